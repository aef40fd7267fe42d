/** The messages of `<ft-usage>`, with the format of their numbers. */
import { formatTokens } from '../../i18n/format.ts';
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
