/** The standard error of a mean, and the interval by Student's t that follows from it. */

import { criticalT } from '../student-t.ts';
import { requireConfidence } from './checks.ts';
import type { Interval } from './wilson.ts';

/** The name of the cluster of each value, at the same index. Values of one cluster may depend on each other. */
export type Clusters = readonly (string | number)[];

/** The mean; NaN for no values. */
export function mean(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** The sums and sizes of clusters, or of the single values where there are no clusters. */
export function clusterSums(
  values: readonly number[],
  clusters?: Clusters,
): { readonly sums: Float64Array; readonly sizes: Float64Array } {
  if (!clusters) return { sums: Float64Array.from(values), sizes: new Float64Array(values.length).fill(1) };
  if (clusters.length !== values.length)
    throw new RangeError(`There are ${values.length} values, but clusters for ${clusters.length}.`);
  const indices = new Map<string | number, number>();
  for (const name of clusters) if (!indices.has(name)) indices.set(name, indices.size);
  const sums = new Float64Array(indices.size);
  const sizes = new Float64Array(indices.size);
  values.forEach((value, i) => {
    const index = indices.get(clusters[i] as string | number) as number;
    sums[index] = (sums[index] as number) + value;
    sizes[index] = (sizes[index] as number) + 1;
  });
  return { sums, sizes };
}

/** The options of `standardError`. */
export interface StandardErrorOptions {
  /** Values with the same cluster, such as repeats of one case, may depend on each other. Default: none do. */
  readonly clusters?: Clusters;
}

/**
 * The standard error of the mean, in the unit of the values. Without clusters, it is the standard deviation (divisor n - 1) over √n.
 * With C clusters, it is the clustered standard error with the factor C / (C - 1) (E. Miller, Adding error bars to evals, 2024). `null`
 * for fewer than two values or clusters, from which no error can be estimated. Throws a `RangeError` if there are not as many clusters
 * as values.
 */
export function standardError(
  values: readonly number[],
  { clusters }: StandardErrorOptions = {},
): number | null {
  const { sums, sizes } = clusterSums(values, clusters);
  const count = sums.length;
  if (count < 2) return null;
  const average = mean(values);
  let squares = 0;
  for (let i = 0; i < count; i++) squares += ((sums[i] as number) - (sizes[i] as number) * average) ** 2;
  return Math.sqrt((squares * count) / (count - 1)) / values.length;
}

/**
 * The interval of the mean by Student's t; the degrees of freedom are the number of values, or of clusters, minus 1. `null` if
 * the standard error is `null`.
 */
export function meanInterval(
  values: readonly number[],
  confidence: number,
  options: StandardErrorOptions = {},
): Interval | null {
  requireConfidence(confidence);
  const error = standardError(values, options);
  if (error === null) return null;
  const clusters = options.clusters ? new Set(options.clusters).size : values.length;
  const reach = criticalT(confidence, clusters - 1) * error;
  const average = mean(values);
  return { low: average - reach, high: average + reach };
}
