/** The sentence that says why a file of usage cannot be used. */
import { FileError } from '../../files/errors.ts';
import type { Failure } from './file-controller.ts';
import type { UsageWording } from './wording.ts';

/** The sentence that says why a file of usage cannot be used, with the next step. */
export function failureText(failure: Failure, { text, count }: UsageWording): string {
  const { fileErrors } = text;
  switch (failure.kind) {
    case 'too-many':
      return text.tooMany(count(failure.count));
    case 'no-requests':
      return text.noRequests(failure.name, count(failure.rows), failure.rows);
    case 'error': {
      const { error, name } = failure;
      const message = String((error as Error | null)?.message ?? error);
      if (!(error instanceof FileError) || error.code === 'worker-failed')
        return fileErrors.other(name, message);
      return fileErrors[error.code](error.file ?? name, String(error.params.kind ?? ''));
    }
  }
}
