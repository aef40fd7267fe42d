/**
 * The cost of one request: cacheable tokens, hit rate, tiers, batch, attempts (docs/model.md, section 1).
 * An unknown amount is NaN. `cacheableTokens`, which is a function of the public interface, returns `null` instead.
 */
import { best, orNull, times } from '../scenario/amount.ts';
import { daysPerMonth } from '../scenario/calendar.ts';
import type { Approach, BatchRates, Cache, Rates, TokenRates } from '../scenario/types.ts';

/**
 * The number of `prefixTokens` that a host caches: 0 below the minimum, else rounded down to whole steps.
 * `null` if the prefix is unknown or the step is not above 0. The minimum defaults to 0, the step to 1. OpenAI's minimum is
 * 1,024 tokens, and its step 128.
 */
export function cacheableTokens(
  prefixTokens: number | null,
  rules: { readonly minimumTokens?: number; readonly stepTokens?: number } = {},
): number | null {
  if (prefixTokens === null || !((rules.stepTokens ?? 1) > 0)) return null;
  return orNull(cacheable(prefixTokens, rules));
}

/** Like `cacheableTokens`, but NaN for an unknown prefix. */
function cacheable(
  prefix: number,
  { minimumTokens = 0, stepTokens = 1 }: { minimumTokens?: number; stepTokens?: number },
): number {
  return prefix < minimumTokens ? 0 : Math.floor(prefix / stepTokens) * stepTokens;
}

/** The distribution of the traffic over time and over caches. */
export interface TrafficRules {
  /** Hours a day in which requests arrive; default 24. */
  readonly activeHoursPerDay?: number;
  /** Number of separate caches over which the traffic is spread; default 1. */
  readonly caches?: number;
}

/** The mean number of requests that reach one cache within its lifetime if there is one request per month (λT / k in docs/model.md). */
export function renewalsPerRequest(
  ttlMinutes: number,
  { activeHoursPerDay = 24, caches = 1 }: TrafficRules,
): number {
  return ttlMinutes / (daysPerMonth * activeHoursPerDay * 60) / caches;
}

/** Tokens of one attempt; `output` includes reasoning. */
export interface Tokens {
  readonly prefix: number;
  readonly variable: number;
  readonly output: number;
  /** Tokens of the prefix that are read from or written to a cache. */
  readonly cacheable: number;
  /** Variable tokens that are always read from a cache. */
  readonly history: number;
}

/** The tokens of one attempt at their best guesses; NaN = unknown. */
export function tokensOf(approach: Approach): Tokens {
  const prefix = best(approach.prefixTokens);
  const variable = best(approach.variableTokens);
  return {
    prefix,
    variable,
    history: approach.cache ? times(variable, best(approach.variableCachedShare)) : 0,
    output: best(approach.outputTokens) + best(approach.reasoningTokens),
    cacheable: approach.cache ? cacheable(prefix, approach.cache) : 0,
  };
}

/** A hit rate: a given share, or a function of the month's requests, `1 - exp(-requests · perRequest)`. */
export interface HitRule {
  /** NaN = unknown; `null` = the traffic decides. */
  readonly share: number | null;
  /** Result of `renewalsPerRequest`; 0 if the share is given. */
  readonly perRequest: number;
}

/** The hit rate of a cache at its best guess; without a cache, a share of 0. */
export function hitRuleOf(cache: Cache | undefined): HitRule {
  if (!cache) return { share: 0, perRequest: 0 };
  if (cache.hitRate !== 'from-traffic') return { share: best(cache.hitRate), perRequest: 0 };
  return { share: null, perRequest: renewalsPerRequest(cache.ttlMinutes, cache) };
}

/**
 * Hit rate of a month with this many requests, 0–1; NaN = unknown. A rate from traffic is always below 1, because the first request
 * misses; without a maximum, floating-point arithmetic would round it to 1.
 */
export function hitRateIn({ share, perRequest }: HitRule, requests: number): number {
  return share ?? Math.min(-Math.expm1(-times(requests, perRequest)), 1 - Number.EPSILON / 2);
}

/** Dollars of an attempt's tokens by billing item. */
export interface TokenUsd {
  /** Dollars of the input tokens that are neither cacheable nor history. */
  readonly input: number;
  /** Dollars of the output tokens, with reasoning. */
  readonly output: number;
  /** Dollars of the cacheable tokens if all of them are written to the cache: the hit rate is 0. */
  readonly write: number;
  /** Dollars of the cacheable tokens if all of them are read from the cache: the hit rate is 1. */
  readonly read: number;
  /** Dollars of the variable tokens that are read from a cache. */
  readonly history: number;
}

