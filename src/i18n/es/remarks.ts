/** Spanish messages of remarks on prices. Notes and gaps come from the catalogue as English sentences. */
import type { Messages } from '../messages.ts';
import { numbered, plural, small } from './grammar.ts';

const tokenNoun = plural('token', 'tokens');

const sources = ['', 'una fuente', 'dos fuentes', 'tres fuentes', 'cuatro fuentes'];

const unlessOff = (always: boolean): string =>
  always ? '' : ', salvo que la solicitud lo desactive por completo o casi por completo';

/** Every message of remarks on prices. */
export const remarks: Messages['remarks'] = {
  title: 'Observaciones sobre los precios',
  kinds: {
    closed: 'Cerrado',
    unconfirmed: 'Supuesto',
    conflict: 'Discrepancia',
    promotion: 'Supuesto',
    assumption: 'Supuesto',
    reasoning: 'Supuesto',
    cache: 'Supuesto',
    quantity: 'Supuesto',
    throughput: 'Supuesto',
    'prompt-speed': 'Supuesto',
    derived: 'Calculado',
    restated: 'De segunda mano',
    uncached: 'Sin caché',
    'no-minimum': 'Sin dato',
    'longer-cache': 'También se ofrece',
    'no-cache': 'También se ofrece',
    'same-counts': 'Supuesto',
    'all-hours': 'Nota',
    gap: 'Sin dato',
    note: 'Nota',
  },
  lead: (kind, sentence) => `${kind}: ${sentence}`,
  revisedKind: 'Modificado',
  ofApproach: (owner, text) => `${owner}: ${text}`,
  marked: (text) => `†\u00a0${text}`,
  ofModel: (line, model) => `${line} (${model})`,
  furtherRemarks: (lines) =>
    `${lines.length > 1 ? 'Otros motivos' : 'Otro motivo'} de la marca †: ${lines.map(small).join('; ')}.`,

  andMore: (line, count) => `${line}, y ${count} más`,
  closedLine: (date) => `Cerrado a nuevos clientes desde el ${date}`,
  unconfirmedLine: 'Se supone que el modelo se puede ajustar aquí',
  conflictLine: (what) => `Las fuentes discrepan: ${what}`,
  revisedLine: (what) => `Modificado por la fuente: ${what}`,
  promotionLine: 'Un precio promocional',
  assumed: {
    'base-profile': 'precio base global o regional',
    'cache-writes': 'el precio de escritura en caché',
    'cached-input': 'el precio de la entrada en caché',
    'end-of-service': 'el fin del servicio',
    'regional-price': 'el precio regional',
    'serving-price': 'el precio del servicio',
    'tuning-access': 'quién puede ajustar el modelo',
    utilisation: 'la utilización de las máquinas',
  },
  assumptionLine: (what) => `Una suposición (${what})`,
  reasoningLine: 'No se cuentan tokens de razonamiento',
  minimumLine: 'Mínimo de la caché supuesto',
  cacheLine: 'Reglas de la caché supuestas',
  quantityLine: (what, amount) => `Una cantidad supuesta (${what}: ${amount})`,
  throughputLine: 'Rendimiento medido en otro lugar',
  promptSpeedLine: 'La lectura del prompt no se cuenta',
  derivedLine: 'Un precio calculado, no consultado',
  restatedLine: 'Precio tomado de otra fuente',
  uncachedLine: 'Demasiado corto para la caché',
  noMinimumLine: 'No se encontró ningún cargo mínimo',
  longerCacheLine: 'Se ofrece una caché más duradera',
  noCacheLine: 'La caché cuesta más de lo que ahorra',
  sameCountsLine: 'Tokens contados para otro modelo',
  allHoursLine: 'Máquinas contadas todo el mes',
  gapLine: 'Un dato que no se encontró',
  noteLine: 'Una nota',

  untilAtLeast: (date) => `${date} como mínimo`,
  closed: (model, host, date, until) =>
    `Desde el ${date}, solo los clientes existentes pueden ajustar ${model} en ${host}${until && `; pueden hacerlo hasta el ${until}`}.`,
  closedToUnused: (model, host, date, days, until) =>
    `Desde el ${date}, solo los clientes que hayan usado un modelo ajustado en los ${days} días anteriores al entrenamiento pueden ajustar ${model} en ${host}${until && `; pueden hacerlo hasta el ${until}`}.`,
  unconfirmed: (model) =>
    `Ninguna fuente consultada dice que ${model} se pueda ajustar aquí; su precio de entrenamiento es el de otros modelos de su tamaño.`,
  conflict: (what, values, used) =>
    `Las fuentes discrepan: ${what}. Los valores son ${values}. El cálculo usa ${used}.`,
  revised: (what, values, used, newest) =>
    `${what}: valores indicados: ${values.join(', ')}. El cálculo usa ${used}${newest ? ', lo último que se indicó' : ''}.`,
  valueFrom: (value, source) => `${value} (${source})`,
  promotion: (model, date) =>
    `El precio de ${model} es una promoción hasta el ${date}; no se encontró ningún precio posterior, así que la promoción se cuenta también después.`,
  reasoning: (model, always) =>
    `${model} razona antes de responder${unlessOff(always)}. El razonamiento se factura como salida, pero no se cuentan tokens de razonamiento.`,
  reasoningTuned: (model, always) =>
    `${model} razona antes de responder${unlessOff(always)}, y el modelo ajustado también puede razonar. El razonamiento se factura como salida, pero no se cuentan tokens de razonamiento.`,
  cache: (model, rules, none) =>
    `${none ? `No se encontró ninguna regla de caché de ${model}` : `No todas las reglas de caché de ${model} se encontraron como cifras exactas`}; el cálculo supone ${rules}.`,
  minimum: (tokens) => `un mínimo de ${numbered(tokens, 'tokens')}`,
  minimumFrom: (tokens, models) =>
    `un mínimo de ${numbered(tokens, 'tokens')}, según la documentación de ${models}`,
  noMinimum: 'ningún mínimo',
  step: (tokens, count) => `almacenamiento en caché en bloques de ${tokens} ${tokenNoun(count)}`,
  lifetime: (time) => `una duración en caché de ${time}`,
  quantity: (what, amount) => `${what}: en el cálculo, ${amount}.`,
  amount: (number, unit) => `${number} ${unit}`,
  speed: (number) => `${number} tokens/s`,
  promptSpeed:
    'No se encontró la velocidad a la que se leen los prompts (rendimiento de entrada), así que solo se cuenta el tiempo para escribir respuestas.',
  promptReadAt: (speed) =>
    `un prompt que se lee como mucho tan rápido como se escriben las respuestas (${speed}, el caso más lento)`,
  promptReadFaster: 'Si los prompts se leen más rápido, es posible que se amortice más tarde o nunca.',
  neverAtAnySpeed: (values) => `Con ${values}, no se amortiza nunca, a ninguna velocidad.`,
  throughput: (speed, source) => `El rendimiento de ${speed} no se midió en este proveedor: ${source}.`,
  throughputOf: (speed, year, source) =>
    `El rendimiento de ${speed} se midió en ${year}, y no en este proveedor: ${source}.`,
  throughputByHost: (speed, year, source) =>
    `El rendimiento de ${speed} lo midió el propio proveedor en ${year}: ${source}.`,
  parts: {
    rates: 'el precio de sus tokens',
    rateChanges: 'el precio anunciado',
    setup: 'un costo de puesta en marcha',
    monthly: 'su tarifa mensual',
    training: 'el precio de entrenamiento',
    hosting: 'el precio de alojamiento',
  },
  derived: (part, source) => `${part} no se encontró como cifra; el cálculo usa esto: ${source}.`,
  restated: (parts, several, places) => `${parts} ${several ? 'se tomaron' : 'se tomó'} de ${places}.`,
  uncached: (prompt, minimum) =>
    `Los ${numbered(prompt, 'tokens')} fijos del prompt son menos que los ${minimum} a partir de los cuales se cuenta una caché.`,
  noMinimumCharge:
    'No se encontró ningún cargo mínimo por un trabajo de entrenamiento, así que no se cuenta ninguno.',
  noCache:
    'Un prompt solo se almacena en caché si la solicitud pide la caché. Con este tráfico, la caché cuesta más de lo que ahorra.',
  withoutCache: 'una configuración sin caché',
  sameCounts: (model, other) =>
    `Los tokens de la entrada y de la respuesta son los contados para ${other}; no se volvieron a contar para ${model ? `${model}, que divide` : 'el modelo que se ajusta, que quizá divida'} un texto de otra manera.`,
  allHours: (hours) =>
    `Las máquinas se cuentan durante las ${hours} horas del mes. Si se detienen cuando no hay carga, hay que indicar menos horas.`,
  longerCache: (model, lifetime, usd) =>
    `${model} también se puede usar con ${lifetime}, ${usd === '' ? 'si las solicitudes la piden' : `con escrituras a ${usd} por millón de tokens`}.`,

  noEffect: (value) => `Con ${value}, ningún costo cambia con este tráfico.`,
  noEffectAtAll: (value) => `Con ${value}, ningún costo cambia.`,
  noBatches: (value) => `Con ${value}, ningún costo cambia, porque ninguna solicitud se envía en lotes.`,
  smallEffect: (value) => `Con ${value}, los costos cambian menos de una milésima parte con este tráfico.`,
  unknownEffect: (value) =>
    `El efecto de ${value} se desconoce hasta que se introduzcan los datos que faltan.`,
  effectNotCalculated: 'Con el otro valor, el costo sería mayor; no se calcula cuánto.',
  otherEnd: (value, payback) => `Si el servicio termina el ${value}, ${payback}.`,
  alreadyEnded: (value, baseline, payback) =>
    `Si su servicio terminó el ${value}, ${baseline ? 'el modelo con el que se compara' : 'el modelo'} ya no se puede usar; según el cálculo, ${payback}.`,
  monthly: (value, name, then, now) =>
    `Con ${value}, “${name}” cuesta ${then} en el mes 1 en lugar de ${now}`,
  monthlyToo: (first, name, then, now) => `${first}, y “${name}” ${then} en lugar de ${now}`,
  once: (value, name, then, now) => `Con ${value}, “${name}” cuesta ${then} una vez en lugar de ${now}`,
  overHorizon: (value, name, then, now, horizon) =>
    `Con ${value}, “${name}” cuesta ${then} en ${horizon} en lugar de ${now}`,
  effect: (cost, payback) => `${cost}; ${payback}.`,
  effectOnly: (cost) => `${cost}.`,
  samePayback: (payback) => `amortización sin cambios: ${payback}`,
  otherPayback: (then, now) => `amortización: ${then} (ahora: ${now})`,
  years: (count) => `${count} años`,
  almostTenYears: 'algo menos de diez años',
  noneWithin: (horizon) => `ninguna en ${horizon}`,
  tooLateAfter: (duration) => `tras ${duration}, pero el modelo del candidato se retira antes`,
  paybacks: {
    atOnce: 'de inmediato',
    overTenYears: 'más de diez años',
    tooLate: 'ninguna antes de que se retire el modelo del candidato',
    afterBaselineEnd: 'ninguna antes de que se retire el modelo de la referencia',
    never: 'nunca',
    unknown: 'desconocida',
  },
  use: (value) => `Usar ${value}`,

  restatedBy: (count, number) => `según ${sources[number] ?? `${count} fuentes`}`,
  restatedIn: (place) => `según ${place}`,
  copy: 'en una copia',
  calculated: 'calculado',
  about: (date) => `hacia el ${date}`,
  upTo: (days) => `hasta ${days}`,
};
