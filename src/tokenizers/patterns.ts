/**
 * The patterns by which the encodings split text into pieces, as hand-written scanners of UTF-8. A scanner finds the end of the
 * piece that starts at a byte. The result is exactly the match of the regular expression, including its backtracking.
 *
 * Source of the patterns: tiktoken's `pat_str` of each encoding. No pattern has a lookbehind, so a piece depends only on the text
 * from its start on.
 */
import {
  caseless,
  lineEnd,
  lower,
  mark,
  number,
  other,
  space,
  upper,
  utf8CodePoint,
  utf8Width,
} from './characters.ts';

/**
 * Returns the end of the piece that starts at `start`; it is not after `end`. The four bytes after `end` must be zero, so that
 * reading the next character needs no bounds check. `view` reads the same bytes, several at once.
 */
export type Scanner = (bytes: Uint8Array, start: number, end: number, view: DataView) => number;

const letter = upper | lower | caseless;
const apostrophe = 0x27;

/**
 * End of `('s|'t|'re|'ve|'m|'ll|'d)` at `at`; `at` if there is none. With `ignoresCase`, letters may be of any case, and U+017F (ſ)
 * is an "s".
 */
function contraction(bytes: Uint8Array, at: number, ignoresCase: boolean): number {
  if (bytes[at] !== apostrophe) return at;
  const first = (bytes[at + 1] as number) | (ignoresCase ? 0x20 : 0);
  switch (first) {
    case 0x73: // s
    case 0x74: // t
    case 0x6d: // m
    case 0x64: // d
      return at + 2;
    case 0x72: // re
    case 0x76: // ve
      return ((bytes[at + 2] as number) | (ignoresCase ? 0x20 : 0)) === 0x65 ? at + 3 : at;
    case 0x6c: // ll
      return ((bytes[at + 2] as number) | (ignoresCase ? 0x20 : 0)) === 0x6c ? at + 3 : at;
    default:
      return ignoresCase && bytes[at + 1] === 0xc5 && bytes[at + 2] === 0xbf ? at + 3 : at;
  }
}

/** The scanner of `o200k_base` (and `o200k_harmony`). */
export function scanO200k(classes: Uint8Array): Scanner {
  const run = runOf(classes);
  const whitespace = whitespaceOf(classes);
  const upperPart = upper | caseless | mark;
  const lowerPart = lower | caseless | mark;

  /**
   * End of `[upperPart]*[lowerPart]+`, else of `[upperPart]+[lowerPart]*`, else `at`. If no lower case letter follows the upper
   * part, the first alternative backtracks to the last character that is in both parts.
   */
  function word(bytes: Uint8Array, at: number, end: number, view: DataView): number {
    let lastInBoth = 0;
    while (at < end) {
      const byte = bytes[at] as number;
      const kind = classes[byte < 0x80 ? byte : utf8CodePoint(bytes, at)] as number;
      if ((kind & upperPart) === 0) {
        if (kind === lower) return run(bytes, lowerEnd(view, at), end, lowerPart);
        break;
      }
      at += utf8Width(byte);
      if (kind !== upper) lastInBoth = at;
    }
    return lastInBoth > 0 ? lastInBoth : at;
  }

  /**
   * End of the contraction at `at`, else `at`. The apostrophe is also tested here, because nearly no word has one, and a call of
   * `contraction` takes longer.
   */
  const afterContraction = (bytes: Uint8Array, at: number): number =>
    bytes[at] === apostrophe ? contraction(bytes, at, true) : at;

  return (bytes, start, end, view) => {
    const first = bytes[start] as number;
    const kind = classes[first < 0x80 ? first : utf8CodePoint(bytes, start)] as number;
    // A mark may be the optional prefix or part of the word: both ways end at the same place.
    if (kind & (letter | mark)) return afterContraction(bytes, word(bytes, start, end, view));
    if (kind === number) return numbers(classes, bytes, start, end);
    if (kind === lineEnd) return whitespace(bytes, start, end, true);
    const next = start + utf8Width(first);
    const wordEnd = word(bytes, next, end, view);
    if (wordEnd > next) return afterContraction(bytes, wordEnd);
    const symbolsEnd = kind === other || first === 0x20 ? run(bytes, next, end, other | mark) : next;
    if (kind === space && symbolsEnd === next) return whitespace(bytes, start, end, true);
    let at = symbolsEnd;
    while (at < end && (bytes[at] === 0x0a || bytes[at] === 0x0d || bytes[at] === 0x2f)) at++;
    return at;
  };
}

