/**
 * English messages of `<ft-ladder>`. Functions take formatted figures. A "rung" is an approach. "Share" is the share of accepted answers; a
 * share is "entered" if no evaluation has measured it. The "bar" is the share that must be accepted.
 */

import { points } from './grammar.ts';

/** The bar in a sentence. `isOwn`: the reader or the page has set it; else it is the default. */
const barOf = (bar: string, isOwn: boolean): string => `${isOwn ? 'your' : 'a'} bar of ${bar}`;

/** How a share is known: measured, entered by the user, or still that of the example with which the calculation began. */
type ShareBasis = 'measured' | 'entered' | 'example';

const basisText: Readonly<Record<ShareBasis, string>> = {
  measured: 'as measured',
  entered: 'as entered',
  example: 'as in the example',
};

/** The titles of two columns, which a note below the table names. */
const attemptsColumn = '1,000 attempts';
const acceptedCostColumn = '1,000 accepted';

/** Every message of the ladder. */
export const ladder = {
  title: 'Ladder',

  // The sentence: a bold claim and the rest.
  reached: (name: string, bar: string, isOwn: boolean) =>
    `${name} is the first rung that reaches ${barOf(bar, isOwn)}`,
  reachedMeasured: (share: string, usd: string) =>
    `: ${share} accepted, at ${usd} per 1,000 accepted answers.`,
  reachedEntered: (share: string, usd: string, basis: ShareBasis) =>
    `: ${share} accepted, ${basisText[basis]}, at ${usd} per 1,000 accepted answers.`,
  /** For costs with fixing while the chart and the table show the costs of the attempts only. */
  repaired: (usd: string) => `${usd} with fixing`,
  ofItFixed: (usd: string, fixed: string) => `${usd} (of it ${fixed} hosting and monthly costs)`,
  reachedNoCost: (share: string) => `: ${share} accepted, at a cost that is not known.`,
  notReached: (bar: string, isOwn: boolean) => `No rung reaches ${barOf(bar, isOwn)}`,
  closest: (name: string, share: string) => `; ${name} comes closest with ${share}.`,
  noShare: 'No share of accepted answers is known',
  noShareRest: ': enter it for each approach, or measure it.',
  /** For a rung that reaches the bar but is no longer served. */
  doesNotCount: (name: string, date: string) => `${name} was switched off on ${date} and does not count.`,

  // The basis of the share
  interval: (low: string, high: string) => `95\u00a0% interval from ${low} to ${high}`,
  range: (low: string, high: string) => `Entered as ${low} to ${high} (8 cases in 10), not measured`,
  entered: 'Entered as one number, not measured',
  ofExample: 'From the example, not measured',
  mayMiss: ', so it may still lie below the bar',
  end: '. ',

  // The next rung. The sentence is put together from these pieces.
  next: (name: string) => `The next rung, ${name}, `,
  costs: 'costs ',
  once: ' once',
  noSetup: 'needs no set-up',
  unknownSetup: 'has a set-up of unknown cost',
  more: (basis: ShareBasis) => ` and has, ${basisText[basis]}, `,
  points,
  lessThan: (difference: string) => `less than ${difference}`,
  morePoints: ' more',
  fewerPoints: ' fewer',
  samePoints: (basis: ShareBasis) => ` and has, ${basisText[basis]}, the same share`,
  pointsInterval: (low: string, high: string) => ` (95\u00a0% interval from ${low} to ${high})`,
  ifThatHolds: '; if that holds, it ',
  saves: (usd: string) => `saves ${usd} per 1,000 accepted answers`,
  costsMore: (usd: string) => `costs ${usd} more per 1,000 accepted answers`,
  costsSame: 'costs as much per 1,000 accepted answers',
  fixedIncluded: ' (hosting and monthly costs included)',
  repairsIncluded: ' (fixing included)',
  fixedAndRepairsIncluded: ' (fixing, hosting and monthly costs included)',
  costUnknown: '; how its cost per 1,000 accepted answers differs is not known',
  paidBack: (duration: string) => ` and is paid back in ${duration}`,
  overTenYears: ' and is paid back after more than ten years',
  aheadAtOnce: ' and is ahead from the first day',
  butPaidBack: (duration: string) => `, but is paid back in ${duration}`,
  butAheadAtOnce: ', but is ahead from the first day',
  notPaidBack: ', and its set-up is never paid back',
  butNotPaidBack: ', but its set-up is never paid back',
  endsFirst: ', but its service ends before its set-up is paid back',
  belowEndsFirst: ', but its set-up is not paid back before the service of the rung below it ends',
  nextUnknown: '; its share is not known',
  cheapestFrom: (share: string) => `, and it would be the cheapest rung from ${share}`,
  neverCheapest: ', and it would not be the cheapest rung at any share',
  stop: '.',
  lastRung: 'No rung is above it.',

  // The chart
  chartTitle: 'Share accepted',
  chartNote: (currency: string) => ` against ${currency} per 1,000 accepted answers.`,
  lines95: ' Lines: 95\u00a0% interval.',
  linesRange: ' Lines: 8 cases in 10.',
  linesBoth: ' Lines: 95\u00a0% interval if measured, else 8 cases in 10.',
  steps: ' Dotted: from a rung to the next one with a higher share.',
  hollow: ' Hollow: not measured.',
  view: 'Costs in the chart',
  withRepairs: 'with fixing',
  attemptsOnly: 'attempts only',
  dot: (share: string, usd: string) => `${share}, ${usd}`,
  firstDot: (share: string, usd: string) => `${share}, ${usd}, first to reach the bar`,
  unknownLine: (from: string | null) =>
    from === null ? 'share not known; its cost at each share' : `share not known; cheapest from ${from}`,
  barLine: (bar: string, isOwn: boolean) => `${isOwn ? 'Your bar' : 'Bar'}: ${bar}`,
  bar: 'Bar: the share that must be accepted',
  barField: 'Bar, in percent',
  chart: (first: string) => `Chart of the share of accepted answers against their cost. ${first}`,
  reading: 'Rung read from the chart',
  noCosts: 'No rung in service has a known share and cost, so there is nothing to draw.',

  // The line of figures
  accepted: (share: string) => `${share} accepted`,
  attempts: (usd: string) => `${usd} a thousand attempts`,
  setup: (usd: string) => `${usd} once`,
  less: (usd: string, name: string) => `${usd} less than ${name}`,
  moreThan: (usd: string, name: string) => `${usd} more than ${name}`,
  sameAs: (name: string) => `as much as ${name}`,

  // The table
  rung: 'Rung',
  acceptedColumn: 'Accepted',
  attemptsColumn,
  acceptedCostColumn,
  setupColumn: 'Set-up',
  workColumn: 'Work',
  unknownShare: 'not known',
  notMeasured: { entered: 'entered', example: 'example' },
  /** The effort of a technique, below the name of a rung. */
  effort: { low: 'low effort', medium: 'medium effort', high: 'high effort' },
  noWork: 'none',
  hours: (hours: string) => `${hours}\u00a0h`,
  tableTitle: 'Rungs in order of effort',
  firstRow: 'the first that reaches the bar',

  // Below the table
  unknownRung: (name: string, from: string) =>
    `The share of ${name} is not known. It would be the cheapest rung from ${from} accepted.`,
  unknownRungNever: (name: string) =>
    `The share of ${name} is not known. At no share would it be the cheapest rung.`,
  fixed: (costs: string) =>
    `The column “${acceptedCostColumn}” includes hosting and monthly costs, and the column “${attemptsColumn}” does not: ${costs}.`,
  fixedOf: (name: string, usd: string, perThousand: string | null) =>
    perThousand === null ? `${name} ${usd} a month` : `${name} ${perThousand} (${usd} a month)`,

  // The header of the fold of `<ft-breakeven>`
  summaryReached: (name: string) => name,
  summaryReachedRest: (bar: string, basis: ShareBasis) =>
    ` is the first to reach ${bar}, ${basis === 'measured' ? 'measured' : basisText[basis]}`,
  summaryNotReached: 'No rung',
  summaryNotReachedRest: (bar: string) => ` reaches ${bar}`,
  summaryUnknown: 'No share known',
  summaryUnknownRest: '',
} as const;
