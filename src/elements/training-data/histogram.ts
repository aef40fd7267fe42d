/** The tokens per example as bars on a logarithmic axis, cut at the limit. */
import type { Bin } from '../../core/histogram.ts';

/** The number of examples with at least `from` and fewer than `to` tokens. */
export interface TokenBar {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Whether these examples are longer than the limit. */
  readonly isOver: boolean;
}

/** The bars and their two axes. */
export interface TokenHistogram {
  readonly bars: readonly TokenBar[];
  /** Ends of the axis of tokens: powers of 2. */
  readonly from: number;
  readonly to: number;
  /** Labels of the axis of tokens, both ends included. */
  readonly ticks: readonly number[];
  /** Labels of the axis of examples, ascending, without 0; the last is at least the highest bar. */
  readonly levels: readonly number[];
  /** Whether the limit is on the axis. */
  readonly showsLimit: boolean;
}

/**
 * The number of bars per doubling of the tokens, if the longest example has at most 2^`doublings` times the tokens of the shortest.
 * Examples of similar lengths get narrower bars. The core has 16 bins per doubling.
 */
const barsPerDoubling = [
  { doublings: 2, bars: 16 },
  { doublings: 4, bars: 8 },
  { doublings: Number.POSITIVE_INFINITY, bars: 4 },
] as const;
/** A limit of at least this many times the longest example is not on the axis, because most of the axis would be empty. */
const maxLimitRatio = 4;
/** Maximum number of intervals between the labels of the axis of tokens. */
const maxSteps = 8;

/** The ends of the bar that contains a number of tokens ≥ 1. Each doubling is cut into bars of equal width. */
function barOf(tokens: number, perDoubling: number): { readonly from: number; readonly to: number } {
  const start = 2 ** Math.floor(Math.log2(tokens));
  const width = Math.max(1, start / perDoubling);
  const from = start + Math.floor((tokens - start) / width) * width;
  return { from, to: from + width };
}

/**
 * The bars of a histogram of the core. `overLimit` is the exact number of examples above the limit; with it, the bin that contains the limit is
 * divided exactly. `null` without examples.
 */
export function tokenHistogram(
  bins: readonly Bin[],
  { limit, overLimit }: { readonly limit: number; readonly overLimit: number },
): TokenHistogram | null {
  const [shortest, longest] = [bins[0]?.from ?? 0, bins.at(-1)?.to ?? 1];
  const doublings = Math.log2(longest / Math.max(1, shortest));
  const perDoubling = barsPerDoubling.find((each) => doublings <= each.doublings)?.bars ?? 4;
  const bars = new Map<string, TokenBar>();
  const add = (from: number, to: number, count: number, isOver: boolean): void => {
    if (count <= 0) return;
    const key = `${from}${isOver}`;
    bars.set(key, { from, to, count: (bars.get(key)?.count ?? 0) + count, isOver });
  };
  // The bins are read from the longest examples down, so that `remainingOver` is 0 below the bin that the limit divides.
  let remainingOver = overLimit;
  for (const { from: binStart, count } of [...bins].reverse()) {
    const { from, to } = barOf(Math.max(1, binStart), perDoubling);
    const overCount = Math.min(remainingOver, count);
    remainingOver -= overCount;
    // The smallest number of tokens above the limit; `null` if the limit does not divide the bar.
    const splitAt = from <= limit && limit + 1 < to ? limit + 1 : null;
    add(splitAt ?? from, to, overCount, true);
    add(from, splitAt ?? to, count - overCount, false);
  }
  const sortedBars = [...bars.values()].sort((a, b) => a.from - b.from);
  const [first, last] = [sortedBars[0], sortedBars.at(-1)];
  if (!first || !last) return null;
  const showsLimit = limit < last.to * maxLimitRatio;
  const from = 2 ** Math.floor(Math.log2(first.from));
  const axisDoublings = Math.ceil(
    Math.log2(Math.max(last.to, from * 2, showsLimit ? limit * 1.1 : 0) / from),
  );
  // Each label is `doublingsPerTick` doublings from the next, and the axis ends with a label.
  const doublingsPerTick = Math.ceil(axisDoublings / maxSteps);
  const ticks = Array.from(
    { length: Math.ceil(axisDoublings / doublingsPerTick) + 1 },
    (_, index) => from * 2 ** (index * doublingsPerTick),
  );
  const maxCount = Math.max(...sortedBars.map(({ count }) => count));
  return {
    bars: sortedBars,
    from,
    to: ticks.at(-1) as number,
    ticks,
    levels: levelsOf(maxCount),
    showsLimit,
  };
}

/** The labels of the axis of examples: multiples of a round number, at most four. */
function levelsOf(maxCount: number): readonly number[] {
  const roughStep = maxCount / 4;
  const power = 10 ** Math.floor(Math.log10(Math.max(1, roughStep)));
  const step = [1, 2, 5, 10].map((times) => times * power).find((each) => each >= roughStep) ?? power;
  return Array.from({ length: Math.ceil(maxCount / step) }, (_, index) => (index + 1) * step);
}

/** The position of a number of tokens on the axis, 0–1. */
export function placeOn({ from, to }: Pick<TokenHistogram, 'from' | 'to'>, tokens: number): number {
  return Math.min(1, Math.max(0, Math.log2(Math.max(1, tokens) / from) / Math.log2(to / from)));
}
