/** The counted tokens of one side of a prompt: its fixed start, or what varies. */
import type { PartCount } from '../../prompt/totals.ts';

/** Tokens counted on one side. */
export function tokensOf(parts: readonly PartCount[], fixed: boolean): number {
  return parts.filter((part) => part.fixed === fixed).reduce((tokens, part) => tokens + part.tokens, 0);
}
