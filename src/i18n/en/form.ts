/**
 * English messages of the form. Functions take formatted figures, and also the number if a word depends on it.
 */
import type { Section } from '../../core/scenario/sections.ts';
import type { Technique } from '../../core/types.ts';
import { counted, plural } from './plural.ts';

const techniques: Readonly<Record<Technique, string>> = {
  'zero-shot': 'zero-shot',
  'few-shot': 'few-shot',
  'chain-of-thought': 'chain of thought',
  'optimised-prompt': 'optimised prompt',
  rag: 'retrieval (RAG)',
  'fine-tuned': 'fine-tuned',
  'rag-fine-tuned': 'RAG + fine-tuned',
  other: 'other',
};

/** The titles of the sections that can be closed. */
const titles = {
  tokens: 'Tokens per request',
  caching: 'Caching',
  training: 'Training data',
  quality: 'Quality',
  setup: 'Set-up costs',
  monthly: 'Monthly costs',
  'more-prices': 'Discounts, retrieval, price changes',
  'time-frame': 'Time frame',
} satisfies Readonly<Record<Exclude<Section, 'title' | 'approaches' | 'traffic'>, string>>;

const monthNoun = plural('month', 'months');
const modelNoun = plural('model', 'models');
const tokenNoun = plural('token', 'tokens');

