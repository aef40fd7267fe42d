import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAmount, parseNumber } from '../../src/i18n/parse.ts';

const range = (p10: number, p50: number, p90: number) => ({ p10, p50, p90, ranged: true });

describe('an amount as people type it', () => {
  it.each([
    ['200k', 200_000],
    ['1.5M', 1_500_000],
    ['250,000', 250_000],
    ['$0.40', 0.4],
    ['−5', -5],
    ['1e6', 1_000_000],
    ['93 %', 93],
  ])('%s is %s', (text, value) => {
    expect(parseAmount(text)?.p50).toBe(value);
  });

  it.each([
    ['200k – 300k', 250_000, range(200_000, 250_000, 300_000)],
    ['200k-300k', null, range(200_000, 250_000, 300_000)],
    ['250k (200k-300k)', null, range(200_000, 250_000, 300_000)],
    ['±20 %', 250_000, range(200_000, 250_000, 300_000)],
    ['10 ± 2', null, range(8, 10, 12)],
    ['200k to 300k', 1, range(200_000, 250_000, 300_000)],
  ])('%s around %s is a range', (text, around, expected) => {
    expect(parseAmount(text, 'en', around)).toEqual(expected);
  });

  it.each(['', 'lots', '1e400', '300k – 200k', '5 (6 – 7)', '±20 %', '1.2.3', 'NaN', 'Infinity', '--5'])(
    '“%s” is none',
    (text) => {
      expect(parseAmount(text)).toBeNull();
    },
  );

  it('reads the separators of the language', () => {
    expect(parseNumber('1.234,5', 'de')).toBe(1234.5);
  });

  it('never throws and never gives what is not a number', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const amount = parseAmount(text);
        if (amount) {
          expect(Number.isFinite(amount.p10) && Number.isFinite(amount.p90)).toBe(true);
          expect(amount.p10).toBeLessThanOrEqual(amount.p90);
        }
      }),
    );
  });
});
