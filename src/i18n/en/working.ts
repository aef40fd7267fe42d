/**
 * English messages of the working, which shows how each figure is calculated. Functions take formatted figures, and also the number if a
 * word depends on it. English does not need a number with the name `_count`.
 */

import { counted, plural } from './plural.ts';

const tokenNoun = plural('token', 'tokens');
const flowNoun = plural('flow', 'flows');

/** Messages of `<ft-working>`. */
export const working = {
  note: 'Amounts are rounded separately, so the last digit may not add up.',
  range: 'For a range, its best guess is used.',
  approximate: 'From estimated token counts.',

  // Titles of the groups of lines
  prices: 'Prices per 1M tokens',
  hitRate: (name: string, month: string) => `Cache hit rate in month ${month}, ${name}`,
  request: (name: string) => `One request, ${name}`,
  setUp: (name: string) => `Set-up, ${name}`,
  month: (name: string, month: string) => `Month ${month}, ${name}`,
  monthShown: 'Prices, requests and costs of month',
  payback: (name: string) => `Payback, ${name}`,
  money: 'Money over time',

  // Prices
  tuned: (model: string) => `${model}, tuned`,
  modelOf: (model: string, approach: string) => `${model}, ${approach}`,
  fromDate: (date: string) => `from ${date}: `,
  aboveTokens: (tokens: string, count: number) => `above ${tokens} ${tokenNoun(count)}: `,
  priceKinds: {
    inputUsdPerMTok: 'in',
    cachedInputUsdPerMTok: 'cached',
    cacheWriteUsdPerMTok: 'write',
    outputUsdPerMTok: 'out',
  },
  batch: 'batch',
  asBatch: {
    inputUsdPerMTok: 'Input, with batch',
    cachedInputUsdPerMTok: 'Cached, with batch',
    cacheWriteUsdPerMTok: 'Cache write, with batch',
    outputUsdPerMTok: 'Output, with batch',
  },
  overMonth: {
    inputUsdPerMTok: 'Input over the month',
    cachedInputUsdPerMTok: 'Cached over the month',
    cacheWriteUsdPerMTok: 'Cache write over the month',
    outputUsdPerMTok: 'Output over the month',
  },
  /** A rate of return that is too large to be checked. */
  moreThan: (figure: string) => `more than ${figure}`,
  asEntered: 'as entered',
  enteredPrice: (price: string) => `${price} as entered`,
  readOn: (date: string) => `read on ${date}`,
  undated: 'undated',
  daysOld: (date: string, days: string, _count: number) => `${date}: ${days} days old`,
  notKnown: 'not known',

  // Formulas
  sumOfMany: (amounts: string, _count: number) => `sum of ${amounts} amounts`,
  fromFlows: (flows: string, count: number) => `from ${flows} monthly ${flowNoun(count)}`,
  seeTable: ', see Table',
  wholePrefix: 'the whole prefix',
  tooShort: '; too short to cache',
  afterStart: (date: string) => `after ${date}`,
  fromTo: (start: string, end: string) => `from ${start} to ${end}`,
  /** The texts before, between and after the two figures. */
  larger: ['the larger of ', ' and ', ''],
  /** The texts before and after the rounded figure. */
  roundedUp: ['', ', rounded up'],
  roundedDown: ['', ', rounded down'],
  /** A million, by which prices of tokens are divided. */
  million: '1M',

  /** A figure with its unit, by the core's name of the unit. Hours, days and the like come from the locale. */
  units: {
    tokens: counted('token', 'tokens'),
    requests: counted('request', 'requests'),
    'requests/minute': counted('a minute', 'a minute'),
    'tokens/second': counted('token a second', 'tokens a second'),
    ms: counted('ms', 'ms'),
    epochs: counted('epoch', 'epochs'),
    runs: counted('run', 'runs'),
    attempts: counted('attempt', 'attempts'),
    machines: counted('machine', 'machines'),
    /** The adapters that share a deployment. */
    tenants: counted('adapter', 'adapters'),
    caches: counted('cache', 'caches'),
  },

  steps: {
    cacheableTokens: 'Cacheable tokens',
    requestsPerMinute: 'Requests a minute',
    hitRate: 'Hit rate',
    'attempt.inputUsd': 'Prompt',
    'attempt.cachedInputUsd': 'Read from cache',
    'attempt.cacheWriteUsd': 'Written to cache',
    'attempt.outputUsd': 'Output',
    'attempt.otherUsd': 'Other',
    'attempt.totalUsd': 'One attempt',
    attempts: 'Attempts',
    leftOver: 'Not accepted',
    requestUsd: 'One request',
    usdPerAcceptedAnswer: 'Accepted answer',
    training: 'Training',
    'setup.totalUsd': 'Set-up',
    'month.requestsUsd': 'Requests',
    'month.fixedUsd': 'Every month',
    /** The amount by which requests and hosting are below the monthly minimum. */
    'month.missingUsd': 'Added to reach the minimum',
    'month.totalUsd': 'The month',
    endsAtMonths: 'Service ends after',
    /** The cost of the month if lead time, end of service or retraining changes it. */
    'month.paidUsd': 'The month, as paid',
    historyTokens: 'Cached history',
    ownSuccess: 'Accepted',
    agedSuccess: 'Accepted by then',
    totalUsd: 'Whole window',
    'hosting.peak': 'Peak load',
    'hosting.inputPeak': 'Peak input',
    'hosting.machines': 'Machines',
    hosting: 'Hosting',
    responseMs: 'Response time',
    savingUsdPerRequest: 'Saved per request',
    savingUsdPerMonth: 'Saved in the month',
    setupUsd: 'Extra set-up',
    'verdict.months': 'Payback',
    'verdict.requests': 'Requests until then',
    'verdict.firstAheadMonths': 'First ahead',
    'verdict.aheadUntilMonths': 'Ahead until',
    'verdict.days': 'Days until then',
    'verdict.date': 'Payback date',
    netUsd: 'Net at the end',
    meanNetUsd: 'Net on average',
    roi: 'Return on set-up',
    npvUsd: 'Net present value',
    irrPerYear: 'Internal rate of return',
    discountedPaybackMonths: 'Discounted payback',
  },
} as const;
