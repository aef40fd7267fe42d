/**
 * The texts of one example, read once: written into one buffer in normalised form for hashing, cut into words for
 * near duplicates, and marked with what they hold, so that a check only looks at texts it may concern.
 *
 * Normalised: a run of white space is one space, none stands at the ends, and accents are one character with their
 * letter (Unicode NFC), because editors and exports change these without changing the example. Case, punctuation and the
 * role of each text are kept, because a model learns them. Keys, their order, names, ids and weights do not take part.
 */
import { hashUnits, mix32 } from './hash.ts';

/** What a text holds; a scan returns the sum of these. */
export const marks = {
  digit: 1,
  /** The character @. */
  at: 2,
  /** An opening brace or bracket. */
  brace: 4,
  /** A colon, angle bracket or square bracket: characters of reserved words. */
  reserved: 8,
  /** A run of at least 20 letters, digits, dashes or low lines: long enough for a key. */
  longRun: 16,
  /** A character beyond ASCII. */
  beyondAscii: 32,
  /** A surrogate without its other half. */
  loneSurrogate: 64,
  /** The replacement character U+FFFD: a byte was lost before. */
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

const isWord = 1;
const isSpace = 2;
/** Letters, digits, dash and low line. */
const isKeyCharacter = 4;

const kinds = new Uint8Array(128);
const asciiMarks = new Uint16Array(128);
for (let code = 0; code < 128; code += 1) {
  const letter = String.fromCharCode(code);
  if (/[a-z0-9]/i.test(letter)) kinds[code] = isWord | isKeyCharacter;
  else if (letter === '-' || letter === '_') kinds[code] = isKeyCharacter;
  else if (code <= 32) kinds[code] = isSpace;
  if (letter >= '0' && letter <= '9') asciiMarks[code] = marks.digit;
}
asciiMarks[0x40] = marks.at;
asciiMarks[0x7b] = marks.brace;
asciiMarks[0x5b] = marks.brace | marks.reserved;
asciiMarks[0x3a] = marks.reserved;
asciiMarks[0x3c] = marks.reserved;
asciiMarks[0x2d] = marks.dash;

/** Bits of the hash of a shingle, of which the lowest tells the side: enough to tell those of two examples apart. */
export const shingleBits = 24;
/** Number of words of a shingle. */
const shingleWords = 5;
/** Stands before each text, followed by its role. No character of a text is this one. */
const border = 0xffff;

const sharedSpaces = new Set([
  0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004,
  0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a,
]);

/** Characters written without spaces between words: each is a word of its own (Thai, kana, Han; Hangul has spaces). */
function isWordAlone(code: number): boolean {
  return (
    (code >= 0x3040 && code <= 0x9fff) ||
    (code >= 0x0e00 && code <= 0x0eff) ||
    (code >= 0xf900 && code <= 0xfaff)
  );
}

/** Whether the composed form may differ from this character and its neighbours; few others are asked for it. */
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

/** Punctuation beyond ASCII, which ends a word. */
function isPunctuation(code: number): boolean {
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

/** The next step of the hash of a word; a word starts with 0. */
const wordStep = (word: number, code: number): number => (Math.imul(word ^ code, 0x01000193) + 1) | 0;

/** The hash by which `words` lists a word of lower-case letters without spaces. */
export function wordHash(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at += 1) hash = wordStep(hash, word.charCodeAt(at));
  return hash;
}

/** A buffer for one example at a time; it grows to the longest and is used again for the next. */
export class ExampleText {
  readonly #lanes = new Int32Array(4);
  #units = new Uint16Array(4096);
  #length = 0;
  #shingles = new Uint32Array(1024);
  #shingleCount = 0;
  #words = new Int32Array(1024);
  #wordCount = 0;

  /** Starts a new example. */
  clear(): void {
    this.#length = 0;
    this.#shingleCount = 0;
  }

  /** Length of the buffer so far: an end for `hash`. */
  get length(): number {
    return this.#length;
  }

  /** The hash of the texts written from `from` to `to`, as 22 digits. */
  hash(from = 0, to = this.#length): string {
    this.#lanes.fill(0);
    return hashUnits(this.#units, from, to, this.#lanes);
  }

  /** The hash of the texts from `from` on that depends on the texts of the hash before, so that the two need one pass. */
  hashOn(from: number): string {
    return hashUnits(this.#units, from, this.#length, this.#lanes);
  }

  /**
   * The hashes of all runs of five words so far, repeated and unsorted; a text of fewer words has one run. The lowest bit
   * says to which side the run belongs: 1 = answer. Valid until the next `clear` or `write`.
   */
  get shingles(): Uint32Array {
    return this.#shingles.subarray(0, this.#shingleCount);
  }

  /** Number of words of the last text. */
  get wordCount(): number {
    return this.#wordCount;
  }

  /** The hash of a word of the last text, in lower case (ASCII and Latin-1); see `wordHash`. */
  wordAt(index: number): number {
    return this.#words[index] as number;
  }

  /** Appends a text and returns its marks. `shingleSide` as in `shingles`; `null` leaves its words out. */
  write(text: string, role: number, shingleSide: 0 | 1 | null): number {
    const start = this.#length;
    const shinglesBefore = this.#shingleCount;
    // The marks are those of the text as it stands in the file.
    const found = this.#scan(text, role, shingleSide);
    if (found & marks.composable) {
      const composed = text.normalize('NFC');
      if (composed !== text) {
        this.#length = start;
        this.#shingleCount = shinglesBefore;
        this.#scan(composed, role, shingleSide);
      }
    }
    return found;
  }

  #scan(text: string, role: number, side: 0 | 1 | null): number {
    const size = text.length;
    if (this.#units.length < this.#length + size + 2) {
      const larger = new Uint16Array((this.#length + size + 2) * 2);
      larger.set(this.#units.subarray(0, this.#length));
      this.#units = larger;
    }
    if (this.#words.length < size + 1) this.#words = new Int32Array((size + 1) * 2);
    const units = this.#units;
    const words = this.#words;
    let length = this.#length;
    units[length++] = border;
    units[length++] = role;
    const textStart = length;
    let found = 0;
    let wordCount = 0;
    let word = 0;
    /** Where the run of letters, digits, dashes and low lines began. */
    let runStart = 0;
    let digits = 0;
    let isAfterSpace = true;
    for (let index = 0; index < size; index += 1) {
      let code = text.charCodeAt(index);
      if (code < 128) {
        let kind = kinds[code] as number;
        if (kind & isWord) {
          isAfterSpace = false;
          // A loop of its own for the letters of a word: they are most of a text.
          do {
            // The lower case of an ASCII letter; digits have this bit already.
            word = wordStep(word, code | 32);
            if (code < 58) digits += 1;
            units[length++] = code;
            index += 1;
            code = index < size ? text.charCodeAt(index) : 0;
            kind = code < 128 ? (kinds[code] as number) : 0;
          } while (kind & isWord);
          index -= 1;
          continue;
        } else {
          if (word !== 0) {
            words[wordCount++] = word;
            word = 0;
          }
          if (!(kind & isKeyCharacter)) {
            if (index - runStart >= 20) found |= marks.longRun;
            runStart = index + 1;
            if (kind & isSpace) {
              if (isAfterSpace) continue;
              isAfterSpace = true;
              units[length++] = 32;
              continue;
            }
          }
          found |= asciiMarks[code] as number;
        }
        isAfterSpace = false;
        units[length++] = code;
        continue;
      }
      if (index - runStart >= 20) found |= marks.longRun;
      runStart = index + 1;
      found |= marks.beyondAscii;
      if (isComposable(code)) found |= marks.composable;
      if (code === 0xc2 || code === 0xc3 || code === 0xe2) found |= marks.mojibakeStart;
      else if (code === 0xfffd) found |= marks.replacement;
      else if (code === 0xfeff) found |= marks.byteOrderMark;
      else if (code >= 0xd800 && code < 0xe000) {
        const next = index + 1 < size ? text.charCodeAt(index + 1) : 0;
        const before = index > 0 ? text.charCodeAt(index - 1) : 0;
        const isPaired =
          code < 0xdc00 ? next >= 0xdc00 && next < 0xe000 : before >= 0xd800 && before < 0xdc00;
        if (!isPaired) found |= marks.loneSurrogate;
      }
      if (sharedSpaces.has(code)) {
        if (word !== 0) {
          words[wordCount++] = word;
          word = 0;
        }
        if (isAfterSpace) continue;
        isAfterSpace = true;
        units[length++] = 32;
        continue;
      }
      if (isWordAlone(code)) {
        if (word !== 0) words[wordCount++] = word;
        words[wordCount++] = wordStep(0, code);
        word = 0;
      } else if (isPunctuation(code)) {
        if (word !== 0) words[wordCount++] = word;
        word = 0;
      } else word = wordStep(word, code >= 0xc0 && code < 0xdf && code !== 0xd7 ? code + 32 : code);
      isAfterSpace = false;
      units[length++] = code;
    }
    if (word !== 0) words[wordCount++] = word;
    if (size - runStart >= 20) found |= marks.longRun;
    if (digits > 0) found |= digits >= 7 ? marks.digit | marks.digits7 : marks.digit;
    if (isAfterSpace && length > textStart) length -= 1;
    this.#length = length;
    this.#wordCount = wordCount;
    if (side !== null && wordCount > 0) this.#addShingles(wordCount, side);
    return found;
  }

  #addShingles(wordCount: number, side: 0 | 1): void {
    const runs = Math.max(1, wordCount - shingleWords + 1);
    if (this.#shingles.length < this.#shingleCount + runs) {
      const larger = new Uint32Array((this.#shingleCount + runs) * 2);
      larger.set(this.#shingles.subarray(0, this.#shingleCount));
      this.#shingles = larger;
    }
    const words = this.#words;
    const shingles = this.#shingles;
    let used = this.#shingleCount;
    if (wordCount < shingleWords) {
      let hash = wordCount;
      for (let at = 0; at < wordCount; at += 1)
        hash = (Math.imul(hash, 0x9e3779b1) + (words[at] as number)) | 0;
      shingles[used++] = ((mix32(hash) >>> (32 - shingleBits)) & ~1) | side;
    } else {
      for (let at = 0; at < runs; at += 1) {
        let hash = (Math.imul(words[at] as number, 0x9e3779b1) + (words[at + 1] as number)) | 0;
        hash = (Math.imul(hash, 0x9e3779b1) + (words[at + 2] as number)) | 0;
        hash = (Math.imul(hash, 0x9e3779b1) + (words[at + 3] as number)) | 0;
        hash = (Math.imul(hash, 0x9e3779b1) + (words[at + 4] as number)) | 0;
        shingles[used++] = ((mix32(hash) >>> (32 - shingleBits)) & ~1) | side;
      }
    }
    this.#shingleCount = used;
  }
}
