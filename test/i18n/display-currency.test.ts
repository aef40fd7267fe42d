/** Amounts in a currency are the dollars times its rate, as `Intl` writes them. */
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { currencyTexts, englishFor, rateTexts } from '../../src/i18n/currency-texts.ts';
import { displayCurrencies } from '../../src/i18n/display-currency.ts';
import {
  formatDate,
  formatUsd,
  formatUsdCents,
  formatUsdCompact,
  formatUsdExact,
} from '../../src/i18n/format.ts';
import { decimalsOfMoney, formatUsdInColumn, formatUsdRate } from '../../src/i18n/format-quantity.ts';
import { parseNumber } from '../../src/i18n/parse.ts';
import { readDate } from '../../src/i18n/read-date.ts';
import { localeWith } from '../harness/currency.ts';

afterEach(() => displayCurrencies.clear());

const values = [0, 0.000031, 0.0994, 0.5, 9.99, 10.4, 999, 9_999, 12_345, 1e7, -58.2];

describe('an amount in a currency', () => {
  it('is the dollars times the rate', () => {
    const euros = localeWith('de', 'EUR', 0.92);
    expect(formatUsd(100, euros)).toBe('92\u00a0€');
    expect(formatUsdExact(3, euros, 2)).toBe('2,76\u00a0€');
    expect(formatUsdRate(0.435, localeWith('en', 'EUR', 0.9217))).toBe('€0.40094');
    for (const value of values)
      for (const write of [formatUsd, formatUsdCompact])
        expect(write(value, euros).replace('€', '$')).toBe(write(value * 0.92, 'de'));
  });

  it('has the code of its currency in capital letters, even if the code has a K', () => {
    expect(formatUsd(100, localeWith('en', 'SEK', 10))).toBe('SEK\u00a01,000');
    expect(formatUsdCompact(1_060, localeWith('en', 'SEK', 10))).toBe('SEK\u00a010.6k');
    expect(formatUsd(10, localeWith('en', 'HKD', 8))).toBe('HK$80');
  });

  it('has no decimals in a currency without cents, but two significant digits below 10', () => {
    const yen = localeWith('en', 'JPY', 150);
    for (const write of [formatUsd, formatUsdCents, formatUsdRate]) expect(write(3, yen)).toBe('¥450');
    for (const write of [formatUsd, formatUsdCents]) {
      expect(write(0.2, yen)).toBe('¥30');
      expect(write(0.036, yen)).toBe('¥5.4');
      expect(write(0.02, yen)).toBe('¥3');
      expect(write(0.003, yen)).toBe('¥0.45');
      expect(write(0.000003, yen)).toBe('¥0.00045');
      expect(write(0, yen)).toBe('¥0');
    }
    expect(formatUsdCents(3, localeWith('en', 'KWD', 0.3))).toBe('KWD\u00a00.900');
    expect(formatUsdInColumn(99.996, localeWith('en', 'KWD', 1), 100)).toBe('KWD\u00a099.996');
    expect(formatUsdInColumn(99.996, 'en', 100)).toBe('$100');
    expect(formatUsdCents(0.004)).toBe('$0.00');
  });

  it('has no more decimals than `decimalsOfMoney` gives, and is rounded to them', () => {
    const locales = ['en', ...['JPY', 'KWD'].map((currency) => localeWith('en', currency, 1))];
    const sizes = fc.double({ min: -6, max: 3, noNaN: true }).map((exponent) => 10 ** exponent);
    const amounts = fc.oneof(sizes, fc.constantFrom(...values, 0.0995, 0.00995, 0.996, 9.95, 9.994, 9.995));
    fc.assert(
      fc.property(amounts, fc.constantFrom(...locales), (amount, locale) => {
        const decimals = decimalsOfMoney(amount, locale);
        const [, written = ''] = /\.(\d+)$/.exec(formatUsd(amount, locale)) ?? [];
        // Below the cents of the currency, zeros at the end are left out.
        expect(written.length, `${amount} ${locale}`).toBeLessThanOrEqual(decimals);
        const read = Number(
          formatUsd(amount, locale)
            .replace('−', '-')
            .replaceAll(/[^\d.-]/g, ''),
        );
        // Half a unit of the last decimal, and an error of arithmetic.
        expect(Math.abs(read - amount)).toBeLessThanOrEqual(0.5001 * 10 ** -decimals);
      }),
    );
  });

  it('uses the same formats and patterns at every rate of its currency', () => {
    const tags = Array.from({ length: 20 }, (_, index) => localeWith('sv', 'EUR', index + 1));
    let madeCount = 0;
    const counted = <T extends abstract new (...options: never[]) => object>(format: T): T =>
      new Proxy(format, {
        construct: (target, options) => {
          madeCount += 1;
          return Reflect.construct(target, options);
        },
      });
    vi.stubGlobal(
      'Intl',
      Object.create(Intl, {
        DateTimeFormat: { value: counted(Intl.DateTimeFormat) },
        NumberFormat: { value: counted(Intl.NumberFormat) },
      }),
    );
    for (const tag of tags) {
      formatDate('2027-04-15', tag);
      parseNumber('1 000', tag);
      formatUsd(1, tag);
    }
    vi.unstubAllGlobals();
    // One format of dates, one format of amounts, and the formats that the patterns of typed numbers need.
    expect(madeCount).toBeLessThan(10);
  });

  it('is the same as in dollars at a rate of 1', () => {
    const dollars = localeWith('en', 'USD', 1);
    for (const value of values)
      for (const write of [formatUsd, formatUsdCompact, formatUsdExact, formatUsdRate])
        expect(write(value, dollars)).toBe(write(value, 'en'));
  });

  it('is read with the sign of its currency, but not with the dollar sign', () => {
    const euros = localeWith('de', 'EUR', 0.92);
    for (const typed of ['45', '45 €', '€ 45', 'EUR 45']) expect(parseNumber(typed, euros)).toBe(45);
    expect(parseNumber('$45', euros)).toBeNull();
  });

  it('is read with a scale word such as k, even if this is also the sign of the currency', () => {
    const kyats = localeWith('en', 'MMK', 2100);
    expect(['5K', '5 k', 'K 5k', '5k MMK', '5k K'].map((typed) => parseNumber(typed, kyats))).toEqual(
      Array(5).fill(5000),
    );
    expect(['K 5', '5 MMK'].map((typed) => parseNumber(typed, kyats))).toEqual([5, 5]);
    expect(parseNumber('5 million', localeWith('en', 'XTS', 2, 'n'))).toBe(5e6);
  });
});

