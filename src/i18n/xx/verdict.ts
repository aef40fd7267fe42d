/**
 * English messages of the verdict: its sentence, reason line, figures and the changes that would turn it.
 * Functions take figures already formatted.
 */

/** Small whole numbers in words; index = number. */
const spelled = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;

/** Every message of `<ft-verdict>`. A sentence is a bold `claim` and the `rest`. */
export const verdict = {
  spelled,
  fineTuning: 'Fine-tuning',
  against: 'against',
  compareWith: 'Compare',
  estimated: 'From estimated token counts.',

  // One sentence per kind
  immediately: (name: string, noSetup: boolean) => ({
    claim: `${name} is cheaper from the first request`,
    rest: noSetup ? ': there is no set-up cost to recover.' : ': its set-up costs less as well.',
  }),
  after: (name: string, duration: string, requests: string, date: string) => ({
    claim: `${name} pays back in ${duration}`,
    rest: `, after ${requests} requests, on ${date}.`,
  }),
  aboutRequests: (requests: string) => `about ${requests}`,
  beyond: (name: string, duration: string, more: string, horizon: string) => ({
    claim: `${name} needs ${duration} to pay back`,
    rest: `, ${more} more than your ${horizon}-month horizon.`,
  }),
  lessThanAMonth: 'less than a month',
  tooLate: (name: string, date: string, gap: string, model: string) => ({
    claim: `${name} pays back too late`,
    rest: `: on ${date}, ${gap} after ${model} retires.`,
  }),
  never: (name: string) => `${name} never pays back`,
  reasons: {
    caching: ': a cached prompt is cheaper per request.',
    quality: ': what its rejected answers cost is more than it saves.',
    'fixed-costs': ': its monthly costs are above what it saves.',
    retraining: ': retraining costs more than it saves.',
    rates: ': its tokens cost more than they save.',
    tokens: ': it needs more tokens for an answer.',
    other: ': its other costs per request are higher.',
    'set-up': ': the saving never covers its set-up.',
    decline: ': the saving shrinks before the set-up is recovered.',
    several: ': several of its costs are higher, and no single one decides.',
    'no-difference': ': both cost the same in every month.',
  },
  noTraffic: ': there are no requests to save on.',
  savesNothing: ': it saves nothing.',
  notReady: (horizon: string) => `: it is not ready within ${horizon}.`,
  retiredBefore: (name: string, model: string, date: string) => ({
    claim: `${name} comes too late`,
    rest: `: ${model} retires on ${date}, before it would serve.`,
  }),
  noDifference: (name: string) => `${name} makes no difference`,
  choose: { claim: 'Choose a model to fine-tune', rest: ' to see when it pays back.' },
  addPrice: (name: string, which: 'both' | 'in' | 'out') => ({
    claim: `Add a price for “${name}”`,
    rest: ` to see when it pays back: ${which === 'both' ? 'in and out' : which}, per 1M tokens.`,
  }),
  addFigure: (what: string, owner: string) => ({
    claim: `Add ${what}${owner && ` for “${owner}”`}`,
    rest: ' to see when it pays back.',
  }),
  unreadable: {
    claim: 'This scenario cannot be read',
    rest: '. Its text is damaged or holds values out of range.',
  },
  empty: { claim: 'No scenario yet', rest: '.' },

  // The reason line: text and figure in turn; figures are bold
  setupCosts: (setup: string) => ['Set-up costs ', setup, '. '],
  thenAnswers: (candidate: string, baseline: string) => [
    'After that, 1,000 accepted answers cost ',
    candidate,
    ' instead of ',
    baseline,
    '. ',
  ],
  /** Cheaper per request, more expensive per accepted answer; `null` where no answer is accepted. */
  requestsBut: (candidate: string, baseline: string, accepted: readonly [string, string] | null) => [
    '1,000 requests cost ',
    candidate,
    ' instead of ',
    baseline,
    ...(accepted
      ? [
          ', but 1,000 accepted answers ',
          accepted[0],
          ' instead of ',
          accepted[1],
          '. Add what a repair costs to count that. ',
        ]
      : [', but none of its answers is accepted. Add what a repair costs to count that. ']),
  ],
  answers: (candidate: string, baseline: string) => [
    '1,000 accepted answers cost ',
    candidate,
    ' instead of ',
    baseline,
    '. ',
  ],
  thenSaves: (perMonth: string, requests: string) => [
    'After that it saves ',
    perMonth,
    ` a month at ${requests} requests a month. `,
  ],
  splitSaving: (tokens: string, reviews: string) => [
    `${tokens} of the saving is tokens, ${reviews} is fewer repaired answers.`,
  ],
  cachedPrefix: (hitRate: string, tokens: string) => [
    `${hitRate} of requests read ${tokens} prompt tokens from the cache.`,
  ],
  aheadUntil: (duration: string) => [`It is cheaper for the first ${duration} only.`],
  fixedPerMonth: (usd: string) => ['It also costs ', usd, ' a month whether it is used or not.'],
  stillOpen: (date: string, open: string, setup: string) => [
    `When the model goes on ${date}, `,
    open,
    ' of the ',
    setup,
    ' set-up is still open, and the saving stops there.',
  ],
  goesOn: (date: string) => [`The model goes on ${date}, and the saving stops there.`],
  missingFigures: 'the missing figures',

  // Figures
  savedPerThousand: 'Saved per 1,000',
  /** Appears after the label where there is room. */
  savedRequests: 'requests',
  notBut: (candidate: string, baseline: string) => `${candidate}, not ${baseline}`,
  plusPerMonth: (usd: string) => `plus ${usd} a month`,
  savedPerMonth: 'Saved per month',
  inMonth: (usd: string, month: string) => `${usd} in month ${month}`,
  everyMonth: 'every month alike',
  setupOnce: 'Set-up, once',
  largest: (share: string, label: string) => `${share} ${label}`,
  noSetup: 'nothing to recover',
  netAfter: (duration: string) => `Net after ${duration}`,
  fromTo: (low: string, high: string) => `${low} to ${high}`,
  returned: (share: string) => `${share} return on set-up`,
  chance: 'Pays back in a year',
  likely: (range: string) => `likely ${range}`,
  neverInDraws: 'never',
  payback: 'Payback',
  neverFigure: 'Never',
  tooLateFigure: 'Too late',
  likelyNever: 'likely never',
  likelyAtOnce: 'likely at once',
  atOnceToo: 'at once',
  atOnce: 'At once',
  discounted: (duration: string) => `${duration} discounted`,

  // What would change it
  whatWouldChange: 'What would change it',
  eachAlone: (horizon: string) => `Each alone pays back within ${horizon}.`,
  whatWouldBringForward: 'What would bring it forward',
  eachEnough: 'Each alone is enough.',
  nothingAlone: (horizon: string) => `No single change makes it pay back within ${horizon}.`,
  try: 'Try',
  tryThis: (what: string) => `Try ${what}`,
  undo: 'Undo',
  undoThis: (what: string) => `Undo ${what}`,
  now: (value: string) => `now ${value}`,
  was: (value: string) => `was ${value}`,
  ofApproach: (approach: string, value: string) => `${approach}, ${value}`,
  orMore: 'or more',
  orLess: 'or less',
  change: (what: string, value: string, side: string) => [`${what} of `, value, side && ` ${side}`],
  changeLine: (label: string, value: string, side: string) => [`${label} at `, value, side && ` ${side}`],
  changeRequests: (value: string, side: string) => ['', `${value} requests`, ` a month ${side}`],
  changeUntil: (model: string, date: string) => [`${model} kept until `, date, ''],
  changeFirstMonth: (value: string, side: string) => [
    '',
    `${value} requests`,
    ` in month 1 ${side}, the other months in proportion`,
  ],
  changeEvery: (duration: string, side: string) => ['Retraining every ', duration, ` ${side}`],
  changeRates: (tuned: boolean, share: string) => [
    tuned ? 'A tuned model ' : 'A model ',
    `${share} cheaper`,
    '',
  ],
  inAndOut: (input: string, output: string) => `${input} in and ${output} out`,
  ratesNow: (then: string, now: string) => `${then}, ${now}`,
  tokens: (value: string) => `${value} tokens`,
} as const;
