/** Tests how numbers, money, times and dates are formatted. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysPerMonth } from '../../src/core/index.ts';
import {
  durationOf,
  formatCompact,
  formatDate,
  formatDuration,
  formatPercent,
  formatRequests,
  formatShare,
  formatSignedUsd,
  formatUsd,
  formatUsdCompact,
  formatUsdExact,
  roundsRequests,
  unknown,
  weeksPerMonth,
  withEstimateMark,
} from '../../src/i18n/format.ts';
import { formatUsdRate } from '../../src/i18n/format-quantity.ts';

describe('the format of money', () => {
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
  ])('writes %s as %s', (value, text) => {
    expect(formatUsd(value)).toBe(text);
  });

  it.each([
    [2, '$2.00'],
    [0.035, '$0.035'],
    [0.0004, '$0.0004'],
    [0.00875, '$0.00875'],
    [10, '$10.00'],
    [0, '$0'],
    [-1.5, '−$1.50'],
    [null, unknown],
  ])('writes the price %s with all its digits: %s', (value, text) => {
    expect(formatUsdRate(value)).toBe(text);
  });

  it('writes a price by the rules of the language', () => {
    expect(formatUsdRate(0.035, 'de')).toBe('0,035\u00a0$');
    expect(formatUsdRate(1234.5, 'de')).toBe('1.234,50\u00a0$');
  });

  it.each([
    [10_581.12, '$10.6k'],
    [9999.6, '$10k'],
    [191_234, '$191k'],
    [1_234_567, '$1.23M'],
    [3638, '$3,638'],
  ])('writes %s as %s in narrow places', (value, text) => {
    expect(formatUsdCompact(value)).toBe(text);
  });

  it.each([
    ['es-US', '$10.6\u00a0k', '10.6\u00a0k'],
    ['es-PE', '$\u00a010.6\u00a0k', '10.6\u00a0k'],
    ['he', '10.6k', '10.6k'],
  ])('writes the k of thousands in lower case in %s', (locale, usd, compact) => {
    // The text has marks of direction only if another test file, with which this one shares modules, has registered a language that is
    // written from right to left.
    const plain = (text: string): string => text.replace(/[\u200e\u200f\u2066\u2069]/g, '');
    expect(plain(formatUsdCompact(10_600, locale))).toContain(usd);
    expect(plain(formatCompact(10_600, locale))).toBe(compact);
  });

  it('writes a difference with its sign, and minus as “−” instead of a hyphen', () => {
    expect([formatSignedUsd(10_581), formatSignedUsd(-1057), formatSignedUsd(0)]).toEqual([
      '+$10.6k',
      '−$1,057',
      '$0',
    ]);
  });

  it('writes exact amounts with eight decimals, or with the given number, so that sums can be checked', () => {
    expect(formatUsdExact(0.0000084)).toBe('$0.00000840');
    expect(formatUsdExact(1350, 'en', 2)).toBe('$1,350.00');
  });

  it('never writes an amount above 0 as 0', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-15, max: 1e15, noNaN: true }), (value) => {
        expect(formatUsd(value)).toMatch(/[1-9]/);
        expect(formatUsdCompact(value)).toMatch(/[1-9]/);
      }),
    );
  });
});

describe('the format of times', () => {
  it.each([
    [0.5, '2 weeks'],
    [3.44, '15 weeks'],
    [0.1, '4 days'],
    [0.225, '7 days'],
    [0.25, '8 days'],
    [0.36, '11 days'],
    [0.46, '2 weeks'],
    [31, '31 months'],
    [7.4, '8 months'],
    [7.38, '8 months'],
    [22.4 / 30.4375, '23 days'],
    [44.2 / 30.4375, '45 days'],
    [56.1 / 30.4375, '9 weeks'],
    [7, '7 months'],
  ])('writes %s months as %s', (months, text) => {
    expect(formatDuration(months)).toBe(text);
  });

  it('writes a duration that is at most a sixth and a day longer than the time, and never shorter; only 14 to 15.2 days are shortened, to two weeks', () => {
    const unitDays = { day: 1, week: 7, month: daysPerMonth, year: 12 * daysPerMonth };
    for (let days = 0.05; days < 3000; days += 0.05) {
      const { value, unit } = durationOf(days / daysPerMonth);
      const writtenDays = value * unitDays[unit];
      const isTwoWeeks = value === 2 && unit === 'week';
      expect(writtenDays, `${days} days`).toBeGreaterThanOrEqual(isTwoWeeks ? 14 - 1e-3 : days - 1e-3);
      if (isTwoWeeks) expect(days).toBeLessThan(daysPerMonth / 2 + 0.01);
      expect(writtenDays, `${days} days`).toBeLessThanOrEqual(days * (1 + 1 / 6) + 1);
    }
  });

  it('counts days and weeks from a given date by the calendar, as the date of the payback is counted', () => {
    // The month from this date has 30 days, so the time is 25.85 days. In mean months it would be 26.2 days.
    expect(durationOf(25.85 / 30, undefined, '2026-11-24')).toEqual({ value: 26, unit: 'day' });
    expect(durationOf(25.85 / 30)).toEqual({ value: 27, unit: 'day' });
    // 31 + 31 + 2.1 days
    expect(durationOf(2 + 2.1 / 30, undefined, '2026-07-01')).toEqual({ value: 10, unit: 'week' });
    expect(formatDuration(8, 'en', { from: '2026-07-01' })).toBe('8 months');
  });

  it('uses the unit of another duration: both ends of a range have that of the best guess', () => {
    expect(durationOf(15.6, 3.45)).toEqual({ value: 68, unit: 'week' });
    expect(durationOf(0, 31).value).toBe(0);
    expect(durationOf(0.01, 3.45)).toEqual({ value: 1, unit: 'week' });
  });

  it('writes the day before the month, and three letters of the month in narrow places', () => {
    expect(formatDate('2027-04-15')).toBe('15 April 2027');
    expect(formatDate('2026-09-05', 'en', 'short')).toBe('5 Sep 2026');
    expect(formatDate('2026-09-05', 'en', 'monthShort')).toBe('Sep 2026');
    expect(formatDate('2026-09-05', 'ja', 'monthShort')).toBe('2026年9月');
    expect(formatDate('not a date')).toBe(unknown);
  });

  it.each([
    ['th', '15 เมษายน 2027'],
    ['ja-u-ca-japanese', '2027年4月15日'],
    ['fa', '۱۵ آوریل ۲۰۲۷'],
  ])('writes dates in the Gregorian calendar in %s', (locale, text) => {
    expect(formatDate('2027-04-15', locale)).toBe(text);
  });
});

describe('the format of requests and shares', () => {
  it.each([
    [6818.18, '6,819', false],
    [50_000, '50,000', false],
    [921_234.5, '921,000', true],
  ])('writes %s requests as %s; needs “about” in a sentence: %s', (value, text, needsAbout) => {
    expect(formatRequests(value)).toBe(text);
    expect(roundsRequests(value)).toBe(needsAbout);
  });

  it('puts a no-break space before the percent sign', () => {
    expect(formatPercent(0.86)).toBe('86\u00a0%');
  });

  it.each([
    [0, '0\u00a0%'],
    [0.0001, '<\u00a01\u00a0%'],
    [0.006, '1\u00a0%'],
    [0.994, '99\u00a0%'],
    [0.996, '>\u00a099\u00a0%'],
    [0.99999, '>\u00a099\u00a0%'],
    [1, '100\u00a0%'],
  ])(
    'writes a share of %s as %s: only the share 0 is written as 0 %%, and only the share 1 as 100 %%',
    (share, text) => {
      expect(formatShare(share)).toBe(text);
    },
  );
});

it('a month has the same length in texts as in the model', () => {
  expect(weeksPerMonth * 7).toBe(daysPerMonth);
  expect(formatDuration(1 / daysPerMonth)).toBe('1 day');
});

it.each([
  ['$4 a month', 4, '≈\u00a0$4\u00a0a\u00a0month'],
  ['$0', 0, '$0'],
  ['–', null, '≈\u00a0–'],
  ['4 weeks', undefined, '≈\u00a04\u00a0weeks'],
] as const)('the estimate %s of the figure %s is written as %s', (text, value, marked) => {
  expect(withEstimateMark(text, { approximate: true }, value)).toBe(marked);
  expect(withEstimateMark(text, { approximate: false }, value)).toBe(text);
});
