/**
 * The texts of one example, read once. Each text is written into a buffer in normalised form for hashing, and is cut into words for
 * near duplicates. Each text gets marks for the characters in it, so that a check reads only the texts with the marks that it looks
 * for.
 *
 * In normalised form, each run of white space is one space, the ends have no white space, and a letter with accents is one
 * character (Unicode NFC). Programs may change these three things when they save or export a text, although its meaning stays the
 * same. Case, punctuation and the role of each text are kept, because a model learns them. Keys, their order, names, ids and
 * weights are not part of the form.
 */
import { hashBytes, type Lanes, mix32, writeUnit } from './hash.ts';
import {
  asciiMarks,
  isPunctuation,
  isWordAlone,
  keyBit,
  kinds,
  marks,
  marksBeyond,
  spaceBit,
  spacesBeyondAscii,
  wordBit,
} from './text-marks.ts';
import { word, wordEnd, wordStep } from './word-hash.ts';

/** Minimum length of a run of characters that may be a secret key. */
const minLongRun = 20;
/** Number of words of a shingle: a run of consecutive words. Near duplicates have many shingles in common. */
const shingleWords = 5;
/** The factor of the hash of a shingle: the hash is multiplied by it before the next word is added. */
const shingleFactor = 0x9e3779b1;
/** The factor of the first word of a shingle: the fourth power of `shingleFactor`. */
const firstFactor = [1, 2, 3, 4].reduce((power) => Math.imul(power, shingleFactor), 1);
/** The byte that is written before each text, followed by the role. No text contains this byte. */
const border = 0xff;

/** The only part of the platform that core uses. Browsers, workers and Node have it; it writes ASCII far faster than a loop. */
declare const TextEncoder: new () => {
  encodeInto(text: string, into: Uint8Array): { readonly written: number };
};
const encoder = new TextEncoder();

/** The bits that turn four ASCII letters into lower case. Digits have these bits already. */
const lowerCase = 0x20202020;

/**
 * The highest bit of each byte of four ASCII characters: 1 if the character is not a letter. All letters are in lower case. A byte of
 * the first sum has this bit if the character is at least “a”, a byte of the second sum if it is above “z”. The byte of an ASCII
 * character is never so large that a sum changes the next byte.
 */
const notLetters = (four: number): number => ~((four + 0x1f1f1f1f) & ~(four + 0x05050505)) & 0x80808080;

/** The lowest bit of a shingle: the side of the example in which it is. */
export const shingleSides = { input: 0, answer: 1 } as const;
type ShingleSide = (typeof shingleSides)[keyof typeof shingleSides];

/** A buffer for one example at a time; it grows to the longest and is used again for the next. */
export class ExampleText {
  #bytes = new Uint8Array(8192);
  #view = new DataView(this.#bytes.buffer);
  #length = 0;
  #shingles = new Uint32Array(1024);
  #shingleCount = 0;
  #smallestShingle = 0xffffffff;
  #words = new Int32Array(1024);
  #wordCount = 0;

  /** Starts a new example. */
  clear(): void {
    this.#length = 0;
    this.#shingleCount = 0;
    this.#smallestShingle = 0xffffffff;
  }

  /** Number of bytes that are written so far. The arguments `from` and `to` of `hash` are such numbers. */
  get length(): number {
    return this.#length;
  }

  /** Writes the hash of the bytes from `from` to `to` into `lanes`. */
  hash(lanes: Lanes, from = 0, to = this.#length): Lanes {
    lanes.fill(0);
    return this.continueHash(lanes, from, to);
  }

