/**
 * Base models whose prices were not read from the provider's page. Their token prices come from the entry of an open dataset for exactly
 * this provider and this model, never for a similar model.
 * Facts that the dataset does not state (cache rules, batch discounts, ends of service, promotions) are added here.
 */

import type { CacheRules, CatalogModel, Conflict, Evidence, Offer, PriceSet, Provider } from '../types.ts';
import { claudeCache, claudeMinimumTokens } from './anthropic.ts';
import {
  assumedCacheRules,
  cachedAtTogether,
  type DatasetRow,
  genaiPrices,
  halfPriceBatch,
  implicitCache,
  noCachedPrice,
  rates,
} from './build.ts';
import { datasetDate, datasetRows, datasetSource } from './dataset-prices.ts';
import { breakpoints, steppedRules } from './openai-tunes.ts';

const providerOf = (id: string, name: string, pricingUrl: string): Provider => ({ id, name, pricingUrl });

/** Providers of base models only. */
export const datasetProviders: readonly Provider[] = [
  providerOf('x-ai', 'xAI', 'https://docs.x.ai/docs/models'),
  providerOf('deepseek', 'DeepSeek', 'https://api-docs.deepseek.com/quick_start/pricing'),
  providerOf('mistral', 'Mistral', 'https://mistral.ai/pricing/api'),
  providerOf('moonshotai', 'Moonshot AI', 'https://platform.kimi.ai/docs/models'),
  providerOf('zai', 'Z.ai', 'https://docs.z.ai/guides/overview/pricing'),
  providerOf('cohere', 'Cohere', 'https://cohere.com/pricing'),
  providerOf('minimax', 'MiniMax', 'https://platform.minimax.io/docs/guides/pricing-paygo'),
];
/** Providers that serve open weights of other makers, billed per token. */
export const datasetHosts: readonly Provider[] = [
  providerOf('groq', 'Groq', 'https://console.groq.com/docs/models'),
  providerOf('cerebras', 'Cerebras', 'https://www.cerebras.ai/pricing'),
];

const evidence: Evidence = {
  source: datasetSource,
  asOf: datasetDate,
  asOfPrecision: 'day',
  confidence: 'dataset',
  readIn: genaiPrices,
};

/** Providers that bill half the price for batches. */
const providersWithBatch = new Set([
  'openai',
  'anthropic',
  'google',
  'vertex',
  'azure',
  'bedrock',
  'together',
  'fireworks',
]);

/**
 * The cache rules of a Claude model at a provider other than Anthropic. All of them are assumed. The smallest cached prefix is that of
 * Anthropic; the alternative (`otherMinimumTokens`) is another value of Anthropic's own table.
 */
function claudeCacheElsewhere(model: string): CacheRules {
  const minimumTokens = claudeMinimumTokens(model);
  return {
    minimumTokens,
    stepTokens: 1,
    ttlMinutes: 5,
    minimumFrom: 'the same model at Anthropic',
    assumed: ['minimumTokens', 'stepTokens', 'ttlMinutes'],
    otherMinimumTokens: minimumTokens === 1024 ? 4096 : 1024,
  };
}

/** Gemini's cache: the smallest cached prefix is 1,024 tokens for Gemini 3 Flash, and 4,096 for the other Gemini models of the dataset. */
const geminiCache = (model: string): CacheRules =>
  implicitCache(model === 'gemini-3-flash-preview' ? 1024 : 4096);

/** The cache rules of `model` (an id without the provider) at `provider`. */
function cacheOf(provider: string, model: string, inputUsdPerMTok: number): CacheRules {
  if (model.startsWith('claude-'))
    // At Anthropic, writing to a cache of one hour costs twice the input price.
    return provider === 'anthropic' ? claudeCache(model, 2 * inputUsdPerMTok) : claudeCacheElsewhere(model);
  if (provider === 'azure') return steppedRules(model, provider);
  // From GPT-5.6 on, OpenAI's cache has breakpoints.
  if (provider === 'openai') return /^gpt-(5\.6|6)/.test(model) ? breakpoints : steppedRules(model, provider);
  if (model.startsWith('gemini-')) return geminiCache(model);
  return assumedCacheRules;
}

/** Facts that the dataset does not state about single models, by the id of the model. */
const factsOfRows: Readonly<
  Record<
    string,
    Pick<Offer, 'availableUntil'> &
      Pick<PriceSet, 'until'> & {
        readonly notes?: readonly string[];
        readonly conflicts?: readonly Conflict[];
      }
  >
