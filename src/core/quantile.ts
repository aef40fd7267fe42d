/**
 * Many numbers and their order statistics, Infinity included. Knows nothing of what they mean.
 */

/** Numbers that are added one by one. */
export interface Sample {
  readonly add: (value: number) => void;
  /** A copy of the first so many, at most; it may be reordered. */
  readonly first: (count: number) => Float64Array;
}

/** An empty sample; it holds its numbers unboxed, since there may be millions. */
export function createSample(): Sample {
  let values = new Float64Array(256);
  let length = 0;
  return {
    add(value) {
      if (length === values.length) {
        const grown = new Float64Array(length * 2);
        grown.set(values);
        values = grown;
      }
      values[length] = value;
      length += 1;
    },
    first: (count) => values.slice(0, Math.min(count, length)),
  };
}

/** Puts the k-th smallest value at index k, smaller ones before it (Hoare's quickselect). Reorders `values`. */
function select(values: Float64Array, k: number): number {
  let [low, high] = [0, values.length - 1];
  while (low < high) {
    const pivot = values[(low + high) >>> 1] as number;
    let [i, j] = [low, high];
    while (i <= j) {
      while ((values[i] as number) < pivot) i += 1;
      while ((values[j] as number) > pivot) j -= 1;
      if (i <= j) {
        const swap = values[i] as number;
        values[i] = values[j] as number;
        values[j] = swap;
        i += 1;
        j -= 1;
      }
    }
    if (k <= j) high = j;
    else if (k >= i) low = i;
    else break;
  }
  return values[k] as number;
}

/**
 * The smallest value that at least a share `p` of the values do not exceed; no interpolation, so that Infinity
 * ("never") stays what it is. Reorders `values`; NaN for none.
 */
export function quantile(values: Float64Array, p: number): number {
  const { length } = values;
  return length === 0
    ? Number.NaN
    : select(values, Math.min(length - 1, Math.max(0, Math.ceil(p * length - 1e-9) - 1)));
}
