/** The counted tokens of one side of a prompt: its fixed start, or what varies. */
import { approximately } from '../../i18n/format.ts';
import type { PartCount } from '../../prompt/totals.ts';

/** Tokens counted on one side. */
export function tokensOf(parts: readonly PartCount[], fixed: boolean): number {
  return parts.filter((part) => part.fixed === fixed).reduce((tokens, part) => tokens + part.tokens, 0);
}

/** A written count or its cost, marked if it is an estimate. Zero is exact: there is no text to count. */
export const markedCount = (value: number, written: string, isEstimate: boolean): string =>
  isEstimate && value !== 0 ? approximately(written) : written;
