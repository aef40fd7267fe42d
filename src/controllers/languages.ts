/** The languages of the page besides English. */
import { rightToLeft } from '../i18n/format.ts';
import type { Messages } from '../i18n/messages.ts';
import { otherWords } from '../i18n/number-words.ts';
import { otherPunctuation } from '../i18n/punctuation.ts';
import { arrange, isRightToLeft } from '../i18n/right-to-left.ts';
import { codeFor } from './language-tags.ts';
import { type Language, registry } from './nearest-language.ts';

const languages = new Map<string, Messages>();

/** Adds or replaces a language by its code (`de`, `pt-BR`), without checking its messages. Elements whose `lang` matches switch to it. */
export function addLanguage(code: string, messages: Messages): void {
  languages.set(code.toLowerCase(), messages);
  registry.find = find;
  otherWords.of = (locale) => find(locale)?.messages.numberWords;
  otherPunctuation.of = (locale) => find(locale)?.messages.punctuation;
  rightToLeft.arrange = arrange;
  for (const changed of registry.listening) changed();
}

/** The language that was added for a tag. A variant of English, such as `en-GB`, is found only if it was added under the same tag. */
function find(tag: string): Language | undefined {
  const code = codeFor(tag, ['en', ...languages.keys()]);
  const messages = code === undefined ? undefined : languages.get(code);
  return messages && { messages, locale: localeFor(tag), isRightToLeft: isRightToLeft(tag) };
}

/**
 * The tag if `Intl` knows it, else `en`. A page may give its own language any code. With `en`, numbers and dates are English, and the
 * `numberWords` and `punctuation` of that language are not used, because they are found by the locale.
 */
function localeFor(tag: string): string {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
