/**
 * Machines with GPUs that are rented by the hour, and Llama 3.1 on these machines with published throughput. The throughput was measured at
 * full load. A real service is rarely at full load, so the preset utilisation is 30 %. No model has a price per token.
 */

import type { CatalogModel, Evidence, HostingOffer, Machine, Provider, TrainingOffer } from '../types.ts';
import { assumedUtilisation, noTokenPrice } from './build.ts';

/** The providers that rent out GPUs by the hour. */
export const gpuProviders: readonly Provider[] = [
  {
    id: 'runpod',
    name: 'RunPod',
    pricingUrl: 'https://www.runpod.io/pricing',
    gaps: ['The throughput of a model on an L40S was not found; it is listed as a machine only.'],
  },
  {
    id: 'modal',
    name: 'Modal',
    pricingUrl: 'https://modal.com/pricing',
    gaps: [
      'The throughput of a model on a T4, L4, A10 or L40S was not found; they are listed as machines only.',
    ],
  },
  {
    id: 'lambda',
    name: 'Lambda',
    pricingUrl: 'https://lambda.ai/pricing',
    gaps: ['The throughput of a model on an A10 was not found; it is listed as a machine only.'],
  },
  {
    id: 'vast',
    name: 'Vast.ai',
    pricingUrl: 'https://vast.ai/pricing',
    gaps: ['The throughput of a model on an RTX 4090 was not found; it is listed as a machine only.'],
  },
  {
    id: 'replicate',
    name: 'Replicate',
    pricingUrl: 'https://replicate.com/pricing',
    gaps: ['The throughput of a model on these GPUs was not found; they are listed as machines only.'],
  },
];

const survey: Evidence = {
  source: 'GPU price survey',
  asOf: '2026-09-03',
  asOfPrecision: 'day',
  confidence: 'secondary',
  readIn: ['a survey of GPU prices'],
};
const replicate: Evidence = {
  source: 'replicate.com training page, undated copy',
  asOf: null,
  asOfPrecision: 'undated',
  confidence: 'secondary',
  readIn: ['a third party’s copy of Replicate’s page'],
};

const machine = (id: string, gpu: string, usdPerHour: number): Machine => ({
  id,
  provider: id.slice(0, id.indexOf('/')),
  gpu,
  usdPerHour,
  ...survey,
});

const runpod = {
  rtx4090: machine('runpod/rtx-4090-community', 'RTX 4090', 0.34),
  rtx4090Secure: machine('runpod/rtx-4090-secure', 'RTX 4090', 0.74),
  a100: machine('runpod/a100-pcie-80gb-community', 'A100 PCIe 80GB', 1.19),
  a100Secure: machine('runpod/a100-pcie-80gb-secure', 'A100 PCIe 80GB', 1.39),
  h100: machine('runpod/h100-pcie-community', 'H100 PCIe', 1.99),
  h100Secure: machine('runpod/h100-pcie-secure', 'H100 PCIe', 2.89),
};
const modal = {
  a100: machine('modal/a100-80gb', 'A100 80GB', 2.5),
  h100: machine('modal/h100', 'H100', 3.95),
};
const lambda = { h100: machine('lambda/h100-sxm', 'H100 SXM', 3.99) };

/** The GPUs that can be rented, with their hourly prices. */
export const machines: readonly Machine[] = [
  ...Object.values(runpod),
  machine('runpod/l40s-community', 'L40S', 0.79),
  machine('runpod/l40s-secure', 'L40S', 0.99),
  machine('modal/t4', 'T4', 0.59),
  machine('modal/l4', 'L4', 0.8),
  machine('modal/a10', 'A10', 1.1),
  machine('modal/l40s', 'L40S', 1.95),
  machine('modal/a100-40gb', 'A100 40GB', 2.1),
  ...Object.values(modal),
  machine('lambda/a10', 'A10', 1.29),
  machine('lambda/a100-40gb', 'A100 40GB', 1.99),
  ...Object.values(lambda),
  {
    ...machine('vast/rtx-4090', 'RTX 4090', 0.25),
    source: 'GPU price survey, approximate marketplace price',
  },
  {
    id: 'replicate/a100-80gb',
    provider: 'replicate',
    gpu: 'A100 80GB',
    usdPerHour: 5.04,
    usdPerSecond: 0.0014,
    ...replicate,
  },
  {
    id: 'replicate/l40s',
    provider: 'replicate',
    gpu: 'L40S',
    usdPerHour: 3.51,
    usdPerSecond: 0.000975,
    ...replicate,
  },
];

