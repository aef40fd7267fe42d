/** Standard errors and intervals by Student's t; published.test.ts has the published figures. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanInterval, standardError } from '../../../src/core/evaluation/standard-error.ts';

const values = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 2, maxLength: 30 });

describe('standardError', () => {
  it('is the same without clusters and with a cluster for each value', () => {
    fc.assert(
      fc.property(values, (list) => {
        const clusters = list.map((_, i) => i);
        expect(standardError(list, { clusters })).toBeCloseTo(standardError(list) as number, 9);
      }),
    );
  });

  it('is √(p(1 - p) / (n - 1)) for shares', () => {
    expect(standardError([1, 1, 1, 0])).toBeCloseTo(Math.sqrt((0.75 * 0.25) / 3), 12);
  });

  it('stays the same if every value is repeated in its cluster', () => {
    fc.assert(
      fc.property(values, (list) => {
        const clusters = [...list, ...list].map((_, i) => i % list.length);
        expect(standardError([...list, ...list], { clusters })).toBeCloseTo(standardError(list) as number, 9);
      }),
    );
  });

  it('cannot be estimated from fewer than two values or clusters', () => {
    expect(standardError([])).toBeNull();
    expect(standardError([3])).toBeNull();
    expect(standardError([1, 0, 1], { clusters: ['a', 'a', 'a'] })).toBeNull();
    expect(meanInterval([3], 0.95)).toBeNull();
  });

  it('refuses a list of clusters that is not as long as the list of values', () => {
    expect(() => standardError([1, 2], { clusters: ['a'] })).toThrow(RangeError);
  });
});

describe('meanInterval', () => {
  it('contains the mean, and is wider with a higher confidence', () => {
    fc.assert(
      fc.property(values, (list) => {
        const average = list.reduce((sum, value) => sum + value, 0) / list.length;
        const [narrow, wide] = [meanInterval(list, 0.8), meanInterval(list, 0.95)];
        expect(narrow?.low).toBeLessThanOrEqual(average + 1e-9);
        expect(narrow?.high).toBeGreaterThanOrEqual(average - 1e-9);
        expect(wide?.low).toBeLessThanOrEqual(narrow?.low as number);
      }),
    );
  });
});
