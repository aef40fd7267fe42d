/**
 * Paints what stands over the lines of a chart: rules with flags, rings, names, the reading line.
 * Knows the frame it paints into, but neither chart.js nor what the chart is about.
 */
import { type Frame, fitText, isNarrow, linePx, nameWidth, textWidth } from './frame.ts';
import {
  aroundPoint,
  type Box,
  firstFree,
  flagGap,
  overlaps,
  type Pixel,
  placeFlags,
  placeOnLine,
  spreadTops,
  touches,
} from './labels.ts';
import { segment, sharp, stroke, write } from './pen.ts';
import { type Label, type Point, yAt } from './spec.ts';

/** Rules, rings, names and notes, in that order. `cursor` is the x that is being read, `null` at rest. */
export function paintMarks(frame: Frame, cursor: number | null): void {
  const taken = paintRules(frame);
  if (cursor !== null) paintCursor(frame, cursor);
  const lines = frame.spec.lines.map(({ points }) => pixelsOf(frame, points));
  paintRings(frame, lines, taken);
  paintNames(frame, lines, taken);
  paintNotes(frame, lines, taken);
}

function pixelsOf({ x, y }: Frame, points: readonly Point[]): Pixel[] {
  return points.map((point) => ({ x: x(point.x), y: y(point.y) }));
}

function paintRules(frame: Frame): Box[] {
  const { context, style, plot, spec, x, width } = frame;
  const xs = spec.rules.map((rule) => x(rule.x));
  const widths = spec.rules.map(({ flag }) =>
    flag.map(([title, detail]) =>
      Math.max(textWidth(context, style, title, true), textWidth(context, style, detail)),
    ),
  );
  const placed = placeFlags(
    xs,
    widths,
    0,
    width,
    spec.rules.map(({ weight }) => weight ?? 1),
  );
  return spec.rules.map(({ dashed, flag }, i) => {
    const at = sharp(xs[i] ?? 0);
    const { variant, side } = placed[i] ?? { variant: -1, side: 'right' };
    const text = flag[variant];
    const top = text ? 0 : plot.top;
    segment(frame, 'muted', { x: at, y: top }, { x: at, y: plot.bottom }, 1, dashed ? [4, 3] : []);
    if (text) {
      const align = side === 'right' ? 'left' : 'right';
      const from = side === 'right' ? at + flagGap : at - flagGap;
      write(frame, text[0], 'ink', from, 0, { bold: true, align });
      write(frame, text[1], 'muted', from, linePx, { align });
    }
    return { left: at - 2, right: at + 2, top: plot.top, bottom: plot.bottom };
  });
}

function paintRings(frame: Frame, lines: readonly (readonly Pixel[])[], taken: Box[]): void {
  const { context, style, spec, plot, x, y } = frame;
  for (const { size, color, label, always, ...point } of spec.rings) {
    const at = { x: x(point.x), y: y(point.y) };
    if (at.y < plot.top - 1 || at.y > plot.bottom + 1) continue;
    const radius = size === 'large' ? 5 : 3.5;
    context.save();
    context.fillStyle = style.color('surface');
    context.beginPath();
    context.arc(at.x, at.y, radius, 0, Math.PI * 2);
    context.fill();
    context.restore();
    stroke(frame, color, size === 'large' ? 2 : 1.5, [], (pen) =>
      pen.arc(at.x, at.y, radius, 0, Math.PI * 2),
    );
    taken.push({ left: at.x - 7, right: at.x + 7, top: at.y - 7, bottom: at.y + 7 });
    if (!label) continue;
    const width = textWidth(context, style, label);
    const places = aroundPoint(at, { width, height: linePx });
    const rest = always ? places.find(({ left, right }) => left >= plot.left && right <= plot.right) : null;
    const free = firstFree(places, plot, lines, taken);
    const box = free ?? rest;
    if (!box) continue;
    // What cannot be helped passes behind the words, not between them.
    write(frame, label, 'muted', box.left, box.top, { halo: free ? true : 'wide' });
    taken.push(box);
  }
}

/** Words about a part of the plot: what is hatched, and what is shaded. */
function paintNotes(frame: Frame, lines: readonly (readonly Pixel[])[], taken: Box[]): void {
  const { context, style, spec, plot, x, y } = frame;
  const { hatch } = spec;
  const notes = (spec.notes ?? []).map(({ label, places }) => ({
    label,
    middles: places.map((point) => ({ x: x(point.x), y: y(point.y) })),
  }));
  if (hatch) {
    const [left, right] = [x(hatch.from), x(hatch.to)];
    const half = textWidth(context, style, hatch.label) / 2 + 4;
    const middles = [0.93, 0.07, 0.75, 0.25, 0.6, 0.4].flatMap((share) =>
      [(left + right) / 2, left + half, right - half].map((at) => ({
        x: at,
        y: plot.top + (plot.bottom - plot.top) * share,
      })),
    );
    notes.push({ label: hatch.label, middles: left + 2 * half <= right + 1 ? middles : [] });
  }
  for (const { label, middles } of notes) {
    const half = textWidth(context, style, label) / 2;
    const boxes = middles.map((at) => ({
      left: at.x - half,
      right: at.x + half,
      top: at.y - linePx / 2,
      bottom: at.y + linePx / 2,
    }));
    const box = firstFree(boxes, { ...plot, left: plot.left + 6, bottom: plot.bottom - 4 }, lines, taken);
    if (!box) continue;
    write(frame, label, 'muted', box.left, box.top, { halo: hatch !== undefined });
    taken.push(box);
  }
}