/** The dollars of the tokens of an attempt at these rates. */
function usdAtRates(rates: TokenRates, tokens: Tokens): TokenUsd {
  const inputRate = best(rates.inputUsdPerMTok);
  const cachedRate = rates.cachedInputUsdPerMTok === null ? inputRate : best(rates.cachedInputUsdPerMTok);
  const writeRate = rates.cacheWriteUsdPerMTok === null ? inputRate : best(rates.cacheWriteUsdPerMTok);
  return {
    input: times(tokens.prefix + tokens.variable - tokens.history - tokens.cacheable, inputRate) / 1e6,
    output: times(tokens.output, best(rates.outputUsdPerMTok)) / 1e6,
    write: times(tokens.cacheable, writeRate) / 1e6,
    read: times(tokens.cacheable, cachedRate) / 1e6,
    history: times(tokens.history, cachedRate) / 1e6,
  };
}

/** The mean of `a` and `b` in which `b` has the weight `shareOfB`. */
function weightedMean(a: TokenUsd, b: TokenUsd, shareOfB: number): TokenUsd {
  const mix = (x: number, y: number): number => times(1 - shareOfB, x) + times(shareOfB, y);
  return {
    input: mix(a.input, b.input),
    output: mix(a.output, b.output),
    write: mix(a.write, b.write),
    read: mix(a.read, b.read),
    history: mix(a.history, b.history),
  };
}

/** The dollars times a factor; NaN stays unknown. */
export function scaledUsd(usd: TokenUsd, factor: number): TokenUsd {
  return {
    input: usd.input * factor,
    output: usd.output * factor,
    write: usd.write * factor,
    read: usd.read * factor,
    history: usd.history * factor,
  };
}

const unknownRates: TokenRates = {
  inputUsdPerMTok: null,
  cachedInputUsdPerMTok: null,
  cacheWriteUsdPerMTok: null,
  outputUsdPerMTok: null,
};

/**
 * The rates that apply to a number of input tokens, and their batch rates:
 *
 * - The tier with the highest threshold below the number applies, and `tier` is its index. If no tier has a threshold below the
 *   number, the standard rates apply, and `tier` is `null`.
 * - A tier without batch rates inherits the standard batch multiplier, but not explicit standard batch rates.
 * - If no batch rates apply, `batch` is `undefined`, and requests in a batch pay the same rates as other requests.
 * - If the number is unknown and there are tiers, every rate is unknown.
 */
export function ratesInForce(
  rates: Rates,
  inputTokens: number,
): { readonly set: TokenRates; readonly batch: BatchRates | undefined; readonly tier: number | null } {
  if (Number.isNaN(inputTokens) && rates.tiers.length > 0) {
    return { set: unknownRates, batch: undefined, tier: null };
  }
  let tier: number | null = null;
  let threshold = Number.NEGATIVE_INFINITY;
  rates.tiers.forEach(({ aboveInputTokens }, i) => {
    if (inputTokens > aboveInputTokens && aboveInputTokens > threshold) {
      tier = i;
      threshold = aboveInputTokens;
    }
  });
  const set = tier === null ? undefined : rates.tiers[tier];
  if (!set) return { set: rates, batch: rates.batch, tier: null };
  const inherited = rates.batch && 'multiplier' in rates.batch ? rates.batch : undefined;
  return { set, batch: set.batch ?? inherited, tier };
}

/** Token dollars of one attempt, batch share included, before the yearly price change. */
export function tokenUsd(rates: Rates, tokens: Tokens, batchShare: number): TokenUsd {
  const { set, batch } = ratesInForce(rates, tokens.prefix + tokens.variable);
  const interactive = usdAtRates(set, tokens);
  if (!batch || batchShare === 0) return interactive;
  const batched =
    'multiplier' in batch ? scaledUsd(interactive, batch.multiplier) : usdAtRates(batch, tokens);
  return weightedMean(interactive, batched, batchShare);
}

/** Expected attempts per request, and the share of requests that are unanswered after the last attempt. */
export function attemptsOf(successRate: number, maxAttempts: number): { attempts: number; leftOver: number } {
  let attempts = 0;
  let leftOver = 1;
  for (let i = 0; i < maxAttempts; i++) {
    attempts += leftOver;
    leftOver *= 1 - successRate;
  }
  return { attempts, leftOver };
}
