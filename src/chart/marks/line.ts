/** A line of a chart, with an area down to the axis if it asks for one. */
import type { ThemeColor } from '../color.ts';
import type { Point } from '../points.ts';
import { type Mark, withOpacity } from './mark.ts';

/** One line, in the units of the axes. */
export interface Line {
  readonly points: readonly Point[];
  readonly color: ThemeColor;
  /** Pixels; 0 = the area alone. */
  readonly width: number;
  /** Dash lengths in pixels; empty = solid. */
  readonly dash: readonly number[];
  /** Opacity of the area from the line down to the axis; 0 or absent = none. */
  readonly fill?: number;
}

/** Draws all lines, the first one below the others. */
export const lines: Mark<readonly Line[]> = {
  paths: (all, style) =>
    all.map(({ points, color: name, width, dash, fill }) => {
      const color = style.color(name);
      const stroke = { color, width, dash };
      return fill
        ? { points, stroke, fill: { to: 'axis', color: withOpacity(color, fill) } }
        : { points, stroke };
    }),
};
