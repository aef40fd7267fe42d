/**
 * The working of one request in month 1: prices in force, cache, attempt, attempts (model page, section 1).
 * Reads values from the result and the scenario; works nothing out anew but the prices.
 */
import { best } from './amount.ts';
import { daysPerMonth, monthsUntil } from './calendar.ts';
import { ratesInForce } from './request.ts';
import type {
  Approach,
  ApproachResult,
  BatchRates,
  IsoDate,
  Operand,
  Rates,
  Step,
  TokenRates,
} from './types.ts';
import { operand, stepper, sumOf } from './working.ts';

const rateKinds = [
  ['in', 'inputUsdPerMTok'],
  ['read', 'cachedInputUsdPerMTok'],
  ['write', 'cacheWriteUsdPerMTok'],
  ['out', 'outputUsdPerMTok'],
] as const;
type RateKey = (typeof rateKinds)[number][1];

/** A price in force for part of month 1. */
interface InForce {
  readonly rates: Rates;
  readonly path: string;
  /** Share of the month. */
  readonly share: number;
}

function inForce(approach: Approach, startsOn: IsoDate): readonly InForce[] {
  const sets = [
    { rates: approach.rates, path: 'rates', from: Number.NEGATIVE_INFINITY },
    ...approach.rateChanges.map(({ from, rates }, i) => ({
      rates,
      path: `rateChanges[${i}].rates`,
      from: monthsUntil(startsOn, from),
    })),
  ].sort((a, b) => a.from - b.from);
  return sets
    .map(({ rates, path, from }, i) => {
      const until = Math.min(1, sets[i + 1]?.from ?? Number.POSITIVE_INFINITY);
      return { rates, path, share: until - Math.max(0, from) };
    })
    .filter(({ share }) => share > 0);
}

/** The rate that is charged: the input rate stands in for a cached or write rate that is not given. */
function charged(set: TokenRates, key: RateKey): { readonly value: number; readonly key: RateKey } {
  const own = set[key];
  const stands = own === null && (key === 'cachedInputUsdPerMTok' || key === 'cacheWriteUsdPerMTok');
  const used = stands ? 'inputUsdPerMTok' : key;
  return { value: best(set[used]), key: used };
}

function rateStep(
  approach: Approach,
  { rates, path }: InForce,
  symbol: string,
  key: RateKey,
  make: ReturnType<typeof stepper>,
): Step {
  const { set, batch, tier } = ratesInForce(
    rates,
    best(approach.prefixTokens) + best(approach.variableTokens),
  );
  const at = tier === null ? path : `${path}.tiers[${tier}]`;
  const price = charged(set, key);
  const r = operand(`r_${symbol}`, `${at}.${price.key}`, price.value, 'usd/MTok', rates);
  const share = best(approach.batchShare);
  const label = `${path}.${key}`;
  if (!batch || share === 0) return make(label, r.symbol, [r], r.value, 'usd/MTok');
  const b = operand('b', 'batchShare', share, 'share');
  const { formula, other, value } = batched(batch, r, key, `${at}.batch`, rates);
  const mixed = (1 - share) * price.value + share * value;
  return make(label, formula, [r, b, other], finite(mixed), 'usd/MTok');
}

