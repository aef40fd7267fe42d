/** The language in which remarks on prices are written. */
import type { Messages } from '../../../i18n/messages.ts';

/** The messages of remarks, and the locale of their figures. */
export interface RemarkLanguage {
  readonly text: Messages['remarks'];
  readonly locale: string;
}
