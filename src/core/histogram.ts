/** A histogram of token counts, and its quantiles. The bins are fixed, so that the histograms of parts of a file can be added. */

/** Number of bins per doubling: above 16 tokens, the width of a bin is at most 1/16 of its lower edge. */
const binsPerDoubling = 16;

/** The bin of a whole number ≥ 0. Each number below 32 has a bin of its own; above, each doubling has 16 bins of equal width. */
export function binOf(tokens: number): number {
  if (tokens < binsPerDoubling * 2) return tokens;
  const doublings = Math.floor(Math.log2(tokens)) - Math.log2(binsPerDoubling);
  return doublings * binsPerDoubling + Math.floor(tokens / 2 ** doublings);
}

/** The smallest number of a bin. */
function binStart(bin: number): number {
  if (bin < binsPerDoubling * 2) return bin;
  const doublings = Math.floor(bin / binsPerDoubling) - 1;
  return (bin - doublings * binsPerDoubling) * 2 ** doublings;
}

/** The bin that contains a whole number ≥ 0: the smallest number in it, and its width. */
export function binAround(value: number): { readonly from: number; readonly width: number } {
  const bin = binOf(value);
  const from = binStart(bin);
  return { from, width: binStart(bin + 1) - from };
}

/** A bin that is not empty, with its count. `to` is excluded. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** A quantile, which is between `value` and `value + width`. It is exact if `width` is 0. */
export interface Quantile {
  /** Share of the values that are at or below the quantile, 0–1. */
  readonly share: number;
  readonly value: number;
  readonly width: number;
}

/**
 * The bins that are not empty, in ascending order. `counts` has the number of values of each bin; its keys are the results of
 * `binOf`.
 */
export function binsOf(counts: Readonly<Record<string, number>>): readonly Bin[] {
  return Object.keys(counts)
    .map(Number)
    .sort((a, b) => a - b)
    .map((bin) => ({ from: binStart(bin), to: binStart(bin + 1), count: counts[bin] as number }));
}

/** The smallest value v such that at least `share` of the sorted values are ≤ v. `null` if there are no values. */
export function exactQuantile(sorted: readonly number[], share: number): Quantile | null {
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  return value === undefined ? null : { share, value, width: 0 };
}

/** Like `exactQuantile`, from bins: the quantile is one of the numbers from `value` to `value + width`, which its bin contains. */
export function binnedQuantile(bins: readonly Bin[], share: number): Quantile | null {
  const total = bins.reduce((sum, { count }) => sum + count, 0);
  let left = Math.max(1, Math.ceil(share * total));
  for (const { from, to, count } of bins) {
    left -= count;
    if (left <= 0) return { share, value: from, width: to - from - 1 };
  }
  return null;
}
