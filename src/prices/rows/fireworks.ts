/**
 * Fireworks AI: open weights. Training is billed per token by model size; tuned models are served on rented GPUs, billed by
 * the second. A row such as `fireworks/up-to-16b` is for every model of that size. The price page has the sizes “16.1B - 80B” and
 * “80B - 300B”; a model of exactly 80B is counted in the first.
 */

import type {
  CatalogModel,
  Conflict,
  Evidence,
  HostingOffer,
  Offer,
  Provider,
  TunedOffer,
} from '../types.ts';
import {
  assumedCacheRules,
  genaiPrices,
  halfPriceBatch,
  type MethodPrices,
  methodOffers,
  noEndOfServiceFound,
  noPriceOfSize,
  noTokenPrice,
  rates,
  unknownReplica,
} from './build.ts';

/** Fireworks AI as a provider. */
export const fireworksProvider: Provider = {
  id: 'fireworks',
  name: 'Fireworks AI',
  pricingUrl: 'https://fireworks.ai/pricing',
  gaps: ['No price of reinforcement tuning above 16B was found; up to 16B, it is free.'],
};

const page: Evidence = {
  source: 'Fireworks pricing page (fireworks.ai/pricing), verbatim copy',
  asOf: '2026-10-08',
  asOfPrecision: 'day',
  confidence: 'official-copy',
};
const dataset: Evidence = {
  source: '@pydantic/genai-prices 0.1.8 (fireworks.ai/pricing)',
  asOf: '2026-09-23',
  asOfPrecision: 'day',
  confidence: 'dataset',
  readIn: genaiPrices,
};

const hosting: readonly HostingOffer[] = [
  {
    id: 'h100',
    label: 'On-demand H100 or H200',
    usdPerHour: 8,
    maxAdapters: 100,
    ...unknownReplica,
    ...page,
  },
];

/** Training offers with these dollars per 1M tokens: LoRA supervised, LoRA preference, full supervised, full preference. */
const methods = (...usdPerMTok: MethodPrices) => methodOffers(usdPerMTok, page);
const upTo16b = methods(0.5, 1, 1, 2);
const from16bTo80b = methods(3, 6, 6, 12);
const from80bTo300b = methods(6, 12, 12, 24);
const above300b = methods(10, 20, 20, 40);

const tokensOnTop: Conflict = {
  what: 'the billing of a dedicated deployment',
  values: [
    { value: 'GPU seconds only', source: 'Fireworks FAQ' },
    {
      value: 'the “same price as base”, which may mean token prices too',
      source: 'Fireworks pricing page, 8 October 2026',
    },
  ],
  used: 'GPU seconds only',
};

/** The row of a model, or of all models of a size. */
const row = (
  model: string,
  name: string,
  base: Offer | null,
  training: TunedOffer['training'],
  { notes = [] }: Pick<TunedOffer, 'notes'> = {},
): CatalogModel => ({
  id: `fireworks/${model}`,
  provider: 'fireworks',
  name,
  base,
  tuned: {
    prices: [{ ...page, ...noTokenPrice }],
    hosting,
    training,
    notes: [
      'A model tuned with LoRA needs a dedicated deployment, which up to 100 such models can share.',
      'Some regions cost 1.5 times as much.',
      'The GPU hour costs $8; it cost $4 in late 2025, and later $7 until 31 August 2026.',
      ...notes,
    ],
    conflicts: [tokensOnTop],
    assumptions: [noEndOfServiceFound],
    gaps: ['The number of machines per copy of the model and their throughput were not found: enter both.'],
  },
  ...(base === null ? { gaps: [noPriceOfSize] } : {}),
});

/** The base offer of a model that is billed per token, with its dollars per 1M tokens. */
const serverless = (
  input: number,
  cached: number,
  output: number,
  conflicts: readonly Conflict[] = [],
): Offer => ({
  prices: [{ ...dataset, ...rates(input, cached, null, output), batch: halfPriceBatch }],
  cache: assumedCacheRules,
  ...(conflicts.length === 0 ? {} : { conflicts }),
});

const cachedOf120b: Conflict = {
  what: 'the price of cached input',
  values: [
    {
      value: '$0.014 per 1M tokens',
      source: '@pydantic/genai-prices 0.1.8',
      fields: { 'rates.cachedInputUsdPerMTok': 0.014 },
    },
    {
      value: '$0.015 per 1M tokens',
      source: 'docs.fireworks.ai/serverless/pricing, undated copy',
      fields: { 'rates.cachedInputUsdPerMTok': 0.015 },
    },
  ],
  used: '$0.014 per 1M tokens',
};

/** The tunable models of Fireworks, by size. */
export const fireworksModels: readonly CatalogModel[] = [
  // Both can be tuned: fireworks.ai/models/fireworks/gpt-oss-20b and gpt-oss-120b, copies read in November 2026.
  row('gpt-oss-20b', 'gpt-oss 20B', serverless(0.07, 0.035, 0.3), from16bTo80b),
  row('gpt-oss-120b', 'gpt-oss 120B', serverless(0.15, 0.014, 0.6, [cachedOf120b]), from80bTo300b),
  row('up-to-16b', 'Any model up to 16B', null, upTo16b, {
    notes: ['Reinforcement tuning is free at this size.'],
  }),
  row('16b-80b', 'Any model of 16.1B to 80B', null, from16bTo80b),
  row('80b-300b', 'Any model above 80B up to 300B', null, from80bTo300b),
  row('above-300b', 'Any model above 300B', null, above300b),
];
