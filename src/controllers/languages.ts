/** The languages of the page besides English. */
import { percent, rightToLeft } from '../i18n/format.ts';
import type { Messages } from '../i18n/messages.ts';
import { otherWords } from '../i18n/number-words.ts';
import { otherPunctuation } from '../i18n/punctuation.ts';
import { percentSignOf, regionalMessages } from '../i18n/regional-messages.ts';
import { arrange, isRightToLeft } from '../i18n/right-to-left.ts';
import { codeFor } from './language-tags.ts';
import { type Language, registry } from './nearest-language.ts';

const languages = new Map<string, Messages>();

/** The results of `find` for each tag. They are forgotten when a language is added. */
const languageByTag = new Map<string, Language | undefined>();

/**
 * The results of `regionalMessages`. The first key is the messages of the language; the second names the locales of the language and the
 * region. They are kept when another language is added, because an element would render again for another object with the same messages.
 */
const keptMessages = new WeakMap<Messages, Map<string, Messages>>();

/** Adds or replaces a language by its code (`de`, `pt-BR`), without checking its messages. Elements whose `lang` matches switch to it. */
export function addLanguage(code: string, messages: Messages): void {
  languages.set(code.toLowerCase(), messages);
  languageByTag.clear();
  registry.find = find;
  otherWords.of = (locale) => find(locale)?.messages.numberWords;
  otherPunctuation.of = (locale) => find(locale)?.messages.punctuation;
  rightToLeft.arrange = arrange;
  percent.sign = percentSignOf;
  for (const changed of registry.listeners) changed();
}

/** The language that was added for a tag. A variant of English, such as `en-GB`, is found only if it was added under the same tag. */
function find(tag: string): Language | undefined {
  if (!languageByTag.has(tag)) languageByTag.set(tag, languageFor(tag));
  return languageByTag.get(tag);
}

function languageFor(tag: string): Language | undefined {
  const code = codeFor(tag, ['en', ...languages.keys()]);
  const messages = code === undefined ? undefined : languages.get(code);
  if (code === undefined || !messages) return undefined;
  const locale = localeFor(tag);
  return {
    messages: inRegion(messages, localeFor(code), locale),
    locale,
    isRightToLeft: isRightToLeft(tag),
  };
}

/** The result of `regionalMessages`, which is made once for each language and locale. */
function inRegion(messages: Messages, languageLocale: string, locale: string): Messages {
  const byLocales = keptMessages.get(messages) ?? new Map<string, Messages>();
  keptMessages.set(messages, byLocales);
  const key = `${languageLocale} ${locale}`;
  const regional = byLocales.get(key) ?? regionalMessages(messages, languageLocale, locale);
  byLocales.set(key, regional);
  return regional;
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
