/** Formats the dollars in the table of unit costs, and the steps between two of them. The written steps add up. */
import { rateIn } from '../../i18n/display-currency.ts';
import { fixedDecimals, money, rightToLeft } from '../../i18n/format.ts';
import { decimalsInColumn, formatUsdInColumn } from '../../i18n/format-quantity.ts';
import { roundTo } from '../common/wording/names.ts';

/** Amounts below this number of dollars have cents in a column. */
const centsBelow = 100;

/** Dollars in a column. Amounts from $10 to $100 also have cents, so that the figures of a column can be compared. */
export const formatColumnUsd = (value: number | null, locale: string): string =>
  formatUsdInColumn(value, locale, centsBelow);

/**
 * The step from one amount of a column to another, with its sign: the difference of the rounded amounts. If that is 0 although the amounts
 * differ, it is their exact difference.
 */
export function formatStepUsd(fromUsd: number, toUsd: number, locale: string): string {
  const rate = rateIn(locale);
  const [from, to] = [fromUsd * rate, toUsd * rate];
  const [decimalsOfFrom, decimalsOfTo] = [from, to].map((each) =>
    decimalsInColumn(each, locale, centsBelow),
  ) as [number, number];
  const decimals = Math.max(decimalsOfFrom, decimalsOfTo);
  const roundedStep = roundTo(roundTo(to, decimalsOfTo) - roundTo(from, decimalsOfFrom), decimals);
  const step = roundedStep === 0 ? to - from : roundedStep;
  const text =
    roundedStep === 0
      ? formatColumnUsd(Math.abs(toUsd - fromUsd), locale)
      : money(Math.abs(step), locale, fixedDecimals(decimals));
  return rightToLeft.arrange(`${step < 0 ? '−' : step > 0 ? '+' : ''}${text}`);
}
