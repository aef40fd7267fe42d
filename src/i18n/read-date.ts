/** Reads typed dates. */
import { parseDate } from '../core/scenario/calendar.ts';
import type { IsoDate } from '../core/types.ts';
import { plainSigns } from './plain-signs.ts';

/**
 * Reads three kinds of dates. `null` for any other text.
 *
 * - The year first, in numbers: `2027-01-05`, `2027/1/5`, `2027年1月5日`.
 * - The month by its name, in English or in the language of the locale: `5 Jan 2027`, `January 5, 2027`, `5 de enero de 2027`.
 * - Other dates of numbers, in the order of the locale: `1.2.2027`, `1/2/2027`. They are not read with plain `en`, because British and American
 *   readers order day and month differently.
 */
export function readDate(typed: string, locale: string): IsoDate | null {
  const text = plainLetters(typed, locale);
  const numbers = text.match(/\d+/g) ?? [];
  if (/^\d+ ?[-/.年] ?\d+ ?[-/.月] ?\d+ ?日?$/.test(text)) return dateOfNumbers(numbers, locale);
  const year = numbers.find((digits) => digits.length === 4);
  const day = numbers.find((digits) => digits.length <= 2);
  const [name, ...more] = namesIn(text, locale);
  if (numbers.length !== 2 || !year || !day || !name || more.length > 0) return null;
  const month = monthOfName(name, locale);
  return month === null ? null : calendarDate(Number(year), month, Number(day));
}

/** The text in small letters without accents and endings of ordinals (`1er`, `5th`), and with the digits 0–9. */
const plainLetters = (text: string, locale: string): string =>
  plainSigns(text)
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase(locale)
    .replace(/(?<=\d)(?:er|st|nd|rd|th|[ºª°])(?!\p{L})/u, '');

function dateOfNumbers(numbers: readonly string[], locale: string): IsoDate | null {
  const order = numbers[0]?.length === 4 ? ['year', 'month', 'day'] : numericOrder(locale);
  const [year, month, day] = ['year', 'month', 'day'].map((part) => numbers[order.indexOf(part)] ?? '');
  return year?.length === 4 ? calendarDate(Number(year), Number(month), Number(day)) : null;
}

/** A format of dates in the Gregorian calendar, which `formatDate` uses too. */
const formatOf = (locale: string, options: Intl.DateTimeFormatOptions = {}): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, { calendar: 'gregory', ...options });

/** The order of day, month and year in a date of numbers. Empty for plain `en`, also if its tag has a private part for a currency. */
const numericOrder = (locale: string): readonly string[] =>
  /^en(?=$|-x)/.test(locale)
    ? []
    : formatOf(locale)
        .formatToParts(0)
        .map(({ type }) => type)
        .filter((type) => type !== 'literal');

function calendarDate(year: number, month: number, day: number): IsoDate | null {
  const twoDigits = (n: number) => String(n).padStart(2, '0');
  const iso = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  return parseDate(iso) === null ? null : iso;
}

/** The words of a date that may be the name of its month: all but those that the locale puts between its parts, such as `de`. */
function namesIn(text: string, locale: string): readonly string[] {
  const wordsBetween = formatOf(locale, { dateStyle: 'long' })
    .formatToParts(0)
    .flatMap(({ type, value }) => (type === 'literal' ? plainLetters(value, locale).split(/\P{L}+/u) : []));
  return (text.match(/\p{L}+/gu) ?? []).filter((word) => !wordsBetween.includes(word));
}

/**
 * The month (1–12) with this name, or whose name starts with these letters if there are at least three. `null` if no month or several
 * months match.
 */
function monthOfName(name: string, locale: string): number | null {
  for (const language of [locale, 'en']) {
    const format = formatOf(language, { month: 'long', timeZone: 'UTC' });
    const months = Array.from({ length: 12 }, (_, i) =>
      plainLetters(format.format(Date.UTC(2024, i, 1)), language),
    );
    const isMeant = (month: string) => month === name || (name.length >= 3 && month.startsWith(name));
    const monthNumbers = months.flatMap((month, i) => (isMeant(month) ? [i + 1] : []));
    if (monthNumbers.length === 1) return monthNumbers[0] as number;
  }
  return null;
}
