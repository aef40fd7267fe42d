/**
 * The sketch of an example: up to 128 of the hashes of its word 5-shingles (runs of five words), by which the similarity of two
 * examples is measured. See decision record 0012.
 */

/**
 * Maximum number of hashes of a sketch. A longer example keeps the hashes that begin with k zero bits, for the smallest k that
 * leaves no more than this number. The kept hashes are a sample of about 64 to 128 of the shingles, and are found without sorting.
 */
export const sketchSize = 128;
/**
 * Number of bits that are kept of a hash after its zeros. The lowest bit says on which side of the example the shingle is (0 =
 * input, 1 = answer). If two examples have 100 shingles each, 0.3 % of their different shingles have the same bits, which adds
 * less than 0.001 to a similarity of 0.8.
 */
const sketchBits = 16;

/** The sampled shingles of an example: those whose hash begins with `scale` zero bits. `hashes` has the bits after the zeros. */
export interface Sketch {
  readonly hashes: Uint16Array;
  readonly scale: number;
}

/** Distinct hashes that begin with `scratchScale` zeros, in the order in which they came. */
const scratch = new Uint32Array(sketchSize + 1);
/**
 * A hash table with linear probing, which finds a hash in `scratch`. A slot has the index of the hash in `scratch` plus 1, or 0 if
 * the slot is free.
 */
const scratchSlots = new Uint16Array(1024);
let scratchCount = 0;
let scratchScale = 0;

/** Appends a hash to `scratch`, unless it is there already. */
function addDistinct(hash: number): void {
  let slot = (hash >>> 1) & (scratchSlots.length - 1);
  for (;;) {
    const index = scratchSlots[slot] as number;
    if (index === 0) break;
    if (scratch[index - 1] === hash) return;
    slot = (slot + 1) & (scratchSlots.length - 1);
  }
  scratch[scratchCount++] = hash;
  scratchSlots[slot] = scratchCount;
}

/**
 * Selects the hashes that begin with `scale` zeros, from index `from` to before `to`. Writes them to the start of `into`, and returns
 * their number. The loop does not branch on a hash: a processor could not predict the branch, and the loop would take several times
 * as long.
 */
function copySampled(
  hashes: Uint32Array,
  from: number,
  to: number,
  scale: number,
  into: Uint32Array,
): number {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    const hash = hashes[at] as number;
    into[count] = hash;
    // 1 if the first `scale` bits, of at most 31, are zeros, else 0.
    count += (((hash >>> 1) >>> (31 - scale)) - 1) >>> 31;
  }
  return count;
}

/** Keeps the hashes that begin with one more zero. */
function thin(): void {
  scratchScale += 1;
  const kept = copySampled(scratch, 0, scratchCount, scratchScale, scratch);
  scratchCount = 0;
  scratchSlots.fill(0);
  for (let at = 0; at < kept; at += 1) addDistinct(scratch[at] as number);
}

/** Number of shingles that are sampled at once. */
const blockSize = 256;
/** The sampled shingles of a block. */
const block = new Uint32Array(blockSize);

/** Makes the sketch of an example in a shared buffer, from which `writeSketch` copies it. */
export function makeSketch(shingles: Uint32Array): { readonly size: number; readonly scale: number } {
  scratchCount = 0;
  scratchScale = 0;
  scratchSlots.fill(0);
  for (let from = 0; from < shingles.length; from += blockSize) {
    let source = shingles;
    let at = from;
    let to = Math.min(from + blockSize, shingles.length);
    /** Samples the hashes that are left. */
    const sample = (): void => {
      to = copySampled(source, at, to, scratchScale, block);
      source = block;
      at = 0;
    };
    if (scratchScale > 0) sample();
    while (at < to) {
      addDistinct(source[at] as number);
      at += 1;
      if (scratchCount <= sketchSize || scratchScale === 31) continue;
      while (scratchCount > sketchSize && scratchScale < 31) thin();
      sample();
    }
  }
  return { size: scratchCount, scale: scratchScale };
}

