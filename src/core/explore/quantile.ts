/**
 * Many numbers and their order statistics, Infinity included. Knows nothing of what they mean.
 */

/** Numbers that are added one by one. */
export interface Sample {
  readonly add: (value: number) => void;
  /** A copy of the first so many, at most; it may be reordered. */
  readonly first: (count: number) => Float64Array;
}

/** Values a block holds. */
const blockSize = 1024;

/**
 * An empty sample. It holds its numbers unboxed, since there may be millions, and in blocks, since copying all samples
 * of a simulation when they outgrow their room would hold up a page.
 */
export function createSample(): Sample {
  const blocks: Float64Array[] = [];
  let length = 0;
  return {
    add(value) {
      const at = length % blockSize;
      if (at === 0) blocks.push(new Float64Array(blockSize));
      (blocks[blocks.length - 1] as Float64Array)[at] = value;
      length += 1;
    },
    first(count) {
      const values = new Float64Array(Math.min(count, length));
      for (let from = 0; from < values.length; from += blockSize) {
        const block = blocks[from / blockSize] as Float64Array;
        values.set(block.subarray(0, values.length - from), from);
      }
      return values;
    },
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
