/** Numbers and ranges as people type them, and a range whose best guess changes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  englishFields,
  fieldLanguage,
} from '../../../../src/elements/scenario-form/fields/field-messages.ts';
import { specAt, specInCurrency } from '../../../../src/elements/scenario-form/fields/field-spec.ts';
import { readAmount, withGuess } from '../../../../src/elements/scenario-form/fields/number-entry.ts';
import { english } from '../../../../src/i18n/en/index.ts';
import { localeWith } from '../../../harness/currency.ts';

describe('a range whose best guess changes', () => {
  const requests = { p10: 200, p50: 250, p90: 300 };
  it('stays if it contains the new guess', () => {
    expect(withGuess(requests, 290, { min: 0, max: 1e15, ratio: true })).toEqual({ ...requests, p50: 290 });
  });
  it('is multiplied by the same factor if it is an amount', () => {
    expect(withGuess(requests, 500, { min: 0, max: 1e15, ratio: true })).toEqual({
      p10: 400,
      p50: 500,
      p90: 600,
    });
  });
  it('is shifted by the same difference if it is a share, within the limits of the field', () => {
    const share = { p10: 0.91, p50: 0.93, p90: 0.95, sharedAs: 'x' };
    expect(withGuess(share, 0.99, { min: 0, max: 1, ratio: false })).toEqual({
      p10: 0.97,
      p50: 0.99,
      p90: 1,
      sharedAs: 'x',
    });
  });
  it('stays in order and within the limits', () => {
    const zeroToOne = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.tuple(zeroToOne, zeroToOne, zeroToOne),
        zeroToOne,
        fc.boolean(),
        (values, guess, ratio) => {
          const [p10, p50, p90] = [...values].sort((a, b) => a - b) as [number, number, number];
          const moved = withGuess({ p10, p50, p90 }, guess, { min: 0, max: 1, ratio });
          expect(moved.p10).toBeLessThanOrEqual(moved.p50);
          expect(moved.p50).toBeLessThanOrEqual(moved.p90);
          expect(moved.p10).toBeGreaterThanOrEqual(0);
          expect(moved.p90).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});

describe('a field where a single number replaces a range', () => {
  const current = { value: { p10: 200, p50: 250, p90: 300 }, shown: '250', isReplaced: true };
  const requests = specAt('requestsPerMonth');
  it.each([
    ['290', 290],
    ['250', 250],
    ['±20 %', { p10: 200, p50: 250, p90: 300 }],
    ['10 - 30', { p10: 10, p50: 20, p90: 30 }],
  ])('reads %s as the new amount', (typed, value) => {
    expect(readAmount(typed, requests, englishFields, current)).toEqual({ kind: 'accepted', value });
  });
});

describe('a number that is typed as it is shown', () => {
  const price = specAt('approaches[0].rates.inputUsdPerMTok');
  const spec = specInCurrency(price, 0.9217);
  const value = { p10: 0.3999999, p50: 0.4349999, p90: 0.4999999, sharedAs: 'x' };
  const current = { value, shown: '€0.40094' };
  const euros = fieldLanguage(english, localeWith('en', 'EUR', 0.9217));

  it('keeps the stored amount, although it is shown rounded', () => {
    for (const typed of ['0.40094', '€0.40094', ' 0.40094 €'])
      expect(readAmount(typed, spec, euros, current)).toEqual({ kind: 'accepted', value });
    expect(
      readAmount('33.33', specAt('approaches[0].successRate'), englishFields, {
        value: 1 / 3,
        shown: '33.33\u00a0%',
      }),
    ).toEqual({
      kind: 'accepted',
      value: 1 / 3,
    });
  });
});

describe('a text typed into a number field', () => {
  const success = specAt('approaches[0].successRate');
  const requests = specAt('requestsPerMonth');
  const horizon = specAt('horizonMonths');
  const hours = specAt('approaches[0].cache.activeHoursPerDay');
  const price = specAt('approaches[0].rates.inputUsdPerMTok');
  const credit = specAt('approaches[0].setup[0].usd');
  const hoursOfWork = specAt('approaches[1].setup[0].quantity');
  const share = { value: 0.95, shown: '95\u00a0%' };
  const volume = { value: 250_000, shown: '250,000' };

  it.each([
    ['95', success, share, 0.95],
    ['95 %', success, share, 0.95],
    ['93 (91-95)', success, share, { p10: 0.91, p50: 0.93, p90: 0.95 }],
    ['', success, share, null],
    ['200k', requests, volume, 200_000],
    ['1.5M', requests, volume, 1_500_000],
    ['200k – 300k', requests, volume, { p10: 200_000, p50: 250_000, p90: 300_000 }],
    ['250k (200k-300k)', requests, volume, { p10: 200_000, p50: 250_000, p90: 300_000 }],
    ['250k ±20%', requests, volume, { p10: 200_000, p50: 250_000, p90: 300_000 }],
    ['36', horizon, { value: 24, shown: '24' }, 36],
    ['±20 %', requests, volume, { p10: 200_000, p50: 250_000, p90: 300_000 }],
    ['± 50k', requests, volume, { p10: 200_000, p50: 250_000, p90: 300_000 }],
    ['+/- 50k', requests, volume, { p10: 200_000, p50: 250_000, p90: 300_000 }],
    ['± 2', success, share, { p10: 0.93, p50: 0.95, p90: 0.97 }],
    ['96 %', success, share, 0.96],
    ['10%', requests, volume, { p10: 225_000, p50: 250_000, p90: 275_000 }],
    ['200-300k', requests, volume, { p10: 200_000, p50: 250_000, p90: 300_000 }],
    ['800 × 900', requests, volume, 720_000],
    ['-250', credit, { value: 120, shown: '$120' }, -250],
  ])('is accepted: %s', (typed, spec, current, value) => {
    expect(readAmount(typed, spec, englishFields, current)).toEqual({ kind: 'accepted', value });
  });

  it.each([
    ['195', success, share, 'Between 0 and 100. Still using 95\u00a0%.'],
    ['-1', success, share, 'Between 0 and 100. Still using 95\u00a0%.'],
    ['many', success, share, 'Not a number. Between 0 and 100. Still using 95\u00a0%.'],
    ['Infinity', requests, volume, 'Not a number. 0 or more. Still using 250,000.'],
    ['1e400', requests, volume, 'Not a number. 0 or more. Still using 250,000.'],
    ['1e308', requests, volume, 'Too large. Still using 250,000.'],
    ['1e19', credit, { value: 120, shown: '$120' }, 'Too large. Still using $120.'],
    ['-1e19', credit, { value: 120, shown: '$120' }, 'Too large. Still using $120.'],
    ['-4', hoursOfWork, { value: 24, shown: '24' }, '0 or more. Still using 24.'],
    [
      '+20%',
      requests,
      volume,
      'A number, not a percentage. For a range, type ±20\u00a0%. Still using 250,000.',
    ],
    ['20 %', horizon, { value: 24, shown: '24' }, 'A number, not a percentage. Still using 24.'],
    ['±3', horizon, { value: 24, shown: '24' }, 'One number, not a range. Still using 24.'],
    ['±20 %', requests, { value: null, shown: '' }, 'Not a number. 0 or more. Still unknown.'],
    ['', horizon, { value: 24, shown: '24' }, 'Needed. A whole number between 1 and 120. Still using 24.'],
    ['2.5', horizon, { value: 24, shown: '24' }, 'A whole number between 1 and 120. Still using 24.'],
    ['12-24', horizon, { value: 24, shown: '24' }, 'One number, not a range. Still using 24.'],
    ['0', hours, { value: 24, shown: '24' }, 'Above 0, at most 24. Still using 24.'],
    ['101', success, { value: null, shown: '' }, 'Between 0 and 100. Still unknown.'],
    ['0,35', price, { value: 2, shown: '2.00' }, 'Not a number. Did you mean 0.35? Still using 2.00.'],
    ['1,5', requests, volume, 'Not a number. Did you mean 1.5? Still using 250,000.'],
    ['abc', credit, { value: 120, shown: '$120' }, 'Not a number. Still using $120.'],
    ['abc', credit, { value: null, shown: '' }, 'Not a number. Still unknown.'],
  ])('is refused with the reason: %s', (typed, spec, current, message) => {
    expect(readAmount(typed, spec, englishFields, current)).toEqual({ kind: 'refused', message });
  });
});
