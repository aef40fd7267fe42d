/**
 * Edits of the links between approaches: a success rate that is a difference to that of another approach, and the removal of an
 * approach to which others refer. They have a file of their own, because the first load of a page does not need them.
 */
import { bestGuess, isBelief, tidy } from './amount.ts';
import { createScenario, withField } from './scenario.ts';
import { differenceTo, held, successGuess } from './success.ts';
import type { Amount, Approach, Belief, Scenario } from './types.ts';

/** The success rate as a number or range. If it is given as a difference, that is added to the best guess of the other approach. */
export function ownSuccess(approach: Approach, approaches: readonly Approach[]): Amount {
  const id = differenceTo(approach);
  if (id === undefined) return approach.successRate;
  const other = approaches.find((each) => each.id === id);
  const from = other ? successGuess(other, approaches) : Number.NaN;
  if (Number.isNaN(from)) return null;
  const { differenceTo: _, ...range } = approach.successRate as Belief;
  const at = (difference: number): number => held(from + difference);
  return { ...range, p10: at(range.p10), p50: at(range.p50), p90: at(range.p90) };
}

/**
 * The scenario without the approach at `index`. An approach whose failures went to the removed one no longer passes them on. A
 * success rate that was a difference to that of the removed one becomes a rate of its own.
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
 * The scenario with the success rate of the approach at `index` given as a difference to that of the approach `id`, or as a rate
 * of its own if `id` is `undefined`. The rate itself does not change. If one of the two rates is unknown, the difference is 0.
 */
export function withSuccessComparedTo(scenario: Scenario, index: number, id: string | undefined): Scenario {
  const { approaches } = scenario;
  const [own, other] = [approaches[index], approaches.find((approach) => approach.id === id)];
  if (!own) return scenario;
  const rate = ownSuccess(own, approaches);
  const from = other && bestGuess(ownSuccess(other, approaches));
  const { p10, p50, p90, ...rest } = isBelief(rate) ? rate : { p10: rate, p50: rate, p90: rate };
  const less = (share: number | null): number => (share === null || from == null ? 0 : tidy(share - from));
  const difference = { ...rest, p10: less(p10), p50: less(p50), p90: less(p90), differenceTo: id };
  return withField(scenario, `approaches[${index}].successRate`, other ? difference : rate);
}
