/** The amounts of the working in currencies with other decimals than dollars. The parts of a sum add up as written. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Step } from '../../../src/core/types.ts';
import { resultOf } from '../../../src/elements/working/notation.ts';
import { displayCurrencies } from '../../../src/i18n/display-currency.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { localeWith } from '../../harness/currency.ts';

afterEach(() => displayCurrencies.clear());

const amountText = (value: number, locale: string): string => {
  const { working: text, service } = english;
  const remarks = { text: english.remarks, locale };
  const step = { label: 'setup.totalUsd', value, unit: 'usd' } as Step;
  return resultOf(step, { text, service, remarks, locale }).replaceAll('\u00a0', ' ');
};

describe('an amount of the working', () => {
  it('has the three decimals of dinars', () => {
    const dinars = localeWith('en', 'KWD', 1);
    expect([5.253, 0.004, 0.504, 6, 5.25].map((value) => amountText(value, dinars))).toEqual([
      'KWD 5.253',
      'KWD 0.004',
      'KWD 0.504',
      'KWD 6.000',
      'KWD 5.250',
    ]);
  });

  it('has two decimals in yen if it is not whole, because sums need them', () => {
    const yen = localeWith('en', 'JPY', 1);
    expect([5.25, 0.05, 450].map((value) => amountText(value, yen))).toEqual(['¥5.25', '¥0.05', '¥450']);
  });
});
