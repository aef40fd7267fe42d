/**
 * Compares a result of `evaluate` with the ledger: every cost of a request, every month and every verdict.
 */
import { createScenario, evaluate } from '../../src/core/index.ts';
import type { Result, ScenarioInput, Verdict } from '../../src/core/types.ts';
import { dateAfter, daysUntil, monthsFrom } from './calendar.ts';
import { compare, cumulativeUsd, firstRequestUsd, requestAt } from './ledger.ts';
import { type ApproachInput, withAbsoluteSuccessRates } from './request.ts';

/** A figure that differs: its name, the figure of `evaluate` and the figure of the oracle. */
export interface Difference {
  readonly figure: string;
  readonly actual: unknown;
  readonly expected: unknown;
}

/** Collects the figures that differ. */
class DifferenceList {
  readonly differences: Difference[] = [];

  /** Adds a difference if the values differ by more than `share` times `scale`, such as the largest amount in the calculation. */
  addUnlessClose(
    figure: string,
    actual: number | null | undefined,
    expected: number,
    scale: number,
    share: number,
  ): void {
    const error = Math.abs((actual ?? Number.NaN) - expected) / Math.max(scale, 1e-300);
    if (!(error <= share)) this.differences.push({ figure, actual, expected });
  }

  /** Adds a difference unless both values are the same. */
  addUnlessEqual(figure: string, actual: unknown, expected: unknown): void {
    if (!Object.is(actual, expected)) this.differences.push({ figure, actual, expected });
  }

  /** Adds a difference unless the actual value is one of the expected ones. */
  addUnlessOneOf(figure: string, actual: unknown, expected: readonly unknown[]): void {
    if (!expected.includes(actual)) this.differences.push({ figure, actual, expected });
  }
}

/** Compares the cumulative costs of each approach, its cost of a request, its attempts and its cacheable tokens. */
const compareCosts = (list: DifferenceList, input: ScenarioInput, result: Result): void => {
  input.approaches.forEach((approach, i) => {
    const actual = result.approaches[i];
    const expected = cumulativeUsd(input, i);
    const scale = Math.max(...expected.map(Math.abs));
    list.addUnlessEqual(`number of months of ${approach.id}`, actual?.cumulativeUsd.length, expected.length);
    expected.forEach((usd, month) => {
      list.addUnlessClose(
        `cumulative cost of ${approach.id}, month ${month}`,
        actual?.cumulativeUsd[month],
        usd,
        scale,
        1e-9,
      );
    });
    const request = requestAt(input, approach as ApproachInput, 0.0001, new Set());
    const price = firstRequestUsd(input, approach as ApproachInput);
    list.addUnlessClose(`request of ${approach.id}`, actual?.requestUsd, price, Math.abs(price), 1e-9);
    list.addUnlessClose(
      `attempts of ${approach.id}`,
      actual?.attempts,
      request.attempts,
      request.attempts,
      1e-12,
    );
    list.addUnlessEqual(`cacheable tokens of ${approach.id}`, actual?.cacheableTokens, request.cacheable);
  });
};

/** Whether the candidate serves no request in the window, because its lead time is too long or its service has ended. */
const neverServes = (input: ScenarioInput, index: number): boolean => {
  const { leadMonths, availableUntil } = input.approaches[index] as ApproachInput;
  const lead = typeof leadMonths === 'object' ? (leadMonths?.p50 ?? 0) : (leadMonths ?? 0);
  const endsAt =
    availableUntil === undefined ? Number.POSITIVE_INFINITY : monthsFrom(input.startsOn, availableUntil);
  return lead >= Math.min(endsAt, input.horizonMonths ?? 24) || endsAt <= 0;
};

/** Compares two times in months, which may be null or undefined. */
const compareTime = (
  list: DifferenceList,
  figure: string,
  actual: number | null | undefined,
  expected: number | null | undefined,
): void => {
  if (typeof expected === 'number') list.addUnlessClose(figure, actual, expected, 1, 1e-6);
  else list.addUnlessEqual(figure, actual, expected);
};

const aheadUntilOf = (verdict: Verdict): number | null | undefined =>
  'aheadUntilMonths' in verdict ? verdict.aheadUntilMonths : undefined;

const missingOf = (verdict: Verdict): string =>
  verdict.kind === 'incomplete' ? [...verdict.missing].sort().join(', ') : '';

const reasonOf = (verdict: Verdict): string | undefined =>
  verdict.kind === 'never' ? verdict.reason : undefined;

/** Whether the verdict on a candidate would be incomplete if its training had not closed. */
const isIncompleteIfTrainable = (input: ScenarioInput, index: number): boolean => {
  const approaches = input.approaches.map((approach, i) => {
    const { trainableUntil: _, ...others } = approach;
    return i === index ? others : approach;
  });
  return compare({ ...input, approaches }, index).verdict.kind === 'incomplete';
};

