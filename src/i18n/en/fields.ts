/** English names of every field of a scenario. */
import type { FieldName, FieldNames } from '../field-names.ts';
import { capital, small } from './letters.ts';

/**
 * The six forms of a name. English needs at most four texts for them, because two of the forms differ from others only in their first
 * letter. Some fields have only a label: they are never unknown and never varied, so no sentence names them.
 */
const named = (label: string, list = small(label), sentence = list, noun = list): FieldNames => ({
  label,
  list,
  listStart: capital(list),
  noun,
  sentence,
  start: capital(sentence),
});

/** The names of each field. The compiler reports a field of a scenario that has no name here. */
export const fields: Readonly<Record<FieldName, FieldNames>> = {
  title: named('Title'),
  startsOn: named('Starts'),
  horizonMonths: named('Horizon', 'horizon', 'a horizon'),
  requestsPerMonth: named('Requests a month'),
  monthlyRequests: named('Requests a month'),
  growthPerMonth: named('Growth a month'),
  discountPerYear: named('Discount rate a year', 'discount a year', 'discount rate'),

  label: named('Name'),
  technique: named('Technique'),
  model: named('Model'),
  prefixTokens: named('Fixed prefix', 'fixed tokens', 'a fixed prefix'),
  variableTokens: named('Varies', 'varying tokens', 'a varying part'),
  variableCachedShare: named(
    'Cached history',
    'cached history',
    'a cached share of the varying part',
    'cached share of the varying part',
  ),
  outputTokens: named('Output', 'output tokens', 'an output'),
  reasoningTokens: named('Reasoning', 'reasoning tokens', 'reasoning'),
  reasoningOff: named('Requests switch the reasoning off'),

  inputUsdPerMTok: named('Input price', 'input price', 'an input price'),
  cachedInputUsdPerMTok: named('Cached price', 'cached price', 'a cached price'),
  cacheWriteUsdPerMTok: named('Cache write price', 'cache write price', 'a cache write price'),
  outputUsdPerMTok: named('Output price', 'output price', 'an output price'),
  aboveInputTokens: named('Above'),
  multiplier: named('Batch price'),
  source: named('Source'),
  asOf: named('Read on'),
  from: named('From'),
  ratesChangePerYear: named('Price change a year', 'price change a year', 'a price change a year'),

  hitRate: named('Hit rate', 'cache hits', 'a cache hit rate', 'cache hit rate'),
  minimumTokens: named('Shortest cached prefix'),
  stepTokens: named('Cached in blocks of'),
  ttlMinutes: named('Cache keeps for'),
  activeHoursPerDay: named('Active hours'),
  caches: named('Separate caches (e.g. one per customer)', 'separate caches'),

  batchShare: named('Runs as batch', 'batch share', 'a batch share'),
  successRate: named('Accepted answers', 'accepted', 'a share of accepted answers', 'success rate'),
  maxAttempts: named('Attempts'),
  failureUsd: named(
    'Fixing an answer',
    'fixing an answer',
    'a cost of fixing an answer',
    'cost of fixing an answer',
  ),
  failureApproach: named('Answers not accepted go to'),
  successDropPerMonth: named(
    'Loss of quality a month',
    'loss of quality a month',
    'a loss of quality a month',
  ),
  worksWithProbability: named('Chance that it works', 'chance that it works', 'a chance that it works'),
  otherUsdPerRequest: named(
    'Retrieval, tools',
    'other costs',
    'other costs per request',
    'other costs of a request',
  ),

  monthlyMinimumUsd: named('Monthly minimum', 'monthly minimum', 'a monthly minimum'),

  usd: named('Amount', 'amount', 'an amount'),
  quantity: named('Quantity', 'quantity', 'a quantity', 'amount'),
  unit: named('Unit'),
  usdPerUnit: named('Unit price', 'unit price', 'a unit price'),

  tokens: named('Tokens', 'training tokens'),
  epochs: named('Epochs'),
  usdPerMTok: named('Training price', 'training price', 'a training price'),
  runs: named('Training runs'),
  minimumUsd: named('Minimum per job'),
  validationTokens: named('Validation tokens'),
  validationBilled: named('Validation is billed'),
  evaluations: named('Validation passes'),
  hours: named('Hours', 'training hours'),
  usdPerHour: named('Price an hour', 'price per hour', 'a price per hour'),
  machines: named('Machines'),
  hoursPerMonth: named('Hours a month'),
  sharedBy: named('Adapters on the machines'),
  tokensPerSecond: named('Output throughput', 'throughput'),
  inputTokensPerSecond: named('Input throughput', 'input throughput'),
  machinesPerReplica: named('Machines per copy', 'machines per copy of the model'),
  utilisation: named('Utilisation', 'utilisation', 'a utilisation'),
  peakFactor: named(
    'Peak ÷ average traffic',
    'ratio of peak to average traffic',
    'a ratio of peak to average traffic',
  ),

  leadMonths: named('Training takes', 'lead time', 'a lead time'),
  trafficShare: named('Share of the traffic', 'share of the traffic', 'a share of the traffic'),
  // In the form, the number of months follows the label.
  everyMonths: named('Retrain every', 'time between retrainings'),
  share: named('Share of the set-up', 'retraining share', 'a retraining share'),
  availableUntil: named('Model retires', 'end of service', 'an end of service'),
  trainableUntil: named('Training ends'),
  firstTokenMs: named('Time to the first token'),
  'latency.tokensPerSecond': named('Speed of the answer'),
};
