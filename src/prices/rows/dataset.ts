/**
 * Base models that people use and whose provider page was not read: token prices from an open dataset, by exact id. What
 * the dataset does not state (cache rules, batch discounts, ends of service, promotions) is added here by provider.
 */

import type { CacheRules, CatalogModel, Conflict, Evidence, Offer, PriceSet, Provider } from '../types.ts';
import { type DatasetRow, halfPriceBatch, rates, unreadCache } from './build.ts';
import { datasetDate, datasetRows, datasetSource } from './dataset-prices.ts';
import { breakpoints, stepped } from './openai-tunes.ts';

const provider = (id: string, name: string, pricingUrl: string): Provider => ({ id, name, pricingUrl });

/** Providers of base models only. */
export const datasetProviders: readonly Provider[] = [
  provider('x-ai', 'xAI', 'https://docs.x.ai/docs/models'),
  provider('deepseek', 'DeepSeek', 'https://api-docs.deepseek.com/quick_start/pricing'),
  provider('mistral', 'Mistral', 'https://mistral.ai/pricing/api'),
  provider('moonshotai', 'Moonshot AI', 'https://platform.kimi.ai/docs/models'),
  provider('zai', 'Z.ai', 'https://docs.z.ai/guides/overview/pricing'),
  provider('cohere', 'Cohere', 'https://cohere.com/pricing'),
  provider('minimax', 'MiniMax', 'https://platform.minimax.io/docs/guides/pricing-paygo'),
];
/** Providers that serve open weights of others by the token. */
export const datasetHosts: readonly Provider[] = [
  provider('groq', 'Groq', 'https://console.groq.com/docs/models'),
  provider('cerebras', 'Cerebras', 'https://www.cerebras.ai/pricing'),
];

const evidence: Evidence = {
  source: datasetSource,
  asOf: datasetDate,
  asOfPrecision: 'day',
  confidence: 'dataset',
};

/** Providers with half price for batches (price research, section 3.3). */
const batching = new Set(['openai', 'anthropic', 'google', 'vertex', 'bedrock', 'together', 'fireworks']);

/** Claude: the minimum as documented, or `[taken, other]` where it was not read for this model. */
const claudeMinimum: readonly (readonly [RegExp, number | readonly [taken: number, other: number]])[] = [
  [/opus-4-[567]|haiku-4-5/, 4096],
  [/opus-4-[18]|sonnet-4-5/, 1024],
  [/sonnet-4-6/, 1024],
  [/sonnet/, [1024, 2048]],
  [/./, [1024, 4096]],
];

function claudeCache(model: string, isFirstParty: boolean, inputUsdPerMTok: number): CacheRules {
  const minimum = claudeMinimum.find(([line]) => line.test(model))?.[1] ?? 1024;
  const known = typeof minimum === 'number' && isFirstParty;
  const [taken, other] = typeof minimum === 'number' ? [minimum, minimum === 1024 ? 4096 : 1024] : minimum;
  return {
    minimumTokens: taken,
    stepTokens: 1,
    ttlMinutes: 5,
    ...(known
      ? {}
      : {
          assumed: isFirstParty ? ['minimumTokens'] : ['minimumTokens', 'stepTokens', 'ttlMinutes'],
          otherMinimumTokens: other,
        }),
    ...(isFirstParty ? { longer: { ttlMinutes: 60, cacheWriteUsdPerMTok: 2 * inputUsdPerMTok } } : {}),
  };
}

/** Gemini: 1,024 tokens for 2.5 and 3 Flash, 4,096 for Pro and the later ones; the lifetime was not read. */
const geminiCache = (model: string): CacheRules => ({
  minimumTokens: model === 'gemini-3-flash-preview' ? 1024 : 4096,
  stepTokens: 1,
  ttlMinutes: 5,
  assumed: ['stepTokens', 'ttlMinutes'],
});

