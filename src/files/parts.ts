/** Cuts a file into parts of whole lines, each with the number of lines before it. */
import type { LinesPart } from './inspection-feed.ts';
import { defaultMaxLineBytes, lineFeed } from './line-splitter.ts';
import { bytesOf, type FileSource, sliceBytes } from './source.ts';

/** The parts of a file in order. Each line of the file is in exactly one part. `size` is the usual size of a part in bytes. */
export async function* partsOf(
  source: FileSource,
  {
    linesBefore = 0,
    maxLineBytes = defaultMaxLineBytes,
    size = sliceBytes,
    signal,
  }: {
    readonly linesBefore?: number;
    readonly maxLineBytes?: number | undefined;
    readonly size?: number;
    readonly signal?: AbortSignal | undefined;
  } = {},
): AsyncGenerator<LinesPart> {
  let lineCount = linesBefore;
  let from = 0;
  while (from < source.size) {
    signal?.throwIfAborted();
    let bytes = await bytesOf(source, from, Math.min(source.size, from + size));
    while (
      bytes.lastIndexOf(lineFeed) < 0 &&
      from + bytes.length < source.size &&
      bytes.length <= maxLineBytes
    )
      bytes = await bytesOf(source, from, Math.min(source.size, from + bytes.length * 2));
    if (bytes.length === 0) return;
    const isRest = from + bytes.length >= source.size;
    /** Number of bytes of the whole lines; 0 if the first line is too long. */
    const wholeLineBytes = isRest ? bytes.length : bytes.lastIndexOf(lineFeed) + 1;
    if (wholeLineBytes === 0) {
      const end = await endOfLine(source, from + bytes.length, size, signal);
      const to = Math.min(source.size, end + 1);
      yield { bytes: new Uint8Array(), linesBefore: lineCount, refusedBytes: end - from, from, to };
      lineCount += 1;
      from = to;
      continue;
    }
    const part: LinesPart = {
      bytes: bytes.subarray(0, wholeLineBytes),
      linesBefore: lineCount,
      refusedBytes: null,
      from,
      to: from + wholeLineBytes,
    };
    // The lines are counted before the part is returned, because its bytes may then be handed over to a worker.
    for (
      let at = bytes.indexOf(lineFeed);
      at >= 0 && at < wholeLineBytes;
      at = bytes.indexOf(lineFeed, at + 1)
    )
      lineCount += 1;
    from += wholeLineBytes;
    yield part;
  }
}

/** Reads the bytes of a part again. */
export async function readAgain(source: FileSource, part: Omit<LinesPart, 'bytes'>): Promise<LinesPart> {
  const bytes = part.refusedBytes === null ? await bytesOf(source, part.from, part.to) : new Uint8Array();
  return { ...part, bytes };
}

/** The position of the next line feed from `at` on; the end of the file if there is none. */
async function endOfLine(
  source: FileSource,
  at: number,
  size: number,
  signal: AbortSignal | undefined,
): Promise<number> {
  for (let from = at; from < source.size; from += size) {
    signal?.throwIfAborted();
    const end = (await bytesOf(source, from, Math.min(source.size, from + size))).indexOf(lineFeed);
    if (end >= 0) return from + end;
  }
  return source.size;
}
