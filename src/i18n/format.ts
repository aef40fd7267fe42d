/**
 * Formatters of numbers, money, time and dates: pure functions of a value and a BCP 47 locale, made with `Intl`.
 * Each writes "–" for an unknown (`null`) or infinite value.
 */
import { daysPerMonth } from '../core/scenario/calendar.ts';
import type { IsoDate } from '../core/types.ts';

/** Replaces an unknown value. */
export const unknown = '–';
const minus = '−';
const noBreakSpace = '\u00a0';

/** `Intl` formatters are expensive to make: one per locale and options. */
const formatters = new Map<string, Intl.NumberFormat>();

/** The number format of a locale with these options; one object for the same arguments. */
export function number(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options);
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.NumberFormat(locale, options);
    formatters.set(key, formatter);
  }
  return formatter;
}

/** Whether a number is known: neither absent nor NaN nor infinite. */
export const isKnownNumber = (value: number | null | undefined): value is number =>
  value !== null && value !== undefined && Number.isFinite(value);

/** Replaces the hyphen by a minus sign and "K" by "k". */
export const typeset = (text: string): string => text.replace('-', minus).replace('K', 'k');

/** Dollars with these options. */
export function usd(value: number, locale: string, options: Intl.NumberFormatOptions): string {
  return typeset(
    number(locale, {
      style: 'currency',
      currency: 'USD',
      currencyDisplay: 'narrowSymbol',
      ...options,
    }).format(value),
  );
}

/**
 * Money in prose and figures: whole from $10, two decimals from ten cents, two significant digits below;
 * never "$0.00". Zero is "$0".
 */
