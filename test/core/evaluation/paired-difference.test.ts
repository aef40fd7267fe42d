/** Properties of the intervals of a paired difference; published.test.ts has the published figures. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairedDifference } from '../../../src/core/evaluation/paired-difference.ts';

const count = fc.integer({ min: 0, max: 200 });
const tables = fc
  .record({ both: count, firstOnly: count, secondOnly: count, neither: count })
  .filter(({ both, firstOnly, secondOnly, neither }) => both + firstOnly + secondOnly + neither > 0);

describe.each(['tango', 'newcombe'] as const)('pairedDifference by the method %s', (method) => {
  it('contains the difference, and lies between -1 and 1', () => {
    fc.assert(
      fc.property(tables, (counts) => {
        const { difference, low, high } = pairedDifference(counts, { method });
        expect(low).toBeGreaterThanOrEqual(-1);
        expect(low).toBeLessThanOrEqual(difference + 1e-9);
        expect(high).toBeGreaterThanOrEqual(difference - 1e-9);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is mirrored if the approaches are swapped', () => {
    fc.assert(
      fc.property(tables, (counts) => {
        const original = pairedDifference(counts, { method });
        const { firstOnly, secondOnly, ...otherCounts } = counts;
        const swapped = pairedDifference(
          { ...otherCounts, firstOnly: secondOnly, secondOnly: firstOnly },
          { method },
        );
        expect(original.difference).toBeCloseTo(-swapped.difference, 12);
        expect(original.low).toBeCloseTo(-swapped.high, 9);
        expect(original.high).toBeCloseTo(-swapped.low, 9);
      }),
    );
  });

  it('is wider with a higher confidence', () => {
    fc.assert(
      fc.property(tables, (counts) => {
        const [narrow, wide] = [0.8, 0.95].map((confidence) =>
          pairedDifference(counts, { method, confidence }),
        );
        expect(wide?.low).toBeLessThanOrEqual(narrow?.low as number);
        expect(wide?.high).toBeGreaterThanOrEqual(narrow?.high as number);
      }),
    );
  });

  it.each([
    ['no cases', { both: 0, firstOnly: 0, secondOnly: 0, neither: 0 }],
    ['a negative count', { both: -1, firstOnly: 3, secondOnly: 3, neither: 0 }],
    ['no number', { both: Number.NaN, firstOnly: 3, secondOnly: 3, neither: 0 }],
  ])('refuses %s', (_, counts) => {
    expect(() => pairedDifference(counts, { method })).toThrow(RangeError);
  });
});

describe('pairedDifference', () => {
  it('by Tango has a width above 0 even if no case differs, and the width depends on the number of cases', () => {
    const [few, many] = [10, 1000].map((both) =>
      pairedDifference({ both, firstOnly: 0, secondOnly: 0, neither: 0 }),
    );
    // 3.8415 is the square of 1.96, which belongs to a confidence of 95 %.
    expect(few?.high).toBeCloseTo(3.8415 / (10 + 3.8415), 4);
    expect(many?.high).toBeCloseTo(3.8415 / (1000 + 3.8415), 4);
  });

  it('by Tango excludes 0 exactly where the score test without correction rejects', () => {
    fc.assert(
      fc.property(tables, (counts) => {
        const { firstOnly, secondOnly } = counts;
        fc.pre(firstOnly + secondOnly > 0);
        const z = Math.abs(firstOnly - secondOnly) / Math.sqrt(firstOnly + secondOnly);
        fc.pre(Math.abs(z - 1.959964) > 1e-4);
        const { low, high } = pairedDifference(counts);
        expect(low > 0 || high < 0).toBe(z > 1.959964);
      }),
    );
  });
});
