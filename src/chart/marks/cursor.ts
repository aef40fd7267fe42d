/** The cursor at the x value whose figures are shown: a thin vertical line, with a dot on each line of the chart. */
import { disc, segment, sharp } from '../pen.ts';
import { yAt } from '../points.ts';
import type { Mark } from './mark.ts';

/** Draws a vertical line at an x value, and a dot on each line of the chart at this value. */
export const cursor: Mark<number> = {
  over: (frame, value) => {
    const { plot, x, y, lines } = frame;
    const at = x(value);
    segment(frame, 'edge', { x: sharp(at), y: plot.top }, { x: sharp(at), y: plot.bottom });
    for (const { points, color } of lines) {
      const yValue = yAt(points, value);
      // A value above the plot has no dot. One pixel is allowed, because a value at the top may be rounded to a point above it.
      if (yValue === null || y(yValue) < plot.top - 1) continue;
      disc(frame, color, { x: at, y: y(yValue) }, 3);
    }
  },
};