export function formatUsd(value: number | null, locale = 'en'): string {
  if (!isKnownNumber(value)) return unknown;
  const size = Math.abs(value);
  if (size === 0) return usd(0, locale, { maximumFractionDigits: 0 });
  // Two significant digits, and at least whole cents: "$0.000031", "$0.031", "$0.40".
  if (size < 0.0995)
    return usd(value, locale, {
      maximumSignificantDigits: 2,
      minimumFractionDigits: 2,
      roundingPriority: 'morePrecision',
    });
  if (size < 9.995) return usd(value, locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return usd(value, locale, { maximumFractionDigits: 0 });
}

/** Beyond trillions compact notation grows ("1,000,000T"), so a power of ten is shorter. */
const shortNotation = (value: number): 'compact' | 'scientific' =>
  Math.abs(value) < 1e15 ? 'compact' : 'scientific';

/** As `formatUsd`, with three significant digits from $10,000 on ("$10.6k"): figures and charts. */
export function formatUsdCompact(value: number | null, locale = 'en'): string {
  if (!isKnownNumber(value)) return unknown;
  if (Math.abs(value) < 9_999.5) return formatUsd(value, locale);
  return usd(value, locale, { notation: shortNotation(value), maximumSignificantDigits: 3 });
}

/** Money with a fixed number of decimals, so that sums can be checked: 8 in the working, 2 in tables. */
export function formatUsdExact(value: number | null, locale = 'en', decimals = 8): string {
  if (!isKnownNumber(value)) return unknown;
  return usd(value, locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** A difference in money: always with its sign, a true minus. Compact from $10,000 on. */
export function formatSignedUsd(value: number | null, locale = 'en'): string {
  if (!isKnownNumber(value)) return unknown;
  return value > 0 ? `+${formatUsdCompact(value, locale)}` : formatUsdCompact(value, locale);
}

/**
 * A text marked as an estimate. The sign stays on the same line as the text. `thin` = with a thin space, for small figures in
 * a column.
 */
export function approximately(text: string, thin = false): string {
  return `≈${thin ? '\u2009' : noBreakSpace}${text}`;
}

/** A share 0–1 as "86 %"; whole unless `decimals` says otherwise. */
export function formatPercent(share: number | null, locale = 'en', decimals = 0): string {
  if (!isKnownNumber(share)) return unknown;
  return `${typeset(number(locale, { maximumFractionDigits: decimals }).format(share * 100))}${noBreakSpace}%`;
}

/** As `formatPercent`, but "< 1 %" and "> 99 %" where a share that is neither 0 nor 1 would round to it. */
export function formatShare(share: number | null, locale = 'en'): string {
  if (!isKnownNumber(share)) return unknown;
  if (share > 0 && share < 0.005) return `<${noBreakSpace}${formatPercent(0.01, locale)}`;
  if (share < 1 && share >= 0.995) return `>${noBreakSpace}${formatPercent(0.99, locale)}`;
  return formatPercent(share, locale);
}

/** A whole number, grouped: tokens, requests, examples. */
export function formatTokens(value: number | null, locale = 'en'): string {
  return isKnownNumber(value) ? typeset(number(locale, { maximumFractionDigits: 0 }).format(value)) : unknown;
}

/** "250k", "1.5M": three significant digits. */
export function formatCompact(value: number | null, locale = 'en'): string {
  if (!isKnownNumber(value)) return unknown;
  return typeset(
    number(locale, { notation: shortNotation(value), maximumSignificantDigits: 3 }).format(value),
  );
}

/** Requests in prose. Below 10,000 they are rounded up, since part of a request is a request; else they have three digits. */
export function formatRequests(value: number | null, locale = 'en'): string {
  if (!isKnownNumber(value)) return unknown;
  if (value < 10_000) return formatTokens(Math.ceil(value - 1e-9), locale);
  return number(locale, { maximumSignificantDigits: 3 }).format(value);
}

/** True when `formatRequests` rounds, so that prose says "about". */
export function roundsRequests(value: number): boolean {
  // A difference in the last bits comes from floating-point arithmetic, not from rounding.
  return value >= 10_000 && Math.abs(Number(value.toPrecision(3)) - value) > 1e-9 * value;
}

const dates = new Map<string, Intl.DateTimeFormat>();

/** A date as "15 April 2027" (long), "15 Apr 2027" (short), "April 2027" (month) or "Apr" (tick). */
export function formatDate(
  date: IsoDate | null,
  locale = 'en',
  style: 'long' | 'short' | 'month' | 'tick' = 'long',
): string {
  if (!date) return unknown;
  // Plain `en` writes the day before the month, which British and American readers both understand.
  const region = locale === 'en' ? 'en-GB' : locale;
  const key = region + style;
  let formatter = dates.get(key);
  if (!formatter) {
    const month = style === 'short' || style === 'tick' ? 'short' : 'long';
    formatter = new Intl.DateTimeFormat(region, {
      timeZone: 'UTC',
      month,
      ...(style === 'tick' ? {} : { year: 'numeric' }),
      ...(style === 'long' || style === 'short' ? { day: 'numeric' } : {}),
    });
    dates.set(key, formatter);
  }
  const time = Date.parse(`${date}T00:00:00Z`);
  // British English shortens September to "Sept", the only month of four letters; ticks have room for three.
  return Number.isNaN(time)
    ? unknown
    : formatter.format(time).replace('Sept ', 'Sep ').replace(/Sept$/, 'Sep');
}

/** A length of time in the unit in which it is shown. */
export interface Duration {
  readonly value: number;
  readonly unit: 'day' | 'week' | 'month' | 'year';
}

/** Weeks in an average month. */
export const weeksPerMonth = daysPerMonth / 7;

/**
 * Months as days below one week, as weeks up to 26 weeks, else as months. They are rounded up, so that what has happened
 * after a duration has happened by the end of the written one. A quarter of a week does not count, so that half a
 * month is two weeks. `like` = use the unit of another duration.
 */
export function durationOf(months: number, like: number = months): Duration {
  const weeks = like * weeksPerMonth;
  const up = (value: number): number => Math.max(0, Math.ceil(value - 1e-6));
  if (weeks < 0.95) return { value: Math.max(1, up(months * daysPerMonth)), unit: 'day' };
  if (weeks < 25.5)
    return { value: Math.max(months > 0 ? 1 : 0, up(months * weeksPerMonth - 0.25)), unit: 'week' };
  return { value: up(months), unit: 'month' };
}

/**
 * "15 weeks", "31 months", "1 day"; with `spelled` (index = number) small numbers in words: "two weeks".
 * `like` = take the unit of another duration.
 */
export function formatDuration(
  months: number | null,
  locale = 'en',
  { spelled = [], like }: { readonly spelled?: readonly string[]; readonly like?: number } = {},
): string {
  if (!isKnownNumber(months)) return unknown;
  const { value, unit } = durationOf(months, like);
  const written = number(locale, { style: 'unit', unit, unitDisplay: 'long' });
  const word = spelled[value];
  if (!word) return typeset(written.format(value));
  return written
    .formatToParts(value)
    .map((part) => (part.type === 'integer' ? word : part.value))
    .join('');
}

/** A number with a unit of `Intl`, written out: "2.5 hours". */
export function inUnit(value: number, unit: string, locale: string, decimals = 1): string {
  return typeset(
    number(locale, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: decimals }).format(
      value,
    ),
  );
}

/** A number of months, never converted to weeks or years: "1 month", "24 months". */
export function formatMonths(months: number | null, locale = 'en'): string {
  return isKnownNumber(months) ? inUnit(months, 'month', locale) : unknown;
}

/** Days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
