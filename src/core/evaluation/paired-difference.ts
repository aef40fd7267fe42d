/** The difference of two shares that were measured on the same cases, with its interval. */
import { requireCases, requireConfidence, requireWithin } from './checks.ts';
import { criticalZ } from './distributions.ts';
import { type Interval, wilsonInterval } from './wilson.ts';

/** The numbers of cases by who got them right: both approaches, only the first, only the second, or neither. */
export interface PairedCounts {
  readonly both: number;
  readonly firstOnly: number;
  readonly secondOnly: number;
  readonly neither: number;
}

/** The first share minus the second, -1 to 1, with its interval. */
export interface Difference extends Interval {
  readonly difference: number;
}

/** The options of `pairedDifference`. */
export interface PairedDifferenceOptions {
  /** Above 0 and below 1; default 0.95. */
  readonly confidence?: number;
  /** Tango's score interval (the default), or Newcombe's square-and-add interval. */
  readonly method?: 'tango' | 'newcombe';
}

/**
 * The share of cases that the first approach got right minus the share that the second got right, on the same cases, as a number from -1
 * to 1 with its interval. `tango` is the score interval (T. Tango, Statistics in Medicine, 1998). `newcombe` combines two Wilson
 * intervals with the correlation φ, corrected by half the number of cases (R. G. Newcombe, method 10, 1998). Counts may be
 * fractions. Throws a `RangeError` if there are no cases, or if a count is negative.
 */
export function pairedDifference(counts: PairedCounts, options: PairedDifferenceOptions = {}): Difference {
  const { confidence = 0.95, method = 'tango' } = options;
  const { both, firstOnly, secondOnly, neither } = counts;
  for (const [name, count] of Object.entries({ both, firstOnly, secondOnly, neither }))
    requireWithin(name, count, 0, Number.MAX_VALUE);
  requireCases(both + firstOnly + secondOnly + neither);
  requireConfidence(confidence);
  return method === 'newcombe' ? newcombe(counts, confidence) : tango(counts, confidence);
}

function newcombe({ both, firstOnly, secondOnly, neither }: PairedCounts, confidence: number): Difference {
  const cases = both + firstOnly + secondOnly + neither;
  const [first, second] = [both + firstOnly, both + secondOnly];
  const difference = (firstOnly - secondOnly) / cases;
  const [a, b] = [wilsonInterval(first, cases, confidence), wilsonInterval(second, cases, confidence)];
  const margins = first * (cases - first) * second * (cases - second);
  const product = both * neither - firstOnly * secondOnly;
  const correctedProduct = product > 0 ? Math.max(0, product - cases / 2) : product;
  const phi = margins === 0 ? 0 : correctedProduct / Math.sqrt(margins);
  const reach = (x: number, y: number): number => Math.sqrt(Math.max(0, x * x - 2 * phi * x * y + y * y));
  return {
    difference,
    low: Math.max(-1, difference - reach(first / cases - a.low, b.high - second / cases)),
    high: Math.min(1, difference + reach(a.high - first / cases, second / cases - b.low)),
  };
}

function tango({ both, firstOnly, secondOnly, neither }: PairedCounts, confidence: number): Difference {
  const cases = both + firstOnly + secondOnly + neither;
  const difference = (firstOnly - secondOnly) / cases;
  const z = criticalZ(confidence);
  /** Tango's score at an assumed difference. It falls as the assumed difference rises. */
  const score = (assumed: number): number => {
    const b = -firstOnly - secondOnly + (2 * cases - firstOnly + secondOnly) * assumed;
    const c = -secondOnly * assumed * (1 - assumed);
    // The share of `secondOnly` that is most likely under the assumed difference.
    const share = (Math.sqrt(Math.max(0, b * b - 8 * cases * c)) - b) / (4 * cases);
    const variance = cases * (2 * share + assumed * (1 - assumed));
    const distance = firstOnly - secondOnly - cases * assumed;
    return distance === 0 ? 0 : distance / Math.sqrt(Math.max(0, variance));
  };
  /** The end of the interval that lies between `from`, a value inside the interval, and `to`. */
  const end = (from: number, to: number): number => {
    let [inside, outside] = [from, to];
    if (Math.abs(score(to)) <= z) return to;
    for (let i = 0; i < 60; i++) {
      const middle = (inside + outside) / 2;
      if (Math.abs(score(middle)) <= z) inside = middle;
      else outside = middle;
    }
    return inside;
  };
  return { difference, low: end(difference, -1), high: end(difference, 1) };
}
