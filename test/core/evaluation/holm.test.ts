/** Tests Holm's adjustment. published.test.ts compares it with the figures of statsmodels. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holmAdjust } from '../../../src/core/evaluation/holm.ts';

const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 });

describe('holmAdjust', () => {
  it('lowers no p value, and of two p values never gives the smaller one the larger result', () => {
    fc.assert(
      fc.property(pValues, (values) => {
        const adjusted = holmAdjust(values);
        values.forEach((p, i) => {
          expect(adjusted[i]).toBeGreaterThanOrEqual(p);
          expect(adjusted[i]).toBeLessThanOrEqual(Math.min(1, p * values.length + 1e-15));
          values.forEach((other, j) => {
            if (p < other) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j] as number);
          });
        });
      }),
    );
  });

  it('gives each p value the same result at any position in the list', () => {
    fc.assert(
      fc.property(pValues, (values) => {
        expect(holmAdjust([...values].reverse())).toEqual(holmAdjust(values).reverse());
      }),
    );
  });

  it('keeps null, a comparison without a test, in its place, and does not count it', () => {
    expect(holmAdjust([0.03, null, 0.01])).toEqual([0.03, null, 0.02]);
    expect(holmAdjust([])).toEqual([]);
  });

  it.each([-0.1, 1.1, Number.NaN])('refuses %s', (p) => {
    expect(() => holmAdjust([p])).toThrow(RangeError);
  });
});
