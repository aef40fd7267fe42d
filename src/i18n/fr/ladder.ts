/** French messages of `<ft-ladder>`. */
import type { Messages } from '../messages.ts';
import { de, on, points, que } from './grammar.ts';

const barOf = (bar: string, isOwn: boolean): string => `${isOwn ? 'votre' : 'un'} objectif de ${bar}`;

const attemptsColumn = '1 000 tentatives';
const acceptedCostColumn = '1 000 acceptées';

const by = { measured: 'selon la mesure', entered: 'selon la saisie', example: 'selon l’exemple' } as const;

/** Every message of the ladder. */
export const ladder: Messages['ladder'] = {
  title: 'Échelle',

  reached: (name, bar, isOwn) => `${name} est le premier échelon qui atteint ${barOf(bar, isOwn)}`,
  reachedMeasured: (share, usd) =>
    ` : ${share} de réponses acceptées, à ${usd} pour 1 000 réponses acceptées.`,
  reachedEntered: (share, usd, basis) =>
    ` : ${share} de réponses acceptées ${by[basis]}, à ${usd} pour 1 000 réponses acceptées.`,
  repaired: (usd) => `${usd} avec corrections`,
  ofItFixed: (usd, fixed) => `${usd} (dont ${fixed} d’hébergement et de coûts mensuels)`,
  reachedNoCost: (share) => ` : ${share} de réponses acceptées, à un coût inconnu.`,
  notReached: (bar, isOwn) => `Aucun échelon n’atteint ${barOf(bar, isOwn)}`,
  closest: (name, share) => ` ; ${name} s’en approche le plus avec ${share}.`,
  noShare: 'Aucune part de réponses acceptées n’est connue',
  noShareRest: ' : saisissez-la pour chaque approche, ou mesurez-la.',
  doesNotCount: (name, date) => `${name} a été arrêté ${on(date)} et ne compte pas.`,

  interval: (low, high) => `Intervalle à 95 % de ${low} à ${high}`,
  range: (low, high) => `Saisi comme ${low} à ${high} (8 cas sur 10), non mesuré`,
  entered: 'Saisi comme un seul nombre, non mesuré',
  ofExample: 'Issu de l’exemple, non mesuré',
  mayMiss: ', donc peut-être encore sous l’objectif',
  end: '. ',

  next: (name) => `L’échelon suivant, ${name}, `,
  costs: 'coûte ',
  once: ' une fois',
  noSetup: 'n’exige aucune mise en place',
  unknownSetup: 'exige une mise en place de coût inconnu',
  more: (basis) => ` et a, ${by[basis]}, `,
  points,
  lessThan: (points) => `moins de ${points}`,
  morePoints: ' de plus',
  fewerPoints: ' de moins',
  samePoints: (basis) => ` et a, ${by[basis]}, la même part`,
  pointsInterval: (low, high) => ` (intervalle à 95 % de ${low} à ${high})`,
  ifThatHolds: ' ; si cela se confirme, il ',
  saves: (usd) => `économise ${usd} pour 1 000 réponses acceptées`,
  costsMore: (usd) => `coûte ${usd} de plus pour 1 000 réponses acceptées`,
  costsSame: 'coûte autant pour 1 000 réponses acceptées',
  fixedIncluded: ' (hébergement et coûts mensuels compris)',
  repairsIncluded: ' (corrections comprises)',
  fixedAndRepairsIncluded: ' (corrections, hébergement et coûts mensuels compris)',
  costUnknown: ' ; la différence de coût pour 1 000 réponses acceptées n’est pas connue',
  paidBack: (duration) => ` et s’amortit en ${duration}`,
  overTenYears: ' et s’amortit après plus de dix ans',
  aheadAtOnce: ' et est en avance dès le premier jour',
  butPaidBack: (duration) => `, mais s’amortit en ${duration}`,
  butAheadAtOnce: ', mais est en avance dès le premier jour',
  notPaidBack: ', et sa mise en place ne s’amortit jamais',
  butNotPaidBack: ', mais sa mise en place ne s’amortit jamais',
  endsFirst: ', mais son service prend fin avant que sa mise en place soit amortie',
  belowEndsFirst: ', mais sa mise en place n’est pas amortie avant la fin du service de l’échelon précédent',
  nextUnknown: ' ; sa part n’est pas connue',
  cheapestFrom: (share) => `, et il serait l’échelon le moins cher à partir de ${share}`,
  neverCheapest: ', et il ne serait l’échelon le moins cher à aucune part',
  stop: '.',
  lastRung: 'Aucun échelon n’est au-dessus.',

  chartTitle: 'Part acceptée',
  chartNote: (currency) => ` selon le coût (${currency}) pour 1 000 réponses acceptées.`,
  lines95: ' Lignes : intervalle à 95 %.',
  linesRange: ' Lignes : 8 cas sur 10.',
  linesBoth: ' Lignes : intervalle à 95 % si mesuré, sinon 8 cas sur 10.',
  steps: ' Pointillés : d’un échelon au suivant dont la part est plus élevée.',
  hollow: ' Creux : non mesuré.',
  view: 'Coûts dans le graphique',
  withRepairs: 'avec corrections',
  attemptsOnly: 'tentatives seules',
  dot: (share, usd) => `${share}, ${usd}`,
  firstDot: (share, usd) => `${share}, ${usd}, premier à atteindre l’objectif`,
  unknownLine: (from) =>
    from === null
      ? 'part inconnue ; son coût à chaque part'
      : `part inconnue ; le moins cher à partir de ${from}`,
  barLine: (bar, isOwn) => `${isOwn ? 'Votre objectif' : 'Objectif'} : ${bar}`,
  bar: 'Objectif : la part qui doit être acceptée',
  barField: 'Objectif, en pourcentage',
  chart: (first) => `Graphique de la part de réponses acceptées selon leur coût. ${first}`,
  reading: 'Échelon lu sur le graphique',
  noCosts: 'Aucun échelon en service n’a une part et un coût connus, donc il n’y a rien à tracer.',

  accepted: (share) => `${share} acceptées`,
  attempts: (usd) => `${usd} pour mille tentatives`,
  setup: (usd) => `${usd} une fois`,
  less: (usd, name) => `${usd} de moins ${que(name)}`,
  moreThan: (usd, name) => `${usd} de plus ${que(name)}`,
  sameAs: (name) => `autant ${que(name)}`,

  rung: 'Échelon',
  acceptedColumn: 'Acceptées',
  attemptsColumn,
  acceptedCostColumn,
  setupColumn: 'Mise en place',
  workColumn: 'Travail',
  unknownShare: 'inconnue',
  notMeasured: { entered: 'saisi', example: 'exemple' },
  effort: { low: 'effort faible', medium: 'effort moyen', high: 'effort élevé' },
  noWork: 'aucun',
  hours: (hours) => `${hours} h`,
  tableTitle: 'Échelons par ordre d’effort',
  firstRow: 'le premier qui atteint l’objectif',

  unknownRung: (name, from) =>
    `La part ${de(name)} n’est pas connue. Ce serait l’échelon le moins cher à partir de ${from} acceptées.`,
  unknownRungNever: (name) =>
    `La part ${de(name)} n’est pas connue. Ce ne serait l’échelon le moins cher à aucune part.`,
  fixed: (costs) =>
    `L’hébergement et les coûts mensuels sont compris dans la colonne « ${acceptedCostColumn} », mais pas dans la colonne « ${attemptsColumn} » : ${costs}.`,
  fixedOf: (name, usd, perThousand) =>
    perThousand === null ? `${name} ${usd} par mois` : `${name} ${perThousand} (${usd} par mois)`,

  summaryReached: (name) => name,
  summaryReachedRest: (bar, basis) => ` est le premier à atteindre ${bar}, ${by[basis]}`,
  summaryNotReached: 'Aucun échelon',
  summaryNotReachedRest: (bar) => ` n’atteint ${bar}`,
  summaryUnknown: 'Aucune part connue',
  summaryUnknownRest: '',
};
