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
 * The cache rules of Claude. Each read renews the lifetime of five minutes. The minimum prefix of the 5.5 models was not found, so
 * the minimum of the previous model of the same line is used; `otherMinimumTokens` is the minimum of another model of the line.
 */
const cache = (
  [minimumTokens, minimumFrom]: readonly [tokens: number, models: string],
  [otherMinimumTokens, otherMinimumFrom]: readonly [tokens: number, source: string],
  oneHourWriteUsdPerMTok: number,
): CacheRules => ({
  minimumTokens,
  stepTokens: 1,
  ttlMinutes: 5,
  assumed: ['minimumTokens'],
  minimumFrom,
  otherMinimumTokens,
  otherMinimumFrom,
  longer: { ttlMinutes: 60, cacheWriteUsdPerMTok: oneHourWriteUsdPerMTok },
});
/** The models of the Claude API. */
export const anthropicModels: readonly CatalogModel[] = [
  {
    id: 'anthropic/claude-opus-5-5',
    provider: 'anthropic',
    name: 'Claude Opus 5.5',
    base: {
      prices: [{ ...page, ...rates(4, 0.2, 5, 20), batch: halfPriceBatch }],
      cache: cache([1024, 'Opus 4.8'], [4096, 'that of Opus 4.5 to 4.7'], 8),
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
      cache: cache(
        [1024, 'Sonnet 4.5 and 4.6'],
        [2048, 'measured on Sonnet 4.6, anthropic-sdk-python#1194'],
        4,
      ),
    },
    tuned: null,
    notes: ['Cached input cost $0.20 before 7 October 2026.'],
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
      cache: cache([4096, 'Haiku 4.5'], [2048, 'that of Haiku 3.5'], 0.2),
      availableFrom: '2026-10-07',
    },
    tuned: null,
    notes: [
      'Its tokenizer yields about 30 % more tokens than that of Haiku 4.5.',
      'Above 100,000 tokens a cache write for one hour costs $1.00.',
    ],
  },
  {
    id: 'anthropic/claude-haiku-4-5',
    provider: 'anthropic',
    name: 'Claude Haiku 4.5',
    base: {
      prices: [{ ...page, ...rates(1, 0.1, 1.25, 5), batch: halfPriceBatch }],
      cache: {
        minimumTokens: 4096,
        stepTokens: 1,
        ttlMinutes: 5,
        longer: { ttlMinutes: 60, cacheWriteUsdPerMTok: 2 },
      },
    },
    tuned: null,
  },
];
