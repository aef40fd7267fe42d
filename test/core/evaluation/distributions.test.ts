/** Distributions, compared with sums and known values. */
import { describe, expect, it } from 'vitest';
import {
  binomialAtMost,
  binomialProbability,
  normalBelow,
} from '../../../src/core/evaluation/distributions.ts';
import { normalQuantile } from '../../../src/core/explore/sampling.ts';

describe('the distributions', () => {
  it('have binomial probabilities whose cumulative sums equal `binomialAtMost`, and whose total is 1', () => {
    for (const n of [1, 5, 30, 200])
      for (const p of [0, 0.01, 0.5, 0.93, 1]) {
        let sum = 0;
        for (let k = 0; k <= n; k++) {
          sum += binomialProbability(k, n, p);
          expect(binomialAtMost(k, n, p), `${k} of ${n} at ${p}`).toBeCloseTo(Math.min(1, sum), 12);
        }
        expect(sum).toBeCloseTo(1, 12);
      }
  });

  it('have the same probabilities for a fair coin as a count of the combinations', () => {
    let ways = 1;
    for (let k = 0; k <= 60; k++) {
      expect(binomialProbability(k, 60, 0.5) / (ways / 2 ** 60)).toBeCloseTo(1, 12);
      ways = (ways * (60 - k)) / (k + 1);
    }
    expect(binomialProbability(-1, 3, 0.5)).toBe(0);
    expect(binomialAtMost(-1, 3, 0.5)).toBe(0);
  });

  it('have a normal probability that inverts the normal quantile', () => {
    for (const p of [1e-6, 0.01, 0.2, 0.5, 0.7, 0.975, 0.9999])
      expect(normalBelow(normalQuantile(p))).toBeCloseTo(p, 13);
    expect([normalBelow(-9), normalBelow(9)]).toEqual([0, 1]);
  });
});
