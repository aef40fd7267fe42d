/** Texts of languages that are written from right to left. */
import { likelyLocale } from './likely-locale.ts';

/** The scripts of living languages that are written from right to left. */
const scripts = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Syrc', 'Thaa', 'Yezi']);

/** Whether the language of a tag is written from right to left. `false` if the tag is not valid. */
export const isRightToLeft = (tag: string): boolean => scripts.has(likelyLocale(tag)?.script ?? '');

/**
 * A formatted number with marks that keep its sign at its left, the sign % at its right and the letters of its currency together, inside
 * any other text. It recognises such a number by the directional mark with which `Intl` begins amounts and negative numbers in these
 * languages. Any other text stays as it is. An abbreviation of a currency loses its last full stop ("ر.س"), because the full stop of
 * a sentence may follow the amount.
 */
export function arrange(text: string): string {
  if (/^[+−]\u2066/.test(text)) return text.replace(/^(.)\u2066/, '\u2066$1');
  if (!/^[\u061c\u200e\u200f]/.test(text)) return text;
  return text
    .replace(/[\u061c\u200e\u200f]/g, '')
    .replace(/(?<=\p{L})\.$/u, '')
    .replace(/[-+−]?\p{Nd}[\p{Nd}.,٫٬]*%?|[A-Z]+\p{Sc}/gu, '\u2066$&\u2069');
}

/** A text in another language, such as an English note, with marks that keep its own order inside a text from right to left. */
export const inOwnDirection = (text: string, locale: string): string =>
  isRightToLeft(locale) ? `\u2068${text}\u2069` : text;
