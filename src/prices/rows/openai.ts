/** OpenAI: base models. The fine-tuned models, which OpenAI is retiring, are in `openai-tunes.ts`. */

import type { CatalogModel, Evidence, Offer, PlainTier, Provider, Remarks, TunedOffer } from '../types.ts';
import { genaiPrices, halfPriceBatch, rates } from './build.ts';
import { breakpoints, noCachedListed, steppedRules, tunes } from './openai-tunes.ts';

/** OpenAI as a provider. */
export const openaiProvider: Provider = {
  id: 'openai',
  name: 'OpenAI',
  pricingUrl: 'https://developers.openai.com/api/docs/pricing',
  gaps: [
    'No separate price of preference tuning (DPO) was found; as far as copies of the documentation say, it is billed as supervised tuning.',
  ],
};

const page: Evidence = {
  source: 'OpenAI pricing page (developers.openai.com/api/docs/pricing), copy',
  asOf: '2026-10-01',
  asOfPrecision: 'inferred',
  confidence: 'official-copy',
};
const release62: Evidence = {
  source:
    'OpenAI prices as restated by docs.laozhang.ai (2026-11-18), litellm discussion 52347, TokenMeter v0.17.0',
  asOf: '2026-11-18',
  asOfPrecision: 'day',
  confidence: 'secondary-agreeing',
  readIn: ['docs.laozhang.ai', 'litellm discussion 52347', 'TokenMeter v0.17.0'],
};
const release61: Evidence = {
  source:
    'OpenAI prices as restated by docs.litellm.ai (gpt-6-1-terra), PromptFuel v1.0.24 and a models page copy',
  asOf: '2026-10-27',
  asOfPrecision: 'day',
  confidence: 'secondary-agreeing',
  readIn: ['docs.litellm.ai', 'PromptFuel v1.0.24', 'a copy of the models page'],
};
const lunaPage: Evidence = {
  source: 'OpenAI gpt-6-luna model page (developers.openai.com), copies of 2026-09-28 and 2026-10-26',
  asOf: '2026-10-26',
  asOfPrecision: 'day',
  confidence: 'official-copy',
};

/** The long-context prices above 272,000 input tokens, in the order of `rates`. */
const beyond272k = (
  [input, cached, write, output]: readonly [number, number, number, number],
  evidence: Evidence,
): readonly PlainTier[] => [{ aboveInputTokens: 272_000, ...rates(input, cached, write, output), evidence }];
/** Evidence for a long-context price that was not found and is calculated by the rule of the price page. */
const byRule = ({ asOf, asOfPrecision }: Evidence): Evidence => ({
  source:
    'derived: 2 × input and cache and 1.5 × output above 272,000 tokens, the rule of the OpenAI pricing page',
  asOf,
  asOfPrecision,
  confidence: 'derived',
});
const dataset: Evidence = {
  source: '@pydantic/genai-prices 0.1.8',
  asOf: '2026-09-23',
  asOfPrecision: 'day',
  confidence: 'dataset',
  readIn: genaiPrices,
};
const lunaLongContext: Evidence = {
  source: 'OpenAI gpt-6-luna model page (developers.openai.com), copy',
  asOf: '2026-09-28',
  asOfPrecision: 'day',
  confidence: 'official-copy',
};

const edgeOfLongContext = {
  what: 'whether a prompt of exactly 272,000 tokens is long',
  values: [
    {
      value: 'a limit of 272,000 tokens',
      source: 'OpenAI pricing page copy; gpt-6-luna model page copy',
      fields: { 'rates.tiers[0].aboveInputTokens': 272_000 },
    },
    {
      value: 'a limit of 271,999 tokens',
      source: '@pydantic/genai-prices 0.1.8 on gpt-6-astra and gpt-5.6',
      fields: { 'rates.tiers[0].aboveInputTokens': 271_999 },
    },
  ],
  used: 'a limit of 272,000 tokens',
};

/** The row of a model without a price of cache writes or of long context. These are the models before GPT-5.5. */
const older = (
  model: string,
  name: string,
  input: number,
  cached: number | null,
  output: number,
  availableUntil?: string,
  tuned: TunedOffer | null = null,
  more: Pick<CatalogModel, 'successor'> = {},
  notes: readonly string[] = [],
): CatalogModel => ({
  id: `openai/${model}`,
  provider: 'openai',
  name,
  base: {
    prices: [{ ...page, ...rates(input, cached, null, output), batch: halfPriceBatch }],
    ...(cached === null ? { notes: [noCachedListed] } : { cache: steppedRules(model, 'openai') }),
    ...(availableUntil === undefined ? {} : { availableUntil }),
    ...(notes.length === 0 ? {} : { notes }),
  },
  tuned,
  ...more,
});

/** The row of a model with prices of cache writes and of long context. */
const newer = (model: string, name: string, base: Offer, more: Remarks = {}): CatalogModel => ({
  id: `openai/${model}`,
  provider: 'openai',
  name,
  base,
  tuned: null,
  ...more,
});

/** OpenAI's replacement for the models that it switches off on 14 January 2027. */
const byLuna = {
  successor: { model: 'openai/gpt-6-luna', source: lunaPage.source, asOf: '2026-10-26' },
} as const;

/** The cache with a lifetime of 12 hours. A write costs 2.5 times the input price. */
const twelveHourCache = (inputUsdPerMTok: number) => ({
  ttlMinutes: 720,
  cacheWriteUsdPerMTok: inputUsdPerMTok * 2.5,
});

