/** Tests whether a price is old on a date. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageInDays, isStale, STALE_AFTER_DAYS } from '../../src/prices/index.ts';

describe('isStale', () => {
  it.each([
    ['2026-08-26', '2026-11-24', 90, false],
    ['2026-08-25', '2026-11-24', 91, true],
    ['2026-08-05', '2026-11-24', 111, true],
    ['2026-11-24', '2026-11-24', 0, false],
    ['2026-12-01', '2026-11-24', -7, false],
    ['2024-02-28', '2024-03-01', 2, false],
    ['2025-08-25', '2026-11-24', 456, true],
  ])('gives for a price of %s on %s an age of %s days and the answer %s', (asOf, on, age, stale) => {
    expect(ageInDays(asOf, on)).toBe(age);
    expect(isStale(asOf, on)).toBe(stale);
  });

  it.each([null, undefined, '', '2026-13-01', '2026-02-30', 'yesterday'])(
    'is true for the invalid date %j',
    (asOf) => {
      expect(ageInDays(asOf, '2026-11-24')).toBeNull();
      expect(isStale(asOf, '2026-11-24')).toBe(true);
    },
  );

  it('is true from the first day after the limit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 400 }), (day, days) => {
        const isoDate = (n: number) => new Date(n * 86_400_000).toISOString().slice(0, 10);
        expect(isStale(isoDate(day), isoDate(day + days), days)).toBe(false);
        expect(isStale(isoDate(day), isoDate(day + days + 1), days)).toBe(true);
      }),
    );
    expect(STALE_AFTER_DAYS).toBe(90);
  });
});
