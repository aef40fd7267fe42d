/** Compares the number of needed cases with a search over every number. published.test.ts has the published figures. */
import { describe, expect, it } from 'vitest';
import {
  casesForMean,
  casesForShare,
  casesNeeded,
  exactPower,
} from '../../../src/core/evaluation/cases-needed.ts';
import { wilsonInterval } from '../../../src/core/evaluation/wilson.ts';
import { runs } from '../../harness/runs.ts';

describe('casesNeeded', () => {
  it('is the smallest number of cases with the required power', () => {
    const step = runs(0.17, 0.06);
    for (let firstOnly = 0.03; firstOnly <= 0.9; firstOnly += step)
      for (let secondOnly = 0; secondOnly < firstOnly && firstOnly + secondOnly <= 1; secondOnly += step)
        for (const power of [0.5, 0.8, 0.95])
          for (const alpha of [0.01, 0.05, 0.2]) {
            const normal = casesNeeded({ firstOnly, secondOnly, power, alpha, method: 'normal' });
            // The search takes long for large numbers.
            if ((normal ?? 0) > 400) continue;
            const powerOf = exactPower(firstOnly, secondOnly, alpha, 2);
            let smallest = 1;
            while (powerOf(smallest) < power) smallest += 1;
            expect(
              casesNeeded({ firstOnly, secondOnly, power, alpha }),
              `${firstOnly} ${secondOnly} ${power}`,
            ).toBe(smallest);
          }
  });

  it('does not depend on which approach is first', () => {
    for (const method of ['normal', 'exact'] as const)
      expect(casesNeeded({ firstOnly: 0.1, secondOnly: 0.2, method })).toBe(
        casesNeeded({ firstOnly: 0.2, secondOnly: 0.1, method }),
      );
  });

  it.each([
    [0.3, 0.285],
    [0.2, 0.17],
    [0.02, 0.017],
    [0.0001, 0],
  ])('is near the exact number if many cases are needed (%s and %s)', (firstOnly, secondOnly) => {
    const cases = casesNeeded({ firstOnly, secondOnly }) as number;
    const powerOf = exactPower(firstOnly, secondOnly, 0.05, 2);
    expect(powerOf(Math.floor(cases * 0.998))).toBeLessThan(0.8);
    expect(powerOf(Math.ceil(cases * 1.002))).toBeGreaterThan(0.8);
  });

  it('is null if there is no difference', () => {
    expect(casesNeeded({ firstOnly: 0.1, secondOnly: 0.1 })).toBeNull();
    expect(casesForMean({ difference: 0, deviation: 1, power: 0.8, alpha: 0.05 })).toBeNull();
  });

  it.each([
    { firstOnly: 0.7, secondOnly: 0.6 },
    { firstOnly: -0.1, secondOnly: 0.2 },
    { firstOnly: 20, secondOnly: 10 },
    { firstOnly: 0.2, secondOnly: 0.1, power: 1 },
    { firstOnly: 0.2, secondOnly: 0.1, alpha: 0 },
  ])('refuses %o', (options) => {
    expect(() => casesNeeded(options)).toThrow(RangeError);
  });
});

describe('casesForShare', () => {
  it('is the number of the textbook formula for one share', () => {
    // ((1.95996 × √0.25 + 0.84162 × √0.24) ÷ 0.1)² = 193.9
    expect(casesForShare({ share: 0.6, bar: 0.5 })).toBe(194);
    expect(casesForShare({ share: 0.8, bar: 0.8 })).toBe(null);
  });

  it.each([
    [0.83, 0.8],
    [0.76, 0.8],
    [0.98, 0.95],
  ])(
    'is, with a power of 50 %%, the smallest number for which the Wilson interval of the share %d does not contain the bar %d',
    (share, bar) => {
      const leavesOut = (cases: number): boolean => {
        const { low, high } = wilsonInterval(share * cases, cases);
        return low >= bar || high < bar;
      };
      const cases = casesForShare({ share, bar, power: 0.5 }) ?? 0;
      expect([leavesOut(cases), leavesOut(cases - 1)]).toEqual([true, false]);
    },
  );
});