> = {
  'openai/gpt-5': { availableUntil: '2026-12-11' },
  // The four Azure dates: Microsoft retirement schedule, copy of 2 September 2026. The copy of 7 July gives the same day for o4-mini.
  'azure/o1': { availableUntil: '2026-10-21' },
  'azure/o3': { availableUntil: '2026-10-21' },
  'azure/o3-mini': { availableUntil: '2026-10-01' },
  'azure/o4-mini': { availableUntil: '2026-10-16' },
  'anthropic/claude-sonnet-4-6': {
    conflicts: [
      {
        what: 'the smallest prefix that it caches',
        values: [
          {
            value: 'a minimum of 1,024 tokens',
            source: 'Claude documentation',
            fields: { 'cache.minimumTokens': 1024 },
          },
          {
            value: 'a minimum of 2,048 tokens',
            source: 'measured, anthropic-sdk-python#1194',
            fields: { 'cache.minimumTokens': 2048 },
          },
        ],
        used: 'a minimum of 1,024 tokens',
      },
    ],
  },
  'anthropic/claude-sonnet-4-5': {
    notes: ['Since 30 April 2026 it has refused prompts of more than 200,000 tokens.'],
    // The long-context price of the dataset is kept, although no request can be billed at it any more.
    conflicts: [
      {
        what: 'the long-context price of Sonnet 4.5',
        values: [
          {
            value: '$6.00 in and $22.50 out per 1M tokens if a prompt has more than 200,000',
            source: datasetSource,
            fields: {
              'rates.tiers[0].inputUsdPerMTok': 6,
              'rates.tiers[0].cachedInputUsdPerMTok': 0.6,
              'rates.tiers[0].cacheWriteUsdPerMTok': 7.5,
              'rates.tiers[0].outputUsdPerMTok': 22.5,
            },
          },
          {
            value: 'no long-context price since 13 March 2026',
            source: 'Claude pricing page, at second hand',
            fields: {
              'rates.tiers[0].inputUsdPerMTok': 3,
              'rates.tiers[0].cachedInputUsdPerMTok': 0.3,
              'rates.tiers[0].cacheWriteUsdPerMTok': 3.75,
              'rates.tiers[0].outputUsdPerMTok': 15,
            },
          },
        ],
        used: '$6.00 in and $22.50 out per 1M tokens if a prompt has more than 200,000',
      },
    ],
  },
  'zai/glm-5.3-flash': {
    // The dataset was published after this day, but its price is still that of the promotion.
    until: '2026-09-09',
    conflicts: [
      {
        what: 'whether the launch promotion of GLM 5.3 Flash is over',
        values: [
          {
            value: '$0.075 in and $0.25 out per 1M tokens',
            source: `${datasetSource}, the price of the model`,
            fields: {
              'rates.inputUsdPerMTok': 0.075,
              'rates.cachedInputUsdPerMTok': 0.015,
              'rates.outputUsdPerMTok': 0.25,
            },
          },
          {
            value: '$0.15 in and $0.50 out per 1M tokens since 10 September 2026',
            source: `${datasetSource}, the comment on this price`,
            fields: {
              'rates.inputUsdPerMTok': 0.15,
              'rates.cachedInputUsdPerMTok': 0.03,
              'rates.outputUsdPerMTok': 0.5,
            },
          },
        ],
        used: '$0.075 in and $0.25 out per 1M tokens',
      },
    ],
  },
};
/** The note on DeepSeek's own models. */
const deepseekPeakNote = 'It costs twice as much from 01:00 to 04:00 and from 06:00 to 10:00 UTC.';

/** The remark on an offer without a price of cached input: an assumption at Together, else a gap. */
const missingCachedPrice = (
  provider: string,
  inputUsdPerMTok: number,
): Pick<Offer, 'assumptions' | 'gaps'> =>
  provider === 'together' ? { assumptions: [cachedAtTogether(inputUsdPerMTok)] } : { gaps: [noCachedPrice] };

/** The model of the catalogue for a row of the dataset. */
function modelOf([id, name, contextTokens, presentRates, tiers = [], later = []]: DatasetRow): CatalogModel {
  const slash = id.indexOf('/');
  const [provider, model] = [id.slice(0, slash), id.slice(slash + 1)];
  const { availableUntil, until, notes = [], conflicts } = factsOfRows[id] ?? {};
  const batch = providersWithBatch.has(provider) ? { batch: halfPriceBatch } : {};
  const [input, cachedInput] = presentRates;
  const cache = cachedInput === null ? undefined : cacheOf(provider, model, input);
  const allNotes = [...(provider === 'deepseek' ? [deepseekPeakNote] : []), ...notes];
  return {
    id,
    provider,
    name,
    ...(contextTokens === null ? {} : { contextTokens }),
    base: {
      prices: [
        {
          ...rates(...presentRates),
          ...evidence,
          ...(until === undefined ? {} : { until }),
          ...(tiers.length === 0
            ? {}
            : {
                tiers: tiers.map(([aboveInputTokens, ...tier]) => ({ aboveInputTokens, ...rates(...tier) })),
              }),
          ...batch,
        },
        ...later.map(([from, ...next]): PriceSet => ({ ...rates(...next), ...evidence, from, ...batch })),
      ],
      ...(cache === undefined ? missingCachedPrice(provider, input) : { cache }),
      ...(availableUntil === undefined ? {} : { availableUntil }),
    },
    tuned: null,
    ...(allNotes.length === 0 ? {} : { notes: allNotes }),
    ...(conflicts === undefined ? {} : { conflicts }),
  };
}

/** A model of the catalogue for each row of the dataset, in the same order. `index.ts` leaves out models whose prices were read by hand. */
export const datasetModels: readonly CatalogModel[] = datasetRows.map(modelOf);

/** The base offer of a model, for a provider whose other prices were read by hand; `null` if the dataset has none. */
export function datasetOffer(id: string): Offer | null {
  return datasetModels.find((row) => row.id === id)?.base ?? null;
}
