/**
 * Google: base models of the Gemini API (`google/…`) and models that can be tuned on Vertex (`vertex/…`).
 * From Gemini 3 on, a tuned endpoint costs 1.5 times the base price; older models can no longer be trained.
 */

import type { Assumption, CatalogModel, Evidence, Fee, Offer, PlainRates, Provider } from '../types.ts';
import {
  genaiPrices,
  halfPriceBatch,
  implicitCache,
  inWords,
  noEndOfServiceFound,
  noTokenPrice,
  perToken,
  rates,
  unknownReplica,
} from './build.ts';

/** The Gemini API as a provider. */
export const googleProvider: Provider = {
  id: 'google',
  name: 'Google Gemini API',
  pricingUrl: 'https://ai.google.dev/gemini-api/docs/pricing',
};
/** Vertex AI as a provider. */
export const vertexProvider: Provider = {
  id: 'vertex',
  name: 'Google Vertex AI',
  pricingUrl: 'https://cloud.google.com/vertex-ai/generative-ai/pricing',
};

const dataset: Evidence = {
  source: '@pydantic/genai-prices 0.1.8 and copies of ai.google.dev/gemini-api/docs/pricing',
  asOf: '2026-09-23',
  asOfPrecision: 'day',
  confidence: 'dataset',
  readIn: [...genaiPrices, 'copies of Google’s price page'],
};
const flash38: Evidence = {
  source: `${dataset.source}; agent-telemetry v1.6.6`,
  asOf: '2026-09-30',
  asOfPrecision: 'day',
  confidence: 'secondary-agreeing',
  readIn: [...genaiPrices, 'copies of Google’s price page', 'agent-telemetry v1.6.6'],
};
const gemini4 = (asOf: string): Evidence => ({
  source:
    'Gemini 4 prices as restated by TokenMeter v0.13.1 and v0.17.0, litellm discussions and docs.laozhang.ai',
  asOf,
  asOfPrecision: 'day',
  confidence: 'secondary-agreeing',
  readIn: ['TokenMeter v0.13.1 and v0.17.0', 'litellm discussions', 'docs.laozhang.ai'],
});
const vertexPage: Evidence = {
  source:
    'Google Cloud pricing page (cloud.google.com/vertex-ai/generative-ai/pricing), quoted by three sources',
  asOf: '2026-09-01',
  asOfPrecision: 'month',
  confidence: 'secondary-agreeing',
  readIn: ['three sources that quote Google’s price page'],
};
const openModels: Evidence = {
  source: 'Google Cloud pricing of managed open-model tuning, one secondary source',
  asOf: '2026-08-01',
  asOfPrecision: 'month',
  confidence: 'secondary',
  readIn: ['a third party’s report'],
};
const explicitCache: Evidence = {
  source: 'Gemini API pricing page (ai.google.dev), copy',
  asOf: '2026-09-01',
  asOfPrecision: 'month',
  confidence: 'official-copy',
};

/** The row of a model of the Gemini API. `more` adds to its base offer or replaces parts of it. */
const gemini = (
  model: string,
  name: string,
  set: PlainRates & Evidence,
  minimumTokens: number,
  more: Partial<Offer> = {},
): CatalogModel => ({
  id: `google/${model}`,
  provider: 'google',
  name,
  base: { prices: [{ ...set, batch: halfPriceBatch }], cache: implicitCache(minimumTokens), ...more },
  tuned: null,
});

const flash35 = rates(1.5, 0.15, null, 9);
const flashLite31 = rates(0.25, 0.025, null, 1.5);
const flashLite35 = rates(0.3, 0.03, null, 2.5);

