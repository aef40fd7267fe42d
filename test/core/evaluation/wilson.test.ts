/** Properties of Wilson's interval; published.test.ts has the published figures. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../../../src/core/evaluation/wilson.ts';

const shares = fc
  .integer({ min: 1, max: 5000 })
  .chain((trials) =>
    fc.record({ trials: fc.constant(trials), successes: fc.integer({ min: 0, max: trials }) }),
  );

describe('wilsonInterval', () => {
  it('contains the share, and lies between 0 and 1', () => {
    fc.assert(
      fc.property(
        shares,
        fc.double({ min: 0.01, max: 0.999, noNaN: true }),
        ({ successes, trials }, confidence) => {
          const { low, high } = wilsonInterval(successes, trials, confidence);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(low).toBeLessThanOrEqual(successes / trials + 1e-12);
          expect(high).toBeGreaterThanOrEqual(successes / trials - 1e-12);
          expect(high).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('is mirrored if successes and failures are swapped', () => {
    fc.assert(
      fc.property(shares, ({ successes, trials }) => {
        const [interval, swapped] = [
          wilsonInterval(successes, trials),
          wilsonInterval(trials - successes, trials),
        ];
        expect(interval.low).toBeCloseTo(1 - swapped.high, 12);
        expect(interval.high).toBeCloseTo(1 - swapped.low, 12);
      }),
    );
  });

  it('begins at 0 if there is no success, and ends at 1 if there is no failure', () => {
    expect(wilsonInterval(0, 30).low).toBe(0);
    expect(wilsonInterval(30, 30).high).toBe(1);
  });

  it('has the published intervals of three results with 300 cases (the distillation guide)', () => {
    for (const [successes, low, high] of [
      [231, 71.91, 81.4],
      [197, 60.13, 70.81],
      [235, 73.33, 82.62],
    ] as const) {
      const interval = wilsonInterval(successes, 300);
      expect(100 * interval.low).toBeCloseTo(low, 2);
      expect(100 * interval.high).toBeCloseTo(high, 2);
    }
  });

  it.each([
    ['no trials', 0, 0, 0.95],
    ['more successes than trials', 3, 2, 0.95],
    ['a negative count', -1, 2, 0.95],
    ['no number', Number.NaN, 2, 0.95],
    ['a confidence of 1', 1, 2, 1],
    ['a confidence in percent', 1, 2, 95],
  ])('refuses %s', (_, successes, trials, confidence) => {
    expect(() => wilsonInterval(successes, trials, confidence)).toThrow(RangeError);
  });
});
