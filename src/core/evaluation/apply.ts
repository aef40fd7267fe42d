/** Writes measured figures into a scenario. */
import { bestGuess, tidy } from '../scenario/amount.ts';
import { createScenario } from '../scenario/scenario.ts';
import { successGuess } from '../scenario/success.ts';
import type { Amount, Approach, Belief, Scenario } from '../scenario/types.ts';
import type { Comparison, ShareRange } from './comparison-types.ts';

/** The smallest success rate that a scenario can hold: with 0, no number of attempts would give an answer. */
const minSuccess = 1e-6;

/**
 * The scenario with measured figures: each approach that has a comparison of the same id gets its measured success rate, tokens and
 * latency. Other approaches, and figures that were not measured, stay.
 *
 * - A success rate is the range from P10 to P90 of the measured share of accepted answers. For paired cases, the rate of a candidate is
 *   the range of its difference to the baseline, `{differenceTo, p10, p50, p90}`, so that a simulation does not draw the two rates
 *   independently. No rate is written if mean scores were compared, because no threshold then says which answers succeed.
 * - The prefix tokens stay, and the variable tokens become the other measured input tokens. If fewer input tokens were measured than
 *   the approach has prefix tokens, the number of prefix tokens was wrong. The measured tokens are then divided in the proportion of
 *   prefix and variable tokens. Both numbers stay if the prefix tokens are unknown, or if this division is needed and the variable
 *   tokens are unknown.
 * - The latency is set if the evaluation gives an estimate of the time to the first token.
 */
export function applyEvaluation(scenario: Scenario, comparisons: readonly Comparison[]): Scenario {
  const comparisonById = new Map(comparisons.map((comparison) => [comparison.approach, comparison]));
  const rates = successRates(scenario, comparisons);
  return createScenario({
    ...scenario,
    approaches: scenario.approaches.map((approach) => {
      const comparison = comparisonById.get(approach.id);
      if (!comparison) return approach;
      const successRate = rates.get(approach.id);
      return {
        ...approach,
        ...(successRate === undefined ? {} : { successRate }),
        ...tokensOf(approach, comparison),
        ...latencyOf(comparison),
      };
    }),
  } as Parameters<typeof createScenario>[0]);
}

/**
 * Half a percentage point. Two success rates that differ by at most this much count as the same, because a user may round an
 * entered rate.
 */
const rateTolerance = 0.005;

/** Whether two success rates, 0–1, differ by at most half a percentage point. False if one of them is unknown. */
export const isSameRate = (a: number | null, b: number | null): boolean =>
  a !== null && b !== null && Math.abs(a - b) <= rateTolerance;

/** Whether a comparison compares mean scores. Comparisons that a page stored earlier may lack `measure`. */
export const comparesScores = ({ measure, toBaseline }: Comparison): boolean =>
  measure === 'score' || toBaseline?.measure === 'score';

/**
 * For each approach to which `applyEvaluation` writes a success rate, whether the scenario has this rate already (`isSameRate`). If
 * a candidate was compared on paired cases, its rate is the baseline's rate plus the measured difference, not the candidate's own
 * share of accepted answers.
 */
export function measuredRatesInUse(
  scenario: Scenario,
  comparisons: readonly Comparison[],
): ReadonlyMap<string, boolean> {
  const rates = successRates(scenario, comparisons);
  const { approaches } = scenario;
  const approachesWithRates = approaches.map((approach) => {
    const successRate = rates.get(approach.id);
    return successRate === undefined ? approach : { ...approach, successRate };
  });
  return new Map(
    approaches.flatMap((approach, i) => {
      if (!rates.has(approach.id)) return [];
      const rate = successGuess(approachesWithRates[i] as Approach, approachesWithRates);
      return [[approach.id, isSameRate(successGuess(approach, approaches), rate)]];
    }),
  );
}

/** The success rates that `applyEvaluation` writes, by the ids of the approaches of the scenario. */
function successRates(
  { approaches }: Scenario,
  comparisons: readonly Comparison[],
): ReadonlyMap<string, Amount> {
  const rates = new Map<string, Amount>();
  if (comparisons.some(comparesScores)) return rates;
  const ids = new Set(approaches.map(({ id }) => id));
  for (const comparison of comparisons) {
    const rate = ids.has(comparison.approach) ? successOf(comparison, ids) : null;
    if (rate !== null) rates.set(comparison.approach, rate);
  }
  return rates;
}

/** The success rate that a comparison gives its approach; `null` = none was measured. */
function successOf({ shareRange, toBaseline }: Comparison, ids: ReadonlySet<string>): Amount | null {
  if (shareRange === null) return null;
  if (toBaseline?.range && ids.has(toBaseline.baseline))
    return { differenceTo: toBaseline.baseline, ...roundedRange(toBaseline.range, -1) };
  return roundedRange(shareRange, minSuccess);
}

/** A range with rounded numbers, not below `min` and not above 1. */
function roundedRange({ p10, p50, p90 }: ShareRange, min: number): Belief {
  const clamped = (share: number): number => Math.min(1, Math.max(min, tidy(share)));
  return { p10: clamped(p10), p50: clamped(p50), p90: clamped(p90) };
}

function tokensOf(
  { prefixTokens, variableTokens }: Approach,
  { tokens }: Comparison,
): Partial<Pick<Approach, 'prefixTokens' | 'variableTokens' | 'outputTokens' | 'reasoningTokens'>> {
  const { input, output, reasoning } = tokens;
  return {
    ...(input === null ? {} : dividedInput(input, bestGuess(prefixTokens), bestGuess(variableTokens))),
    ...(output === null ? {} : { outputTokens: Math.round(output) }),
    ...(reasoning === null ? {} : { reasoningTokens: Math.round(reasoning) }),
  };
}

/** Whether the input tokens of an approach were measured, but `applyEvaluation` cannot divide them into prefix and variable tokens. */
export const isInputIndivisible = (
  { prefixTokens, variableTokens }: Approach,
  { tokens: { input } }: Comparison,
): boolean =>
  input !== null && dividedInput(input, bestGuess(prefixTokens), bestGuess(variableTokens)) === null;

/**
 * Divides a measured number of input tokens into prefix and variable tokens. `prefix` and `variable` are the numbers that the approach
 * has so far (`null` = unknown). Returns `null` if the division is impossible.
 */
function dividedInput(
  input: number,
  prefix: number | null,
  variable: number | null,
): (Pick<Approach, 'variableTokens'> & Partial<Pick<Approach, 'prefixTokens'>>) | null {
  if (prefix === null) return null;
  if (input >= prefix) return { variableTokens: Math.round(input - prefix) };
  if (variable === null) return null;
  const prefixTokens = Math.round((input * prefix) / (prefix + variable));
  return { prefixTokens, variableTokens: Math.round(input) - prefixTokens };
}

function latencyOf({ latency }: Comparison): Pick<Approach, 'latency'> {
  if (!latency || latency.firstTokenMs === null || latency.tokensPerSecond === null) return {};
  return {
    latency: {
      firstTokenMs: Math.round(latency.firstTokenMs),
      tokensPerSecond: Number(latency.tokensPerSecond.toPrecision(3)),
    },
  };
}
