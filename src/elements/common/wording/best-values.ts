/** A result with the best value of each missing figure, which shows whether a candidate could pay back at all. */
import { evaluate } from '../../../core/cost/evaluate.ts';
import { isNeverFor, outcomeOf } from '../../../core/cost/verdict.ts';
import { approachIndexOf, keyOf } from '../../../core/scenario/paths.ts';
import { withField } from '../../../core/scenario/scenario.ts';
import type { Result, Scenario } from '../../../core/types.ts';
import { pairOf } from '../scenario/reading.ts';
import { type PairPaybackWord, paybackOrWord } from './payback-word.ts';

/**
 * For each key of a missing figure, the value with which a candidate pays back soonest. A figure that is not in this table is an amount to
 * pay, so its best value is 0. `null`: the best value depends on the other figures, or the figure concerns all approaches.
 */
const bestValues: Readonly<Record<string, number | null>> = {
  tokensPerSecond: 1e12,
  inputTokensPerSecond: 1e12,
  machinesPerReplica: 1,
  utilisation: 1,
  hitRate: 1,
  variableCachedShare: 1,
  batchShare: 1,
  trafficShare: null,
  leadMonths: null,
  ratesChangePerYear: null,
  successRate: null,
  failureUsd: null,
};

/**
 * The result with the best value of each missing figure. `null` if no figure is missing, or if one of them belongs to another approach or
 * has no best value.
 */
export function bestResultOf(result: Result, candidate: string): Result | null {
  const { comparison, candidate: candidateSeries } = pairOf(result, candidate) ?? {};
  const verdict = comparison?.verdict;
  if (verdict?.kind !== 'incomplete') return null;
  const { missing } = verdict;
  const hasBestValue = (path: string): boolean =>
    approachIndexOf(path) === candidateSeries?.index && bestValues[keyOf(path)] !== null;
  if (missing.length === 0 || !missing.every(hasBestValue)) return null;
  return evaluate(withBestValues(result.scenario, missing));
}

/**
 * The payback of a candidate, with the best value of each missing figure. `unknown` if both approaches cost the same with these values,
 * because with other values they do not.
 */
export function paybackAtBest(result: Result, candidate: string): number | PairPaybackWord {
  const best = bestResultOf(result, candidate);
  return best && isNeverFor(pairOf(best, candidate)?.comparison?.verdict, 'no-difference')
    ? 'unknown'
    : paybackOrWord(best ?? result, candidate);
}

/** Whether a candidate with missing figures never pays back, even with the best value of each. */
export function isNeverAnyway(result: Result, candidate: string): boolean {
  return bestResultOf(result, candidate) !== null && paybackAtBest(result, candidate) === 'never';
}

/**
 * Whether a candidate with missing figures does not pay back within the horizon, even with the best value of each: with these, it pays
 * back only after the horizon or after the end of its service. False if it never pays back.
 */
export function isLateAnyway(result: Result, candidate: string): boolean {
  const best = bestResultOf(result, candidate);
  const verdict = best && pairOf(best, candidate)?.comparison?.verdict;
  return !!verdict && ['later', 'tooLate'].includes(outcomeOf(verdict));
}

/**
 * For each scenario, its last copy with best values, and the paths of the missing figures, which differ between candidates. The same copy
 * is used again, because `evaluate` would calculate the result of a new copy again.
 */
const lastCopies = new WeakMap<Scenario, { readonly missing: string; readonly best: Scenario }>();

/** The scenario with the best value of each missing figure. */
export function withBestValues(scenario: Scenario, missing: readonly string[]): Scenario {
  const last = lastCopies.get(scenario);
  if (last?.missing === String(missing)) return last.best;
  const best = missing.reduce(
    (changed, path) => withField(changed, path, bestValues[keyOf(path)] ?? 0),
    scenario,
  );
  lastCopies.set(scenario, { missing: String(missing), best });
  return best;
}
