/** The name and the sign of the currency in which a locale's amounts are shown. */
import type { IsoDate } from '../core/types.ts';
import { currencyFormat, decimalsIn, displayCurrencies, withoutPrivatePart } from './display-currency.ts';
import { money, numberFormat } from './format.ts';

/** The texts of a currency. */
export interface CurrencyTexts {
  /** The name of the currency, in the plural: "US dollars". */
  readonly name: string;
  /** The sign or code of the currency: "$". */
  readonly sign: string;
  /** Whether the language writes the sign after the number. */
  readonly isAfter: boolean;
  /** Whether amounts have cents. Japanese yen have none. */
  readonly hasCents: boolean;
}

/** The texts of the currency of a locale. */
export function currencyTexts(locale: string): CurrencyTexts {
  const partsOf = (options: Intl.NumberFormatOptions) =>
    numberFormat(locale, { style: 'currency', ...currencyFormat(locale), ...options }).formatToParts(100);
  const shownParts = partsOf({});
  // Only the order of the number and the currency counts: other parts, such as a directional mark, may stand before both.
  const order = shownParts.map(({ type }) => type);
  const textOf = (parts: readonly Intl.NumberFormatPart[]) =>
    parts.find(({ type }) => type === 'currency')?.value ?? '';
  return {
    name: textOf(partsOf({ currencyDisplay: 'name' })),
    sign: textOf(shownParts),
    isAfter: order.indexOf('integer') < order.indexOf('currency'),
    hasCents: decimalsIn(locale) > 0,
  };
}

/**
 * The exchange rate of the currency of a locale as two amounts, "$1" and "€0.92", and the date of the rate if the page gives one. `null`
 * for US dollars.
 */
export function rateTexts(
  locale: string,
): { readonly dollar: string; readonly amount: string; readonly date: IsoDate | null } | null {
  const currency = displayCurrencies.get(locale);
  if (!currency) return null;
  return {
    date: currency.date,
    dollar: money(1, locale, { currency: 'USD', currencyDisplay: 'symbol', maximumFractionDigits: 0 }),
    amount: money(currency.rate, locale, {
      minimumFractionDigits: Number.isInteger(currency.rate) ? 0 : currency.decimals,
      maximumFractionDigits: 12,
    }),
  };
}

/** The locale for English texts that are shown together with texts of `locale`. Both show amounts in the same currency. */
export function englishFor(locale: string): string {
  const currency = displayCurrencies.get(locale);
  if (!currency) return 'en';
  const english = `en${locale.slice(withoutPrivatePart(locale).length)}`;
  displayCurrencies.set(english, currency);
  return english;
}
