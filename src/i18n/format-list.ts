/** Lists of texts in a sentence. */
import { british } from './format.ts';

/** A formatter of texts as a list with "and" (`conjunction`) or "or" (`disjunction`) before the last. */
export function listFormat(
  locale: string,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): Intl.ListFormat {
  // British English has no comma before "and".
  return new Intl.ListFormat(british(locale), { type });
}
