/**
 * Character classes as bit masks in one table over all of Unicode, and code points read from UTF-8.
 */
import { unicodeClasses } from './unicode-classes.ts';

/** Upper or title case letters. */
export const upper = 1;
/** Lower case letters. */
export const lower = 2;
/** Letters without case, and modifiers. */
export const caseless = 4;
/** Combining marks. */
export const mark = 8;
/** Numbers. */
export const number = 16;
/** White space other than line ends. */
export const space = 32;
/** CR and LF. */
export const lineEnd = 64;
/** Everything else. */
export const other = 128;

/** The mask of each class, by the letter that stands for the class in `unicodeClasses`. */
const masks: Readonly<Record<string, number>> = {
  u: upper,
  l: lower,
  b: caseless,
  m: mark,
  n: number,
  s: space,
  r: lineEnd,
  o: other,
};

/** The table. It takes a megabyte and is built when it is first used. */
let classes: Uint8Array | undefined;

/** One mask per code point, U+0000 to U+10FFFF. Always the same table; callers must not write to it. */
export function characterClasses(): Uint8Array {
  classes ??= buildClasses();
  return classes;
}

/** Builds the table from its text, a list of runs: each is the letter of a class and the length of the run in base 36 (1 if left out). */
function buildClasses(): Uint8Array {
  const table = new Uint8Array(0x110000);
  let at = 0;
  for (const [, name = 'o', length] of unicodeClasses.matchAll(/([a-z])([0-9A-Z]*)/g)) {
    const end = at + (length ? Number.parseInt(length, 36) : 1);
    table.fill(masks[name] as number, at, end);
    at = end;
  }
  return table;
}

/** Bytes of the UTF-8 character that starts with `byte`. */
export function utf8Width(byte: number): number {
  return byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}

/** Code point of the UTF-8 character at `at`; `bytes` must be well formed, as a TextEncoder writes them. */
export function utf8CodePoint(bytes: Uint8Array, at: number): number {
  const first = bytes[at] as number;
  if (first < 0x80) return first;
  const second = (bytes[at + 1] as number) & 0x3f;
  if (first < 0xe0) return ((first & 0x1f) << 6) | second;
  const third = (bytes[at + 2] as number) & 0x3f;
  if (first < 0xf0) return ((first & 0x0f) << 12) | (second << 6) | third;
  return ((first & 0x07) << 18) | (second << 12) | (third << 6) | ((bytes[at + 3] as number) & 0x3f);
}
