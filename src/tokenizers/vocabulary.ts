/**
 * Unpacks a vocabulary, in the format of scripts/pack-vocabulary.ts, into flat tables: the token that each pair of tokens merges
 * into, and the bytes of each token.
 */

/** A packed vocabulary, as scripts/pack-vocabulary.ts writes it. */
export interface PackedVocabulary {
  /** The byte of each rank from 0 to 255, as two hexadecimal digits. */
  readonly bytes: string;
  /** Ranks above 255 that no ordinary token has, because a special token has them; ascending. */
  readonly holes: readonly number[];
  /**
   * The two halves of every further token, by rank, in `base64Digits`. There are six planes: the high digits, the middle digits and the
   * low digits of all left halves, then the same three planes of all right halves. Planes of one digit compress better than whole numbers.
   */
  readonly planes: string;
}

/** The 64 digits of `planes`: printable, never escaped in a JavaScript string. */
export const base64Digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The rank of a pair that does not merge. It is above every rank, and is the largest number of three digits in base 64. */
export const noMerge = 0x3ffff;

/** Number of slots of the pair table, a power of two; at most 40 % are used. */
const slotCount = 1 << 19;

/** Merge tables of one encoding. Ranks and token ids are the same numbers, below `noMerge`. */
export interface Vocabulary {
  /** Number of ids, holes included. */
  readonly size: number;
  /** Id of each single byte. */
  readonly byteIds: Int32Array;
  /** Rank of the merge of two single bytes, at `first << 8 | second`; `noMerge` if they do not merge. */
  readonly bytePairs: Int32Array;
  /** Length of each token in bytes; 0 for holes. */
  readonly lengths: Uint8Array;
  /** Rank of the merge of two adjacent tokens; `noMerge` if they do not merge. */
  merge(left: number, right: number): number;
  /** The bytes of a token, empty for an unknown id. */
  decode(id: number): Uint8Array;
}

/** The first slot of a pair in the pair table. */
function slotOf(left: number, right: number): number {
  return (Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca77)) >>> 13;
}

/** Reads a number of three digits, which are in three planes, `count` digits apart. */
function readNumber(digitValues: Uint8Array, digits: Uint8Array, at: number, count: number): number {
  const high = digitValues[digits[at] as number] as number;
  const middle = digitValues[digits[at + count] as number] as number;
  return (high << 12) | (middle << 6) | (digitValues[digits[at + count * 2] as number] as number);
}

/** Builds the tables. Takes some tens of milliseconds. */
export function unpackVocabulary(packed: PackedVocabulary): Vocabulary {
  const { planes, holes } = packed;
  const count = planes.length / 6;
  const size = 256 + count + holes.length;
  const digitValues = new Uint8Array(128);
  for (let i = 0; i < 64; i++) digitValues[base64Digits.charCodeAt(i)] = i;

  const byteOf = new Uint8Array(256);
  const byteIds = new Int32Array(256);
  const lengths = new Uint8Array(size);
  for (let id = 0; id < 256; id++) {
    const byte = Number.parseInt(packed.bytes.slice(id * 2, id * 2 + 2), 16);
    byteOf[id] = byte;
    byteIds[byte] = id;
    lengths[id] = 1;
  }

  const bytePairs = new Int32Array(65_536).fill(noMerge);
  const halves = new Int32Array(size * 2);
  // Two 32-bit words per slot: left | right's low 14 bits << 18, and right's high 4 bits | rank << 4. All ones mark an empty slot.
  const table = new Int32Array(slotCount * 2).fill(-1);
  // The digits as bytes: before the loop is compiled, a typed array is read faster than a string.
  const digits = new TextEncoder().encode(planes);
  let id = 256;
  let holeIndex = 0;
  for (let i = 0, j = count * 3; i < count; i++, j++, id++) {
    while (id === holes[holeIndex]) {
      id++;
      holeIndex++;
    }
    const left = readNumber(digitValues, digits, i, count);
    const right = readNumber(digitValues, digits, j, count);
    halves[id * 2] = left;
    halves[id * 2 + 1] = right;
    lengths[id] = (lengths[left] as number) + (lengths[right] as number);
    if (left < 256 && right < 256)
      bytePairs[((byteOf[left] as number) << 8) | (byteOf[right] as number)] = id;
    let slot = slotOf(left, right);
    while (table[slot * 2 + 1] !== -1) slot = (slot + 1) & (slotCount - 1);
    table[slot * 2] = left | (right << 18);
    table[slot * 2 + 1] = (right >>> 14) | (id << 4);
  }

  function merge(left: number, right: number): number {
    const low = left | (right << 18);
    const high = right >>> 14;
    for (let slot = slotOf(left, right); ; slot = (slot + 1) & (slotCount - 1)) {
      const second = table[slot * 2 + 1] as number;
      if (second === -1) return noMerge;
      if (table[slot * 2] === low && (second & 15) === high) return second >>> 4;
    }
  }

  function decode(tokenId: number): Uint8Array {
    const bytes = new Uint8Array(lengths[tokenId] ?? 0);
    let at = 0;
    const pending = bytes.length > 0 ? [tokenId] : [];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      if (next < 256) bytes[at++] = byteOf[next] as number;
      else pending.push(halves[next * 2 + 1] as number, halves[next * 2] as number);
    }
    return bytes;
  }

  return { size, byteIds, bytePairs, lengths, merge, decode };
}