  /** Continues the hash in `lanes` with the bytes from `from` to `to`, so that the hash of a longer stretch needs no second pass. */
  continueHash(lanes: Lanes, from: number, to = this.#length): Lanes {
    hashBytes(this.#view, from, to, lanes);
    return lanes;
  }

  /**
   * The hashes of all runs of five words so far, unsorted and with repetitions. A text of fewer words is one run. The lowest bit
   * is the side of the run (`shingleSides`). Valid until the next `clear` or `write`.
   */
  get shingles(): Uint32Array {
    return this.#shingles.subarray(0, this.#shingleCount);
  }

  /** The smallest of the shingles; 2³²−1 if there is none. */
  get smallestShingle(): number {
    return this.#smallestShingle;
  }

  /** Number of words of the text that was written last. */
  get wordCount(): number {
    return this.#wordCount;
  }

  /** The hash of a word of the last text, in lower case (ASCII and Latin-1); see `wordHash`. */
  wordAt(index: number): number {
    return this.#words[index] as number;
  }

  /** Appends a text and returns its marks. `shingleSide` is the side of its shingles (`shingleSides`). `null` adds no shingles. */
  write(text: string, role: number, shingleSide: ShingleSide | null): number {
    this.#reserve(text.length);
    const start = this.#length;
    this.#bytes[start] = border;
    this.#bytes[start + 1] = role;
    this.#length = start + 2;
    const { written } = encoder.encodeInto(text, this.#bytes.subarray(start + 2));
    let foundMarks: number;
    // Only ASCII has as many bytes as characters.
    if (written === text.length) foundMarks = this.#scanAscii(written);
    else {
      // The marks describe the text as it stands in the file, before NFC changes it.
      foundMarks = this.#scan(text);
      const composed = foundMarks & marks.composable ? text.normalize('NFC') : text;
      if (composed !== text) {
        this.#length = start + 2;
        this.#scan(composed);
      }
    }
    if (shingleSide !== null && this.#wordCount > 0) this.#addShingles(this.#wordCount, shingleSide);
    return foundMarks;
  }

  /** A copy of the bytes from `from` on, for `writeAgain`. */
  copyFrom(from: number): Uint8Array {
    return this.#bytes.slice(from, this.#length);
  }

  /** Appends a text that `write` has written before. `bytes` is the copy that `copyFrom` has made. No words and no shingles are added. */
  writeAgain(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** Makes room for a text of `size` characters: each has three bytes at most, and a word is read four bytes at a time. */
  #reserve(size: number): void {
    const bytes = this.#length + size * 3 + 8;
    if (this.#bytes.length < bytes) {
      const larger = new Uint8Array(bytes * 2);
      larger.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = larger;
      this.#view = new DataView(larger.buffer);
    }
    if (this.#words.length < size + 1) this.#words = new Int32Array((size + 1) * 2);
  }

  /** Normalises, in place, an ASCII text that is already in the buffer, and returns its marks. */
  #scanAscii(size: number): number {
    const bytes = this.#bytes;
    const view = this.#view;
    const words = this.#words;
    const start = this.#length;
    const end = start + size;
    // A space ends the last word.
    bytes[end] = 32;
    let length = start;
    let foundMarks = 0;
    let wordCount = 0;
    /** The start of the current run of letters, digits, dashes and underscores. */
    let runStart = start;
    let digits = 0;
    let isAfterSpace = true;
    let at = start;
    while (at < end) {
      let code = bytes[at] as number;
      let kind = kinds[code] as number;
      if (kind & wordBit) {
        const from = at;
        let hash = 0;
        // Four letters at a time, as most words have only letters.
        let four = view.getInt32(at, true) | lowerCase;
        let nonLetterBits = notLetters(four);
        for (; nonLetterBits === 0; nonLetterBits = notLetters(four)) {
          hash = wordStep(hash, four);
          at += 4;
          four = view.getInt32(at, true) | lowerCase;
        }
        /** Number of bytes of the word that are not hashed yet. At first: the letters before the first character that is not a letter. */
        let rest = (31 - Math.clz32(nonLetterBits & -nonLetterBits)) >>> 3;
        code = bytes[at + rest] as number;
        kind = kinds[code] as number;
        if (kind & wordBit) {
          // This character is a digit: the rest of the word is read byte by byte.
          const restFrom = at;
          at += rest;
          do {
            digits += kind >>> 4;
            at += 1;
            code = bytes[at] as number;
            kind = kinds[code] as number;
          } while (kind & wordBit);
          let position = restFrom;
          for (rest = at - restFrom; rest >= 4; rest -= 4, position += 4)
            hash = wordStep(hash, view.getInt32(position, true) | lowerCase);
          four = view.getInt32(position, true) | lowerCase;
        } else at += rest;
        // If `rest` is 0, the hash stays. A branch for this case would be slower: a processor cannot guess the length of a word.
        const step = hash ^ wordStep(hash, four & (0xffffff >>> ((3 - rest) * 8)));
        hash ^= step & (-rest >> 31);
        words[wordCount++] = wordEnd(hash);
        if (length === from) length = at;
        else for (let letter = from; letter < at; letter += 1) bytes[length++] = bytes[letter] as number;
        isAfterSpace = false;
        if (at === end) break;
      }
      at += 1;
      if (!(kind & keyBit)) {
        if (at - 1 - runStart >= minLongRun) foundMarks |= marks.longRun;
        runStart = at;
        if (kind & spaceBit) {
          if (!isAfterSpace) bytes[length++] = 32;
          isAfterSpace = true;
          continue;
        }
      }
      foundMarks |= asciiMarks[code] as number;
      bytes[length++] = code;
      isAfterSpace = false;
    }
    if (end - runStart >= minLongRun) foundMarks |= marks.longRun;
    if (digits > 0) foundMarks |= digits >= 7 ? marks.digit | marks.digits7 : marks.digit;
    this.#length = isAfterSpace && length > start ? length - 1 : length;
    this.#wordCount = wordCount;
    return foundMarks;
  }

  /** Appends any text, normalised, and returns its marks. */
  #scan(text: string): number {
    const size = text.length;
    const bytes = this.#bytes;
    const words = this.#words;
    let length = this.#length;
    const start = length;
    let foundMarks = 0;
    let wordCount = 0;
    let runStart = 0;
    let digits = 0;
    let isAfterSpace = true;
    const endWord = (): void => {
      if (word.hasBegun) words[wordCount++] = word.end();
    };
    for (let index = 0; index < size; index += 1) {
      const code = text.charCodeAt(index);
      const kind = code < 128 ? (kinds[code] as number) : 0;
      if (!(kind & keyBit)) {
        if (index - runStart >= minLongRun) foundMarks |= marks.longRun;
        runStart = index + 1;
      }
      if (kind & spaceBit || (code > 127 && spacesBeyondAscii.has(code))) {
        endWord();
        if (code > 127) foundMarks |= marksBeyond(text, index);
        if (!isAfterSpace) bytes[length++] = 32;
        isAfterSpace = true;
        continue;
      }
      isAfterSpace = false;
      if (kind & wordBit) {
        digits += kind >>> 4;
        word.addByte(code | 32);
      } else if (code < 128) {
        endWord();
        foundMarks |= asciiMarks[code] as number;
      } else {
        foundMarks |= marksBeyond(text, index);
        if (isWordAlone(code)) {
          endWord();
          word.addUnit(code);
          endWord();
        } else if (isPunctuation(code)) endWord();
        else word.addUnit(code >= 0xc0 && code < 0xdf && code !== 0xd7 ? code + 32 : code);
      }
      length = writeUnit(bytes, length, code);
    }
    endWord();
    if (size - runStart >= minLongRun) foundMarks |= marks.longRun;
    if (digits > 0) foundMarks |= digits >= 7 ? marks.digit | marks.digits7 : marks.digit;
    this.#length = isAfterSpace && length > start ? length - 1 : length;
    this.#wordCount = wordCount;
    return foundMarks;
  }

  /** Adds the shingles of the last text, which are runs of five of its words. */
  #addShingles(wordCount: number, side: ShingleSide): void {
    const runs = Math.max(1, wordCount - shingleWords + 1);
    if (this.#shingles.length < this.#shingleCount + runs) {
      const larger = new Uint32Array((this.#shingleCount + runs) * 2);
      larger.set(this.#shingles.subarray(0, this.#shingleCount));
      this.#shingles = larger;
    }
    const words = this.#words;
    const shingles = this.#shingles;
    let shingleCount = this.#shingleCount;
    let smallest = this.#smallestShingle;
    const length = Math.min(wordCount, shingleWords);
    // A hash is a polynomial of its words, so the hash of the next run needs only the word before it and its last word.
    let hash = length === shingleWords ? 0 : length;
    for (let at = 0; at < length - 1; at += 1)
      hash = (Math.imul(hash, shingleFactor) + (words[at] as number)) | 0;
    for (let at = 0; at < runs; at += 1) {
      hash = (Math.imul(hash, shingleFactor) + (words[at + length - 1] as number)) | 0;
      const shingle = ((mix32(hash) & ~1) | side) >>> 0;
      if (shingle < smallest) smallest = shingle;
      shingles[shingleCount++] = shingle;
      hash = (hash - Math.imul(words[at] as number, firstFactor)) | 0;
    }
    this.#smallestShingle = smallest;
    this.#shingleCount = shingleCount;
  }
}
