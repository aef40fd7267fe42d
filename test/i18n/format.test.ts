/** Numbers, money and dates as they are written. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysPerMonth } from '../../src/core/index.ts';
import {
  durationOf,
  formatDate,
  formatDuration,
  formatPercent,
  formatRequests,
  formatSignedUsd,
  formatUsd,
  formatUsdCompact,
  formatUsdExact,
  roundsRequests,
  unknown,
  weeksPerMonth,
} from '../../src/i18n/format.ts';
import { formatRate, formatUsdRate } from '../../src/i18n/format-quantity.ts';

const spelled = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

describe('money', () => {
  it.each([
    [0, '$0'],
    [0.000031, '$0.000031'],
    [0.031, '$0.031'],
    [0.4, '$0.40'],
    [1.03, '$1.03'],
    [9.999, '$10'],
    [3638.4, '$3,638'],
    [-57, '−$57'],
    [null, unknown],
    [Number.NaN, unknown],
    [Number.POSITIVE_INFINITY, unknown],
  ])('%s is written %s', (value, text) => {
    expect(formatUsd(value)).toBe(text);
  });

  it.each([
    [2, '$2.00'],
    [0.035, '$0.035'],
    [0.0004, '$0.0004'],
    [0, '$0'],
    [-1.5, '−$1.50'],
    [null, unknown],
  ])('a price of %s keeps all its digits: %s', (value, text) => {
    expect(formatUsdRate(value)).toBe(text);
  });

  it('has its sign in the place of the language', () => {
    expect(formatUsdRate(0.035, 'de')).toBe('0,035\u00a0$');
  });

  it.each([
    [10_581.12, '$10.6k'],
    [9999.6, '$10k'],
    [191_234, '$191k'],
    [1_234_567, '$1.23M'],
    [3638, '$3,638'],
  ])('%s is written %s in narrow places', (value, text) => {
    expect(formatUsdCompact(value)).toBe(text);
  });

  it('has its sign on differences, with a true minus', () => {
    expect([formatSignedUsd(10_581), formatSignedUsd(-1057), formatSignedUsd(0)]).toEqual([
      '+$10.6k',
      '−$1,057',
      '$0',
    ]);
  });

  it('has eight decimals in the working, so that sums can be checked', () => {
    expect(formatUsdExact(0.0000084)).toBe('$0.00000840');
    expect(formatUsdExact(1350, 'en', 2)).toBe('$1,350.00');
  });

  it('is never written as zero unless it is zero', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-15, max: 1e15, noNaN: true }), (value) => {
        expect(formatUsd(value)).toMatch(/[1-9]/);
        expect(formatUsdCompact(value)).toMatch(/[1-9]/);
      }),
    );
  });
});

describe('time', () => {
  it.each([
    [0.5, '2 weeks', 'two weeks'],
    [3.45, '15 weeks', '15 weeks'],
    [0.1, '3 days', 'three days'],
    [0.23, '1 week', 'one week'],
    [31, '31 months', '31 months'],
    [7.4, '7 months', 'seven months'],
  ])('%s months are %s, in a sentence %s', (months, plain, inSentence) => {
    expect(formatDuration(months)).toBe(plain);
    expect(formatDuration(months, 'en', { spelled })).toBe(inSentence);
  });

  it('takes the unit of its point estimate', () => {
    expect(durationOf(15.6, 3.45)).toEqual({ value: 68, unit: 'week' });
  });

  it('is written with the day before the month, and three letters in narrow places', () => {
    expect(formatDate('2027-04-15')).toBe('15 April 2027');
    expect(formatDate('2026-09-05', 'en', 'short')).toBe('5 Sep 2026');
    expect(formatDate('not a date')).toBe(unknown);
  });
});

describe('counts, shares and prices', () => {
  it.each([
    [6818.18, '6,819', false],
    [50_000, '50,000', false],
    [921_234.5, '921,000', true],
  ])('%s requests are written %s', (value, text, rounded) => {
    expect(formatRequests(value)).toBe(text);
    expect(roundsRequests(value)).toBe(rounded);
  });

  it('separates percent by a no-break space', () => {
    expect(formatPercent(0.86)).toBe('86\u00a0%');
  });

  it.each([
    [2, '2.00'],
    [0.035, '0.035'],
    [0.00875, '0.00875'],
    [10, '10.00'],
  ])('a price of %s keeps its digits: %s', (value, text) => {
    expect(formatRate(value)).toBe(text);
  });

  it('follows the language', () => {
    expect(formatRate(1234.5, 'de')).toBe('1.234,50');
  });
});

it('a month in words has the same length as in the model', () => {
  expect(weeksPerMonth * 7).toBe(daysPerMonth);
  expect(formatDuration(1 / daysPerMonth)).toBe('1 day');
});
