/** Decides whether and how a scenario is simulated, so that pages and the terminal show the same figures. */

import { isBelief } from './amount.ts';
import type { Scenario } from './types.ts';

/**
 * Number of draws: enough for probabilities exact to a whole percent, and for percentiles that hardly differ between similar
 * scenarios.
 */
export const simulationDraws = 10_000;
/** Seed of the draws. */
export const simulationSeed = 20261124;

/** Whether the draws of a scenario may differ: it has a range, or a candidate that may fail. */
export function isUncertain(scenario: Scenario): boolean {
  const [, ...candidates] = scenario.approaches;
  return candidates.some(({ worksWithProbability }) => worksWithProbability !== 1) || holdsRange(scenario);
}

function holdsRange(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return isBelief(value) || Object.values(value).some(holdsRange);
}
