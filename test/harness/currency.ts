/** Helper for tests of formats without a page: a locale whose amounts are shown in a currency. */
import { displayCurrencies } from '../../src/i18n/display-currency.ts';

/** The locale with a currency at a rate, as an element with these attributes has it. `signs` is the source of a pattern of its signs. */
export function localeWith(locale: string, currency: string, rate: number, signs = '€|EUR'): string {
  const tag = `${locale}-x-${currency.toLowerCase()}-0`;
  displayCurrencies.set(tag, {
    format: { currency, currencyDisplay: currency === 'USD' ? 'narrowSymbol' : 'symbol' },
    rate,
    date: null,
    signs,
    decimals:
      new Intl.NumberFormat(locale, { style: 'currency', currency }).resolvedOptions()
        .maximumFractionDigits ?? 2,
  });
  return tag;
}
