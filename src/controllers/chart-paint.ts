/**
 * Paints what Chart.js does not: grid and ticks, hatch, rules with flags, rings, names, the bar on the axis, the strip
 * below and the reading line. Knows the frame it paints into, but neither chart.js nor what the chart is about.
 */
import {
  type Frame,
  fitText,
  isNarrow,
  linePx,
  nameWidth,
  textPx,
  textWidth,
  useFont,
} from './chart-frame.ts';
import { type Box, flagGap, type Pixel, placeFlags, placeOnLine, spreadTops } from './chart-labels.ts';
import { type Label, yAt } from './chart-spec.ts';
import type { ThemeColor } from './theme.ts';

/** Grid, axis and hatch: everything that lies under the lines. */
export function paintBelow(frame: Frame): void {
  paintGrid(frame);
  paintHatch(frame);
}

/** Everything that lies over the lines. `cursor` is the x that is being read, `null` at rest. */
export function paintAbove(frame: Frame, cursor: number | null): void {
  paintAxis(frame);
  paintStrip(frame);
  const taken = paintRules(frame);
  if (cursor !== null) paintCursor(frame, cursor);
  paintRings(frame, taken);
  paintNames(frame, taken);
}

function stroke(
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

/** Sharp one-pixel lines need their middle on half a pixel. */
const sharp = (value: number): number => Math.round(value - 0.5) + 0.5;

function segment(
  frame: Frame,
  color: ThemeColor,
  from: Pixel,
  to: Pixel,
  width = 1,
  dash: readonly number[] = [],
) {
  stroke(frame, color, width, dash, (context) => {
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
  });
}

interface TextOptions {
  readonly bold?: boolean;
  readonly align?: CanvasTextAlign;
  /** A rim of the page's colour that keeps text legible on lines. */
  readonly halo?: boolean;
}

/** Writes one line of text whose line box begins at `top`. */
function write(
  { context, style }: Frame,
  text: string,
  color: ThemeColor,
  x: number,
  top: number,
  { bold = false, align = 'left', halo = false }: TextOptions = {},
): void {
  context.save();
  useFont(context, style, bold);
  context.textAlign = align;
  context.textBaseline = 'alphabetic';
  const baseline = top + textPx;
  if (halo) {
    context.strokeStyle = style.color('surface');
    context.lineWidth = 3;
    context.lineJoin = 'round';
    context.strokeText(text, x, baseline);
  }
  context.fillStyle = style.color(color);
  context.fillText(text, x, baseline);
  context.restore();
}

function paintGrid(frame: Frame): void {
  const { plot, spec, y } = frame;
  for (const { value, label } of spec.y.ticks(plot.bottom - plot.top)) {
    const at = sharp(y(value));
    if (at < plot.top - 1 || at > plot.bottom + 1) continue;
    segment(frame, 'hairline', { x: plot.left, y: at }, { x: plot.right, y: at });
    write(frame, label[0] ?? '', 'muted', plot.left - 9, at - 8, { align: 'right' });
  }
}

function paintHatch(frame: Frame): void {
  const { plot, spec, x, context, style } = frame;
  if (!spec.hatch) return;
  const left = x(spec.hatch.from);
  const right = x(spec.hatch.to);
  context.save();
  context.beginPath();
  context.rect(left, plot.top, right - left, plot.bottom - plot.top);
  context.clip();
  context.strokeStyle = style.color('hairline');
  context.globalAlpha = 0.6;
  context.beginPath();
  const rise = plot.bottom - plot.top;
  for (let start = left - rise; start < right; start += 8) {
    context.moveTo(start, plot.bottom);
    context.lineTo(start + rise, plot.top);
  }
  context.stroke();
  context.restore();
}

function paintAxis(frame: Frame): void {
  const { context, style, plot, spec, x, width } = frame;
  const bottom = sharp(plot.bottom);
  segment(frame, 'edge', { x: plot.left - 0.5, y: bottom }, { x: plot.right + 0.5, y: bottom });
  for (const { value, label } of spec.x.ticks(plot.right - plot.left)) {
    const at = sharp(x(value));
    if (at < plot.left - 1 || at > plot.right + 1) continue;
    segment(frame, 'edge', { x: at, y: bottom }, { x: at, y: bottom + (label.length === 1 ? 4 : 7) });
    label.forEach((text, i) => {
      const half = textWidth(context, style, text) / 2;
      const middle = Math.min(Math.max(at, half), width - half);
      write(frame, text, 'muted', middle, bottom + 8 + i * linePx, { align: 'center' });
    });
  }
  if (spec.x.title && !isNarrow(width)) write(frame, spec.x.title, 'muted', plot.right + 10, bottom + 8);
  const bar = spec.axisBar;
  if (!bar) return;
  const ends = [bar.from, bar.to].map((value) => Math.min(Math.max(x(value), plot.left), plot.right));
  segment(frame, bar.color, { x: ends[0] ?? 0, y: bottom }, { x: ends[1] ?? 0, y: bottom }, 3);
  for (const [i, value] of [bar.from, bar.to].entries()) {
    const at = ends[i] ?? 0;
    if (value > spec.x.max || value < spec.x.min) continue;
    segment(frame, bar.color, { x: at, y: bottom - 5 }, { x: at, y: bottom + 5 }, 1.5);
  }
}

function paintStrip(frame: Frame): void {
  const { context, style, plot, spec, x, height } = frame;
  const y = height - 22;
  for (const { from, to, color, label } of spec.strip) {
    const left = Math.max(x(from), plot.left);
    const right = Math.min(x(to), plot.right);
    segment(frame, color, { x: left + 1, y }, { x: right - 1, y }, 3);
    const fitting = fitText(context, style, label, right - left - 4, true);
    if (fitting.length > 3) write(frame, fitting, color, left + 1, y + 5, { bold: true });
  }
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
    const right = at.x - plot.left > wide + 8 ? at.x - 8 : at.x + 8 + wide;
    if (right > plot.right) continue;
    write(frame, label, 'muted', right, at.y - 20, { align: 'right', halo: true });
    taken.push({ left: right - wide, right, top: at.y - 20, bottom: at.y - 4 });
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
  for (const label of spec.labels.filter(({ where }) => where === 'leave')) {
    const detail = (narrow && label.shortDetail) || label.detail;
    const wide = Math.max(
      textWidth(context, style, label.title, true),
      detail ? textWidth(context, style, detail) : 0,
    );
    const at = x(label.at.x);
    // Beside the line, on the side away from where it comes from, unless it leaves at the very edge.
    const left = at + 8 + wide < plot.right ? at + 8 : at - 22 - wide;
    both(label, left, plot.top + 4, detail, true);
    taken.push({ left, right: left + wide, top: plot.top + 4, bottom: plot.top + 4 + 2 * linePx });
  }
  const ends = spec.labels.filter(({ where }) => where === 'end');
  if (narrow) {
    for (const label of ends) {
      const text = fitText(context, style, label.title, (plot.right - plot.left) * 0.6, true);
      const size = { width: textWidth(context, style, text, true), height: linePx };
      const box = placeOnLine(pixels(label.points), size, plot, lines, taken);
      if (!box) continue;
      taken.push(box);
      write(frame, text, label.color, box.left, box.top, { bold: true });
    }
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
