/**
 * Azure OpenAI: tuned models, available longer than OpenAI's own, at base token prices plus a price per deployed hour.
 * Prices are from the retail meters of August 2025; Microsoft's guide has had no numbers since October 2026.
 */

import type {
  CacheRules,
  CatalogModel,
  Conflict,
  Evidence,
  HostingOffer,
  Provider,
  TunedOffer,
} from '../types.ts';
import { perToken, rates } from './build.ts';

export const azureProvider: Provider = {
  id: 'azure',
  name: 'Azure OpenAI',
  pricingUrl: 'https://azure.microsoft.com/pricing/details/cognitive-services/openai-service/',
  gaps: [
    'Tuning of Ministral 3B, Qwen 32B, Llama 3.3 70B and gpt-oss 20B on Foundry: listed in March 2026, no price found.',
    'Reinforcement tuning of GPT-5: by invitation, no price found.',
    'Tokens of a regional deployment, model by model: 10 % more is all that was read.',
    'Preference tuning: no price of its own found.',
  ],
};

const meters: Evidence = {
  source: 'Azure retail price meters (modelmeters.com snapshot)',
  asOf: '2025-08-25',
  asOfPrecision: 'day',
  confidence: 'price-list',
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
    ...guide,
  },
];

const terms = { validationBilled: false };

/** Global, regional and preemptible training of one model; its tokens cost the base price. */
const tune = (
  snapshot: string,
  training: readonly [global: number, regional: number, developer: number],
  served: readonly [input: number, cached: number, output: number],
  end: { readonly trainableUntil: string; readonly availableUntil: string },
): TunedOffer => ({
  snapshot,
  prices: [{ ...meters, ...rates(served[0], served[1], null, served[2]) }],
  cache,
  hosting,
  ...end,
  training: [
    perToken('global', 'Global', training[0], meters, terms),
    perToken('regional', 'Regional', training[1], meters, terms),
    perToken('developer', 'Developer tier (preemptible)', training[2], halfOfGlobal, terms),
  ],
});

const family41 = { trainableUntil: '2027-04-14', availableUntil: '2027-10-14' };
const family4o = { trainableUntil: '2027-04-01', availableUntil: '2027-10-01' };

const notes = [
  'Regional tokens cost 10 % more.',
  'A deployment idle for 15 days is deleted; the tuned model is kept.',
  'Training "no earlier than" the date given, for existing customers; for others it ends when the base model retires.',
];
const gaps = [
  'Base prices on Azure: not in the sources read.',
  'Prices after August 2025: read the retail meters again.',
  'Batch price of a tuned deployment.',
];
const movingBaseDate: Conflict = {
  what: 'retirement of the base model',
  values: [
    { value: '2027-10-14', source: 'Microsoft retirement schedule, April 2026' },
    { value: '2026-10-14', source: 'Microsoft retirement schedule, July 2026' },
    { value: '2027-04-14', source: 'Microsoft retirement schedule, 2026-09-02' },
  ],
  used: '2027-04-14 for training; the end of tuned deployments, 2027-10-14, did not move',
};
const illustrativeRate: Conflict = {
  what: 'training price',
  values: [
    { value: '25 per 1M', source: 'Azure retail price meters, 2025-08-25' },
    { value: '2 per 1M', source: "Microsoft Learn's worked example, illustrative" },
  ],
  used: '25 per 1M',
};

const row = (
  model: string,
  name: string,
  tuned: TunedOffer,
  conflicts?: readonly Conflict[],
): CatalogModel => ({
  id: `azure/${model}`,
  provider: 'azure',
  name,
  base: null,
  tuned,
  notes,
  gaps,
  ...(conflicts === undefined ? {} : { conflicts }),
});

export const azureModels: readonly CatalogModel[] = [
  row('gpt-4.1', 'GPT-4.1', tune('gpt-4.1-2025-04-14', [25, 27.5, 12.5], [2, 0.5, 8], family41), [
    movingBaseDate,
    illustrativeRate,
  ]),
  row(
    'gpt-4.1-mini',
    'GPT-4.1 mini',
    tune('gpt-4.1-mini-2025-04-14', [5, 5.5, 2.5], [0.4, 0.1, 1.6], family41),
    [movingBaseDate],
  ),
  row(
    'gpt-4.1-nano',
    'GPT-4.1 nano',
    tune('gpt-4.1-nano-2025-04-14', [1.5, 1.65, 0.75], [0.1, 0.025, 0.4], family41),
    [movingBaseDate],
  ),
  row('gpt-4o', 'GPT-4o', tune('gpt-4o-2024-08-06', [25, 27.5, 12.5], [2.5, 1.25, 10], family4o)),
  row(
    'gpt-4o-mini',
    'GPT-4o mini',
    tune('gpt-4o-mini-2024-07-18', [3, 3.3, 1.5], [0.15, 0.075, 0.6], family4o),
  ),
  {
    ...row(
      'o4-mini',
      'o4-mini',
      {
        prices: [{ ...meters, ...rates(1.1, 0.275, null, 4.4) }],
        cache,
        hosting,
        availableUntil: '2027-10-16',
        training: [
          {
            id: 'global',
            label: 'Reinforcement, global',
            usdPerHour: 100,
            machines: 1,
            tokensPerSecond: null,
            defaultEpochs: null,
            ...meters,
          },
          {
            id: 'regional',
            label: 'Reinforcement, regional',
            usdPerHour: 110,
            machines: 1,
            tokensPerSecond: null,
            defaultEpochs: null,
            ...meters,
          },
        ],
      },
      [
        {
          what: 'cached input',
          values: [
            { value: '0.275', source: 'Azure retail price meters, 2025-08-25' },
            { value: '0.28', source: '@pydantic/genai-prices 0.1.8 (rounded)' },
          ],
          used: '0.275',
        },
      ],
    ),
    notes: [...notes, 'A job pauses at $5,000; graders are billed on top, per token.'],
    gaps: [...gaps, 'End of training.'],
  },
];
