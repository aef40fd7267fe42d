/** A hatched range of x values, with a short text if there is room. */
import { type Frame, textWidth } from '../frame.ts';
import type { Mark } from './mark.ts';
import { writeWhereFree } from './note.ts';

/** A range of x values and its text. */
export interface Hatch {
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

/** Hatches the range of x values over the whole height of the plot. */
export const hatch: Mark<Hatch> = {
  under: ({ plot, x, context, style }, { from, to }) => {
    const left = x(from);
    const right = x(to);
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
  },
  over: (frame, { from, to, label }) => {
    const [left, right] = [frame.x(from), frame.x(to)];
    writeWhereFree(frame, label, middlesBetween(frame, left, right, label), true);
  },
};

/** Possible centres of a text between two x positions, the lowest first. Empty if the text is too wide. */
function middlesBetween({ context, style, plot }: Frame, left: number, right: number, label: string) {
  const half = textWidth(context, style, label) / 2 + 4;
  if (left + 2 * half > right + 1) return [];
  return [0.93, 0.07, 0.75, 0.25, 0.6, 0.4].flatMap((share) =>
    [(left + right) / 2, left + half, right - half].map((x) => ({
      x,
      y: plot.top + (plot.bottom - plot.top) * share,
    })),
  );
}