function batched(batch: BatchRates, r: Operand, key: RateKey, at: string, rates: Rates) {
  if ('multiplier' in batch) {
    const other = operand('f', `${at}.multiplier`, batch.multiplier, 'factor', rates);
    const value = Number(r.value ?? Number.NaN) * batch.multiplier;
    return { formula: `(1 - b)·${r.symbol} + b·f·${r.symbol}`, other, value };
  }
  const price = charged(batch, key);
  const other = operand('r_batch', `${at}.${price.key}`, price.value, 'usd/MTok', rates);
  return { formula: `(1 - b)·${r.symbol} + b·r_batch`, other, value: price.value };
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** The effective price of each kind of token in month 1, batch and price changes included. */
export function explainPrices(
  approach: Approach,
  result: ApproachResult,
  startsOn: IsoDate,
): readonly Step[] {
  const make = stepper('prices', approach.id);
  const sets = inForce(approach, startsOn);
  const steps: Step[] = [];
  for (const [symbol, key] of rateKinds) {
    if (!result.cacheableTokens && (symbol === 'read' || symbol === 'write')) continue;
    const own = sets.map((set) => rateStep(approach, set, symbol, key, make));
    steps.push(...own);
    if (own.length === 1 && own[0]?.label === `rates.${key}`) continue;
    const parts = own.flatMap((step, i) => [
      operand(`w_${i + 1}`, 'share of the month', sets[i]?.share, 'share'),
      operand(`r_${i + 1}`, step.label, step.value, 'usd/MTok'),
    ]);
    const mean = own.reduce(
      (sum, step, i) => sum + Number(step.value ?? Number.NaN) * (sets[i]?.share ?? 0),
      0,
    );
    const formula = own.map((_, i) => `w_${i + 1}·r_${i + 1}`).join(' + ');
    steps.push(make(`month.${key}`, formula, parts, finite(mean), 'usd/MTok'));
  }
  return steps;
}

/** Cacheable tokens and hit rate of month 1; nothing without a cache. */
export function explainCache(approach: Approach, result: ApproachResult): readonly Step[] {
  const { cache } = approach;
  if (!cache) return [];
  const make = stepper('hit-rate', approach.id);
  const prefix = operand('P', 'prefixTokens', approach.prefixTokens, 'tokens');
  const minimum = operand('minimum', 'cache.minimumTokens', cache.minimumTokens, 'tokens');
  const step = operand('step', 'cache.stepTokens', cache.stepTokens, 'tokens');
  const isShort = best(approach.prefixTokens) < cache.minimumTokens;
  const steps = [
    make(
      'cacheableTokens',
      isShort ? '0' : 'floor(P / step)·step',
      [prefix, minimum, step],
      result.cacheableTokens,
      'tokens',
    ),
  ];
  const hit = result.months[0]?.hitRate ?? null;
  if (cache.hitRate !== 'from-traffic') {
    return [
      ...steps,
      make('hitRate', 'h', [operand('h', 'cache.hitRate', cache.hitRate, 'share')], hit, 'share'),
    ];
  }
  const requests = result.month.requests;
  const perMinute = requests === null ? null : requests / (daysPerMonth * cache.activeHoursPerDay * 60);
  steps.push(
    make(
      'requestsPerMinute',
      'q / (days·hours·60)',
      [
        operand('q', 'month.requests', requests, 'requests'),
        operand('days', 'days of a month', daysPerMonth, 'days'),
        operand('hours', 'cache.activeHoursPerDay', cache.activeHoursPerDay, 'hours'),
      ],
      perMinute,
      'requests/minute',
    ),
    make(
      'hitRate',
      '1 - exp(-λ·T / k)',
      [
        operand('λ', 'requestsPerMinute', perMinute, 'requests/minute'),
        operand('T', 'cache.ttlMinutes', cache.ttlMinutes, 'minutes'),
        operand('k', 'cache.caches', cache.caches, 'caches'),
      ],
      hit,
      'share',
    ),
  );
  return steps;
}

/** One attempt by what is billed, expected attempts, the request and the accepted answer. */
export function explainRequest(
  approach: Approach,
  result: ApproachResult,
  prices: readonly Step[],
): readonly Step[] {
  const make = stepper('request', approach.id);
  const { attempt } = result;
  const rate = (symbol: string, key: RateKey): Operand => {
    // The last step about a key is what is charged in the end.
    const step = prices.findLast(({ label }) => label.endsWith(key));
    return operand(`r_${symbol}`, step?.label ?? `rates.${key}`, step?.value ?? null, 'usd/MTok');
  };
  const tokens = (
    symbol: string,
    label: 'prefixTokens' | 'variableTokens' | 'outputTokens' | 'reasoningTokens',
  ) => operand(symbol, label, approach[label], 'tokens');
  const cached = operand('K', 'cacheableTokens', result.cacheableTokens, 'tokens');
  const hit = operand('h', 'hitRate', result.months[0]?.hitRate ?? null, 'share');
  const steps: Step[] = [
    make(
      'attempt.inputUsd',
      '(P + V - K)·r_in / 1e6',
      [tokens('P', 'prefixTokens'), tokens('V', 'variableTokens'), cached, rate('in', 'inputUsdPerMTok')],
      attempt.inputUsd,
      'usd',
    ),
  ];
  if (result.cacheableTokens !== 0) {
    steps.push(
      make(
        'attempt.cachedInputUsd',
        'K·h·r_read / 1e6',
        [cached, hit, rate('read', 'cachedInputUsdPerMTok')],
        attempt.cachedInputUsd,
        'usd',
      ),
      make(
        'attempt.cacheWriteUsd',
        'K·(1 - h)·r_write / 1e6',
        [cached, hit, rate('write', 'cacheWriteUsdPerMTok')],
        attempt.cacheWriteUsd,
        'usd',
      ),
    );
  }
  steps.push(
    make(
      'attempt.outputUsd',
      '(O + R)·r_out / 1e6',
      [tokens('O', 'outputTokens'), tokens('R', 'reasoningTokens'), rate('out', 'outputUsdPerMTok')],
      attempt.outputUsd,
      'usd',
    ),
  );
  const other = operand('x', 'otherUsdPerRequest', approach.otherUsdPerRequest, 'usd');
  if (other.value !== 0) steps.push(make('attempt.otherUsd', 'x', [other], attempt.otherUsd, 'usd'));
  const parts = steps.map(({ label, value, unit }, i) => operand(`a_${i + 1}`, label, value, unit));
  steps.push(make('attempt.totalUsd', sumOf(parts), parts, attempt.totalUsd, 'usd'));
  return [...steps, ...explainAttempts(approach, result, make)];
}

function explainAttempts(
  approach: Approach,
  result: ApproachResult,
  make: ReturnType<typeof stepper>,
): readonly Step[] {
  const success = operand('s', 'successRate', approach.successRate, 'share');
  const tries = operand('n', 'maxAttempts', approach.maxAttempts, 'attempts');
  const attempts = operand('A', 'attempts', result.attempts, 'attempts');
  const attempt = operand('attempt', 'attempt.totalUsd', result.attempt.totalUsd, 'usd');
  const s = best(approach.successRate);
  const left = finite((1 - s) ** approach.maxAttempts);
  const leftOver = operand('φ', 'leftOver', left, 'share');
  const request = operand('request', 'requestUsd', result.requestUsd, 'usd');
  const repaired = approach.failureUsd !== null;
  const steps = [
    make(
      'attempts',
      approach.maxAttempts === 1 || s === 0 ? 'n' : '(1 - (1 - s)^n) / s',
      [success, tries],
      result.attempts,
      'attempts',
    ),
    make('leftOver', '(1 - s)^n', [success, tries], left, 'share'),
    repaired
      ? make(
          'requestUsd',
          'A·attempt + φ·F',
          [attempts, attempt, leftOver, operand('F', 'failureUsd', approach.failureUsd, 'usd')],
          result.requestUsd,
          'usd',
        )
      : make('requestUsd', 'A·attempt', [attempts, attempt], result.requestUsd, 'usd'),
    repaired
      ? make('usdPerAcceptedAnswer', 'request', [request], result.usdPerAcceptedAnswer, 'usd')
      : make(
          'usdPerAcceptedAnswer',
          'request / (1 - φ)',
          [request, leftOver],
          result.usdPerAcceptedAnswer,
          'usd',
        ),
  ];
  const { latency } = approach;
  if (!latency) return steps;
  return [
    ...steps,
    make(
      'responseMs',
      'A·(first + (O + R) / speed·1000)',
      [
        attempts,
        operand('first', 'latency.firstTokenMs', latency.firstTokenMs, 'ms'),
        operand('O', 'outputTokens', approach.outputTokens, 'tokens'),
        operand('R', 'reasoningTokens', approach.reasoningTokens, 'tokens'),
        operand('speed', 'latency.tokensPerSecond', latency.tokensPerSecond, 'tokens/second'),
      ],
      result.responseMs,
      'ms',
    ),
  ];
}
