/** The two approaches of a scenario that are compared, with their results. */
import { evaluate } from '../../src/core/index.ts';
import type { Scenario } from '../../src/core/types.ts';
import { pairOf } from '../../src/elements/common/scenario/reading.ts';

/** The pair of the baseline and the default candidate. Throws if the scenario has no approach. */
export function pair(scenario: Scenario): NonNullable<ReturnType<typeof pairOf>> {
  const found = pairOf(evaluate(scenario), '');
  if (!found) throw new Error('The scenario has nothing to compare.');
  return found;
}
