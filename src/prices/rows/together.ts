/**
 * Together AI: open weights. Training is billed per token by model size, including validation tokens. Base models are
 * billed per token (serverless), and tuned models by the minute on a dedicated endpoint.
 * A row such as `together/up-to-16b` is for every model of that size that has no price of its own.
 */

import type {
  CatalogModel,
  Conflict,
  Evidence,
  HostingOffer,
  Offer,
  Provider,
  TrainingOffer,
  TunedOffer,
} from '../types.ts';
import {
  assumedUtilisation,
  cachedAtTogether,
  halfPriceBatch,
  type MethodPrices,
  methodOffers,
  noEndOfServiceFound,
  noPriceOfSize,
  noTokenPrice,
  perToken,
  rates,
  unknownReplica,
} from './build.ts';
import { datasetOffer } from './dataset.ts';
import { benchmarkSpeed, servingSpeeds } from './own-gpu.ts';

/** Together AI as a provider. */
export const togetherProvider: Provider = {
  id: 'together',
  name: 'Together AI',
  pricingUrl: 'https://www.together.ai/pricing',
  gaps: ['The serverless prices of Qwen, Mistral, Gemma, DeepSeek, Kimi and GLM were not found.'],
};

const pricingPage: Evidence = {
  source: 'Together pricing page (together.ai/pricing), copy',
  asOf: '2026-08-19',
  asOfPrecision: 'day',
  confidence: 'secondary',
  readIn: ['a third party’s copy of Together’s price page'],
};

const hosting: readonly HostingOffer[] = [
  { id: 'h100', label: 'Dedicated endpoint, H100', usdPerHour: 5.49, ...unknownReplica, ...pricingPage },
  { id: 'b200', label: 'Dedicated endpoint, B200', usdPerHour: 8.99, ...unknownReplica, ...pricingPage },
];

/** Adapters that one endpoint can serve: docs.together.ai/docs/dedicated-endpoints/lora-adapter, a beta for listed models only. */
const maxAdapters = 16;
const sharable = hosting.map((offer) => ({ ...offer, maxAdapters }));

/** The endpoints, with a throughput of the model on one H100. The throughput was measured elsewhere; Together published none. */
const hostingWithThroughput = (tokensPerSecond: number): readonly HostingOffer[] =>
  hosting.map((offer) =>
    offer.id === 'h100' ? { ...offer, gpus: 1, ...benchmarkSpeed(tokensPerSecond) } : offer,
  );

/** The terms of every training offer. */
const terms = { validationBilled: true, minimumUsd: 4, defaultEpochs: 1 };

/** Training offers with these dollars per 1M tokens: LoRA supervised, LoRA preference, full supervised, full preference. */
const methods = (...usdPerMTok: MethodPrices) => methodOffers(usdPerMTok, pricingPage, terms);
const upTo16b = methods(0.48, 0.54, 1.2, 1.35);
const from17bTo69b = methods(1.5, 1.65, 3.75, 4.12);
const from70bTo100b = methods(2.9, 3.2, 7.25, 8);
const loraOnly = (usdPerMTok: number): readonly [TrainingOffer] => [
  perToken('lora-sft', 'LoRA, supervised', usdPerMTok, pricingPage, terms),
];

const minimumFee: Conflict = {
  what: 'the minimum charge of a training job',
  values: [
    {
      value: '$4 per job',
      source: 'Together pricing page, copy of 19 August 2026',
      fields: { 'training.minimumUsd': 4 },
    },
    { value: 'no minimum', source: 'Together docs, older page', fields: { 'training.minimumUsd': 0 } },
  ],
  used: '$4 per job',
};
const endpointRate: Conflict = {
  what: 'the hourly price of an H100',
  values: [
    { value: '$3.99 per hour', source: 'Together docs, mid-2026', fields: { 'hosting.usdPerHour': 3.99 } },
    {
      value: '$6.49 per hour',
      source: 'Together pricing page, about July 2026',
      fields: { 'hosting.usdPerHour': 6.49 },
    },
    {
      value: '$5.49 per hour',
      source: 'Together pricing page, copy of 19 August 2026',
      fields: { 'hosting.usdPerHour': 5.49 },
    },
  ],
  used: '$5.49 per hour',
  revised: true,
};

/** The base offer of a model that is billed per token, with its dollars per 1M tokens. */
const serverless = (input: number, output: number, conflicts: readonly Conflict[] = []): Offer => ({
  prices: [{ ...pricingPage, ...rates(input, null, null, output), batch: halfPriceBatch }],
  assumptions: [cachedAtTogether(input)],
  ...(conflicts.length === 0 ? {} : { conflicts }),
});

/** The tuned offer of a model, which is served on a dedicated endpoint. */
const dedicated = (
  training: readonly [TrainingOffer, ...TrainingOffer[]],
  endpoints: readonly HostingOffer[] = hosting,
): TunedOffer => ({
  prices: [{ ...pricingPage, ...noTokenPrice }],
  hosting: endpoints,
  training,
});

