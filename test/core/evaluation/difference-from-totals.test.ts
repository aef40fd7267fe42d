/** Compares the bounds that follow from totals with the results of every possible pairing. */
import { describe, expect, it } from 'vitest';
import { differenceFromTotals } from '../../../src/core/evaluation/difference-from-totals.ts';
import { mcnemarTest } from '../../../src/core/evaluation/mcnemar.ts';
import { pairedDifference } from '../../../src/core/evaluation/paired-difference.ts';
import { runs } from '../../harness/runs.ts';

describe('differenceFromTotals', () => {
  it('has the bounds of all pairings', () => {
    const maxCases = runs(14, 40);
    for (let cases = 1; cases <= maxCases; cases++)
      for (let first = 0; first <= cases; first++)
        for (let second = 0; second <= cases; second++) {
          const pairings = [];
          for (let both = Math.max(0, first + second - cases); both <= Math.min(first, second); both++)
            pairings.push({
              both,
              firstOnly: first - both,
              secondOnly: second - both,
              neither: cases - first - second + both,
            });
          const intervals = pairings.map((counts) => pairedDifference(counts));
          const pValues = pairings.map(
            ({ firstOnly, secondOnly }) => mcnemarTest(firstOnly, secondOnly).exact,
          );
          const bounds = differenceFromTotals(first, second, cases);
          const place = `${first} and ${second} of ${cases}`;
          expect(bounds.low, place).toBeCloseTo(Math.min(...intervals.map(({ low }) => low)), 9);
          expect(bounds.high, place).toBeCloseTo(Math.max(...intervals.map(({ high }) => high)), 9);
          expect(bounds.pLow, place).toBeCloseTo(Math.min(...pValues), 12);
          expect(bounds.pHigh, place).toBeCloseTo(Math.max(...pValues), 12);
          const shownCount = pValues.filter((p) => p <= 0.05).length;
          expect(bounds.shown, place).toBe(
            shownCount === 0
              ? 'in-no-pairing'
              : shownCount === pValues.length
                ? 'in-every-pairing'
                : 'in-some-pairings',
          );
        }
  });

  it('shows for the distillation guide that the tuned model and the teacher are better than the base model, but not which of the two is better', () => {
    const [teacher, base, tune, cases] = [231, 197, 235, 300];
    for (const better of [teacher, tune]) {
      const { low, shown } = differenceFromTotals(better, base, cases);
      expect(shown).toBe('in-every-pairing');
      expect(low).toBeGreaterThan(0);
    }
    const unclear = differenceFromTotals(tune, teacher, cases);
    expect(unclear.shown).toBe('in-no-pairing');
    expect(unclear.pLow).toBeCloseTo(0.125, 12);
    expect(unclear.low).toBeLessThan(0);
    expect(unclear.high).toBeGreaterThan(0);
  });

  it('is mirrored if the approaches are swapped', () => {
    const [original, swapped] = [differenceFromTotals(20, 12, 40), differenceFromTotals(12, 20, 40)];
    expect(original.low).toBeCloseTo(-swapped.high, 12);
    expect(original.high).toBeCloseTo(-swapped.low, 12);
    expect([original.pLow, original.pHigh, original.shown]).toEqual([
      swapped.pLow,
      swapped.pHigh,
      swapped.shown,
    ]);
  });

  it.each([
    [1, 1, 0],
    [3, 1, 2],
    [-1, 1, 2],
    [1.5, 1, 2],
  ])('refuses %s and %s of %s', (first, second, cases) => {
    expect(() => differenceFromTotals(first, second, cases)).toThrow(RangeError);
  });
});
