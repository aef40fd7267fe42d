/**
 * Training services for open weights: Tinker, Prime Intellect and Ori. Tinker has a price per token for sampling (the answers that
 * a model writes during training); it is unknown whether this price applies to production serving. Prime Intellect bills serving by
 * the GPU hour, at an unknown price. Ori has no price of serving.
 */

import type { Assumption, CatalogModel, Evidence, Provider } from '../types.ts';
import {
  assumedCacheRules,
  noEndOfServiceFound,
  noPriceOfSize,
  noTokenPrice,
  perToken,
  rates,
  unknownReplica,
} from './build.ts';

/** Tinker, Prime Intellect and Ori as providers. */
export const trainingServiceProviders: readonly Provider[] = [
  { id: 'tinker', name: 'Tinker', pricingUrl: 'https://thinkingmachines.ai/tinker/' },
  { id: 'prime-intellect', name: 'Prime Intellect', pricingUrl: 'https://docs.primeintellect.ai/' },
  { id: 'ori', name: 'Ori', pricingUrl: 'https://docs.ori.co/' },
];

const tinker: Evidence = {
  source: 'Thinking Machines price page (thinkingmachines.ai), transcription by api-evangelist',
  asOf: '2026-10-07',
  asOfPrecision: 'day',
  confidence: 'secondary',
  readIn: ['api-evangelist'],
};
const primeIntellect: Evidence = {
  source: 'Prime Intellect hosted-training prices, copy',
  asOf: '2026-09-20',
  asOfPrecision: 'day',
  confidence: 'secondary',
  readIn: ['a third party’s copy of Prime Intellect’s prices'],
};
const ori: Evidence = {
  source: 'docs.ori.co/fine-tuning/billing, undated copy',
  asOf: null,
  asOfPrecision: 'undated',
  confidence: 'official-copy',
};

/** The assumption that production serving, whose prices were not found, costs these dollars per 1M tokens. */
const servedAs = (sentence: string, inputUsdPerMTok: number, outputUsdPerMTok: number): Assumption => ({
  about: 'serving-price',
  sentence,
  fields: { 'rates.inputUsdPerMTok': inputUsdPerMTok, 'rates.outputUsdPerMTok': outputUsdPerMTok },
});

const samplingPrice =
  'The price of production serving was not found; that of answers during training (sampling) is used.';
/** The row of a model of Prime Intellect, which bills serving by the GPU hour. Its price per token is only for answers during training. */
const prime = (model: string, name: string, training: number): CatalogModel => ({
  id: `prime-intellect/${model}`,
  provider: 'prime-intellect',
  name,
  base: null,
  tuned: {
    prices: [{ ...primeIntellect, ...noTokenPrice }],
    hosting: [
      { id: 'on-demand', label: 'On-demand GPUs', usdPerHour: null, ...unknownReplica, ...primeIntellect },
    ],
    training: [perToken('lora', 'Hosted training', training, primeIntellect)],
    assumptions: [noEndOfServiceFound],
  },
  gaps: [
    'The price of a GPU hour of serving, the number of machines per copy of the model and their throughput were not found: enter them.',
  ],
});

/** The models that these services train. */
export const trainingServiceModels: readonly CatalogModel[] = [
  {
    id: 'tinker/qwen3-8b',
    provider: 'tinker',
    name: 'Qwen3 8B',
    base: null,
    tuned: {
      prices: [{ ...tinker, ...rates(0.195, 0.039, null, 0.6) }],
      cache: assumedCacheRules,
      monthly: [
        {
          label: 'Checkpoint storage',
          unit: 'GB',
          quantity: 1,
          assumedQuantity: true,
          usdPerUnit: 0.1,
          ...tinker,
        },
      ],
      training: [perToken('lora', 'LoRA', 0.44, tinker)],
      assumptions: [servedAs(samplingPrice, 0.195, 0.6), noEndOfServiceFound],
    },
    notes: [
      'The price of cached input is calculated: it is 80 % lower than the input price.',
      'Training costs $0.44 per 1M tokens; in January 2026 it cost $0.40.',
    ],
  },
  prime('qwen3.5-4b', 'Qwen3.5 4B', 0.3),
  prime('qwen3.5-9b', 'Qwen3.5 9B', 0.6),
  {
    id: 'ori/up-to-10b',
    provider: 'ori',
    name: 'Any model up to 10B',
    base: null,
    tuned: {
      prices: [{ ...ori, ...rates(null, null, null, null) }],
      training: [perToken('lora', 'LoRA', 0.46, ori, { validationBilled: true })],
      assumptions: [noEndOfServiceFound],
    },
    gaps: [
      noPriceOfSize,
      'The price of serving was not found, and it is unknown whether it is per token or per hour. If it is per token, enter the token prices. If it is per hour, enter 0 as token prices and, under hosting, the price per hour, the machines and their throughput.',
    ],
  },
];
