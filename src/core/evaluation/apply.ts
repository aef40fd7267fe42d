/** Takes measured figures into a scenario. */
import { tidy } from '../scenario/amount.ts';
import { createScenario } from '../scenario/scenario.ts';
import type { Amount, Approach, Belief, Scenario } from '../scenario/types.ts';
import type { Comparison, ShareRange } from './comparison-types.ts';

/** The smallest success rate that a scenario can hold: with 0, no number of attempts would give an answer. */
const minSuccess = 1e-6;

/**
 * A scenario with the measured success rates, tokens and latency of the approaches whose ids are also in the comparisons; other
 * approaches and all figures that were not measured stay.
 *
 * - A success rate is a range: P10–P90 of the interval of the share of accepted answers. For paired cases, a candidate's rate is
 *   the range of its difference to the baseline, `{differenceTo, p10, p50, p90}`, so that both are not drawn independently. No rate is
 *   taken if mean scores were compared, because no threshold then says which answers succeed.
 * - Measured input tokens replace the variable tokens; the prefix stays. If fewer were measured than the prefix has, the prefix
 *   becomes the measured number.
 * - Latency is taken if tokens were measured too.
 */
export function applyEvaluation(scenario: Scenario, comparisons: readonly Comparison[]): Scenario {
  const measured = new Map(comparisons.map((comparison) => [comparison.approach, comparison]));
  const takesShares = comparisons.every(({ toBaseline }) => toBaseline?.measure !== 'score');
  const ids = new Set(scenario.approaches.map(({ id }) => id));
  return createScenario({
    ...scenario,
    approaches: scenario.approaches.map((approach) => {
      const comparison = measured.get(approach.id);
      if (!comparison) return approach;
      return {
        ...approach,
        ...(takesShares ? successOf(comparison, ids) : {}),
        ...tokensOf(approach, comparison),
        ...latencyOf(comparison),
      };
    }),
  } as Parameters<typeof createScenario>[0]);
}

function successOf(
  { shareRange, toBaseline }: Comparison,
  ids: ReadonlySet<string>,
): { readonly successRate?: Amount } {
  if (shareRange === null) return {};
  if (toBaseline?.range && ids.has(toBaseline.baseline))
    return { successRate: { differenceTo: toBaseline.baseline, ...rounded(toBaseline.range, -1) } };
  return { successRate: rounded(shareRange, minSuccess) };
}

function rounded({ p10, p50, p90 }: ShareRange, min: number): Belief {
  const clamped = (share: number): number => Math.min(1, Math.max(min, tidy(share)));
  return { p10: clamped(p10), p50: clamped(p50), p90: clamped(p90) };
}

function tokensOf(
  { prefixTokens }: Approach,
  { tokens }: Comparison,
): Partial<Pick<Approach, 'prefixTokens' | 'variableTokens' | 'outputTokens' | 'reasoningTokens'>> {
  const { input, output, reasoning } = tokens;
  const prefix = typeof prefixTokens === 'number' ? prefixTokens : (prefixTokens?.p50 ?? 0);
  return {
    ...(input === null
      ? {}
      : input < prefix
        ? { prefixTokens: Math.round(input), variableTokens: 0 }
        : { variableTokens: Math.round(input - prefix) }),
    ...(output === null ? {} : { outputTokens: Math.round(output) }),
    ...(reasoning === null ? {} : { reasoningTokens: Math.round(reasoning) }),
  };
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