/** A throughput with its evidence: Lambda's benchmark of 2024. */
export const benchmarkSpeed = (tokensPerSecond: number) => ({
  tokensPerSecond,
  throughputSource: 'Lambda benchmark, vLLM 0.5.4, FP8, 320 prompts, saturated',
  throughputYear: 2024,
  otherTokensPerSecond: { value: 2 * tokensPerSecond, source: 'vLLM 0.6.0, about twice as fast' },
});
/** Output tokens per second of Llama 3.1 (8B or 70B) in Lambda's benchmark of 2024. */
export const servingSpeeds = {
  a100With8b: 1517.5,
  h100With8b: 3400.4,
  h100With70b: 418.9,
  twoH100With70b: 1727.7,
} as const;

const speedOfTwo = 'The benchmark has 1,730 tokens/s for two H100 together, and 419 for one.';

/** Training tokens per second of Llama 3.1 8B and 70B. Source: torchtune README, September 2024. */
const training8bOn4090 = { qlora: 2413, lora: 3083, full: 1650 } as const;
const training70bOn8A100 = 3497;

/** The id of a machine without its provider. */
const shortId = (rented: Machine): string => rented.id.slice(rented.id.indexOf('/') + 1);
const machineLabel = (rented: Machine): string =>
  `${rented.gpu}${rented.id.endsWith('-community') ? ', community' : rented.id.endsWith('-secure') ? ', secure' : ''}`;
const evidence = ({ source, asOf, asOfPrecision, confidence, readIn }: Machine): Evidence => ({
  source,
  asOf,
  asOfPrecision,
  confidence,
  ...(readIn && { readIn }),
});

/** The offer to serve a model on `gpus` rented GPUs. `tokensPerSecond` is their throughput together. */
const hostingOn = (rented: Machine, tokensPerSecond: number, gpus = 1): HostingOffer => ({
  id: gpus === 1 ? shortId(rented) : `${gpus}x-${shortId(rented)}`,
  label: gpus === 1 ? machineLabel(rented) : `${gpus} × ${machineLabel(rented)}`,
  usdPerHour: rented.usdPerHour * gpus,
  gpus,
  ...benchmarkSpeed(tokensPerSecond),
  ...(rented.provider === 'lambda' && { throughputByHost: true }),
  ...evidence(rented),
});

/** The offer to train a model on `gpus` rented GPUs. `tokensPerSecond` is their speed of training together; `null` = it was not found. */
const trainingOn = (
  method: string,
  label: string,
  rented: Machine,
  tokensPerSecond: number | null,
  gpus = 1,
): TrainingOffer => ({
  id: `${method}-${gpus === 1 ? '' : `${gpus}x-`}${shortId(rented)}`,
  label: `${label}, ${gpus === 1 ? '' : `${gpus} × `}${machineLabel(rented)}`,
  usdPerHour: rented.usdPerHour,
  machines: gpus,
  tokensPerSecond,
  defaultEpochs: null,
  ...evidence(rented),
  source:
    tokensPerSecond === null ? rented.source : `${rented.source}; speed: torchtune README, September 2024`,
});

const hoursOnly: Evidence = { ...survey, source: 'no price per token: only machine hours are billed' };

const trainingSpeed =
  'The training speed is that of torchtune’s README of September 2024, measured on GPUs of the same kind but not on this host.';

