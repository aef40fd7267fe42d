/** Helper for tests of formats without a page: a locale whose amounts are shown in a currency. */
import { notationOf } from '../../src/controllers/currency.ts';
import { displayCurrencies } from '../../src/i18n/display-currency.ts';

/** The tags that `localeWith` has returned, by the JSON of locale, currency, rate and signs. */
const tags = new Map<string, string>();

/**
 * The language tag of a locale whose amounts are shown in a currency, at `rate` units for one US dollar. An element makes the same tag
 * from its attributes. `signs` replaces the regular expression that matches the signs of the currency.
 */
export function localeWith(locale: string, currency: string, rate: number, signs?: string): string {
  const key = JSON.stringify([locale, currency, rate, signs]);
  const tag = tags.get(key) ?? `${locale}-x-${currency.toLowerCase()}-${tags.size}`;
  tags.set(key, tag);
  const notation = notationOf(currency, locale);
  displayCurrencies.set(tag, {
    format: { currency, currencyDisplay: currency === 'USD' ? 'narrowSymbol' : 'symbol' },
    rate,
    date: null,
    ...notation,
    signs: signs ?? notation.signs,
  });
  return tag;
}
