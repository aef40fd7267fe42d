/** Spanish messages of `<ft-training-data>`. */
import type { Messages } from '../messages.ts';
import { article, claimInside, counted, listed, numbered, plural, theDate } from './grammar.ts';
import { checkNames, expectations, hostProblems, hostRules, losses } from './training-checks.ts';

const examples = counted('ejemplo', 'ejemplos');
const lines = counted('línea', 'líneas');
const checks = counted('comprobación', 'comprobaciones');
const epochs = counted('época', 'épocas');
const validationExamples = counted('ejemplo de validación', 'ejemplos de validación');

/** The formats that the element reads. */
const formatNames =
  'chat de OpenAI, pares de preferencias, prompt y finalización, Gemini, Nova, ShareGPT y Alpaca';

/** Every message of the element. */
export const trainingData: Messages['trainingData'] = {
  title: 'Datos de entrenamiento',

  drop: 'Soltar aquí un archivo JSONL',
  orPaste: ', pegar sus líneas o ',
  chooseOne: 'elegir uno',
  formatsAccepted: `Acepta ${formatNames}, de cualquier tamaño. Un segundo archivo se lee como archivo de validación.`,
  staysHere:
    'El archivo se lee en esta página y no se envía a ningún lugar. Un enlace copiado contiene recuentos del archivo, nunca su texto.',
  sample: 'Probar con una muestra de 600 tickets',
  sampleName: 'sample-tickets.jsonl',
  pastedName: 'pasted.jsonl',
  addValidation: 'Agregar un archivo de validación',
  removeValidation: 'Quitar el archivo de validación',
  replace: 'Reemplazar',
  cancel: 'Cancelar',
  cancelled: (name) => `La lectura de ${name} se canceló.`,
  validation: 'validación: ',
  cleaned: 'reparado',
  formats: {
    'openai-chat': 'chat de OpenAI',
    'openai-preference': 'preferencias de OpenAI',
    'openai-reinforcement': 'refuerzo de OpenAI',
    'vertex-gemini': 'Gemini',
    'bedrock-nova': 'Nova',
    'bedrock-nova-preference': 'preferencias de Nova',
    'prompt-completion': 'prompt y finalización',
    text: 'texto simple',
    sharegpt: 'ShareGPT',
    alpaca: 'Alpaca',
    'trl-messages': 'mensajes de TRL',
    'trl-prompt-completion': 'prompt y finalización de TRL',
    'trl-preference': 'preferencias de TRL',
    'trl-unpaired': 'TRL sin emparejar',
  },
  hosts: {
    openai: 'OpenAI',
    azure: 'Azure',
    vertex: 'Vertex',
    bedrock: 'Bedrock',
    together: 'Together',
    fireworks: 'Fireworks',
    mistral: 'Mistral',
  },
  hostProblems,
  hostRules,
  noFormat: 'ningún formato conocido',
  size: (format, size) => `${format}, ${size}`,
  lineCount: lines,

  fileErrors: {
    empty: (name) =>
      `${name} está vacío: tiene 0 bytes. Guardar los ejemplos de nuevo y soltar aquí el archivo guardado.`,
    'not-text': (name, kind) =>
      `${name} es ${kind}, no JSONL. Exportar los ejemplos como un objeto JSON por línea y soltar aquí el archivo exportado.`,
    unreadable: (name) =>
      `${name} no se puede leer: puede ser una carpeta, haberse movido o necesitar un permiso. Soltar el propio archivo.`,
    changed: (name, done) =>
      `${name} cambió o desapareció después de haberse leído ${done}. Soltar el archivo de nuevo.`,
    'worker-failed': (name, done) =>
      `La lectura de ${name} se detuvo dos veces en el mismo punto, después de ${done}. Puede que falte memoria. Cerrar otras pestañas y soltar el archivo de nuevo.`,
    other: (name, reason) => `No se pudo leer ${name} (${reason}). Soltar el archivo de nuevo.`,
  },
  earlierKept: (name) => `${name} sigue en uso.`,
  noLine: (line) =>
    `No se pudo volver a leer la línea ${line}, porque el archivo ha cambiado. Soltar el archivo de nuevo.`,
  notSaved: (reason) =>
    `No se pudo guardar el archivo (${reason}). Intentarlo de nuevo o elegir otra carpeta.`,
  tooManyFiles: (written) =>
    `Se soltaron ${written} archivos. Soltar el archivo de entrenamiento solo, o junto con su archivo de validación.`,

  reading: (percent) => ({ claim: `Leyendo: ${percent}`, rest: '' }),
  readingStream: { claim: 'Leyendo', rest: '' },
  timeLeft: (duration) => `; tiempo restante aproximado: ${duration}.`,
  nothing: {
    claim: 'Ningún ejemplo en este archivo',
    rest: `: ninguna línea tiene las claves de un formato conocido, por ejemplo ${formatNames}.`,
  },
  notLines: {
    claim: 'No está listo',
    rest: ': los ejemplos son una sola matriz JSON, y los proveedores solo aceptan un ejemplo por línea. El archivo reparado tiene uno por línea.',
  },
  notUtf8: {
    claim: 'No está listo',
    rest: ': el archivo está en UTF-16, y los proveedores solo aceptan UTF-8. El archivo reparado está en UTF-8.',
  },
  notReady: (refused, refusedCount, leaks, leakCount) => ({
    claim: 'No está listo',
    rest: `: ${[
      refusedCount > 0
        ? `se ${refusedCount === 1 ? 'rechazaría' : 'rechazarían'} ${lines(refused, refusedCount)}`
        : '',
      leakCount > 0
        ? `${validationExamples(leaks, leakCount)} ${leakCount === 1 ? 'está' : 'están'} también en el archivo de entrenamiento`
        : '',
    ]
      .filter((part) => part !== '')
      .join(', y ')}.`,
  }),
  mixedFormats: (written, count) => ({
    claim: 'No está listo',
    rest: `: ${examples(written, count)} ${count === 1 ? 'tiene' : 'tienen'} otro formato que el resto del archivo, y los proveedores solo aceptan uno.`,
  }),
  tooFew: (hosts, written, count, minimums, others) => ({
    claim: `Muy pocos para ${listed(hosts)}`,
    rest: `: ${examples(written, count)}, y ${minimums.length === 1 ? `su mínimo es ${listed(minimums)}` : `sus mínimos son ${listed(minimums)}`}${
      others.length === 0
        ? ''
        : `; ${listed(others)} ${others.length === 1 ? 'aceptaría' : 'aceptarían'} el archivo`
    }.`,
  }),
  thin: (written) => ({
    claim: 'Listo, pero con pocos ejemplos',
    rest: `: ${written}. Las mejoras suelen empezar con entre 50 y 100 ejemplos; 500 o más son una buena cantidad.`,
  }),
  ready: (hosts, convert, refuse) => ({
    claim: `Listo para ${listed(hosts)}`,
    rest:
      convert.length + refuse.length === 0
        ? '.'
        : `; ${[
            convert.length > 0
              ? `${listed(convert)} ${convert.length === 1 ? 'necesita' : 'necesitan'} una conversión, que se ofrece abajo`
              : '',
            refuse.length > 0
              ? `${listed(refuse)} ${refuse.length === 1 ? 'rechazaría' : 'rechazarían'} el archivo tal como está`
              : '',
          ]
            .filter((part) => part !== '')
            .join(', y ')}.`,
  }),
  needsConversion: (hosts) => ({
    claim: `Necesita una conversión para ${listed(hosts)}`,
    rest: ', que se ofrece abajo; ningún proveedor acepta el archivo tal como está.',
  }),
  refusedEverywhere: {
    claim: 'Ningún proveedor acepta este archivo tal como está',
    rest: ': las razones están abajo.',
  },
  ownCode: {
    claim: 'Solo para código propio',
    rest: ': ningún proveedor acepta archivos de este tipo.',
  },

  enough: (written, count) =>
    count >= 500
      ? `${examples(written, count)} son suficientes: entre 50 y 100 son pocos, 500 o más son una buena cantidad.`
      : `${examples(written, count)}: entre 50 y 100 son pocos, 500 o más son una buena cantidad.`,
  longerThanLimit: (written, count) =>
    count === 1
      ? 'Un ejemplo es más largo que el límite y pierde su final.'
      : `${numbered(written, 'ejemplos')} son más largos que el límite y pierden su final.`,
  private: (written, count) =>
    count === 1
      ? `${written} secreto o dato personal no debería estar en un modelo.`
      : `${numbered(written, 'secretos o datos personales')} no deberían estar en un modelo.`,
  problems: (problems, count, all, allCount) =>
    `${problems} ${count === 1 ? 'problema' : 'problemas'} en ${lines(all, allCount)}.`,
  mended: (removed, changed, left, before) =>
    `De ${numbered(before, 'líneas')}, se omitieron ${removed} y se cambiaron ${changed}; quedan ${left}.`,
  progress: (done, total, rate) =>
    `${done} de ${total} a ${rate} por segundo. Mientras tanto se puede seguir trabajando; el archivo se lee por partes y no se conserva.`,
  starting: 'Mientras tanto se puede seguir trabajando; el archivo se lee por partes y no se conserva.',

  figures: {
    examples: 'Ejemplos',
    tokens: 'Tokens por época',
    epochs: 'Épocas',
    billed: 'Tokens facturados',
    longest: 'Ejemplo más largo',
    examplesSoFar: 'Ejemplos hasta ahora',
    tokensSoFar: 'Tokens hasta ahora',
    longestSoFar: 'El más largo hasta ahora',
    problemsSoFar: 'Problemas hasta ahora',
  },
  noneRefused: 'ninguna rechazada',
  refused: (written, count) => `${lines(written, count)} ${count === 1 ? 'rechazada' : 'rechazadas'}`,
  answers: (percent) => `${percent} de respuestas`,
  usualFor: (examples) => `lo habitual para ${examples}`,
  usualEpochs: 'lo habitual para tantos ejemplos',
  givenEpochs: 'según lo indicado',
  times: (tokens, epochs) => `${tokens} × ${epochs}`,
  atLine: (line, limit) => `línea ${line}, límite ${limit}`,
  limitOnly: (limit) => `límite ${limit}`,
  inAll: (figure) => `${figure} en total`,
  anEpoch: (figure) => `${figure} por época`,

  histogram: 'Tokens por ejemplo',
  logScale: ', escala logarítmica.',
  spread: (half, most) =>
    ` La mitad de los ejemplos tiene hasta ${half}, y 19 de cada 20 tienen hasta ${most}.`,
  limit: 'Límite',
  limitFlag: (limit) => `Límite ${limit}`,
  /** The examples above the limit, and the tokens that are cut off. */
  longerLose: (written, count, tokens) =>
    count === 1
      ? `1 ejemplo más largo pierde ${numbered(tokens, 'tokens')}`
      : `${written} ejemplos más largos pierden ${numbered(tokens, 'tokens')}`,
  tokens: 'tokens',
  noneLonger: (limit) => ` Ningún ejemplo supera el límite de ${limit}.`,
  histogramTable: 'Tokens por ejemplo como tabla',
  columns: { tokens: 'Tokens', examples: 'Ejemplos', overLimit: 'por encima del límite' },
  fromTo: (from, to) => (from === to ? from : `de ${from} a ${to}`),

  checksTitle: 'Comprobaciones',
  checksCount: (all, found, foundCount) =>
    foundCount === 0
      ? `${all} comprobaciones no encontraron nada`
      : `${all} comprobaciones; ${found} ${foundCount === 1 ? 'encontró' : 'encontraron'} algo`,
  problem: 'Problema',
  problemSoFar: 'Problema hasta ahora',
  count: 'Número',
  firstLines: 'Primeras líneas',
  fix: 'Solución',
  groups: {
    refused: 'Rechazado por los proveedores',
    some: 'Rechazado por algunos proveedores',
    distorts: 'Distorsiona la validación',
    private: 'No debería estar en un modelo',
    look: 'Conviene revisarlo',
  },
  checks: checkNames,
  overTheLimit: (limit) => `Por encima del límite de ${limit}`,
  nothingFound: (written, count) =>
    `${checks(written, count)} no ${count === 1 ? 'encontró' : 'encontraron'} nada`,
  more: (written) => `${written} más`,
  moreGroups: (written, count) => `${written} ${plural('grupo', 'grupos')(count)} más`,
  byHosts: (hosts) => `por ${listed(hosts)}`,
  listTitle: (check, shown) => `${check}: los primeros ${shown} lugares`,
  closeList: 'Cerrar la lista',
  places: {
    copies: (line, copies) => `${line}, ${copies} veces`,
    pair: (one, other) => `${one} y ${other}`,
    leak: (line, trainingLine) => `la línea de validación ${line} es la línea ${trainingLine}`,
    nearLeak: (line, trainingLine) => `la línea de validación ${line} se parece a la línea ${trainingLine}`,
    tokens: (line, tokens) => `${line}, ${numbered(tokens, 'tokens')}`,
    masked: (line, mask) => `${line}: ${mask}`,
    quoted: (line, name) => `${line}: “${name}”`,
  },
  leaksNotChecked: 'Sin comprobar: fugas, porque no hay archivo de validación.',
  laterChecks: 'Los casi duplicados y las fugas se buscan cuando se ha leído todo el archivo.',
  nothingSoFar: 'Ningún problema hasta ahora.',
  compared: (percent, leaks) =>
    `Se buscaron duplicados${leaks ? ', fugas' : ''}, respuestas contradictorias y prompts del sistema y herramientas poco habituales en al menos ${article(percent)}${percent} de los ejemplos.`,
  open: (line) => `Abrir la línea ${line}`,
  opened: (line) => `Línea ${line}`,
  closeExample: 'Cerrar',
  otherLine: (line) => `Abrir la línea ${line} para comparar`,
  cutText: (characters) => `La línea tiene ${numbered(characters, 'caracteres')}; solo se muestra una parte.`,
  maskedHere: 'Los secretos y los datos personales están enmascarados.',
  column: (column, reason) => `Columna ${column}: ${reason}.`,
  expectations,
  messageNumber: (number, reason) => `Mensaje ${number}: ${reason}.`,
  reasonOnly: (reason) => `${reason}.`,

  fixes: {
    mask: 'Enmascarar',
    keepFirst: 'Conservar el primero',
    dropLeaks: 'Quitar del entrenamiento',
    leaveOut: 'Omitir',
    join: 'Unir',
    mend: 'Reparar',
    rewrite: 'Escribir como líneas',
    dropRefused: (written, count) => (count === 1 ? 'Quitar la línea' : `Quitar las ${written}`),
  },
  addExamples: 'sin solución, agregar ejemplos',
  fixOf: (fix, check) => `${fix}: ${check}`,
  applyFixes: 'Aplicar las soluciones ofrecidas',
  undoFixes: 'Deshacer las soluciones',
  applying: (percent) => ({ claim: `Reparando: ${percent}`, rest: '' }),

  costTitle: 'Cuánto costaría el entrenamiento',
  costNote: (tokens) => `${numbered(tokens, 'tokens')}, lo más barato primero`,
  host: 'Proveedor y modelo',
  format: 'Formato',
  perMTok: (sign) => `${sign} por millón`,
  thisFile: 'Este archivo',
  toServe: 'Servicio',
  priceRead: 'Precio consultado',
  states: {
    ready: 'listo',
    convert: 'convertir',
    mend: 'reparar antes',
    refused: 'rechazado',
    code: 'desde código',
    unknown: 'se desconoce',
  },
  yours: 'en este cálculo',
  perToken: 'por token',
  byTheHour: 'por horas',
  anHour: (usd) => `${usd} por hora`,
  aMonth: (usd) => `${usd} al mes`,
  stops: (date) => `termina ${theDate(date)}`,
  unknownCost: 'precio desconocido',
  old: (date, days, count) => `${date}, hace ${days} ${plural('día', 'días')(count)}`,
  undated: 'sin fecha',
  minimum: (host, minimum, byTokens) =>
    `${host} cobra al menos ${minimum} por trabajo; los tokens por sí solos costarían ${byTokens}.`,
  validationBilled: (hosts) =>
    `${listed(hosts)} también ${hosts.length === 1 ? 'factura' : 'facturan'} los tokens de validación.`,
  atMostEpochs: (written, count) => `como máximo ${epochs(written, count)}`,
  takes: (duration) => `dura ${duration}`,
  allOffers: (written) => `Mostrar las ${written} ofertas`,
  fewerOffers: 'Mostrar una oferta por proveedor',
  countedWith:
    'Los tokens se cuentan con o200k_base de OpenAI. Los modelos de otros creadores dividen el texto de otra manera, y cada proveedor factura su propio recuento.',
  noCosts: 'El catálogo no tiene ningún precio de entrenamiento para archivos de este tipo.',

  summaryReading: (name) => ({ claim: `Leyendo ${name}`, rest: '' }),
  summaryRead: (written, count, billedTokens) => ({
    claim: count === 0 ? 'No se encontró ningún ejemplo' : examples(written, count),
    rest: count === 0 ? '' : `, ${numbered(billedTokens, 'tokens')} facturados`,
  }),
  summaryUsed: (approach) => `; en uso en ${approach}`,
  summaryUnused: '; aún sin usar',
  summaryNotReady: '; no está listo',

  use: 'Usar en el cálculo',
  used: 'En uso.',
  undo: 'Deshacer',
  undone: 'El cálculo está como antes.',
  effect: {
    job: (approach) => `Con este archivo, el entrenamiento de ${approach} cuesta `,
    jobNow: (usd) => ` en lugar de ${usd}`,
    setup: '; la puesta en marcha pasa a ',
    setupSame: '; la puesta en marcha sigue en ',
    paybackSame: (duration) => `, la amortización sigue en ${duration}.`,
    payback: (after, before) => `, la amortización pasa a ${after} en lugar de ${before}.`,
    verdictSame: ', y el veredicto no cambia.',
    verdict: (claim) => `, y el veredicto pasa a ser: ${claimInside(claim)}.`,
    unknownJob: 'un importe desconocido',
  },
  blocked: {
    'no-approach': 'Este cálculo no tiene ningún enfoque con ajuste que pueda usar el archivo.',
    'no-training': (approach) =>
      `${approach} no tiene precio de entrenamiento: primero elegir su modelo en el formulario y después usar el archivo.`,
    'unknown-speed': (approach) =>
      `${approach} se entrena por horas, y no se conoce la velocidad de su máquina: introducir las horas en el formulario.`,
    notReady: 'El archivo se puede usar en el cálculo en cuanto esté listo.',
    same: 'El cálculo ya tiene estos tokens.',
  },

  downloadCleaned: 'Descargar el archivo reparado',
  downloadReport: 'Descargar informe',
  reportAsJson: 'como JSON',
  split: 'Dividir 90 : 10',
  convertTo: 'Convertir a',
  saved: (name) => `Guardado: ${name}.`,
  writing: (names, percent) => `Escribiendo ${listed(names)}: ${percent}`,
  cancelWriting: (names) => `Cancelar: ${listed(names)}`,
  savingCancelled: 'Se canceló el guardado.',
  savedBoth: (one, other) => `Guardado: ${listed([one, other])}.`,
  converted: (written, count) => `${examples(written, count)} ${count === 1 ? 'convertido' : 'convertidos'}.`,
  notConverted: (written, count, first) =>
    `No se ${count === 1 ? 'pudo' : 'pudieron'} convertir ${examples(written, count)}: ${first.length === 1 ? 'línea' : 'líneas'} ${listed(first)}${count > first.length ? ' y otras' : ''}.`,
  lost: (what, written, count) => `Se pierde en ${examples(written, count)}: ${what}`,
  losses,

  report: {
    title: (name) => `Archivo de entrenamiento ${name}`,
    figures: ['Cifra', 'Valor'],
    findings: ['Grupo', 'Comprobación', 'Número', 'Primeros lugares'],
    costs: ['Proveedor', 'Modelo', 'Costo', 'Precio consultado'],
  },
};
