/** The interval of a mean by resampling, for values other than shares, such as similarities. */
import { createRandom, normalQuantile, quantile } from '../explore/sampling.ts';
import { requireConfidence, requireWithin } from './checks.ts';
import { normalBelow } from './distributions.ts';
import { type Clusters, clusterSums } from './standard-error.ts';
import type { Interval } from './wilson.ts';

/** The options of `bootstrapInterval`. */
export interface BootstrapOptions {
  /** Values with the same cluster are drawn together, such as the repeats of one case. Default: each value alone. */
  readonly clusters?: Clusters;
  /** Percentiles of the resampled means, or percentiles corrected for bias and skewness (`bca`, the default). */
  readonly method?: 'percentile' | 'bca';
  /** Number of resamples; default 10,000. */
  readonly resamples?: number;
  /** Above 0 and below 1; default 0.95. */
  readonly confidence?: number;
  /** Any finite number; the same seed gives the same interval on every machine. Default 1. */
  readonly seed?: number;
}

/**
 * The bootstrap interval of the mean, in the unit of the values (B. Efron, 1979; `bca`: Efron, Better bootstrap confidence
 * intervals, 1987). For paired values, pass their differences. `null` for fewer than two values or clusters, because a single one
 * shows no spread. If all means are equal, both ends are that mean. Throws a `RangeError` if an option is out of its range, or if
 * there are not as many clusters as values.
 */
export function bootstrapInterval(
  values: readonly number[],
  options: BootstrapOptions = {},
): Interval | null {
  const { clusters, method = 'bca', resamples = 10_000, confidence = 0.95, seed = 1 } = options;
  requireConfidence(confidence);
  requireWithin('resamples', resamples, 1, 1e8);
  const { sums, sizes } = clusterSums(values, clusters);
  const count = sums.length;
  if (count < 2) return null;
  const means = resampledMeans(sums, sizes, Math.floor(resamples), seed);
  const tail = (1 - confidence) / 2;
  const [low, high] =
    method === 'bca' ? correctedShares(sums, sizes, means, tail) : ([tail, 1 - tail] as const);
  return { low: quantile(means, low), high: quantile(means, high) };
}

/** The means of the resamples, unsorted. */
function resampledMeans(
  sums: Float64Array,
  sizes: Float64Array,
  resamples: number,
  seed: number,
): Float64Array {
  const random = createRandom(seed, 'bootstrap');
  const count = sums.length;
  const means = new Float64Array(resamples);
  for (let r = 0; r < resamples; r++) {
    let [sum, size] = [0, 0];
    for (let i = 0; i < count; i++) {
      const drawn = Math.floor(random() * count);
      sum += sums[drawn] as number;
      size += sizes[drawn] as number;
    }
    means[r] = sum / size;
  }
  return means;
}

/** The shares of the resampled means below the two ends of the interval, corrected for bias and acceleration. */
function correctedShares(
  sums: Float64Array,
  sizes: Float64Array,
  means: Float64Array,
  tail: number,
): readonly [number, number] {
  const add = (a: number, b: number): number => a + b;
  const [sum, size] = [sums.reduce(add, 0), sizes.reduce(add, 0)];
  const estimate = sum / size;
  // Means of the same values, added up in another order, can differ in the last digits.
  const tolerance = 1e-12 * Math.max(1, Math.abs(estimate));
  let below = 0;
  for (const value of means)
    if (value < estimate - tolerance) below += 1;
    else if (value <= estimate + tolerance) below += 0.5;
  const shareBelow = below / means.length;
  if (shareBelow === 0 || shareBelow === 1) return [tail, 1 - tail];
  const bias = normalQuantile(shareBelow);
  const meansWithoutOne = Array.from(
    sums,
    (clusterSum, i) => (sum - clusterSum) / (size - (sizes[i] as number)),
  );
  const middle = meansWithoutOne.reduce(add, 0) / meansWithoutOne.length;
  // Distances are divided by the largest one, because the cube of a very small distance is 0.
  const maxDistance = meansWithoutOne.reduce((max, value) => Math.max(max, Math.abs(middle - value)), 0);
  let [squares, cubes] = [0, 0];
  for (const value of maxDistance > 0 ? meansWithoutOne : []) {
    squares += ((middle - value) / maxDistance) ** 2;
    cubes += ((middle - value) / maxDistance) ** 3;
  }
  const acceleration = squares === 0 ? 0 : cubes / (6 * squares ** 1.5);
  const correctedShare = (p: number): number => {
    const shifted = bias + normalQuantile(p);
    return normalBelow(bias + shifted / (1 - acceleration * shifted));
  };
  return [correctedShare(tail), correctedShare(1 - tail)];
}
