/** The alphabetical order of names in a language. */
import { withoutPrivatePart } from './display-currency.ts';

const collators = new Map<string, Intl.Collator>();

/** Compares two names by the alphabet of a locale, for `sort`. Numbers in names are compared as numbers. */
export function alphabetical(locale: string): (a: string, b: string) => number {
  const language = withoutPrivatePart(locale);
  let collator = collators.get(language);
  if (!collator) {
    collator = new Intl.Collator(language, { numeric: true });
    collators.set(language, collator);
  }
  return collator.compare;
}
