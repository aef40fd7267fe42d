/** Reads the lines of a file of any size, slice by slice. */
import { createExampleSplitter } from '../core/training/example-splitter.ts';
import { type FileStart, startOf } from './file-start.ts';
import { type FileLine, LineSplitter, utf8Converter } from './line-splitter.ts';
import { type FileSource, slicesOf } from './source.ts';

/** A line of a file, or an example of a JSON array. */
export interface ReadLine {
  /** Number of the line, or of the line on which the example begins. The first line is 1. */
  readonly number: number;
  /** Without its line feed; empty if it is too long. */
  readonly text: string;
  /** `invalid`: some bytes were not UTF-8 and were replaced by U+FFFD. `too-long`: the line was skipped. */
  readonly flaw: FileLine['flaw'];
}

/** The options of `readLines`. */
export interface ReadLinesOptions {
  /** Called with batches of lines. Reading continues once the returned promise is fulfilled. */
  readonly onLines: (lines: readonly ReadLine[]) => void | Promise<void>;
  /** Maximum number of bytes of a line; a longer line has the flaw `too-long`. Default 32 MB. */
  readonly longest?: number;
  readonly signal?: AbortSignal;
  /** Called after each slice. `done` is the number of bytes that have been read, and `total` the number of bytes of the file. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
}

/** The result of `readLines`. */
export interface ReadLinesResult extends FileStart {
  /** Number of lines of the file. */
  readonly lines: number;
}

/** Maximum number of lines that are passed on at once. */
const maxBatchLines = 2000;
/** Maximum number of characters (UTF-16 units) that are passed on at once, unless a single line is longer. */
const maxBatchUnits = 500_000;

/**
 * Reads the lines of a file in order. The file is in UTF-8, or in UTF-16 if its first bytes show that. In a JSON array, or if examples
 * are written on several lines, each example counts as a line. Rejects with a `FileError` if the file is not text, cannot be read or
 * changes while it is read, and with the signal's reason if the signal aborts.
 */
export async function readLines(blob: FileSource, options: ReadLinesOptions): Promise<ReadLinesResult> {
  const { onLines, onProgress, ...readingOptions } = options;
  const reading = linesIn(blob, readingOptions);
  for (;;) {
    const { done, value } = await reading.next();
    if (done) return value;
    if (value.lines.length > 0) await onLines(value.lines);
    onProgress?.({ done: value.bytesRead, total: blob.size });
  }
}

/** A batch of lines. */
export interface LineBatch {
  readonly lines: readonly ReadLine[];
  /** Number of bytes of the file that have been read so far. */
  readonly bytesRead: number;
}

/** Like `readLines`, as a generator of batches of lines. */
export async function* linesIn(
  source: FileSource,
  { longest, signal }: Pick<ReadLinesOptions, 'longest' | 'signal'>,
): AsyncGenerator<LineBatch, ReadLinesResult> {
  signal?.throwIfAborted();
  const start = await startOf(source);
  const isArray = start.notation === 'array';
  const converter = utf8Converter(start.encoding);
  const splitter = new LineSplitter({ maxLineBytes: longest, linesInPieces: isArray });
  const examples = isArray ? createExampleSplitter() : null;
  let lineCount = 0;
  let bytesRead = 0;
  const linesFrom = function* (fileLines: Iterable<FileLine>): Generator<ReadLine> {
    for (const { number, text, flaw, isLineEnd } of fileLines) {
      lineCount = number;
      if (!examples) yield { number, text, flaw };
      else
        for (const example of examples.add(text, isLineEnd))
          yield { number: example.line, text: example.text, flaw };
    }
  };
  for await (const { bytes } of slicesOf(source, signal)) {
    for (const batch of batchesOf(linesFrom(splitter.add(converter.add(bytes)))))
      yield { lines: batch, bytesRead };
    bytesRead += bytes.length;
    yield { lines: [], bytesRead };
  }
  const lastLines = function* (): Generator<ReadLine> {
    yield* linesFrom(splitter.add(converter.end()));
    yield* linesFrom(splitter.end());
    for (const { line, text } of examples?.end() ?? []) yield { number: line, text, flaw: null };
  };
  for (const batch of batchesOf(lastLines())) yield { lines: batch, bytesRead };
  return { ...start, lines: lineCount };
}

function* batchesOf(lines: Iterable<ReadLine>): Generator<readonly ReadLine[]> {
  let batch: ReadLine[] = [];
  let units = 0;
  for (const line of lines) {
    batch.push(line);
    units += line.text.length;
    if (batch.length < maxBatchLines && units < maxBatchUnits) continue;
    yield batch;
    batch = [];
    units = 0;
  }
  if (batch.length > 0) yield batch;
}
