/** Puts the measured figures of an evaluation into a scenario, and lists what would change. */
import { firstWhere } from '../../core/cost/bisect.ts';
import { isOnlyAfterBaselineEnd, isPayback } from '../../core/cost/verdict.ts';
import { ladder, totalUsdPerThousandAccepted } from '../../core/decision/ladder.ts';
import type { Rung } from '../../core/decision/ladder-types.ts';
import { applyEvaluation, comparesScores } from '../../core/evaluation/apply.ts';
import type { Comparison } from '../../core/evaluation/comparison-types.ts';
import { evaluate } from '../../core/index.ts';
import { bestGuess } from '../../core/scenario/amount.ts';
import { sameAmount } from '../../core/scenario/amount-edits.ts';
import type { Amount, Approach, Scenario } from '../../core/types.ts';
import type { ApproachLinks } from './choices.ts';

/**
 * A figure of an approach that would change: the success rate, tokens, the time to the first token in milliseconds, tokens per second, or
 * the dollars of 1,000 accepted answers, monthly costs included, as on the ladder.
 */
export type UsedQuantity = 'success' | 'input' | 'output' | 'reasoning' | 'firstToken' | 'speed' | 'accepted';

/** One changed figure. `null` = unknown. */
export interface UsedChange {
  readonly approach: Approach;
  readonly quantity: UsedQuantity;
  readonly before: Amount | null;
  readonly after: Amount | null;
}

/** The scenario with the measured figures, and the figures that would change. */
export interface UseOffer {
  readonly scenario: Scenario;
  /** Empty if nothing would change. */
  readonly changes: readonly UsedChange[];
  /**
   * The baseline of the calculation and its share of accepted answers, 0–1, if the results measure the shares of other approaches only.
   * `null` in any other case, and also if mean scores are compared or the share of the baseline is unknown.
   */
  readonly unmeasuredBaseline: { readonly approach: Approach; readonly share: number } | null;
  /** Whether the results have no figure that a calculation can use, such as mean scores without tokens and times. */
  readonly isEmpty: boolean;
}

/** The comparisons with the ids of the scenario's approaches; those that are linked to none are left out. */
export function linkedComparisons(
  comparisons: readonly Comparison[],
  links: ApproachLinks,
): readonly Comparison[] {
  return comparisons.flatMap((comparison) => {
    const approach = links[comparison.approach] ?? null;
    if (approach === null) return [];
    const { toBaseline } = comparison;
    const baseline = toBaseline && (links[toBaseline.baseline] ?? null);
    return [
      {
        ...comparison,
        approach,
        // If the baseline is not linked to the scenario, the rate itself is taken instead of a difference to the baseline.
        toBaseline: toBaseline && {
          ...toBaseline,
          baseline: baseline ?? '',
          range: baseline ? toBaseline.range : null,
        },
      },
    ];
  });
}

/** The offer to use an evaluation; `null` without a scenario, or if no approach is linked. */
export function offerOf(
  scenario: Scenario | null,
  comparisons: readonly Comparison[],
  links: ApproachLinks,
): UseOffer | null {
  if (!scenario) return null;
  const linked = linkedComparisons(comparisons, links);
  if (linked.length === 0) return null;
  const after = applyEvaluation(scenario, linked);
  const [rungsBefore, rungsAfter] = [rungsOf(scenario), rungsOf(after)];
  const changes = after.approaches.flatMap((approach, index): readonly UsedChange[] => {
    const before = scenario.approaches[index];
    if (!before) return [];
    const figures: readonly (readonly [quantity: UsedQuantity, old: Amount | null, next: Amount | null])[] = [
      ['success', before.successRate, approach.successRate],
      ['input', inputOf(before), inputOf(approach)],
      ['output', before.outputTokens, approach.outputTokens],
      ['reasoning', before.reasoningTokens, approach.reasoningTokens],
      ['firstToken', before.latency?.firstTokenMs ?? null, approach.latency?.firstTokenMs ?? null],
      ['speed', before.latency?.tokensPerSecond ?? null, approach.latency?.tokensPerSecond ?? null],
      ['accepted', totalUsdOf(rungsBefore.get(approach.id)), totalUsdOf(rungsAfter.get(approach.id))],
    ];
    return figures
      .filter(([, old, next]) => !isSame(old, next))
      .map(([quantity, old, next]) => ({
        approach,
        quantity,
        // The rate of an approach without a known share is only the default of a scenario.
        before: quantity === 'success' ? ifShareKnown(rungsBefore.get(approach.id)?.shareAccepted, old) : old,
        after: next,
      }));
  });
  const [baseline] = scenario.approaches;
  const share = rungsBefore.get(baseline?.id ?? '')?.shareAccepted ?? null;
  const isUnmeasured =
    !linked.some((each) => each.approach === baseline?.id && each.shareRange) &&
    linked.some(({ shareRange }) => shareRange) &&
    !linked.some(comparesScores);
  return {
    scenario: after,
    changes,
    unmeasuredBaseline: baseline && share !== null && isUnmeasured ? { approach: baseline, share } : null,
    isEmpty: !linked.some(hasFigures(linked.some(comparesScores))),
  };
}

