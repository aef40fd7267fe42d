/** Helpers for writing catalogue rows. */
import { startValueAt } from '../../core/scenario/field-lookup.ts';
import type { IsoDate } from '../../core/types.ts';
import type { Assumption, CacheRules, Evidence, PlainRates, TrainingOffer } from '../types.ts';

const longDates = /* @__PURE__ */ new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** A date as the English notes of the catalogue write it: "14 April 2027". */
export const inWords = (date: IsoDate): string => longDates.format(new Date(date));

/** Token rates in the order of price pages: input, cached input, cache write, output. */
export function rates(
  inputUsdPerMTok: number | null,
  cachedInputUsdPerMTok: number | null,
  cacheWriteUsdPerMTok: number | null,
  outputUsdPerMTok: number | null,
): PlainRates {
  return { inputUsdPerMTok, cachedInputUsdPerMTok, cacheWriteUsdPerMTok, outputUsdPerMTok };
}

/** Token rates in the order of `rates`. */
type RateTuple = readonly [
  input: number,
  cachedInput: number | null,
  cacheWrite: number | null,
  output: number,
];

/**
 * A generated row: id, name, context size, present rates, long-context rates with their threshold, later rates with their first
 * day.
 */
export type DatasetRow = readonly [
  id: string,
  name: string,
  contextTokens: number | null,
  rates: RateTuple,
  tiers?: readonly (readonly [aboveInputTokens: number, ...RateTuple])[],
  later?: readonly (readonly [from: IsoDate, ...RateTuple])[],
];

/** The usual batch discount: half price for requests that may take a day. */
export const halfPriceBatch = { multiplier: 0.5 } as const;

/** The unknown fields of rented GPUs, if neither the number of GPUs that a model needs nor their throughput is published. */
export const unknownReplica = { gpus: null, tokensPerSecond: null } as const;

/** No price per token: only machine hours are billed. */
export const noTokenPrice = rates(0, null, null, 0);

/** The gap (a fact that was not found) of a row that stands for all models of a size. */
export const noPriceOfSize =
  'No price of an untuned model was found in this row: it stands for all models of a size and names none of them.';

/** The assumption for a tuned model if neither an end of service was found, nor a day until which the host promises to serve it. */
export const noEndOfServiceFound: Assumption = {
  about: 'end-of-service',
  sentence: 'The end of service of the tuned model was not found, so none is counted.',
  fields: { availableUntil: null },
};

/** The gap of an offer with a price of input but without a price of cached input. */
export const noCachedPrice = 'No price of cached input was found, so no caching is counted.';

/** The dataset in which most base prices were read. */
export const genaiPrices = ['@pydantic/genai-prices'] as const;

/**
 * Assumed cache rules for a provider of which cache prices were found, but no cache rules: the most frequent minimum, and a lifetime of five
 * minutes. The other possible minimum is 0.
 */
export const assumedCacheRules: CacheRules = {
  minimumTokens: 1024,
  stepTokens: 1,
  ttlMinutes: 5,
  assumed: ['minimumTokens', 'stepTokens', 'ttlMinutes'],
  otherMinimumTokens: 0,
};

/** The rules of Gemini's implicit cache, which has no price of writes or storage. Its steps and its lifetime were not found. */
export const implicitCache = (minimumTokens: number): CacheRules => ({
  minimumTokens,
  stepTokens: 1,
  ttlMinutes: 5,
  assumed: ['stepTokens', 'ttlMinutes'],
});

/** The assumption for a model of Together without a price of cached input. Together publishes this price for some models only. */
export const cachedAtTogether = (inputUsdPerMTok: number): Assumption => ({
  about: 'cached-input',
  sentence:
    'The price of cached input was not found for this model, so no caching is counted. For other models of Together it is 20 to 50 % of the input price.',
  fields: { 'rates.cachedInputUsdPerMTok': null },
  others: [20, 50].map((percent) => ({
    value: `cached input at ${percent} % of the input price`,
    source: null,
    fields: {
      'rates.cachedInputUsdPerMTok': Number(((inputUsdPerMTok * percent) / 100).toFixed(6)),
      'cache.hitRate': 'from-traffic',
      'cache.minimumTokens': assumedCacheRules.minimumTokens,
      'cache.ttlMinutes': assumedCacheRules.ttlMinutes,
    },
  })),
});

/** A training offer billed per token; minimum, validation rule and epochs are unknown unless `terms` has them. */
export function perToken(
  id: string,
  label: string,
  usdPerMTok: number | null,
  evidence: Evidence,
  terms: Partial<{
    minimumUsd: number;
    validationBilled: boolean;
    defaultEpochs: number;
    method: 'preference' | 'reinforcement';
  }> = {},
): TrainingOffer {
  return {
    id,
    label,
    usdPerMTok,
    minimumUsd: null,
    validationBilled: null,
    defaultEpochs: null,
    ...terms,
    ...evidence,
  };
}

/** Dollars per 1M training tokens of the four training methods, in the order of price pages: LoRA and full, supervised and preference. */
export type MethodPrices = readonly [loraSft: number, loraDpo: number, fullSft: number, fullDpo: number];

/** The training offers of the four methods of `MethodPrices`. `terms` are the terms of every offer. */
export function methodOffers(
  [loraSft, loraDpo, fullSft, fullDpo]: MethodPrices,
  evidence: Evidence,
  terms: Parameters<typeof perToken>[4] = {},
): readonly [TrainingOffer, ...TrainingOffer[]] {
  const preference = { ...terms, method: 'preference' } as const;
  return [
    perToken('lora-sft', 'LoRA, supervised', loraSft, evidence, terms),
    perToken('lora-dpo', 'LoRA, preference', loraDpo, evidence, preference),
    perToken('full-sft', 'Full, supervised', fullSft, evidence, terms),
    perToken('full-dpo', 'Full, preference', fullDpo, evidence, preference),
  ];
}

const utilisation = startValueAt('approaches[].hosting.utilisation');

/**
 * The assumption on the utilisation of machines, compared with a higher one. It is needed because a throughput is measured at full load.
 */
export const assumedUtilisation: Assumption = {
  about: 'utilisation',
  sentence: `The throughput was measured at full load, and it is not known how busy your machines are; the calculation assumes a utilisation of ${100 * utilisation} %.`,
  fields: { 'hosting.utilisation': utilisation },
  others: [{ value: 'a utilisation of 80 %', source: null, fields: { 'hosting.utilisation': 0.8 } }],
};
