/**
 * Near duplicates: pairs of examples whose sets of word 5-shingles have a Jaccard similarity of at least 0.8, found by
 * MinHash with banding and verified on the shingles themselves. The memory is bounded: see decision record 0012.
 */
import { shingleBits } from './example-text.ts';
import { keyOf, mix32 } from './hash.ts';
import { packNumbers, unpackNumbers } from './packed-numbers.ts';
import { SmallestKeys, sampledShare } from './smallest-keys.ts';

/** Least similarity of near duplicates. */
const nearSimilarity = 0.8;
/**
 * Hashes of a sketch at most. A longer example keeps the hashes below 2²⁴ / 2ᵏ, with the smallest k that leaves so few: a
 * sample of 64 to 128 of its shingles that needs no sorting.
 */
const sketchSize = 128;
/** Values of a MinHash signature. */
const signatureSize = 128;
/** 21 bands of 6 values use 126 of them. */
const bands = 21;
const rowsPerBand = 6;
/** Sketch hashes that are kept in all: 51 MB, enough for 100,000 distinct examples of any length. */
const sketchBudget = sketchSize * 100_000;
/** Groups with which a member of a bucket is compared at most: templates would make it quadratic. */
const comparisonsPerBucket = 16;

/** Chance that banding misses a pair of this similarity (0 to 1): (1 − s⁶)²¹; 0.2 % at 0.8, below 0.001 % from 0.9 on. */
export function missRate(similarity: number): number {
  return (1 - similarity ** rowsPerBand) ** bands;
}

/** Some of the shingles of an example: all that are below 2²⁴ / 2^`scale`, repeated and unsorted. */
interface Sketch {
  readonly hashes: Uint32Array;
  readonly scale: number;
}

/** The sketch of an example. */
export function sketchOf(shingles: Uint32Array): Sketch {
  let scale = 0;
  let count = shingles.length;
  while (count > sketchSize && scale < shingleBits - 1) {
    scale += 1;
    count = 0;
    const shift = shingleBits - scale;
    for (let at = 0; at < shingles.length; at += 1) if ((shingles[at] as number) >>> shift === 0) count += 1;
  }
  if (scale === 0) return { hashes: shingles.slice(), scale };
  // Text that repeats itself has one hash many times; more than fit would tell nothing new.
  const hashes = new Uint32Array(Math.min(count, sketchSize));
  let used = 0;
  for (let at = 0; at < shingles.length && used < hashes.length; at += 1) {
    const hash = shingles[at] as number;
    if (hash >>> (shingleBits - scale) === 0) hashes[used++] = hash;
  }
  return { hashes, scale };
}

/** Sorts hashes in place and returns each once. */
function distinctHashes(hashes: Uint32Array): Uint32Array {
  hashes.sort();
  let used = 0;
  for (let at = 0; at < hashes.length; at += 1) {
    if (at === 0 || hashes[at] !== hashes[at - 1]) hashes[used++] = hashes[at] as number;
  }
  return hashes.subarray(0, used);
}

/**
 * The Jaccard similarity of two sketches whose hashes are distinct and ascend: exact if both examples have at most
 * `sketchSize` shingles, else estimated from those below the smaller bound (standard error 0.04 at 0.8). `side` 0 compares
 * the inputs alone.
 */
export function similarity(one: Sketch, other: Sketch, side: 0 | null = null): number {
  const end = 2 ** (shingleBits - Math.max(one.scale, other.scale));
  const [first, second] = [one.hashes, other.hashes];
  let shared = 0;
  let all = 0;
  let [i, j] = [0, 0];
  for (;;) {
    const a = i < first.length ? (first[i] as number) : end;
    const b = j < second.length ? (second[j] as number) : end;
    const least = Math.min(a, b);
    if (least >= end) break;
    if (a === least) i += 1;
    if (b === least) j += 1;
    if (side !== null && (least & 1) !== side) continue;
    all += 1;
    if (a === b) shared += 1;
  }
  return all === 0 ? 0 : shared / all;
}

