/** The currency in which a locale's amounts are shown, if it is not US dollars. Amounts are US dollars everywhere else in the code. */
import type { IsoDate } from '../core/types.ts';

/** A currency on the page with its rate. */
export interface DisplayCurrency {
  /** Its ISO 4217 code, for the formats of `Intl`. */
  readonly format: Pick<Intl.NumberFormatOptions, 'currency' | 'currencyDisplay'>;
  /** Units of the currency for one US dollar, above 0. */
  readonly rate: number;
  /** The decimals of its smallest unit: 2 for euros, none for yen. */
  readonly decimals: number;
  /** The date of the rate; `null` if the page gives none. */
  readonly date: IsoDate | null;
  /** The source of a pattern that matches the signs and names of the currency, as readers type them. */
  readonly signs: string;
}

/** The currency of each locale that has one. The private part of such a tag (`de-x-eur-0`) only distinguishes it from other tags. */
export const displayCurrencies = new Map<string, DisplayCurrency>();

/** The locale without its private part, as a key of what does not depend on the rate of its currency. */
export const withoutPrivatePart = (locale: string): string => locale.replace(/-x-.*/i, '');

/** The currency of a locale, for the formats of `Intl`. */
export const currencyFormat = (locale: string): DisplayCurrency['format'] =>
  displayCurrencies.get(locale)?.format ?? { currency: 'USD', currencyDisplay: 'narrowSymbol' };

/** The decimals of amounts of a locale in its currency: 2 for dollars and euros, none for yen. */
export const decimalsIn = (locale: string): number => displayCurrencies.get(locale)?.decimals ?? 2;

/** Units of the shown currency for one US dollar: 1 without another currency. */
export const rateIn = (locale: string): number => displayCurrencies.get(locale)?.rate ?? 1;
