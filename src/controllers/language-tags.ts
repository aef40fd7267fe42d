/** Finds the language of a page's tag among the languages that are there. */
import { likely } from '../i18n/likely-locale.ts';

/**
 * The code that a BCP 47 tag means, of codes in lower case: the tag itself, else a code of the same language and script, such as `zh-hans`
 * for `zh-CN` and `pt-br` for `pt`. Of several, it is the one of the same region, else the shortest. `undefined` if there is none, such as
 * for `zh-TW`, or if the tag is not valid.
 */
export function codeFor(tag: string, codes: readonly string[]): string | undefined {
  const key = tag.toLowerCase();
  if (codes.includes(key)) return key;
  const asked = likely(tag);
  if (!asked) return undefined;
  const meant = codes
    .map((code) => ({ code, locale: likely(code) }))
    .filter(({ locale }) => locale?.language === asked.language && locale.script === asked.script)
    .sort((a, b) => a.code.length - b.code.length);
  return (meant.find(({ locale }) => locale?.region === asked.region) ?? meant[0])?.code;
}
