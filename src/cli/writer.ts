/**
 * Writes a new file to disk, under a temporary name until it is complete, or to standard output, a named pipe or a device, which have
 * no temporary name.
 */
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { CommandError, systemMessage, type Terminal } from './terminal.ts';

/** Writes the text of a new file. */
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

/** Opens a file for writing; without a path or with `-`, standard output. */
export async function openWriter(path: string | undefined, terminal: Terminal): Promise<Writer> {
  if (isStandardOutput(path)) return { write: terminal.write, end: async () => {}, abandon: async () => {} };
  const usesTemporaryName = await isFileOrNew(path);
  const unfinished = usesTemporaryName ? `${path}.part` : path;
  const errorFor = (error: unknown): CommandError =>
    new CommandError(systemMessage(error, path) ?? `${path}: ${(error as Error).message}`);
  let file: FileHandle;
  try {
    file = await open(unfinished, 'w');
  } catch (error) {
    throw errorFor(error);
  }
  return {
    async write(text) {
      try {
        await file.writeFile(text);
      } catch (error) {
        throw errorFor(error);
      }
    },
    async end() {
      try {
        await file.close();
        if (usesTemporaryName) await rename(unfinished, path);
      } catch (error) {
        throw errorFor(error);
      }
    },
    async abandon() {
      await file.close().catch(() => {});
      if (usesTemporaryName) await rm(unfinished, { force: true });
    },
  };
}

/** Whether a path is neither a pipe nor a device. A rename would replace a pipe or a device by a file. */
async function isFileOrNew(path: string): Promise<boolean> {
  try {
    const found = await stat(path);
    return found.isFile() || found.isDirectory();
  } catch {
    return true;
  }
}
