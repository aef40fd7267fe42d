/** Spanish messages of the charts and the table. */
import type { Messages } from '../messages.ts';
import { article, counted, listed, numbered, plural, preposition, theDate } from './grammar.ts';

const requests = counted('solicitud', 'solicitudes');
const tokens = counted('token', 'tokens');

/** The noun of a unit of time. The upper number of a range decides between singular and plural: "3 a 4 meses". */
const timeUnits = {
  day: plural('día', 'días'),
  week: plural('semana', 'semanas'),
  month: plural('mes', 'meses'),
  year: plural('año', 'años'),
};

const hasPayback = (horizon: string): string => ` hay amortización en un plazo de ${horizon}.`;

/** Every message of the charts and views. */
export const chart: Messages['chart'] = {
  unknown: '–',
  badScenario: 'Este escenario no se puede leer.',
  noCandidate: 'Falta elegir un segundo enfoque para comparar.',
  chartFailed: 'No se pudo cargar el gráfico. Sus cifras están en la tabla.',
  retryLoad: 'Reintentar',
  missing: (names) => `Omitido porque falta un dato: ${names}.`,
  allMissing: 'Falta un dato, así que aún no se conoce ningún costo.',
  tableOfChart: 'Cifras de este gráfico',
  approximateNote: 'Según recuentos de tokens estimados.',

  cumulative: 'Costo acumulado',
  inCurrency: (currency) => `, ${currency}.`,
  shaded: (candidate, baseline) =>
    ` Sombreado: lo que cuesta ${candidate} en 8 de cada 10 simulaciones, en proporción a la línea de ${baseline}.`,
  monthsShown: 'Meses mostrados',
  reading: 'Mes leído en el gráfico',
  afterMonths: (months, count) => `Tras ${months} ${timeUnits.month(count)}`,
  atStart: 'Al inicio',
  ahead: (amount) => `${amount} de ventaja`,
  behind: (amount) => `${amount} por detrás`,
  even: 'a la par',
  wouldPayBack: 'Se amortizaría',
  paysBackOn: (date) => `Se amortiza el ${date}`,
  paysBackIn: (month) => `Se amortiza en ${month}`,
  fromTo: (low, high) => `de ${low} a ${high}`,
  overTenYears: 'más de diez años',
  rangeIn: (range, unit, upper) => `${range} ${timeUnits[unit](upper)}`,
  likely: (range) => `probable: ${range}`,
  paybackDetail: (duration, likely) => (likely ? `${duration}, ${likely}` : duration),
  retires: (name) => `${name} se retira`,
  retiresOn: (date, month) => `${date}, mes ${month}`,
  retiresShort: (date) => `se retira ${theDate(date)}`,
  /** Label of the months after the candidate's end of service, in which the baseline serves the requests again. */
  again: (name) => `vuelve a ${name}`,
  /** Label of the dotted line: the candidate's cost if its service did not end. */
  ifItStayed: 'si no se retirara',
  by: (amount, date) => `${amount} hasta ${theDate(date)}`,
  cheapestSoFar: (name) => `${name}: total más bajo hasta ahora`,
  cheapestUntil: (name, date) => `Hasta ${theDate(date)}, ${name} tiene el costo total más bajo.`,
  costChart: (duration, ends, payback) =>
    `Gráfico del costo acumulado durante ${duration}. ${ends} ${payback}`.trim(),
  endsAt: (name, amount) => `${name}: ${amount} al final.`,

  tableTitle: 'Costo acumulado por mes',
  tableNote: (currency) => `, ${currency}, cada supuesto con su mejor estimación.`,
  tableCheapest: ' En negrita: el total más bajo hasta ahora.',
  cheapestHere: 'el total más bajo hasta ahora',
  month: 'Mes',
  requests: 'Solicitudes',
  cacheHits: 'Aciertos de caché',
  aheadBy: 'Ventaja',
  tableTo: (date) => `hasta ${theDate(date)}`,
  tablePaysBack: (date) => `Se amortiza el ${date}`,
  tableAfterRequests: (written, count) => `, tras ${requests(written, count)}`,
  tableRetires: (name, date) => `Retirada de ${name}: ${date}.`,
  tableFromHere: (candidate, baseline) => ` Desde entonces, ${candidate} cuesta lo mismo que ${baseline}.`,
  downloadCsv: 'Descargar CSV',

  costPerMonth: 'Costo mensual',
  volumeNote: ' según las solicitudes al mes, ambas escalas logarítmicas.',
  volumeSpread: (duration) => ` La puesta en marcha se reparte en ${duration}`,
  volumeUntilEnd: (name) => ` hasta la retirada de ${name}`,
  volumeHits: '; la tasa de aciertos de caché se recalcula para cada volumen.',
  volumeAxis: 'solicitudes al mes',
  fromVolume: (volume) => `Desde ${volume} al mes`,
  isCheaper: (name) => `${name} cuesta menos`,
  beats: (volume, name) => `${volume}: menos que ${name}`,
  yourVolume: (volume) => `Aquí: ${volume}`,
  isCheapest: (name) => `${name} es lo más barato`,
  atVolume: (volume) => `Con ${volume} al mes`,
  volumeReading: 'Solicitudes al mes leídas en el gráfico',
  volumeChart: (parts) => `Gráfico del costo mensual según las solicitudes al mes. ${parts}`,
  stretchFromTo: (who, from, to) => `${who} de ${from} a ${to}.`,
  bothCostSame: 'Ambos cuestan lo mismo',
  allCostSame: 'Todos cuestan lo mismo',
  costSame: (names) => `${listed(names)} cuestan lo mismo`,
  usdPerMonth: 'Costo mensual',
  cheapest: 'Lo más barato',

  weeksTitle: 'Semanas hasta la amortización',
  monthsTitle: 'Meses hasta la amortización',
  netTitle: (duration) => `Neto tras ${duration}`,
  mattersNote:
    ' cuando un supuesto varía dentro de su rango (±20\u00a0% si no tiene rango) y los demás no cambian. La barra más ancha es la primera.',
  bestGuess: (value) => `${value} con la mejor estimación`,
  sooner: 'antes',
  later: 'después',
  less: 'menos',
  more: 'más',
  never: 'nunca',
  lever: 'Supuesto',
  lowInput: 'Bajo',
  highInput: 'Alto',
  nothingMoves: 'Ningún supuesto cambia el resultado.',
  noneAlone: 'Ningún cambio de un solo supuesto dentro de su rango lleva a la amortización.',
  lastPriceAfter: (date) => `Tras el fin del servicio de la referencia, el ${date}, se usa su último precio.`,
  // The name of the assumption follows, and begins with “de” and its article.
  restsOn: 'El veredicto depende ',
  belowIt: (value, horizon) => [
    `: por debajo ${preposition(value)}`,
    value,
    ` no hay amortización en ${horizon}.`,
  ],
  aboveIt: (value, horizon) => [
    `: por encima ${preposition(value)}`,
    value,
    ` no hay amortización en ${horizon}.`,
  ],
  fromIt: (value, horizon) => [`: desde ${article(value)}`, value, hasPayback(horizon)],
  upToIt: (value, horizon) => [`: hasta ${article(value)}`, value, hasPayback(horizon)],
  of: (approach, field) => `${approach}, ${field}`,
  inSentence: (field, whose) => `${field} de ${whose}`,

  mapTitle: 'Amortización',
  mapNote:
    ' según las solicitudes al mes y los tokens del prompt ahorrados en cada solicitud, ambas escalas logarítmicas. Cada línea es un tiempo de amortización.',
  mapChart: (parts) =>
    `Mapa de la amortización según las solicitudes al mes y los tokens ahorrados. ${parts}`.trim(),
  mapYourPayback: (payback) => `Aquí: ${payback}`,
  mapReading: 'Solicitudes al mes leídas en el mapa',
  mapTable: 'Mínimo de tokens del prompt que hay que ahorrar para una amortización',
  mapWithin: (duration) => `en un plazo de ${duration}`,
  mapTokens: 'tokens ahorrados',
  mapAt: (volume) => `Con ${volume} al mes, tokens que hay que ahorrar:`,
  mapOutOfReach: 'fuera de alcance',
  mapAny: 'cualquier ahorro',
  mapNotWithin: (duration) => `no en ${duration}`,
  mapEmpty: (horizon) => `En ningún punto de este mapa hay amortización en ${horizon}.`,
  mapNever: 'no se amortiza',
  mapTooLate: 'se retira antes',
  mapMissing: (figures) => `No hay mapa mientras falte un dato: ${figures}.`,
  mapEmptyFirstMonth:
    'No hay mapa: el mes 1 no tiene solicitudes, así que los demás meses no se pueden escalar a partir de él.',
  mapNoRequests: 'Este cálculo no está en el mapa: no hay solicitudes.',
  mapLonger: (candidate, written, count, baseline) =>
    `Este cálculo no está en el mapa: ${candidate} envía ${tokens(written, count)} más que ${baseline}, y no ahorra ninguno.`,
  mapAsLong: (candidate, baseline) =>
    `Este cálculo no está en el mapa: ${candidate} envía tantos tokens como ${baseline}, y no ahorra ninguno.`,
  mapNeeds: (volume, written, count, horizon) =>
    `Con ${numbered(volume, 'solicitudes')} al mes, amortizarse en un plazo de ${horizon} requiere ahorrar ${tokens(written, count)} en cada solicitud.`,
  mapNeedsAny: (volume, horizon) =>
    `Con ${numbered(volume, 'solicitudes')} al mes, cualquier ahorro de tokens se amortizaría en un plazo de ${horizon}.`,
  /** If no saving on the map is enough. */
  mapNoneNeeded: (volume, horizon) =>
    `Con ${numbered(volume, 'solicitudes')} al mes, ningún ahorro de este mapa se amortiza en ${horizon}.`,
  atOnce: 'de inmediato',
};
