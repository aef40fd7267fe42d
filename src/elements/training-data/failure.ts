/** Why a file could not be used, and the sentence that says so. */
import { FileError } from '../../files/errors.ts';
import { formatBytes } from '../common/wording/file-formats.ts';
import type { FileWording } from './wording.ts';

/** Why a file could not be used. `line`: the line with this number is no longer in the file. */
export type Failure =
  | { readonly kind: 'error'; readonly error: unknown; readonly name: string }
  | { readonly kind: 'too-many'; readonly count: number }
  | { readonly kind: 'line'; readonly line: number };

/** The sentence that says why a file could not be used, with the next step. */
export function failureText(failure: Failure, wording: FileWording): string {
  const { text, write } = wording;
  switch (failure.kind) {
    case 'too-many':
      return text.tooManyFiles(write(failure.count));
    case 'line':
      return text.noLine(write(failure.line));
    case 'error':
      return errorText(failure.error, failure.name, wording);
  }
}

function errorText(error: unknown, fileName: string, { text, locale }: FileWording): string {
  const { fileErrors } = text;
  if (!(error instanceof FileError)) return fileErrors.other(fileName, messageOf(error));
  const nameInError = error.file ?? fileName;
  switch (error.code) {
    case 'not-text':
      return fileErrors['not-text'](nameInError, String(error.params.kind));
    case 'changed':
    case 'worker-failed':
      return fileErrors[error.code](nameInError, formatBytes(Number(error.params.done ?? 0), locale));
    default:
      return fileErrors[error.code](nameInError);
  }
}

/** The sentence that says why files could not be saved: the file `fileName` could not be read, or nothing could be written. */
export function savingFailureText(error: unknown, fileName: string, wording: FileWording): string {
  return error instanceof FileError
    ? errorText(error, fileName, wording)
    : wording.text.notSaved(messageOf(error));
}

function messageOf(error: unknown): string {
  return String((error as Error | null)?.message ?? error);
}
