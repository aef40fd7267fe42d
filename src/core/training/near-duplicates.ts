/**
 * Near duplicates: pairs of examples whose sets of word 5-shingles have a Jaccard similarity of at least 0.8, found by
 * MinHash with banding and verified on the shingles themselves. The memory is bounded: see decision record 0012.
 */
import { type Lanes, mix32, newLanes } from './hash.ts';
import { differences, packNumbers, sums, unpackNumbers } from './packed-numbers.ts';
import { eachRow, SmallestKeys, type TableState } from './smallest-keys.ts';

/** Least similarity of near duplicates. */
const nearSimilarity = 0.8;
/**
 * Hashes of a sketch at most. A longer example keeps the hashes that begin with k zeros, with the smallest k that leaves so
 * few: a sample of 64 to 128 of its shingles that needs no sorting.
 */
const sketchSize = 128;
/**
 * Bits that are kept of a hash behind its zeros; the lowest tells the side. Of two examples with 100 shingles each, 0.3 % of
 * those that differ look equal, which adds less than 0.001 to a similarity of 0.8.
 */
const sketchBits = 16;
/** Values of a MinHash signature. */
const signatureSize = 128;
/** 21 bands of 6 values use 126 of them. */
const bands = 21;
const rowsPerBand = 6;
/** Weight of an example beside its hashes, which are 1 each: key, line and count. */
const rowWeight = 32;
/** Weight that is kept in all: enough for 100,000 distinct examples of any length, about 40 MB. */
const sketchBudget = (sketchSize + rowWeight) * 100_000;
/** Groups with which a member of a bucket is compared at most: templates would make it quadratic. */
const comparisonsPerBucket = 16;
/** A sketch of so many hashes may resemble one that was thinned once more, and is also looked up as if it were. */
const nearlyThinned = 85;

/** An example of so many hashes is looked up by its input as if it were thinned more often, because its answer may be short. */
const fewestInputs = 16;

/** Chance that banding misses a pair of this similarity (0 to 1): (1 − s⁶)²¹; 0.2 % at 0.8, below 0.001 % from 0.9 on. */
export function missRate(similarity: number): number {
  return (1 - similarity ** rowsPerBand) ** bands;
}

/** Some of the shingles of an example: those that begin with `scale` zeros, by the bits behind these. */
interface Sketch {
  readonly hashes: Uint16Array;
  readonly scale: number;
}

/** Distinct hashes that begin with `scratchScale` zeros, in the order in which they came. */
const scratch = new Uint32Array(sketchSize + 1);
/** Where each of them is in `scratch`, plus 1, at the first free place from its own bits on; 0 = free. */
const scratchSlots = new Uint16Array(512);
let scratchCount = 0;
let scratchScale = 0;

function isNewInScratch(hash: number): boolean {
  let slot = (hash >>> 1) & 511;
  for (;;) {
    const index = scratchSlots[slot] as number;
    if (index === 0) break;
    if (scratch[index - 1] === hash) return false;
    slot = (slot + 1) & 511;
  }
  scratchSlots[slot] = scratchCount + 1;
  return true;
}

/** Keeps the hashes that begin with one more zero. */
function thin(): void {
  scratchScale += 1;
  const all = scratchCount;
  scratchCount = 0;
  scratchSlots.fill(0);
  for (let at = 0; at < all; at += 1) {
    const hash = scratch[at] as number;
    if (scratchScale < 32 && hash >>> (32 - scratchScale) !== 0) continue;
    isNewInScratch(hash);
    scratch[scratchCount++] = hash;
  }
}

/** Fills `scratch` with the sketch of an example. */
function sketch(shingles: Uint32Array): void {
  scratchCount = 0;
  scratchScale = 0;
  scratchSlots.fill(0);
  for (let at = 0; at < shingles.length; at += 1) {
    const hash = shingles[at] as number;
    if (scratchScale > 0 && hash >>> (32 - scratchScale) !== 0) continue;
    if (!isNewInScratch(hash)) continue;
    scratch[scratchCount++] = hash;
    while (scratchCount > sketchSize && scratchScale < 31) thin();
  }
}

