/** The figures of one approach in month 1, if it served every request, with some of its fields changed. */

import { differenceTo } from '../scenario/success.ts';
import type { Approach, Scenario } from '../scenario/types.ts';
import { approachResult, costsOfAll } from './evaluate.ts';
import type { Costs } from './ledger.ts';
import type { ApproachResult } from './result-types.ts';

/** The fields of an approach that `aloneInMonthOne` can replace. */
export type Changes = Partial<
  Pick<Approach, 'prefixTokens' | 'variableTokens' | 'reasoningTokens' | 'successRate'>
>;

/**
 * The approaches with these ids, and all approaches to which they refer (by `failureApproach` or `differenceTo`), directly or
 * through others.
 */
export function withReferences(scenario: Scenario, ids: readonly string[]): readonly Approach[] {
  const neededIds = new Set(ids);
  // The loop also visits the ids that it adds to the set.
  for (const id of neededIds) {
    const approach = scenario.approaches.find((each) => each.id === id);
    for (const other of approach ? [approach.failureApproach, differenceTo(approach)] : [])
      if (other !== undefined) neededIds.add(other);
  }
  return scenario.approaches.filter(({ id }) => neededIds.has(id));
}

/** The index of an approach. Throws `RangeError` if the scenario has none with this id. */
export function indexOfApproach({ approaches }: Scenario, id: string): number {
  const index = approaches.findIndex((approach) => approach.id === id);
  if (index < 0) throw new RangeError(`There is no approach with the id ${JSON.stringify(id)}`);
  return index;
}

/**
 * The result of the approach with this id in month 1, with some fields changed, as if it served every request from the start.
 * `evaluate` gives the same figures for the changed scenario.
 */
export function aloneInMonthOne(scenario: Scenario, id: string, changes: Changes = {}): ApproachResult {
  const approaches = withReferences(scenario, [id]).map((approach) =>
    approach.id === id ? { ...approach, trafficShare: 1, ...changes } : approach,
  );
  // The changed fields are numbers that a scenario may have, so the scenario is not checked again: the check would take most of the time.
  const changed: Scenario = { ...scenario, horizonMonths: 1, approaches };
  const index = indexOfApproach(changed, id);
  const { traffic, costs } = costsOfAll(changed);
  const approachCosts = costs[index] as Costs;
  return approachResult(changed.approaches[index] as Approach, approachCosts, approachCosts, traffic);
}
