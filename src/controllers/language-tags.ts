/** Finds the language that a language tag means. */
import { likelyLocale } from '../i18n/likely-locale.ts';

/**
 * Finds the code for a language tag (BCP 47) among `codes`, which are in lower case: the same tag, else a code of the same language and
 * script, such as `zh-hans` for `zh-CN` and `pt-br` for `pt`. If several codes match, the one of the same region is taken, else the
 * shortest. `undefined` if no code matches (`zh-TW`), or if the tag is not valid.
 */
export function codeFor(tag: string, codes: readonly string[]): string | undefined {
  const key = tag.toLowerCase();
  if (codes.includes(key)) return key;
  const wantedLocale = likelyLocale(tag);
  if (!wantedLocale) return undefined;
  const matches = codes
    .map((code) => ({ code, locale: likelyLocale(code) }))
    .filter(
      ({ locale }) => locale?.language === wantedLocale.language && locale.script === wantedLocale.script,
    )
    .sort((a, b) => a.code.length - b.code.length);
  return (matches.find(({ locale }) => locale?.region === wantedLocale.region) ?? matches[0])?.code;
}
