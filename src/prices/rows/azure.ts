/**
 * Azure OpenAI: base and tuned models. A tuned model costs the base token prices and a price per deployed hour, and is available
 * longer than a model tuned at OpenAI. A row whose id ends in `-regional` is a deployment in one region. Token and training prices
 * come from the retail meters, because Microsoft's guide has had no numbers since October 2026.
 */

import type { IsoDate } from '../../core/types.ts';
import type {
  Assumption,
  CatalogModel,
  Conflict,
  Evidence,
  HostingOffer,
  Offer,
  PriceSet,
  Provider,
  TunedOffer,
} from '../types.ts';
import { halfPriceBatch, inWords, perToken, rates } from './build.ts';
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

/**
 * Microsoft's retail meters in copies of github.com/guygregory/modelmeters.com, monthly/partial. A meter stays in the file of the
 * month in which its price began, so a copy of any day has the price of that day.
 */
const meters = (asOf: IsoDate): Evidence => ({
  source: 'Azure retail price meters (modelmeters.com)',
  asOf,
  asOfPrecision: 'day',
  confidence: 'price-list',
  readIn: ['modelmeters.com'],
});
/** Read in commit 0afbeb7, file 2025-04-01.ndjson. */
const september2026 = meters('2026-09-02');
/** Read in two commits: 39e386b of 15 December (files 2024-07-01 to 2024-10-01 and 2025-05-01), and 36a298c of 21 December (file 2024-12-01). The date is that of the older copy. */
const december2025 = meters('2025-12-15');

