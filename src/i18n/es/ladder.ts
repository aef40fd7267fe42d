/** Spanish messages of `<ft-ladder>`. */
import type { Messages } from '../messages.ts';
import { article, ofShare, points, theDate } from './grammar.ts';

const barOf = (bar: string, isOwn: boolean): string =>
  `${isOwn ? 'el objetivo propio' : 'un objetivo'} ${ofShare(bar)}`;

const attemptsColumn = '1000 intentos';
const acceptedCostColumn = '1000 aceptadas';

const by = {
  measured: 'según lo medido',
  entered: 'según lo introducido',
  example: 'según el ejemplo',
} as const;

/** Every message of the ladder. */
export const ladder: Messages['ladder'] = {
  title: 'Escalera',

  reached: (name, bar, isOwn) => `${name} es el primer escalón que alcanza ${barOf(bar, isOwn)}`,
  reachedMeasured: (share, usd) => `: ${share} aceptadas, a ${usd} por cada 1000 respuestas aceptadas.`,
  reachedEntered: (share, usd, basis) =>
    `: ${share} aceptadas ${by[basis]}, a ${usd} por cada 1000 respuestas aceptadas.`,
  repaired: (usd) => `${usd} con corrección`,
  ofItFixed: (usd, fixed) => `${usd} (de ellos, ${fixed} de alojamiento y costos mensuales)`,
  reachedNoCost: (share) => `: ${share} aceptadas, con un costo que no se conoce.`,
  notReached: (bar, isOwn) => `Ningún escalón alcanza ${barOf(bar, isOwn)}`,
  closest: (name, share) => `; el más cercano es ${name}, con ${article(share)}${share}.`,
  noShare: 'No se conoce ninguna proporción de respuestas aceptadas',
  noShareRest: ': hay que introducirla para cada enfoque, o medirla.',
  doesNotCount: (name, date) => `${name} se retiró ${theDate(date)} y no cuenta.`,

  interval: (low, high) => `Intervalo del 95\u00a0% de ${low} a ${high}`,
  range: (low, high) => `Introducida como un rango de ${low} a ${high} (8 de cada 10 casos), no medida`,
  entered: 'Introducida como un solo número, no medida',
  ofExample: 'Del ejemplo, no medida',
  mayMiss: ', así que aún puede estar por debajo del objetivo',
  end: '. ',

  next: (name) => `El siguiente escalón, ${name}, `,
  costs: 'cuesta ',
  once: ' una vez',
  noSetup: 'no necesita puesta en marcha',
  unknownSetup: 'tiene una puesta en marcha de costo desconocido',
  more: (basis) => ` y tiene, ${by[basis]}, `,
  points,
  lessThan: (points) => `menos de ${points}`,
  morePoints: ' más',
  fewerPoints: ' menos',
  samePoints: (basis) => ` y tiene, ${by[basis]}, la misma proporción`,
  pointsInterval: (low, high) => ` (intervalo del 95\u00a0% de ${low} a ${high})`,
  ifThatHolds: '; si eso se cumple, ',
  saves: (usd) => `ahorra ${usd} por cada 1000 respuestas aceptadas`,
  costsMore: (usd) => `cuesta ${usd} más por cada 1000 respuestas aceptadas`,
  costsSame: 'cuesta lo mismo por cada 1000 respuestas aceptadas',
  fixedIncluded: ' (alojamiento y costos mensuales incluidos)',
  repairsIncluded: ' (corrección incluida)',
  fixedAndRepairsIncluded: ' (corrección, alojamiento y costos mensuales incluidos)',
  costUnknown: '; no se sabe en qué difiere su costo por cada 1000 respuestas aceptadas',
  paidBack: (duration) => ` y se amortiza en ${duration}`,
  overTenYears: ' y se amortiza después de más de diez años',
  aheadAtOnce: ' y tiene ventaja desde el primer día',
  butPaidBack: (duration) => `, pero se amortiza en ${duration}`,
  butAheadAtOnce: ', pero tiene ventaja desde el primer día',
  notPaidBack: ', y su puesta en marcha nunca se amortiza',
  butNotPaidBack: ', pero su puesta en marcha nunca se amortiza',
  endsFirst: ', pero su servicio termina antes de que se amortice su puesta en marcha',
  belowEndsFirst:
    ', pero su puesta en marcha no se amortiza antes de que termine el servicio del escalón anterior',
  nextUnknown: '; su proporción no se conoce',
  cheapestFrom: (share) => `, y sería el escalón más barato desde ${article(share)}${share}`,
  neverCheapest: ', y no sería el escalón más barato con ninguna proporción',
  stop: '.',
  lastRung: 'No hay ningún escalón por encima.',

  chartTitle: 'Proporción aceptada',
  chartNote: (currency) => ` frente al costo (${currency}) por cada 1000 respuestas aceptadas.`,
  lines95: ' Líneas: intervalo del 95\u00a0%.',
  linesRange: ' Líneas: 8 de cada 10 casos.',
  linesBoth: ' Líneas: intervalo del 95\u00a0% si se ha medido; si no, 8 de cada 10 casos.',
  steps: ' Punteado: de un escalón al siguiente con mayor proporción.',
  hollow: ' Punto hueco: no medido.',
  view: 'Costos en el gráfico',
  withRepairs: 'con corrección',
  attemptsOnly: 'solo intentos',
  dot: (share, usd) => `${share}, ${usd}`,
  firstDot: (share, usd) => `${share}, ${usd}, el primero en alcanzar el objetivo`,
  unknownLine: (from) =>
    from === null
      ? 'proporción desconocida; su costo con cada proporción'
      : `proporción desconocida; el más barato desde ${article(from)}${from}`,
  barLine: (bar, isOwn) => `${isOwn ? 'Objetivo propio' : 'Objetivo'}: ${bar}`,
  bar: 'Objetivo: la proporción que debe aceptarse',
  barField: 'Objetivo, en porcentaje',
  chart: (first) => `Gráfico de la proporción de respuestas aceptadas frente a su costo. ${first}`,
  reading: 'Escalón leído en el gráfico',
  noCosts: 'Ningún escalón en servicio tiene proporción y costo conocidos, así que no hay nada que dibujar.',

  accepted: (share) => `${share} aceptadas`,
  attempts: (usd) => `${usd} por mil intentos`,
  setup: (usd) => `${usd} una vez`,
  less: (usd, name) => `${usd} menos que ${name}`,
  moreThan: (usd, name) => `${usd} más que ${name}`,
  sameAs: (name) => `lo mismo que ${name}`,

  rung: 'Escalón',
  acceptedColumn: 'Aceptadas',
  attemptsColumn,
  acceptedCostColumn,
  setupColumn: 'Puesta en marcha',
  workColumn: 'Trabajo',
  unknownShare: 'se desconoce',
  notMeasured: { entered: 'introducida', example: 'del ejemplo' },
  effort: { low: 'esfuerzo bajo', medium: 'esfuerzo medio', high: 'esfuerzo alto' },
  noWork: 'ninguno',
  hours: (hours) => `${hours}\u00a0h`,
  tableTitle: 'Escalones por orden de esfuerzo',
  firstRow: 'el primero que alcanza el objetivo',

  unknownRung: (name, from) =>
    `La proporción de ${name} no se conoce. Sería el escalón más barato desde ${article(from)}${from} de respuestas aceptadas.`,
  unknownRungNever: (name) =>
    `La proporción de ${name} no se conoce. Con ninguna proporción sería el escalón más barato.`,
  fixed: (costs) =>
    `El alojamiento y los costos mensuales están incluidos en la columna “${acceptedCostColumn}”, pero no en la columna “${attemptsColumn}”: ${costs}.`,
  fixedOf: (name, usd, perThousand) =>
    perThousand === null ? `${name} ${usd} al mes` : `${name} ${perThousand} (${usd} al mes)`,

  summaryReached: (name) => name,
  summaryReachedRest: (bar, basis) => ` es el primero en alcanzar ${article(bar)}${bar}, ${by[basis]}`,
  summaryNotReached: 'Ningún escalón',
  summaryNotReachedRest: (bar) => ` alcanza ${article(bar)}${bar}`,
  summaryUnknown: 'Ninguna proporción conocida',
  summaryUnknownRest: '',
};
