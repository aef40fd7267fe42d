/** The bars of a sensitivity analysis on one scale, as in a tornado chart. Each bar has a left and a right end. */
import { niceAxis } from '../../chart/axis.ts';
import type { SensitivityBar } from '../../core/types.ts';
import { durationOf, weeksPerMonth } from '../../i18n/format.ts';

/** One end of a bar. `at` is its position in percent of the width. */
export interface BarEnd {
  readonly input: number;
  /** Payback months or net dollars. `null` means never. */
  readonly value: number | null;
  readonly at: number;
  /** Whether the result is better than the best guess: an earlier payback, or a higher net amount. */
  readonly isBetter: boolean;
}

/** A bar of the analysis with its two ends, in drawing order. */
export interface TornadoBar {
  readonly bar: SensitivityBar;
  /** The left end, then the right end. */
  readonly ends: readonly [BarEnd, BarEnd];
}

/** All bars on one scale. `best` is the result at the best guess, and `bestAt` its position in percent of the width. */
export interface Tornado {
  readonly measure: SensitivityBar['measure'];
  readonly best: number;
  readonly bestAt: number;
  readonly bars: readonly TornadoBar[];
  readonly ticks: readonly { readonly at: number; readonly value: number }[];
  /** Unit of the axis if the measure is the payback. */
  readonly unit: 'week' | 'month';
}

/** Room for the values next to the bars, in percent of the width. */
export interface Room {
  readonly left: number;
  readonly right: number;
}

/** Maximum number of bars, so that the chart is easy to read. */
const maxBars = 9;
/** Minimum width of a bar as a share of the widest. A narrower bar is too small to see. */
const minShare = 0.01;

/**
 * The bars on their scale, the widest first. `rate` is the number of units of the shown currency for one dollar; the steps of an axis of
 * money are round in this currency. `null` if no input changes the result.
 */
export function tornadoOf(
  bars: readonly SensitivityBar[],
  room: Room = { left: 15, right: 20 },
  rate = 1,
): Tornado | null {
  const tornado = placeBars(bars, room, rate);
  if (!tornado) return null;
  const widest = Math.max(...tornado.bars.map((bar) => widthOf(bar, tornado.bestAt)));
  const visibleBars = tornado.bars.filter((bar) => widthOf(bar, tornado.bestAt) >= widest * minShare);
  return widest > 0 ? { ...tornado, bars: visibleBars } : null;
}

/** Width of a bar, in percent of the width of the chart. */
function widthOf({ ends: [a, b] }: TornadoBar, bestAt: number): number {
  return Math.max(b.at, bestAt) - Math.min(a.at, bestAt);
}

function placeBars(bars: readonly SensitivityBar[], room: Room, rate: number): Tornado | null {
  const [first] = bars;
  if (!first || first.best === null) return null;
  const { measure, best } = first;
  const shownBars = bars.slice(0, maxBars);
  const endValues = shownBars.flatMap(({ low, high }) => [low.value, high.value]);
  const values = endValues.filter((value) => value !== null);
  const { unit: bestUnit } = durationOf(measure === 'payback-months' ? best : 0);
  const unit = bestUnit === 'month' || bestUnit === 'year' ? 'month' : 'week';
  const scale =
    measure === 'net-usd' ? netScale([...values, best], rate) : paybackScale([...values, best], unit);
  const width = 100 - room.left - room.right;
  const positionOf = (value: number | null): number =>
    // A bar without payback reaches the edge of the plot, beyond all other bars.
    value === null ? 100 : room.left + (width * (value - scale.min)) / (scale.max - scale.min);
  const barEnd = ({ input, value }: SensitivityBar['low']): BarEnd => ({
    input,
    value,
    at: positionOf(value),
    isBetter: measure === 'net-usd' ? (value ?? 0) > best : value !== null && value < best,
  });
  return {
    measure,
    best,
    bestAt: positionOf(best),
    bars: shownBars.map((bar) => {
      const ends = [barEnd(bar.low), barEnd(bar.high)].sort((a, b) => a.at - b.at) as [BarEnd, BarEnd];
      return { bar, ends };
    }),
    ticks: scale.values.map((value) => ({ value, at: positionOf(value) })),
    unit,
  };
}

interface Scale {
  readonly min: number;
  readonly max: number;
  readonly values: readonly number[];
}

function netScale(values: readonly number[], rate: number): Scale {
  const { min, max, values: ticks } = niceAxis(Math.min(...values), Math.max(...values), { rate });
  return { min, max, values: ticks };
}

/** A scale in months with ticks at multiples of a quarter, which is 13 weeks or three months. */
function paybackScale(values: readonly number[], unit: 'week' | 'month'): Scale {
  const highest = Math.max(...values);
  const quarter = unit === 'week' ? 13 / weeksPerMonth : 3;
  const factor = [1, 2, 4, 8, 16].find((times) => highest / (quarter * times) <= 5.5) ?? 20;
  const stepMonths = quarter * factor;
  // The scale has at least one step, and no empty space beyond the highest value.
  const max = Math.max(stepMonths, highest);
  const stepCount = Math.floor(max / stepMonths + 1e-9);
  return { min: 0, max, values: Array.from({ length: stepCount + 1 }, (_, i) => i * stepMonths) };
}