function paintNames(frame: Frame, lines: readonly (readonly Pixel[])[], taken: Box[]): void {
  const { context, style, spec, plot, width, x, y } = frame;
  const narrow = isNarrow(width);
  const both = (label: Label, left: number, top: number, detail: string | undefined, halo: boolean): void => {
    write(frame, label.title, label.color, left, top, { bold: true, halo });
    if (detail) write(frame, detail, 'ink', left, top + linePx, { halo });
  };
  const beside: Box[] = [];
  for (const label of spec.labels.filter(({ where, quiet }) => where === 'leave' && !(narrow && quiet))) {
    const detail = (narrow && label.shortDetail) || label.detail;
    const short = fitText(context, style, label.title, (plot.right - plot.left) * 0.45, true);
    const wide = Math.max(
      textWidth(context, style, short, true),
      detail ? textWidth(context, style, detail) : 0,
    );
    const at = x(label.at.x);
    // Beside the line, on the side away from where it comes from, unless it leaves at the very edge.
    const foot = plot.top + 4 + 2 * linePx;
    const lower =
      pixelsOf(frame, label.points).findLast((pixel) => pixel.x <= at && pixel.y >= foot)?.x ?? at;
    // Right of the line, which rises away from it; left where the plot ends or a rule would cross it.
    const [right, left] = [at + 8, lower - 4 - wide].map((from) => ({
      left: from,
      right: from + wide,
      top: plot.top + 4,
      bottom: foot,
    })) as [Box, Box];
    const fits = right.right < plot.right && !taken.some((box) => overlaps(box, right));
    const box = fits || left.left < plot.left ? right : left;
    if (beside.some((other) => overlaps(other, box))) continue;
    beside.push(box);
    // What is still too long at the edge is cut short, never drawn past it.
    const room = width - box.left;
    const title = fitText(context, style, short, room, true);
    both({ ...label, title }, box.left, box.top, detail && fitText(context, style, detail, room), true);
    taken.push(box);
  }
  const ends = spec.labels.filter(({ where, quiet }) => where === 'end' && !(narrow && quiet));
  if (narrow || spec.namesOnLines) {
    paintNamesOnLines(frame, ends, lines, taken);
    return;
  }
  const heights = ends.map(({ detail }) => (detail ? 2 * linePx : linePx));
  // Three names or more get no second line where they would be pushed far off their lines.
  const crowded = heights.reduce((sum, height) => sum + height + 2, 0) > plot.bottom - plot.top;
  const tops = spreadTops(
    ends.map(({ at }) => Math.min(Math.max(y(at.y), plot.top), plot.bottom) - linePx / 2 - 2),
    crowded ? ends.map(() => linePx) : heights,
    plot.top - 10,
    plot.bottom + 8,
  );
  ends.forEach((label, i) => {
    const title = fitText(
      context,
      style,
      label.title,
      Math.min(nameWidth(width), width - plot.right - 10),
      true,
    );
    both({ ...label, title }, plot.right + 10, tops[i] ?? 0, crowded ? undefined : label.detail, false);
  });
}

/** Names at free places along their lines, as on a phone. */
function paintNamesOnLines(
  frame: Frame,
  labels: readonly Label[],
  lines: readonly (readonly Pixel[])[],
  taken: Box[],
): void {
  const { context, style, spec, plot, x, y } = frame;
  const room = plot.right - plot.left;
  const rules = spec.rules.map(({ x: value }) => [
    { x: x(value), y: plot.top },
    { x: x(value), y: plot.bottom },
  ]);
  const crossed = [...lines, ...rules];
  const isCrossed = (box: Box): boolean => crossed.some((line) => touches(line, box));
  const named = taken.filter(
    ({ left, top, right, bottom }) => right - left > 4 && bottom - top <= 2 * linePx,
  );
  // A rule is crossed like a line; what is written or ringed is not to be covered at all.
  const written = taken.filter(({ left, right }) => right - left > 4);
  // The pair that is compared is named first, so that it has a name where there is room for few.
  const order = ['a', 'b'];
  const first = [...labels].sort((one, other) => order.indexOf(other.color) - order.indexOf(one.color));
  for (const label of first) {
    const own = spec.lines.findIndex(({ points }) => points === label.points);
    const line = lines[own] ?? label.points.map((point) => ({ x: x(point.x), y: y(point.y) }));
    const places = [0.6, 0.4, 0.28].map((share) => {
      const text = fitText(context, style, label.title, room * share, true);
      const size = { width: textWidth(context, style, text, true), height: linePx };
      return { text, box: placeOnLine(line, size, plot, crossed, written, spec.namesOnLines) };
    });
    // Rather cut short than over a line.
    const place = places.find(({ box }) => box && !isCrossed(box)) ?? places[places.length - 1];
    const box = place?.box;
    // No name rather than one over another: the line of figures below names every one.
    if (!box || named.some((other) => overlaps(other, box))) continue;
    named.push(box);
    written.push(box);
    taken.push(box);
    // A line that cannot be helped passes behind the name, not through it.
    write(frame, place.text, label.color, box.left, box.top, { bold: true, halo: isCrossed(box) });
  }
}

function paintCursor(frame: Frame, cursor: number): void {
  const { context, style, spec, plot, x, y } = frame;
  const at = x(cursor);
  segment(frame, 'edge', { x: sharp(at), y: plot.top }, { x: sharp(at), y: plot.bottom });
  for (const { points, color } of spec.lines) {
    const value = yAt(points, cursor);
    if (value === null || y(value) < plot.top - 1) continue;
    context.save();
    context.fillStyle = style.color(color);
    context.beginPath();
    context.arc(at, y(value), 3, 0, Math.PI * 2);
    context.fill();
    context.restore();
  }
}
