/** Passes the bytes of a training file to an inspection: parts of whole lines, or all slices of the file in order. */
import { type ArrayReader, createArrayReader } from '../core/training/array-reader.ts';
import type { LineInspection } from '../core/training/inspection.ts';
import type { FileStart } from './file-start.ts';
import { type FileLine, LineSplitter, utf8Converter } from './line-splitter.ts';

/** A part of a file that consists of whole lines. */
export interface LinesPart {
  /** The bytes from `from` to `to`; empty if the part is a single line that is too long. */
  readonly bytes: Uint8Array;
  /** Number of lines of the file before the part. */
  readonly linesBefore: number;
  /** Number of bytes of the line, if the part is a single line that is too long; else `null`. */
  readonly refusedBytes: number | null;
  /** Positions in the file, in bytes. `to` is the position after the last byte. */
  readonly from: number;
  readonly to: number;
}

/** Number of characters (UTF-16 units) between two pauses. */
const stepUnits = 200_000;

/** Passes bytes to an inspection. The generators pause (`yield`) between steps of a few milliseconds. */
export class InspectionFeed {
  readonly #inspection: LineInspection;
  readonly #maxLineBytes: number | undefined;
  readonly #converter: ReturnType<typeof utf8Converter>;
  readonly #lines: LineSplitter;
  readonly #array: ArrayReader | null;
  readonly #isUtf16: boolean;

  /** `linesBefore` is the number of lines of the whole file before the first byte that is added, if only a part of a file is read. */
  constructor(
    inspection: LineInspection,
    { encoding, notation }: FileStart,
    { linesBefore = 0, maxLineBytes }: { readonly linesBefore?: number; readonly maxLineBytes?: number } = {},
  ) {
    this.#inspection = inspection;
    this.#maxLineBytes = maxLineBytes;
    this.#converter = utf8Converter(encoding);
    const isArray = notation === 'array';
    // An array may be a single line of any length.
    this.#lines = new LineSplitter({ linesBefore, maxLineBytes, linesInPieces: isArray });
    this.#array = isArray ? createArrayReader(inspection) : null;
    this.#isUtf16 = encoding !== 'utf-8';
  }

  /** Adds a part of whole lines. The parts of one inspection must come in ascending order; there may be gaps between them. */
  *addPart({ bytes, linesBefore, refusedBytes, from, to }: LinesPart): Generator<void> {
    this.#inspection.seek(linesBefore);
    this.#inspection.noteBytes(to - from);
    const lines = new LineSplitter({ linesBefore, maxLineBytes: this.#maxLineBytes });
    if (refusedBytes !== null) this.#refuse(linesBefore + 1, refusedBytes);
    yield* this.#takeAll(lines.add(bytes));
    yield* this.#takeAll(lines.end());
  }

  /** Adds the next slice of a file that is read in order. */
  *add(bytes: Uint8Array): Generator<void> {
    this.#inspection.noteBytes(bytes.length);
    yield* this.#takeAll(this.#lines.add(this.#converter.add(bytes)));
  }

  /** Ends a file that is read in order. */
  *end(): Generator<void> {
    yield* this.#takeAll(this.#lines.add(this.#converter.end()));
    yield* this.#takeAll(this.#lines.end());
    this.#array?.end();
    // Noted at the end, so that it is noted once: every worker opens the file, but only one reads it to its end. The line 0 stands
    // for the file as a whole.
    if (this.#isUtf16) this.#inspection.note('utf-16', {}, 0);
  }

  *#takeAll(lines: Iterable<FileLine>): Generator<void> {
    let units = 0;
    for (const line of lines) {
      this.#take(line);
      units += line.text.length;
      if (units < stepUnits) continue;
      units = 0;
      yield;
    }
  }

  #take({ number, text, flaw, isLineEnd, refusedBytes }: FileLine): void {
    if (flaw === 'too-long') this.#refuse(number, refusedBytes);
    else if (this.#array === null) this.#inspection.add(text, number);
    else this.#array.add(text, isLineEnd);
    if (flaw === 'invalid') this.#inspection.note('invalid-utf8', {}, number);
  }

  /** Adds an empty line in place of a line that is too long, and the finding `long-line`. */
  #refuse(number: number, bytes: number): void {
    this.#inspection.add('', number);
    this.#inspection.note('long-line', { bytes });
  }
}
