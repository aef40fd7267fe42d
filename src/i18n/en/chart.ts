/**
 * English words of the charts, the table and the working. Functions take figures already formatted;
 * none knows how to format one.
 */

/** Every message of the charts and views. A language gives all of them. */
export const chart = {
  // Common
  unknown: '–',
  noScenario: 'No scenario yet.',
  badScenario: 'This scenario cannot be read.',
  noCandidate: 'Choose a second approach to compare.',
  chartFailed: 'The chart could not be loaded. Its figures are in the table.',
  missing: (names: string) => `Left out, because a figure is missing: ${names}.`,
  allMissing: 'A figure is missing, so no cost is known yet.',
  tableOfChart: 'Table',
  approximate: (figure: string) => `≈ ${figure}`,
  approximateNote: 'From estimated token counts.',

  // Over time
  cumulative: 'Cumulative cost',
  inDollars: ', US dollars.',
  shaded: (candidate: string, baseline: string) => ` Shaded: ${candidate} against ${baseline}, P10 to P90.`,
  monthsShown: 'Months shown',
  months: (n: string) => `${n} months`,
  reading: 'Month read from the chart',
  afterMonths: (n: string) => `After ${n} months`,
  afterOneMonth: 'After 1 month',
  atStart: 'At the start',
  ahead: (amount: string) => `${amount} ahead`,
  behind: (amount: string) => `${amount} behind`,
  even: 'even',
  paysBackOn: (date: string) => `Pays back ${date}`,
  fromTo: (low: string, high: string) => `${low} to ${high}`,
  inUnit: (range: string, unit: 'day' | 'week' | 'month' | 'year') => `${range} ${unit}s`,
  likely: (range: string) => `likely ${range}`,
  paybackDetail: (duration: string, likely: string | null) => (likely ? `${duration}, ${likely}` : duration),
  retires: (name: string) => `${name} retires`,
  retiresShort: 'Retires',
  retiresOn: (date: string, month: string) => `${date}, month ${month}`,
  again: (name: string) => `${name} again`,
  ifItStayed: 'if it stayed',
  by: (amount: string, date: string) => `${amount} by ${date}`,
  costChart: (months: string, ends: string, payback: string) =>
    `Chart of cumulative cost over ${months} months. ${ends} ${payback}`.trim(),
  endsAt: (name: string, amount: string) => `${name}: ${amount} at the end.`,

  // Table
  tableTitle: 'Cumulative cost by month',
  tableNote: ', US dollars, every assumption at its best guess.',
  month: 'Month',
  requests: 'Requests',
  cacheHits: 'Cache hits',
  aheadBy: 'Ahead by',
  tablePaysBack: (date: string) => `Pays back on ${date}`,
  tableAfterRequests: (requests: string) => `, after ${requests} requests`,
  tableRetires: (name: string, date: string) => `${name} retires on ${date}.`,
  tableFromHere: (candidate: string, baseline: string) =>
    ` From here ${candidate} costs what ${baseline} costs.`,
  downloadCsv: 'Download CSV',

  // By volume
  costPerMonth: 'Cost per month',
  volumeNote: ' against requests per month, both log scales.',
  volumeSpread: (months: string) => ` Set-up is spread over ${months} months`,
  volumeUntilEnd: (name: string) => ` until ${name} retires`,
  volumeHits: '; the cache hit rate is recomputed at each volume.',
  volumeAxis: 'requests a month',
  fromVolume: (volume: string) => `From ${volume} a month`,
  isCheaper: (name: string) => `${name} is cheaper`,
  beats: (volume: string, name: string) => `${volume}: beats ${name}`,
  you: (volume: string) => `You: ${volume}`,
  isCheapest: (name: string) => `${name} is cheapest`,
  atVolume: (volume: string) => `At ${volume} a month`,
  volumeReading: 'Requests a month read from the chart',
  volumeChart: (parts: string) => `Chart of cost per month by requests per month. ${parts}`,
  cheapestFromTo: (name: string, from: string, to: string) => `${name} is cheapest from ${from} to ${to}.`,
  usdPerMonth: 'Cost per month',
  cheapest: 'Cheapest',

  // What matters
  weeksTitle: 'Weeks to payback',
  monthsTitle: 'Months to payback',
  netTitle: (months: string) => `Net after ${months} months`,
  mattersNote: ' when one assumption moves across its range and the rest stay put. Widest first.',
  bestGuess: (value: string) => `${value} at your best guess`,
  sooner: 'sooner',
  later: 'later',
  less: 'less',
  more: 'more',
  never: 'never',
  weeks: (n: string) => `${n} weeks`,
  lever: 'Assumption',
  leverLow: 'Lower input',
  leverHigh: 'Higher input',
  leverResult: (input: string, value: string) => `${input}: ${value}`,
  nothingMoves: 'No assumption moves the result.',
  restsOn: (lever: string) => `The verdict rests on ${lever}`,
  restsAtLeast: (value: string) => `: below ${value} it does not pay back.`,
  restsAtMost: (value: string) => `: above ${value} it does not pay back.`,
  needsAtLeast: (value: string) => `: from ${value} on it pays back.`,
  needsAtMost: (value: string) => `: up to ${value} it pays back.`,

  // Payback map
  mapTitle: 'Payback',
  mapNote: ' by requests a month and prompt tokens saved on each. Lines of equal payback.',
  mapX: 'requests a month',
  mapY: 'tokens saved',
  mapChart: (parts: string) => `Map of the payback by requests a month and tokens saved. ${parts}`,
  mapYou: 'You',
  mapReading: 'Requests a month read from the map',
  mapNeeds: (name: string, tokens: string) => `${name}: ${tokens} tokens`,
  mapNone: (name: string) => `${name}: out of reach`,
  mapEmpty: 'Nowhere on this map does it pay back.',
  mapNever: 'does not pay back',

  // Working
  workingNote: 'Amounts are rounded separately, so the last digit may not add up.',
} as const;
