/**
 * Finds near duplicates: pairs of examples that share most of their shingles (runs of five words). Their Jaccard similarity is at least
 * 0.8; it is the number of shared shingles ÷ the number of all shingles of the pair. Only the candidates that banding finds are
 * compared. The memory is bounded: see decision record 0012.
 */
import { eachCandidate, missRate } from './candidates.ts';
import { type Lanes, mix32, newLanes } from './hash.ts';
import { packNumbers, unpackSmallNumbers } from './packed-numbers.ts';
import { distinctHashes, makeSketch, type Sketch, similarity, sketchSize, writeSketch } from './sketch.ts';
import { eachRow, SmallestKeys, type TableState } from './smallest-keys.ts';

/** Minimum similarity of near duplicates. */
const nearSimilarity = 0.8;
/** Weight of one example in the table without its hashes (key, line and count). The unit is the weight of one hash. */
const rowWeight = 32;
/** Maximum total weight of all examples in the table. It is enough for 100,000 distinct examples of any length, and takes about 40 MB. */
const sketchBudget = (sketchSize + rowWeight) * 100_000;
/**
 * Maximum number of groups with which an example is compared in a bucket, which is a list of examples that may resemble each other.
 * Without this limit, the time would grow with the square of the size of a file that was made from one template.
 */
const comparisonsPerBucket = 16;

/** Sketches as plain JSON. */
export interface SketchState {
  /** For each example: its count, its first line, the number of its hashes, and the number of zero bits with which they begin. */
  readonly table: TableState;
  /** The hashes of all examples, one example after another: its smallest hash, then the difference of each hash to the previous one. */
  readonly hashes: string;
}

/** Near duplicates of one file. Equal examples count once. */
export interface NearDuplicates {
  /** The number of compared distinct examples that resemble an earlier one. */
  readonly examples: number;
  readonly groups: number;
  /** For each of the first groups, the first lines of its examples: two or more, ascending. */
  readonly first: readonly (readonly number[])[];
  /** Minimum similarity of near duplicates, 0–1. */
  readonly similarity: number;
  /** Chance that a pair of exactly this similarity is missed. */
  readonly missRate: number;
  /** Share of the examples that were compared: 1, or less if not all fit in 40 MB; then a random sample of them is compared. */
  readonly comparedShare: number;
  /** The estimate of `examples` for the whole file, rounded; `null` if fewer than 1 % were compared. */
  readonly estimate: number | null;
}

/**
 * Columns of the table: the number of lines with the example, the first of these lines, the number of its hashes, the number of
 * zero bits with which the hashes begin, and the position of the first hash in the list of all hashes.
 */
const columns = { count: 0, line: 1, size: 2, scale: 3, start: 4 } as const;
const columnCount = 5;

/** The mergeable sketches of a file. */
export class Sketches {
  readonly #table: SmallestKeys;
  /** The hashes of all examples. */
  #hashes = new Uint16Array(1024);
  /** Number of hashes in this list, those of dropped examples included. */
  #used = 0;
  readonly #key = newLanes();
  readonly #row = Array.from({ length: columnCount }, () => 0);