/** Compares the verdict and the figures of a candidate with those of the oracle. */
const compareVerdict = (list: DifferenceList, input: ScenarioInput, result: Result, index: number): void => {
  const comparison = result.comparisons[index - 1];
  if (!comparison) throw new Error('No comparison');
  const { verdict } = comparison;
  const expected = compare(input, index);
  const suffix = `of ${input.approaches[index]?.id}`;
  list.addUnlessEqual(`verdict ${suffix}`, verdict.kind, expected.verdict.kind);
  if (verdict.kind !== expected.verdict.kind) return;
  // If the candidate never serves inside the window, the oracle stops before it reads the amounts of the projection.
  if (!neverServes(input, index))
    list.addUnlessEqual(`missing amounts ${suffix}`, missingOf(verdict), missingOf(expected.verdict));
  if (verdict.kind === 'incomplete') return;
  list.addUnlessEqual(`reason ${suffix}`, reasonOf(verdict), reasonOf(expected.verdict));
  compareTime(list, `ahead until ${suffix}`, aheadUntilOf(verdict), aheadUntilOf(expected.verdict));
  if ('days' in verdict && 'days' in expected.verdict) {
    const { months, requests, firstAheadMonths } = expected.verdict;
    list.addUnlessClose(`payback ${suffix}`, verdict.months, months, 1, 1e-6);
    list.addUnlessClose(`first ahead ${suffix}`, verdict.firstAheadMonths, firstAheadMonths, 1, 1e-6);
    list.addUnlessClose(`requests ${suffix}`, verdict.requests, requests, Math.max(1, requests), 1e-6);
    // A payback at midnight may be on either of two days, because of rounding.
    const days = daysUntil(input.startsOn, months);
    const possible = [Math.floor(days - 1e-4), Math.floor(days + 1e-4)];
    list.addUnlessOneOf(`days ${suffix}`, verdict.days, possible);
    list.addUnlessOneOf(
      `date ${suffix}`,
      verdict.date,
      possible.map((day) => dateAfter(input.startsOn, day)),
    );
  }
  if (verdict.kind === 'retired-first')
    list.addUnlessEqual(`end ${suffix}`, verdict.endsOn, input.approaches[index]?.availableUntil);
  // This verdict does not depend on any amount. If amounts are unknown, the net is unknown too, as in an incomplete verdict.
  if (reasonOf(verdict) === 'not-trainable' && isIncompleteIfTrainable(input, index)) return;
  const costs = [0, index].flatMap((i) => cumulativeUsd(input, i)).map(Math.abs);
  // Costs that both approaches pay may be unknown, although the difference of their total costs is known.
  const scale = Math.max(...[...costs, Math.abs(expected.netUsd)].filter(Number.isFinite), 1e-9);
  const amount = (figure: string, actual: number | null, usd: number): void => {
    if (Number.isNaN(usd)) list.addUnlessEqual(figure, actual, null);
    else list.addUnlessClose(figure, actual, usd, scale, 1e-9);
  };
  amount(`net ${suffix}`, comparison.netUsd, expected.netUsd);
  amount(`extra set-up ${suffix}`, comparison.setupUsd, expected.setupUsd);
  if (input.discountPerYear !== null)
    amount(`net present value ${suffix}`, comparison.npvUsd, expected.npvUsd);
  // If the discounted saving is 0, as with two approaches that cost the same, rounding decides its sign, so its payback is not compared.
  const discounted = expected.discountedPaybackMonths;
  if (Number.isFinite(expected.npvUsd) && expected.npvUsd > 1e-6 * scale && discounted !== null)
    list.addUnlessClose(
      `discounted payback ${suffix}`,
      comparison.discountedPaybackMonths,
      discounted,
      1,
      1e-5,
    );
};

/**
 * The figures in which `evaluate` differs from the oracle. `unknown` says that the scenario may have unknown amounts. Costs are
 * then compared only if `evaluate` has all of them.
 */
export const differencesOf = (scenario: ScenarioInput, { unknown = false } = {}): readonly Difference[] => {
  const list = new DifferenceList();
  const result = evaluate(createScenario(scenario));
  const input = withAbsoluteSuccessRates(scenario);
  const isComplete = result.approaches.every(
    ({ requestUsd, totalUsd }) => requestUsd !== null && totalUsd !== null,
  );
  if (isComplete || !unknown) compareCosts(list, input, result);
  for (let i = 1; i < input.approaches.length; i++) compareVerdict(list, input, result, i);
  return list.differences;
};
