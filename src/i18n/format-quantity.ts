/** Formats plain numbers, prices, quantities with a unit, and ranges. This file is not part of the first load. */
import { decimalsIn, rateIn } from './display-currency.ts';
import {
  formatUsd,
  formatUsdCents,
  inUnit,
  isKnownNumber,
  money,
  numberFormat,
  typeset,
  unknown,
} from './format.ts';

/** A number with grouped digits, not shortened, and with at most `decimals` decimals. */
export function formatNumber(value: number | null, locale = 'en', decimals = 12): string {
  return isKnownNumber(value)
    ? typeset(numberFormat(locale, { maximumFractionDigits: decimals }).format(value))
    : unknown;
}

/**
 * The number of decimals with which `formatUsd` writes an amount that is already in the currency of the locale. From 10 on, and for 0, it
 * is 0. Below 10, two significant digits are written, and at least the decimals of the currency.
 */
export function decimalsOfMoney(amount: number, locale: string): number {
  const size = Math.abs(amount);
  return size && size < 9.995
    ? Math.max(decimalsIn(locale), 1 - Math.floor(Math.log10(Number(size.toPrecision(2)))))
    : 0;
}

/**
 * The number of decimals with which `formatUsdInColumn` writes an amount that is already in the currency of the locale. From 10 to
 * `limit` it has cents.
 */
export function decimalsInColumn(amount: number, locale: string, limit: number): number {
  const size = Math.abs(amount);
  const cents = decimalsIn(locale);
  // The rounded amount must be below the limit too.
  const hasCents = size >= 9.995 && size < limit - 0.5 / 10 ** cents;
  return hasCents ? cents : decimalsOfMoney(amount, locale);
}

/** Like `formatUsd`, but with the cents of the currency from 10 to `limit` too, so that the figures of a column can be compared. */
export function formatUsdInColumn(value: number | null, locale: string, limit: number): string {
  const cents = decimalsIn(locale);
  const shown = (value ?? 0) * rateIn(locale);
  return cents > 0 && decimalsInColumn(shown, locale, limit) === cents
    ? formatUsdCents(value, locale)
    : formatUsd(value, locale);
}

/**
 * A price in the currency of the locale: "$2.00", "$0.035". In dollars it has all its digits, and in another currency six significant
 * ones. From 0.01 on it has at least the decimals of the currency: "$0.50", "¥0.5". Zero is "$0".
 */
export function formatUsdRate(value: number | null, locale = 'en'): string {
  if (!isKnownNumber(value)) return unknown;
  const rate = rateIn(locale);
  const shown = rate === 1 ? value : Number((value * rate).toPrecision(6));
  const decimals = Math.abs(shown) >= 0.01 ? decimalsIn(locale) : 0;
  return money(shown, locale, { minimumFractionDigits: decimals, maximumFractionDigits: 12 });
}

/**
 * The units of time, as the core and English cost lines write them, and the names of these units in `Intl`, which writes them in every
 * language. Any other unit is shown as it was typed.
 */
const timeUnits: Readonly<Record<string, string>> = {
  minute: 'minute',
  minutes: 'minute',
  hour: 'hour',
  hours: 'hour',
  day: 'day',
  days: 'day',
  week: 'week',
  weeks: 'week',
  month: 'month',
  months: 'month',
  year: 'year',
  years: 'year',
};

/** A quantity of a cost line with its unit: "1 hour", "5.4 hours", "600 example". Without a unit, only the number. */
export function formatQuantity(value: number | null, unit: string, locale = 'en', decimals = 1): string {
  if (!isKnownNumber(value)) return unknown;
  const intlUnit = Object.hasOwn(timeUnits, unit) ? timeUnits[unit] : undefined;
  if (intlUnit !== undefined) return inUnit(value, intlUnit, locale, decimals);
  const plain = formatNumber(value, locale, decimals);
  return unit ? `${plain} ${unit}` : plain;
}

/** A range such as "10 – 68", with spaces around the dash. `write` formats each end. */
export function formatRange(
  low: number | null,
  high: number | null,
  write: (value: number | null) => string,
): string {
  return `${write(low)} – ${write(high)}`;
}
