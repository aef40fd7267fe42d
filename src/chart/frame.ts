/**
 * The room a chart leaves around its plot, and the small set of pens the painting uses.
 * Knows pixels and text widths, but neither chart.js nor what the chart is about.
 */

import type { Box } from './labels.ts';
import type { ChartSpec, Label, ThemeColor, Tick } from './spec.ts';

/** Chart text is 12 CSS pixels, never below (design notes, "Spacing and type"). */
export const textPx = 12;
export const linePx = 16;
/** Below this many pixels names stand on the lines, as on a phone. */
export const narrowPx = 480;

/** What a drawing needs of the page: its font and its colours. */
export interface ChartStyle {
  readonly fontFamily: string;
  /** A theme colour that a canvas understands. */
  readonly color: (name: ThemeColor) => string;
}

export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** One drawing pass: where the plot is, how values become pixels, and what to draw with. */
export interface Frame {
  readonly context: CanvasRenderingContext2D;
  readonly spec: ChartSpec;
  readonly style: ChartStyle;
  readonly width: number;
  readonly height: number;
  readonly plot: Box;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

/** Whether a chart of this width is drawn as on a phone. */
export function isNarrow(width: number): boolean {
  return width < narrowPx;
}

/** Sets the font of the following text. */
export function useFont(context: CanvasRenderingContext2D, { fontFamily }: ChartStyle, bold = false): void {
  context.font = `${bold ? 600 : 400} ${textPx}px ${fontFamily}`;
}

/** Width of a text in pixels. */
export function textWidth(
  context: CanvasRenderingContext2D,
  style: ChartStyle,
  text: string,
  bold = false,
): number {
  useFont(context, style, bold);
  return context.measureText(text).width;
}

/** The text, cut with an ellipsis where it is wider than `most` pixels. */
export function fitText(
  context: CanvasRenderingContext2D,
  style: ChartStyle,
  text: string,
  most: number,
  bold = false,
): string {
  if (textWidth(context, style, text, bold) <= most) return text;
  let fitting = text;
  while (fitting.length > 1 && textWidth(context, style, `${fitting.trimEnd()}…`, bold) > most)
    fitting = fitting.slice(0, -1);
  return `${fitting.trimEnd()}…`;
}

/** The most a name beside the plot may take of the chart's width. */
export function nameWidth(width: number): number {
  return Math.min(190, width * 0.26);
}

const widestTick = (context: CanvasRenderingContext2D, style: ChartStyle, ticks: readonly Tick[]): number =>
  Math.max(0, ...ticks.flatMap(({ label }) => label.map((text) => textWidth(context, style, text))));

/** Room for the ticks, the lane of flags, the names at the right, and the strip below. */
export function insetsFor(
  context: CanvasRenderingContext2D,
  spec: ChartSpec,
  style: ChartStyle,
  width: number,
  height: number,
): Insets {
  const yTicks = spec.y.ticks(height);
  const xTicks = spec.x.ticks(width);
  const half = widestTick(context, style, xTicks) / 2;
  const names = spec.namesOnLines ? [] : spec.labels.filter(({ where }) => where === 'end');
  const room = ({ title, detail }: Label): number =>
    Math.max(textWidth(context, style, title, true), detail ? textWidth(context, style, detail) : 0);
  const title = spec.x.title ? textWidth(context, style, spec.x.title) : 0;
  const beside = isNarrow(width)
    ? 2
    : Math.min(nameWidth(width), Math.max(title, ...names.map(room), 0)) +
      (names.length > 0 || title ? 10 : 0);
  const under = spec.x.title && isNarrow(width) ? linePx : 0;
  const lines = Math.max(1, ...xTicks.map(({ label }) => label.length));
  return {
    top: spec.rules.length > 0 ? 2 * linePx + 8 : spec.y.title ? linePx + 10 : 9,
    right: Math.ceil(isNarrow(width) ? beside : Math.max(beside, half)),
    bottom: 9 + lines * linePx + under + (spec.strip.length > 0 ? 26 : 0),
    left: Math.ceil(Math.max(widestTick(context, style, yTicks) + 9, isNarrow(width) ? 0 : half)),
  };
}