it('the texts of a currency name it and its rate', () => {
  expect(currencyTexts('en')).toEqual({ name: 'US dollars', sign: '$', isAfter: false, hasCents: true });
  // Dollars have their sign where the language writes it, too.
  for (const [locale, isAfter] of [
    ['de', true],
    ['ar', true],
    ['pt-BR', false],
  ] as const)
    expect(currencyTexts(locale).isAfter, locale).toBe(isAfter);
  expect(currencyTexts(localeWith('de', 'EUR', 0.92))).toEqual({
    name: 'Euro',
    sign: '€',
    isAfter: true,
    hasCents: true,
  });
  expect(currencyTexts(localeWith('ja', 'JPY', 155)).hasCents).toBe(false);
  // Directional marks stand before the number.
  for (const locale of ['ar', 'ar-EG', 'he'])
    expect(currencyTexts(localeWith(locale, 'EUR', 0.92)).isAfter, locale).toBe(true);
  for (const locale of ['en', 'ja', 'fa'])
    expect(currencyTexts(localeWith(locale, 'EUR', 0.92)).isAfter, locale).toBe(false);
  expect(rateTexts('en')).toBeNull();
  expect(rateTexts(localeWith('en', 'EUR', 0.92))).toEqual({ dollar: '$1', amount: '€0.92', date: null });
  expect(rateTexts(localeWith('en', 'BRL', 5.4))?.amount).toBe('R$5.40');
  expect(rateTexts(localeWith('en', 'JPY', 150))?.amount).toBe('¥150');
});

it('each rate of a currency has a locale tag of its own', () => {
  const [one, many] = [localeWith('ja', 'JPY', 1), localeWith('ja', 'JPY', 150)];
  expect(formatUsd(3, one)).toBe('￥3');
  expect(formatUsd(3, many)).toBe('￥450');
});

it('English texts on a page in another language have the currency of the page', () => {
  expect(englishFor('de')).toBe('en');
  expect(formatUsd(100, englishFor(localeWith('de', 'EUR', 0.92)))).toBe('€92');
});

it('a currency does not change how dates are read and written', () => {
  const euros = localeWith('en', 'EUR', 0.92);
  expect(formatDate('2027-04-05', euros)).toBe('5 April 2027');
  expect(readDate('5/4/2027', euros)).toBeNull();
  expect(readDate('5.4.2027', localeWith('de', 'EUR', 0.92))).toBe('2027-04-05');
});