/** The models of the Gemini API. */
export const googleModels: readonly CatalogModel[] = [
  gemini('gemini-4-neon', 'Gemini 4 Neon', { ...gemini4('2026-11-22'), ...rates(3, 0.15, null, 15) }, 4096, {
    availableFrom: '2026-11-18',
  }),
  gemini('gemini-4-argon', 'Gemini 4 Argon', { ...gemini4('2026-11-11'), ...rates(2, 0.1, null, 10) }, 4096, {
    prices: [
      { ...gemini4('2026-11-11'), ...rates(2, 0.1, null, 10), until: '2026-11-30', batch: halfPriceBatch },
      { ...gemini4('2026-11-11'), ...rates(4, 0.2, null, 20), from: '2026-12-01', batch: halfPriceBatch },
    ],
    notes: ['It has no long-context price.'],
  }),
  gemini(
    'gemini-4-hydrogen',
    'Gemini 4 Hydrogen',
    { ...gemini4('2026-11-20'), ...rates(1.5, 0.075, null, 7.5) },
    4096,
  ),
  gemini('gemini-3.8-flash', 'Gemini 3.8 Flash', { ...flash38, ...rates(0.75, 0.075, null, 3.75) }, 4096, {
    prices: [
      { ...flash38, ...rates(0.75, 0.075, null, 3.75), until: '2026-12-31', batch: halfPriceBatch },
      { ...flash38, ...rates(1.5, 0.15, null, 7.5), from: '2027-01-01', batch: halfPriceBatch },
    ],
  }),
  gemini('gemini-3.6-flash', 'Gemini 3.6 Flash', { ...dataset, ...rates(0.75, 0.075, null, 3.75) }, 4096, {
    prices: [
      { ...dataset, ...rates(0.75, 0.075, null, 3.75), until: '2026-12-31', batch: halfPriceBatch },
      { ...dataset, ...rates(1.5, 0.15, null, 7.5), from: '2027-01-01', batch: halfPriceBatch },
    ],
    notes: ['It also answers requests for 3.5 Flash since 8 October 2026.'],
  }),
  gemini('gemini-3.5-flash', 'Gemini 3.5 Flash', { ...dataset, ...flash35 }, 4096, {
    availableUntil: '2026-10-08',
    notes: [
      'The Gemini API sends its requests to 3.6 Flash since 8 October 2026.',
      'On Vertex it is still served, and tuned.',
    ],
  }),
  gemini('gemini-3.5-flash-lite', 'Gemini 3.5 Flash-Lite', { ...dataset, ...flashLite35 }, 4096),
  gemini('gemini-3.1-flash-lite', 'Gemini 3.1 Flash-Lite', { ...dataset, ...flashLite31 }, 4096, {
    availableUntil: '2027-05-07',
  }),
  gemini('gemini-2.5-flash', 'Gemini 2.5 Flash', { ...dataset, ...rates(0.3, 0.03, null, 2.5) }, 1024, {
    availableUntil: '2026-12-01',
  }),
  gemini(
    'gemini-2.5-flash-lite',
    'Gemini 2.5 Flash-Lite',
    { ...dataset, ...rates(0.1, 0.01, null, 0.4) },
    1024,
    {
      notes: ['Vertex retired it on 20 October 2026.'],
    },
  ),
];

/** Evidence of the base prices, batch prices and cache rules of Vertex. */
const vertexBase: Evidence = {
  source:
    'Google Cloud pricing page (cloud.google.com/gemini-enterprise-agent-platform/generative-ai/pricing), quoted by a cost study',
  asOf: '2026-10-02',
  asOfPrecision: 'day',
  confidence: 'secondary',
  readIn: ['a cost study that quotes Google’s price page'],
};

/**
 * The note on the price of a tuned endpoint. Some pages say that a tuned endpoint costs the base price: this was the rule for older models.
 */
const ruleOfGemini3 =
  'A tuned endpoint costs 1.5 times the base price from Gemini 3 on; up to Gemini 2.5 it cost the base price.';

/**
 * The day until which Vertex promises to serve a model. The model may be served longer. Source:
 * docs.cloud.google.com/gemini-enterprise-agent-platform/models/model-versions, copies of 2026.
 */
const promisedUntil = {
  'gemini-3.5-flash': '2027-05-19',
  'gemini-3.1-flash-lite': '2027-05-07',
  'gemini-3.5-flash-lite': '2027-07-21',
} as const;

/**
 * The assumption that a tuned model has no end of service, because none was found. The other possible value is the day until which
 * Vertex promises the base model.
 */
function noEndOfTuned(model: keyof typeof promisedUntil): Assumption {
  const day = promisedUntil[model];
  const value = inWords(day);
  return {
    about: 'end-of-service',
    sentence: `The end of service of a tuned endpoint was not found, so none is counted. Vertex promises the base model until ${value} at least.`,
    fields: { availableUntil: null },
    others: [{ value, source: null, fields: { availableUntil: day }, validFor: 'offer' }],
  };
}

