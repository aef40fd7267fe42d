/** The bounds of a difference if only two totals are known, and not the results of the single cases. */
import { requireCases, requireWithin } from './checks.ts';
import { mcnemarTest } from './mcnemar.ts';
import { type Difference, pairedDifference } from './paired-difference.ts';

/**
 * The bounds over all pairings that agree with the two totals. A *pairing* says how many cases both approaches got right, how many only
 * one of them, and how many neither.
 */
export interface DifferenceFromTotals extends Difference {
  /** The smallest p value of the exact McNemar test, 0–1. */
  readonly pLow: number;
  /** The largest p value. */
  readonly pHigh: number;
  /** The pairings in which the test shows a difference, at `1 - confidence`. */
  readonly shown: 'in-every-pairing' | 'in-some-pairings' | 'in-no-pairing';
}

/**
 * The accepted share of the first approach minus the accepted share of the second, if only their numbers of accepted answers among
 * the same `cases` are known. `low` and `high` are the ends of the widest interval by Tango's method, which contains the intervals
 * of all other pairings. The widest interval belongs to the pairing with the fewest cases that both approaches get right. Throws a
 * `RangeError` unless the totals are whole numbers from 0 to `cases`, and `cases` is above 0.
 */
export function differenceFromTotals(
  first: number,
  second: number,
  cases: number,
  confidence = 0.95,
): DifferenceFromTotals {
  requireCases(cases);
  requireWithin('first', first, 0, cases);
  requireWithin('second', second, 0, cases);
  const pairing = (both: number) => ({
    both,
    firstOnly: first - both,
    secondOnly: second - both,
    neither: cases - first - second + both,
  });
  // With each further case that both got right, two cases fewer differ. The p value and the width of the interval then fall.
  const maxBoth = pairing(Math.min(first, second));
  const minBoth = pairing(Math.max(0, first + second - cases));
  const pLow = mcnemarTest(maxBoth.firstOnly, maxBoth.secondOnly).exact;
  const pHigh = mcnemarTest(minBoth.firstOnly, minBoth.secondOnly).exact;
  const level = 1 - confidence;
  return {
    ...pairedDifference(minBoth, { confidence }),
    pLow,
    pHigh,
    shown: pHigh <= level ? 'in-every-pairing' : pLow <= level ? 'in-some-pairings' : 'in-no-pairing',
  };
}
