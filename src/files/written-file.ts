/** Writes cleaned, converted and split files. They may be of any size, because they are written chunk by chunk. */
import { jsonText } from '../core/json-values.ts';
import { cleanTrainingLine, type TrainingFix } from '../core/training/clean.ts';
import { convertTrainingExample } from '../core/training/convert.ts';
import { createLineDropper, type LinesToDrop } from '../core/training/drop.ts';
import { fileStart, refusesExtraKeys } from '../core/training/hosts/problems.ts';
import type { TrainingHostId } from '../core/training/hosts/types.ts';
import { formatOf, parseExample } from '../core/training/parse.ts';
import { createRefusedLineCheck } from '../core/training/refused.ts';
import { type SplitOptions, splitOf } from '../core/training/split.ts';
import type { ConversionLoss, TrainingFormatId } from '../core/training/types.ts';
import { linesIn, type ReadLine, type ReadLinesOptions } from './read-lines.ts';
import type { FileSource } from './source.ts';

/** The options of every function that writes a file. */
export interface WriteOptions extends Pick<ReadLinesOptions, 'signal' | 'longest' | 'onProgress'> {
  /** The host for which the file is written. Some hosts require a byte order mark at the start. Default: no host and no mark. */
  readonly target?: TrainingHostId | null;
}

/** A line that could not be written, and the reasons. */
export interface LeftOutLine {
  readonly line: number;
  /** `too-long`: the line is longer than the maximum. The other reasons say why it cannot be converted. */
  readonly reasons: readonly ('too-long' | ConversionLoss)[];
}

/** The numbers of lines that have been read, written and left out so far. */
export interface WriteSummary {
  /** Lines read that are not blank, or examples of an array. */
  read: number;
  written: number;
  /** Lines that were changed before they were written. */
  changed: number;
  /** Lines that are left out on purpose: by a fix (such as a line with only a bracket), or as repeated, leaked or refused examples. */
  removed: number;
  /** Number of lines that could not be written; `leftOut` has the first 1,000 of them. */
  leftOutCount: number;
  readonly leftOut: LeftOutLine[];
  /**
   * Share of the different examples or inputs that were compared to find repeated and leaked examples (`drop`). If it is below 1, further
   * repeated or leaked examples may be among the written lines.
   */
  comparedShare: number;
  /** Lines in which bytes that are not UTF-8 were replaced by U+FFFD. */
  invalid: number;
  /** For each kind of loss, the number of examples with that loss. */
  readonly lost: Partial<Record<ConversionLoss, number>>;
}

/**
 * The text of a new file in chunks. A chunk is made when it is asked for. Pass the chunks to a writable stream, or collect them for
 * a `Blob`. The chunks can be read only once.
 */
export interface WrittenFile<Chunk = string> extends AsyncIterable<Chunk> {
  /** The summary of all that has been read so far. */
  readonly summary: Readonly<WriteSummary>;
}

/** Chunk of a split: the text of each part. */
export interface SplitChunk {
  readonly training: string;
  readonly validation: string;
}

/** Maximum number of lines in `leftOut`. */
const maxListedLines = 1000;

/**
 * The file with its lines mended, in UTF-8. Each example is written on one line, also the examples of a JSON array. Blank lines and lines
 * that are too long are left out.
 */
export function cleanFile(
  blob: FileSource,
  options: WriteOptions & {
    readonly fixes: readonly TrainingFix[];
    /** Format of the file; default: each line is read in the first format that recognises it. */
    readonly format?: TrainingFormatId | null;
    /** Repeated and leaked examples that are left out: `drop` of `inspectFile`, or `linesToDrop`. Default: none. */
    readonly drop?: LinesToDrop | null;
    /**
     * Whether to leave out mended lines that hosts still refuse: the lines that `refusedLines` counts in a report without a given format.
     * Default: no.
     */
    readonly dropRefused?: boolean;
    /**
     * Whether the fix `extra-keys` keeps the keys that the format allows in addition to its own. Default: yes, unless `target` refuses
     * them.
     */
    readonly keepsAllowedKeys?: boolean;
    /** Number of lines of the whole file before the first line, if `blob` is a part of a larger file. Default 0. */
    readonly offset?: number;
  },
): WrittenFile {
  const { fixes, format, drop, dropRefused = false, offset = 0, target } = options;
  const keepsAllowedKeys = options.keepsAllowedKeys ?? !(target && refusesExtraKeys(target));
  const dropReasonOf = drop ? createLineDropper(drop, { format }) : () => null;
  const isRefused = dropRefused ? createRefusedLineCheck() : () => false;
  const comparedShare = Math.min(1, ...Object.values(drop?.comparedShares ?? {}));
  const write = (line: string, number: number): string | null => {
    if (dropReasonOf(line, offset + number) !== null) return null;
    const cleaned = cleanTrainingLine(line, fixes, { format, keepsAllowedKeys });
    return cleaned === null || isRefused(cleaned) ? null : cleaned;
  };
  return textFile(blob, options, write, comparedShare);
}

