/** The alphabetical order of names in a language. */

/** Compares two names by the alphabet of a locale, for `sort`. Numbers in names are compared as numbers. */
export const alphabetical = (locale: string): ((a: string, b: string) => number) =>
  new Intl.Collator(locale, { numeric: true }).compare;
