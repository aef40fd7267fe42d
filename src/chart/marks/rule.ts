/** A vertical line through the plot of a chart, with a flag of text above the plot. */
import { type Box, overlaps } from '../boxes.ts';
import { linePx, textWidth } from '../frame.ts';
import { segment, sharp, write } from '../pen.ts';
import type { Mark } from './mark.ts';

/** The text of a flag: a bold line, and below it a muted line. */
export type FlagText = readonly [string, string];

/** A vertical line at an x value and the text of its flag. */
export interface Rule {
  readonly x: number;
  readonly dashed: boolean;
  /** Wordings of the flag from the longest to the shortest. The longest one that fits is drawn. */
  readonly flag: readonly FlagText[];
  /** The importance of the flag. If there is no room for all flags, the least important ones are left out. Default: 1. */
  readonly weight?: number;
}

/** Height of the lane of flags above the plot, in pixels. */
export const flagLanePx = 2 * linePx + 8;

/** Pixels between a rule and the text of its flag. */
const flagGap = 8;

/**
 * Draws all vertical lines, with their flags above the plot. A flag for which there is no room is written at the top of the plot, in its
 * shortest wording that fits there.
 */
export const rules: Mark<readonly Rule[]> = {
  over: (frame, allRules) => {
    const { context, style, plot, x, width } = frame;
    const xs = allRules.map((rule) => x(rule.x));
    const widths = allRules.map(({ flag }) =>
      flag.map(([title, detail]) =>
        Math.max(textWidth(context, style, title, true), textWidth(context, style, detail)),
      ),
    );
    const weights = allRules.map(({ weight }) => weight ?? 1);
    const placedFlags = placeFlags(xs, widths, 0, width, weights);
    for (const [i, { dashed, flag }] of allRules.entries()) {
      const pixel = xs[i] ?? 0;
      const at = sharp(pixel);
      const { variant, side } = placedFlags[i] ?? { variant: -1, side: 'right' };
      const text = flag[variant];
      const top = text ? 0 : plot.top;
      segment(frame, 'muted', { x: at, y: top }, { x: at, y: plot.bottom }, 1, dashed ? [4, 3] : []);
      if (text) {
        const align = side === 'right' ? 'left' : 'right';
        const from = side === 'right' ? at + flagGap : at - flagGap;
        write(frame, text[0], 'ink', from, 0, { bold: true, align });
        write(frame, text[1], 'muted', from, linePx, { align });
      }
      frame.rules.push([
        { x: pixel, y: plot.top },
        { x: pixel, y: plot.bottom },
      ]);
      frame.occupied.push({ left: at - 2, right: at + 2, top: plot.top, bottom: plot.bottom });
    }
    const unplacedIndexes = allRules.map((_, i) => i).filter((i) => (placedFlags[i]?.variant ?? -1) < 0);
    const places = placeInPlot(
      xs,
      unplacedIndexes.map((i) => ({ x: xs[i] ?? 0, widths: widths[i] ?? [] })),
      plot,
    );
    for (const [nth, i] of unplacedIndexes.entries()) {
      const place = places[nth];
      const text = place && allRules[i]?.flag[place.variant];
      if (!place || !text) continue;
      const { box } = place;
      write(frame, text[0], 'ink', box.left, box.top, { bold: true, halo: true });
      write(frame, text[1], 'muted', box.left, box.top + linePx, { halo: true });
      frame.occupied.push(box);
    }
  },
};

/** Pixels between the top of the plot and a flag inside it, and between two such flags. */
const inPlotGap = 6;

/** Maximum number of rows of flags inside the plot. */
const maxInPlotRows = 3;

/**
 * Places for the flags that have no room above the plot: at the top of the plot, beside their own rule at `x`. A flag covers no other flag,
 * and no rule of `xs` crosses it. `variant` is the index of the longest of the `widths` that fits. The right side of the rule is tried
 * before the left one. `null` if none fits.
 */
export function placeInPlot(
  xs: readonly number[],
  flags: readonly { readonly x: number; readonly widths: readonly number[] }[],
  plot: Box,
): readonly ({ readonly variant: number; readonly box: Box } | null)[] {
  const occupied: Box[] = [];
  return flags.map(({ x, widths }) => {
    for (const [variant, width] of widths.entries())
      for (let row = 0; row < maxInPlotRows; row++)
        for (const left of [x + flagGap, x - flagGap - width]) {
          const top = plot.top + inPlotGap + row * (2 * linePx + inPlotGap);
          const box = { left, right: left + width, top, bottom: top + 2 * linePx };
          const isOutside = box.left < plot.left || box.right > plot.right || box.bottom > plot.bottom;
          const isCrossed = xs.some((other) => other > box.left - 2 && other < box.right + 2);
          if (isOutside || isCrossed || occupied.some((other) => overlaps(other, box))) continue;
          occupied.push(box);
          return { variant, box };
        }
    return null;
  });
}

/** The side and the wording of a flag. */
export interface PlacedFlag {
  /** The index of the wording, or -1 if there is room for none. */
  readonly variant: number;
  readonly side: 'left' | 'right';
}

/**
 * Chooses the side and the wording of the flags of rules at `xs`. A flag is within `left`…`right`, covers no other flag, and is
 * not crossed by another rule that has a flag. (A rule without a flag ends at the top of the plot, below the flags.)
 * `widths[i]` are the widths of the wordings of flag i, the longest first. The longest wording is preferred, and then the right
 * side. If not all flags fit, the flags with the lowest sum of `weights` are left out. The default weight is 1.
 * The function tries every combination, because there are few rules.
 */
export function placeFlags(
  xs: readonly number[],
  widths: readonly (readonly number[])[],
  left: number,
  right: number,
  weights: readonly number[] = [],
): readonly PlacedFlag[] {
  let best: readonly PlacedFlag[] = [];
  let minPenalty = Number.POSITIVE_INFINITY;
  const chosenFlags: PlacedFlag[] = [];
  const spans: (readonly [number, number] | null)[] = [];

  // The penalties: 100 times the weight for a flag that is left out, 4 for each wording that is longer than the chosen one, 1 for the
  // left side.
  const search = (i: number, penalty: number): void => {
    if (penalty >= minPenalty) return;
    if (i === xs.length) {
      const isCrossed = spans.some((span) =>
        xs.some((other, j) => span && spans[j] && spans[j] !== span && other > span[0] && other < span[1]),
      );
      if (isCrossed) return;
      minPenalty = penalty;
      best = [...chosenFlags];
      return;
    }
    const x = xs[i] ?? 0;
    const options = (widths[i] ?? []).flatMap((width, variant) => [
      { variant, side: 'right' as const, span: [x, x + flagGap + width] as const, cost: variant * 4 },
      { variant, side: 'left' as const, span: [x - flagGap - width, x] as const, cost: variant * 4 + 1 },
    ]);
    for (const { variant, side, span, cost } of options) {
      const overruns = span[0] < left || span[1] > right;
      const covers = spans.some((other) => other && span[0] < other[1] && other[0] < span[1]);
      if (overruns || covers) continue;
      chosenFlags.push({ variant, side });
      spans.push(span);
      search(i + 1, penalty + cost);
      chosenFlags.pop();
      spans.pop();
    }
    chosenFlags.push({ variant: -1, side: 'right' });
    spans.push(null);
    search(i + 1, penalty + 100 * (weights[i] ?? 1));
    chosenFlags.pop();
    spans.pop();
  };
  search(0, 0);
  return best;
}
