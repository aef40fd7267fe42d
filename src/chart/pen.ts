/** Functions that paint strokes, discs and texts in theme colours. */
import type { Pixel } from './boxes.ts';
import type { ThemeColor } from './color.ts';
import { type Frame, useFont } from './frame.ts';
import { chartText } from './text.ts';

/** Strokes a path in a theme colour. */
export function stroke(
  { context, style }: Frame,
  color: ThemeColor,
  width: number,
  dash: readonly number[],
  path: (context: CanvasRenderingContext2D) => void,
): void {
  context.save();
  context.strokeStyle = style.color(color);
  context.lineWidth = width;
  context.setLineDash([...dash]);
  context.beginPath();
  path(context);
  context.stroke();
  context.restore();
}

/** The nearest half pixel. A one-pixel line whose centre is there is sharp. */
export const sharp = (value: number): number => Math.round(value - 0.5) + 0.5;

/** Strokes a straight line. */
export function segment(
  frame: Frame,
  color: ThemeColor,
  from: Pixel,
  to: Pixel,
  width = 1,
  dash: readonly number[] = [],
): void {
  stroke(frame, color, width, dash, (context) => {
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
  });
}

/** Fills a disc. */
export function disc({ context, style }: Frame, color: ThemeColor, { x, y }: Pixel, radius: number): void {
  context.save();
  context.fillStyle = style.color(color);
  context.beginPath();
  context.arc(x, y, radius, 0, Math.PI * 2);
  context.fill();
  context.restore();
}

interface TextOptions {
  readonly bold?: boolean;
  readonly align?: CanvasTextAlign;
  /** Whether the text has an outline in the page's colour, which keeps it legible on lines; `wide` is a wider outline. */
  readonly halo?: boolean | 'wide';
}

/** Writes one line of text. `top` is the top of its line box. */
export function write(
  { context, style }: Frame,
  text: string,
  color: ThemeColor,
  x: number,
  top: number,
  { bold = false, align = 'left', halo = false }: TextOptions = {},
): void {
  context.save();
  useFont(context, style, bold);
  context.direction = style.direction;
  context.textAlign = align;
  context.textBaseline = 'alphabetic';
  const baseline = top + chartText;
  if (halo) {
    context.strokeStyle = style.color('surface');
    context.lineWidth = halo === 'wide' ? 8 : 3;
    context.lineJoin = 'round';
    context.strokeText(text, x, baseline);
  }
  context.fillStyle = style.color(color);
  context.fillText(text, x, baseline);
  context.restore();
}
