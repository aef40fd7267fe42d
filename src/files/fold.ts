/** Feeds the bytes of a training file to an inspection: whole lines of any part, or the file in order. */
import { type ArrayReader, createArrayReader } from '../core/training/array-reader.ts';
import type { TrainingInspection } from '../core/training/inspection.ts';
import type { FileStart } from './file-start.ts';
import { type FileLine, LineSplitter, utf8Converter } from './line-splitter.ts';

/** Whole lines from any place of the file. */
export interface LinesPart {
  /** The bytes from `from` to `to`; none if the part is one line that is too long. */
  readonly bytes: Uint8Array;
  /** Lines of the file before the part. */
  readonly before: number;
  /** Bytes of a single line that is too long; `null` if there is none. */
  readonly refusedBytes: number | null;
  readonly from: number;
  readonly to: number;
}

/** Characters between two pauses. */
const stepUnits = 200_000;

/** An inspection fed with bytes. The generators pause (`yield`) between steps of a few milliseconds. */
export class FileFold {
  readonly #inspection: TrainingInspection;
  readonly #longest: number | undefined;
  readonly #converter: ReturnType<typeof utf8Converter>;
  readonly #lines: LineSplitter;
  readonly #array: ArrayReader | null;
  readonly #isUtf16: boolean;

  /** `before` is the number of lines of the file before the first byte given here, if only a shard is read. */
  constructor(
    inspection: TrainingInspection,
    { encoding, notation }: FileStart,
    { before = 0, longest }: { readonly before?: number; readonly longest?: number } = {},
  ) {
    this.#inspection = inspection;
    this.#longest = longest;
    this.#converter = utf8Converter(encoding);
    const inParts = notation === 'array';
    this.#lines = new LineSplitter({ before, longest, inParts });
    this.#array = inParts ? createArrayReader(inspection) : null;
    this.#isUtf16 = encoding !== 'utf-8';
  }

  /** A part of a file of lines; the parts of one inspection must come in ascending order, and need not be neighbours. */
  *addPart({ bytes, before, refusedBytes, from, to }: LinesPart): Generator<void> {
    this.#inspection.seek(before);
    this.#inspection.noteBytes(to - from);
    const lines = new LineSplitter({ before, longest: this.#longest });
    if (refusedBytes !== null) this.#refuse(before + 1, refusedBytes);
    yield* this.#takeAll(lines.add(bytes));
    yield* this.#takeAll(lines.end());
  }

  /** The next slice of the whole file. */
  *add(bytes: Uint8Array): Generator<void> {
    this.#inspection.noteBytes(bytes.length);
    yield* this.#takeAll(this.#lines.add(this.#converter.add(bytes)));
  }

  /** The end of the whole file. */
  *end(): Generator<void> {
    yield* this.#takeAll(this.#lines.add(this.#converter.end()));
    yield* this.#takeAll(this.#lines.end());
    this.#array?.end();
    // Noted here, because every worker opens the file, and only one reads it to its end.
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

  #take({ number, text, flaw, ends, refusedBytes }: FileLine): void {
    if (flaw === 'too-long') this.#refuse(number, refusedBytes);
    else if (this.#array === null) this.#inspection.add(text, number);
    else this.#array.add(text, ends);
    if (flaw === 'invalid') this.#inspection.note('invalid-utf8', {}, number);
  }

  #refuse(number: number, bytes: number): void {
    this.#inspection.add('', number);
    this.#inspection.note('long-line', { bytes });
  }
}
