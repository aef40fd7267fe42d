/** The messages and formats with which `<ft-training-data>` writes its sentences about files. */
import type { Messages } from '../../i18n/messages.ts';

/** The messages and the locale of sentences. `write` formats a whole number. */
export interface FileWording {
  readonly text: Messages['trainingData'];
  readonly locale: string;
  readonly write: (count: number) => string;
}
