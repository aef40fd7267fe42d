/**
 * English messages of the verdict: its sentence, reason line, figures and the changes that would turn it.
 * Functions take figures already formatted.
 */

import { figure, say } from '../pieces.ts';

/** Small whole numbers in words; index = number. */
const spelled = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;

/** A word after another, with the space between them; `''` stays `''`. */
function after(word: string): string {
  return word && ` ${word}`;
}

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
    'not-trainable': ': its model can no longer be trained when it starts.',
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
  addFailure: {
    claim: 'Add the cost of an answer that is not accepted',
    rest: ': the approaches leave different shares of requests without an accepted answer. $0 is an answer.',
  },
  unreadable: {
    claim: 'This scenario cannot be read',
    rest: '. Its text is damaged or holds values out of range.',
  },
  empty: { claim: 'No scenario yet', rest: '.' },

  // The reason line
  setupCosts: (setup: string) => say`Set-up costs ${figure(setup)}.`,
  thenAnswers: (candidate: string, baseline: string) =>
    say`After that, 1,000 accepted answers cost ${figure(candidate)} instead of ${figure(baseline)}.`,
  answers: (candidate: string, baseline: string) =>
    say`1,000 accepted answers cost ${figure(candidate)} instead of ${figure(baseline)}.`,
  thenSaves: (perMonth: string, requests: string) =>
    say`After that it saves ${figure(perMonth)} a month at ${requests} requests a month.`,
  splitSaving: (tokens: string, reviews: string) =>
    say`${tokens} of the saving is tokens, ${reviews} is fewer repaired answers.`,
  cachedPrefix: (hitRate: string, tokens: string) =>
    say`${hitRate} of requests read ${tokens} prompt tokens from the cache.`,
  aheadUntil: (duration: string) => say`It is cheaper for the first ${duration} only.`,
  fixedPerMonth: (usd: string) => say`It also costs ${figure(usd)} a month whether it is used or not.`,
  stillOpen: (date: string, open: string, setup: string) =>
    say`When the model goes on ${date}, ${figure(open)} of the ${figure(setup)} set-up is still open, and the saving stops there.`,
  goesOn: (date: string) => say`The model goes on ${date}, and the saving stops there.`,
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
  /** `side` is `orMore`, `orLess` or `''`, as in all of these. */
  change: (what: string, value: string, side: string) => say`${what} of ${figure(value)}${after(side)}`,
  changeLine: (label: string, value: string, side: string) => say`${label} at ${figure(value)}${after(side)}`,
  changeRequests: (value: string, side: string) => say`${figure(`${value} requests`)} a month${after(side)}`,
  changeUntil: (model: string, date: string) => say`${model} kept until ${figure(date)}`,
  changeFirstMonth: (value: string, side: string) =>
    say`${figure(`${value} requests`)} in month 1${after(side)}, the other months in proportion`,
  changeEvery: (duration: string, side: string) => say`Retraining every ${figure(duration)}${after(side)}`,
  changeRates: (tuned: boolean, share: string) =>
    say`${tuned ? 'A tuned model' : 'A model'} ${figure(`${share} cheaper`)}`,
  inAndOut: (input: string, output: string) => `${input} in and ${output} out`,
  ratesNow: (then: string, now: string) => `${then}, ${now}`,
  tokens: (value: string) => `${value} tokens`,
} as const;
