/** McNemar's test of whether one of two approaches is right more often on the same cases. */
import { requireWithin } from './checks.ts';
import { binomialAtMost, binomialProbability } from './distributions.ts';

/** Two-sided p values, 0–1. */
export interface McNemarResult {
  /** Rejects a true null hypothesis at most as often as the level of the test states. */
  readonly exact: number;
  /** Like `exact`, but each of the two tails has only half of the probability of the observed table. It rejects more often than `exact`. */
  readonly midP: number;
}

/**
 * McNemar's test (Q. McNemar, 1947) as the exact binomial test on the cases that only one of the two approaches got right, and
 * its mid-P variant (Fagerland, Lydersen, Laake, 2013). If no case differs, both p values are 1. Throws a `RangeError`
 * unless both counts are whole numbers from 0 on.
 */
export function mcnemarTest(firstOnly: number, secondOnly: number): McNemarResult {
  for (const [name, count] of Object.entries({ firstOnly, secondOnly })) {
    requireWithin(name, count, 0, Number.MAX_SAFE_INTEGER);
    if (!Number.isInteger(count)) throw new RangeError(`${name} has to be a whole number, got ${count}.`);
  }
  const discordant = firstOnly + secondOnly;
  const fewer = Math.min(firstOnly, secondOnly);
  const bothTails = 2 * binomialAtMost(fewer, discordant, 0.5);
  return {
    exact: Math.min(1, bothTails),
    midP: Math.min(1, bothTails - binomialProbability(fewer, discordant, 0.5)),
  };
}
