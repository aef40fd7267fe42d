/**
 * Candidates for near duplicates: MinHash with banding finds the sketches that may resemble each other, without comparing
 * every pair. A sketch is a sample of the hashes of an example's runs of five words (see `sketch.ts`). It keeps only the hashes that
 * begin with a certain number of zero bits; this number is the `scale` of the sketch. See decision record 0012.
 */
import { mix32 } from './hash.ts';
import { type Sketch, sketchSize, writeThinned } from './sketch.ts';

/** Number of values of a MinHash signature. */
const signatureSize = 128;
/** Number of bands: 21 bands of 6 values use 126 values of the signature. */
const bandCount = 21;
/** Number of values in a band. */
const rowsPerBand = 6;

/**
 * Similar examples may have sketches of different scales. So a sketch of at least `minHashes` hashes is also looked up at each
 * scale that is up to `extraZeros` higher. If only inputs are compared, scales differ more, because the answers may differ in length.
 */
const lookups = {
  examples: { extraZeros: 1, minHashes: 85 },
  inputs: { extraZeros: 3, minHashes: 16 },
} as const;

/** Chance that banding misses a pair of this similarity (0 to 1): 0.2 % at 0.8, below 0.001 % from 0.9 on. */
export function missRate(similarity: number): number {
  return (1 - similarity ** rowsPerBand) ** bandCount;
}

/**
 * A MinHash signature by one permutation: the hashes are divided among 128 bins, and each bin keeps its smallest hash. An empty bin
 * takes the value of another bin, its donor: the first bin with a value in an order that is the same for every example (optimal
 * densification, Shrivastava 2017). Writes the signature of the first `count` hashes. With `side` 0, it leaves out the hashes of
 * the answer, whose last bit is 1. Returns `false` if no hash is left.
 */
function writeSignature(hashes: Uint16Array, count: number, side: 0 | null, into: Int32Array): boolean {
  into.fill(empty);
  let isEmpty = true;
  for (let at = 0; at < count; at += 1) {
    const hash = hashes[at] as number;
    if (side !== null && (hash & 1) !== side) continue;
    // The bits are random already; the multiplication puts the hashes in another order.
    const mixed = Math.imul(hash, 0x9e3779b1);
    const bin = mixed >>> 25;
    const value = mixed & 0x1ffffff;
    // The smaller of both. Like the loops below, this has no branch that depends on a hash: a processor could not predict the branch.
    const excess = value - (into[bin] as number);
    into[bin] = (into[bin] as number) + (excess & (excess >> 31));
    isEmpty = false;
  }
  if (isEmpty) return false;
  donors.set(into);
  let emptyCount = 0;
  for (let bin = 0; bin < signatureSize; bin += 1) {
    emptyBins[emptyCount] = bin;
    emptyCount += isEmptyBin(into[bin] as number);
  }
  // Each round tries the next donor of all bins that are still empty.
  for (let attempt = 0; emptyCount > 0; attempt += 1) {
    let stillEmpty = 0;
    for (let at = 0; at < emptyCount; at += 1) {
      const bin = emptyBins[at] as number;
      const value = donors[donorOf(bin, attempt)] as number;
      into[bin] = value;
      emptyBins[stillEmpty] = bin;
      stillEmpty += isEmptyBin(value);
    }
    emptyCount = stillEmpty;
  }
  return true;
}

/** The value of an empty bin, which is larger than every other value. */
const empty = 0x7fffffff;
/** 1 for the value of an empty bin, 0 for any other, which has at most 25 bits. */
const isEmptyBin = (value: number): number => value >>> 30;

/** The bins that are still empty, while a signature is written. */
const emptyBins = new Uint8Array(signatureSize);
/** A copy of the signature before its empty bins are filled. */
const donors = new Int32Array(signatureSize);
/** The first 32 bins that may be the donor of each bin; nearly always one of them has a value. */
const donorTable = new Uint8Array(signatureSize * 32);
for (let at = 0; at < donorTable.length; at += 1) donorTable[at] = donorHash(at >>> 5, at & 31);

/** The bin that is tried as the donor of `bin` at this attempt, chosen by a hash. */
function donorHash(bin: number, attempt: number): number {
  return mix32(bin * 0x10001 + (attempt + 1) * 0x9e3779b1) & (signatureSize - 1);
}

/** Like `donorHash`, from the table for the first 32 attempts. */
function donorOf(bin: number, attempt: number): number {
  return attempt < 32 ? (donorTable[(bin << 5) | attempt] as number) : donorHash(bin, attempt);
}

/** Writes the key of each band of a signature at a scale: the key of band b is written to `keys` at `index` + b × `levelCount`. */
function writeKeys(
  signature: Int32Array,
  scale: number,
  keys: Int32Array,
  index: number,
  levelCount: number,
): void {
  for (let band = 0; band < bandCount; band += 1) {
    let key = (scale << 8) | band;
    for (let row = band * rowsPerBand; row < (band + 1) * rowsPerBand; row += 1) {
      key = (Math.imul(key ^ (signature[row] as number), 0x9e3779b1) + 0x7f4a7c15) | 0;
      key ^= key >>> 15;
    }
    keys[band * levelCount + index] = key;
  }
}

