/** The messages of `<ft-usage>`, and the formats of its figures. */
import { formatDate, formatPercent, formatShare, formatTokens } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';

/** The messages in one language, with their locale and number format. */
export interface UsageWording {
  readonly text: Messages['usage'];
  readonly locale: string;
  /** A whole number, grouped. */
  readonly count: (value: number) => string;
  /** Whether token counts of the scenario are estimated. They and the paybacks then have the mark of an estimate. */
  readonly approximate: boolean;
}

/** The messages with the number format of a locale. */
export function usageWording(text: Messages['usage'], locale: string, approximate = false): UsageWording {
  return { text, locale, count: (value) => formatTokens(value, locale), approximate };
}

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
