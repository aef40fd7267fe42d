/**
 * Formats numbers, money, times and dates with `Intl`. The functions are pure, take a value and a BCP 47 locale, and write "–" for
 * an unknown (`null`) or infinite value.
 */
import { daysPerMonth, exactDays, unitsRoundedUp } from '../core/scenario/calendar.ts';
import type { IsoDate } from '../core/types.ts';
import { currencyFormat, decimalsIn, rateIn, withoutPrivatePart } from './display-currency.ts';

/** The text in place of an unknown value. */
export const unknown = '–';
const minus = '−';
const noBreakSpace = '\u00a0';

/** One formatter for each locale and set of options, because making an `Intl` formatter takes long. */
const formatters = new Map<string, Intl.NumberFormat>();

/**
 * The number format of a locale with these options. The same arguments give the same object; the exchange rate of a currency makes no
 * difference.
 */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = withoutPrivatePart(locale) + JSON.stringify(options);
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.NumberFormat(locale, options);
    formatters.set(key, formatter);
  }
  return formatter;
}

/** Whether a number is known: not `null` or `undefined`, and finite. */
export const isKnownNumber = (value: number | null | undefined): value is number =>
  value !== null && value !== undefined && Number.isFinite(value);

/** Arranges a formatted number for languages from right to left. `addLanguage` sets it; until then, it changes nothing. */
export const rightToLeft = { arrange: (text: string): string => text };

/** Replaces the hyphen by a minus sign, and the "K" of thousands ("10.6K", "10.6 K") by "k". The K of a currency such as "SEK" stays. */
export const typeset = (text: string): string =>
  rightToLeft
    .arrange(text)
    .replace('-', minus)
    .replace(/(?<=\d\W?)K(?!\p{L})/u, 'k');

/** A formatted number. */
function numberText(value: number, locale: string, options: Intl.NumberFormatOptions): string {
  return typeset(numberFormat(locale, options).format(value));
}

/** A formatted amount of money. `value` is already in the currency of the locale. */
export function money(value: number, locale: string, options: Intl.NumberFormatOptions): string {
  return numberText(value, locale, {
    style: 'currency',
    ...currencyFormat(locale),
    ...options,
  });
}

/** How an amount is rounded to its last written digit. `undefined`: to the nearest, a half upwards. */
type RoundingMode = 'ceil' | 'floor' | undefined;

/**
 * Money in sentences and figures, in the currency of the locale: whole dollars from $10 on, two decimals from ten cents on, and two
 * significant digits below. A currency without cents has two significant digits below 10. Only zero is written as zero: "$0".
 */
export function formatUsd(value: number | null, locale = 'en', roundingMode?: RoundingMode): string {
  if (!isKnownNumber(value)) return unknown;
  // Zero is never negative.
  const shown = value * rateIn(locale) || 0;
  const size = Math.abs(shown);
  const decimals = decimalsIn(locale);
  // Two significant digits, and at least whole cents: "$0.000031", "$0.031", "$0.40".
  if (size && size < (decimals ? 0.0995 : 9.995))
    return money(shown, locale, {
      ...fixedDecimals(decimals),
      maximumSignificantDigits: 2,
      roundingPriority: 'morePrecision',
      roundingMode,
    });
  return money(shown, locale, { ...fixedDecimals(size && size < 9.995 ? decimals : 0), roundingMode });
}

/** Options for a short number with three significant digits. From 1,000 trillion on it has a power of ten, because "1,000,000T" is long. */
const shortForm = (value: number): Intl.NumberFormatOptions => ({
  notation: Math.abs(value) < 1e15 ? 'compact' : 'scientific',
  maximumSignificantDigits: 3,
});

/** Like `formatUsd`, but with three significant digits from $10,000 on ("$10.6k"), for figures and charts. */
export function formatUsdCompact(value: number | null, locale = 'en', roundingMode?: RoundingMode): string {
  if (!isKnownNumber(value)) return unknown;
  const shown = value * rateIn(locale);
  if (Math.abs(shown) < 9_999.5) return formatUsd(value, locale, roundingMode);
  return money(shown, locale, { ...shortForm(shown), roundingMode });
}

