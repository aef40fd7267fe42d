/**
 * A 128-bit hash of UTF-16 code units: MurmurHash3 (x86, 128 bits, seed 0) of the text as UTF-16LE, by 32-bit
 * multiplications. It is not cryptographic; it tells texts apart and decides samples, the same on every machine.
 */

/** A mixed 32-bit number: each bit of the input changes about half of the output (MurmurHash3's finaliser). */
export function mix32(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

const c1 = 0x239b961b;
const c2 = 0xab0e9789;
const c3 = 0x38b34ae5;
const c4 = 0xa1e38b93;

const rotate = (value: number, by: number): number => (value << by) | (value >>> (32 - by));

/** 64 characters in the order of their codes, so that texts sort like the numbers that they write. */
const digits = Uint8Array.from(
  '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz',
  (character) => character.charCodeAt(0),
);

/** Length of a hash as text. */
export const hashLength = 22;

const d = (value: number): number => digits[value & 63] as number;

/** The 128 bits of four lanes, the first lane in front: 21 digits of six bits and one of two. */
function write(h1: number, h2: number, h3: number, h4: number): string {
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

/** The first 30 bits of a hash, or of a table key that begins like one, as a share from 0 to below 1. */
export function shareOf(key: string): number {
  let share = 0;
  for (let at = 4; at >= 0; at -= 1) share = (share + Math.max(0, digits.indexOf(key.charCodeAt(at)))) / 64;
  return share;
}

/** A 32-bit number as the start of a sortable key: 6 characters. */
export function keyOf(value: number): string {
  return String.fromCharCode(
    d(value >>> 26),
    d(value >>> 20),
    d(value >>> 14),
    d(value >>> 8),
    d(value >>> 2),
    d((value & 3) << 4),
  );
}

/** The four lanes of a hash, from the first. */
export type Lanes = Int32Array;

/**
 * The hash of `units[from … to)` as 22 digits in base 64. As text they sort like the number that they write, which is the order
 * by which bounded tables keep "the smallest".
 *
 * `lanes` are what the hash starts from (all 0 is MurmurHash3 with seed 0) and hold its result afterwards, so that the hash
 * of a second part can depend on the first.
 */
export function hashUnits(units: Uint16Array, from: number, to: number, lanes: Lanes): string {
  let h1 = lanes[0] as number;
  let h2 = lanes[1] as number;
  let h3 = lanes[2] as number;
  let h4 = lanes[3] as number;
  const bytes = (to - from) * 2;
  let at = from;
  for (const end = to - ((to - from) & 7); at < end; at += 8) {
    let k = (units[at] as number) | ((units[at + 1] as number) << 16);
    h1 ^= Math.imul(rotate(Math.imul(k, c1), 15), c2);
    h1 = (Math.imul(rotate(h1, 19) + h2, 5) + 0x561ccd1b) | 0;
    k = (units[at + 2] as number) | ((units[at + 3] as number) << 16);
    h2 ^= Math.imul(rotate(Math.imul(k, c2), 16), c3);
    h2 = (Math.imul(rotate(h2, 17) + h3, 5) + 0x0bcaa747) | 0;
    k = (units[at + 4] as number) | ((units[at + 5] as number) << 16);
    h3 ^= Math.imul(rotate(Math.imul(k, c3), 17), c4);
    h3 = (Math.imul(rotate(h3, 15) + h4, 5) + 0x96cd1c35) | 0;
    k = (units[at + 6] as number) | ((units[at + 7] as number) << 16);
    h4 ^= Math.imul(rotate(Math.imul(k, c4), 18), c1);
    h4 = (Math.imul(rotate(h4, 13) + h1, 5) + 0x32ac3b17) | 0;
  }
  const rest = (index: number): number => (at + index < to ? (units[at + index] as number) : 0);
  h4 ^= Math.imul(rotate(Math.imul(rest(6) | (rest(7) << 16), c4), 18), c1);
  h3 ^= Math.imul(rotate(Math.imul(rest(4) | (rest(5) << 16), c3), 17), c4);
  h2 ^= Math.imul(rotate(Math.imul(rest(2) | (rest(3) << 16), c2), 16), c3);
  h1 ^= Math.imul(rotate(Math.imul(rest(0) | (rest(1) << 16), c1), 15), c2);

  h1 ^= bytes;
  h2 ^= bytes;
  h3 ^= bytes;
  h4 ^= bytes;
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
  return write(h1, h2, h3, h4);
}

/** The hash of a text as it is, not normalised. */
export function hashText(text: string): string {
  const units = new Uint16Array(text.length);
  for (let index = 0; index < text.length; index += 1) units[index] = text.charCodeAt(index);
  return hashUnits(units, 0, units.length, new Int32Array(4));
}
