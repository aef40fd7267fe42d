/** Anthropic: base models only; it offers no fine-tuning. */

import type { CacheRules, CatalogModel, Evidence, Provider } from '../types.ts';
import { halfPriceBatch, rates } from './build.ts';

/** Anthropic as a provider. */
export const anthropicProvider: Provider = {
  id: 'anthropic',
  name: 'Anthropic',
  pricingUrl: 'https://www.anthropic.com/pricing',
};

const page: Evidence = {
  source: 'Claude pricing page (anthropic.com/pricing), restated by claudit v1.9.2 and PromptFuel v1.0.23',
  asOf: '2026-10-24',
  asOfPrecision: 'day',
  confidence: 'secondary-agreeing',
  readIn: ['claudit v1.9.2', 'PromptFuel v1.0.23'],
};

/**
 * The smallest prefix that is cached. The first line whose pattern matches the model applies. Source:
 * platform.claude.com/docs/en/build-with-claude/prompt-caching, as quoted by three third parties on 1 and 8 October 2026.
 */
const minimums: readonly (readonly [models: RegExp, tokens: number])[] = [
  [/fable-5|opus-5|sonnet-5-5|haiku-5-5/, 512],
  [/opus-4-7/, 2048],
  [/opus-4-[56]|haiku-4-5/, 4096],
  [/./, 1024],
];

/** The smallest prefix that Anthropic caches for a Claude model, in tokens. */
export function claudeMinimumTokens(model: string): number {
  return minimums.find(([models]) => models.test(model))?.[1] ?? 1024;
}

/** The cache rules of a Claude model at Anthropic. Each read renews the lifetime of five minutes; a cache of one hour costs more to write. */
export function claudeCache(model: string, oneHourWriteUsdPerMTok: number): CacheRules {
  return {
    minimumTokens: claudeMinimumTokens(model),
    stepTokens: 1,
    ttlMinutes: 5,
    optIn: true,
    longer: { ttlMinutes: 60, cacheWriteUsdPerMTok: oneHourWriteUsdPerMTok },
  };
}

/** The models of the Claude API. */
export const anthropicModels: readonly CatalogModel[] = [
  {
    id: 'anthropic/claude-opus-5-5',
    provider: 'anthropic',
    name: 'Claude Opus 5.5',
    base: {
      prices: [{ ...page, ...rates(4, 0.2, 5, 20), batch: halfPriceBatch }],
      cache: claudeCache('claude-opus-5-5', 8),
      availableFrom: '2026-09-22',
    },
    tuned: null,
  },
  {
    id: 'anthropic/claude-sonnet-5-5',
    provider: 'anthropic',
    name: 'Claude Sonnet 5.5',
    base: {
      prices: [{ ...page, ...rates(2, 0.1, 2.5, 10), batch: halfPriceBatch }],
      cache: claudeCache('claude-sonnet-5-5', 4),
    },
    tuned: null,
    notes: ['Cached input costs $0.10 per 1M tokens; before 7 October 2026 it cost $0.20.'],
  },
  {
    id: 'anthropic/claude-haiku-5-5',
    provider: 'anthropic',
    name: 'Claude Haiku 5.5',
    base: {
      prices: [
        {
          ...page,
          ...rates(0.1, 0.01, 0.125, 0.5),
          tiers: [{ aboveInputTokens: 100_000, ...rates(0.5, 0.05, 0.625, 2.5) }],
          batch: halfPriceBatch,
        },
      ],
      cache: claudeCache('claude-haiku-5-5', 0.2),
      availableFrom: '2026-10-07',
    },
    tuned: null,
    notes: [
      'Its tokenizer yields about 30 % more tokens than that of Haiku 4.5.',
      'Above 100,000 tokens, a cache write for one hour costs $1.00 per 1M tokens.',
    ],
  },
  {
    id: 'anthropic/claude-haiku-4-5',
    provider: 'anthropic',
    name: 'Claude Haiku 4.5',
    base: {
      prices: [{ ...page, ...rates(1, 0.1, 1.25, 5), batch: halfPriceBatch }],
      cache: claudeCache('claude-haiku-4-5', 2),
    },
    tuned: null,
  },
];
