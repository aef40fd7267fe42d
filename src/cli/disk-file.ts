/** Opens files on disk and standard input as a `FileSource`. */
import { type FileHandle, open } from 'node:fs/promises';
import { FileError } from '../files/errors.ts';
import { type FileSource, slicesOf } from '../files/source.ts';
import { accessError, CommandError, type Terminal } from './terminal.ts';

/** A file that is open for reading. */
export interface DiskFile extends FileSource {
  readonly name: string;
  close(): Promise<void>;
}

/** Opens a file; `-` is standard input. Rejects with a `CommandError` if the file cannot be opened. */
export async function openFile(path: string, { input }: Pick<Terminal, 'input'>): Promise<DiskFile> {
  if (path === '-') {
    if (input === null) throw new CommandError('-: standard input is not connected to a file or a pipe.');
    return streamFile(input);
  }
  let handle: FileHandle | null = null;
  try {
    handle = await open(path);
    const stat = await handle.stat();
    if (stat.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    // A pipe or a device has no size.
    if (!stat.isFile()) return streamFile(handle.createReadStream(), path);
    return diskFile(path, handle, stat);
  } catch (error) {
    await handle?.close();
    throw accessError(error, path);
  }
}

/** The text of a file, slice by slice, with the number of bytes read so far (`done`). Closes the file at its end, or when the reader stops. */
export async function* textOf(
  path: string,
  terminal: Terminal,
): AsyncGenerator<{ readonly text: string; readonly done: number }> {
  const file = await openFile(path, terminal);
  const decoder = new TextDecoder();
  let done = 0;
  try {
    for await (const { bytes } of slicesOf(file, terminal.signal)) {
      done += bytes.length;
      yield { text: decoder.decode(bytes, { stream: true }), done };
    }
    yield { text: decoder.decode(), done };
  } finally {
    await file.close();
  }
}

function diskFile(
  path: string,
  handle: FileHandle,
  { size, mtimeMs }: { readonly size: number; readonly mtimeMs: number },
): DiskFile {
  return {
    name: path,
    size,
    slice: (from, to) => ({
      async arrayBuffer() {
        const buffer = new ArrayBuffer(to - from);
        let done = 0;
        while (done < to - from) {
          const { bytesRead } = await handle.read(new Uint8Array(buffer, done), { position: from + done });
          if (bytesRead === 0) break;
          done += bytesRead;
        }
        const statNow = await handle.stat();
        if (statNow.size !== size || statNow.mtimeMs !== mtimeMs)
          throw new FileError('changed', { done: from }, { file: path });
        return buffer.slice(0, done);
      },
    }),
    close: () => handle.close(),
  };
}

/** A stream that is read in order. It keeps the bytes from the start of the last requested slice on. */
function streamFile(input: AsyncIterable<Uint8Array>, path = 'standard input'): DiskFile {
  const chunks = input[Symbol.asyncIterator]();
  const keptChunks: Uint8Array[] = [];
  // Offsets in the stream: of the first kept byte, and of the byte after the last one that was read.
  let start = 0;
  let end = 0;
  // The size is unknown until the stream ends.
  let size = Number.POSITIVE_INFINITY;
  return {
    name: path,
    isStream: true,
    get size() {
      return size;
    },
    slice: (from, to) => ({
      async arrayBuffer() {
        if (from < start) throw new FileError('changed', { done: end }, { file: path });
        while (keptChunks[0] && start + keptChunks[0].length <= from)
          start += (keptChunks.shift() as Uint8Array).length;
        while (end < to && end < size) {
          const { done, value } = await chunks.next();
          if (done) size = end;
          else {
            keptChunks.push(value);
            end += value.length;
          }
        }
        const bytes = new Uint8Array(Math.max(0, Math.min(to, end) - from));
        let at = start - from;
        for (const chunk of keptChunks) {
          const part = chunk.subarray(Math.max(0, -at), Math.max(0, bytes.length - at));
          bytes.set(part, Math.max(0, at));
          at += chunk.length;
        }
        return bytes.buffer;
      },
    }),
    async close() {
      await chunks.return?.();
    },
  };
}
