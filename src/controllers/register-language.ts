/** Adds the messages of a page's own language, after they were compared with the English ones. */
import { english } from '../i18n/en/index.ts';
import type { Messages } from '../i18n/messages.ts';
import { checkedMessages } from './checked-messages.ts';
import { addLanguage } from './languages.ts';

/**
 * Adds or replaces a language by its code (`de`, `pt-BR`). Elements on the page whose `lang` matches switch to it. The function affects
 * only this copy of the package, and never changes the English messages.
 *
 * The messages must have every text of the English ones. If a text is missing or of another kind, the language is not added, elements
 * stay English, and the console names the text. If a text is a function that throws or returns another kind of value than the English
 * function, the English text is shown in its place, and the console names the text once.
 *
 * Throws a `RangeError` for `en`, which cannot be replaced.
 */
export function registerLanguage(code: string, messages: Messages): void {
  if (code.toLowerCase() === 'en') throw new RangeError('English is the fallback and cannot be replaced.');
  const checked = checkedMessages(code, messages, english);
  if (checked) addLanguage(code, checked);
}
