/** A point of a chart with its name and figures next to it. */
import { type Box, firstFree, type Pixel } from '../boxes.ts';
import type { ThemeColor } from '../color.ts';
import { type Frame, fitText, linePx, textWidth } from '../frame.ts';
import { disc, stroke, write } from '../pen.ts';
import type { Point } from '../points.ts';
import type { Mark } from './mark.ts';

/** A point with a text. */
export interface Dot extends Point {
  readonly color: ThemeColor;
  /** `none`: only the text is written, for the end of a line. */
  readonly shape: 'filled' | 'hollow' | 'none';
  /** Whether a ring is drawn around the point to set it apart. The text of such a point is written even if it crosses a line or a text. */
  readonly ringed: boolean;
  /** The name of the point. */
  readonly title: string;
  /** The figures after the name; `''` if there are none. */
  readonly detail: string;
}

/** Radius of a point in pixels. */
const radiusPx = 5;
/** Radius of the ring around a point in pixels. */
const ringPx = 9;

/** Pixels between the centre of a point and its text. */
const gapPx = 13;
/** Pixels between the name and the figures on one line. */
const wordGapPx = 6;

/** Maximum width of a name, as a share of the width of the plot. */
const maxNameShare = 0.45;

/** Draws all points, and then their texts in the same order. */
export const dots: Mark<readonly Dot[]> = {
  over: (frame, allDots) => {
    for (const { color, shape, ringed, ...point } of allDots) {
      if (shape === 'none') continue;
      const at = pixelOf(frame, point);
      const radius = ringed ? ringPx : radiusPx;
      disc(frame, 'surface', at, radius + 1.5);
      if (ringed) strokeCircle(frame, color, at, ringPx - 1, 2);
      if (shape === 'filled') disc(frame, color, at, radiusPx);
      else strokeCircle(frame, color, at, radiusPx - 1, 2);
      frame.occupied.push({
        left: at.x - radius - 2,
        right: at.x + radius + 2,
        top: at.y - radius - 2,
        bottom: at.y + radius + 2,
      });
    }
    const points = allDots.filter(({ shape }) => shape !== 'none').map((dot) => pixelOf(frame, dot));
    for (const dot of allDots) writeText(frame, dot, dot.shape === 'none' ? [] : points);
  },
};

function pixelOf({ x, y }: Frame, point: Point): Pixel {
  return { x: x(point.x), y: y(point.y) };
}

function strokeCircle(frame: Frame, color: ThemeColor, at: Pixel, radius: number, width: number): void {
  stroke(frame, color, width, [], (context) => context.arc(at.x, at.y, radius, 0, Math.PI * 2));
}

/**
 * Writes the text of a point at a place where it covers nothing and where none of the `points` is nearer to the text than its own point.
 * Tries to write name and figures on one line, then on two lines, then the name alone.
 */
function writeText(frame: Frame, original: Dot, points: readonly Pixel[]): void {
  const { context, style, plot, width, lines, occupied } = frame;
  const maxTitleWidth = (plot.right - plot.left) * maxNameShare;
  const dot = { ...original, title: fitText(context, style, original.title, maxTitleWidth, true) };
  const titlePx = textWidth(context, style, dot.title, true);
  const detailPx = dot.detail === '' ? 0 : textWidth(context, style, dot.detail);
  const at = pixelOf(frame, dot);
  // `writeIn` explains `rows`.
  const forms = [
    { width: titlePx + (detailPx && wordGapPx + detailPx), height: linePx, rows: 1 },
    ...(detailPx ? [{ width: Math.max(titlePx, detailPx), height: 2 * linePx, rows: 2 }] : []),
    { width: titlePx, height: linePx, rows: 0 },
  ];
  const inside = { left: plot.left + 2, right: width, top: 0, bottom: plot.bottom - 2 };
  const pixels = lines.map((line) => line.pixels);
  const isWithin = ({ left, right, top, bottom }: Box): boolean =>
    left >= inside.left && right <= inside.right && top >= inside.top && bottom <= inside.bottom;
  for (const { rows, ...size } of forms) {
    const nearBoxes = placesAround(at, size).filter((box) => isNearest(at, box, points));
    const freeBox = firstFree(nearBoxes, inside, pixels, occupied);
    if (!freeBox) continue;
    writeIn(frame, dot, freeBox, rows, titlePx, at);
    return;
  }
  if (!dot.ringed) return;
  for (const { rows, ...size } of forms) {
    const place = placesAround(at, size).find(isWithin);
    if (!place) continue;
    writeIn(frame, dot, place, rows, titlePx, at, true);
    return;
  }
}

/** Whether none of the points is nearer to a box than the point `at`. */
export function isNearest(at: Pixel, box: Box, points: readonly Pixel[]): boolean {
  const distanceOfPoint = distance(at, box);
  return points.every((point) => distance(point, box) >= distanceOfPoint);
}

function distance({ x, y }: Pixel, { left, right, top, bottom }: Box): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

/** Writes a text into a box: with `rows` 2, name and figures on two lines; with 1, both on one line; with 0, the name alone. */
function writeIn(
  frame: Frame,
  { color, title, detail }: Dot,
  box: Box,
  rows: number,
  titlePx: number,
  at: Pixel,
  hasWideHalo = false,
): void {
  frame.occupied.push(box);
  const options = hasWideHalo ? ({ halo: 'wide' } as const) : { halo: true };
  if (rows === 2) {
    // If the text is at the left of its point, both lines are right-aligned, so that they end next to the point.
    const isLeft = box.right < at.x;
    const [align, from] = isLeft ? (['right', box.right] as const) : (['left', box.left] as const);
    write(frame, title, color, from, box.top, { bold: true, align, ...options });
    write(frame, detail, 'ink', from, box.top + linePx, { align, ...options });
    return;
  }
  // The figures follow the name in the direction of the text.
  const isRightToLeft = frame.style.direction === 'rtl';
  const hasDetail = rows === 1 && detail !== '';
  const titleLeft = isRightToLeft && hasDetail ? box.right - titlePx : box.left;
  write(frame, title, color, titleLeft, box.top, { bold: true, ...options });
  const detailLeft = isRightToLeft ? box.left : box.left + titlePx + wordGapPx;
  if (hasDetail) write(frame, detail, 'ink', detailLeft, box.top, options);
}

/** Places of a text of this size around a point, the nearest first: beside it, then further above and below. */
function placesAround(
  { x, y }: Pixel,
  { width, height }: { readonly width: number; readonly height: number },
): readonly Box[] {
  const tops = [-height - 4, 4, -height / 2, -height - 14, 14, -height - 28, 28];
  const lefts = [x + gapPx, x - gapPx - width];
  return tops.flatMap((dy) =>
    lefts.map((left) => ({ left, right: left + width, top: y + dy, bottom: y + dy + height })),
  );
}
