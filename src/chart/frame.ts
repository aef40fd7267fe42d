/** The data with which a chart is painted: the position of the plot, the pixels of values, and the widths of texts. */
import type { Axis } from './axis.ts';
import type { Box, Pixel } from './boxes.ts';
import type { ThemeColor } from './color.ts';
import type { Point } from './points.ts';
import { chartText, chartWeight } from './text.ts';

/** Height of a line of text in pixels. */
export const linePx = 16;

/** The font and the colours of the page. */
export interface ChartStyle {
  readonly fontFamily: string;
  /** The direction of the texts. The axes have the same direction in every language. */
  readonly direction: 'ltr' | 'rtl';
  /** A theme colour that a canvas understands. */
  readonly color: (name: ThemeColor) => string;
}

/** A line that is drawn, in the units of the axes and in pixels. */
interface DrawnLine {
  readonly points: readonly Point[];
  readonly pixels: readonly Pixel[];
  readonly color: ThemeColor;
}

/** The data with which one chart is painted once. */
export interface Frame {
  readonly context: CanvasRenderingContext2D;
  readonly style: ChartStyle;
  /** Width and height of the whole chart in CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly plot: Box;
  readonly axes: { readonly x: Axis; readonly y: Axis };
  /**
   * `x` converts a value of the x axis into CSS pixels from the left edge of the canvas, `y` a value of the y axis into pixels from the
   * top.
   */
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  /** The lines, rules and boxes that text must not cover. Marks add to `rules` and `occupied` when they are painted. */
  readonly lines: readonly DrawnLine[];
  readonly rules: (readonly Pixel[])[];
  readonly occupied: Box[];
}

/** Sets the font of the following text. */
export function useFont(context: CanvasRenderingContext2D, { fontFamily }: ChartStyle, bold = false): void {
  context.font = `${bold ? chartWeight.strong : chartWeight.normal} ${chartText}px ${fontFamily}`;
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

/**
 * The text in at most `maxLines` lines of `maxWidth` pixels, broken at spaces. A line that is still too wide is cut, as in
 * `fitText`.
 */
export function wrapText(
  context: CanvasRenderingContext2D,
  style: ChartStyle,
  text: string,
  maxWidth: number,
  maxLines: number,
  bold = false,
): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1];
    const joined = `${last} ${word}`;
    const fits = textWidth(context, style, joined, bold) <= maxWidth;
    if (last === undefined || (!fits && lines.length < maxLines)) lines.push(word);
    else lines[lines.length - 1] = joined;
  }
  return lines.map((line) => fitText(context, style, line, maxWidth, bold));
}

/** The text. If it is wider than `maxWidth` pixels, it is cut and ends with an ellipsis. */
export function fitText(
  context: CanvasRenderingContext2D,
  style: ChartStyle,
  text: string,
  maxWidth: number,
  bold = false,
): string {
  if (textWidth(context, style, text, bold) <= maxWidth) return text;
  let fitting = text;
  while (fitting.length > 1 && textWidth(context, style, `${fitting.trimEnd()}…`, bold) > maxWidth)
    fitting = fitting.slice(0, -1);
  return `${fitting.trimEnd()}…`;
}