/** A minimum of the cache of Gemini 3.5 Flash that Google has replaced since. */
const earlierMinimum: Pick<Offer, 'conflicts'> = {
  conflicts: [
    {
      what: 'the shortest prompt that is cached',
      values: [
        {
          value: 'a minimum of 1,024 tokens',
          source: 'Gemini API caching page, copy of 28 May 2026; later copies have 4,096',
          fields: { 'cache.minimumTokens': 1024 },
        },
        {
          value: 'a minimum of 4,096 tokens',
          source: 'Google Cloud, context caching overview, 1 October 2026',
          fields: { 'cache.minimumTokens': 4096 },
        },
      ],
      used: 'a minimum of 4,096 tokens',
      revised: true,
    },
  ],
};

/** The row of a Gemini model that can be tuned on Vertex. `training` is in dollars per 1M tokens; `null` = the price was not found. */
const tunable = (
  model: keyof typeof promisedUntil,
  name: string,
  base: PlainRates,
  tuned: PlainRates & Evidence,
  training: number | null,
  { gaps = [], ...more }: Pick<Offer, 'gaps' | 'conflicts'> = {},
): CatalogModel => ({
  id: `vertex/${model}`,
  provider: 'vertex',
  name,
  base: {
    prices: [{ ...vertexBase, ...base, batch: halfPriceBatch }],
    cache: implicitCache(4096),
    notes: [`Vertex promises to serve the base model until ${inWords(promisedUntil[model])} at least.`],
    ...more,
  },
  tuned: {
    prices: [tuned],
    training: [
      perToken(
        'sft',
        model === 'gemini-3.5-flash' ? 'Supervised or reinforcement' : 'Supervised',
        training,
        vertexPage,
      ),
    ],
    assumptions: [noEndOfTuned(model)],
    notes: ['A tuned endpoint is served only in the multi-regions us and eu.', ruleOfGemini3],
    gaps: [
      'No hosting fee of a tuned endpoint was found, so none is counted.',
      'The cached and batch prices of a tuned endpoint were not found.',
      ...gaps,
    ],
  },
});

/** Evidence for a price of a tuned endpoint that was not found and is calculated from the base price. */
const premium: Evidence = {
  ...vertexPage,
  source: 'derived: 1.5 × the base price, the rule of the Google Cloud pricing page from Gemini 3 on',
  confidence: 'derived',
};

/** The row of a model with open weights that can be tuned on Vertex. `training` is in dollars per 1M tokens. */
const openWeights = (model: string, name: string, training: number): CatalogModel => ({
  id: `vertex/${model}`,
  provider: 'vertex',
  name,
  base: null,
  tuned: {
    prices: [{ ...openModels, ...noTokenPrice }],
    hosting: [
      {
        id: 'endpoint',
        label: 'Endpoint of your own',
        usdPerHour: null,
        ...unknownReplica,
        ...openModels,
      },
    ],
    training: [perToken('sft', 'Managed, supervised', training, openModels)],
    assumptions: [noEndOfServiceFound],
  },
  gaps: [
    'The price per hour of its endpoint, the number of machines per copy of the model and their throughput were not found: enter them.',
  ],
});

/** The models of Vertex AI that were read by hand. */
export const vertexModels: readonly CatalogModel[] = [
  tunable(
    'gemini-3.5-flash',
    'Gemini 3.5 Flash',
    flash35,
    { ...vertexPage, ...rates(2.25, null, null, 13.5) },
    10,
    earlierMinimum,
  ),
  tunable(
    'gemini-3.1-flash-lite',
    'Gemini 3.1 Flash-Lite',
    flashLite31,
    { ...premium, ...rates(0.375, null, null, 2.25) },
    3,
  ),
  tunable(
    'gemini-3.5-flash-lite',
    'Gemini 3.5 Flash-Lite',
    flashLite35,
    { ...premium, ...rates(0.45, null, null, 3.75) },
    null,
    { gaps: ['It is listed as tunable, but no training price was found.'] },
  ),
  openWeights('llama-3.1-8b', 'Llama 3.1 8B', 0.67),
  openWeights('gemma-3-12b', 'Gemma 3 12B', 1.82),
  openWeights('qwen3-14b', 'Qwen3 14B', 8.46),
];

/** The fees of Gemini's explicit cache. */
export const googleFees: readonly Fee[] = [
  {
    id: 'google/explicit-cache-flash',
    provider: 'google',
    label: 'Explicit context cache, Flash (3.8 Flash: 0.50 until 2026-12-31)',
    unit: '1M tokens × hour',
    usd: 1,
    ...explicitCache,
  },
  {
    id: 'google/explicit-cache-pro',
    provider: 'google',
    label: 'Explicit context cache, Pro',
    unit: '1M tokens × hour',
    usd: 4.5,
    ...explicitCache,
  },
];
