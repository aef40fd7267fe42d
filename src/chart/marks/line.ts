/** A line of a chart, which may have an area between it and the axis. */
import type { ThemeColor } from '../color.ts';
import type { Point } from '../points.ts';
import { type Mark, withOpacity } from './mark.ts';

/** One line, in the units of the axes. */
export interface Line {
  readonly points: readonly Point[];
  readonly color: ThemeColor;
  /** Width in pixels. With 0, only the area is drawn. */
  readonly width: number;
  /** Lengths of dashes and gaps in pixels. An empty list is a solid line. */
  readonly dash: readonly number[];
  /** Opacity of the area between the line and the axis. With 0 or `undefined` there is no area. */
  readonly fill?: number;
  /** Opacity of the line itself. Default: 1. */
  readonly opacity?: number;
}

/** Draws all lines, the first one below the others. */
export const lines: Mark<readonly Line[]> = {
  paths: (allLines, style) =>
    allLines.map(({ points, color: name, width, dash, fill, opacity = 1 }) => {
      const color = style.color(name);
      const stroke = { color: opacity === 1 ? color : withOpacity(color, opacity), width, dash };
      return fill
        ? { points, stroke, fill: { to: 'axis', color: withOpacity(color, fill) } }
        : { points, stroke };
    }),
};
