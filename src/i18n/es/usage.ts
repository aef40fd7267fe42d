/** Spanish messages of `<ft-usage>`. */
import type { Messages } from '../messages.ts';
import { capital, counted, listed, numbered, points, small, theDate } from './grammar.ts';

const rows = counted('fila', 'filas');
const requests = counted('solicitud', 'solicitudes');
const remarks = counted('observación', 'observaciones');
const have = (count: number): string => (count === 1 ? 'tiene' : 'tienen');

type ProblemText = (written: string, count: number, field: string, first: string) => string;

const unused =
  (what: string): ProblemText =>
  (written, count, field, first) =>
    `${rows(written, count)}${first}: ${what}${field === '' ? '' : ` en ${field}`}. El valor se desconoce.`;

const notCounted =
  (why: string): ProblemText =>
  (written, count, _field, first) =>
    `${rows(written, count)} sin contar${first}: ${why}.`;

/** Every message of the element. */
export const usage: Messages['usage'] = {
  title: 'Uso',

  drop: 'Soltar aquí una exportación de uso o un trabajo terminado',
  orPaste: ', pegar su JSON o ',
  chooseOne: 'elegir un archivo',
  formatsAccepted:
    'Acepta JSON, JSON Lines y CSV de cualquier tamaño, y registros de Inspect (.eval): respuestas e informes de uso de OpenAI, Anthropic, Gemini y Bedrock, OpenTelemetry, LiteLLM, Langfuse, Helicone, Braintrust, Inspect y promptfoo, y trabajos de seis proveedores.',
  staysHere: 'Se lee en esta página. Solo se conservan sumas, nunca las filas.',
  sample: 'Probar una exportación ficticia',
  sampleName: 'made-up-usage.json',
  pastedName: 'Texto pegado',
  replace: 'Reemplazar',
  cancel: 'Cancelar',
  tooMany: (count) => `Son ${count} archivos. Soltar uno, o unirlos antes.`,

  reading: (percent) => ({ claim: `Leyendo: ${percent}`, rest: '.' }),
  readingStarts: { claim: 'Leyendo', rest: '.' },
  cancelled: (name) => `Cancelado: ${name}.`,

  earlierKept: (name) => `${name} sigue en uso.`,
  fileErrors: {
    empty: (file) => `${file} está vacío.`,
    'not-text': (file, kind) =>
      `${file} es ${kind}. Exportar el uso como JSON, JSON Lines o CSV y soltar ese archivo.`,
    unreadable: (file) => `${file} no se puede leer. Puede ser una carpeta, o puede haberse movido.`,
    changed: (file) => `${file} cambió o desapareció mientras se leía. Soltarlo de nuevo.`,
    other: (file, message) => `${file} no se puede leer: ${message}`,
  },
  noRequests: (file, count, rowCount) =>
    `${file} tiene ${rows(count, rowCount)}, pero ninguna solicitud de una fuente conocida, y no es un trabajo. Una tabla necesita las columnas input y output, y para los meses la columna time.`,

  requestsIn: (count, number, span) => `${requests(count, number)}${span === '' ? '' : `, ${span}`}`,
  requestsUnknown: (span) => `un número desconocido de solicitudes${span === '' ? '' : `, ${span}`}`,
  span: (from, to) => (from === to ? from : `de ${from} a ${to}`),
  job: (host, status, id) => [host, status, id].filter(Boolean).join(', '),
  providers: {
    openai: 'OpenAI',
    azure: 'Azure',
    vertex: 'Vertex',
    bedrock: 'Bedrock',
    together: 'Together',
    fireworks: 'Fireworks',
  },
  statuses: {
    queued: 'en cola',
    running: 'en ejecución',
    paused: 'en pausa',
    succeeded: 'correcto',
    failed: 'fallido',
    cancelled: 'cancelado',
  },
  unknownStatus: 'estado desconocido',
  estimate: 'estimación previa al trabajo',

  differences: {
    traffic: (percent, isMore) => `un ${percent} ${isMore ? 'más' : 'menos'} de solicitudes al mes`,
    prompt: (percent, isMore) => `prompts un ${percent} más ${isMore ? 'largos' : 'cortos'}`,
    'hit-rate': (written, isMore) => `${points(written)} ${isMore ? 'más' : 'menos'} de aciertos de caché`,
    output: (percent, isMore) => `respuestas un ${percent} más ${isMore ? 'largas' : 'cortas'}`,
  },
  thanAssumed: (parts) => `${capital(listed(parts))} de lo supuesto`,
  tokensRead: (prompt, output) =>
    `${numbered(prompt, 'tokens')} de entrada y ${output} de salida por solicitud`,
  onRequests: (count, number) => `, en la media de ${requests(count, number)}.`,
  asAssumed: 'Las solicitudes y los tokens son como se suponía',
  askConvention: {
    claim: 'Indicar si la entrada incluye los tokens de la caché',
    rest: ': hasta entonces, el prompt se desconoce.',
  },
  jobMore: (percent) => `El trabajo facturó un ${percent} más de tokens de lo estimado`,
  jobFewer: (percent) => `El trabajo facturó un ${percent} menos de tokens de lo estimado`,
  jobSame: 'El trabajo facturó tantos tokens como se estimó',
  jobTokens: (tokens) => `El trabajo facturó ${numbered(tokens, 'tokens')}`,
  jobDone: 'El trabajo terminó correctamente',
  jobNotDone: (status) => ({
    claim: 'El trabajo no ha terminado correctamente',
    rest: `: su estado es “${status}”, así que aún no se puede usar nada.`,
  }),
  jobEstimate: 'Una estimación del proveedor, previa al trabajo',
  jobError: (message) => `El proveedor dice: ${message}`,
  paybackThen: (then, now) =>
    `; amortización con las líneas marcadas: ${then}, ${then === now ? 'como ahora' : `ahora ${now}`}.`,
  paybackUsed: (then, before) => `; amortización con las líneas usadas: ${then}, antes ${before}.`,
  mostEffect: (line, then, now) =>
    `Mayor efecto de una sola línea en la amortización: ${small(line)}, ${then} en lugar de ${now}.`,
  otherModel: (model, isOnly) =>
    `${isOnly ? `Son solicitudes a ${model}, y este enfoque tiene otro modelo` : `Son solicitudes a varios modelos, con más frecuencia a ${model}, y ninguna al modelo de este enfoque`}: los tokens, la caché y los tiempos pueden ser distintos.`,
  unreadRows: (written, count) => `${rows(written, count)} sin contar; los detalles están más abajo.`,
  truncated: (written, count) =>
    count === 1
      ? `${written} ejemplo se cortó, porque es demasiado largo.`
      : `${numbered(written, 'ejemplos')} se cortaron, porque son demasiado largos.`,

  figuresTitle: 'Cada solicitud',
  figureColumns: { p10: 'P10', p50: 'Mediana', p90: 'P90', mean: 'Media' },
  figures: {
    prompt: 'Entrada',
    cached: 'leídos de una caché',
    written: 'escritos en una caché',
    output: 'Salida',
    reasoning: 'razonamiento',
    hitRate: 'Solicitudes con acierto de caché',
    cachedShare: 'Tokens de entrada leídos de una caché',
    firstTokenMs: 'Primer token tras',
    latencyMs: 'Último token tras',
    tokensPerSecond: 'Tokens por segundo entre ambos',
    usd: 'Costo en la exportación',
  },
  unknown: 'desconocido',
  ofRequests: (count) => `de ${numbered(count, 'solicitudes')}`,
  binned: 'Cada cuantil supera el valor mostrado en una dieciseisava parte como máximo.',
  bucketed: (count) =>
    `De ${numbered(count, 'solicitudes')} solo se conocen las sumas de sus intervalos de tiempo; por eso, los cuantiles son desconocidos.`,

  monthsTitle: 'Solicitudes al mes',
  monthsTable: 'Tabla de meses',
  month: 'Mes',
  requestsColumn: 'Solicitudes',
  dollars: 'Costo',
  assumed: (count) => `supuesto: ${count}`,
  assumedAttempts: (count) => `supuesto: ${count}, con los intentos repetidos`,
  partialMonth: 'solo en parte',
  undated: (count, number) => `${requests(count, number)} sin hora.`,

  conventionTitle: '¿Incluye la entrada los tokens de la caché?',
  conventionNote: 'De esto depende el costo de cada solicitud.',
  sources: {
    'openai-chat': 'Respuestas de chat de OpenAI',
    'openai-responses': 'OpenAI Responses',
    'openai-usage': 'Informe de uso de OpenAI',
    'openai-costs': 'Informe de costos de OpenAI',
    anthropic: 'Mensajes de Anthropic',
    'anthropic-usage': 'Informe de uso de Anthropic',
    'anthropic-costs': 'Informe de costos de Anthropic',
    gemini: 'Gemini',
    bedrock: 'Bedrock Converse',
    opentelemetry: 'OpenTelemetry',
    litellm: 'LiteLLM',
    langfuse: 'Langfuse',
    helicone: 'Helicone',
    braintrust: 'Braintrust',
    inspect: 'Inspect',
    'inspect-before-0.3.184': 'Inspect anterior a 0.3.184',
    promptfoo: 'promptfoo',
    rows: 'Filas simples',
  },
  source: 'Fuente',
  includes: 'La entrada los incluye',
  because: 'Motivo',
  yes: 'sí',
  no: 'no',
  documented: (answer) => `como está documentado: ${answer}`,
  notDocumented: 'se desconoce',
  bySource: (source, asOf) => `documentado en ${source}, consultado ${theDate(asOf)}`,
  byNothing: 'su documentación no lo dice, o varía',
  byYou: 'indicación propia',
  byProof: (count, number, first, model) =>
    `${requests(count, number)}${model === '' ? '' : ` de ${model}`} ${have(number)} más tokens leídos y escritos en la caché que de entrada${first}`,
  disproved: 'lo que demuestra que la entrada no los incluye',
  agrees: 'lo que concuerda',
  row: (number) => `, la primera en la fila ${number}`,

  changesTitle: 'Qué cambia',
  jobTitle: 'Estimación y valor real',
  requestsOf: 'Solicitudes de',
  jobOf: 'Trabajo de',
  takeOver: 'Usar',
  now: 'Ahora',
  measured: 'Medido',
  range: 'Rango',
  payback: 'Amortización solo con esto',
  estimateColumn: 'Estimación',
  actual: 'Real',
  difference: 'Diferencia',
  changes: {
    traffic: 'Solicitudes al mes',
    growth: 'Crecimiento mensual',
    prompt: 'Tokens del prompt',
    'hit-rate': 'Tasa de aciertos de caché',
    output: 'Tokens de salida',
    latency: 'Latencia',
    tokens: 'Tokens facturados',
    usd: 'Costo del trabajo',
    hours: 'Horas del trabajo',
  },
  fields: {
    requestsPerMonth: 'Solicitudes al mes',
    growthPerMonth: 'Crecimiento mensual',
    prefixTokens: 'Tokens fijos',
    variableTokens: 'Tokens variables',
    cache: 'Caché',
    hitRate: 'Tasa de aciertos de caché',
    variableCachedShare: 'Proporción en caché de la parte variable',
    outputTokens: 'Tokens de salida',
    reasoningTokens: 'Tokens de razonamiento',
    firstTokenMs: 'Primer token tras',
    tokensPerSecond: 'Tokens por segundo después',
    tokens: 'Tokens por época',
    epochs: 'Épocas',
    validationTokens: 'Tokens de validación',
    usdPerMTok: 'Precio por millón de tokens',
    minimumUsd: 'Mínimo por trabajo',
    hours: 'Horas de un entrenamiento',
    usdPerHour: 'Precio por hora',
  },
  fromTraffic: 'según el tráfico',
  hasCache: 'en uso',
  noCache: 'sin usar',
  months: (count) => `lista de ${count} meses`,
  fromTo: (low, high) => `${low} – ${high}`,
  noApproach: 'Ningún enfoque del cálculo se entrena.',
  billedTokens: 'Tokens facturados',
  jobCost: 'Costo del trabajo',
  jobTime: 'Tiempo',
  billAsk: (currency) => `Importe de la factura, ${currency}`,
  fromBill: (currencySign) => `${currencySign} facturados`,

  use: (written, count) => (count === 1 ? 'Usar la línea marcada' : `Usar las ${written} líneas marcadas`),
  nothingTicked: 'Marcar una línea para usarla.',
  effect: (then, date) => `Amortización resultante: ${then}${date === '' ? '' : `, ${date}`}.`,
  used: 'En uso.',
  undo: 'Deshacer',
  undone: 'Deshecho.',
  saveProfile: 'Guardar el perfil',
  savedProfile: (name) => `Guardado: ${name}. Solo tiene sumas, y se puede volver a soltar aquí.`,
  paybacks: {
    atOnce: 'de inmediato',
    never: 'nunca',
    unknown: 'desconocida',
    tooLate: 'demasiado tarde',
    afterBaselineEnd: 'demasiado tarde',
    overTenYears: 'más de 10 años',
  },

  problemsTitle: (written, count) => `${remarks(written, count)} sobre las filas`,
  firstAt: (row) => `, la primera en la fila ${row}`,
  problems: {
    'not-a-row': notCounted('no es un objeto'),
    'unknown-row': notCounted('ninguna fuente conocida tiene esos campos'),
    'no-tokens': notCounted('sin tokens'),
    replay: notCounted('respuesta de una caché de la herramienta, no del modelo'),
    'other-call': notCounted('no es una solicitud a un modelo de lenguaje'),
    'other-model': notCounted('otro modelo'),
    'other-currency': notCounted('importes en otra moneda'),
    'bad-bin': notCounted('una fila imposible de un registro reducido'),
    'not-a-profile': notCounted('un perfil de otra versión'),
    'not-json': notCounted('no es JSON'),
    uncounted: (written, count) =>
      `${rows(written, count)} con los tokens de un número desconocido de solicitudes: no entran en ninguna media.`,
    'no-time': (written, count) =>
      `${requests(written, count)} sin hora no ${count === 1 ? 'pertenece' : 'pertenecen'} a ningún mes.`,
    'cached-unknown': (written, count) =>
      `Se desconoce el número de tokens en caché de ${requests(written, count)}.`,
    'reasoning-unclear': (written, count, _field, first) =>
      `${rows(written, count)}${first}: la fuente no dice si la salida incluye el razonamiento. La salida se desconoce.`,
    'reasoning-above-output': (written, count, _field, first) =>
      `${rows(written, count)}${first}: más tokens de razonamiento que de salida. El razonamiento se desconoce.`,
    'more-pages': () => 'La respuesta de la API tiene más páginas que no están en este archivo.',
    'convention-disproved': (written, count, field) =>
      `${rows(written, count)} de ${field} ${have(count)} más tokens leídos y escritos en la caché que de entrada.`,
    'convention-unknown': (_written, _count, field) =>
      `No se sabe si la entrada de ${field} incluye los tokens de la caché, así que el prompt se desconoce.`,
    'missing-month': (_written, _count, field) =>
      `${capital(field)} no tiene solicitudes en la exportación: su número se desconoce.`,
    'partial-month': (_written, _count, field) =>
      `La exportación empieza o termina en el transcurso de ${field}.`,
    'several-costs': () => 'Varias fuentes indican costos, que pueden ser los mismos.',
    'not-a-number': unused('no es un número'),
    negative: unused('un número negativo'),
    'too-large': unused('un número demasiado grande'),
    'not-whole': unused('no es un número entero'),
    'not-a-time': unused('no es una hora'),
    'number-as-text': (written, count, field, first) =>
      `${rows(written, count)}${first}: un número escrito como texto${field === '' ? '' : ` en ${field}`}. Se lee como número.`,
  },
  notes: {
    'partial-month': ({ month = '' }) =>
      `${capital(month)} se omite: la exportación empieza o termina dentro de ese mes.`,
    'missing-month': ({ month = '' }) => `Se desconocen las solicitudes de ${month}.`,
    undated: ({ requests: count = '' }) =>
      count === '1'
        ? '1 solicitud no tiene hora y no pertenece a ningún mes.'
        : `${numbered(count, 'solicitudes')} no tienen hora y no pertenecen a ningún mes.`,
    'too-many-months': () => 'Solo cuentan los últimos 120 meses.',
    'of-month': ({ month = '' }) => `Solicitudes de ${month}.`,
    'between-months': ({ from = '', to = '' }) =>
      `De ${from} a ${to}. Si el crecimiento continúa, no se ha medido.`,
    'several-models': () => 'Cuentan las solicitudes de todos los modelos.',
    attempts: ({ attempts = '' }) =>
      `Dividido entre ${attempts}, los intentos esperados por solicitud, porque cada fila es un intento.`,
    'part-of-traffic': () => 'Este enfoque atiende una proporción de las solicitudes.',
    uncounted: () => 'Se desconoce el número de solicitudes.',
    'no-time': () => 'Ninguna solicitud tiene hora.',
    'no-growth': () => 'Desconocido: el crecimiento necesita tres meses.',
    'tokens-unknown': () => 'Desconocido.',
    'prefix-unknown': () => 'Se desconoce la parte fija: todo el prompt cuenta como variable.',
    'prefix-above-prompt': () => 'La parte fija es más larga que el prompt medio: todo cuenta como fijo.',
    'cached-unknown': () =>
      'Desconocido: la exportación no indica los tokens en caché de todas las solicitudes.',
    'no-cache': () => 'No se almacenó nada en caché.',
    'below-minimum': () => 'El proveedor no almacena en caché un prefijo tan corto.',
    'written-unknown': () =>
      'Se desconocen los tokens escritos: se supone que cada solicitud sin acierto escribe todo el prefijo.',
    'reasoning-in-output': () => 'La salida incluye tokens de razonamiento.',
    'no-first-token': () =>
      'Desconocido: la exportación no tiene el tiempo hasta el primer token, o ninguna velocidad.',
    'no-difference': () => 'Como en el cálculo.',
    'host-estimate': () => 'La estimación del proveedor, previa al trabajo.',
    'epochs-unknown': () => 'El trabajo no indica sus épocas: se conservan las del enfoque.',
    'validation-included': () => 'Los tokens de validación están incluidos, así que ya no se suman.',
    'waiting-included': () => 'Desde la creación del trabajo hasta su final, con la espera.',
    'no-training': () => 'Este enfoque no tiene entrenamiento.',
    'not-succeeded': () => 'El trabajo no ha terminado correctamente.',
    'other-billing': () => 'El entrenamiento de este enfoque se factura de otra manera.',
    'other-host': () =>
      'El trabajo se ejecutó en otro proveedor que el entrenamiento de este enfoque: sus valores no se aplican aquí.',
    'other-model': () =>
      'El trabajo entrenó un modelo distinto del de este enfoque: sus valores no se aplican aquí.',
    'other-method': () =>
      'El trabajo usó otro método de entrenamiento que este enfoque: sus valores no se aplican aquí.',
    'other-weights': () =>
      'El trabajo entrenó un adaptador (LoRA) y este enfoque entrena todos los pesos, o al revés: el coste y la duración del trabajo no se aplican aquí.',
    unknown: () => 'El trabajo no lo indica.',
    'quantity-unknown': () => 'Se desconoce la cantidad facturada.',
  },

  summaryReading: (name) => ({ claim: `Leyendo ${name}`, rest: '' }),
  summaryUsage: (count, number) => ({ claim: requests(count, number), rest: '' }),
  summaryUsageUnknown: { claim: 'Uso leído', rest: '' },
  summaryJob: (host) => ({ claim: `Trabajo de ${host}`, rest: '' }),
  summaryUsed: '; en uso',
  summaryUnused: '; aún sin usar',
};