const serverlessOf70b: Conflict = {
  what: 'the serverless price',
  values: [
    {
      value: '$1.04 per 1M tokens',
      source: 'Together pricing page, copy of 19 August 2026',
      fields: { 'rates.inputUsdPerMTok': 1.04, 'rates.outputUsdPerMTok': 1.04 },
    },
    {
      value: '$0.88 per 1M tokens',
      source: '@pydantic/genai-prices 0.1.8 on Llama-3.3-70B-Instruct-Turbo',
      fields: { 'rates.inputUsdPerMTok': 0.88, 'rates.outputUsdPerMTok': 0.88 },
    },
  ],
  used: '$1.04 per 1M tokens',
};

/**
 * The gap of a row without a base price: Together's price of the untuned model was not found, or the row stands for all models of a size.
 * `reseller` is a price that a reseller lists.
 */
const noBasePrice = (name: string, reseller?: string): string =>
  reseller === undefined
    ? name.startsWith('Any model')
      ? noPriceOfSize
      : 'No serverless price of Together was found for the untuned model.'
    : `The serverless price of the untuned model was not found on a page of Together; Hugging Face resells it at ${reseller} per 1M tokens (@pydantic/genai-prices 0.1.8).`;

/** A row; `tunedFacts` has further facts about the tuned model. */
const row = (
  model: string,
  name: string,
  base: Offer | null,
  training: readonly [TrainingOffer, ...TrainingOffer[]],
  { reseller, ...tunedFacts }: Pick<TunedOffer, 'notes' | 'hosting'> & { readonly reseller?: string } = {},
): CatalogModel => ({
  id: `together/${model}`,
  provider: 'together',
  name,
  base,
  tuned: {
    ...dedicated(training, tunedFacts.hosting),
    notes: [
      'The steps that a cancelled job has done are billed.',
      'Short examples are joined until they have the maximum length (packing). If you switch that off, each example is billed as if it had the maximum length.',
      ...(tunedFacts.hosting === sharable
        ? [`Up to ${maxAdapters} models tuned with LoRA can share one dedicated endpoint (beta).`]
        : []),
      ...(tunedFacts.notes ?? []),
    ],
    conflicts: [minimumFee, endpointRate],
    assumptions: [
      noEndOfServiceFound,
      ...(tunedFacts.hosting?.[0]?.tokensPerSecond ? [assumedUtilisation] : []),
    ],
    gaps: [
      tunedFacts.hosting?.[0]?.tokensPerSecond
        ? 'The throughput of a Together endpoint was not found, neither on an H100 nor on a B200.'
        : 'The number of machines per copy of the model and their throughput were not found: enter both.',
    ],
  },
  ...(base === null ? { gaps: [noBasePrice(name, reseller)] } : {}),
});

/**
 * The tunable models of Together AI. Pages that confirm them, read in November 2026: docs.together.ai/reference/post-fine-tunes
 * (Llama 3.1 8B), docs.together.ai/docs/dedicated-endpoints/lora-adapter (Llama 3.3 70B) and docs.together.ai/docs/fine-tuning/reasoning (gpt-oss).
 */
export const togetherModels: readonly CatalogModel[] = [
  row('llama-3.1-8b', 'Llama 3.1 8B', serverless(0.18, 0.18), upTo16b, {
    notes: ['The throughput on an H100 was measured elsewhere, with 8-bit (FP8) weights.'],
    hosting: hostingWithThroughput(servingSpeeds.h100With8b),
  }),
  row('llama-3.3-70b', 'Llama 3.3 70B', serverless(1.04, 1.04, [serverlessOf70b]), from70bTo100b, {
    hosting: sharable,
  }),
  row('gpt-oss-20b', 'gpt-oss 20B', serverless(0.05, 0.2), from17bTo69b),
  row('gpt-oss-120b', 'gpt-oss 120B', null, loraOnly(5), { reseller: '$0.15 in and $0.60 out' }),
  row('llama-4-scout', 'Llama 4 Scout', datasetOffer('together/llama-4-scout'), loraOnly(3), {
    hosting: sharable,
  }),
  row('llama-4-maverick', 'Llama 4 Maverick', datasetOffer('together/llama-4-maverick'), loraOnly(8)),
  row('deepseek-v3.1', 'DeepSeek V3.1', null, loraOnly(10), { reseller: '$0.60 in and $1.70 out' }),
  row('kimi-k2.6', 'Kimi K2.6', null, loraOnly(15)),
  row('glm-5.2', 'GLM 5.2', null, loraOnly(40)),
  row('up-to-16b', 'Any model up to 16B', null, upTo16b),
  row('17b-69b', 'Any model of 17B to 69B', null, from17bTo69b),
  row('70b-100b', 'Any model of 70B to 100B', null, from70bTo100b),
];
