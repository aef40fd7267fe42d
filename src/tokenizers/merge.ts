/**
 * Byte-pair merging of one piece: merges the pair of lowest rank until no pair can be merged. Of several pairs with this rank, it merges
 * the leftmost.
 *
 * Two facts make it fast:
 * - Every token is one merge of two tokens of lower rank (checked when the vocabulary is packed). So ids can be merged without reading
 *   bytes.
 * - A list of tokens is the result for its bytes if and only if the bytes of every two adjacent tokens, merged alone, give these two
 *   tokens. So a long piece can be merged window by window, in time proportional to its length.
 */
import type { Vocabulary } from './vocabulary.ts';
import { noMerge } from './vocabulary.ts';

/** Number of bytes that are merged at once. */
const defaultWindow = 4096;

/** Tokens that end in this number of bytes at the end of a window may be wrong, because the window is cut there. They are merged again. */
const seamBytes = 192;

/** A heap entry is `rank * placeLimit + place`: ordered by rank, then from the left. */
const placeLimit = 2 ** 32;

/** Maximum size, in tokens, of the output memory that is kept between texts. */
const maxOutputTokens = 1 << 15;

/** Up to this number of bytes, a scan of all pairs is faster than a heap. */
const maxScanBytes = 48;

/** Merges pieces. `tokens` returns the ids of the last piece until the next call of `merge`. */
export interface Merger {
  /** Number of tokens of the bytes from `start` to `end`. */
  merge(bytes: Uint8Array, start: number, end: number): number;
  /** Ids of the last piece, from index 0. The array may be longer than their number. */
  tokens(): Int32Array;
  /** Frees the memory of a very long piece. */
  release(): void;
}

/**
 * A merger with one vocabulary. `windowBytes` is set only by tests; it is at least 260, so that two of the longest tokens fit.
 * `onWindow` is called after each window of a long piece, with the byte up to which it is merged.
 */