/**
 * The file in another format. Examples for which there is no conversion are left out. The summary lists them, and counts what the
 * converted examples lose.
 */
export function convertFile(
  blob: FileSource,
  options: WriteOptions & {
    readonly to: TrainingFormatId;
    /** Default: each line is read in the first format that recognises it. */
    readonly from?: TrainingFormatId | null;
  },
): WrittenFile {
  const { from, to } = options;
  return textFile(blob, options, (line, number, summary) => {
    const value = parseExample(line);
    const sourceFormat = from ?? (value && formatOf(value)?.id) ?? null;
    const { example, lost } =
      sourceFormat === null
        ? { example: null, lost: ['unreadable'] as const }
        : convertTrainingExample(value, { from: sourceFormat, to });
    const written = example === null ? null : jsonText(example);
    if (written === null) {
      // An example that is nested deeper than the stack allows can be converted, but not written.
      leaveOut(summary, { line: number, reasons: example === null ? lost : ['unreadable'] });
      return null;
    }
    for (const loss of lost) summary.lost[loss] = (summary.lost[loss] ?? 0) + 1;
    return written;
  });
}

/** Splits a file into two files, which keep the order of its lines. Examples with equal inputs are in the same file, see `splitOf`. */
export function splitFile(blob: FileSource, options: WriteOptions & SplitOptions): WrittenFile<SplitChunk> {
  const summary = emptySummary();
  const { target } = options;
  async function* chunks(): AsyncGenerator<SplitChunk> {
    const mark = target ? fileStart(target) : '';
    let text = { training: mark, validation: mark };
    for await (const lines of batches(blob, options, summary)) {
      for (const { text: line } of lines) {
        text[splitOf(line, options)] += `${line}\n`;
        summary.written += 1;
      }
      yield text;
      text = { training: '', validation: '' };
    }
  }
  return { summary, [Symbol.asyncIterator]: chunks };
}

/** Writes each line of a file as the text that `write` returns. A line for which `write` returns `null` is not written. */
function textFile(
  blob: FileSource,
  options: WriteOptions,
  write: (line: string, number: number, summary: WriteSummary) => string | null,
  comparedShare = 1,
): WrittenFile {
  const summary = emptySummary(comparedShare);
  async function* chunks(): AsyncGenerator<string> {
    let text: string = options.target ? fileStart(options.target) : '';
    for await (const lines of batches(blob, options, summary)) {
      for (const { text: line, number } of lines) {
        const leftOutBefore = summary.leftOutCount;
        const written = write(line, number, summary);
        if (written === null) {
          if (summary.leftOutCount === leftOutBefore) summary.removed += 1;
          continue;
        }
        text += `${written}\n`;
        summary.written += 1;
        if (written !== line) summary.changed += 1;
      }
      if (text !== '') yield text;
      text = '';
    }
    if (text !== '') yield text;
  }
  return { summary, [Symbol.asyncIterator]: chunks };
}

/** The lines or examples that are not blank, in batches. Each text is on one line, without white space at its ends. Adds to the summary. */
async function* batches(
  blob: FileSource,
  { signal, longest, onProgress }: WriteOptions,
  summary: WriteSummary,
): AsyncGenerator<readonly ReadLine[]> {
  for await (const { lines, bytesRead } of linesIn(blob, { signal, longest })) {
    const batch: ReadLine[] = [];
    for (const line of lines) {
      if (line.flaw === 'too-long') leaveOut(summary, { line: line.number, reasons: ['too-long'] });
      if (line.flaw === 'invalid') summary.invalid += 1;
      const withoutMark =
        line.number === 1 && line.text.startsWith('\uFEFF') ? line.text.slice(1) : line.text;
      const text = onOneLine(withoutMark.trim());
      if (text === '') continue;
      summary.read += 1;
      batch.push({ ...line, text });
    }
    if (batch.length > 0) yield batch;
    onProgress?.({ done: bytesRead, total: blob.size });
  }
}

/** Writes an example on one line. JSON allows no line feed inside a string, so only white space between values is lost. */
function onOneLine(text: string): string {
  if (!text.includes('\n')) return text;
  const value = parseExample(text);
  const written = value === null ? null : jsonText(value);
  // A text that is not JSON keeps its lines, joined by spaces.
  return written ?? text.replaceAll(/\s*\n\s*/g, ' ');
}

function leaveOut(summary: WriteSummary, line: LeftOutLine): void {
  summary.leftOutCount += 1;
  if (summary.leftOut.length < maxListedLines) summary.leftOut.push(line);
}

function emptySummary(comparedShare = 1): WriteSummary {
  return {
    read: 0,
    written: 0,
    changed: 0,
    removed: 0,
    leftOutCount: 0,
    leftOut: [],
    comparedShare,
    invalid: 0,
    lost: {},
  };
}