/** The row of a model on rented GPUs. `gaps` are needed if no training speed was found. */
const row = (
  id: string,
  name: string,
  hosting: readonly HostingOffer[],
  training: readonly [TrainingOffer, ...TrainingOffer[]],
  gaps: readonly string[] = [],
): CatalogModel => ({
  id,
  provider: id.slice(0, id.indexOf('/')),
  name,
  base: { prices: [{ ...hoursOnly, ...noTokenPrice }], hosting },
  tuned: {
    prices: [{ ...hoursOnly, ...noTokenPrice }],
    hosting,
    training,
    ...(gaps.length === 0 ? { notes: [trainingSpeed] } : { gaps }),
  },
  assumptions: [assumedUtilisation],
  notes: [
    'The throughput was measured with 8-bit (FP8) weights.',
    'The benchmark does not say which variant of the A100 or H100 it used, so every variant is counted with the same throughput.',
    ...(id.endsWith('-70b') ? [speedOfTwo] : []),
  ],
});

const notMeasured = ['The training speed on these machines was not found: enter the hours of a training.'];

/** The models that run on rented GPUs. */
export const gpuModels: readonly CatalogModel[] = [
  row(
    'runpod/llama-3.1-8b',
    'Llama 3.1 8B on a GPU you rent',
    [
      hostingOn(runpod.h100Secure, servingSpeeds.h100With8b),
      hostingOn(runpod.h100, servingSpeeds.h100With8b),
      hostingOn(runpod.a100Secure, servingSpeeds.a100With8b),
      hostingOn(runpod.a100, servingSpeeds.a100With8b),
    ],
    [
      trainingOn('qlora', 'QLoRA', runpod.rtx4090, training8bOn4090.qlora),
      trainingOn('lora', 'LoRA', runpod.rtx4090, training8bOn4090.lora),
      trainingOn('full', 'Full', runpod.rtx4090, training8bOn4090.full),
      trainingOn('qlora', 'QLoRA', runpod.rtx4090Secure, training8bOn4090.qlora),
      trainingOn('lora', 'LoRA', runpod.rtx4090Secure, training8bOn4090.lora),
      trainingOn('full', 'Full', runpod.rtx4090Secure, training8bOn4090.full),
    ],
  ),
  row(
    'runpod/llama-3.1-70b',
    'Llama 3.1 70B on GPUs you rent',
    [
      hostingOn(runpod.h100Secure, servingSpeeds.twoH100With70b, 2),
      hostingOn(runpod.h100, servingSpeeds.twoH100With70b, 2),
      hostingOn(runpod.h100Secure, servingSpeeds.h100With70b),
      hostingOn(runpod.h100, servingSpeeds.h100With70b),
    ],
    [
      trainingOn('lora', 'LoRA', runpod.a100Secure, training70bOn8A100, 8),
      trainingOn('lora', 'LoRA', runpod.a100, training70bOn8A100, 8),
    ],
  ),
  row(
    'modal/llama-3.1-8b',
    'Llama 3.1 8B on a GPU you rent',
    [hostingOn(modal.h100, servingSpeeds.h100With8b), hostingOn(modal.a100, servingSpeeds.a100With8b)],
    [trainingOn('lora', 'LoRA', modal.a100, null), trainingOn('lora', 'LoRA', modal.h100, null)],
    notMeasured,
  ),
  row(
    'modal/llama-3.1-70b',
    'Llama 3.1 70B on GPUs you rent',
    [
      hostingOn(modal.h100, servingSpeeds.twoH100With70b, 2),
      hostingOn(modal.h100, servingSpeeds.h100With70b),
    ],
    [trainingOn('lora', 'LoRA', modal.a100, training70bOn8A100, 8)],
  ),
  row(
    'lambda/llama-3.1-8b',
    'Llama 3.1 8B on a GPU you rent',
    [hostingOn(lambda.h100, servingSpeeds.h100With8b)],
    [trainingOn('lora', 'LoRA', lambda.h100, null)],
    notMeasured,
  ),
  row(
    'lambda/llama-3.1-70b',
    'Llama 3.1 70B on GPUs you rent',
    [
      hostingOn(lambda.h100, servingSpeeds.twoH100With70b, 2),
      hostingOn(lambda.h100, servingSpeeds.h100With70b),
    ],
    [trainingOn('lora', 'LoRA', lambda.h100, null, 8)],
    notMeasured,
  ),
];