/**
 * Returns a function that says whether a comparison has a figure for a calculation. If mean scores are compared, its share of accepted
 * answers is no such figure, because `applyEvaluation` then writes no success rates.
 */
const hasFigures =
  (areScoresCompared: boolean) =>
  ({ shareRange, tokens, latency }: Comparison): boolean =>
    (!areScoresCompared && shareRange !== null) ||
    [tokens.input, tokens.output, tokens.reasoning, latency?.firstTokenMs].some((figure) => figure != null);

/** The rungs of the ladder by the ids of their approaches. The bar, the lowest sufficient share, has no effect on the figures that are read here. */
const rungsOf = (scenario: Scenario): ReadonlyMap<string, Rung> =>
  new Map(ladder(scenario, { bar: 1 }).map((rung) => [rung.id, rung]));

const totalUsdOf = (rung: Rung | undefined): number | null =>
  rung ? totalUsdPerThousandAccepted(rung) : null;

/** The amount; `null` if the share is unknown. */
const ifShareKnown = (share: number | null | undefined, amount: Amount | null): Amount | null =>
  share == null ? null : amount;

const isSame = (old: Amount | null, next: Amount | null): boolean =>
  old === null || next === null ? old === next : sameAmount(old, next);

function inputOf({ prefixTokens, variableTokens }: Approach): number | null {
  const [prefix, variable] = [prefixTokens, variableTokens].map((amount) => bestGuess(amount));
  return prefix === null || variable === null || prefix === undefined || variable === undefined
    ? null
    : prefix + variable;
}

/**
 * The difference of the success rates, candidate minus baseline (−1 to 1), at which the verdict changes between a payback and none, and
 * the side without a payback. `null` if every difference gives a payback, or none does. Also `null` if the baseline is not the
 * first approach of the scenario, or its success rate is unknown.
 */
export function paybackLimit(
  { approaches, ...scenario }: Scenario,
  baselineId: string,
  candidateId: string,
): { readonly difference: number; readonly sideWithoutPayback: 'below' | 'above' } | null {
  const baseline = approaches.find(({ id }) => id === baselineId);
  const rate = baseline ? bestGuess(baseline.successRate) : null;
  if (rate === null || rate === undefined || approaches[0]?.id !== baselineId) return null;
  const pays = (difference: number): boolean => {
    const changedScenario = {
      ...scenario,
      approaches: approaches.map((approach) =>
        approach.id === candidateId
          ? { ...approach, successRate: Math.min(1, Math.max(1e-6, rate + difference)) }
          : approach,
      ),
    };
    const result = evaluate(changedScenario);
    const verdict = result.comparisons.find(({ id }) => id === candidateId)?.verdict;
    const endsAt = result.approaches[0]?.endsAtMonths ?? null;
    return verdict !== undefined && isPayback(verdict) && !isOnlyAfterBaselineEnd(verdict, endsAt);
  };
  const [low, high] = [-rate, 1 - rate];
  const paysLow = pays(low);
  if (paysLow === pays(high)) return null;
  return {
    difference: firstWhere(low, high, (difference) => pays(difference) !== paysLow),
    sideWithoutPayback: paysLow ? 'above' : 'below',
  };
}

/** `paybackLimit` of two linked approaches; `null` if one of them is not linked, or without a scenario. */
export function limitOf(
  scenario: Scenario | null,
  baseline: string | null,
  candidate: string | null,
): ReturnType<typeof paybackLimit> {
  return scenario && baseline !== null && candidate !== null
    ? paybackLimit(scenario, baseline, candidate)
    : null;
}
