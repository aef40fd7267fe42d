/**
 * Edits of what one approach says of another: a success rate compared with that of another, and the removal of an approach
 * that others refer to. A file of its own because the first load needs none of it.
 */
import { bestGuess, isBelief, tidy } from './amount.ts';
import { createScenario, withField } from './scenario.ts';
import { differenceTo, held, successGuess } from './success.ts';
import type { Amount, Approach, Belief, Scenario } from './types.ts';

/** A success rate as a number or a range of its own: a difference is added to the best guess of the other approach. */
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
 * The scenario without the approach at `index`. Approaches that passed their failures to it pass them to none, and success
 * rates that were differences to its own become rates.
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
 * The scenario with the success rate of the approach at `index` as a difference to that of another one, or, for
 * `undefined`, as a rate of its own; both mean the same today. An unknown rate gives a difference of 0.
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
