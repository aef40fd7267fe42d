/**
 * Azure OpenAI: base and tuned models. A tuned model costs the base token prices and a price per deployed hour, and is available
 * longer than a model tuned at OpenAI. A row whose id ends in `-regional` is a deployment in one region. Prices are from the retail
 * meters of August 2025, because Microsoft's guide has had no numbers since October 2026.
 */

import type {
  CacheRules,
  CatalogModel,
  Conflict,
  Evidence,
  HostingOffer,
  Offer,
  PriceSet,
  Provider,
  Remarks,
  TunedOffer,
} from '../types.ts';
import { halfPriceBatch, perToken, rates } from './build.ts';
import { datasetOffer } from './dataset.ts';

/** Azure OpenAI as a provider. */
export const azureProvider: Provider = {
  id: 'azure',
  name: 'Azure OpenAI',
  pricingUrl: 'https://azure.microsoft.com/pricing/details/cognitive-services/openai-service/',
  gaps: [
    'Ministral 3B, Qwen 32B, Llama 3.3 70B and gpt-oss 20B can be tuned on Foundry; no price was found.',
    'By invitation, GPT-5 can be tuned with reinforcement; no price was found.',
    'No separate price of preference tuning was found.',
  ],
};

const meters: Evidence = {
  source: 'Azure retail price meters (modelmeters.com snapshot)',
  asOf: '2025-08-25',
  asOfPrecision: 'day',
  confidence: 'price-list',
  readIn: ['modelmeters.com'],
};
const guide: Evidence = {
  source: 'Microsoft Learn, fine-tuning cost management (azure-ai-docs 12579eb)',
  asOf: '2026-03-19',
  asOfPrecision: 'day',
  confidence: 'official-copy',
};
const halfOfGlobal: Evidence = {
  ...guide,
  source: `${guide.source}: half the global rate`,
  confidence: 'derived',
};

const cache: CacheRules = { minimumTokens: 1024, stepTokens: 128, ttlMinutes: 5, assumed: ['ttlMinutes'] };

const hosting: readonly HostingOffer[] = [
  { id: 'standard', label: 'Deployment, Standard or Global', usdPerHour: 1.7, ...guide },
  {
    id: 'developer',
    label: 'Deployment, Developer tier (removed after 24 h, no SLA)',
    usdPerHour: 0,
    temporary: true,
    ...guide,
  },
];

const terms = { validationBilled: false };

/** Dollars per 1M tokens of a model at global prices. */
type TokenPrices = readonly [input: number, cached: number, output: number];
/** The ends of training and of service, and the end of training in words. */
type EndDates = Required<Pick<TunedOffer, 'trainableUntil' | 'availableUntil'>> & {
  readonly trainingEnds: string;
};

/**
 * Evidence for regional prices. They were not found; they are calculated by the rule that they are 10 % higher than global ones.
 */
const regionalMeters: Evidence = {
  ...meters,
  source: `derived: 10 % more than the global price, by ${guide.source}`,
  confidence: 'derived',
};
const regionalUsd = (usd: number): number => Number((usd * 1.1).toFixed(6));

/** The present prices at global or regional rates. */
const pricesOf = ([input, cached, output]: TokenPrices, regional: boolean): readonly [PriceSet] =>
  regional
    ? [
        {
          ...regionalMeters,
          ...rates(regionalUsd(input), regionalUsd(cached), null, regionalUsd(output)),
        },
      ]
    : [{ ...meters, ...rates(input, cached, null, output) }];

/** Evidence for the token price of a base model, which is that of the tuned model. */
const sameAsTuned = (regional: boolean): Evidence => ({
  ...meters,
  source: regional
    ? `derived: that of the tuned model, which is 10 % more than the global price, by ${guide.source}`
    : `derived: that of the tuned model, from ${meters.source}`,
  confidence: 'derived',
});

const baseOf = (served: TokenPrices, regional: boolean, more: Partial<Offer> = {}): Offer => {
  const [set] = pricesOf(served, regional);
  const batch = regional ? {} : { batch: halfPriceBatch };
  return {
    prices: [{ ...set, ...sameAsTuned(regional), ...batch }],
    cache,
    ...more,
    gaps: ['Token prices after August 2025 were not found.', ...(more.gaps ?? [])],
  };
};

/** The tuned offer of a model at global prices, or in a region. Only global training can be preemptible. */
const offers = (
  snapshot: string,
  training: readonly [global: number, regional: number, developer: number],
  served: TokenPrices,
  { trainingEnds, ...end }: EndDates,
  regional: boolean,
): TunedOffer => ({
  snapshot,
  prices: pricesOf(served, regional),
  cache,
  hosting: regional ? hosting.filter(({ id }) => id === 'standard') : hosting,
  ...end,
  training: regional
    ? [perToken('regional', 'Regional', training[1], meters, terms)]
    : [
        perToken('global', 'Global', training[0], meters, terms),
        perToken('regional', 'Regional', training[1], meters, terms),
        perToken('developer', 'Developer tier (preemptible)', training[2], halfOfGlobal, terms),
      ],
  ...tunedRemarks(trainingEnds),
});

