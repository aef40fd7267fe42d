/** The sentence that says why a file of usage could not be used. */
import { FileError } from '../../files/errors.ts';
import type { Failure } from './file-controller.ts';
import type { UsageWords } from './words.ts';

/** The sentence, with the next step. */
export function failureText(failure: Failure, { text, count }: UsageWords): string {
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
