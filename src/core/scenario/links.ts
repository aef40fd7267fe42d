/**
 * Edits of the links between approaches: a success rate that is given as a difference to the success rate of another approach, and
 * the removal of an approach to which others refer. They have a file of their own, because the first load of a page does not need
 * them.
 */
import { bestGuess, tidy } from './amount.ts';
import { asRange } from './amount-edits.ts';
import { createScenario, withField } from './scenario.ts';
import { clampedShare, differenceTo, successGuess } from './success.ts';
import type { Amount, Approach, Belief, Scenario } from './types.ts';

/** The success rate as a number or range. A difference is added to the best guess of the other approach. `null` = unknown. */
export function ownSuccess(approach: Approach, approaches: readonly Approach[]): Amount {
  const id = differenceTo(approach);
  if (id === undefined) return approach.successRate;
  const reference = approaches.find((each) => each.id === id);
  const referenceRate = reference ? successGuess(reference, approaches) : Number.NaN;
  if (Number.isNaN(referenceRate)) return null;
  const { differenceTo: _, ...range } = approach.successRate as Belief;
  const rateAt = (difference: number): number => clampedShare(referenceRate + difference);
  return { ...range, p10: rateAt(range.p10), p50: rateAt(range.p50), p90: rateAt(range.p90) };
}

/**
 * The scenario without the approach at `index`. An approach whose failures went to the removed one no longer passes them on. A
 * success rate that was given as a difference to the rate of the removed one becomes a rate of its own.
 */
export function withoutApproach(scenario: Scenario, index: number): Scenario {
  const removed = scenario.approaches[index];
  return createScenario({
    ...scenario,
    approaches: scenario.approaches
      .filter((approach) => approach !== removed)
      .map((approach) => ({
        ...approach,
        failureApproach: approach.failureApproach === removed?.id ? undefined : approach.failureApproach,
        successRate:
          removed && differenceTo(approach) === removed.id
            ? ownSuccess(approach, scenario.approaches)
            : approach.successRate,
      })),
  });
}

/**
 * The scenario with the success rate of the approach at `index` given as a difference to the approach `id`, or as a rate of its
 * own if `id` is `undefined`. The rate itself does not change. If one of the two rates is unknown, the difference is 0.
 */
export function withSuccessComparedTo(scenario: Scenario, index: number, id: string | undefined): Scenario {
  const { approaches } = scenario;
  const [approach, reference] = [approaches[index], approaches.find(({ id: each }) => each === id)];
  if (!approach) return scenario;
  const rate = ownSuccess(approach, approaches);
  const referenceRate = reference && bestGuess(ownSuccess(reference, approaches));
  const { p10, p50, p90, ...otherMembers } = asRange(rate ?? 0);
  const differenceOf = (share: number): number =>
    rate === null || referenceRate == null ? 0 : tidy(share - referenceRate);
  const difference = {
    ...otherMembers,
    p10: differenceOf(p10),
    p50: differenceOf(p50),
    p90: differenceOf(p90),
    differenceTo: id,
  };
  return withField(scenario, `approaches[${index}].successRate`, reference ? difference : rate);
}
