/** The shaded area between two lines of a chart. */
import type { ThemeColor } from '../color.ts';
import type { Point } from '../points.ts';
import { type Mark, withOpacity } from './mark.ts';

/** The two edges of a band and its colour; `opacity` from 0 to 1. */
export interface Band {
  /** Both edges have the same x values. */
  readonly low: readonly Point[];
  readonly high: readonly Point[];
  readonly color: ThemeColor;
  readonly opacity: number;
}

/** Fills the area between the two edges. */
export const band: Mark<Band> = {
  paths: ({ low, high, color, opacity }, style) => [
    { points: low },
    { points: high, fill: { to: 'path-before', color: withOpacity(style.color(color), opacity) } },
  ],
};
