/**
 * Paints what stands over the lines of a chart: rules with flags, rings, names, the reading line.
 * Knows the frame it paints into, but neither chart.js nor what the chart is about.
 */
import { type Frame, fitText, isNarrow, linePx, nameWidth, textWidth } from './chart-frame.ts';
import {
  type Box,
  flagGap,
  overlaps,
  type Pixel,
  placeFlags,
  placeOnLine,
  spreadTops,
  touches,
} from './chart-labels.ts';
import { segment, sharp, stroke, write } from './chart-pen.ts';
import { type Label, yAt } from './chart-spec.ts';

/** Rules, rings and names, in that order. `cursor` is the x that is being read, `null` at rest. */
export function paintMarks(frame: Frame, cursor: number | null): void {
  const taken = paintRules(frame);
  if (cursor !== null) paintCursor(frame, cursor);
  paintRings(frame, taken);
  paintNames(frame, taken);
}

function paintRules(frame: Frame): Box[] {
  const { context, style, plot, spec, x, width } = frame;
  const xs = spec.rules.map((rule) => x(rule.x));
  const widths = spec.rules.map(({ flag }) =>
    flag.map(([title, detail]) =>
      Math.max(textWidth(context, style, title, true), textWidth(context, style, detail)),
    ),
  );
  const placed = placeFlags(xs, widths, 0, width);
  return spec.rules.map(({ dashed, flag }, i) => {
    const at = sharp(xs[i] ?? 0);
    segment(frame, 'muted', { x: at, y: 0 }, { x: at, y: plot.bottom }, 1, dashed ? [4, 3] : []);
    const { variant, side } = placed[i] ?? { variant: -1, side: 'right' };
    const text = flag[variant];
    if (text) {
      const align = side === 'right' ? 'left' : 'right';
      const from = side === 'right' ? at + flagGap : at - flagGap;
      write(frame, text[0], 'ink', from, 0, { bold: true, align });
      write(frame, text[1], 'muted', from, linePx, { align });
    }
    return { left: at - 2, right: at + 2, top: plot.top, bottom: plot.bottom };
  });
}

function paintRings(frame: Frame, taken: Box[]): void {
  const { context, style, spec, plot, x, y } = frame;
  for (const { size, color, label, ...point } of spec.rings) {
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
    const wide = textWidth(context, style, label);
    const box = [at.x - 8, at.x + 8 + wide]
      .map((right) => ({ left: right - wide, right, top: at.y - 20, bottom: at.y - 4 }))
      .find((one) => {
        const fits = one.left > plot.left && one.right < plot.right;
        return fits && !taken.some((other) => overlaps(other, one));
      });
    if (!box) continue;
    write(frame, label, 'muted', box.right, box.top, { align: 'right', halo: true });
    taken.push(box);
  }
}

function paintNames(frame: Frame, taken: Box[]): void {
  const { context, style, spec, plot, width, x, y } = frame;
  const pixels = (points: Label['points']): Pixel[] =>
    points.map((point) => ({ x: x(point.x), y: y(point.y) }));
  const lines = spec.lines.map(({ points }) => pixels(points));
  const narrow = isNarrow(width);
  const both = (label: Label, left: number, top: number, detail: string | undefined, halo: boolean): void => {
    write(frame, label.title, label.color, left, top, { bold: true, halo });
    if (detail) write(frame, detail, 'ink', left, top + linePx, { halo });
  };
  if (spec.hatch) {
    const { from, to, label } = spec.hatch;
    const room = x(to) - x(from) - 8;
    const text = fitText(context, style, label, room);
    if (text === label) {
      const middle = (x(from) + x(to)) / 2;
      write(frame, text, 'muted', middle, plot.bottom - 22, { align: 'center', halo: true });
    }
  }
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
    const lower = pixels(label.points).findLast((pixel) => pixel.x <= at && pixel.y >= foot)?.x ?? at;
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
