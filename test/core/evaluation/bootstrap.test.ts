/** Tests the bootstrap intervals. published.test.ts compares them with the figures of scipy. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bootstrapInterval } from '../../../src/core/evaluation/bootstrap.ts';
import { meanInterval } from '../../../src/core/evaluation/standard-error.ts';

const values = Array.from({ length: 40 }, (_, i) => (i * 37) % 41);
const mean = values.reduce((sum, value) => sum + value, 0) / values.length;

describe.each(['percentile', 'bca'] as const)('bootstrapInterval by the method %s', (method) => {
  it('is the same for the same seed, and differs for another seed', () => {
    const first = bootstrapInterval(values, { method, seed: 7, resamples: 500 });
    expect(bootstrapInterval(values, { method, seed: 7, resamples: 500 })).toEqual(first);
    expect(bootstrapInterval(values, { method, seed: 8, resamples: 500 })).not.toEqual(first);
  });

  it('contains the mean, and resembles the interval by Student’s t', () => {
    const interval = bootstrapInterval(values, { method });
    const expected = meanInterval(values, 0.95);
    expect(interval?.low).toBeLessThan(mean);
    expect(interval?.high).toBeGreaterThan(mean);
    expect(Math.abs((interval?.low ?? 0) - (expected?.low ?? 0))).toBeLessThan(0.5);
    expect(Math.abs((interval?.high ?? 0) - (expected?.high ?? 0))).toBeLessThan(0.5);
  });

  it('draws clusters, so that repeats do not make the interval narrower', () => {
    const clusters = [...values, ...values].map((_, i) => i % values.length);
    const once = bootstrapInterval(values, { method, seed: 3 });
    const repeated = bootstrapInterval([...values, ...values], { method, seed: 3, clusters });
    expect(repeated?.low).toBeCloseTo(once?.low as number, 9);
    expect(repeated?.high).toBeCloseTo(once?.high as number, 9);
    const withoutClusters = bootstrapInterval([...values, ...values], { method, seed: 3 });
    expect((withoutClusters?.high ?? 0) - (withoutClusters?.low ?? 0)).toBeLessThan(
      0.8 * ((once?.high ?? 0) - (once?.low ?? 0)),
    );
  });

  it('is a single number if all values are equal', () => {
    expect(bootstrapInterval([3, 3, 3], { method, resamples: 200 })).toEqual({ low: 3, high: 3 });
  });

  it('stays within the values', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 8 }),
        (sample) => {
          const interval = bootstrapInterval(sample, { method, resamples: 200 });
          expect(interval?.low).toBeGreaterThanOrEqual(Math.min(...sample) - 1e-12);
          expect(interval?.high).toBeLessThanOrEqual(Math.max(...sample) + 1e-12);
          expect(interval?.low).toBeLessThanOrEqual(interval?.high as number);
        },
      ),
    );
  });
});

describe('bootstrapInterval', () => {
  it('is null if there are fewer than two values or clusters', () => {
    expect(bootstrapInterval([])).toBeNull();
    expect(bootstrapInterval([1])).toBeNull();
    expect(bootstrapInterval([1, 2], { clusters: ['a', 'a'] })).toBeNull();
  });

  it.each([{ confidence: 95 }, { resamples: 0 }, { clusters: ['a'] }])('refuses %o', (options) => {
    expect(() => bootstrapInterval([1, 2], options)).toThrow(RangeError);
  });
});
