/** Success rates. One may be given as a difference to that of another approach (docs/model.md, sections 1 and 7). */
import { best, isBelief, tidy } from './amount.ts';
import type { Approach } from './types.ts';

/** The id of the approach to whose success rate this one is a difference; `undefined` if it is a rate of its own. */
export function differenceTo({ successRate }: Pick<Approach, 'successRate'>): string | undefined {
  return isBelief(successRate) ? successRate.differenceTo : undefined;
}

/** The best guess of a success rate, 0–1; a difference is added to the other approach's. NaN = unknown. */
export function successGuess(approach: Approach, approaches: readonly Approach[]): number {
  const id = differenceTo(approach);
  const own = best(approach.successRate);
  if (id === undefined) return own;
  const reference = approaches.find((each) => each.id === id);
  return reference ? clampedShare(successGuess(reference, approaches) + own) : Number.NaN;
}

/** A sum of shares, rounded so that 0.95 - 0.02 is 0.93. A sum below 0 counts as 0, and one above 1 counts as 1. */
export function clampedShare(share: number): number {
  return Math.min(1, Math.max(0, tidy(share)));
}
