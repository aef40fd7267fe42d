/** The counted tokens of the fixed parts of a prompt, or of the parts that vary. */
import type { PartCount } from '../../prompt/totals.ts';

/** The sum of the counted tokens of all fixed parts (`fixed`), or of all parts that vary. */
export function tokensOf(parts: readonly PartCount[], fixed: boolean): number {
  return parts.filter((part) => part.fixed === fixed).reduce((tokens, part) => tokens + part.tokens, 0);
}
