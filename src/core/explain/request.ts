/**
 * The working of one request in a month: cache, attempt, attempts (docs/model.md, section 1).
 * Values come from the result and the scenario, prices from `prices.ts`.
 */

import { ageIn, qualityIn } from '../cost/ledger.ts';
import { best, orNull } from '../scenario/amount.ts';
import { daysPerMonth } from '../scenario/calendar.ts';
import { keyOf } from '../scenario/paths.ts';
import { differenceTo, successGuess } from '../scenario/success.ts';
import type { Approach } from '../scenario/types.ts';
import type { RateKey } from './prices.ts';
import { addends, bracketedSum, operand, stepper, sumOf } from './steps.ts';
import type { MonthView, Operand, Step } from './types.ts';

/** Hit rate of the month as if the approach served all requests; `null` without a cache or if unknown. */
function hitOf({ approach, alone, month }: MonthView): number | null {
  return approach.cache ? orNull(alone.hit[month - 1] as number) : null;
}

/** Cacheable tokens and hit rate of the month; nothing without a cache. */
export function explainCache(view: MonthView): readonly Step[] {
  const { approach, result } = view;
  const { cache } = approach;
  if (!cache) return [];
  const make = stepper('hit-rate', approach.id);
  const prefix = operand('P', 'prefixTokens', approach.prefixTokens, 'tokens');
  const minimum = operand('minimum', 'cache.minimumTokens', cache.minimumTokens, 'tokens');
  const step = operand('step', 'cache.stepTokens', cache.stepTokens, 'tokens');
  const isShort = best(approach.prefixTokens) < cache.minimumTokens;
  const formula = isShort ? '0' : result.cacheableTokens === prefix.value ? 'P' : 'floor(P / step)·step';
  const steps = [make('cacheableTokens', formula, [prefix, minimum, step], result.cacheableTokens, 'tokens')];
  const hit = hitOf(view);
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
        operand('days', 'daysPerMonth', daysPerMonth, 'days'),
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

/** The billing items of one attempt, the expected attempts, and the cost of the request and of an accepted answer. */
export function explainRequest(view: MonthView, prices: readonly Step[]): readonly Step[] {
  const { approach, result } = view;
  const make = stepper('request', approach.id);
  const { attempt } = result;
  const rate = (symbol: string, key: RateKey): Operand => {
    // The last step of a key has the amount that is charged.
    const step = prices.findLast(({ label }) => keyOf(label) === key);
    return operand(`r_${symbol}`, step?.label ?? `rates.${key}`, step?.value ?? null, 'usd/MTok');
  };
  const cached = operand('K', 'cacheableTokens', result.cacheableTokens, 'tokens');
  const hit = operand('h', 'hitRate', hitOf(view), 'share');
  const history = operand('H', 'historyTokens', orNull(view.costs.plan.tokens.history), 'tokens');
  const hasHistory = history.value !== 0;
  const billedTokens = billedInput(approach, cached, hasHistory ? [history] : []);
  const steps: Step[] = [
    ...(hasHistory
      ? [
          make(
            'historyTokens',
            'V·v',
            [
              operand('V', 'variableTokens', approach.variableTokens, 'tokens'),
              operand('v', 'variableCachedShare', approach.variableCachedShare, 'share'),
            ],
            orNull(view.costs.plan.tokens.history),
            'tokens',
          ),
        ]
      : []),
    make(
      'attempt.inputUsd',
      `${billedTokens.formula}·r_in / 1e6`,
      [...billedTokens.operands, rate('in', 'inputUsdPerMTok')],
      attempt.inputUsd,
      'usd',
    ),
  ];
  if (result.cacheableTokens !== 0 || hasHistory) {
    const cacheOperands = result.cacheableTokens === 0 ? [] : [cached, hit];
    const parts = [...(cacheOperands.length > 0 ? ['K·h'] : []), ...(hasHistory ? ['H'] : [])];
    steps.push(
      make(
        'attempt.cachedInputUsd',
        `${parts.length > 1 ? `(${parts.join(' + ')})` : parts.join('')}·r_read / 1e6`,
        [...cacheOperands, ...(hasHistory ? [history] : []), rate('read', 'cachedInputUsdPerMTok')],
        attempt.cachedInputUsd,
        'usd',
      ),
    );
  }
  if (result.cacheableTokens !== 0) {
    steps.push(
      make(
        'attempt.cacheWriteUsd',
        'K·(1 - h)·r_write / 1e6',
        [cached, hit, rate('write', 'cacheWriteUsdPerMTok')],
        attempt.cacheWriteUsd,
        'usd',
      ),
    );
  }
  const outputOperands = outputOf(approach);
  steps.push(
    make(
      'attempt.outputUsd',
      `${bracketedSum(outputOperands)}·r_out / 1e6`,
      [...outputOperands, rate('out', 'outputUsdPerMTok')],
      attempt.outputUsd,
      'usd',
    ),
  );
  const other = operand('x', 'otherUsdPerRequest', approach.otherUsdPerRequest, 'usd');
  if (other.value !== 0) steps.push(make('attempt.otherUsd', 'x', [other], attempt.otherUsd, 'usd'));
  const parts = addends(
    steps
      .filter(({ unit }) => unit === 'usd')
      .map(({ label, value, unit }, i) => operand(`a_${i + 1}`, label, value, unit)),
  );
  steps.push(make('attempt.totalUsd', sumOf(parts), parts, attempt.totalUsd, 'usd'));
  return [...steps, ...explainAttempts(view, make)];
}

/** The tokens at the input price, as a formula with its operands. A prefix that is cached as a whole is left out. */
function billedInput(
  { prefixTokens, variableTokens }: Approach,
  cached: Operand,
  history: readonly Operand[],
) {
  const prefix = operand('P', 'prefixTokens', prefixTokens, 'tokens');
  const variable = operand('V', 'variableTokens', variableTokens, 'tokens');
  const isWholePrefixCached = prefix.value !== null && prefix.value === cached.value;
  const operands = addends(isWholePrefixCached ? [variable] : [prefix, variable]);
  const subtractedOperands = [...(isWholePrefixCached || cached.value === 0 ? [] : [cached]), ...history];
  if (subtractedOperands.length === 0) return { formula: bracketedSum(operands), operands };
  const subtraction = subtractedOperands.map(({ symbol }) => ` - ${symbol}`).join('');
  return { formula: `(${sumOf(operands)}${subtraction})`, operands: [...operands, ...subtractedOperands] };
}

/** The operands of output and reasoning tokens; an operand of 0 is left out. */
export function outputOf({ outputTokens, reasoningTokens }: Approach): readonly Operand[] {
  return addends([
    operand('O', 'outputTokens', outputTokens, 'tokens'),
    operand('R', 'reasoningTokens', reasoningTokens, 'tokens'),
  ]);
}

/** The success rate, if it is given as a difference to the success rate of another approach. */
function explainDifference(
  { approach, scenario, costs }: MonthView,
  make: ReturnType<typeof stepper>,
): readonly Step[] {
  const reference = scenario.approaches.find(({ id }) => id === differenceTo(approach));
  if (!reference) return [];
  const operands = [
    operand(
      's_0',
      `${reference.id}.successRate`,
      orNull(successGuess(reference, scenario.approaches)),
      'share',
    ),
    operand('d', 'successRate', approach.successRate, 'share'),
  ];
  const rate = orNull(costs.plan.successRate);
  // A sum below 0 counts as 0, and one above 1 counts as 1.
  const formula = rate === 0 || rate === 1 ? String(rate) : 's_0 + d';
  return [make('ownSuccess', formula, operands, rate, 'share')];
}

function explainAttempts(view: MonthView, make: ReturnType<typeof stepper>): readonly Step[] {
  const { approach, result, month, costs } = view;
  const { plan, repair: repairCosts } = costs;
  const agedRate = plan.successRate * (1 - plan.successDrop) ** ageIn(plan, month);
  const differenceSteps = explainDifference(view, make);
  const initialSuccess =
    differenceSteps.length === 0
      ? operand('s', 'successRate', approach.successRate, 'share')
      : operand('s', 'ownSuccess', orNull(plan.successRate), 'share');
  const ageingSteps =
    plan.successDrop === 0
      ? []
      : [
          make(
            'agedSuccess',
            's·(1 - x)^age',
            [
              initialSuccess,
              operand('x', 'successDropPerMonth', approach.successDropPerMonth, 'share'),
              operand('age', 'monthsSinceTraining', orNull(ageIn(plan, month)), 'months'),
            ],
            orNull(agedRate),
            'share',
          ),
        ];
  const success =
    ageingSteps.length === 0 ? initialSuccess : operand('s', 'agedSuccess', orNull(agedRate), 'share');
  const maxAttempts = operand('n', 'maxAttempts', approach.maxAttempts, 'attempts');
  const attempts = operand('A', 'attempts', result.attempts, 'attempts');
  const attempt = operand('attempt', 'attempt.totalUsd', result.attempt.totalUsd, 'usd');
  const s = ageingSteps.length === 0 ? plan.successRate : agedRate;
  const isSingleAttempt = approach.maxAttempts === 1;
  const leftOverShare = orNull(qualityIn(plan, month).leftOver);
  const leftOver = operand('φ', 'leftOver', leftOverShare, 'share');
  const request = operand('request', 'requestUsd', result.requestUsd, 'usd');
  const repair = repairCosts
    ? operand(
        'F',
        `${approach.failureApproach}.requestUsd`,
        orNull(repairCosts.request[month - 1] as number),
        'usd',
      )
    : operand('F', 'failureUsd', approach.failureUsd, 'usd');
  const isRepaired = plan.repaired && leftOverShare !== 0;
  const [attemptsFormula, attemptsOperands] =
    result.attempts === 1 ? ['attempt', [attempt]] : ['A·attempt', [attempts, attempt]];
  const isAccepted = plan.repaired || leftOverShare === 0;
  const steps = [
    ...differenceSteps,
    ...ageingSteps,
    make(
      'attempts',
      isSingleAttempt || s === 0 ? 'n' : '(1 - (1 - s)^n) / s',
      [success, maxAttempts],
      result.attempts,
      'attempts',
    ),
    make('leftOver', isSingleAttempt ? '1 - s' : '(1 - s)^n', [success, maxAttempts], leftOverShare, 'share'),
    isRepaired
      ? make(
          'requestUsd',
          `${attemptsFormula} + φ·F`,
          [...attemptsOperands, leftOver, repair],
          result.requestUsd,
          'usd',
        )
      : make('requestUsd', attemptsFormula, attemptsOperands, result.requestUsd, 'usd'),
    isAccepted
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
  const outputOperands = outputOf(approach);
  return [
    ...steps,
    make(
      'responseMs',
      `A·(first + ${bracketedSum(outputOperands)} / speed·1000)`,
      [
        attempts,
        operand('first', 'latency.firstTokenMs', latency.firstTokenMs, 'ms'),
        ...outputOperands,
        operand('speed', 'latency.tokensPerSecond', latency.tokensPerSecond, 'tokens/second'),
      ],
      result.responseMs,
      'ms',
    ),
  ];
}