function cacheOf(host: string, model: string, inputUsdPerMTok: number): CacheRules {
  if (model.startsWith('claude-')) return claudeCache(model, host === 'anthropic', inputUsdPerMTok);
  if (host === 'openai') return /^gpt-(5\.6|6)/.test(model) ? breakpoints : stepped;
  if (model.startsWith('gemini-')) return geminiCache(model);
  return unreadCache;
}

const minimumGap =
  'Smallest prefix that is cached: not found for this model; one of the same line, or the smallest of any, is taken.';
const cacheGap = 'Cache minimum, step and lifetime: not read; 1,024 tokens and five minutes are taken.';

/** Facts about single rows other than their prices. */
const known: Readonly<
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
  'anthropic/claude-sonnet-4-6': {
    conflicts: [
      {
        what: 'smallest prefix that Sonnet 4.6 caches',
        values: [
          { value: '1,024', source: 'Claude documentation' },
          { value: '2,048', source: 'measured, anthropic-sdk-python#1194' },
        ],
        used: '1,024',
      },
    ],
  },
  'anthropic/claude-sonnet-4-5': {
    notes: ['Prompts of more than 200,000 tokens are refused since 2026-04-30.'],
    conflicts: [
      {
        what: 'long-context price of Sonnet 4.5',
        values: [
          { value: '6 / 22.50 above 200,000 tokens', source: datasetSource },
          { value: 'none since 2026-03-13', source: 'Claude pricing page, restated' },
        ],
        used: '6 / 22.50 above 200,000 tokens',
      },
    ],
  },
  'zai/glm-5.3-flash': {
    until: '2026-09-09',
    conflicts: [
      {
        what: 'whether the launch promotion of GLM 5.3 Flash is over',
        values: [
          { value: '0.075 / 0.015 / 0.25', source: `${datasetSource}, its price` },
          { value: '0.15 / 0.03 / 0.50 since 2026-09-10', source: `${datasetSource}, its comment` },
        ],
        used: '0.075 / 0.015 / 0.25',
      },
    ],
  },
};
const peakHours = 'Costs twice as much from 01:00 to 04:00 and from 06:00 to 10:00 UTC.';

function modelOf([id, name, contextTokens, now, tiers = [], later = []]: DatasetRow): CatalogModel {
  const slash = id.indexOf('/');
  const [host, model] = [id.slice(0, slash), id.slice(slash + 1)];
  const { availableUntil, until, notes = [], conflicts } = known[id] ?? {};
  const batch = batching.has(host) ? { batch: halfPriceBatch } : {};
  const cache = now[1] === null ? undefined : cacheOf(host, model, now[0]);
  const remarks = [...(host === 'deepseek' ? [peakHours] : []), ...notes];
  const gap = cache === unreadCache ? cacheGap : cache?.otherMinimumTokens === undefined ? null : minimumGap;
  return {
    id,
    provider: host,
    name,
    ...(contextTokens === null ? {} : { contextTokens }),
    base: {
      prices: [
        {
          ...rates(...now),
          ...evidence,
          ...(until === undefined ? {} : { until }),
          ...(tiers.length === 0
            ? {}
            : {
                tiers: tiers.map(([aboveInputTokens, ...four]) => ({ aboveInputTokens, ...rates(...four) })),
              }),
          ...batch,
        },
        ...later.map(([from, ...four]): PriceSet => ({ ...rates(...four), ...evidence, from, ...batch })),
      ],
      ...(cache === undefined ? {} : { cache }),
      ...(availableUntil === undefined ? {} : { availableUntil }),
    },
    tuned: null,
    ...(remarks.length === 0 ? {} : { notes: remarks }),
    ...(conflicts === undefined ? {} : { conflicts }),
    ...(gap === null ? {} : { gaps: [gap] }),
  };
}

/** The rows of the dataset, grouped by provider. */
export const datasetModels: readonly CatalogModel[] = datasetRows.map(modelOf);

/** How a host that was read by hand serves a model as it is, if the dataset has its price. */
export function datasetOffer(id: string): Offer | null {
  return datasetModels.find((row) => row.id === id)?.base ?? null;
}