/** The scanner of `cl100k_base`. */
export function scanCl100k(classes: Uint8Array): Scanner {
  const run = runOf(classes);
  const whitespace = whitespaceOf(classes);
  return (bytes, start, end) => {
    const first = bytes[start] as number;
    const contractionEnd = contraction(bytes, start, true);
    if (contractionEnd > start) return contractionEnd;
    const kind = classes[first < 0x80 ? first : utf8CodePoint(bytes, start)] as number;
    if (kind & letter) return run(bytes, start, end, letter);
    if (kind === number) return numbers(classes, bytes, start, end);
    if (kind === lineEnd) return whitespace(bytes, start, end, true);
    const next = start + utf8Width(first);
    const wordEnd = run(bytes, next, end, letter);
    if (wordEnd > next) return wordEnd;
    const symbolsEnd = kind !== space || first === 0x20 ? run(bytes, next, end, other | mark) : next;
    if (kind === space && symbolsEnd === next) return whitespace(bytes, start, end, true);
    let at = symbolsEnd;
    while (at < end && (bytes[at] === 0x0a || bytes[at] === 0x0d)) at++;
    return at;
  };
}

/** The scanner of `p50k_base` and `r50k_base`. */
export function scanP50k(classes: Uint8Array): Scanner {
  const run = runOf(classes);
  const whitespace = whitespaceOf(classes);
  return (bytes, start, end) => {
    const contractionEnd = contraction(bytes, start, false);
    if (contractionEnd > start) return contractionEnd;
    const from = bytes[start] === 0x20 && start + 1 < end ? start + 1 : start;
    const kind = classes[utf8CodePoint(bytes, from)] as number;
    if (kind & letter) return run(bytes, from, end, letter);
    if (kind === number) return run(bytes, from, end, number);
    if (kind & (other | mark)) return run(bytes, from, end, other | mark);
    return whitespace(bytes, start, end, false);
  };
}

/** End of the run of lower-case ASCII letters at `at`, found four letters at a time. It stops at the zeros after the text. */
function lowerEnd(view: DataView, at: number): number {
  let others = notLower(view.getInt32(at, true));
  for (; others === 0; others = notLower(view.getInt32(at, true))) at += 4;
  // The place of the first other character.
  return at + ((31 - Math.clz32(others & -others)) >>> 3);
}

/**
 * The highest bit of each of four bytes that is not a lower-case ASCII letter. Each byte of the sums has its highest bit if the byte
 * is at least “a”, or above “z”. Bytes beyond ASCII may change the bits of the bytes after them, but not of those before.
 */
function notLower(fourBytes: number): number {
  return (fourBytes | ~((fourBytes + 0x1f1f1f1f) & ~(fourBytes + 0x05050505))) & 0x80808080;
}

/** Makes a function that returns the end of the run that starts at `at`; its characters are in the classes `wanted`. */
function runOf(classes: Uint8Array) {
  return (bytes: Uint8Array, at: number, end: number, wanted: number): number => {
    while (at < end) {
      const byte = bytes[at] as number;
      if (byte < 0x80) {
        if (((classes[byte] as number) & wanted) === 0) return at;
        at++;
      } else {
        if (((classes[utf8CodePoint(bytes, at)] as number) & wanted) === 0) return at;
        at += utf8Width(byte);
      }
    }
    return at;
  };
}

/** End of `\p{N}{1,3}` whose first number is at `at`. */
function numbers(classes: Uint8Array, bytes: Uint8Array, at: number, end: number): number {
  for (let i = 0; i < 3 && at < end && classes[utf8CodePoint(bytes, at)] === number; i++) {
    at += utf8Width(bytes[at] as number);
  }
  return at;
}

/** Makes a function that returns the end of `\s*[\r\n]+|\s+(?!\S)|\s+` at white space. The first alternative is tried only with `lineEnds`. */
function whitespaceOf(classes: Uint8Array) {
  return (bytes: Uint8Array, start: number, end: number, lineEnds: boolean): number => {
    let at = start;
    let last = start;
    let afterLineEnd = 0;
    while (at < end) {
      const kind = classes[utf8CodePoint(bytes, at)] as number;
      if ((kind & (space | lineEnd)) === 0) break;
      last = at;
      at += utf8Width(bytes[at] as number);
      if (kind === lineEnd) afterLineEnd = at;
    }
    if (lineEnds && afterLineEnd > 0) return afterLineEnd;
    // The last character of a run belongs to the next piece, unless the text ends there or the run is that one character.
    return at === end || last === start ? at : last;
  };
}
