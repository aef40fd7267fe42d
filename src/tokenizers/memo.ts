/**
 * A cache of the number of tokens of each piece, in flat tables of fixed size whose old entries are overwritten. Pieces are
 * compared byte for byte, so a hash collision never gives a wrong count.
 */
import type { Merger } from './merge.ts';

/** Maximum number of bytes of a short piece. Its bytes are the key of its slot. */
const shortBytes = 16;
/** Number of slots for short pieces. A power of two. */
const shortSlotCount = 1 << 17;

/** Maximum number of bytes of a long piece. The tokens of an even longer piece are not kept. */
const longBytes = 128;
/** Number of slots for long pieces. All slots are cleared when half of them are used, or when the arena is full. */
const longSlotCount = 1 << 14;
/** Number of bytes of the arena, which holds the bytes of long pieces. */
const arenaBytes = 1 << 20;

/** Maximum number of adjacent slots that are tried before an old entry is overwritten. */
const maxProbes = 4;

/** Counts pieces of the attached bytes. */
export interface Memo {
  /** Sets the bytes to work on; at least 16 bytes after each piece must be readable. */
  attach(bytes: Uint8Array<ArrayBuffer>): void;
  /** Number of tokens of the piece from `start` to `end` of the attached bytes. */
  count(start: number, end: number): number;
}

/** A memo of the results of a merger. It takes 4 MB for any text. */
export function createMemo(merger: Merger): Memo {
  // Each slot has four 32-bit words of key in `keys`, and `length << 16 | tokens` in `values`, which is 0 if the slot is empty.
  const keys = new Int32Array(shortSlotCount * 4);
  const values = new Int32Array(shortSlotCount);
  // For long pieces: `places` has the offset of the bytes in the arena, and `longValues` has the same kind of value as `values`.
  const places = new Int32Array(longSlotCount);
  const longValues = new Int32Array(longSlotCount);
  const arena = new Uint8Array(arenaBytes);
  let usedArenaBytes = 0;
  let usedLongSlots = 0;
  let bytes = new Uint8Array(0);
  let view = new DataView(bytes.buffer);

  function countShort(start: number, end: number): number {
    const length = end - start;
    // The number of bits of the last word that are beyond the piece. Shifts use this number modulo 32.
    const spare = -length << 3;
    let a = view.getInt32(start, true);
    let b = 0;
    let c = 0;
    let d = 0;
    if (length <= 4) a &= -1 >>> spare;
    else {
      b = view.getInt32(start + 4, true);
      if (length <= 8) b &= -1 >>> spare;
      else {
        c = view.getInt32(start + 8, true);
        if (length <= 12) c &= -1 >>> spare;
        else d = view.getInt32(start + 12, true) & (-1 >>> spare);
      }
    }
    let hash =
      Math.imul(a, 0x9e3779b1) ^
      Math.imul(b, 0x85ebca77) ^
      Math.imul(c, 0xc2b2ae3d) ^
      Math.imul(d, 0x27d4eb2f);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    const home = hash >>> 15;
    let slot = home;
    for (let probe = 0; probe < maxProbes; probe++) {
      const value = values[slot] as number;
      if (value === 0) break;
      const key = slot << 2;
      if (
        keys[key] === a &&
        keys[key + 1] === b &&
        keys[key + 2] === c &&
        keys[key + 3] === d &&
        value >> 16 === length
      ) {
        return value & 0xffff;
      }
      slot = (slot + 1) & (shortSlotCount - 1);
    }
    const tokens = merger.merge(bytes, start, end);
    if (values[slot] !== 0) slot = home;
    const key = slot << 2;
    keys[key] = a;
    keys[key + 1] = b;
    keys[key + 2] = c;
    keys[key + 3] = d;
    values[slot] = (length << 16) | tokens;
    return tokens;
  }

  function countLong(start: number, end: number): number {
    const length = end - start;
    let hash = length;
    let at = start;
    for (; at + 4 <= end; at += 4) {
      hash = Math.imul(hash ^ view.getInt32(at, true), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    for (; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x85ebca77);
    let slot = (hash ^ (hash >>> 15)) & (longSlotCount - 1);
    for (let value = longValues[slot] as number; value !== 0; value = longValues[slot] as number) {
      if (value >> 16 === length && sameBytes(start, places[slot] as number, length)) return value & 0xffff;
      slot = (slot + 1) & (longSlotCount - 1);
    }
    const tokens = merger.merge(bytes, start, end);
    if (usedArenaBytes + length > arenaBytes || usedLongSlots > longSlotCount >> 1) {
      longValues.fill(0);
      usedArenaBytes = 0;
      usedLongSlots = 0;
      return tokens;
    }
    arena.set(bytes.subarray(start, end), usedArenaBytes);
    places[slot] = usedArenaBytes;
    longValues[slot] = (length << 16) | tokens;
    usedArenaBytes += length;
    usedLongSlots++;
    return tokens;
  }

  function sameBytes(start: number, place: number, length: number): boolean {
    for (let i = 0; i < length; i++) if (bytes[start + i] !== arena[place + i]) return false;
    return true;
  }

  return {
    attach(next) {
      if (next === bytes) return;
      bytes = next;
      view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    },
    count(start, end) {
      const length = end - start;
      if (length <= shortBytes) return length === 1 ? 1 : countShort(start, end);
      return length <= longBytes ? countLong(start, end) : merger.merge(bytes, start, end);
    },
  };
}
