/** The streams of a command, for results, messages and progress, and the error that ends a command. */
import { once } from 'node:events';

/** The streams that a command reads and writes. */
export interface Terminal {
  /** Standard input, if it is a pipe or a file; `null` if a person types. */
  readonly input: AsyncIterable<Uint8Array> | null;
  /** Writes results. Resolves when the stream can take further text. Rejects with a `CommandError` if nothing can be written. */
  write(text: string): Promise<void>;
  /** Writes a message for a person. */
  say(text: string): void;
  /** Shows progress on a line that replaces the previous one; `''` removes it. Does nothing if standard error is not a terminal. */
  progress(text: string): void;
  /** Aborts at Ctrl+C. */
  readonly signal: AbortSignal;
}

/** The error that ends a command. Its message is printed on one line; an empty message is not printed. */
export class CommandError extends Error {
  /** The exit code. */
  readonly code: number;

  constructor(message: string, code = 2) {
    super(message);
    this.code = code;
  }
}

/** The sentence for an error of the operating system; `null` for any other error. */
export function systemMessage(error: unknown, path: string): string | null {
  switch ((error as NodeJS.ErrnoException | null)?.code) {
    case 'ENOENT':
      return `${path}: there is no such file.`;
    case 'EISDIR':
      return `${path}: this is a folder; give the files in it instead.`;
    case 'EACCES':
    case 'EPERM':
      return `${path}: no permission.`;
    case 'ENOSPC':
    case 'EDQUOT':
      return `${path}: the disk is full; what was written is incomplete.`;
    case 'EIO':
      return `${path}: the disk cannot be read or written.`;
    case 'EMFILE':
      return `${path}: too many open files.`;
    default:
      return null;
  }
}

/** The error that ends a command because of an error at a file or a stream. `path` is its name. */
export function accessError(error: unknown, path: string): CommandError {
  return new CommandError(systemMessage(error, path) ?? `${path}: ${(error as Error).message}`);
}

/** The streams of the process. */
export function nodeTerminal(signal: AbortSignal): Terminal {
  const { stdin, stdout, stderr } = process;
  let failure: NodeJS.ErrnoException | null = null;
  stdout.on('error', (error) => {
    failure = error;
  });
  // It is not a failure if messages cannot be written.
  stderr.on('error', () => {});
  const check = (): void => {
    if (failure === null) return;
    // The program that reads the results has ended, as `head` does after some lines.
    if (failure.code === 'EPIPE') throw new CommandError('', 0);
    throw accessError(failure, 'standard output');
  };
  let shownText = '';
  const progress = (text: string): void => {
    if (!stderr.isTTY || text === shownText) return;
    stderr.write(`\r\u001b[K${text}`);
    shownText = text;
  };
  return {
    input: stdin.isTTY ? null : stdin,
    async write(text) {
      check();
      if (!stdout.write(text))
        await Promise.race([once(stdout, 'drain'), once(stdout, 'error')]).catch(() => {});
      check();
    },
    say(text) {
      progress('');
      stderr.write(`${text}\n`);
    },
    progress,
    signal,
  };
}
