/**
 * A 128-bit hash of texts: MurmurHash3 (x86, 128 bits, seed 0) of their bytes, by 32-bit multiplications. It is not cryptographic.
 * Texts are compared and sampled by this hash, which is the same on every machine.
 */

/** A mixed 32-bit number: each bit of the input changes about half of the output (MurmurHash3's finaliser). */
export function mix32(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** The multipliers of MurmurHash3. */
const c1 = 0x239b961b;
const c2 = 0xab0e9789;
const c3 = 0x38b34ae5;
const c4 = 0xa1e38b93;

const rotate = (value: number, by: number): number => (value << by) | (value >>> (32 - by));

/** 64 digits in the order of their character codes, so that texts of digits sort like their numbers. */
const digits = Uint8Array.from(
  '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz',
  (character) => character.charCodeAt(0),
);

/** Length of a hash as text. */
export const hashLength = 22;

/** The digit for the lowest six bits. */
const d = (value: number): number => digits[value & 63] as number;

/** Values of the digits by character code; other characters count as 0. */
const digitValues = new Uint8Array(128);
digits.forEach((code, value) => {
  digitValues[code] = value;
});

/** Four lanes as text, beginning with the first: 21 digits of six bits, and one of two. Texts sort like the numbers. */
export function digitsOf(lanes: Lanes): string {
  const [h1 = 0, h2 = 0, h3 = 0, h4 = 0] = lanes;
  return String.fromCharCode(
    d(h1 >>> 26),
    d(h1 >>> 20),
    d(h1 >>> 14),
    d(h1 >>> 8),
    d(h1 >>> 2),
    d((h1 << 4) | (h2 >>> 28)),
    d(h2 >>> 22),
    d(h2 >>> 16),
    d(h2 >>> 10),
    d(h2 >>> 4),
    d((h2 << 2) | (h3 >>> 30)),
    d(h3 >>> 24),
    d(h3 >>> 18),
    d(h3 >>> 12),
    d(h3 >>> 6),
    d(h3),
    d(h4 >>> 26),
    d(h4 >>> 20),
    d(h4 >>> 14),
    d(h4 >>> 8),
    d(h4 >>> 2),
    d((h4 & 3) << 4),
  );
}

/** Reads 22 digits of a text into lanes. For any other text it throws no error, but the lanes have no meaning. */
export function readDigits(text: string, from: number, into: Lanes): Lanes {
  const digit = (index: number): number => digitValues[text.charCodeAt(from + index) & 127] as number;
  /** The 32 bits from bit `start` on. */
  const bits = (start: number): number => {
    let value32 = 0;
    for (let bit = start; bit < start + 32; ) {
      const inside = bit % 6;
      const taken = Math.min(6 - inside, start + 32 - bit);
      const value = (digit((bit - inside) / 6) >>> (6 - inside - taken)) & ((1 << taken) - 1);
      value32 = (value32 << taken) | value;
      bit += taken;
    }
    return value32;
  };
  for (let lane = 0; lane < 4; lane += 1) into[lane] = bits(lane * 32);
  return into;
}

/** The first 30 bits of a hash as a share from 0 to below 1. */
export function shareOf(key: string): number {
  let share = 0;
  for (let at = 4; at >= 0; at -= 1) share = (share + Math.max(0, digits.indexOf(key.charCodeAt(at)))) / 64;
  return share;
}

/** The four lanes (32 bits each) of a hash. */
export type Lanes = Int32Array;

/** Lanes from which a hash starts: MurmurHash3 with seed 0. */
export const newLanes = (): Lanes => new Int32Array(4);

/**
 * Continues the hash in `lanes` with the bytes from `from` to before `to`. Lanes of 0 start a hash (MurmurHash3 with seed 0); the
 * lanes of a first part make the hash of a second part depend on it.
 */
export function hashBytes(view: DataView, from: number, to: number, lanes: Lanes): void {
  let h1 = lanes[0] as number;
  let h2 = lanes[1] as number;
  let h3 = lanes[2] as number;
  let h4 = lanes[3] as number;
  const byteCount = to - from;
  let at = from;
  for (const end = to - (byteCount & 15); at < end; at += 16) {
    h1 ^= Math.imul(rotate(Math.imul(view.getInt32(at, true), c1), 15), c2);
    h1 = (Math.imul(rotate(h1, 19) + h2, 5) + 0x561ccd1b) | 0;
    h2 ^= Math.imul(rotate(Math.imul(view.getInt32(at + 4, true), c2), 16), c3);
    h2 = (Math.imul(rotate(h2, 17) + h3, 5) + 0x0bcaa747) | 0;
    h3 ^= Math.imul(rotate(Math.imul(view.getInt32(at + 8, true), c3), 17), c4);
    h3 = (Math.imul(rotate(h3, 15) + h4, 5) + 0x96cd1c35) | 0;
    h4 ^= Math.imul(rotate(Math.imul(view.getInt32(at + 12, true), c4), 18), c1);
    h4 = (Math.imul(rotate(h4, 13) + h1, 5) + 0x32ac3b17) | 0;
  }
  /** The next four of the remaining bytes; bytes beyond the end count as 0. */
  const rest = (start: number): number => {
    let four = 0;
    for (let byte = Math.min(to, start + 4) - 1; byte >= start; byte -= 1)
      four = (four << 8) | view.getUint8(byte);
    return four;
  };
  h4 ^= Math.imul(rotate(Math.imul(rest(at + 12), c4), 18), c1);
  h3 ^= Math.imul(rotate(Math.imul(rest(at + 8), c3), 17), c4);
  h2 ^= Math.imul(rotate(Math.imul(rest(at + 4), c2), 16), c3);
  h1 ^= Math.imul(rotate(Math.imul(rest(at), c1), 15), c2);

  h1 ^= byteCount;
  h2 ^= byteCount;
  h3 ^= byteCount;
  h4 ^= byteCount;
  h1 = (h1 + h2 + h3 + h4) | 0;
  h2 = (h2 + h1) | 0;
  h3 = (h3 + h1) | 0;
  h4 = (h4 + h1) | 0;
  h1 = mix32(h1);
  h2 = mix32(h2);
  h3 = mix32(h3);
  h4 = mix32(h4);
  h1 = (h1 + h2 + h3 + h4) | 0;
  h2 = (h2 + h1) | 0;
  h3 = (h3 + h1) | 0;
  h4 = (h4 + h1) | 0;
  lanes[0] = h1;
  lanes[1] = h2;
  lanes[2] = h3;
  lanes[3] = h4;
}

/** The hash of a text without normalisation, as 22 digits. */
export function hashText(text: string): string {
  return digitsOf(hashOfText(text, newLanes()));
}

/** Writes the hash of a text without normalisation into `lanes`. */
export function hashOfText(text: string, lanes: Lanes): Lanes {
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (let index = 0; index < text.length; index += 1)
    length = writeUnit(bytes, length, text.charCodeAt(index));
  lanes.fill(0);
  hashBytes(new DataView(bytes.buffer), 0, length, lanes);
  return lanes;
}

/**
 * Writes a UTF-16 code unit at `at`, and returns the position after it. An ASCII character is written as one byte. Any other unit
 * is written as three bytes in the manner of UTF-8, so that a lone half of a surrogate pair can be written too.
 */
export function writeUnit(into: Uint8Array, at: number, code: number): number {
  if (code < 0x80) {
    into[at] = code;
    return at + 1;
  }
  into[at] = 0xe0 | (code >>> 12);
  into[at + 1] = 0x80 | ((code >>> 6) & 63);
  into[at + 2] = 0x80 | (code & 63);
  return at + 3;
}