const guide: Evidence = {
  source: 'Microsoft Learn, fine-tuning cost management (azure-ai-docs 12579eb)',
  asOf: '2026-03-19',
  asOfPrecision: 'day',
  confidence: 'official-copy',
};
/** For the training price of the developer tier. */
const halfOfGlobal: Evidence = {
  ...guide,
  source: `derived: half the global rate, according to ${guide.source}`,
  confidence: 'derived',
};
/** For a regional price that has no meter. The regional prices that have a meter follow the same rule. */
const tenPercentMore: Evidence = {
  ...september2026,
  source: `derived: 10 % more than the global price, according to ${guide.source}`,
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

/** The terms of every training offer: validation tokens are not billed. */
const terms = { validationBilled: false };

/** Dollars per 1M tokens. */
type TokenPrices = readonly [input: number, cached: number, output: number];

/** The ends of training and of service, and a sentence that says when training ends. */
type EndDates = Required<Pick<TunedOffer, 'trainableUntil' | 'trainableAtLeast' | 'availableUntil'>> & {
  readonly trainingEnds: string;
};

/** A model that can be tuned. Its prices are the same before and after tuning. */
interface TunableModel {
  readonly id: string;
  readonly name: string;
  /** The snapshot that is tuned. */
  readonly snapshot: string;
  readonly global: TokenPrices;
  readonly regional: TokenPrices;
  /** Dollars per 1M training tokens. */
  readonly training: readonly [global: number, regional: number, developer: number];
  /** The evidence of the prices of the untuned model, globally and in a region, and of the tuned model. */
  readonly read: readonly [global: Evidence, regional: Evidence, tuned: Evidence];
  readonly ends: EndDates;
  /** The end of the untuned model, and remarks on it. */
  readonly base: Partial<Offer>;
  /** Assumptions on tuning. */
  readonly assumptions?: readonly Assumption[];
  /** A note that is true of global training only. */
  readonly globalNote?: string;
}

const pricesOf = ([input, cached, output]: TokenPrices, evidence: Evidence): PriceSet => ({
  ...evidence,
  ...rates(input, cached, null, output),
});

const baseOf = ({ id, global, regional, read, base }: TunableModel, isRegional: boolean): Offer => ({
  prices: isRegional
    ? [pricesOf(regional, read[1])]
    : [{ ...pricesOf(global, read[0]), batch: halfPriceBatch }],
  cache: steppedRules(id, 'azure'),
  ...base,
  ...(isRegional && read[1] === tenPercentMore ? { assumptions: [regionalPrice(regional, global)] } : {}),
});

const dollars = (usd: number): string => `$${usd.toFixed(2)}`;

const fieldsOf = ([input, cached, output]: TokenPrices) => ({
  'rates.inputUsdPerMTok': input,
  'rates.cachedInputUsdPerMTok': cached,
  'rates.outputUsdPerMTok': output,
});

/** The regional price of an untuned model that has no meter: between the global price and 10 % more. */
const regionalPrice = (regional: TokenPrices, global: TokenPrices): Assumption => ({
  about: 'regional-price',
  sentence:
    'The regional price was not found; the calculation uses 10 % more than the global price, which is the most that Microsoft states for a region.',
  fields: fieldsOf(regional),
  others: [
    {
      value: `${dollars(global[0])} in, ${dollars(global[1])} cached and ${dollars(global[2])} out per 1M tokens`,
      source: 'global price',
      fields: fieldsOf(global),
      validFor: 'offer',
    },
  ],
});

/** The tuned offer at global prices, or in a region. Only global training can be preemptible. */
function tunedOf(model: TunableModel, isRegional: boolean): TunedOffer {
  const { id, snapshot, global, regional, training, read, ends, globalNote, assumptions = [] } = model;
  const { trainingEnds, ...dates } = ends;
  const [, , evidence] = read;
  const regionalTraining = perToken('regional', 'Regional', training[1], evidence, terms);
  return {
    snapshot,
    prices: [pricesOf(isRegional ? regional : global, evidence)],
    cache: steppedRules(id, 'azure'),
    hosting: isRegional ? hosting.filter((offer) => offer.id === 'standard') : hosting,
    ...dates,
    training: isRegional
      ? [regionalTraining]
      : [
          perToken('global', 'Global', training[0], evidence, terms),
          regionalTraining,
          perToken('developer', 'Developer tier (preemptible)', training[2], halfOfGlobal, terms),
        ],
    notes: [
      idleDeployment,
      trainingEnds,
      ...(isRegional
        ? ['The prices of tokens and training are those of a region, about 10 % above the global prices.']
        : []),
      ...(globalNote === undefined || isRegional ? [] : [globalNote]),
    ],
    assumptions,
    gaps: [noTunedBatch],
  };
}

/** The rows of one model: at global prices, and in a region. */
const rows = (model: TunableModel): readonly CatalogModel[] =>
  [false, true].map((isRegional) => ({
    id: `azure/${model.id}${isRegional ? '-regional' : ''}`,
    provider: 'azure',
    name: isRegional ? `${model.name} Regional` : model.name,
    base: baseOf(model, isRegional),
    tuned: tunedOf(model, isRegional),
  }));

const idleDeployment =
  'A deployment without a request for 15 days is deleted and no longer billed; the tuned model is kept.';
const noTunedBatch = 'The batch price of a tuned deployment was not found.';

// All end dates were read in the Microsoft retirement schedule
// (learn.microsoft.com/azure/foundry/openai/concepts/model-retirement-schedule), copy of 2 September 2026. For existing customers, the
// schedule ends training “no earlier than” a day; for other customers, training ends with the base model.
const endsOf = (trainableUntil: IsoDate, availableUntil: IsoDate, others: string): EndDates => ({
  trainableUntil,
  trainableAtLeast: true,
  availableUntil,
  trainingEnds: `By Microsoft’s schedule, training ends for existing customers no earlier than ${inWords(trainableUntil)} (it states no last day)${others} Tuned models are switched off on ${inWords(availableUntil)}.`,
});
const baseEnd = 'when the base model is switched off, on 14 April 2027';
const ends41 = endsOf('2027-04-14', '2027-10-14', `, and for other customers ${baseEnd}.`);
// It was not found whether other customers can tune these models (`access4o`).
const ends4o = endsOf(
  '2027-04-01',
  '2027-10-01',
  `. For other customers, if they can tune it at all, training ends at the latest ${baseEnd}.`,
);

/** An end of service that the schedule has moved: each date with the copy of the schedule that has it. The last date is used. */
const movedEnd = (
  what: string,
  ...ends: readonly (readonly [end: IsoDate, copy: string])[]
): Pick<Offer, 'availableUntil' | 'conflicts'> => {
  const values = ends.map(([end, copy]) => ({
    value: inWords(end),
    source: `Microsoft retirement schedule, ${copy}`,
    fields: { availableUntil: end },
  }));
  const { value: used, fields } = values[values.length - 1] as (typeof values)[number];
  const conflict: Conflict = { what, values, used, revised: true };
  return { ...fields, conflicts: [conflict] };
};

const [april, july, september] = ['April 2026', 'July 2026', '2 September 2026'] as const;
const base41 = movedEnd(
  'the end of the base model',
  ['2027-10-14', april],
  ['2026-10-14', july],
  ['2027-04-14', september],
);
// The schedule has one line for each snapshot. The tuned model is made from snapshot 2024-08-06, so the dates are from its line.
const dates4o = [
  ['2027-10-01', april],
  ['2026-10-01', july],
  ['2027-04-14', september],
] as const;

// The schedule calls these snapshots “deprecated”: only existing customers can deploy the model. Microsoft decides by subscription who is
// an existing customer. Tuned models have a schedule of their own. Source:
// learn.microsoft.com/azure/foundry/openai/concepts/model-retirements.
const deprecated = (snapshot: string): string =>
  `Microsoft has deprecated ${snapshot}: a subscription that never deployed it cannot deploy it now.`;
const access4o: Assumption = {
  about: 'tuning-access',
  sentence:
    'It was not found whether a subscription that never deployed the base model can still tune it; the calculation assumes that yours can.',
  access: true,
};

/** The models of Azure OpenAI and of Foundry, each with its regional variant if it has one. */
export const azureModels: readonly CatalogModel[] = [
  ...rows({
    id: 'gpt-4.1',
    name: 'GPT-4.1',
    snapshot: 'gpt-4.1-2025-04-14',
    global: [2, 0.5, 8],
    regional: [2.2, 0.55, 8.8],
    training: [25, 27.5, 12.5],
    read: [september2026, tenPercentMore, september2026],
    ends: ends41,
    base: base41,
    globalNote:
      'The worked example of Microsoft Learn trains at $2 per 1M tokens, which is illustrative; the price list has $25 for global training.',
  }),
  ...rows({
    id: 'gpt-4.1-mini',
    name: 'GPT-4.1 mini',
    snapshot: 'gpt-4.1-mini-2025-04-14',
    global: [0.4, 0.1, 1.6],
    regional: [0.44, 0.11, 1.76],
    training: [5, 5.5, 2.5],
    read: [september2026, tenPercentMore, september2026],
    ends: ends41,
    base: base41,
  }),
  ...rows({
    id: 'gpt-4.1-nano',
    name: 'GPT-4.1 nano',
    snapshot: 'gpt-4.1-nano-2025-04-14',
    global: [0.1, 0.025, 0.4],
    regional: [0.11, 0.028, 0.44],
    training: [1.5, 1.65, 0.75],
    read: [september2026, september2026, december2025],
    ends: ends41,
    base: base41,
  }),
  ...rows({
    id: 'gpt-4o',
    name: 'GPT-4o',
    snapshot: 'gpt-4o-2024-08-06',
    global: [2.5, 1.25, 10],
    regional: [2.75, 1.375, 11],
    training: [25, 27.5, 12.5],
    read: [december2025, december2025, december2025],
    ends: ends4o,
    base: {
      ...movedEnd('the end of snapshot 2024-08-06 of the base model', ...dates4o),
      notes: [
        deprecated('snapshot 2024-08-06'),
        'By the schedule of 2 September 2026, snapshot 2024-11-20 ends on the same day as 2024-08-06, and 2024-05-13 on 1 October 2026. A report of 22 October 2026 says 9 December 2026 for 2024-05-13.',
      ],
    },
    assumptions: [access4o],
  }),
  ...rows({
    id: 'gpt-4o-mini',
    name: 'GPT-4o mini',
    snapshot: 'gpt-4o-mini-2024-07-18',
    global: [0.15, 0.075, 0.6],
    regional: [0.165, 0.083, 0.66],
    training: [3, 3.3, 1.5],
    read: [december2025, december2025, december2025],
    ends: ends4o,
    base: { ...movedEnd('the end of the base model', ...dates4o), notes: [deprecated('GPT-4o mini')] },
    assumptions: [access4o],
  }),
  {
    id: 'azure/o4-mini',
    provider: 'azure',
    name: 'o4-mini',
    base: datasetOffer('azure/o4-mini'),
    tuned: {
      prices: [pricesOf([1.1, 0.275, 4.4], december2025)],
      cache: steppedRules('o4-mini', 'azure'),
      hosting,
      trainableUntil: '2027-04-16',
      trainableAtLeast: true,
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
          ...december2025,
        },
        {
          id: 'regional',
          label: 'Reinforcement, regional',
          method: 'reinforcement',
          usdPerHour: 110,
          machines: 1,
          tokensPerSecond: null,
          defaultEpochs: null,
          ...december2025,
        },
      ],
      notes: [
        idleDeployment,
        'A training job pauses at $5,000. The models that grade its answers are billed on top, by the token.',
      ],
      gaps: [noTunedBatch],
    },
  },
];
