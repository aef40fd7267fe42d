/**
 * The kinds of characters, and the marks of a text for the characters in it. A check reads only the texts with the marks that it
 * looks for.
 */

/** Marks for the characters of a text, one bit each; a scan returns the sum of the marks of a text. */
export const marks = {
  digit: 1,
  /** The character @. */
  at: 2,
  /** An opening brace or bracket. */
  brace: 4,
  /** An opening angle or square bracket, with which the markers of chat formats begin. */
  bracket: 8,
  /** A run of at least 20 letters, digits, dashes or underscores: long enough for a key. */
  longRun: 16,
  /** A character beyond ASCII. */
  beyondAscii: 32,
  /** A surrogate without its other half. */
  loneSurrogate: 64,
  /** The replacement character U+FFFD: a byte was lost when the text was decoded earlier. */
  replacement: 128,
  /** A byte order mark inside a text. */
  byteOrderMark: 256,
  /** Â, Ã or â, with which UTF-8 read as Windows-1252 begins. */
  mojibakeStart: 512,
  /** A dash. */
  dash: 1024,
  /** At least 7 digits in the text, as telephone and card numbers have. */
  digits7: 2048,
  /** A character whose composed form may differ. */
  composable: 4096,
} as const;

// The kinds of an ASCII character, one bit each.
/** Letters and digits. */
export const wordBit = 1;
/** White space and control characters. */
export const spaceBit = 2;
/** Letters, digits, dash and underscore: the characters of a key. */
export const keyBit = 4;
/** A digit. Shifted right by 4 bits, the kind of a digit is 1 and any other kind is 0. */
const digitBit = 16;

/** The kind of each ASCII character. */
export const kinds = new Uint8Array(128);
/** The marks of each ASCII character except for digits, which are counted. */
export const asciiMarks = new Uint16Array(128);
for (let code = 0; code < 128; code += 1) {
  const character = String.fromCharCode(code);
  if (/[a-z0-9]/i.test(character)) kinds[code] = wordBit | keyBit;
  else if (character === '-' || character === '_') kinds[code] = keyBit;
  else if (code <= 32) kinds[code] = spaceBit;
  if (character >= '0' && character <= '9') kinds[code] = wordBit | keyBit | digitBit;
}
asciiMarks[0x40] = marks.at;
asciiMarks[0x7b] = marks.brace;
asciiMarks[0x5b] = marks.brace | marks.bracket;
asciiMarks[0x3c] = marks.bracket;
asciiMarks[0x2d] = marks.dash;

/** White space beyond ASCII, and the byte order mark. */
export const spacesBeyondAscii = new Set([
  0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004,
  0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a,
]);

/** Characters written without spaces between words: each is a word of its own (Thai, kana, Han; Hangul has spaces). */
export function isWordAlone(code: number): boolean {
  return (
    (code >= 0x3040 && code <= 0x9fff) ||
    (code >= 0x0e00 && code <= 0x0eff) ||
    (code >= 0xf900 && code <= 0xfaff)
  );
}

/**
 * Whether NFC may change this character or its neighbours. It is also true for some characters that NFC never changes; these only
 * cost time.
 */
function isComposable(code: number): boolean {
  return (
    (code >= 0x300 && code < 0x370) ||
    code === 0x374 ||
    code === 0x37e ||
    code === 0x387 ||
    (code >= 0x590 && code < 0x1200) ||
    (code >= 0x1b00 && code < 0x1b80) ||
    (code >= 0x1f00 && code < 0x2002) ||
    (code >= 0x20d0 && code < 0x2330) ||
    code === 0x2adc ||
    code === 0x3099 ||
    code === 0x309a ||
    (code >= 0xd800 && code < 0xe000) ||
    (code >= 0xf900 && code < 0xfb50)
  );
}

/** The marks of a character beyond ASCII. */
export function marksBeyond(text: string, index: number): number {
  const code = text.charCodeAt(index);
  let foundMarks: number = marks.beyondAscii;
  if (isComposable(code)) foundMarks |= marks.composable;
  if (code === 0xc2 || code === 0xc3 || code === 0xe2 || code === 0xf0) foundMarks |= marks.mojibakeStart;
  else if (code === 0xfffd) foundMarks |= marks.replacement;
  else if (code === 0xfeff) foundMarks |= marks.byteOrderMark;
  else if (code >= 0xd800 && code < 0xe000) {
    const next = index + 1 < text.length ? text.charCodeAt(index + 1) : 0;
    const before = index > 0 ? text.charCodeAt(index - 1) : 0;
    const isPaired = code < 0xdc00 ? next >= 0xdc00 && next < 0xe000 : before >= 0xd800 && before < 0xdc00;
    if (!isPaired) foundMarks |= marks.loneSurrogate;
  }
  return foundMarks;
}

/** Punctuation beyond ASCII, which ends a word. */
export function isPunctuation(code: number): boolean {
  return (
    (code >= 0x2010 && code < 0x205f) ||
    code === 0xa1 ||
    code === 0xab ||
    code === 0xbb ||
    code === 0xbf ||
    (code >= 0x3001 && code < 0x3040) ||
    (code >= 0xff01 && code < 0xff10) ||
    (code >= 0xff1a && code < 0xff21)
  );
}