/** Messages of `<ft-scenario-form>`, without the names of its fields, which are in `fields.ts`. A language has all of them. */
export const form = {
  titles,

  // The four inputs of the small form
  prompt: 'Prompt',
  modelToday: 'Model today',
  modelToTune: 'Model to tune',

  // A field and the reasons for which it refuses an input
  between: (min: string, max: string) => `Between ${min} and ${max}.`,
  wholeBetween: (min: string, max: string) => `A whole number between ${min} and ${max}.`,
  atLeast: (min: string) => `${min} or more.`,
  wholeAtLeast: (min: string) => `A whole number, ${min} or more.`,
  aboveAtMost: (min: string, max: string) => `Above ${min}, at most ${max}.`,
  above: (min: string) => `Above ${min}.`,
  tooLarge: 'Too large.',
  stillUsing: (value: string) => `Still using ${value}.`,
  stillUnknown: 'Still unknown.',
  stillNoRange: 'Still no range.',
  notANumber: 'Not a number.',
  didYouMean: (value: string) => `Did you mean ${value}?`,
  needed: 'Needed.',
  oneNumber: 'One number, not a range.',
  noPercent: 'A number, not a percentage.',
  /** Words that readers type after a number of requests a month, divided by “|”. English ones are understood in every language. */
  trafficPhrases:
    'requests|request|reqs|req|calls|call|a month|per month|each month|every month|monthly|/month|/mo',
  noPercentButRange: 'A number, not a percentage. For a range, type ±20\u00a0%.',
  /** `ends` is “200k – 300k”, and `share` “±20 %”, or '' if no share is a range here. */
  rangeAround: (value: string, ends: string, share: string) =>
    `A range around ${value}, like ${ends}${share && ` or ${share}`}.`,
  dateBetween: (min: string, max: string) => `A date from ${min} to ${max}, like 1 Jan 2027.`,
  unknown: 'unknown',
  assumeBothAlike: 'Assume both alike',
  assumeAllAlike: 'Assume all alike',
  // Values of an example
  eg: 'e.g.',
  forExample: 'for example',
  ofExample: 'the example’s',
  keep: 'Keep',
  none: 'none',
  /** The value that is used for a typed text, and another value that the text may have meant. */
  readAs: (value: string) => `This is ${value}.`,
  use: (value: string) => `Use ${value}`,
  rangeOffer: 'add range',
  rangeOf: (label: string) => `Range of ${label}`,
  was: (value: string) => `was ${value}`,
  restore: (label: string, value: string) => `was ${value}: restore ${label}`,
  unreadable: 'This scenario cannot be read.',
  /** The accessible name of a word that opens its explanation. It contains the word. */
  explanationOf: (word: string) => `Explanation of ${word}`,

  // Approaches and prices
  approaches: 'Approaches and prices',
  perMillion: (sign: string) => `${sign} per 1M tokens`,
  labelOf: (n: string) => `Name of approach ${n}`,
  role: 'Role',
  roleOf: (label: string) => `Role of ${label}`,
  baseline: 'baseline',
  candidate: 'candidate',
  /** The role of an approach that is neither the baseline nor the candidate. */
  compared: 'also shown',
  techniqueOf: (label: string) => `Technique of ${label}`,
  techniques,
  modelOf: (label: string) => `Model of ${label}`,
  catalogFailed:
    'The price catalogue of this page cannot be used: models and prices are those that come with this calculator.',
  chooseModel: 'Choose a model',
  ownPrices: 'My own model and prices',
  notListed: (model: string) => `${model} (not in the catalogue)`,
  /** The accessible name of the button that opens the choice. It contains the text that the button shows. */
  chosenModel: (label: string, model: string, host: string) =>
    host === '' ? `${label}: ${model}` : `${label}: ${model} ${host}`,
  makerAndHost: (maker: string, host: string) => `${maker} · ${host}`,
  searchModels: 'Search by model, maker or host',
  modelCount: counted('model', 'models'),
  modelsFound: (found: string, all: string, count: number) => `${found} of ${all} ${modelNoun(count)}`,
  countWithUnit: (count: string, sign: string) => `${count}, ${sign} per 1M in / out`,
  chosen: 'chosen',
  inAndOut: (input: string, output: string) => `${input} / ${output}`,
  priceAnHour: (usd: string) => `${usd} an hour`,
  unknownPrice: '?',
  endsOn: (date: string) => `retires ${date}`,
  closesOn: (date: string) => `no new training from ${date}`,
  endedOn: (date: string) => `ended ${date}`,
  notServedOn: (date: string) => `No longer served on ${date}`,
  notTrainedOn: (date: string) => `No longer trained or served on ${date}`,
  noModel: (search: string) => `No “${search}” in this list. Enter its prices:`,
  noModelOn: (search: string, date: string) => `No “${search}” in this list of ${date}. Enter its prices:`,
  keyMove: 'move',
  keyChoose: 'choose',
  keyKeep: (model: string) => `keep ${model}`,
  input: 'in',
  cached: 'cached input',
  write: 'cache write',
  output: 'out',
  storage: 'storage',
  deployment: 'hosting',
  /** A price that is uncertain, as a remark below it says. */
  markedPrice: (label: string) => `${label}\u00a0†`,
  aMonth: 'a month',
  anHour: 'an hour',
  each: 'each',
  priceOf: (what: string, label: string, currency: string) => `${what}, ${label}, ${currency} per 1M tokens`,
  feeOf: (what: string, label: string, currency: string) => `${what}, ${label}, ${currency}`,
  askForPrice: (label: string) => `Add the prices of ${label}: input and output, per 1M tokens`,
  retires: (date: string) => `Retires ${date}`,
  retired: (date: string) => `Retired ${date}`,
  trainableUntil: (date: string) => `New training until ${date}`,
  trainingClosed: (date: string) => `No new training since ${date}`,
  daysOld: (date: string, days: string, _count: number) => `${date}: ${days} days old`,
  undated: 'undated',
  ownSource: 'Your own prices',
  newerPrices: (date: string) => `Take the prices of ${date}`,
  changes: (date: string) => `New prices from ${date}`,
  addApproach: 'Add an approach',
  newApproach: 'New approach',
  most: 'Eight approaches are the maximum.',
  remove: 'Remove',
  removeThis: (label: string) => `Remove ${label}`,

  // Traffic
  traffic: 'Traffic',
  range: 'range',
  requests: 'Requests',
  growth: 'Growth',
  percentAMonth: '% a month',
  percentAYear: '% a year',
  eachMonth: 'Enter each month',
  monthList: (months: string, count: number) =>
    count === 1
      ? 'One month, which repeats. A column of numbers can be pasted.'
      : `${months} months, the last one repeats. A column of numbers can be pasted.`,
  requestsAMonth: 'requests a month',
  addMonth: 'Add a month',
  removeMonth: 'Remove the last month',
  useOneNumber: 'Use one number',
  month: (n: string) => `Month ${n}`,

  // Tokens
  tokensOf: (values: string) => `${values} in and out`,
  /** The smallest and the largest of many values. */
  fromTo: (lowest: string, highest: string) => `${lowest} to ${highest}`,

  // Caching
  hitsFromTraffic: (rate: string) => `${rate} of requests hit, from traffic`,
  hits: (rate: string) => `${rate} of requests hit`,
  noCaching: 'off',
  nothingCached: 'nothing is cached',
  cacheOn: 'Cached',
  cacheOf: (label: string) => `Use caching for ${label}`,
  fromTraffic: 'From traffic. Type to override.',
  aDay: 'h a day',
  minutes: 'min',
  tokensUnit: tokenNoun,
  belowMinimum: (prefix: string, minimum: string) =>
    `The fixed prefix has ${prefix} tokens, fewer than the minimum of ${minimum}: nothing is cached.`,

  // Training data
  exampleCount: counted('example', 'examples'),
  tokenCount: counted('token', 'tokens'),
  epochCount: counted('epoch', 'epochs'),
  trainingHours: counted('machine hour', 'machine hours'),
  sizeMissing: 'size to add',
  sizeNeeded: 'Needed: without this size, the set-up cost is unknown.',
  addSize: 'Add the size of its training',
  noTraining: 'none',
  addTraining: (label: string) => `Add training to ${label}`,
  trainedAs: 'Trained as',
  anEpoch: 'an epoch',
  examples: 'Examples',
  perExample: 'Per example',
  tokensOfAllEpochs: 'Tokens of all epochs',
  atSpeed: (tokensPerSecond: string) => `at ${tokensPerSecond} a second`,
  perMillionShort: 'per 1M',
  hour: 'h',

  // Quality
  accepted: (rates: string) => `${rates} accepted`,
  acceptedMissing: 'accepted answers not entered',
  acceptedAndFixing: (accepted: string, usd: string) => `${accepted}, fixing ${usd}`,
  success: 'accepted answers',
  attemptsUnit: 'at most',
  addLatency: 'Add measured latency',
  latency: 'Latency, measured: to the first token, then the rest.',
  milliseconds: 'ms',
  thenTokens: 'then',
  bothNeeded: 'The latency is shown when both are entered.',
  unrepaired: 'If this field is empty, no answer is fixed.',
  cascadesAndRisk: 'Cascades, ageing and risk',
  assumedToWork: 'The verdict assumes that it works. The chance of a payback takes this chance into account.',
  noApproach: 'no approach',
  successGivenAs: 'Accepted answers are given',
  ownSuccess: 'as a share',
  successAgainst: (label: string) => `compared with “${label}”`,
  points: 'points',
  failureNeeded:
    'Needed, because the approaches have different shares of answers that are not accepted. 0 is allowed.',

  // Set-up costs
  once: (usd: string) => `${usd} once`,
  trainingJob: 'Training job',
  addSetup: 'Add a set-up cost',
  addSetupTo: (label: string) => `Add a set-up cost to ${label}`,
  /** Above the names of approaches, each a button. */
  addSetupToOne: 'Add a set-up cost to another approach',
  newSetup: 'Unnamed cost',
  setupTotal: 'Set-up, once',
  notCounted: 'Not counted until it has an amount.',
  lineLabel: (label: string) => `Name of the cost “${label}”`,
  unitPrice: (label: string) => `${label}, price of one`,
  at: 'at',

  // Monthly costs
  perMonth: (usd: string) => `${usd} a month`,
  feeOfApproach: (label: string, usd: string) => `${label} ${usd}`,
  addMonthly: 'Add a monthly cost',
  newMonthly: 'Unnamed monthly cost',
  monthlyTotal: 'Every month',
  hosting: 'Hosting',
  hostedAs: 'Hosted as',
  tokensPerSecond: 'tokens/s',
  times: '×',
  addHosting: (label: string) => `Add hosting to ${label}`,
  byLoad: 'As many machines as the load needs',
  fixedMachines: 'A fixed number of machines',

  // Other prices
  batchRates: 'Batch',
  tokensOnTop: 'Tokens, on top of the hours',
  aboveTokens: (tokens: string, count: number) => `Above ${tokens} ${tokenNoun(count)}`,
  drift: 'Price change',
  batchSummary: (share: string) => `${share} as batch`,
  interactive: 'no batch',
  batchAndChanges: (batch: string) => `${batch}, new prices`,
  newPrices: 'New prices',
  newPricesFrom: 'New prices from',
  addNewPrices: 'Add new prices',

  // Time frame
  monthsFrom: (months: string, count: number, date: string) => `${months} ${monthNoun(count)} from ${date}`,
  months: monthNoun,
  discount: 'Discount rate',
  retrainShare: 'of set-up each time',
  trainingOnly: 'training',
  retrainTraining: 'If empty, a retraining costs the training job alone.',
  rollout: 'Rollout',
  rolloutHint: 'The baseline serves the rest, at its own price.',
  rolloutList:
    'Its share of the requests, month by month. The last one repeats. The baseline serves the rest.',
  oneShare: 'One share for all months',
  never: 'never',
  noEnd: 'no date',
  perApproach: (label: string, what: string) => `${label}: ${what}`,
};

/** The messages of the form. */
export type FormMessages = typeof form;
