/** The axes of a chart: the margins around the plot, the grid, the ticks and the titles. */
import type { Tick } from './axis.ts';
import { type ChartStyle, type Frame, linePx, textWidth } from './frame.ts';
import { roomBeside } from './marks/label.ts';
import { flagLanePx } from './marks/rule.ts';
import { stripPx } from './marks/strip.ts';
import { isNarrow } from './narrow.ts';
import { segment, sharp, write } from './pen.ts';
import type { ChartSpec } from './spec.ts';

/** Pixels from the edges of the chart to the plot. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** The margins for the ticks and titles, the flags of `rules` above, the names of lines (`labels`) at the right, and the strip below. */
export function insetsFor(
  context: CanvasRenderingContext2D,
  spec: ChartSpec,
  style: ChartStyle,
  width: number,
  height: number,
): Insets {
  const isNarrowChart = isNarrow(width);
  const yTicks = spec.y.ticks(height);
  const xTicks = spec.x.ticks(width);
  const halfTick = widestTick(context, style, xTicks) / 2;
  const titleWidth = spec.x.title ? textWidth(context, style, spec.x.title) : 0;
  const widthBeside = isNarrowChart ? 2 : roomBeside(context, style, spec.labels, width, titleWidth);
  const heightOfTitleBelow = titleWidth && isNarrowChart ? linePx : 0;
  return {
    top: spec.rules.length > 0 ? flagLanePx : spec.y.title ? linePx + 10 : 9,
    right: Math.ceil(isNarrowChart ? widthBeside : Math.max(widthBeside, halfTick)),
    bottom: 9 + labelLineCount(xTicks) * linePx + heightOfTitleBelow + (spec.strip.length > 0 ? stripPx : 0),
    left: Math.ceil(Math.max(widestTick(context, style, yTicks) + 9, isNarrowChart ? 0 : halfTick)),
  };
}

/** The width in pixels of the widest line of text among the labels of the ticks. */
function widestTick(context: CanvasRenderingContext2D, style: ChartStyle, ticks: readonly Tick[]): number {
  return Math.max(0, ...ticks.flatMap(({ label }) => label.map((text) => textWidth(context, style, text))));
}

/** The number of lines of text in the label with the most lines; at least 1. */
function labelLineCount(ticks: readonly Tick[]): number {
  return Math.max(1, ...ticks.map(({ label }) => label.length));
}

/** Paints the lines of the grid and the labels of the y axis, under everything else. */
export function paintGrid(frame: Frame): void {
  const { plot, axes, y } = frame;
  for (const { value, label } of axes.y.ticks(plot.bottom - plot.top)) {
    const at = sharp(y(value));
    if (at < plot.top - 1 || at > plot.bottom + 1) continue;
    segment(frame, 'hairline', { x: plot.left, y: at }, { x: plot.right, y: at });
    write(frame, label[0] ?? '', 'muted', plot.left - 9, at - 8, { align: 'right' });
  }
}

/** Paints the x axis with its ticks, and the titles of both axes, on top of the lines of the chart. */
export function paintAxes(frame: Frame, hasFlags: boolean): void {
  const { context, style, plot, axes, x, width } = frame;
  const bottom = sharp(plot.bottom);
  segment(frame, 'edge', { x: plot.left - 0.5, y: bottom }, { x: plot.right + 0.5, y: bottom });
  const ticks = axes.x.ticks(plot.right - plot.left);
  for (const { value, label } of ticks) {
    const at = sharp(x(value));
    if (at < plot.left - 1 || at > plot.right + 1) continue;
    segment(frame, 'edge', { x: at, y: bottom }, { x: at, y: bottom + (label.length === 1 ? 4 : 7) });
    label.forEach((text, i) => {
      const half = textWidth(context, style, text) / 2;
      const middle = Math.min(Math.max(at, half), width - half);
      write(frame, text, 'muted', middle, bottom + 8 + i * linePx, { align: 'center' });
    });
  }
  if (axes.x.title && isNarrow(width)) {
    const top = bottom + 8 + labelLineCount(ticks) * linePx;
    write(frame, axes.x.title, 'muted', plot.right, top, { align: 'right' });
  } else if (axes.x.title) write(frame, axes.x.title, 'muted', plot.right + 10, bottom + 8);
  // If there are flags, the title of the y axis is left out, because the flags are at its place.
  if (axes.y.title && !hasFlags) write(frame, axes.y.title, 'muted', 0, plot.top - linePx - 10);
}
