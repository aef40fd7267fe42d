/** Reads slices of a file. If the file changes or disappears, the error states the number of bytes that were read. */
import { FileError } from './errors.ts';

/**
 * A file that can be read: the part of the interface of `Blob` that is used here. The command line makes such an object for a file on
 * disk.
 */
export interface FileSource {
  /** The number of bytes. For a stream, it is `Infinity` until the end is known. Slices of a stream must be read in order. */
  readonly size: number;
  /** Name of a `File`, for messages. */
  readonly name?: string;
  /** Whether the bytes can be read only once, in order. */
  readonly isStream?: boolean;
  slice(from: number, to: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

/** Size of a slice in bytes. */
export const sliceBytes = 4 * 1024 * 1024;

/**
 * The bytes from `from` to `to`, or to the end of a stream. Rejects with a `FileError` if they cannot be read.
 */
export async function bytesOf(source: FileSource, from: number, to: number): Promise<Uint8Array> {
  const { name: file } = source;
  let buffer: ArrayBuffer;
  try {
    buffer = await source.slice(from, to).arrayBuffer();
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError(from === 0 ? 'unreadable' : 'changed', { done: from }, { file, cause: error });
  }
  const end = from + buffer.byteLength;
  if (end < to && !(source.isStream && end >= source.size))
    throw new FileError('changed', { done: end }, { file });
  return new Uint8Array(buffer);
}

/** A slice of a file; `isLast`: nothing follows. */
export interface Slice {
  readonly from: number;
  readonly bytes: Uint8Array;
  readonly isLast: boolean;
}

/** The slices of a file in order; the last one of a stream may be empty. */
export async function* slicesOf(
  source: FileSource,
  signal?: AbortSignal,
  size = sliceBytes,
): AsyncGenerator<Slice> {
  for (let from = 0; from < source.size; ) {
    signal?.throwIfAborted();
    const bytes = await bytesOf(source, from, Math.min(source.size, from + size));
    const slice = { from, bytes, isLast: from + bytes.length >= source.size };
    // `from` moves on before the slice is returned: a worker that takes over the bytes leaves their length at 0.
    from += bytes.length;
    yield slice;
  }
}
