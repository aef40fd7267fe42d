/** Lists of texts in a sentence. */

/** A formatter of texts as a list with "and" (`conjunction`) or "or" (`disjunction`) before the last. */
export function listFormat(
  locale: string,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): Intl.ListFormat {
  // English without the comma before "and", as dates are in British order too (see `formatDate`).
  return new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale, { type });
}