/** The models of the OpenAI API. */
export const openaiModels: readonly CatalogModel[] = [
  newer('gpt-6.2-astra', 'GPT-6.2 Astra', {
    prices: [
      {
        ...release62,
        ...rates(8, 0.4, 10, 40),
        tiers: beyond272k([16, 0.8, 20, 60], byRule(release62)),
        batch: halfPriceBatch,
      },
    ],
    cache: breakpoints,
    availableFrom: '2026-11-17',
  }),
  newer('gpt-6.2-sol', 'GPT-6.2 Sol', {
    prices: [
      {
        ...release62,
        ...rates(2, 0.1, 2.5, 10),
        tiers: beyond272k([4, 0.2, 5, 15], byRule(release62)),
        batch: halfPriceBatch,
      },
    ],
    cache: breakpoints,
    availableFrom: '2026-11-17',
  }),
  newer('gpt-6.1-terra', 'GPT-6.1 Terra', {
    prices: [
      {
        ...release61,
        ...rates(1, 0.05, 1.25, 5),
        tiers: beyond272k([2, 0.1, 2.5, 7.5], byRule(release61)),
        batch: halfPriceBatch,
      },
    ],
    cache: { ...breakpoints, longer: twelveHourCache(1) },
    availableFrom: '2026-10-26',
  }),
  newer('gpt-6.1-sol', 'GPT-6.1 Sol', {
    prices: [
      {
        ...page,
        ...rates(2, 0.1, 2.5, 10),
        tiers: beyond272k([4, 0.2, 5, 15], byRule(page)),
        batch: halfPriceBatch,
      },
    ],
    cache: breakpoints,
  }),
  newer('gpt-6-luna', 'GPT-6 Luna', {
    prices: [
      {
        ...lunaPage,
        ...rates(0.1, 0.01, 0.125, 0.5),
        tiers: beyond272k([0.2, 0.02, 0.25, 0.75], lunaLongContext),
        batch: halfPriceBatch,
      },
    ],
    cache: breakpoints,
    availableFrom: '2026-09-22',
  }),
  newer(
    'gpt-6-astra',
    'GPT-6 Astra',
    {
      prices: [
        {
          ...page,
          ...rates(10, 1, 12.5, 50),
          tiers: beyond272k([20, 2, 25, 75], dataset),
          batch: halfPriceBatch,
        },
      ],
      cache: breakpoints,
    },
    { conflicts: [edgeOfLongContext] },
  ),
  newer(
    'gpt-5.6-sol',
    'GPT-5.6 Sol',
    {
      prices: [
        {
          ...page,
          ...rates(4, 0.4, 5, 20),
          until: '2026-11-21',
          untilAtLeast: true,
          tiers: beyond272k([8, 0.8, 10, 30], dataset),
          batch: halfPriceBatch,
        },
      ],
      cache: breakpoints,
    },
    {
      notes: ['The list price before the promotion was $5.00 in and $30.00 out per 1M tokens.'],
      conflicts: [edgeOfLongContext],
    },
  ),
  newer(
    'gpt-5.6-luna',
    'GPT-5.6 Luna',
    {
      prices: [
        {
          ...page,
          ...rates(0.2, 0.02, 0.25, 1.2),
          tiers: beyond272k([0.4, 0.04, 0.5, 1.8], dataset),
          batch: halfPriceBatch,
        },
      ],
      cache: breakpoints,
    },
    {
      notes: [
        'It cost $1.00 in, $0.10 cached and $6.00 out per 1M tokens before 30 July 2026.',
        'Its cache-write and long-context prices are those of @pydantic/genai-prices 0.1.8.',
      ],
      conflicts: [edgeOfLongContext],
    },
  ),
  older('gpt-5.4-mini', 'GPT-5.4 mini', 0.75, 0.075, 4.5),
  older('gpt-5.4-nano', 'GPT-5.4 nano', 0.2, 0.02, 1.25),
  older('gpt-5-mini', 'GPT-5 mini', 0.25, 0.025, 2, '2026-12-11'),
  older('gpt-5-nano', 'GPT-5 nano', 0.05, 0.005, 0.4, '2026-12-11'),
  older('gpt-4.1', 'GPT-4.1', 2, 0.5, 8, '2027-01-14', tunes.gpt41, byLuna),
  older('gpt-4.1-mini', 'GPT-4.1 mini', 0.4, 0.1, 1.6, '2027-01-14', tunes.gpt41Mini, byLuna),
  older('gpt-4o', 'GPT-4o', 2.5, 1.25, 10, '2027-01-14', tunes.gpt4o, byLuna, [
    // developers.openai.com/api/docs/deprecations, copies of October and November 2026.
    'The end of service on 14 January 2027 is that of the snapshots 2024-08-06 and 2024-11-20; OpenAI switched 2024-05-13 off on 23 October 2026.',
  ]),
  older('gpt-4o-mini', 'GPT-4o mini', 0.15, 0.075, 0.6, '2027-01-14', tunes.gpt4oMini, byLuna),
  older('gpt-4.1-nano', 'GPT-4.1 nano', 0.1, 0.025, 0.4, '2026-10-23', tunes.gpt41Nano),
  older('gpt-3.5-turbo-0125', 'GPT-3.5 Turbo', 0.5, null, 1.5, '2026-10-23', tunes.gpt35Turbo),
  older('o4-mini', 'o4-mini', 1.1, 0.275, 4.4, '2026-10-23', tunes.o4Mini),
];