/** Options for a fixed number of decimals. */
export const fixedDecimals = (decimals: number): Intl.NumberFormatOptions => ({
  minimumFractionDigits: decimals,
  maximumFractionDigits: decimals,
});

/** Money with a fixed number of decimals (8 in the working), so that readers can check sums. */
export function formatUsdExact(value: number | null, locale = 'en', decimals = 8): string {
  if (!isKnownNumber(value)) return unknown;
  return money(value * rateIn(locale), locale, fixedDecimals(decimals));
}

/** Money with its cents. A currency without cents has none, but two significant digits below 10: "$450.00", "¥450", "¥0.45". */
export function formatUsdCents(value: number | null, locale = 'en'): string {
  const decimals = decimalsIn(locale);
  return decimals ? formatUsdExact(value, locale, decimals) : formatUsd(value, locale);
}

/** A difference in money, always with a plus or minus sign. Compact from $10,000 on. */
export function formatSignedUsd(value: number | null, locale = 'en'): string {
  if (!isKnownNumber(value)) return unknown;
  const text = formatUsdCompact(value, locale);
  return value > 0 ? rightToLeft.arrange(`+${text}`) : text;
}

/**
 * A text after the mark of an estimate. A line never ends between the two. `thin`: with a thin space, for small figures in a column.
 */
export function approximately(text: string, thin = false): string {
  return `≈${thin ? '\u2009' : noBreakSpace}${text}`;
}

/**
 * Whether a figure has the mark of an estimate. A token count of 0 and an amount that follows from it have no mark, because there is no text
 * to count.
 */
export const hasEstimateMark = (isEstimate: boolean | undefined, value?: number | null): boolean =>
  !!isEstimate && value !== 0;

/**
 * A formatted figure, with the mark of an estimate if it needs one. Its spaces then become no-break spaces. `value`: the figure as a number,
 * if it may be 0. `thin`: as in `approximately`.
 */
export function withEstimateMark(
  text: string,
  { approximate, thin }: { readonly approximate?: boolean; readonly thin?: boolean },
  value?: number | null,
): string {
  return hasEstimateMark(approximate, value) ? approximately(text.replaceAll(' ', noBreakSpace), thin) : text;
}

/** Gives the percent sign of a language, with the space before it. `addLanguage` sets it; until then, it is the English one. */
export const percent = { sign: (_locale: string): string => `${noBreakSpace}%` };

/** A share from 0 to 1 as "86 %", with at most this number of decimals. */
export function formatPercent(share: number | null, locale = 'en', decimals = 0): string {
  if (!isKnownNumber(share)) return unknown;
  return percentage(share * 100, locale, { maximumFractionDigits: decimals });
}

/** A number of percent with its sign. */
export const percentage = (value: number, locale: string, options: Intl.NumberFormatOptions): string =>
  typeset(numberFormat(locale, options).format(value) + percent.sign(locale));

/** Like `formatPercent`, but "< 1 %" or "> 99 %" for a share that is neither 0 nor 1 and would be rounded to 0 % or 100 %. */
export function formatShare(share: number | null, locale = 'en'): string {
  if (!isKnownNumber(share)) return unknown;
  if (share > 0 && share < 0.005) return `<${noBreakSpace}${formatPercent(0.01, locale)}`;
  if (share < 1 && share >= 0.995) return `>${noBreakSpace}${formatPercent(0.99, locale)}`;
  return formatPercent(share, locale);
}

/** A number of tokens, requests or examples, rounded to a whole number and grouped. */
export function formatTokens(value: number | null, locale = 'en'): string {
  return isKnownNumber(value) ? numberText(value, locale, { maximumFractionDigits: 0 }) : unknown;
}

/** A number with three significant digits: "250k", "1.5M". */
export function formatCompact(value: number | null, locale = 'en'): string {
  if (!isKnownNumber(value)) return unknown;
  return numberText(value, locale, shortForm(value));
}

/**
 * A number of requests in a sentence. Below 10,000 it is rounded up to a whole number; from 10,000 on it has three significant
 * digits.
 */
export function formatRequests(value: number | null, locale = 'en'): string {
  if (!isKnownNumber(value)) return unknown;
  if (value < 10_000) return formatTokens(Math.ceil(value - 1e-9), locale);
  return numberText(value, locale, { maximumSignificantDigits: 3 });
}

