/** The cursor at the x value whose figures are read out: a thin vertical line, with a dot on each line of the chart. */
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
      const met = yAt(points, value);
      if (met === null || y(met) < plot.top - 1) continue;
      disc(frame, color, { x: at, y: y(met) }, 3);
    }
  },
};
