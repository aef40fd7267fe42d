/** Formats the dollars in the table of unit costs, and the steps between two of them. The written steps add up. */
import { decimalsIn, rateIn } from '../../i18n/display-currency.ts';
import { fixed, formatUsd, formatUsdCents, money, rightToLeft } from '../../i18n/format.ts';
import { roundTo } from '../common/wording/names.ts';

/** Dollars in a column. Amounts from $10 to $100 also have cents, so that the figures of a column can be compared. */
export function formatColumnUsd(value: number | null, locale: string): string {
  const size = Math.abs(value ?? 0) * rateIn(locale);
  return size >= 9.995 && size < 99.995 ? formatUsdCents(value, locale) : formatUsd(value, locale);
}

/** The number of decimals that `formatColumnUsd` writes. */
function decimalsOf(value: number, locale: string): number {
  const size = Math.abs(value);
  if (size >= 99.995 || size === 0) return 0;
  const decimals = decimalsIn(locale);
  return size < (decimals ? 0.0995 : 9.995)
    ? Math.max(decimals, 1 - Math.floor(Math.log10(Number(size.toPrecision(2)))))
    : decimals;
}

/**
 * The step from one amount of a column to another, with its sign: the difference of the rounded amounts. If that is 0 although the amounts
 * differ, it is their exact difference.
 */
export function formatStepUsd(fromUsd: number, toUsd: number, locale: string): string {
  const rate = rateIn(locale);
  const [from, to] = [fromUsd * rate, toUsd * rate];
  const [ofFrom, ofTo] = [decimalsOf(from, locale), decimalsOf(to, locale)];
  const decimals = Math.max(ofFrom, ofTo);
  const written = roundTo(roundTo(to, ofTo) - roundTo(from, ofFrom), decimals);
  const step = written === 0 ? to - from : written;
  const text =
    written === 0
      ? formatColumnUsd(Math.abs(toUsd - fromUsd), locale)
      : money(Math.abs(step), locale, fixed(decimals));
  return rightToLeft.arrange(`${step < 0 ? '−' : step > 0 ? '+' : ''}${text}`);
}
