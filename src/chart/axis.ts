/** The axis of a chart as data, and functions that choose round values for its ticks. */
import { tidy } from '../core/scenario/amount.ts';

/** A value on an axis, with its text. */
export interface Tick {
  readonly value: number;
  /** The lines of the label. An empty list is a grid line or tick without a label. */
  readonly label: readonly string[];
}

/** One axis of a chart: its range, scale, ticks and title. */
export interface Axis {
  readonly scale: 'linear' | 'log';
  readonly min: number;
  /** Greater than `min`. */
  readonly max: number;
  /** Ticks for a plot that is `length` CSS pixels long. */
  readonly ticks: (length: number) => readonly Tick[];
  /**
   * The name of the quantity. The title of the x axis is written after the end of the axis, or below the axis on a narrow chart. The title
   * of the y axis is written above the axis.
   */
  readonly title?: string;
}

/** The largest rounding error, as a share of one step. A value that exceeds a step by no more than this needs no further step. */
const tolerance = 1e-9;

/**
 * A linear axis that covers `low` to `high` in at most `intervals` round steps (1, 2 or 5 times a power of ten).
 * It always includes 0, because the charts compare amounts. A value times `rate` is the amount in the unit that is shown (for example,
 * another currency). The steps are round in that unit; the returned values are in the unit of `low` and `high`.
 */
export function niceAxis(
  low: number,
  high: number,
  { intervals = 5, rate = 1 }: { readonly intervals?: number; readonly rate?: number } = {},
): { readonly min: number; readonly max: number; readonly values: readonly number[] } {
  const from = Math.min(0, low * rate);
  const span = Math.max(high * rate, 0) - from || 1;
  const power = 10 ** Math.floor(Math.log10(span / intervals));
  for (const factor of [1, 2, 5, 10, 20]) {
    const step = factor * power;
    const first = Math.floor(from / step + tolerance);
    const last = Math.max(Math.ceil((from + span) / step - tolerance), first + 1);
    if (last - first > intervals) continue;
    const values = Array.from({ length: last - first + 1 }, (_, i) => tidy((first + i) * step) / rate);
    return { min: values[0] ?? 0, max: values[values.length - 1] ?? 1, values };
  }
  const [min, max] = [from / rate, (from + span) / rate];
  return { min, max, values: [min, max] };
}

/**
 * The powers of ten from `min` to `max` on an axis of `length` pixels. If neighbours would be less than `minGap` pixels apart, only every
 * second (or third, and so on) power is returned.
 */
export function decades(min: number, max: number, length: number, minGap: number): readonly number[] {
  const first = Math.ceil(Math.log10(min) - tolerance);
  const last = Math.floor(Math.log10(max) + tolerance);
  const pixelsPerDecade = length / Math.max(Math.log10(max) - Math.log10(min), tolerance);
  const step = Math.max(1, Math.ceil(minGap / pixelsPerDecade));
  const values: number[] = [];
  for (let exponent = first; exponent <= last; exponent += step) values.push(tidy(10 ** exponent));
  return values;
}
