/**
 * English messages of the charts and the table. Functions take formatted figures, and also the number if a word depends on it. A number
 * that only other languages need has a name such as `_count`.
 */

import { listed, plural } from './plural.ts';

const tokenNoun = plural('token', 'tokens');
const requestNoun = plural('request', 'requests');

/** Every message of the charts and views. A language gives all of them. */
export const chart = {
  // Common
  unknown: '–',
  badScenario: 'This scenario cannot be read.',
  noCandidate: 'Choose a second approach to compare.',
  chartFailed: 'The chart could not be loaded. Its figures are in the table.',
  retryLoad: 'Retry',
  missing: (names: string) => `Left out, because a figure is missing: ${names}.`,
  allMissing: 'A figure is missing, so no cost is known yet.',
  tableOfChart: 'Figures of this chart',
  approximateNote: 'From estimated token counts.',

  // Over time
  cumulative: 'Cumulative cost',
  inCurrency: (currency: string) => `, ${currency}.`,
  shaded: (candidate: string, baseline: string) =>
    ` Shaded: what ${candidate} costs in 8 of 10 draws, in proportion to the line of ${baseline}.`,
  monthsShown: 'Months shown',
  reading: 'Month read from the chart',
  afterMonths: (months: string, count: number) => `After ${months} ${count === 1 ? 'month' : 'months'}`,
  atStart: 'At the start',
  ahead: (amount: string) => `${amount} ahead`,
  behind: (amount: string) => `${amount} behind`,
  even: 'even',
  /** While figures are not the reader's own, and for a payback after the end of the baseline's service. */
  wouldPayBack: 'Would pay back',
  paysBackOn: (date: string) => `Pays back ${date}`,
  /** Like `paysBackOn`, for a payback that depends on estimates, of which only the month is known. */
  paysBackIn: (month: string) => `Pays back in ${month}`,
  fromTo: (low: string, high: string) => `${low} to ${high}`,
  /** The end of a range that is too far away for a number. */
  overTenYears: 'more than ten years',
  /** A range with its unit. `upper` is the number at its upper end. */
  rangeIn: (range: string, unit: 'day' | 'week' | 'month' | 'year', _upper: number) =>
    `${range} ${unit}${range === '1' ? '' : 's'}`,
  likely: (range: string) => `likely ${range}`,
  paybackDetail: (duration: string, likely: string | null) => (likely ? `${duration}, ${likely}` : duration),
  retires: (name: string) => `${name} retires`,
  retiresOn: (date: string, month: string) => `${date}, month ${month}`,
  /** Under the name of the approach that retires. */
  retiresShort: (date: string) => `retires ${date}`,
  /** Label of the months after the candidate's end of service, in which the baseline serves the requests again. */
  again: (name: string) => `back to ${name}`,
  /** Label of the dotted line: the candidate's cost if its service did not end. */
  ifItStayed: 'if not retired',
  by: (amount: string, date: string) => `${amount} by ${date}`,
  cheapestSoFar: (name: string) => `${name} lowest total so far`,
  /** `date` is a day, or a month if the costs depend on estimates. */
  cheapestUntil: (name: string, date: string) => `Up to ${date}, ${name} has the lowest total cost.`,
  costChart: (duration: string, ends: string, payback: string) =>
    `Chart of cumulative cost over ${duration}. ${ends} ${payback}`.trim(),
  endsAt: (name: string, amount: string) => `${name}: ${amount} at the end.`,

  // Table
  tableTitle: 'Cumulative cost by month',
  tableNote: (currency: string) => `, ${currency}, every assumption at its best guess.`,
  tableCheapest: ' Bold: the lowest total so far.',
  cheapestHere: 'the lowest total so far',
  month: 'Month',
  requests: 'Requests',
  cacheHits: 'Cache hits',
  aheadBy: 'Ahead by',
  tableTo: (date: string) => `to ${date}`,
  tablePaysBack: (date: string) => `Pays back on ${date}`,
  tableAfterRequests: (requests: string, count: number) => `, after ${requests} ${requestNoun(count)}`,
  /** The date may be before the first day of the calculation, so the text has no tense. */
  tableRetires: (name: string, date: string) => `End of service of ${name}: ${date}.`,
  tableFromHere: (candidate: string, baseline: string) =>
    ` From then on, ${candidate} costs as much as ${baseline}.`,
  downloadCsv: 'Download CSV',

  // By volume
  costPerMonth: 'Cost per month',
  volumeNote: ' against requests per month, both log scales.',
  volumeSpread: (duration: string) => ` Set-up is spread over ${duration}`,
  volumeUntilEnd: (name: string) => ` until ${name} retires`,
  volumeHits: '; the cache hit rate is recomputed at each volume.',
  volumeAxis: 'requests a month',
  fromVolume: (volume: string) => `From ${volume} a month`,
  isCheaper: (name: string) => `${name} is cheaper`,
  beats: (volume: string, name: string) => `${volume}: beats ${name}`,
  yourVolume: (volume: string) => `You: ${volume}`,
  isCheapest: (name: string) => `${name} is cheapest`,
  atVolume: (volume: string) => `At ${volume} a month`,
  volumeReading: 'Requests a month read from the chart',
  volumeChart: (parts: string) => `Chart of cost per month by requests per month. ${parts}`,
  stretchFromTo: (who: string, from: string, to: string) => `${who} from ${from} to ${to}.`,
  bothCostSame: 'Both cost the same',
  allCostSame: 'All cost the same',
  costSame: (names: readonly string[]) => `${listed(names)} cost the same`,
  usdPerMonth: 'Cost per month',
  cheapest: 'Cheapest',

  // Sensitivity chart
  weeksTitle: 'Weeks to payback',
  monthsTitle: 'Months to payback',
  netTitle: (duration: string) => `Net after ${duration}`,
  mattersNote:
    ' when one assumption varies over its range (by ±20\u00a0% if it has no range) and the others do not change. The widest bar is first.',
  bestGuess: (value: string) => `${value} at your best guess`,
  sooner: 'sooner',
  later: 'later',
  less: 'less',
  more: 'more',
  never: 'never',
  lever: 'Assumption',
  lowInput: 'Low',
  highInput: 'High',
  nothingMoves: 'No assumption changes the result.',
  noneAlone: 'No change of a single assumption within its range leads to a payback.',
  /** In a view whose paybacks may be after the end of the baseline's service. */
  lastPriceAfter: (date: string) =>
    `After the end of the baseline’s service on ${date}, its last price is used.`,
  restsOn: 'The verdict depends on the ',
  // The end of the sentence that begins with `restsOn` and the assumption: the texts before and after the value, and the value
  belowIt: (value: string, horizon: string) => [': below ', value, ` there is no payback within ${horizon}.`],
  aboveIt: (value: string, horizon: string) => [': above ', value, ` there is no payback within ${horizon}.`],
  fromIt: (value: string, horizon: string) => [': from ', value, ` on there is a payback within ${horizon}.`],
  upToIt: (value: string, horizon: string) => [': up to ', value, ` there is a payback within ${horizon}.`],
  of: (approach: string, field: string) => `${approach}, ${field}`,
  inSentence: (field: string, whose: string) => `${field} of ${whose}`,

  // Payback map
  mapTitle: 'Payback',
  mapNote:
    ' by requests a month and prompt tokens saved on each request, both log scales. Each line is one payback time.',
  mapChart: (parts: string) => `Map of the payback by requests a month and tokens saved. ${parts}`.trim(),
  mapYourPayback: (payback: string) => `You: ${payback}`,
  mapReading: 'Requests a month read from the map',
  mapTable: 'Minimum of prompt tokens to save for a payback',
  mapWithin: (duration: string) => `within ${duration}`,
  mapTokens: 'tokens saved',
  mapAt: (volume: string) => `At ${volume} a month, tokens to save:`,
  mapOutOfReach: 'out of reach',
  mapAny: 'any saving',
  mapNotWithin: (duration: string) => `not within ${duration}`,
  mapEmpty: (horizon: string) => `Nowhere on this map is there a payback within ${horizon}.`,
  mapNever: 'does not pay back',
  mapTooLate: 'retires first',
  mapMissing: (figures: string) => `There is no map while a figure is missing: ${figures}.`,
  mapEmptyFirstMonth:
    'There is no map: month 1 has no requests, so the other months cannot be scaled from it.',
  mapNoRequests: 'Your calculation is not on this map: there are no requests.',
  mapLonger: (candidate: string, tokens: string, count: number, baseline: string) =>
    `Your calculation is not on this map: ${candidate} sends ${tokens} ${tokenNoun(count)} more than ${baseline}, and saves none.`,
  mapAsLong: (candidate: string, baseline: string) =>
    `Your calculation is not on this map: ${candidate} sends as many tokens as ${baseline}, and saves none.`,
  mapNeeds: (volume: string, tokens: string, count: number, horizon: string) =>
    `At ${volume} requests a month, a payback within ${horizon} needs a saving of ${tokens} ${tokenNoun(count)} on each request.`,
  mapNeedsAny: (volume: string, horizon: string) =>
    `At ${volume} requests a month, any saving of tokens would pay back within ${horizon}.`,
  /** If no saving on the map is enough. */
  mapNoneNeeded: (volume: string, horizon: string) =>
    `At ${volume} requests a month, no saving on this map pays back within ${horizon}.`,
  atOnce: 'at once',
} as const;