  constructor(state?: SketchState, budget = sketchBudget) {
    this.#table = new SmallestKeys({
      budget,
      columns: columnCount,
      weigh: (row) => (row[columns.size] as number) + rowWeight,
      combine: (rows, at, added) => {
        rows[at + columns.count] = (rows[at + columns.count] as number) + (added[columns.count] as number);
        rows[at + columns.line] = Math.min(rows[at + columns.line] as number, added[columns.line] as number);
      },
    });
    if (state) this.merge(state);
  }

  /**
   * Adds an example. Its key begins with a hash of its smallest shingle. Two examples have the same smallest shingle with a
   * probability equal to their similarity, so a sample by key keeps both examples of most pairs.
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
      const { size, scale } = makeSketch(shingles);
      row[columns.size] = size;
      row[columns.scale] = scale;
      row[columns.start] = this.#reserve(size);
      writeSketch(this.#hashes, row[columns.start] as number);
    }
    this.#table.add(key, row);
  }

  merge(state: SketchState): void {
    const hashes = unpackSmallNumbers(state.hashes);
    let from = 0;
    eachRow(state.table, (key, row) => {
      const size = row[columns.size] as number;
      if (this.#table.find(key) < 0 && this.#table.accepts(key)) {
        const start = this.#reserve(size);
        row[columns.start] = start;
        let hash = 0;
        for (let index = 0; index < size; index += 1) {
          hash += hashes[from + index] as number;
          this.#hashes[start + index] = hash;
        }
      }
      from += size;
      this.#table.add(key, row);
    });
    this.#table.limitTo(state.table.limit);
  }

  state(): SketchState {
    const starts = this.#table.sorted();
    // There may be millions of numbers; an ordinary JavaScript array of them would take 100 MB.
    const differences = new Uint16Array(
      starts.reduce((sum, start) => sum + (this.#table.rows[start + columns.size] as number), 0),
    );
    let used = 0;
    for (const start of starts) {
      const hashes = this.#hashesAt(start);
      const sorted = differences.subarray(used, used + hashes.length);
      sorted.set(hashes);
      sorted.sort();
      for (let at = sorted.length - 1; at > 0; at -= 1)
        sorted[at] = (sorted[at] as number) - (sorted[at - 1] as number);
      used += hashes.length;
    }
    const table = this.#table.state();
    return {
      table: { ...table, columns: table.columns.slice(0, columns.start) },
      hashes: packNumbers(differences),
    };
  }

  /** The near duplicates. At most `maxListed` groups are listed, each with at most `maxListed` lines. */
  report(maxListed: number): NearDuplicates {
    const starts = this.#table.sorted();
    const groupOf = resemblances(this.#sketches(starts));
    const sizes = new Uint32Array(starts.length);
    for (let index = 0; index < starts.length; index += 1) {
      const root = groupOf(index);
      sizes[root] = (sizes[root] as number) + 1;
    }
    // Most examples resemble no other example. Only a group of several examples gets a list of lines.
    const groups = new Map<number, number[]>();
    for (const [index, start] of starts.entries()) {
      const root = groupOf(index);
      if (sizes[root] === 1) continue;
      const lines = groups.get(root) ?? [];
      lines.push(this.#table.rows[start + columns.line] as number);
      groups.set(root, lines);
    }
    const lineLists = [...groups.values()];
    for (const lines of lineLists) lines.sort((a, b) => a - b);
    lineLists.sort(([a1 = 0, a2 = 0], [b1 = 0, b2 = 0]) => a1 - b1 || a2 - b2);
    const examples = lineLists.reduce((sum, lines) => sum + lines.length - 1, 0);
    const comparedShare = this.#table.share;
    return {
      examples,
      groups: lineLists.length,
      first: lineLists.slice(0, maxListed).map((lines) => lines.slice(0, maxListed)),
      similarity: nearSimilarity,
      missRate: missRate(nearSimilarity),
      comparedShare,
      estimate: comparedShare < 0.01 ? null : Math.round(examples / comparedShare),
    };
  }

  /** Share of the examples that are kept, from 0 to 1. Exact after `report` or `leaks`. */
  get share(): number {
    return this.#table.share;
  }

  /**
   * Examples of a validation file whose input resembles an input of this file: `line` is the line in the validation file,
   * `trainingLine` the line in this file, and `count` the number of lines with the same validation example. Sorted by `line`.
   */
  leaks(
    validation: Sketches,
  ): readonly { readonly line: number; readonly count: number; readonly trainingLine: number }[] {
    const trainingRows = this.#table.sorted();
    const validationRows = validation.#table.sorted();
    const trainingLines = new Map<number, number>();
    const allSketches = [...this.#sketches(trainingRows), ...validation.#sketches(validationRows)];
    const sorted = sortedOnDemand(allSketches);
    const compare = (bucket: readonly number[]): void => {
      const trainingIndices = bucket
        .filter((index) => index < trainingRows.length)
        .slice(0, comparisonsPerBucket);
      for (const index of bucket) {
        if (index < trainingRows.length) continue;
        for (const candidate of trainingIndices) {
          if (similarity(sorted(candidate), sorted(index), 0) < nearSimilarity) continue;
          const line = this.#table.rows[(trainingRows[candidate] as number) + columns.line] as number;
          trainingLines.set(index, Math.min(trainingLines.get(index) ?? Number.POSITIVE_INFINITY, line));
        }
      }
    };
    if (trainingRows.length > 0 && validationRows.length > 0)
      eachCandidate(allSketches, 0, compare, trainingRows.length);
    return [...trainingLines]
      .map(([index, trainingLine]) => {
        const start = validationRows[index - trainingRows.length] as number;
        const [count = 0, line = 0] = validation.#table.rows.subarray(start, start + 2);
        return { line, count, trainingLine };
      })
      .sort((a, b) => a.line - b.line || a.trainingLine - b.trainingLine);
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

  /** Makes room for the hashes of one more example, and returns the position of the first. */
  #reserve(size: number): number {
    if (this.#used + size > this.#hashes.length) this.#grow(size);
    const from = this.#used;
    this.#used += size;
    return from;
  }

  /** Moves the hashes to a longer list that has room for `size` more. */
  #grow(size: number): void {
    this.#table.dropExcess();
    const rows = this.#table.rows;
    const end = this.#table.size * columnCount;
    let keptHashes = 0;
    for (let start = 0; start < end; start += columnCount) keptHashes += rows[start + columns.size] as number;
    const hashes = new Uint16Array(Math.max(1024, Math.ceil((keptHashes + size) * 1.5)));
    // The hashes of dropped examples are still in the old list. Without any, all hashes are copied at once, which is much faster.
    if (keptHashes === this.#used) hashes.set(this.#hashes.subarray(0, keptHashes));
    else {
      let used = 0;
      for (let start = 0; start < end; start += columnCount) {
        hashes.set(this.#hashesAt(start), used);
        rows[start + columns.start] = used;
        used += rows[start + columns.size] as number;
      }
    }
    this.#used = keptHashes;
    this.#hashes = hashes;
  }
}

/**
 * Returns a function from the index of a sketch to the sketch with distinct hashes in ascending order. A sketch is sorted only when the
 * function is called with its index, because few sketches are compared.
 */
function sortedOnDemand(sketches: readonly Sketch[]): (index: number) => Sketch {
  const sortedByIndex = new Map<number, Sketch>();
  return (index) => {
    let sorted = sortedByIndex.get(index);
    if (!sorted) {
      const { hashes, scale } = sketches[index] as Sketch;
      sorted = { hashes: distinctHashes(hashes.slice()), scale };
      sortedByIndex.set(index, sorted);
    }
    return sorted;
  };
}

/** The groups of resembling sketches, as a function from the index of a sketch to the smallest index of its group. */
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
    /** One sketch of each group in this bucket, with which the later sketches of the bucket are compared. */
    const leaders: number[] = [];
    for (const index of bucket) {
      let isLeader = true;
      for (const leader of leaders) {
        const [root, leaderRoot] = [rootOf(index), rootOf(leader)];
        if (root === leaderRoot || similarity(sorted(index), sorted(leader)) >= nearSimilarity) {
          parents[Math.max(root, leaderRoot)] = Math.min(root, leaderRoot);
          isLeader = false;
          break;
        }
      }
      if (isLeader && leaders.length < comparisonsPerBucket) leaders.push(index);
    }
  });
  return rootOf;
}
