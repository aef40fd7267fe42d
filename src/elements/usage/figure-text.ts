/** Months and differences as texts of `<ft-usage>`. */
import { formatDate, formatPercent, formatShare } from '../../i18n/format.ts';

/** A month `YYYY-MM` as text: "June 2026". */
export function monthText(month: string, locale: string): string {
  return formatDate(`${month}-01`, locale, 'month');
}

/**
 * A difference as a share of the earlier value, in percent, without its sign, and with one decimal below 10 %. `null` if it would
 * be written as 0. Only the share 1 is written as 100 %.
 */
export function differenceText(share: number, locale: string): string | null {
  const size = Math.abs(share);
  if (size < 0.0005) return null;
  return size < 0.0995 ? formatPercent(size, locale, 1) : formatShare(size, locale);
}
