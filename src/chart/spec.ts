/**
 * What a chart shows, as plain data in its own units: the only thing a view hands to the drawing.
 * It knows no pixels, canvas, language or cost model; text arrives ready to be drawn, colours as theme names.
 */

import { tidy } from '../core/scenario/amount.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Tick {
  readonly value: number;
  /** One string a line of text; empty = a grid line or mark without text. */
  readonly label: readonly string[];
}

export interface Axis {
  readonly scale: 'linear' | 'log';
  readonly min: number;
  /** Above `min`. */
  readonly max: number;
  /** Ticks for a plot that is `length` CSS pixels long. */
  readonly ticks: (length: number) => readonly Tick[];
  /** What the axis counts: beside the end of x, or under it on a narrow chart; above y. */
  readonly title?: string;
}

export interface Line {
  readonly points: readonly Point[];
  readonly color: ThemeColor;
  readonly width: number;
  /** Dash lengths in pixels; empty = solid. */
  readonly dash: readonly number[];
  /** Opacity of the area from the line down to the axis; 0 or absent = none. */
  readonly fill?: number;
}

/** The area between two lines that share their x values. */
export interface Band {
  readonly low: readonly Point[];
  readonly high: readonly Point[];
  readonly color: ThemeColor;
  readonly opacity: number;
}

/** Two lines of text in the lane above the plot: a bold one and a muted one. */
export type FlagText = readonly [string, string];

/** A vertical line through the plot, with a flag above it. */
export interface Rule {
  readonly x: number;
  readonly dashed: boolean;
  /** Wordings from the longest to the shortest; the longest that fits is drawn. */
  readonly flag: readonly FlagText[];
  /** How much it counts where there is not room for every flag; 1 where it is not given. */
  readonly weight?: number;
}

/** A ring on a line. */
export interface Ring extends Point {
  readonly size: 'large' | 'small';
  readonly color: ThemeColor;
  /** A few words beside it, left out where they would cross something. */
  readonly label?: string;
  /** The words stand there all the same. */
  readonly always?: boolean;
}

/** The name of a line, set at its end (wide) or on it (narrow), or where it leaves the plot. */
export interface Label {
  readonly at: Point;
  readonly color: ThemeColor;
  readonly title: string;
  readonly detail?: string;
  /** Used instead on a narrow chart. */
  readonly shortDetail?: string;
  /** `end`: the line reaches the right edge at `at`. `leave`: it leaves the plot through its top at `at`. */
  readonly where: 'end' | 'leave';
  /** The line it names, along which a narrow chart finds it a free place. */
  readonly points: readonly Point[];
  /** Left out of a narrow chart, whose line of figures names it. */
  readonly quiet?: boolean;
}

/** A hatched stretch of the plot, with a few words at its foot. */
export interface Hatch {
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

/** A few words about a part of the plot, at the first of the places where they touch nothing; else left out. */
export interface Note {
  readonly label: string;
  /** Where their middle may be. */
  readonly places: readonly Point[];
}

/** A bar on the x axis, with ticks at both ends; an end that lies beyond the plot has none. */
export interface AxisBar {
  readonly from: number;
  readonly to: number;
  readonly color: ThemeColor;
}

/** A row of coloured stretches below the x axis, each with its name. */
export interface StripPart {
  readonly from: number;
  readonly to: number;
  readonly color: ThemeColor;
  readonly label: string;
  /** Used where the label does not fit. */
  readonly short: string;
}

export interface ChartSpec {
  readonly x: Axis;
  readonly y: Axis;
  /** Drawn in order, the last on top. */
  readonly lines: readonly Line[];
  readonly band?: Band;
  readonly hatch?: Hatch;
  readonly rules: readonly Rule[];
  readonly rings: readonly Ring[];
  readonly labels: readonly Label[];
  readonly axisBar?: AxisBar;
  readonly strip: readonly StripPart[];
  readonly notes?: readonly Note[];
  /** Names stand on the lines on a wide chart too: for lines that do not end at the right edge. */
  readonly namesOnLines?: boolean;
}

/**
 * A linear axis that covers `low` to `high` in at most `intervals` round steps (1, 2 or 5 times a power of ten).
 * `low` is held at or below 0, since the charts compare amounts.
 */
export function niceAxis(
  low: number,
  high: number,
  intervals = 5,
): { readonly min: number; readonly max: number; readonly values: readonly number[] } {
  const from = Math.min(0, low);
  const span = Math.max(high, 0) - from || 1;
  const power = 10 ** Math.floor(Math.log10(span / intervals));
  for (const factor of [1, 2, 5, 10, 20]) {
    const step = factor * power;
    // A hair of slack, so that 50.000001 does not ask for another step.
    const first = Math.floor(from / step + 1e-9);
    const last = Math.max(Math.ceil((from + span) / step - 1e-9), first + 1);
    if (last - first > intervals) continue;
    const values = Array.from({ length: last - first + 1 }, (_, i) => tidy((first + i) * step));
    return { min: values[0] ?? 0, max: values[values.length - 1] ?? 1, values };
  }
  return { min: from, max: from + span, values: [from, from + span] };
}

/** The powers of ten within `min` and `max`, every one that leaves at least `least` pixels between two of them. */
export function decades(min: number, max: number, length: number, least: number): readonly number[] {
  const first = Math.ceil(Math.log10(min) - 1e-9);
  const last = Math.floor(Math.log10(max) + 1e-9);
  const perDecade = length / Math.max(Math.log10(max) - Math.log10(min), 1e-9);
  const step = Math.max(1, Math.ceil(least / perDecade));
  const values: number[] = [];
  for (let exponent = first; exponent <= last; exponent += step) values.push(tidy(10 ** exponent));
  return values;
}

/** The y at x on a line given by points in rising x, interpolated, after a jump at x; `null` outside it. */
export function yAt(points: readonly Point[], x: number): number | null {
  for (let i = points.length - 1; i >= 0; i -= 1) {
    const from = points[i];
    if (!from || from.x > x) continue;
    if (from.x === x) return from.y;
    const to = points[i + 1];
    return to ? from.y + ((to.y - from.y) * (x - from.x)) / (to.x - from.x) : null;
  }
  return null;
}

/** Where a line first rises above `top`; `null` when it stays below. */
export function leavesAt(points: readonly Point[], top: number): Point | null {
  for (let i = 0; i < points.length; i += 1) {
    const to = points[i];
    if (!to || to.y <= top) continue;
    const from = points[i - 1];
    if (!from) return { x: to.x, y: top };
    return { x: from.x + ((to.x - from.x) * (top - from.y)) / (to.y - from.y), y: top };
  }
  return null;
}

/** The public colours; each can be set by the page as `--ft-a`, `--ft-b`, `--ft-c`, `--ft-warn`. */
export type ThemeColor =
  | 'a'
  | 'b'
  | 'c'
  | 'warn'
  | 'ink'
  | 'surface'
  | 'muted'
  | 'edge'
  | 'hairline'
  | 'wash';