/**
 * Calls `visit` with each bucket of two or more sketches that share a band, in an order that depends only on the sketches. With
 * `soughtFrom`, it visits only buckets that have a sketch from this index on, and a bucket lists these sketches first.
 */
export function eachCandidate(
  sketches: readonly Sketch[],
  side: 0 | null,
  visit: (bucket: readonly number[]) => void,
  soughtFrom = 0,
): void {
  const { extraZeros, minHashes } = side === null ? lookups.examples : lookups.inputs;
  const levelsOf = ({ hashes }: Sketch): number => (hashes.length < minHashes ? 1 : extraZeros + 1);
  const levelCount = sketches.reduce((sum, each) => sum + levelsOf(each), 0);
  if (levelCount === 0) return;
  // Each sketch has one entry (`level`) for each scale at which it is looked up. `owners` has the index of the sketch of
  // each entry.
  const owners = new Uint32Array(levelCount);
  // The keys are ordered by band, so that the keys of one band are next to each other.
  const keys = new Int32Array(levelCount * bandCount);
  const hasSignature = new Uint8Array(levelCount);
  const signature = new Int32Array(signatureSize);
  // One buffer for all: an array for each of 100,000 sketches would take 100 MB.
  const thinned = new Uint16Array(sketchSize);
  let level = 0;
  for (const [owner, sketch] of sketches.entries()) {
    for (let zeros = 0; zeros < levelsOf(sketch); zeros += 1) {
      owners[level] = owner;
      // Each extra zero leaves one known bit less of a hash. So only the bits that are known at every scale are looked up.
      const count = writeThinned(sketch.hashes, zeros, extraZeros - zeros, thinned);
      if (writeSignature(thinned, count, side, signature)) {
        hasSignature[level] = 1;
        writeKeys(signature, sketch.scale + zeros, keys, level, levelCount);
      }
      level += 1;
    }
  }
  const firstSought = owners.findIndex((owner) => owner >= soughtFrom);
  const slotCount = 2 ** Math.max(4, Math.ceil(Math.log2((levelCount - firstSought) * 2 + 1)));
  /** For each key, the level that was added last, plus 1; 0 = none. */
  const latest = new Int32Array(slotCount);
  /** For each level, the previous level with the same key, plus 1; 0 = none. */
  const before = new Int32Array(levelCount);
  const repeats = new RepeatFilter(levelCount);
  for (let band = 0; band < bandCount; band += 1) {
    const bandKeys = keys.subarray(band * levelCount, (band + 1) * levelCount);
    latest.fill(0);
    before.fill(0);
    repeats.clear();
    for (let index = 0; index < levelCount; index += 1)
      if (hasSignature[index]) repeats.add(bandKeys[index] as number);
    const sharedSlots: number[] = [];
    const joinBucket = (index: number, isSought: boolean): void => {
      const key = bandKeys[index] as number;
      // Most keys occur once.
      if (!hasSignature[index] || !repeats.mayRepeat(key)) return;
      let slot = mix32(key) & (slotCount - 1);
      while (latest[slot] !== 0 && bandKeys[(latest[slot] as number) - 1] !== key)
        slot = (slot + 1) & (slotCount - 1);
      const previous = latest[slot] as number;
      if (previous === 0 && !isSought) return;
      if (previous !== 0 && before[previous - 1] === 0) sharedSlots.push(slot);
      before[index] = previous;
      latest[slot] = index + 1;
    };
    // Other sketches only join a bucket that already has a sought one.
    for (let index = firstSought; index < levelCount; index += 1) joinBucket(index, true);
    for (let index = 0; index < firstSought; index += 1) joinBucket(index, false);
    for (const slot of sharedSlots) {
      const bucket: number[] = [];
      for (let at = latest[slot] as number; at !== 0; at = before[at - 1] as number)
        bucket.push(owners[at - 1] as number);
      visit(bucket.reverse());
    }
  }
}

/** Finds the keys that may occur several times. With two bits for a place, it stays in the cache of the processor; a table does not. */
class RepeatFilter {
  /** The places at which at least one key was added, one bit each. */
  readonly #once: Int32Array;
  /** The places at which several keys were added. */
  readonly #again: Int32Array;
  readonly #shift: number;

  constructor(keyCount: number) {
    // About eight places for each key, so that at most about one in eight keys shares its place with another key by chance.
    const bits = Math.max(5, Math.ceil(Math.log2(keyCount * 8)));
    this.#once = new Int32Array(2 ** (bits - 5));
    this.#again = new Int32Array(this.#once.length);
    this.#shift = 32 - bits;
  }

  clear(): void {
    this.#once.fill(0);
    this.#again.fill(0);
  }

  add(key: number): void {
    const place = Math.imul(key, 0x9e3779b1) >>> this.#shift;
    const bit = 1 << (place & 31);
    const onceBits = this.#once[place >>> 5] as number;
    this.#once[place >>> 5] = onceBits | bit;
    this.#again[place >>> 5] = (this.#again[place >>> 5] as number) | (onceBits & bit);
  }

  /** False only if the key was added at most once. */
  mayRepeat(key: number): boolean {
    const place = Math.imul(key, 0x9e3779b1) >>> this.#shift;
    return ((this.#again[place >>> 5] as number) & (1 << (place & 31))) !== 0;
  }
}
