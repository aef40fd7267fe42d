/** A histogram of token counts with fixed bins, so that the histograms of parts add up; and its quantiles. */

/** Bins per doubling: above 16 tokens a bin is at most 1/16 of its lower edge wide. */
const perDoubling = 16;

/** The bin of a whole number ≥ 0: each number below 32 has its own, then each doubling has 16 bins of equal width. */
export function binOf(tokens: number): number {
  if (tokens < perDoubling * 2) return tokens;
  const doublings = Math.floor(Math.log2(tokens)) - Math.log2(perDoubling);
  return doublings * perDoubling + Math.floor(tokens / 2 ** doublings);
}

/** The smallest number of a bin. */
function binStart(bin: number): number {
  if (bin < perDoubling * 2) return bin;
  const doublings = Math.floor(bin / perDoubling) - 1;
  return (bin - doublings * perDoubling) * 2 ** doublings;
}

/** Counts by bin, in ascending order; empty bins are absent. `to` is excluded. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** A quantile and how exact it is: it lies from `value` to `value + width`; `width` 0 is exact. */
export interface Quantile {
  readonly share: number;
  readonly value: number;
  readonly width: number;
}

/** The bins that are not empty. */
export function binsOf(counts: Readonly<Record<string, number>>): readonly Bin[] {
  return Object.keys(counts)
    .map(Number)
    .sort((one, other) => one - other)
    .map((bin) => ({ from: binStart(bin), to: binStart(bin + 1), count: counts[bin] as number }));
}

/** The smallest value that at least `share` of all examples do not exceed, of values in ascending order; `null` if there are none. */
export function exactQuantile(sorted: readonly number[], share: number): Quantile | null {
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  return value === undefined ? null : { share, value, width: 0 };
}

/** The same from bins: the value is known to the width of its bin. */
export function binnedQuantile(bins: readonly Bin[], share: number): Quantile | null {
  const all = bins.reduce((sum, { count }) => sum + count, 0);
  let left = Math.max(1, Math.ceil(share * all));
  for (const { from, to, count } of bins) {
    left -= count;
    if (left <= 0) return { share, value: from, width: to - from - 1 };
  }
  return null;
}
