/** Success rates. A rate may be given as a difference to the rate of another approach (docs/model.md, sections 1 and 7). */
import { best, isBelief, tidy } from './amount.ts';
import type { Amount, Approach } from './types.ts';

/** If the success rate is given as a difference, the id of the approach with whose rate it is compared; else `undefined`. */
export function differenceTo({ successRate }: Pick<Approach, 'successRate'>): string | undefined {
  return isBelief(successRate) ? successRate.differenceTo : undefined;
}

/** The best guess of a success rate, 0–1; a difference is added to the best guess of the other approach. NaN = unknown. */
export function successGuess(approach: Approach, approaches: readonly Approach[]): number {
  const id = differenceTo(approach);
  const rateOrDifference = best(approach.successRate);
  if (id === undefined) return rateOrDifference;
  const reference = approaches.find((each) => each.id === id);
  return reference ? clampedShare(successGuess(reference, approaches) + rateOrDifference) : Number.NaN;
}

/** A sum of shares, rounded so that 0.95 - 0.02 is 0.93. A sum below 0 counts as 0, and one above 1 counts as 1. */
export function clampedShare(share: number): number {
  return Math.min(1, Math.max(0, tidy(share)));
}

/**
 * One success rate for approaches that are assumed to have the same rate: the first rate that is known and is not given as a difference.
 * 1 (all answers are accepted) if no approach has such a rate.
 */
export const commonSuccessRate = (approaches: readonly Approach[]): NonNullable<Amount> =>
  approaches.find((each) => each.successRate !== null && differenceTo(each) === undefined)?.successRate ?? 1;
