/** Tests Holm's adjustment. published.test.ts compares it with the figures of statsmodels. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holmAdjust } from '../../../src/core/evaluation/holm.ts';

const ps = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 });

describe('holmAdjust', () => {
  it('keeps the order of the p values, and makes none smaller', () => {
    fc.assert(
      fc.property(ps, (values) => {
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

  it('does not depend on the order of the p values', () => {
    fc.assert(
      fc.property(ps, (values) => {
        expect(holmAdjust([...values].reverse())).toEqual(holmAdjust(values).reverse());
      }),
    );
  });

  it('leaves out comparisons without a test', () => {
    expect(holmAdjust([0.03, null, 0.01])).toEqual([0.03, null, 0.02]);
    expect(holmAdjust([])).toEqual([]);
  });

  it.each([-0.1, 1.1, Number.NaN])('refuses %s', (p) => {
    expect(() => holmAdjust([p])).toThrow(RangeError);
  });
});