const family41: EndDates = {
  trainableUntil: '2027-04-14',
  availableUntil: '2027-10-14',
  trainingEnds: '14 April 2027',
};
const family4o: EndDates = {
  trainableUntil: '2027-04-01',
  availableUntil: '2027-10-01',
  trainingEnds: '1 April 2027',
};

/** The remarks on every tuned model; `trainingEnds` = the end of training in words, if it was found. */
const tunedRemarks = (trainingEnds?: string) => ({
  notes: [
    'A deployment that is idle for 15 days is deleted; the tuned model is kept.',
    'The price of a deployed hour is that of Microsoft Learn of 19 March 2026.',
    ...(trainingEnds === undefined
      ? []
      : [
          `Existing customers may be able to train after ${trainingEnds}; for others training ends with the base model.`,
        ]),
  ],
  gaps: [
    'Token and training prices after August 2025 were not found.',
    'The batch price of a tuned deployment was not found.',
  ],
});
const movingBaseDate: Conflict = {
  what: 'the end of the base model',
  values: [
    {
      value: '14 October 2027',
      source: 'Microsoft retirement schedule, April 2026',
      fields: { availableUntil: '2027-10-14' },
    },
    {
      value: '14 October 2026',
      source: 'Microsoft retirement schedule, July 2026',
      fields: { availableUntil: '2026-10-14' },
    },
    {
      value: '14 April 2027',
      source: 'Microsoft retirement schedule, 2 September 2026',
      fields: { availableUntil: '2027-04-14' },
    },
  ],
  used: '14 April 2027',
  revised: true,
};
/** The rows of one model: at global prices, and in a region. */
const rows = (
  model: string,
  name: string,
  [snapshot, training, served, end]: readonly [
    snapshot: string,
    training: readonly [global: number, regional: number, developer: number],
    served: TokenPrices,
    end: EndDates,
  ],
  base: Partial<Offer>,
  tuned: Remarks = {},
): readonly CatalogModel[] =>
  [false, true].map((regional) => ({
    id: `azure/${model}${regional ? '-regional' : ''}`,
    provider: 'azure',
    name: regional ? `${name} Regional` : name,
    base: baseOf(served, regional, base),
    tuned: { ...offers(snapshot, training, served, end, regional), ...tuned },
  }));

const base41: Partial<Offer> = { availableUntil: '2027-04-14', conflicts: [movingBaseDate] };
const base4o: Partial<Offer> = { gaps: ['The end of the base model was not found.'] };

/** The models of Azure OpenAI and of Foundry, each with its regional variant if it has one. */
export const azureModels: readonly CatalogModel[] = [
  ...rows('gpt-4.1', 'GPT-4.1', ['gpt-4.1-2025-04-14', [25, 27.5, 12.5], [2, 0.5, 8], family41], base41, {
    notes: [
      ...tunedRemarks(family41.trainingEnds).notes,
      'The worked example of Microsoft Learn trains at $2 per 1M, which is illustrative; the price list has $25 for the global deployment.',
    ],
  }),
  ...rows(
    'gpt-4.1-mini',
    'GPT-4.1 mini',
    ['gpt-4.1-mini-2025-04-14', [5, 5.5, 2.5], [0.4, 0.1, 1.6], family41],
    base41,
  ),
  ...rows(
    'gpt-4.1-nano',
    'GPT-4.1 nano',
    ['gpt-4.1-nano-2025-04-14', [1.5, 1.65, 0.75], [0.1, 0.025, 0.4], family41],
    base41,
  ),
  ...rows('gpt-4o', 'GPT-4o', ['gpt-4o-2024-08-06', [25, 27.5, 12.5], [2.5, 1.25, 10], family4o], base4o),
  ...rows(
    'gpt-4o-mini',
    'GPT-4o mini',
    ['gpt-4o-mini-2024-07-18', [3, 3.3, 1.5], [0.15, 0.075, 0.6], family4o],
    base4o,
  ),
  {
    id: 'azure/o4-mini',
    provider: 'azure',
    name: 'o4-mini',
    base: datasetOffer('azure/o4-mini'),
    tuned: {
      prices: [{ ...meters, ...rates(1.1, 0.275, null, 4.4) }],
      cache,
      hosting,
      availableUntil: '2027-10-16',
      training: [
        {
          id: 'global',
          label: 'Reinforcement, global',
          method: 'reinforcement',
          usdPerHour: 100,
          machines: 1,
          tokensPerSecond: null,
          defaultEpochs: null,
          ...meters,
        },
        {
          id: 'regional',
          label: 'Reinforcement, regional',
          method: 'reinforcement',
          usdPerHour: 110,
          machines: 1,
          tokensPerSecond: null,
          defaultEpochs: null,
          ...meters,
        },
      ],
      notes: [
        ...tunedRemarks().notes,
        'A training job pauses at $5,000; graders are billed on top, by the token.',
      ],
      gaps: [...tunedRemarks().gaps, 'The end of training was not found.'],
    },
  },
];
