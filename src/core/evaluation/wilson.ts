/** The interval of a share. */
import { requireCases, requireConfidence, requireWithin } from './checks.ts';
import { criticalZ } from './distributions.ts';

/** The two ends of a confidence interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson's score interval of a share (E. B. Wilson, 1927), without continuity correction, as shares 0–1. Its lower end is 0 if
 * nothing succeeded, and its upper end is 1 if everything did. `confidence` is above 0 and below 1, by default 0.95. Counts may be
 * fractions, because the mean of several answers to a case is a fraction. Throws a `RangeError` if there are no trials, or more
 * successes than trials.
 */
export function wilsonInterval(successes: number, trials: number, confidence = 0.95): Interval {
  requireCases(trials);
  requireWithin('successes', successes, 0, trials);
  requireConfidence(confidence);
  const z = criticalZ(confidence);
  const centre = (successes + (z * z) / 2) / (trials + z * z);
  const failures = trials - successes;
  const reach = (z / (trials + z * z)) * Math.sqrt((successes * failures) / trials + (z * z) / 4);
  return {
    low: successes === 0 ? 0 : Math.max(0, centre - reach),
    high: failures === 0 ? 1 : Math.min(1, centre + reach),
  };
}
