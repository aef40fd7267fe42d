/** The notation of typed numbers in a locale: its separators, and patterns of the words of its language. */

import { displayCurrencies, withoutPrivatePart } from './display-currency.ts';
import { numberWords as english } from './en/number-words.ts';
import { escapePattern } from './escape-pattern.ts';
import { type NumberWords, otherWords } from './number-words.ts';

/** The separators and patterns of a locale. The patterns match texts of `plainSigns`. */
export interface Notation {
  /** The separator between groups of digits: "," in English. */
  readonly group: string;
  /** The decimal point: "." in English. */
  readonly decimal: string;
  /** Matches the digits before the decimal point if they are grouped correctly. The second capture is the separator. */
  readonly grouped: RegExp;
  /** Matches the plus or minus sign before a number, and the sign of a currency before it. The capture is the plus or minus sign. */
  readonly signBefore: RegExp;
  /** Matches the sign of the currency or a percent sign after a number. */
  readonly signAfter: RegExp;
  /** Matches a number and a point after its scale word (`Tsd.`). The capture is the part before the point. */
  readonly pointAfterScale: RegExp;
  /** Matches a number with a decimal point and without groups. The captures are the number and its scale word. */
  readonly plainNumber: RegExp;
  /** Matches the scale word at the end of a text. */
  readonly scaleAtEnd: RegExp;
  /** The factor of a scale word. */
  factorOf(word: string): number;
  /** Matches what may stand between the ends of a range. */
  readonly between: RegExp;
  /** Matches the sign of a multiplication. The letter x counts only between numbers. */
  readonly times: RegExp;
  /** Matches "35 h at 45", "2k examples × $2": a quantity, its unit, and the price of one, with or without its unit. */
  readonly quantityAtPrice: RegExp;
  /** Matches "$2 per example", "2 / example", "$2 an hour": the price and the unit. */
  readonly pricePerUnit: RegExp;
}

const notations = new Map<string, { readonly words: NumberWords | undefined; readonly notation: Notation }>();

/** The notation of a locale, with the English words and, if the language of the locale has been added, the words of that language. */
export function notationOf(locale: string): Notation {
  const words = otherWords.of(locale);
  const signs = displayCurrencies.get(locale)?.signs ?? '(?:US)?\\$';
  const key = withoutPrivatePart(locale) + signs;
  const kept = notations.get(key);
  if (kept && kept.words === words) return kept.notation;
  const notation = {
    ...separatorsOf(locale),
    ...patternsOf(words, signs),
    signBefore: new RegExp(`^([+-]?)\\s*(?:${signs})?\\s*`, 'iu'),
    signAfter: new RegExp(`\\s*(?:${signs}|%)$`, 'iu'),
  };
  notations.set(key, { words, notation });
  return notation;
}

function separatorsOf(locale: string): Pick<Notation, 'group' | 'decimal' | 'grouped'> {
  const parts = new Intl.NumberFormat(locale).formatToParts(123456789.5);
  const part = (type: string) => parts.find((one) => one.type === type)?.value;
  const group = part('group') ?? ',';
  // White space, "_", apostrophes and "٬" are never decimal points, so they are accepted between groups in every locale.
  const separator = `([\\s_'’٬${group}])`;
  // In India, the digits above a thousand are grouped in twos: 12,34,56,789.
  const inTwos = parts.filter(({ type }) => type === 'integer').at(-2)?.value.length === 2;
  return {
    group,
    decimal: part('decimal') ?? '.',
    grouped: new RegExp(
      `^([+-]?)[1-9]\\d{0,2}${separator}${inTwos ? '(?:\\d\\d\\2)*' : ''}\\d{3}(?:\\2\\d{3})*(?!\\d)`,
    ),
  };
}

/** Matches a letter of a script that has no spaces between words, or whose particles follow a word without a space. */
const withoutSpaces =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;

const letter = '[\\p{L}\\p{M}]';

/** The source of a pattern that matches a word with or without its accents. */
const sourceOf = (word: string): string =>
  escapePattern(word.trim().normalize('NFD')).replace(/\p{M}/gu, '$&?').replace(/\s+/g, '\\s+');

/** The source of a pattern that matches any of the words, the longest first. Without words, it matches nothing. */
const anyOf = (words: readonly string[]): string =>
  `(?:${
    [...words]
      .sort((a, b) => b.length - a.length)
      .map(sourceOf)
      .join('|') || '(?!)'
  })`;

/**
 * The source of a pattern that matches any of the words. A word of a script with spaces matches only if no letter touches it. Signs, and
 * words of other scripts, may touch letters.
 */
const anyWordOf = (words: readonly string[]): string => {
  const spacedWords = words.filter((word) => /^\p{L}/u.test(word) && !withoutSpaces.test(word));
  const touchingWords = words.filter((word) => !spacedWords.includes(word));
  return `(?:(?<!${letter})${anyOf(spacedWords)}(?!${letter})|${anyOf(touchingWords)})`;
};

/** A word as it is looked up: without accents, in lower case. */
export const foldedWord = (word: string): string =>
  word.trim().normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').toLowerCase();

function patternsOf(
  localWords: NumberWords | undefined,
  signs: string,
): Omit<Notation, 'group' | 'decimal' | 'grouped' | 'signBefore' | 'signAfter'> {
  const scale = { ...english.scale, ...localWords?.scale };
  const factors = new Map(Object.entries(scale).map(([word, factor]) => [foldedWord(word), factor]));
  const scaleWords = Object.keys(scale);
  const anyScale = anyOf(scaleWords);
  const touchingScale = anyOf(scaleWords.filter((word) => withoutSpaces.test(word)));
  const spacedScale = anyOf(scaleWords.filter((word) => !withoutSpaces.test(word)));
  const [to, at, per] = (['to', 'at', 'per'] as const).map((key) => [
    ...english[key],
    ...(localWords?.[key] ?? []),
  ]);
  const [anyTo, anyAt, anyPer] = [anyOf(to ?? []), anyWordOf([...(at ?? []), 'x']), anyWordOf(per ?? [])];
  // A unit starts with a whole word that is not the scale word of the number before it.
  const startOfUnit = `(?:(?<!${letter})|(?<=\\d\\s*${touchingScale}))(?!${spacedScale}(?![\\p{L}\\p{M}-])|${touchingScale})`;
  const unit = `(\\p{L}[\\p{L}\\p{M} .'’-]*?)`;
  return {
    pointAfterScale: new RegExp(`(\\d\\s*${anyScale})\\.$`, 'iu'),
    plainNumber: new RegExp(`^([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:e[+-]?\\d+)?)\\s*(${anyScale})?$`, 'iu'),
    scaleAtEnd: new RegExp(`\\d\\s*(${anyScale})\\.?\\s*$`, 'iu'),
    factorOf: (word) => factors.get(foldedWord(word)) ?? 1,
    between: new RegExp(`${anyTo}|[-–—]|\\.\\.`, 'giu'),
    times: new RegExp(`\\s*[×*✕]\\s*|(?<=\\d\\s*${anyScale}?\\.?)\\s*x\\s*(?=[\\d.]|${signs})`, 'iu'),
    quantityAtPrice: new RegExp(
      `^(.+?)\\s*${startOfUnit}${unit}\\s*(?:${anyAt}|[@×*])\\s*([^/]+?)(?:\\s*(?:\\/|${anyPer}).*)?$`,
      'iu',
    ),
    pricePerUnit: new RegExp(`^(.+?)\\s*(?:\\/|${anyPer})\\s*${unit}$`, 'iu'),
  };
}
