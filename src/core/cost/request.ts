/**
 * What one request costs: cacheable tokens, hit rate, tiers, batch, attempts (model page, section 1).
 * Unknown amounts are NaN inside, and `null` in the exports for embedders (`cacheableTokens`, `hitRateFromTraffic`).
 */
import { best, orNull, times } from '../scenario/amount.ts';
import { daysPerMonth } from '../scenario/calendar.ts';
import type { Approach, BatchRates, Cache, Rates, TokenRates } from '../scenario/types.ts';

/**
 * How many of `prefixTokens` a host caches: 0 below the minimum, else rounded down to whole steps.
 * `null` for an unknown prefix or a step that is not above 0. Minimum 0 and step 1 where absent. (OpenAI: 1,024, 128.)
 */
export function cacheableTokens(
  prefixTokens: number | null,
  rules: { readonly minimumTokens?: number; readonly stepTokens?: number } = {},
): number | null {
  if (prefixTokens === null || !((rules.stepTokens ?? 1) > 0)) return null;
  return orNull(cacheable(prefixTokens, rules));
}

function cacheable(
  prefix: number,
  { minimumTokens = 0, stepTokens = 1 }: { minimumTokens?: number; stepTokens?: number },
): number {
  return prefix < minimumTokens ? 0 : Math.floor(prefix / stepTokens) * stepTokens;
}

/** How a cache sees traffic; both optional. */
export interface TrafficRules {
  /** Hours a day in which the requests arrive; 24 where absent. */
  readonly activeHoursPerDay?: number;
  /** Separate caches the traffic is spread over; 1 where absent. */
  readonly caches?: number;
}

/** How much one request a month adds to λT / k, the requests a cache sees in its lifetime. */
function renewalsPerRequest(
  ttlMinutes: number,
  { activeHoursPerDay = 24, caches = 1 }: TrafficRules,
): number {
  return ttlMinutes / (daysPerMonth * activeHoursPerDay * 60) / caches;
}

/**
 * Share of requests that find the prefix cached when they arrive at random and each hit renews the cache:
 * `1 - exp(-λT / k)`. 0–1; `null` where an argument is unknown or makes no sense.
 */
export function hitRateFromTraffic(
  requestsPerMonth: number | null,
  ttlMinutes: number | null,
  rules: TrafficRules = {},
): number | null {
  if (requestsPerMonth === null || ttlMinutes === null) return null;
  const { activeHoursPerDay = 24, caches = 1 } = rules;
  if (!(requestsPerMonth >= 0 && ttlMinutes >= 0 && activeHoursPerDay > 0 && caches > 0)) return null;
  return orNull(-Math.expm1(-requestsPerMonth * renewalsPerRequest(ttlMinutes, rules)));
}

/** Tokens of one attempt; `output` includes reasoning. */
export interface Tokens {
  readonly prefix: number;
  readonly variable: number;
  readonly output: number;
  /** The part of the prefix that is read from or written to a cache. */
  readonly cacheable: number;
}

/** The tokens of an approach's attempt at its best guess. */
export function tokensOf(approach: Approach): Tokens {
  const prefix = best(approach.prefixTokens);
  return {
    prefix,
    variable: best(approach.variableTokens),
    output: best(approach.outputTokens) + best(approach.reasoningTokens),
    cacheable: approach.cache ? cacheable(prefix, approach.cache) : 0,
  };
}

/** A hit rate as a function of the month's requests: a share, or what each request adds to the exponent. */
export interface HitRule {
  /** NaN where unknown; `null` where the traffic decides. */
  readonly share: number | null;
  /** 0 where the share is given. */
  readonly perRequest: number;
}

/** The rule of a cache at its best guess; a share of 0 without one. */
export function hitRuleOf(cache: Cache | undefined): HitRule {
  if (!cache) return { share: 0, perRequest: 0 };
  if (cache.hitRate !== 'from-traffic') return { share: best(cache.hitRate), perRequest: 0 };
  return { share: null, perRequest: renewalsPerRequest(cache.ttlMinutes, cache) };
}

/** Hit rate of a month with so many requests, 0–1; NaN where unknown. */
export function hitRateIn({ share, perRequest }: HitRule, requests: number): number {
  return share ?? -Math.expm1(-times(requests, perRequest));
}

/** Dollars of an attempt's tokens, by what is billed; those of the cache are at a hit rate of 0 and of 1. */
export interface TokenUsd {
  readonly input: number;
  readonly output: number;
  /** What the cacheable tokens cost when they are written, and when they are read. */
  readonly write: number;
  readonly read: number;
}

function priced(set: TokenRates, tokens: Tokens): TokenUsd {
  const input = best(set.inputUsdPerMTok);
  const cached = set.cachedInputUsdPerMTok === null ? input : best(set.cachedInputUsdPerMTok);
  const write = set.cacheWriteUsdPerMTok === null ? input : best(set.cacheWriteUsdPerMTok);
  return {
    input: times(tokens.prefix + tokens.variable - tokens.cacheable, input) / 1e6,
    output: times(tokens.output, best(set.outputUsdPerMTok)) / 1e6,
    write: times(tokens.cacheable, write) / 1e6,
    read: times(tokens.cacheable, cached) / 1e6,
  };
}

function mixed(a: TokenUsd, b: TokenUsd, shareOfB: number): TokenUsd {
  const mix = (x: number, y: number): number => times(1 - shareOfB, x) + times(shareOfB, y);
  return {
    input: mix(a.input, b.input),
    output: mix(a.output, b.output),
    write: mix(a.write, b.write),
    read: mix(a.read, b.read),
  };
}

function scaled(usd: TokenUsd, factor: number): TokenUsd {
  return {
    input: usd.input * factor,
    output: usd.output * factor,
    write: usd.write * factor,
    read: usd.read * factor,
  };
}

const unknownRates: TokenRates = {
  inputUsdPerMTok: null,
  cachedInputUsdPerMTok: null,
  cacheWriteUsdPerMTok: null,
  outputUsdPerMTok: null,
};

/**
 * The rates in force for so many input tokens: the tier with the highest threshold strictly below them, or the
 * standard set; and its batch rates. Explicit batch rates of the standard set do not reach into a tier, a
 * multiplier does; without batch rates a batch costs what the rest costs. All rates are unknown where the tier is.
 */
export function ratesInForce(
  rates: Rates,
  inputTokens: number,
): { readonly set: TokenRates; readonly batch: BatchRates | undefined; readonly tier: number | null } {
  // Which tier is in force depends on an unknown, and so does every rate.
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

/** Token dollars of one attempt at a set of rates, batch share included, before drift. */
export function tokenUsd(rates: Rates, tokens: Tokens, batchShare: number): TokenUsd {
  const { set, batch } = ratesInForce(rates, tokens.prefix + tokens.variable);
  const interactive = priced(set, tokens);
  if (!batch || batchShare === 0) return interactive;
  const batched = 'multiplier' in batch ? scaled(interactive, batch.multiplier) : priced(batch, tokens);
  return mixed(interactive, batched, batchShare);
}

/** Expected attempts, and the share of requests left over after the last one. */
export function attemptsOf(successRate: number, maxAttempts: number): { attempts: number; leftOver: number } {
  let attempts = 0;
  let leftOver = 1;
  for (let i = 0; i < maxAttempts; i++) {
    attempts += leftOver;
    leftOver *= 1 - successRate;
  }
  return { attempts, leftOver };
}
