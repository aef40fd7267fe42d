/**
 * Paints the ground of a chart: grid, ticks and axis, hatch, the bar on the axis, the strip below it.
 * Knows the frame it paints into, but neither chart.js nor what the chart is about.
 */
import { type Frame, fitText, isNarrow, linePx, textWidth } from './frame.ts';
import { segment, sharp, write } from './pen.ts';

/** Grid and hatch: what lies under the lines. */
export function paintGround(frame: Frame): void {
  paintGrid(frame);
  paintHatch(frame);
}

/** Axis, its bar, and the strip: over the feet of the lines. */
export function paintFoot(frame: Frame): void {
  paintAxis(frame);
  paintStrip(frame);
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
  if (spec.x.title && isNarrow(width)) {
    const lines = Math.max(1, ...spec.x.ticks(plot.right - plot.left).map(({ label }) => label.length));
    write(frame, spec.x.title, 'muted', plot.right, bottom + 8 + lines * linePx, { align: 'right' });
  } else if (spec.x.title) write(frame, spec.x.title, 'muted', plot.right + 10, bottom + 8);
  // The lane of flags has the place of a y title.
  if (spec.y.title && spec.rules.length === 0) write(frame, spec.y.title, 'muted', 0, plot.top - linePx - 10);
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
  for (const { from, to, color, label, short } of spec.strip) {
    const left = Math.max(x(from), plot.left);
    const right = Math.min(x(to), plot.right);
    segment(frame, color, { x: left + 1, y }, { x: right - 1, y }, 3);
    const room = right - left - 4;
    const whole = textWidth(context, style, label, true) <= room;
    const fitting = whole ? label : fitText(context, style, short, room, true);
    if (fitting.length > 3) write(frame, fitting, color, left + 1, y + 5, { bold: true });
  }
}
