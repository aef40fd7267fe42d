/** Replaces an approach of a scenario by one with prices of the catalogue. A file of its own, because every verdict loads it. */
import { ScenarioError } from '../../core/errors.ts';
import { withApproach } from '../../core/scenario/edits.ts';
import type { Approach, Scenario } from '../../core/types.ts';

/**
 * The scenario in which `approach` replaces the approach at `index`. `null` if a price of the catalogue that the page has set is
 * outside the limits of its field.
 */
export function scenarioWith(scenario: Scenario, index: number, approach: Approach): Scenario | null {
  try {
    return withApproach(scenario, index, approach);
  } catch (error) {
    if (error instanceof ScenarioError) return null;
    throw error;
  }
}