export function createMerger(
  vocabulary: Vocabulary,
  windowBytes = defaultWindow,
  onWindow: (at: number) => void = () => {},
): Merger {
  const { byteIds, bytePairs, lengths, merge } = vocabulary;
  let ids = new Int32Array(windowBytes);
  let ranks = new Int32Array(windowBytes);
  let next = new Int32Array(windowBytes);
  let previous = new Int32Array(windowBytes);
  // The heap begins with at most one entry for each byte, and each merge adds at most two.
  let heap = new Float64Array(windowBytes * 3);
  let heapSize = 0;
  let output = new Int32Array(256);

  /** Merges a small piece: scans all pairs for the lowest rank. Leaves the tokens in `ids`. */
  function mergeByScan(bytes: Uint8Array, start: number, length: number): number {
    let size = length;
    const last = size - 1;
    for (let i = 0; i < last; i++) {
      const byte = bytes[start + i] as number;
      ids[i] = byteIds[byte] as number;
      ranks[i] = bytePairs[(byte << 8) | (bytes[start + i + 1] as number)] as number;
    }
    ids[last] = byteIds[bytes[start + last] as number] as number;
    ranks[last] = noMerge;
    for (;;) {
      let lowestRank = noMerge;
      let at = 0;
      for (let i = 0; i < size - 1; i++) {
        const rank = ranks[i] as number;
        if (rank < lowestRank) {
          lowestRank = rank;
          at = i;
        }
      }
      if (lowestRank === noMerge) return size;
      size--;
      ids[at] = lowestRank;
      for (let i = at + 1; i < size; i++) {
        ids[i] = ids[i + 1] as number;
        ranks[i] = ranks[i + 1] as number;
      }
      ranks[at] = at + 1 < size ? merge(lowestRank, ids[at + 1] as number) : noMerge;
      if (at > 0) ranks[at - 1] = merge(ids[at - 1] as number, lowestRank);
    }
  }

  /** Adds an entry to the heap. */
  function push(entry: number): void {
    let at = heapSize++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = heap[parent] as number;
      if (above <= entry) break;
      heap[at] = above;
      at = parent;
    }
    heap[at] = entry;
  }

  /** Removes the lowest entry from the heap and returns it. */
  function pop(): number {
    const top = heap[0] as number;
    const entry = heap[--heapSize] as number;
    let at = 0;
    for (;;) {
      let child = at * 2 + 1;
      if (child >= heapSize) break;
      if (child + 1 < heapSize && (heap[child + 1] as number) < (heap[child] as number)) child++;
      if ((heap[child] as number) >= entry) break;
      heap[at] = heap[child] as number;
      at = child;
    }
    heap[at] = entry;
    return top;
  }

  /** Sets the rank of the pair that begins at a place, and adds the pair to the heap if it can be merged. */
  function setRank(at: number, rank: number): void {
    ranks[at] = rank;
    if (rank !== noMerge) push(rank * placeLimit + at);
  }

  /** Merges at most a window: a heap orders the pairs by rank, then by place. Leaves the tokens in `ids`. */
  function mergeByHeap(bytes: Uint8Array, start: number, length: number): number {
    heapSize = 0;
    for (let i = 0; i < length; i++) {
      const byte = bytes[start + i] as number;
      ids[i] = byteIds[byte] as number;
      next[i] = i + 1;
      previous[i] = i - 1;
      setRank(
        i,
        i + 1 < length ? (bytePairs[(byte << 8) | (bytes[start + i + 1] as number)] as number) : noMerge,
      );
    }
    while (heapSize > 0) {
      const entry = pop();
      const rank = Math.floor(entry / placeLimit);
      const at = entry - rank * placeLimit;
      // Skip entries of pairs that no longer exist: they are not removed from the heap.
      if (ranks[at] !== rank) continue;
      const mergedAway = next[at] as number;
      const following = next[mergedAway] as number;
      ids[at] = rank;
      ranks[mergedAway] = noMerge;
      next[at] = following;
      if (following < length) previous[following] = at;
      setRank(at, following < length ? merge(rank, ids[following] as number) : noMerge);
      const preceding = previous[at] as number;
      if (preceding >= 0) setRank(preceding, merge(ids[preceding] as number, rank));
    }
    let size = 0;
    for (let i = 0; i < length; i = next[i] as number) ids[size++] = ids[i] as number;
    return size;
  }

  function mergeWindow(bytes: Uint8Array, start: number, length: number): number {
    return length <= maxScanBytes ? mergeByScan(bytes, start, length) : mergeByHeap(bytes, start, length);
  }

  /** Enlarges the output to at least `size` tokens. */
  function reserve(size: number): void {
    if (size <= output.length) return;
    const grown = new Int32Array(Math.max(size, output.length * 2));
    grown.set(output);
    output = grown;
  }

  const pairBytes = new Uint8Array(512);

  /** Whether merging the bytes of two adjacent tokens gives the same two tokens. */
  function isStable(left: number, right: number): boolean {
    const first = vocabulary.decode(left);
    const second = vocabulary.decode(right);
    pairBytes.set(first);
    pairBytes.set(second, first.length);
    return (
      mergeWindow(pairBytes, 0, first.length + second.length) === 2 && ids[0] === left && ids[1] === right
    );
  }

  function widenWindow(): void {
    ids = new Int32Array(ids.length * 2);
    ranks = new Int32Array(ids.length);
    next = new Int32Array(ids.length);
    previous = new Int32Array(ids.length);
    heap = new Float64Array(ids.length * 3);
  }

  /**
   * Merges a piece that is longer than a window. Keeps the tokens of a window except the last ones, which may be wrong because of
   * the cut. The next window starts after the kept tokens, and is accepted if the last kept token and the window's first are stable.
   */
  function mergeLong(bytes: Uint8Array, start: number, end: number): number {
    let keptCount = 0;
    let at = start;
    let windowStart = start;
    for (;;) {
      const length = Math.min(ids.length, end - at);
      const size = mergeWindow(bytes, at, length);
      reserve(keptCount + size);
      output.set(ids.subarray(0, size), keptCount);
      if (keptCount > 0 && !isStable(output[keptCount - 1] as number, output[keptCount] as number)) {
        // The seam is wrong: drop one more token and merge again from there. If a whole window is dropped, it was too narrow.
        keptCount--;
        at -= lengths[output[keptCount] as number] as number;
        if (at <= windowStart) widenWindow();
        continue;
      }
      if (at + length === end) return keptCount + size;
      windowStart = at;
      const sureEnd = at + length - seamBytes;
      for (let i = 0; i < size; i++) {
        const tokenEnd = at + (lengths[output[keptCount] as number] as number);
        if (tokenEnd > sureEnd && i > 0) break;
        at = tokenEnd;
        keptCount++;
      }
      onWindow(at);
    }
  }

  return {
    merge(bytes, start, end) {
      if (end - start > ids.length) return mergeLong(bytes, start, end);
      const size = mergeWindow(bytes, start, end - start);
      reserve(size);
      output.set(ids.subarray(0, size));
      return size;
    },
    tokens: () => output,
    release() {
      if (output.length > maxOutputTokens) output = new Int32Array(256);
    },
  };
}