/**
 * A MinHash signature by one permutation: the hashes fall into 128 bins and each bin keeps its smallest; an empty bin takes
 * the value of a bin that a hash of its number chooses, the same for every example (optimal densification, Shrivastava
 * 2017). `null` if there are no hashes.
 */
function signatureOf(sketch: Uint32Array, side: 0 | null, into: Uint32Array): Uint32Array | null {
  const empty = 0xffffffff;
  into.fill(empty);
  let found = false;
  for (let at = 0; at < sketch.length; at += 1) {
    const hash = sketch[at] as number;
    if (side !== null && (hash & 1) !== side) continue;
    // The hashes are mixed already; a multiplication makes another order of them.
    const mixed = Math.imul(hash, 0x9e3779b1);
    const bin = mixed >>> 25;
    const value = mixed & 0x1ffffff;
    if (value < (into[bin] as number)) into[bin] = value;
    found = true;
  }
  if (!found) return null;
  donors.set(into);
  for (let bin = 0; bin < signatureSize; bin += 1) {
    for (let attempt = 0; into[bin] === empty; attempt += 1) {
      const donor = donors[donorOf(bin, attempt)] as number;
      if (donor !== empty) into[bin] = donor;
    }
  }
  return into;
}

const donors = new Uint32Array(signatureSize);
/** The bins that a bin asks first; nearly always one of them has a hash. */
const donorTable = new Uint8Array(signatureSize * 32);
for (let at = 0; at < donorTable.length; at += 1) donorTable[at] = donorHash(at >>> 5, at & 31);

function donorHash(bin: number, attempt: number): number {
  return mix32(bin * 0x10001 + (attempt + 1) * 0x9e3779b1) & (signatureSize - 1);
}

function donorOf(bin: number, attempt: number): number {
  return attempt < 32 ? (donorTable[(bin << 5) | attempt] as number) : donorHash(bin, attempt);
}

/** An example that has a sketch. */
interface Sketched {
  readonly sketch: Sketch;
  /** First line with this example. */
  line: number;
  /** Lines with this very example. */
  count: number;
}

/** Sketches as plain JSON: keys, lines, counts and packed hashes, in the order of the keys. */
export interface SketchState {
  readonly limit: string | null;
  readonly keys: readonly string[];
  readonly lines: readonly number[];
  readonly counts: readonly number[];
  readonly sizes: readonly number[];
  readonly scales: readonly number[];
  readonly hashes: string;
}

/** Near duplicates of one file. Equal examples count once. */
export interface NearDuplicates {
  /** Distinct examples that resemble an earlier one (of those that were compared). */
  readonly examples: number;
  readonly groups: number;
  /** First lines of the first groups, two or more each, ascending. */
  readonly first: readonly (readonly number[])[];
  readonly similarity: number;
  /** Chance that a pair of exactly this similarity is missed. */
  readonly missRate: number;
  /** Share of the examples that were compared: 1 up to the stated memory, beyond it a random sample of resembling groups. */
  readonly comparedShare: number;
  /** `examples` for the whole file; `null` if fewer than 1 % were compared. Rounded. */
  readonly estimate: number | null;
}

/** The mergeable sketches of a file. */
export class Sketches {
  readonly #table: SmallestKeys<Sketched>;

