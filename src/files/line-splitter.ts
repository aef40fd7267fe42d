/** Splits the bytes of a file, which come in slices, into lines of text, and marks the lines that cannot be read. */
import type { FileEncoding } from './file-start.ts';

/** A line, or a piece of one. */
export interface FileLine {
  /** Number of the line in the file, from 1. */
  readonly number: number;
  /** Without the line feed; a carriage return before it stays. Empty if the line is too long. */
  readonly text: string;
  /** `invalid`: some bytes were not UTF-8 and were replaced by U+FFFD. `too-long`: the line was not read. */
  readonly flaw: 'invalid' | 'too-long' | null;
  /** Whether the end of this text is the end of the line. Always true without the option `linesInPieces`. */
  readonly isLineEnd: boolean;
  /** Number of bytes of a line that is too long; else 0. */
  readonly refusedBytes: number;
}

/** The options of a splitter. */
export interface LineOptions {
  /** The number of lines before the first byte. Default 0. */
  readonly linesBefore?: number;
  /** Maximum number of bytes of a line; a longer line is refused. Default `defaultMaxLineBytes`. */
  readonly maxLineBytes?: number;
  /**
   * Whether a long line may be returned in pieces, each of about 128 kB or more except the last. Then no line is refused, and
   * `maxLineBytes` has no effect. Default: no.
   */
  readonly linesInPieces?: boolean;
}

/**
 * Maximum number of bytes of a line: 32 MB, far above 131,072 tokens (about 0.4 MB), the highest maximum of an example in the rules of
 * hosts.
 */
export const defaultMaxLineBytes = 32 * 1024 * 1024;

/** The byte that ends a line. */
export const lineFeed = 0x0a;
/**
 * Minimum size of a piece of a line (`linesInPieces`), and of a block of lines. Only the last block of a slice may be smaller. The lines of
 * a block are decoded by one call, because a call for each line would take as long as parsing its JSON.
 */
const minBlockBytes = 128 * 1024;

/**
 * Splits UTF-8 text into lines. Call `add` with each slice in order, then `end`. The lines do not depend on the size of the slices,
 * except lines that are returned in pieces. After a line feed at the end of the file there is no further line.
 */
export class LineSplitter {
  readonly #strictDecoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  readonly #lenientDecoder = new TextDecoder('utf-8', { ignoreBOM: true });
  readonly #maxLineBytes: number;
  readonly #linesInPieces: boolean;
  #lineNumber: number;
  /** The bytes so far of the line whose end has not been read yet. Empty if the line is already too long. */
  #lineParts: Uint8Array[] = [];
  /** Number of bytes in `#lineParts`, or of the line so far if the line is already too long. */
  #lineBytes = 0;
  /** Whether a piece of the line whose end has not been read yet was already returned. */
  #isInside = false;

  constructor({
    linesBefore = 0,
    maxLineBytes = defaultMaxLineBytes,
    linesInPieces = false,
  }: LineOptions = {}) {
    this.#lineNumber = linesBefore + 1;
    this.#maxLineBytes = maxLineBytes;
    this.#linesInPieces = linesInPieces;
  }

  /** The lines that end in this slice. The slice must not change afterwards. */
  *add(bytes: Uint8Array): Generator<FileLine> {
    let from = 0;
    if (this.#lineBytes > 0 || this.#isInside) {
      const end = bytes.indexOf(lineFeed);
      if (end < 0) {
        yield* this.#addToLine(bytes);
        return;
      }
      this.#keepBytes(bytes.subarray(0, end));
      yield this.#takeLine(true);
      from = end + 1;
    }
    const lastLineFeed = bytes.lastIndexOf(lineFeed);
    while (from <= lastLineFeed) {
      const end =
        from + minBlockBytes > lastLineFeed ? lastLineFeed : bytes.indexOf(lineFeed, from + minBlockBytes);
      yield* this.#linesOf(bytes.subarray(from, end));
      from = end + 1;
    }
    if (from < bytes.length) yield* this.#addToLine(bytes.subarray(from));
  }

