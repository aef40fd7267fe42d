/** Formats of plain numbers, rates, quantities with a unit, and ranges. The first load needs none of them. */
import { inUnit, isKnownNumber, number, typeset, unknown, usd } from './format.ts';

/** Any number with all its digits (at most `decimals`), grouped. */
export function formatNumber(value: number | null, locale = 'en', decimals = 12): string {
  return isKnownNumber(value)
    ? typeset(number(locale, { maximumFractionDigits: decimals }).format(value))
    : unknown;
}

/** A price with all digits of its source, at least two decimals from a cent on: "2.00", "0.035". */
export function formatRate(value: number | null, locale = 'en'): string {
  if (!isKnownNumber(value)) return unknown;
  const decimals = Math.abs(value) >= 0.01 || value === 0 ? 2 : 0;
  return typeset(
    number(locale, { minimumFractionDigits: decimals, maximumFractionDigits: 12 }).format(value),
  );
}

/** As `formatRate`, with its sign: "$2.00", "$0.035". Zero is "$0". */
export function formatUsdRate(value: number | null, locale = 'en'): string {
  if (!isKnownNumber(value)) return unknown;
  const decimals = Math.abs(value) >= 0.01 ? 2 : 0;
  return usd(value, locale, { minimumFractionDigits: decimals, maximumFractionDigits: 12 });
}

/**
 * Units of time by the names that the core and English cost lines give them. `Intl` writes these in every language; any
 * other unit is shown as typed.
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

/** A quantity of a cost line in its unit: "1 hour", "5.4 hours", "600 example"; without a unit the number alone. */
export function formatQuantity(value: number | null, unit: string, locale = 'en', decimals = 1): string {
  if (!isKnownNumber(value)) return unknown;
  const known = Object.hasOwn(timeUnits, unit) ? timeUnits[unit] : undefined;
  if (known !== undefined) return inUnit(value, known, locale, decimals);
  const plain = formatNumber(value, locale, decimals);
  return unit ? `${plain} ${unit}` : plain;
}

/** "10 – 68" with a spaced en dash; the formatter writes each end. */
export function formatRange(
  low: number | null,
  high: number | null,
  write: (value: number | null) => string,
): string {
  return `${write(low)} – ${write(high)}`;
}