  constructor(state?: SketchState, budget = sketchBudget) {
    this.#table = new SmallestKeys<Sketched>({
      budget,
      weigh: ({ sketch }) => sketch.hashes.length,
      combine: (mine, other) => {
        mine.line = Math.min(mine.line, other.line);
        mine.count += other.count;
        return mine;
      },
    });
    if (state) this.merge(state);
  }

  /**
   * Adds an example by its hash. The key begins with a hash of its smallest shingle: near duplicates share that one with a
   * chance equal to their similarity, so that a sample keeps most pairs whole.
   */
  add(exampleHash: string, shingles: Uint32Array, line: number): void {
    if (shingles.length === 0) return;
    let smallest = 0xffffffff;
    for (let at = 0; at < shingles.length; at += 1) smallest = Math.min(smallest, shingles[at] as number);
    const key = keyOf(mix32(smallest)) + exampleHash;
    const known = this.#table.get(key);
    if (known) {
      known.count += 1;
      known.line = Math.min(known.line, line);
    } else if (this.#table.accepts(key)) {
      this.#table.addNew(key, { sketch: sketchOf(shingles), line, count: 1 });
    }
  }

  merge(state: SketchState): void {
    const hashes = unpackNumbers(state.hashes);
    let from = 0;
    this.#table.merge(
      state.keys.map((key, index) => {
        const size = state.sizes[index] as number;
        const sketch = { hashes: hashes.slice(from, from + size), scale: state.scales[index] as number };
        from += size;
        return [key, { sketch, line: state.lines[index] as number, count: state.counts[index] as number }];
      }),
      state.limit,
    );
  }

  state(): SketchState {
    const entries = this.#table.entries();
    const hashes = new Uint32Array(entries.reduce((sum, [, { sketch }]) => sum + sketch.hashes.length, 0));
    let from = 0;
    for (const [, { sketch }] of entries) {
      hashes.set(sketch.hashes, from);
      from += sketch.hashes.length;
    }
    return {
      limit: this.#table.limit,
      keys: entries.map(([key]) => key),
      lines: entries.map(([, { line }]) => line),
      counts: entries.map(([, { count }]) => count),
      sizes: entries.map(([, { sketch }]) => sketch.hashes.length),
      scales: entries.map(([, { sketch }]) => sketch.scale),
      hashes: packNumbers(hashes),
    };
  }

  /** The near duplicates; `most` groups are listed. */
  report(most: number): NearDuplicates {
    const entries = this.#table.entries().map(([, entry]) => entry);
    const groupOf = resemblances(entries.map(({ sketch }) => sketch));
    const groups = new Map<number, number[]>();
    for (const [index, entry] of entries.entries()) {
      const root = groupOf(index);
      const lines = groups.get(root);
      if (lines) lines.push(entry.line);
      else groups.set(root, [entry.line]);
    }
    const several = [...groups.values()].filter((lines) => lines.length > 1);
    for (const lines of several) lines.sort((one, other) => one - other);
    several.sort(
      ([one = 0, second = 0], [other = 0, otherSecond = 0]) => one - other || second - otherSecond,
    );
    const examples = several.reduce((sum, lines) => sum + lines.length - 1, 0);
    const comparedShare = sampledShare(this.#table.limit);
    return {
      examples,
      groups: several.length,
      first: several.slice(0, most).map((lines) => lines.slice(0, most)),
      similarity: nearSimilarity,
      missRate: missRate(nearSimilarity),
      comparedShare,
      estimate: comparedShare < 0.01 ? null : Math.round(examples / comparedShare),
    };
  }

  /** Examples of `other` (a validation file) whose input resembles an input of this one; pairs of lines, by the other's. */
  leaks(
    other: Sketches,
  ): readonly { readonly line: number; readonly count: number; readonly trainingLine: number }[] {
    const own = this.#table.entries().map(([, entry]) => entry);
    const others = other.#table.entries().map(([, entry]) => entry);
    const found = new Map<number, number>();
    const all = [...own, ...others].map(({ sketch }) => sketch);
    const sorted = sortedOnDemand(all);
    eachCandidate(all, 0, (bucket) => {
      const trained = bucket.filter((index) => index < own.length).slice(0, comparisonsPerBucket);
      for (const index of bucket) {
        if (index < own.length) continue;
        for (const candidate of trained) {
          if (similarity(sorted(candidate), sorted(index), 0) < nearSimilarity) continue;
          const line = (own[candidate] as Sketched).line;
          found.set(index, Math.min(found.get(index) ?? Number.POSITIVE_INFINITY, line));
        }
      }
    });
    return [...found]
      .map(([index, trainingLine]) => {
        const { line, count } = others[index - own.length] as Sketched;
        return { line, count, trainingLine };
      })
      .sort((one, two) => one.line - two.line || one.trainingLine - two.trainingLine);
  }
}