/** Whether `formatRequests` rounds the number, so that the sentence needs the word "about". */
export function roundsRequests(value: number): boolean {
  // A difference in the last bits comes from floating-point arithmetic, not from rounding.
  return value >= 10_000 && Math.abs(Number(value.toPrecision(3)) - value) > 1e-9 * value;
}

/**
 * The locale, with British English in place of plain `en`. British dates have the day before the month, which American readers understand
 * too.
 */
export const british = (locale: string): string => withoutPrivatePart(locale).replace(/^en$/, 'en-GB');

const dateFormatters = new Map<string, Intl.DateTimeFormat>();

/**
 * A date as "15 April 2027" (long), "15 Apr 2027" (short), "April 2027" (month), "Apr 2027" (monthShort) or "Apr" (tick), in the Gregorian
 * calendar, which all price lists use, even if the locale has another calendar.
 */
export function formatDate(
  date: IsoDate | null,
  locale = 'en',
  style: 'long' | 'short' | 'month' | 'monthShort' | 'tick' = 'long',
): string {
  if (!date) return unknown;
  const region = british(locale);
  const key = region + style;
  let formatter = dateFormatters.get(key);
  if (!formatter) {
    const month = style === 'long' || style === 'month' ? 'long' : 'short';
    formatter = new Intl.DateTimeFormat(region, {
      calendar: 'gregory',
      timeZone: 'UTC',
      month,
      year: style === 'tick' ? undefined : 'numeric',
      day: style === 'long' || style === 'short' ? 'numeric' : undefined,
    });
    dateFormatters.set(key, formatter);
  }
  const time = Date.parse(`${date}T00:00:00Z`);
  // British English shortens September to "Sept", but ticks have room for three letters only.
  return Number.isNaN(time) ? unknown : formatter.format(time).replace(/Sept(?= |$)/, 'Sep');
}

/** A length of time in a unit. */
export interface Duration {
  readonly value: number;
  readonly unit: 'day' | 'week' | 'month' | 'year';
}

/** Weeks in an average month. */
export const weeksPerMonth = daysPerMonth / 7;

/**
 * A number of months as a duration in days (below eight weeks), weeks (up to 26 weeks) or months. It is rounded up, so that a payback
 * has happened at the end of the written duration. A time from two weeks to half a month counts as exactly two weeks. `like` is another
 * duration in months, which then decides the unit. Months are counted from the date `from`; without it, they are mean months.
 */
export function durationOf(months: number, like: number = months, from?: IsoDate): Duration {
  const weeks = like * weeksPerMonth;
  const days = from === undefined ? months * daysPerMonth : exactDays(from, months);
  if (weeks < 8 - 1e-6 && !isTwoWeeks(like)) return { value: unitsRoundedUp(days), unit: 'day' };
  if (weeks < 25.5) return { value: isTwoWeeks(months) ? 2 : unitsRoundedUp(days / 7), unit: 'week' };
  return { value: unitsRoundedUp(months), unit: 'month' };
}

/** Whether a number of months is a time from two weeks to half a month. */
export const isTwoWeeks = (months: number): boolean =>
  months * weeksPerMonth >= 2 - 1e-6 && months <= 0.5 + 1e-6;

/** A duration as text: "15 weeks", "31 months", "1 day". `like` and `from` mean the same as in `durationOf`. */
export function formatDuration(
  months: number | null,
  locale = 'en',
  { like, from }: { readonly like?: number | undefined; readonly from?: IsoDate | undefined } = {},
): string {
  if (!isKnownNumber(months)) return unknown;
  const { value, unit } = durationOf(months, like, from);
  return inUnit(value, unit, locale);
}

/** A number with a unit of `Intl`. The name of the unit is written in full: "2.5 hours". */
export function inUnit(value: number, unit: string, locale: string, decimals = 1): string {
  return numberText(value, locale, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumFractionDigits: decimals,
  });
}

/** A number of months, never converted to weeks or years: "1 month", "24 months". */
export function formatMonths(months: number | null, locale = 'en'): string {
  return isKnownNumber(months) ? inUnit(months, 'month', locale) : unknown;
}
