/** The currency in which a locale's amounts are shown, if it is not US dollars. Amounts are US dollars everywhere else in the code. */
import type { IsoDate } from '../core/types.ts';

/** A currency that is shown instead of US dollars, with its exchange rate. */
export interface DisplayCurrency {
  /** The options of `Intl` for the currency: its ISO 4217 code, and whether its sign or its code is shown. */
  readonly format: Pick<Intl.NumberFormatOptions, 'currency' | 'currencyDisplay'>;
  /** The exchange rate: units of the currency for one US dollar, above 0. */
  readonly rate: number;
  /** The number of decimals of the currency: 2 for euros, 0 for yen. */
  readonly decimals: number;
  /** The date of the rate; `null` if the page gives none. */
  readonly date: IsoDate | null;
  /** The source of a pattern that matches the signs and names of the currency, as readers type them. */
  readonly signs: string;
}

/**
 * The currency of each locale whose amounts are not in US dollars. Such a locale has a private part (`de-x-eur-0`), so that each currency
 * and rate has a locale of its own.
 */
export const displayCurrencies = new Map<string, DisplayCurrency>();

/** The locale without its private part: the key of formatters and other cached values that do not depend on the exchange rate. */
export const withoutPrivatePart = (locale: string): string => locale.replace(/-x-.*/i, '');

/** The currency of a locale, for the formats of `Intl`. */
export const currencyFormat = (locale: string): DisplayCurrency['format'] =>
  displayCurrencies.get(locale)?.format ?? { currency: 'USD', currencyDisplay: 'narrowSymbol' };

/** The number of decimals of amounts in the currency of a locale: 2 for dollars and euros, 0 for yen. */
export const decimalsIn = (locale: string): number => displayCurrencies.get(locale)?.decimals ?? 2;

/** Units of the shown currency for one US dollar: 1 if amounts are shown in US dollars. */
export const rateIn = (locale: string): number => displayCurrencies.get(locale)?.rate ?? 1;
