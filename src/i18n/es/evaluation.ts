/** Spanish messages of `<ft-evaluation>`. */
import type { Messages } from '../messages.ts';
import { article, claimInside, counted, listed, plural, points } from './grammar.ts';

const cases = counted('caso', 'casos');
const approaches = counted('enfoque', 'enfoques');
const have = plural('tiene', 'tienen');

/** Every message of the element. */
export const evaluation: Messages['evaluation'] = {
  title: 'Evaluación',

  drop: 'Soltar aquí un archivo de resultados',
  orPaste: ', pegar sus líneas o ',
  chooseOne: 'elegir uno',
  formatsAccepted:
    'promptfoo, Inspect, OpenAI Evals, lm-eval, DeepEval, Ragas, LangSmith, Langfuse, Braintrust o cualquier CSV o JSON Lines con entradas, respuestas esperadas y respuestas reales. Un archivo con varios enfoques, o un archivo por enfoque.',
  staysHere: 'El archivo se lee en esta página y no se envía a ningún lugar.',
  sample: 'Probar con una muestra',
  sampleName: 'sample-results.jsonl',
  pastedName: 'resultados pegados',

  facts: (approachCount, numberOfApproaches, caseCount, numberOfCases) =>
    `${approaches(approachCount, numberOfApproaches)}, ${cases(caseCount, numberOfCases)}`,
  severalFiles: (files) => `${files} archivos`,
  addResults: 'Agregar resultados',
  replace: 'Reemplazar',
  reading: (name) => ({ claim: 'Leyendo', rest: ` ${name}` }),
  cancel: 'Cancelar',
  cancelled: (name) => `${name} no se leyó.`,

  unreadable: (name) => `${name} no se puede leer. Puede ser una carpeta, o puede haberse movido.`,
  workerFailed: (name) =>
    `La lectura de ${name} se detuvo. Puede que falte memoria; conviene dividir el archivo u omitir los textos largos.`,
  noResults: (name) => `${name} no tiene resultados que se puedan leer.`,
  kept: (name) => `${name} sigue en uso.`,

  points,
  interval: (low, high) => `intervalo del 95\u00a0% de ${low} a ${high}`,
  sentence: {
    better: (a, b) => `${a} se acepta más a menudo que ${b}`,
    worse: (a, b) => `${a} se acepta menos a menudo que ${b}`,
    higher: (a, b) => `${a} obtiene una puntuación más alta que ${b}`,
    lower: (a, b) => `${a} obtiene una puntuación más baja que ${b}`,
    alike: (a, b, count, number) => `${listed([a, b])} no se distinguen en ${cases(count, number)}`,
    tooFew: (a, b, count, number) =>
      `${cases(count, number)} no ${number === 1 ? 'basta' : 'bastan'} para distinguir ${listed([a, b])}`,
    tooFewRest: (difference) =>
      `: ${difference}, e incluso una diferencia en todos los casos podría deberse al azar.`,
    difference: (difference, interval) => `: ${difference}, ${interval}.`,
    noInterval: (difference) =>
      `: ${difference}; todos los casos difieren en lo mismo, así que no se conoce ningún intervalo.`,
    unpaired: {
      claim: 'Estos resultados son de casos distintos',
      rest: ': ningún caso tiene respuesta de ambos, así que solo se muestra el intervalo de cada uno.',
    },
    single: (share, name, count, number) => ({
      claim: `Se acepta ${article(share)}${share} de las respuestas de ${name} en ${cases(count, number)}`,
      rest: '',
    }),
    singleScore: (score, name, count, number) => ({
      claim: `${name} tiene una puntuación media de ${score} en ${cases(count, number)}`,
      rest: '',
    }),
    end: (interval) => `, ${interval}.`,
    unscored: {
      claim: 'No se puede puntuar ninguna respuesta',
      rest: ': el archivo no tiene respuestas esperadas ni calificaciones que se puedan usar.',
    },
  },
  why: {
    needed: (count, number, difference) =>
      `Con aproximadamente ${cases(count, number)}, cuatro de cada cinco evaluaciones mostrarían una diferencia de ${difference}.`,
    totals:
      'Solo se conocen los totales. El intervalo es válido para cualquier emparejamiento de los casos, si ambos respondieron los mismos.',
    totalsOpen:
      'Con los resultados de cada caso, podría mostrarse una diferencia: algunos emparejamientos muestran una.',
    totalsEvery: 'Todos los emparejamientos muestran una diferencia.',
    totalsNone: 'Ningún emparejamiento muestra una diferencia.',
    notConfirmed: (p, count, number) =>
      number === 1
        ? `El intervalo no incluye el 0, pero la prueba no lo confirma: ${p}.`
        : `El intervalo no incluye el 0, pero una de ${count} comparaciones puede hacerlo por azar: con la corrección correspondiente (Holm), ${p}.`,
    testAlone: (p) =>
      `La prueba por sí sola demostraría una diferencia (${p}), pero el intervalo incluye el 0. Una diferencia solo se da por demostrada si ambos coinciden.`,
    other: (sentence, difference, interval) => `${sentence}: ${difference}, ${interval}.`,
    addSecond: 'Para comparar, agregar los resultados de un segundo enfoque en los mismos casos.',
    pairs: (count, number) => `${cases(count, number)} ${have(number)} respuesta de ambos.`,
  },

  accepted: 'Aceptada',
  means: ' significa que ',
  acceptedInFile: ' según el recuento del archivo, que solo tiene totales.',
  meanScores:
    ': no se ha definido un umbral, así que se comparan puntuaciones medias en lugar de proporciones.',
  scoreGroup: 'Puntuación',
  scoreNames: {
    grader: 'Calificación de la herramienta',
    'json-equal': 'JSON igual',
    normalised: 'Normalizada',
    exact: 'Exacta',
    numeric: 'Número',
    regex: 'Patrón',
    'edit-similarity': 'Similitud',
    'token-f1': 'F1 de tokens',
    'rouge-l': 'ROUGE-L',
    chrf: 'chrF',
  },
  scoreMeanings: {
    grader: (from) =>
      `la herramienta que creó el archivo le dio una calificación de al menos ${from}; “aprobado” es 1`,
    'json-equal': () => 'la respuesta es el mismo JSON que la esperada, con sus miembros en cualquier orden',
    normalised: () =>
      'la respuesta es igual a la esperada sin tener en cuenta mayúsculas, puntuación, artículos del inglés ni espacios repetidos',
    exact: () => 'la respuesta es igual a la esperada, carácter por carácter',
    numeric: () => 'el último número de la respuesta es igual al de la esperada',
    regex: () => 'el texto esperado, leído como expresión regular, coincide con la respuesta',
    'edit-similarity': (from) => `su similitud de edición con la respuesta esperada es de al menos ${from}`,
    'token-f1': (from) => `el F1 de sus palabras con las de la respuesta esperada es de al menos ${from}`,
    'rouge-l': (from) => `su ROUGE-L con la respuesta esperada es de al menos ${from}`,
    chrf: (from) => `su chrF con la respuesta esperada es de al menos ${from}`,
  },
  threshold: 'Aceptada desde',
  thresholdHelp: 'de 0 a 1; si está vacío, se comparan puntuaciones medias',
  grade: 'Calificación',

  approach: 'Enfoque',
  confidence: 'Intervalo del 95\u00a0%',
  of: (count) => `De ${count}`,
  ofAnswers: 'Aceptadas del total',
  ofCount: (accepted, all) => `${accepted} de ${all}`,
  meanScore: 'Puntuación media',
  results: 'Resultados',
  sharePlot: 'Intervalos',
  meanOfRepeats: 'Cada caso cuenta una vez, con la media de sus repeticiones.',
  notCounted: 'No contado como respuesta',
  outcomes: {
    error: counted('error', 'errores'),
    replayed: counted('repetición desde una caché', 'repeticiones desde una caché'),
    cancelled: counted('ejecución cancelada', 'ejecuciones canceladas'),
    unscored: counted('respuesta sin puntuación', 'respuestas sin puntuación'),
  },
  outcomesOf: (name, list) => `${name}: ${list}.`,

  caseByCase: 'Caso por caso',
  against: 'frente a',
  baselineChoice: 'Referencia',
  candidateChoice: 'Enfoque comparado',
  right: (name) => `${name}: aceptada`,
  wrong: (name) => `${name}: no`,
  minus: (a, b) => `${a} menos ${b}`,
  inPoints: ', puntos',
  inScore: ', puntuación',
  paysBack: 'se amortiza',
  paysNot: 'no se amortiza',
  disagree: (count, number) => `Los dos difieren en ${cases(count, number)}`,
  goTo: (a, won, b, lost) => `: ${won} a favor de ${a}, ${lost} a favor de ${b}.`,
  never: 'Los dos coinciden en todos los casos.',
  chance: (tries) =>
    `El azar por sí solo daría un reparto al menos así de desigual en ${tries} (McNemar, exacta).`,
  tries: (count) => `${count} de cada 100 intentos`,
  fewTries: (limit) => `menos de 1 de cada ${limit} intentos`,
  scoreTest: (p) => `${p} (prueba t pareada).`,
  signTest: (p) => `${p} (prueba de los signos sobre los casos, porque hay casos con repeticiones).`,
  totalsTest: (p) => `${p} en todos los emparejamientos (McNemar, exacta).`,
  totalsRange: (low, high) =>
    `De ${low} a ${high} en todos los emparejamientos de los casos (McNemar, exacta).`,
  payback: (limit, side) =>
    `Con estos resultados, no hay amortización dentro del horizonte si la diferencia está por ${side === 'below' ? 'debajo' : 'encima'} de ${points(limit)}.`,
  paybackCrosses: ' El intervalo sobrepasa este límite.',
  differencesTo: (name) => `Diferencias con ${name}`,
  difference: 'Diferencia',
  adjustedP: (count) => `p, Holm sobre ${count}`,
  p: 'p',
  shows: 'Muestra',
  words: {
    better: 'mejor',
    worse: 'peor',
    'no-difference-shown': 'sin diferencia demostrada',
    'too-few-cases': 'muy pocos casos',
  },
  pairsHead: 'Pares',
  neededHead: 'Casos necesarios',
  neededFor: 'para',
  neededUnit: 'puntos',
  neededUnitScore: 'centésimas',

  alsoMeasured: 'También medido',
  similarity: 'Similitud media',
  medianTime: 'Tiempo mediano',
  ninetieth: 'P90',
  tokensIn: 'Tokens de entrada',
  cached: 'En caché',
  tokensOut: 'Salida',
  reasoning: 'Razonamiento',
  measuredNote:
    'Los tokens son medias de las respuestas contadas. Los tiempos son los de la respuesta completa.',

  worst: 'Peores casos',
  sets: {
    lost: (candidate, baseline) => `${candidate} mal, ${baseline} bien`,
    won: (candidate, baseline) => `${baseline} mal, ${candidate} bien`,
    'both-wrong': (candidate, baseline) => `${listed([candidate, baseline])} mal`,
  },
  repeatSets: {
    lost: (candidate, baseline) => `${candidate}, aceptada menos veces que ${baseline}`,
    won: (candidate, baseline) => `${candidate}, aceptada más veces que ${baseline}`,
    'both-wrong': () => 'ambos las mismas veces, no siempre',
  },
  scoreSets: {
    lost: (candidate, baseline) => `${candidate} por debajo de ${baseline}`,
    won: (candidate, baseline) => `${candidate} por encima de ${baseline}`,
    'both-wrong': () => 'ambos iguales',
  },
  wrongSet: (name) => `${name}, no aceptada`,
  wrongSetOfRepeats: (name) => `${name}, no siempre aceptada`,
  setCount: (label, count) => `${label}: ${count}`,
  caseId: (id) => `caso ${id}`,
  expected: 'Esperada',
  noAnswer: 'sin respuesta',
  noInput: 'sin entrada en el archivo',
  missing: 'falta: ',
  added: 'agregado: ',
  more: (count) => `${count} más`,
  cut: (count, compared) =>
    `Solo se muestran los primeros ${count} caracteres de un texto largo${compared ? ', y se comparan palabra por palabra' : ''}.`,
  noCases: 'No hay ningún caso así.',

  problems: 'Qué no se leyó, y por qué',
  places: (first, further) => (further === null ? first : `${first} y ${further} más`),
  problem: {
    empty: () => 'El archivo está vacío.',
    'not-text': (_count, params) => `El archivo es ${params.kind}, no un archivo de resultados.`,
    'too-large': () =>
      'El archivo es más largo de lo que admite un texto en este navegador. Hay que dividirlo.',
    'not-json': (count) => `${count} × no es JSON`,
    'not-a-row': (count) => `${count} × no es un objeto`,
    'half-file': () => 'El archivo termina antes de tiempo; se leyeron sus filas completas',
    'archive-entry': (count, params) =>
      `${count} × una parte del archivo comprimido que no se puede leer. Este comando convierte el registro: ${params.command}`,
    'unknown-format': () => 'Ninguna herramienta conocida escribió este archivo.',
    'unknown-archive': () => 'El archivo comprimido no es un registro de Inspect.',
    'totals-only': () => 'El archivo solo tiene totales. Hay que elegir el archivo con las muestras.',
    'bad-totals': (count) =>
      `${count} × una fila de totales sin nombre, sin casos, con más respuestas aceptadas que casos o con un número que falta, es negativo o no es entero`,
    'totals-twice': (count) => `${count} × totales de un enfoque que ya tiene totales más arriba`,
    'no-answers': () => 'El archivo no tiene ningún caso.',
    'grade-out-of-range': (count) => `${count} × una calificación fuera de 0 a 1, que no se cuenta`,
    'log-status': (_count, params) =>
      `Según el registro, su ejecución terminó con “${params.status}”; se cuenta lo que se puntuó`,
    'cached-unclear': (count) =>
      `${count} × tokens de entrada que pueden incluir o no los de la caché, así que se omiten`,
    'one-filter': (_count, params) =>
      `El archivo tiene cada respuesta una vez por filtro; se leen las de “${params.filter}”`,
    'more-pages': () => 'La lista tiene más páginas, que no están en este archivo',
    'paired-by-input': () =>
      'Ningún enfoque comparte un id con otro, así que los casos se emparejan por entradas iguales',
    'id-with-other-input': (count) => `${count} × el mismo id con otra entrada: leído como un caso aparte`,
    'no-key': (count) => `${count} × sin id ni entrada: emparejado con nada`,
  },
  otherProblem: (code, count) => `${count} × ${code}`,

  columns: (name) => `Columnas de ${name}`,
  columnsWhy:
    'Elegir qué es cada columna. Hasta que se cierre o se recargue la página, la elección se conserva para los archivos con las mismas columnas.',
  columnsWithoutAnswers:
    'Con estas columnas, el archivo no tiene respuestas. Elegir al menos la columna de las respuestas.',
  roles: {
    id: 'Id del caso',
    input: 'Entrada',
    expected: 'Respuesta esperada',
    actual: 'Respuesta',
    approach: 'Nombre del enfoque',
    grade: 'Calificación de la herramienta',
    latencyMs: 'Latencia en milisegundos',
    inputTokens: 'Tokens de entrada, con los de la caché',
    outputTokens: 'Tokens de salida',
  },
  severalAnswers: 'Una columna por enfoque',
  noColumn: 'ninguna',
  readColumns: 'Leer con estas columnas',
  showColumns: 'Columnas',

  ifUsed: 'Si se usa en el cálculo',
  inCalculation: 'En el cálculo',
  notUsed: 'sin usar',
  quantity: 'Dato',
  now: 'Ahora',
  afterwards: 'Después',
  quantities: {
    success: 'Aceptadas',
    input: 'Tokens de entrada',
    output: 'Tokens de salida',
    reasoning: 'Tokens de razonamiento',
    firstToken: 'Primer token',
    speed: 'Tokens por segundo',
    accepted: '1000 respuestas aceptadas',
  },
  range: (guess, low, high) => `${guess} (de ${low} a ${high})`,
  toOther: (difference, name) => `${points(difference)} respecto a ${name}`,
  rangeNote: 'Los rangos van del percentil 10 al percentil 90.',
  estimatedTimes:
    'El primer token y los tokens por segundo se estiman a partir de los tiempos y las longitudes de las respuestas.',
  unknownTimes: (names) =>
    `${names}: el tiempo hasta el primer token no se conoce, porque no puede estimarse a partir de los tiempos y las longitudes de las respuestas. No se toma ningún tiempo.`,
  undividedInput: (names) =>
    `${names}: los tokens de entrada medidos no se toman, porque no se sabe cuántos de ellos son fijos y cuántos variables.`,
  unmeasuredBaseline: (name, share) =>
    `Estos resultados no miden ${name}: su parte de respuestas aceptadas sigue en ${share}, y las partes medidas se comparan con ese valor.`,
  noShares:
    'Se comparan puntuaciones medias, así que no se toma ninguna tasa de éxito. Para tomarla, hay que definir un umbral.',
  nothing: 'Nada cambiaría en el cálculo.',
  chooseApproach: 'Elegir a qué enfoque del cálculo corresponde cada enfoque del archivo.',
  use: 'Usar en el cálculo',
  used: 'En uso en el cálculo.',
  undo: 'Deshacer',
  undone: 'La evaluación ya no se usa en el cálculo.',
  effect: {
    start: 'Con estos resultados',
    paybackSame: (duration) => `, la amortización sigue en ${duration}.`,
    payback: (after, before) => `, la amortización pasa a ${after} en lugar de ${before}.`,
    verdictSame: ', el veredicto no cambia.',
    verdict: (claim) => `, el veredicto pasa a ser: ${claimInside(claim)}.`,
  },
  download: 'Descargar los casos puntuados',
  downloadName: 'scored-cases.csv',
  copy: 'Copiar como tabla',
  copied: 'La tabla se copió.',
  notCopied: 'El navegador no permitió copiar.',
  saved: (name) => `${name} se guardó.`,
  notSaved: 'No se pudo escribir el archivo.',

  summaryUnused: '; aún sin usar',
  summaryUsed: '; en uso',
};
