/**
 * Divides the reading of files into steps. Each step is a question to a worker: a part of whole lines, or the next slice of a file
 * that must be read in order.
 */
import type { FileStart } from './file-start.ts';
import type { LinesPart } from './inspection-feed.ts';
import { partsOf, readAgain } from './parts.ts';
import type { FileRole, InspectionQuestion } from './questions.ts';
import { bytesOf, type FileSource, slicesOf } from './source.ts';

/** One of the files, with its encoding and notation. */
export interface OpenedFile {
  readonly role: FileRole;
  readonly source: FileSource;
  readonly start: FileStart;
}

/** A step of the reading. */
export interface Step {
  /** Number of bytes of the file that the step reads. */
  readonly bytes: number;
  readonly question: InspectionQuestion;
  /** The memory of the bytes in the question, which may be handed over to a worker. */
  readonly buffer: ArrayBuffer;
  /** Reads the bytes of the step again. */
  readonly reread: () => Promise<InspectionQuestion>;
}

/** The options of `handOutSteps`. */
export interface StepOptions {
  /** Number of lines before the first file, if that file is a part of a larger one. */
  readonly offset: number;
  /** Maximum number of bytes of a line; `undefined` means the default. */
  readonly maxLineBytes: number | undefined;
  /** Number of bytes per step. */
  readonly size: number;
  readonly signal: AbortSignal;
}

/**
 * Returns a function that is called once for each reader, and returns the steps of that reader. Each step is given to one reader only.
 * A file that must be read in order is given to a single reader as a whole; the parts of other files are shared among all readers.
 */
export function handOutSteps(
  files: readonly OpenedFile[],
  options: StepOptions,
): () => AsyncGenerator<Step, void, undefined> {
  const numberedFiles = files.map((file, index) => ({
    ...file,
    linesBefore: index === 0 ? options.offset : 0,
  }));
  const filesInOrder = numberedFiles.filter(({ start }) => isReadInOrder(start));
  const sharedSteps = partSteps(
    numberedFiles.filter(({ start }) => !isReadInOrder(start)),
    options,
  );
  return async function* () {
    for (let file = filesInOrder.shift(); file; file = filesInOrder.shift()) yield* sliceSteps(file, options);
    yield* sharedSteps;
  };
}

/** The steps of a file that must be read in order: its slices. */
async function* sliceSteps(
  { role, source }: OpenedFile,
  { size, signal }: StepOptions,
): AsyncGenerator<Step, void, undefined> {
  for await (const { from, bytes, isLast } of slicesOf(source, signal, size)) {
    const to = from + bytes.length;
    const questionWith = (read: Uint8Array): InspectionQuestion => ({
      kind: 'slice',
      role,
      bytes: read,
      isLast,
    });
    const reread = async () => questionWith(await bytesOf(source, from, to));
    yield { bytes: bytes.length, question: questionWith(bytes), buffer: bytes.buffer as ArrayBuffer, reread };
  }
}

/** The steps of the other files: their parts of whole lines. */
async function* partSteps(
  files: readonly (OpenedFile & { readonly linesBefore: number })[],
  { maxLineBytes, size, signal }: StepOptions,
): AsyncGenerator<Step, void, undefined> {
  for (const { role, source, linesBefore } of files) {
    for await (const part of partsOf(source, { linesBefore, maxLineBytes, size, signal })) {
      const { bytes: _, ...place } = part;
      const reread = async () => partQuestion(role, await readAgain(source, place));
      const buffer = part.bytes.buffer as ArrayBuffer;
      yield { bytes: part.to - part.from, question: partQuestion(role, part), buffer, reread };
    }
  }
}

/**
 * The maximum number of workers that can read at the same time: one for each file that must be read in order, and one for each part of the
 * other files.
 */
export function maxReaders(files: readonly OpenedFile[], size: number): number {
  return files.reduce(
    (sum, { source, start }) => sum + (isReadInOrder(start) ? 1 : Math.ceil(source.size / size)),
    0,
  );
}

/** Whether a file must be read from its start to its end by one reader. */
function isReadInOrder({ encoding, notation }: FileStart): boolean {
  return encoding !== 'utf-8' || notation === 'array';
}

function partQuestion(role: FileRole, part: LinesPart): InspectionQuestion {
  return { kind: 'part', role, part };
}
