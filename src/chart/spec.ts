/**
 * The chart spec: everything that a chart shows, as plain data in the units of its axes. A view makes a spec, and
 * `ChartDrawing` draws it. Its texts are already formatted, and its colours are names of theme colours.
 */
import type { Axis } from './axis.ts';
import type { Marks } from './marks/index.ts';

export type { Tick } from './axis.ts';

export type { AxisBar } from './marks/axis-bar.ts';

export type { Dot } from './marks/dot.ts';
export type { Label } from './marks/label.ts';
export type { Line } from './marks/line.ts';

export type { Ring } from './marks/ring.ts';
export type { FlagText, Rule } from './marks/rule.ts';
export type { StripPart } from './marks/strip.ts';
export type { Point } from './points.ts';

/** The axes and all marks of one chart. */
export interface ChartSpec extends Omit<Marks, 'cursor'> {
  readonly x: Axis;
  readonly y: Axis;
}
