/**
 * Azure OpenAI: base and tuned models. A tuned model costs the base token prices and a price per deployed hour, and is available
 * longer than a model tuned at OpenAI. A row whose id ends in `-regional` is a deployment in one region. Prices are from the retail
 * meters of August 2025, because Microsoft's guide has had no numbers since October 2026.
 */

import type { IsoDate } from '../../core/types.ts';
import type {
  CacheRules,
  CatalogModel,
  Evidence,
  HostingOffer,
  Offer,
  PriceSet,
  Provider,
  TunedOffer,
} from '../types.ts';
import { halfPriceBatch, perToken, rates } from './build.ts';
import { datasetOffer } from './dataset.ts';
import { steppedRules } from './openai-tunes.ts';

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
/** The ends of training and of service, and a sentence on the end of training. */
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

const baseOf = (
  served: TokenPrices,
  regional: boolean,
  cache: CacheRules,
  more: Partial<Offer> = {},
): Offer => {
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
  cache: CacheRules,
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

// All ends are those of the Microsoft retirement schedule
// (learn.microsoft.com/azure/foundry/openai/concepts/model-retirement-schedule), copy of 2 September 2026.
const family41: EndDates = {
  trainableUntil: '2027-04-14',
  availableUntil: '2027-10-14',
  trainingEnds: 'Training ends on 14 April 2027 with the base model; existing customers may be given longer.',
};
const family4o: EndDates = {
  trainableUntil: '2027-04-01',
  availableUntil: '2027-10-01',
  trainingEnds: 'Microsoft promises training until 1 April 2027 only; the base model ends on 14 April 2027.',
};

/** The remarks on every tuned model. `trainingEnds` is a sentence. */
const tunedRemarks = (trainingEnds: string) => ({
  notes: [
    'A deployment that is idle for 15 days is deleted; the tuned model is kept.',
    'The price of a deployed hour is that of Microsoft Learn of 19 March 2026.',
    trainingEnds,
  ],
  gaps: [
    'Token and training prices after August 2025 were not found.',
    'The batch price of a tuned deployment was not found.',
  ],
});
const [april, july, september] = ['April 2026', 'July 2026', '2 September 2026'] as const;

/** An end of the base model that the schedule has moved: each date with the copy that has it. The last one is used. */
const movedEnd = (
  what: string,
  ...ends: readonly (readonly [end: IsoDate, inWords: string, copy: string])[]
): Pick<Offer, 'availableUntil' | 'conflicts'> => {
  const values = ends.map(([end, inWords, copy]) => ({
    value: inWords,
    source: `Microsoft retirement schedule, ${copy}`,
    fields: { availableUntil: end },
  }));
  const { value: used, fields } = values[values.length - 1] as (typeof values)[number];
  return {
    ...fields,
    conflicts: [{ what, values, used, revised: true }],
  };
};

const withNotes = (offer: TunedOffer, notes: readonly string[]): TunedOffer => ({
  ...offer,
  notes: [...(offer.notes ?? []), ...notes],
});

/** The rows of one model: at global prices, and in a region. `globalNotes` are true of global training only. */
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
  globalNotes: readonly string[] = [],
): readonly CatalogModel[] =>
  [false, true].map((regional) => ({
    id: `azure/${model}${regional ? '-regional' : ''}`,
    provider: 'azure',
    name: regional ? `${name} Regional` : name,
    base: baseOf(served, regional, steppedRules(model), base),
    tuned: withNotes(
      offers(snapshot, training, served, end, regional, steppedRules(model)),
      regional ? [] : globalNotes,
    ),
  }));

const base41 = movedEnd(
  'the end of the base model',
  ['2027-10-14', '14 October 2027', april],
  ['2026-10-14', '14 October 2026', july],
  ['2027-04-14', '14 April 2027', september],
);
// The schedule has one line for each snapshot. The tuned model is made from 2024-08-06; its dates are those of that line.
const ends4o = [
  ['2027-10-01', '1 October 2027', april],
  ['2026-10-01', '1 October 2026', july],
  ['2027-04-14', '14 April 2027', september],
] as const;
const base4o = {
  ...movedEnd('the end of snapshot 2024-08-06 of the base model', ...ends4o),
  notes: [
    'By the copy of 2 September 2026, snapshot 2024-11-20 ends on the same day as 2024-08-06, and 2024-05-13 ended on 1 October 2026.',
  ],
};
const base4oMini = movedEnd('the end of the base model', ...ends4o);

const remarksOfO4 = tunedRemarks('Microsoft promises existing customers training until 16 April 2027.');

/** The models of Azure OpenAI and of Foundry, each with its regional variant if it has one. */
export const azureModels: readonly CatalogModel[] = [
  ...rows('gpt-4.1', 'GPT-4.1', ['gpt-4.1-2025-04-14', [25, 27.5, 12.5], [2, 0.5, 8], family41], base41, [
    'The worked example of Microsoft Learn trains at $2 per 1M, which is illustrative; the price list has $25 for global training.',
  ]),
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
    base4oMini,
  ),
  {
    id: 'azure/o4-mini',
    provider: 'azure',
    name: 'o4-mini',
    base: datasetOffer('azure/o4-mini'),
    tuned: {
      prices: [{ ...meters, ...rates(1.1, 0.275, null, 4.4) }],
      cache: steppedRules('o4-mini'),
      hosting,
      trainableUntil: '2027-04-16',
      closedToNewSince: '2026-10-16',
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
        ...remarksOfO4.notes,
        'A training job pauses at $5,000; graders are billed on top, by the token.',
      ],
      gaps: remarksOfO4.gaps,
    },
  },
];
