/**
 * Writes a file, or replaces one. On disk, the new file has a temporary name until it is complete. Standard output, a named pipe and a
 * device are written to directly.
 */
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { accessError, type Terminal } from './terminal.ts';

/** Writes the text of a file. */
export interface Writer {
  write(text: string): Promise<void>;
  /** Completes the file. */
  end(): Promise<void>;
  /** Removes the unfinished file from disk. */
  abandon(): Promise<void>;
}

/** Whether a path stands for standard output. */
export function isStandardOutput(path: string | undefined): path is '-' | undefined {
  return path === undefined || path === '-';
}

/** Opens a file for writing; without a path or with `-`, standard output. Rejects with a `CommandError` if the file cannot be opened. */
export async function openWriter(path: string | undefined, terminal: Terminal): Promise<Writer> {
  if (isStandardOutput(path)) return { write: terminal.write, end: async () => {}, abandon: async () => {} };
  const usesTemporaryName = await isFileOrNew(path);
  const unfinishedPath = usesTemporaryName ? `${path}.part` : path;
  let file: FileHandle;
  try {
    file = await open(unfinishedPath, 'w');
  } catch (error) {
    throw accessError(error, path);
  }
  return {
    async write(text) {
      try {
        await file.writeFile(text);
      } catch (error) {
        throw accessError(error, path);
      }
    },
    async end() {
      try {
        await file.close();
        if (usesTemporaryName) await rename(unfinishedPath, path);
      } catch (error) {
        throw accessError(error, path);
      }
    },
    async abandon() {
      await file.close().catch(() => {});
      if (usesTemporaryName) await rm(unfinishedPath, { force: true });
    },
  };
}

/** Whether a path is neither a pipe nor a device. A rename would replace a pipe or a device by a file. */
async function isFileOrNew(path: string): Promise<boolean> {
  try {
    const stats = await stat(path);
    return stats.isFile() || stats.isDirectory();
  } catch {
    return true;
  }
}