/** Writes the kept bits of each hash of the sketch that was made last. */
export function writeSketch(into: Uint16Array, from: number): void {
  for (let at = 0; at < scratchCount; at += 1) {
    const hash = scratch[at] as number;
    into[from + at] = (((hash << scratchScale) >>> (32 - sketchBits)) & ~1) | (hash & 1);
  }
}

/** The sketch of an example, from the hashes of its shingles. */
export function sketchOf(shingles: Uint32Array): Sketch {
  const { size, scale } = makeSketch(shingles);
  const hashes = new Uint16Array(size);
  writeSketch(hashes, 0);
  return { hashes: distinctHashes(hashes), scale };
}

/** Sorts hashes in place and returns each once. */
export function distinctHashes(hashes: Uint16Array): Uint16Array {
  hashes.sort();
  let distinctCount = 0;
  for (let at = 0; at < hashes.length; at += 1) {
    if (at === 0 || hashes[at] !== hashes[at - 1]) hashes[distinctCount++] = hashes[at] as number;
  }
  return hashes.subarray(0, distinctCount);
}

/**
 * The sketch that an example would have if only hashes that begin with `scale` zeros were kept. With each additional zero, one
 * fewer bit of each hash is known, because only `sketchBits` bits are kept.
 */
function thinnedSketch(one: Sketch, scale: number): Sketch {
  const extraZeros = scale - one.scale;
  if (extraZeros <= 0) return one;
  const kept = one.hashes.filter((hash) => hash >>> (sketchBits - extraZeros) === 0);
  return { hashes: kept, scale };
}

/**
 * Writes to `into` the hashes that begin with `extraZeros` further zeros, each without its `droppedBits` lowest bits; the bit of
 * the side is kept. Returns the number of hashes written.
 */
export function writeThinned(
  hashes: Uint16Array,
  extraZeros: number,
  droppedBits: number,
  into: Uint16Array,
): number {
  let count = 0;
  for (let at = 0; at < hashes.length; at += 1) {
    const hash = hashes[at] as number;
    into[count] = shortenedHash(hash, droppedBits);
    // No branch, as in `copySampled`.
    count += ((hash >>> (sketchBits - extraZeros)) - 1) >>> 31;
  }
  return count;
}

/** A hash without its `droppedBits` lowest bits; the bit of the side is kept. */
const shortenedHash = (hash: number, droppedBits: number): number =>
  (((hash >>> 1) >>> droppedBits) << 1) | (hash & 1);

/** Marks the end of a list of hashes. It is larger than every hash. */
const listEnd = 1 << sketchBits;

/**
 * The Jaccard similarity of two sketches, whose hashes must be distinct and ascending. If both examples have at most `sketchSize`
 * shingles, the similarity is exact, apart from different hashes with the same bits. Otherwise it is estimated from the samples
 * (standard error 0.04 at 0.8). With `side` 0, only the inputs are compared.
 */
export function similarity(one: Sketch, other: Sketch, side: 0 | null = null): number {
  if (one.scale > other.scale) return similarity(other, one, side);
  const extraZeros = other.scale - one.scale;
  if (extraZeros >= sketchBits - 1) return 0;
  const oneHashes = thinnedSketch(one, other.scale).hashes;
  // The thinned hashes have fewer known bits, so the other hashes are shortened to the same number of bits.
  const otherHashes =
    extraZeros === 0
      ? other.hashes
      : distinctHashes(other.hashes.map((hash) => shortenedHash(hash, extraZeros)));
  let shared = 0;
  let total = 0;
  let [i, j] = [0, 0];
  while (i < oneHashes.length || j < otherHashes.length) {
    const a = i < oneHashes.length ? (oneHashes[i] as number) : listEnd;
    const b = j < otherHashes.length ? (otherHashes[j] as number) : listEnd;
    const smaller = Math.min(a, b);
    if (a === smaller) i += 1;
    if (b === smaller) j += 1;
    if (side !== null && (smaller & 1) !== side) continue;
    total += 1;
    if (a === b) shared += 1;
  }
  return total === 0 ? 0 : shared / total;
}
