/** Properties of McNemar's test; published.test.ts has the published figures. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mcnemarTest } from '../../../src/core/evaluation/mcnemar.ts';

const count = fc.integer({ min: 0, max: 400 });

describe('mcnemarTest', () => {
  it('does not depend on which approach is first', () => {
    fc.assert(
      fc.property(count, count, (first, second) => {
        expect(mcnemarTest(first, second)).toEqual(mcnemarTest(second, first));
      }),
    );
  });

  it('has an exact p value that is never smaller than mid-P, both from 0 to 1', () => {
    fc.assert(
      fc.property(count, count, (first, second) => {
        const { exact, midP } = mcnemarTest(first, second);
        expect(midP).toBeGreaterThanOrEqual(0);
        expect(midP).toBeLessThanOrEqual(exact);
        expect(exact).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('equals the sum of binomial coefficients', () => {
    for (let first = 0; first <= 12; first++)
      for (let second = 0; second <= 12; second++) {
        let [term, sum] = [1, 0];
        for (let k = 0; k <= Math.min(first, second); k++) {
          sum += term;
          term = (term * (first + second - k)) / (k + 1);
        }
        expect(mcnemarTest(first, second).exact).toBeCloseTo(
          Math.min(1, (2 * sum) / 2 ** (first + second)),
          12,
        );
      }
  });

  it('is 1 if no pair differs', () => {
    expect(mcnemarTest(0, 0)).toEqual({ exact: 1, midP: 1 });
  });

  it('has a p value for very many cases', () => {
    expect(mcnemarTest(500_000, 500_000).exact).toBe(1);
    expect(mcnemarTest(498_000, 502_000).exact).toBeCloseTo(6.34e-5, 6);
  });

  it.each([
    [-1, 2],
    [1.5, 2],
    [Number.NaN, 2],
  ])('refuses %s and %s', (first, second) => {
    expect(() => mcnemarTest(first, second)).toThrow(RangeError);
  });
});
