/**
 * OpenAI's fine-tuned models. The prices of each tuned snapshot are published, and copied here with its batch prices. The batch prices are
 * not always half of the other prices. There is no hosting or storage fee.
 */

import type { CacheRules, Conflict, Evidence, TunedOffer } from '../types.ts';
import { perToken, rates } from './build.ts';

const tuningSection: Evidence = {
  source:
    'OpenAI pricing page (developers.openai.com/api/docs/pricing), fine-tuning section, copy; same as in mid-2025',
  asOf: '2026-10-01',
  asOfPrecision: 'inferred',
  confidence: 'official-copy',
};

/**
 * Cache rules before GPT-5.6: automatic, in steps, a lifetime of 5 to 10 minutes and at most an hour
 * (developers.openai.com/api/docs/guides/prompt-caching, copies of 2026).
 */
const stepped: CacheRules = {
  minimumTokens: 1024,
  stepTokens: 128,
  ttlMinutes: 5,
  assumed: ['ttlMinutes'],
};
/** The models for which OpenAI's guide to prompt caching lists extended retention: at most 24 hours, at the same price. */
const modelsWithExtendedRetention = /^gpt-(4\.1|5|5\.[1245])$/;

/**
 * The cache rules of a model before GPT-5.6, by its id without the provider. At OpenAI, extended retention has been the default
 * since 29 May 2026, except for organisations with zero data retention (the parameter `prompt_cache_retention` in OpenAI's API
 * reference). At Azure, a request can ask for it (learn.microsoft.com/azure/foundry/openai/how-to/prompt-caching).
 */
export function steppedRules(model: string, provider: 'openai' | 'azure'): CacheRules {
  if (!modelsWithExtendedRetention.test(model)) return stepped;
  return provider === 'openai'
    ? {
        ...stepped,
        ttlMinutes: 1440,
        // GPT-5.5 has no shorter retention.
        ...(model === 'gpt-5.5'
          ? {}
          : { otherTtlMinutes: 5, otherTtlFrom: 'as for organisations with zero data retention' }),
      }
    : {
        ...stepped,
        longer: { ttlMinutes: 1440, cacheWriteUsdPerMTok: null },
      };
}
/** Cache rules from GPT-5.6 on: cached up to a breakpoint, for at least 30 minutes. */
export const breakpoints: CacheRules = { minimumTokens: 1024, stepTokens: 1, ttlMinutes: 30 };

/** The note of a model for which the page has prices of input and output only. */
export const noCachedListed = 'The price page lists no price of cached input, so no caching is counted.';

/** A tuned offer. `live` has the prices of input, cached input and output, and `batch` has the same three prices for batches. */
const tune = (
  snapshot: string,
  training: number,
  live: readonly [number, number | null, number],
  batch: readonly [number, number | null, number],
  end: Pick<TunedOffer, 'trainableUntil' | 'availableUntil' | 'closedToNewSince' | 'notes'>,
): TunedOffer => ({
  snapshot,
  prices: [
    {
      ...tuningSection,
      ...rates(live[0], live[1], null, live[2]),
      batch: rates(batch[0], batch[1], null, batch[2]),
    },
  ],
  ...(live[1] === null ? {} : { cache: stepped }),
  ...end,
  ...(live[1] === null ? { notes: [noCachedListed] } : {}),
  training: [perToken('sft', 'Supervised', training, tuningSection, { validationBilled: false })],
});

/** The end of training and service of the tuned models that can still be used. */
const closing = {
  trainableUntil: '2027-01-06',
  availableUntil: '2027-01-14',
  closedToNewSince: '2026-05-07',
  closedToUnusedSince: { day: '2026-07-02', days: 60 },
  notes: [
    'The replacement that OpenAI names, GPT-6 Luna, costs $0.10 in and $0.50 out per 1M tokens and cannot be tuned.',
  ],
};
const batchOf4o: Conflict = {
  what: 'the batch price of the tuned model',
  values: [
    {
      value: '$2.225 in, $0.90 cached and $12.50 out per 1M tokens',
      source: 'OpenAI pricing page, fine-tuning section, copy',
      fields: {
        'rates.batch.inputUsdPerMTok': 2.225,
        'rates.batch.cachedInputUsdPerMTok': 0.9,
        'rates.batch.outputUsdPerMTok': 12.5,
      },
    },
    {
      value: '$1.875 in and $7.50 out per 1M tokens',
      source: 'litellm, copy of 1 August 2026',
      fields: {
        'rates.batch.inputUsdPerMTok': 1.875,
        'rates.batch.cachedInputUsdPerMTok': null,
        'rates.batch.outputUsdPerMTok': 7.5,
      },
    },
  ],
  used: '$2.225 in, $0.90 cached and $12.50 out per 1M tokens',
};
/** The end of training and service of the tuned models that have been switched off. */
const closed = { trainableUntil: '2026-10-23', availableUntil: '2026-10-23' };

const reinforcementTune: TunedOffer = {
  snapshot: 'o4-mini-2025-04-16',
  prices: [{ ...tuningSection, ...rates(4, 1, null, 16), batch: rates(2, 0.5, null, 8) }],
  cache: stepped,
  ...closed,
  training: [
    {
      id: 'rft',
      label: 'Reinforcement',
      method: 'reinforcement',
      usdPerHour: 100,
      machines: 1,
      tokensPerSecond: null,
      defaultEpochs: null,
      ...tuningSection,
    },
  ],
};

/** Tuned offers by model. The models of GPT-4.1 nano, GPT-3.5 Turbo and o4-mini were switched off on 2026-10-23. */
export const tunes = {
  gpt41: {
    ...tune('gpt-4.1-2025-04-14', 25, [3, 0.75, 12], [1.5, 0.5, 6], closing),
    cache: steppedRules('gpt-4.1', 'openai'),
  },
  gpt41Mini: tune('gpt-4.1-mini-2025-04-14', 5, [0.8, 0.2, 3.2], [0.4, 0.1, 1.6], closing),
  gpt4o: {
    ...tune('gpt-4o-2024-08-06', 25, [3.75, 1.875, 15], [2.225, 0.9, 12.5], closing),
    conflicts: [batchOf4o],
  },
  gpt4oMini: tune('gpt-4o-mini-2024-07-18', 3, [0.3, 0.15, 1.2], [0.15, 0.075, 0.6], closing),
  gpt41Nano: tune('gpt-4.1-nano-2025-04-14', 1.5, [0.2, 0.05, 0.8], [0.1, 0.025, 0.4], closed),
  gpt35Turbo: tune('gpt-3.5-turbo', 8, [3, null, 6], [1.5, null, 3], closed),
  o4Mini: reinforcementTune,
} as const;
