/** A range of x values as a bar on the x axis. */
import type { ThemeColor } from '../color.ts';
import { segment, sharp } from '../pen.ts';
import type { Mark } from './mark.ts';

/** A bar from one x value to another, with a tick at each end. An end outside the plot has no tick. */
export interface AxisBar {
  readonly from: number;
  readonly to: number;
  readonly color: ThemeColor;
}

/** Draws the bar on the axis, with a short vertical line at each end that is inside the plot. */
export const axisBar: Mark<AxisBar> = {
  over: (frame, { from, to, color }) => {
    const { plot, axes, x } = frame;
    const bottom = sharp(plot.bottom);
    const ends = [from, to].map((value) => Math.min(Math.max(x(value), plot.left), plot.right));
    segment(frame, color, { x: ends[0] ?? 0, y: bottom }, { x: ends[1] ?? 0, y: bottom }, 3);
    for (const [i, value] of [from, to].entries()) {
      const at = ends[i] ?? 0;
      if (value > axes.x.max || value < axes.x.min) continue;
      segment(frame, color, { x: at, y: bottom - 5 }, { x: at, y: bottom + 5 }, 1.5);
    }
  },
};