/** Calls `visit` with each bucket of two or more sketches that share a band, in an order that depends on them alone. */
function eachCandidate(
  sketches: readonly Sketch[],
  side: 0 | null,
  visit: (bucket: readonly number[]) => void,
): void {
  const size = sketches.length;
  // By band, so that the keys of one band lie together.
  const keys = new Int32Array(size * bands);
  const has = new Uint8Array(size);
  const values = new Uint32Array(signatureSize);
  for (let index = 0; index < size; index += 1) {
    const signature = signatureOf((sketches[index] as Sketch).hashes, side, values);
    if (!signature) continue;
    has[index] = 1;
    for (let band = 0; band < bands; band += 1) {
      let key = band;
      for (let row = band * rowsPerBand; row < (band + 1) * rowsPerBand; row += 1) {
        key = (Math.imul(key ^ (signature[row] as number), 0x9e3779b1) + 0x7f4a7c15) | 0;
        key ^= key >>> 15;
      }
      keys[band * size + index] = key;
    }
  }
  const slots = 2 ** Math.max(4, Math.ceil(Math.log2(size * 2 + 1)));
  const first = new Int32Array(slots);
  /** The sketch before with the same key, plus 1; 0 = none. */
  const before = new Int32Array(size);
  for (let band = 0; band < bands; band += 1) {
    first.fill(0);
    before.fill(0);
    const shared: number[] = [];
    for (let index = 0; index < size; index += 1) {
      if (!has[index]) continue;
      const key = keys[band * size + index] as number;
      let slot = mix32(key) & (slots - 1);
      while (first[slot] !== 0 && keys[band * size + (first[slot] as number) - 1] !== key)
        slot = (slot + 1) & (slots - 1);
      const last = first[slot] as number;
      if (last !== 0 && before[last - 1] === 0) shared.push(slot);
      before[index] = last;
      first[slot] = index + 1;
    }
    for (const slot of shared) {
      const bucket: number[] = [];
      for (let at = first[slot] as number; at !== 0; at = before[at - 1] as number) bucket.push(at - 1);
      visit(bucket.reverse());
    }
  }
}

/** The distinct hashes of sketches in ascending order; few sketches are ever compared. */
function sortedOnDemand(sketches: readonly Sketch[]): (index: number) => Sketch {
  const known = new Map<number, Sketch>();
  return (index) => {
    let sorted = known.get(index);
    if (!sorted) {
      const { hashes, scale } = sketches[index] as Sketch;
      sorted = { hashes: distinctHashes(hashes.slice()), scale };
      known.set(index, sorted);
    }
    return sorted;
  };
}

/** The groups of resembling sketches: sketch → the smallest index of its group. */
function resemblances(sketches: readonly Sketch[]): (index: number) => number {
  const parents = Uint32Array.from(sketches, (_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) {
      parents[root] = parents[parents[root] as number] as number;
      root = parents[root] as number;
    }
    return root;
  };
  const sorted = sortedOnDemand(sketches);
  eachCandidate(sketches, null, (bucket) => {
    const leaders: number[] = [];
    for (const index of bucket) {
      let isLeader = true;
      for (const leader of leaders) {
        const [mine, its] = [rootOf(index), rootOf(leader)];
        if (mine === its || similarity(sorted(index), sorted(leader)) >= nearSimilarity) {
          parents[Math.max(mine, its)] = Math.min(mine, its);
          isLeader = false;
          break;
        }
      }
      if (isLeader && leaders.length < comparisonsPerBucket) leaders.push(index);
    }
  });
  return rootOf;
}