  /** The last line, if no line feed ends it. */
  *end(): Generator<FileLine> {
    if (this.#lineBytes > 0 || this.#isInside) yield this.#takeLine(true);
  }

  /** Adds bytes to the line whose end has not been read yet. */
  #keepBytes(bytes: Uint8Array): void {
    this.#lineBytes += bytes.length;
    if (this.#linesInPieces || this.#lineBytes <= this.#maxLineBytes) this.#lineParts.push(bytes);
    else this.#lineParts = [];
  }

  /** Adds bytes to the line whose end has not been read yet. With `linesInPieces`, returns a piece of the line if it is long enough. */
  *#addToLine(bytes: Uint8Array): Generator<FileLine> {
    this.#keepBytes(bytes);
    if (this.#linesInPieces && this.#lineBytes >= minBlockBytes) yield this.#takeLine(false);
  }

  /**
   * Takes the kept bytes as a line or a piece of one. `isLineEnd`: the line ends here. If it does not, the bytes of an incomplete last
   * character are kept for the next piece.
   */
  #takeLine(isLineEnd: boolean): FileLine {
    const keptBytes = joinedBytes(this.#lineParts);
    const bytes = this.#lineBytes;
    const number = this.#lineNumber;
    this.#lineParts = [];
    this.#lineBytes = 0;
    this.#isInside = !isLineEnd;
    if (isLineEnd) this.#lineNumber += 1;
    if (!this.#linesInPieces && bytes > this.#maxLineBytes)
      return { number, text: '', flaw: 'too-long', isLineEnd: true, refusedBytes: bytes };
    const takenCount = isLineEnd ? keptBytes.length : wholeCharacterBytes(keptBytes);
    if (takenCount < keptBytes.length) this.#keepBytes(keptBytes.slice(takenCount));
    return { number, ...this.#decoded(keptBytes.subarray(0, takenCount)), isLineEnd, refusedBytes: 0 };
  }

  /** The lines of a block, which ends before a line feed. */
  *#linesOf(block: Uint8Array): Generator<FileLine> {
    if (block.length <= this.#maxLineBytes || this.#linesInPieces) {
      const text = this.#strictText(block);
      if (text !== null) {
        yield* this.#linesIn(text);
        return;
      }
    }
    for (let from = 0; from <= block.length; ) {
      const found = block.indexOf(lineFeed, from);
      const end = found < 0 ? block.length : found;
      const isLong = end - from > this.#maxLineBytes && !this.#linesInPieces;
      const decodedLine = isLong
        ? ({ text: '', flaw: 'too-long' } as const)
        : this.#decoded(block.subarray(from, end));
      yield {
        number: this.#lineNumber++,
        ...decodedLine,
        isLineEnd: true,
        refusedBytes: isLong ? end - from : 0,
      };
      from = end + 1;
    }
  }

  *#linesIn(text: string): Generator<FileLine> {
    for (let from = 0; from <= text.length; ) {
      const found = text.indexOf('\n', from);
      const end = found < 0 ? text.length : found;
      yield {
        number: this.#lineNumber++,
        text: text.slice(from, end),
        flaw: null,
        isLineEnd: true,
        refusedBytes: 0,
      };
      from = end + 1;
    }
  }

  /** The text of bytes; `null` if they are not UTF-8. */
  #strictText(bytes: Uint8Array): string | null {
    try {
      return this.#strictDecoder.decode(bytes);
    } catch {
      return null;
    }
  }

  #decoded(bytes: Uint8Array): Pick<FileLine, 'text' | 'flaw'> {
    const text = this.#strictText(bytes);
    return text === null
      ? { text: this.#lenientDecoder.decode(bytes), flaw: 'invalid' }
      : { text, flaw: null };
  }
}

function joinedBytes(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0] as Uint8Array;
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** The number of bytes up to the last complete UTF-8 character. */
function wholeCharacterBytes(bytes: Uint8Array): number {
  // The first byte of a character determines its length; the other bytes begin with the bits 10.
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) return bytes.length;
    if (byte < 0xc0) continue;
    const length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** Converts slices of UTF-16 into UTF-8, without the byte order mark. Slices of UTF-8 are not changed. */
export function utf8Converter(encoding: FileEncoding): {
  add(bytes: Uint8Array): Uint8Array;
  end(): Uint8Array;
} {
  if (encoding === 'utf-8') return { add: (bytes) => bytes, end: () => new Uint8Array() };
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  return {
    add: (bytes) => encoder.encode(decoder.decode(bytes, { stream: true })),
    end: () => encoder.encode(decoder.decode()),
  };
}
