/** The error of a file that cannot be read: a code with an English message. Another language writes its own message for each code. */

type Params = Readonly<Record<string, string | number>>;

const bytesRead = ({ done }: Params): string => `after ${done} ${done === 1 ? 'byte' : 'bytes'}`;

/** The English message of each code. The keys are the complete, stable list of codes. */
export const fileMessages = {
  empty: () => 'The file is empty: it has 0 bytes.',
  /** `kind`: what the file is, such as `a PDF`. */
  'not-text': ({ kind }: Params) =>
    `This is ${kind}, not JSON Lines. Export the examples as one JSON object per line and choose that file.`,
  unreadable: () =>
    'The file cannot be read. It may be a folder, it may have been moved, or you may need permission.',
  changed: (p: Params) =>
    `The file changed or disappeared while it was read, ${bytesRead(p)}. Read it again.`,
  'worker-failed': (p: Params) =>
    `A worker stopped twice at the same part of the file, or did not respond for a minute, ${bytesRead(p)}. There may be too little memory.`,
} as const;

/** Every code of a `FileError`. */
export type FileErrorCode = keyof typeof fileMessages;

/**
 * Thrown when a file cannot be read to its end. With the codes `changed` and `worker-failed`, `params.done` is the number of bytes that
 * were read.
 */
export class FileError extends Error {
  readonly code: FileErrorCode;
  readonly params: Params;
  /** Name of the file; `null` if it has none, as a `Blob` has none. */
  readonly file: string | null;

  constructor(
    code: FileErrorCode,
    params: Params = {},
    { file = null, cause }: { readonly file?: string | null | undefined; readonly cause?: unknown } = {},
  ) {
    super(fileMessages[code](params), cause === undefined ? undefined : { cause });
    this.name = 'FileError';
    this.code = code;
    this.params = params;
    this.file = file;
  }
}