/** Writes `scratch` as the bits that are kept. */
function writeSketch(into: Uint16Array, from: number): void {
  for (let at = 0; at < scratchCount; at += 1) {
    const hash = scratch[at] as number;
    into[from + at] = (((hash << scratchScale) >>> (32 - sketchBits)) & ~1) | (hash & 1);
  }
}

/** The sketch of an example by the hashes of its shingles, whose lowest bit tells the side. */
export function sketchOf(shingles: Uint32Array): Sketch {
  sketch(shingles);
  const hashes = new Uint16Array(scratchCount);
  writeSketch(hashes, 0);
  return { hashes: distinctHashes(hashes), scale: scratchScale };
}

/** Sorts hashes in place and returns each once. */
function distinctHashes(hashes: Uint16Array): Uint16Array {
  hashes.sort();
  let used = 0;
  for (let at = 0; at < hashes.length; at += 1) {
    if (at === 0 || hashes[at] !== hashes[at - 1]) hashes[used++] = hashes[at] as number;
  }
  return hashes.subarray(0, used);
}

/** The sketch that an example would have if its hashes had to begin with more zeros. Each hash then has as many known bits less. */
function thinned(one: Sketch, scale: number): Sketch {
  const more = scale - one.scale;
  if (more <= 0) return one;
  const kept = one.hashes.filter((hash) => hash >>> (sketchBits - more) === 0);
  return { hashes: kept, scale };
}

/** A hash by fewer bits, with its side. */
const shortened = (hash: number, less: number): number => (((hash >>> 1) >>> less) << 1) | (hash & 1);

/**
 * The Jaccard similarity of two sketches whose hashes are distinct and ascend: but for equal bits of different hashes exact if
 * both examples have at most `sketchSize` shingles, else estimated from those in both samples (standard error 0.04 at 0.8).
 * `side` 0 compares the inputs alone.
 */
