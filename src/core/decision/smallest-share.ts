/** Searches for the smallest share from which something pays. */
import { bracketedRoot } from '../cost/finance.ts';

/** The smallest share that is tried: with a success rate of 0, no number of attempts would give an answer. */
export const minShare = 1e-6;

/** Amounts that are added to a root, because its last bits may be wrong. */
const steps = [0, 1e-15, 1e-14, 1e-13, 1e-12, 1e-10];

/**
 * The smallest share, `minShare` to 1, at which `gap` is at least 0. `gap` never falls as the share rises. `null` if `gap` is
 * below 0 or NaN at 1.
 */
export function smallestShare(gap: (share: number) => number): number | null {
  if (!(gap(1) >= 0)) return null;
  if (gap(minShare) >= 0) return minShare;
  const root = bracketedRoot(gap, minShare, 1);
  if (root === null) return null;
  for (const step of steps) if (gap(Math.min(1, root + step)) >= 0) return Math.min(1, root + step);
  return 1;
}
