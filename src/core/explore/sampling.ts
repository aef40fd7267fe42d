/**
 * Random draws of a scenario: a seeded generator, the normal quantile, samples with their quantiles, and the distribution
 * of a range. The seed is the only source of randomness in core.
 */
import type { Field } from '../scenario/field-table.ts';
import type { Belief } from '../scenario/types.ts';

/** Returns the next number, uniform on the open interval (0, 1): never 0 and never 1. */
export type Random = () => number;

/** A 32-bit hash of a text (FNV-1a over its UTF-16 units); 0 for ''. */
function hashOf(text: string): number {
  if (text === '') return 0;
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/**
 * The generator sfc32 (Doty-Humphrey's Small Fast Counting, 128 bits of state), seeded by splitmix32 with the seed and the
 * name of the stream. The seed is any finite number. The same seed and name give the same sequence on every machine. Each
 * call takes one 32-bit word.
 */
export function createRandom(seed: number, stream = ''): Random {
  let mix = (Math.trunc(seed) ^ Math.trunc(seed / 0x1_0000_0000) ^ hashOf(stream)) >>> 0;
  const word = (): number => {
    mix = (mix + 0x9e3779b9) | 0;
    let z = mix ^ (mix >>> 16);
    z = Math.imul(z, 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return z ^ (z >>> 15);
  };
  let [a, b, c, counter] = [word(), word(), word(), 1];
  const next: Random = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    // The middle of one of 2^32 equal cells, so that neither end can be drawn.
    return ((sum >>> 0) + 0.5) / 0x1_0000_0000;
  };
  // The first outputs still resemble the seed, so they are thrown away.
  for (let i = 0; i < 12; i++) next();
  return next;
}

// The coefficients of `normalQuantile` for the centre of the distribution, for its sides and for its far tails.
const central = {
  numerator: [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
    1971.5909503065513, 133.14166789178438, 3.3871328727963665,
  ],
  denominator: [
    5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
    687.1870074920579, 42.31333070160091, 1,
  ],
} as const;

const middle = {
  numerator: [
    0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
    5.769497221460691, 4.630337846156546, 1.4234371107496835,
  ],
  denominator: [
    1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
    1.6763848301838038, 2.053191626637759, 1,
  ],
} as const;

const tail = {
  numerator: [
    2.0103343992922881e-7, 0.000027115555687434876, 0.0012426609473880784, 0.026532189526576124,
    0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103,
  ],
  denominator: [
    2.0442631033899397e-15, 1.421511758316446e-7, 0.000018463183175100548, 0.0007868691311456133,
    0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1,
  ],
} as const;

function polynomial(coefficients: readonly number[], x: number): number {
  let value = 0;
  for (const coefficient of coefficients) value = value * x + coefficient;
  return value;
}

/**
 * The quantile z of the standard normal distribution: a share p of it lies below z. Wichura's algorithm AS 241 (PPND16),
 * relative error about 1e-16. p strictly between 0 and 1.
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * polynomial(central.numerator, r)) / polynomial(central.denominator, r);
  }
  const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p));
  const { numerator, denominator } = r <= 5 ? middle : tail;
  const shifted = r <= 5 ? r - 1.6 : r - 5;
  const z = polynomial(numerator, shifted) / polynomial(denominator, shifted);
  return q < 0 ? -z : z;
}

// Samples of many numbers, Infinity included, and their quantiles.

/** Numbers that are added one by one. */
export interface Sample {
  readonly add: (value: number) => void;
  /** A copy of the first `count` values, or of all if there are fewer. */
  readonly first: (count: number) => Float64Array;
}

/** Number of values in a block. */
const blockSize = 1024;

/**
 * An empty sample. Its numbers are in typed arrays, since there may be millions. The arrays are blocks of fixed size, since
 * copying all samples of a simulation to larger arrays would block a page.
 */
export function createSample(): Sample {
  const blocks: Float64Array[] = [];
  let lastBlock = new Float64Array(0);
  let length = 0;
  return {
    add(value) {
      const at = length % blockSize;
      if (at === 0) {
        lastBlock = new Float64Array(blockSize);
        blocks.push(lastBlock);
      }
      lastBlock[at] = value;
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
 * The smallest value v such that at least a share `p` of the values are ≤ v. It is not interpolated, so that Infinity
 * ("never") remains Infinity. Reorders `values`; NaN for no values.
 */
export function quantile(values: Float64Array, p: number): number {
  const { length } = values;
  return length === 0
    ? Number.NaN
    : select(values, Math.min(length - 1, Math.max(0, Math.ceil(p * length - 1e-9) - 1)));
}

// The distribution of a range `{p10, p50, p90}` (docs/model.md, section 7).

/** The 90th percentile of the standard normal. */
export const z90 = 1.2815515655446004;

/** The minimum distance of a draw from a bound that is itself not allowed. */
const minAbove = 1e-6;

/** A scale on which one side of a range is normally distributed. */
interface Scale {
  // `to` maps a value to the scale, `from` maps it back.
  readonly to: (value: number) => number;
  readonly from: (scaled: number) => number;
}

const identity: Scale = { to: (x) => x, from: (x) => x };

const log: Scale = { to: Math.log, from: Math.exp };

/** The log-odds of a share. */
const logit: Scale = { to: (x) => Math.log(x / (1 - x)), from: (x) => 1 / (1 + Math.exp(-x)) };

/** The scale of the side of a range that reaches from p50 to `end`. */
function scaleOf(kind: Field['kind'], { p10, p50 }: Belief, end: number): Scale {
  if (kind === 'growth') return identity;
  if (kind !== 'share') return p10 > 0 ? log : identity;
  // The logit is infinite at 0 and 1, so a side that ends there is drawn without a scale.
  return Math.min(p50, end) > 0 && Math.max(p50, end) < 1 ? logit : identity;
}

/**
 * The function from z, a number of standard deviations, to the value of a range: `f⁻¹(f(p50) + z·s)`, kept within the limits of
 * the field. s is the standard deviation on the scale f. Each side of the range has its own s, so that z = ±1.28… gives p90 and p10
 * exactly. The scale f is:
 *
 * - for a share, logit, but identity on a side of the range that ends at 0 or 1;
 * - for growth, identity;
 * - for any other amount, log if p10 is above 0, else identity.
 */
export function valueByZ(
  field: Pick<Field, 'kind' | 'min' | 'max'> & Partial<Pick<Field, 'minExclusive'>>,
  range: Belief,
): (z: number) => number {
  const { p10, p50, p90 } = range;
  if (p10 === p90) return () => p50;
  const below = scaleOf(field.kind, range, p10);
  const above = scaleOf(field.kind, range, p90);
  const [middleBelow, middleAbove] = [below.to(p50), above.to(p50)];
  const deviationBelow = (middleBelow - below.to(p10)) / z90;
  const deviationAbove = (above.to(p90) - middleAbove) / z90;
  const min = field.minExclusive ? Math.min(p10, field.min + minAbove) : field.min;
  return (z) => {
    const value =
      z < 0 ? below.from(middleBelow + z * deviationBelow) : above.from(middleAbove + z * deviationAbove);
    return Math.min(field.max, Math.max(min, value));
  };
}