export function similarity(one: Sketch, other: Sketch, side: 0 | null = null): number {
  if (one.scale > other.scale) return similarity(other, one, side);
  const more = other.scale - one.scale;
  if (more >= sketchBits - 1) return 0;
  const first = thinned(one, other.scale).hashes;
  // Fewer bits are known of the thinned one.
  const second =
    more === 0 ? other.hashes : distinctHashes(other.hashes.map((hash) => shortened(hash, more)));
  let shared = 0;
  let all = 0;
  let [i, j] = [0, 0];
  while (i < first.length || j < second.length) {
    const a = i < first.length ? (first[i] as number) : 0xffff;
    const b = j < second.length ? (second[j] as number) : 0xffff;
    const least = Math.min(a, b);
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
function signatureOf(sketch: Uint16Array, side: 0 | null, into: Uint32Array): Uint32Array | null {
  const empty = 0xffffffff;
  into.fill(empty);
  let found = false;
  for (let at = 0; at < sketch.length; at += 1) {
    const hash = sketch[at] as number;
    if (side !== null && (hash & 1) !== side) continue;
    // The bits are mixed already; a multiplication makes another order of them.
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

/** Sketches as plain JSON. */
export interface SketchState {
  /** Counts, first lines, numbers of hashes, and their zeros. */
  readonly table: TableState;
  /** The hashes of one example after another, each by its differences. */
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

/** Columns of the table: lines with this very example, the first of them, and where its hashes are. */
const columns = { count: 0, line: 1, size: 2, scale: 3, start: 4 } as const;

/** The mergeable sketches of a file. */
export class Sketches {
  readonly #table: SmallestKeys;
  /** The hashes of all examples. */
  #hashes = new Uint16Array(1024);
  #used = 0;
  readonly #key = newLanes();
  readonly #row = [0, 0, 0, 0, 0];

  constructor(state?: SketchState, budget = sketchBudget) {
    this.#table = new SmallestKeys({
      budget,
      columns: 5,
      weigh: (row) => (row[columns.size] as number) + rowWeight,
      combine: (rows, at, other) => {
        rows[at + columns.count] = (rows[at + columns.count] as number) + (other[columns.count] as number);
        rows[at + columns.line] = Math.min(rows[at + columns.line] as number, other[columns.line] as number);
      },
    });
    if (state) this.merge(state);
  }

  /**
   * Adds an example by its hash. The key begins with a hash of its smallest shingle: near duplicates share that one with a
   * chance equal to their similarity, so that a sample keeps most pairs whole.
   */
  add(exampleHash: Lanes, shingles: Uint32Array, smallest: number, line: number): void {
    if (shingles.length === 0) return;
    const key = this.#key;
    key[0] = mix32(smallest);
    for (let lane = 1; lane < 4; lane += 1) key[lane] = exampleHash[lane - 1] as number;
    const row = this.#row;
    row[columns.count] = 1;
    row[columns.line] = line;
    if (this.#table.find(key) < 0) {
      if (!this.#table.accepts(key)) return;
      sketch(shingles);
      row[columns.size] = scratchCount;
      row[columns.scale] = scratchScale;
      row[columns.start] = this.#reserve(scratchCount);
      writeSketch(this.#hashes, row[columns.start] as number);
    }
    this.#table.add(key, row);
  }

  merge(state: SketchState): void {
    const hashes = unpackNumbers(state.hashes);
    let from = 0;
    eachRow(state.table, (key, row) => {
      const size = row[columns.size] as number;
      if (this.#table.find(key) < 0 && this.#table.accepts(key)) {
        row[columns.start] = this.#reserve(size);
        this.#hashes.set(sums(hashes.slice(from, from + size)), row[columns.start]);
      }
      from += size;
      this.#table.add(key, row);
    });
    this.#table.limitTo(state.table.limit);
  }

  state(): SketchState {
    const starts = this.#table.sorted();
    const all: number[] = [];
    for (const start of starts) {
      for (const difference of differences(this.#hashesAt(start).slice().sort())) all.push(difference);
    }
    const table = this.#table.state();
    return { table: { ...table, columns: table.columns.slice(0, columns.start) }, hashes: packNumbers(all) };
  }

  /** The near duplicates; `maxListed` groups are listed. */
  report(maxListed: number): NearDuplicates {
    const starts = this.#table.sorted();
    const groupOf = resemblances(this.#sketches(starts));
    const groups = new Map<number, number[]>();
    for (const [index, start] of starts.entries()) {
      const root = groupOf(index);
      const line = this.#table.rows[start + columns.line] as number;
      const lines = groups.get(root);
      if (lines) lines.push(line);
      else groups.set(root, [line]);
    }
    const several = [...groups.values()].filter((lines) => lines.length > 1);
    for (const lines of several) lines.sort((one, other) => one - other);
    several.sort(
      ([one = 0, second = 0], [other = 0, otherSecond = 0]) => one - other || second - otherSecond,
    );
    const examples = several.reduce((sum, lines) => sum + lines.length - 1, 0);
    const comparedShare = this.#table.share;
    return {
      examples,
      groups: several.length,
      first: several.slice(0, maxListed).map((lines) => lines.slice(0, maxListed)),
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
    const own = this.#table.sorted();
    const others = other.#table.sorted();
    const found = new Map<number, number>();
    const all = [...this.#sketches(own), ...other.#sketches(others)];
    const sorted = sortedOnDemand(all);
    const compare = (bucket: readonly number[]): void => {
      const trained = bucket.filter((index) => index < own.length).slice(0, comparisonsPerBucket);
      for (const index of bucket) {
        if (index < own.length) continue;
        for (const candidate of trained) {
          if (similarity(sorted(candidate), sorted(index), 0) < nearSimilarity) continue;
          const line = this.#table.rows[(own[candidate] as number) + columns.line] as number;
          found.set(index, Math.min(found.get(index) ?? Number.POSITIVE_INFINITY, line));
        }
      }
    };
    if (own.length > 0 && others.length > 0) eachCandidate(all, 0, compare, own.length);
    return [...found]
      .map(([index, trainingLine]) => {
        const start = others[index - own.length] as number;
        const [count = 0, line = 0] = other.#table.rows.subarray(start, start + 2);
        return { line, count, trainingLine };
      })
      .sort((one, two) => one.line - two.line || one.trainingLine - two.trainingLine);
  }

  #hashesAt(start: number): Uint16Array {
    const row = this.#table.rows;
    const from = row[start + columns.start] as number;
    return this.#hashes.subarray(from, from + (row[start + columns.size] as number));
  }

  #sketches(starts: Uint32Array): Sketch[] {
    return Array.from(starts, (start) => ({
      hashes: this.#hashesAt(start),
      scale: this.#table.rows[start + columns.scale] as number,
    }));
  }

  /** Makes room for the hashes of one more example, and returns where. */
  #reserve(size: number): number {
    if (this.#used + size > this.#hashes.length) {
      // Dropped examples leave their hashes behind.
      const starts = this.#table.sorted();
      const kept = starts.reduce((sum, start) => sum + this.#hashesAt(start).length, 0);
      const hashes = new Uint16Array(Math.max(1024, (kept + size) * 2));
      this.#used = 0;
      for (const start of starts) {
        const each = this.#hashesAt(start);
        hashes.set(each, this.#used);
        this.#table.rows[start + columns.start] = this.#used;
        this.#used += each.length;
      }
      this.#hashes = hashes;
    }
    const from = this.#used;
    this.#used += size;
    return from;
  }
}

/**
 * Calls `visit` with each bucket of two or more sketches that share a band, in an order that depends on them alone; with
 * `soughtFrom`, only with those that have a sketch from this index on, which come first. Sketches
 * are looked up among those with the same number of zeros; nearly thinned ones also among those with one more, and inputs,
 * whose answers may be of any length, with several more.
 */
function eachCandidate(
  sketches: readonly Sketch[],
  side: 0 | null,
  visit: (bucket: readonly number[]) => void,
  soughtFrom = 0,
): void {
  const owners: number[] = [];
  const levels: Sketch[] = [];
  const [mostThinned, least] = side === null ? [1, nearlyThinned] : [3, fewestInputs];
  for (const [index, each] of sketches.entries()) {
    for (let more = 0; more <= mostThinned; more += 1) {
      if (more > 0 && each.hashes.length < least) break;
      const { hashes, scale } = thinned(each, each.scale + more);
      owners.push(index);
      // By the bits that are known of all.
      levels.push({ hashes: hashes.map((hash) => shortened(hash, mostThinned - more)), scale });
    }
  }
  const size = levels.length;
  if (size === 0) return;
  // By band, so that the keys of one band lie together.
  const keys = new Int32Array(size * bands);
  const has = new Uint8Array(size);
  const values = new Uint32Array(signatureSize);
  for (let index = 0; index < size; index += 1) {
    const { hashes, scale } = levels[index] as Sketch;
    const signature = signatureOf(hashes, side, values);
    if (!signature) continue;
    has[index] = 1;
    for (let band = 0; band < bands; band += 1) {
      let key = (scale << 8) | band;
      for (let row = band * rowsPerBand; row < (band + 1) * rowsPerBand; row += 1) {
        key = (Math.imul(key ^ (signature[row] as number), 0x9e3779b1) + 0x7f4a7c15) | 0;
        key ^= key >>> 15;
      }
      keys[band * size + index] = key;
    }
  }
  const sought = owners.findIndex((owner) => owner >= soughtFrom);
  const slots = 2 ** Math.max(4, Math.ceil(Math.log2((size - sought) * 2 + 1)));
  const first = new Int32Array(slots);
  /** The sketch before with the same key, plus 1; 0 = none. */
  const before = new Int32Array(size);
  for (let band = 0; band < bands; band += 1) {
    first.fill(0);
    before.fill(0);
    const shared: number[] = [];
    const join = (index: number, isSought: boolean): void => {
      if (!has[index]) return;
      const key = keys[band * size + index] as number;
      let slot = mix32(key) & (slots - 1);
      while (first[slot] !== 0 && keys[band * size + (first[slot] as number) - 1] !== key)
        slot = (slot + 1) & (slots - 1);
      const last = first[slot] as number;
      if (last === 0 && !isSought) return;
      if (last !== 0 && before[last - 1] === 0) shared.push(slot);
      before[index] = last;
      first[slot] = index + 1;
    };
    // The others only join a bucket that one of the sought is in.
    for (let index = sought; index < size; index += 1) join(index, true);
    for (let index = 0; index < sought; index += 1) join(index, false);
    for (const slot of shared) {
      const bucket: number[] = [];
      for (let at = first[slot] as number; at !== 0; at = before[at - 1] as number)
        bucket.push(owners[at - 1] as number);
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
