/** The steps between the columns of the table of unit costs: the written amounts add up. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatColumnUsd, formatStepUsd } from '../../../src/elements/unit-cost/column-usd.ts';
import { localeWith } from '../../harness/currency.ts';

/** The amount that a text states, in units of 1e-12 dollars or yen, so that sums are exact. */
const amountIn = (text: string): bigint => {
  const [, sign, whole = '', decimals = ''] = /^([−+]?)[$¥]([\d,]+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === '') throw new Error(text);
  const units = BigInt(whole.replaceAll(',', '') + decimals.padEnd(12, '0'));
  return sign === '−' ? -units : units;
};

/** Dollars of 1,000 requests, from fractions of a cent to thousands of dollars. */
const usd = fc.double({ min: -4, max: 4, noNaN: true }).map((exponent) => 10 ** exponent);

describe('a step between two unit costs', () => {
  it.each([
    ['en', 'dollars'],
    [localeWith('en', 'JPY', 150), 'yen'],
  ])(
    'gives the second written cost if it is added to the first, unless both are written alike: %s, %s',
    (locale) => {
      fc.assert(
        fc.property(usd, usd, (from, to) => {
          const [before, after] = [from, to].map((each) => formatColumnUsd(each, locale)) as [string, string];
          const step = formatStepUsd(from, to, locale);
          if (before === after) expect(amountIn(step) > 0n).toBe(to > from);
          else expect(amountIn(before) + amountIn(step), `${before} ${step} ${after}`).toBe(amountIn(after));
        }),
        { numRuns: 5000 },
      );
    },
  );

  it.each([
    [5.096, 2.014, '−$3.09'],
    [2.014, 1.034, '−$0.98'],
    [0.031, 5.1, '+$5.069'],
    [120.4, 99.99, '−$20.01'],
    [0.04551, 0.04549, '−$0.001'],
    [1, 1, '$0'],
  ])('from %d to %d is written as %s', (from, to, expected) => {
    expect(formatStepUsd(from, to, 'en')).toBe(expected);
  });

  it('has no decimals in yen', () => {
    const yen = localeWith('en', 'JPY', 150);
    expect(formatColumnUsd(0.3, yen)).toBe('¥45');
    expect(formatStepUsd(0.3, 0.1, yen)).toBe('−¥30');
  });
});
