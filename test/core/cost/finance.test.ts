/** Compares present value, rate of return, return on investment and discounted payback with closed forms. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createScenario,
  discountedPayback,
  evaluate,
  irr,
  npv,
  paybackPeriod,
} from '../../../src/core/index.ts';
import type { Comparison } from '../../../src/core/types.ts';
import { runs } from '../../harness/runs.ts';
import { knownFeatures, scenarios } from '../../oracle/arbitraries.ts';

/** A discount rate of 0 to 100 % a year. */
const discountRates = fc.double({ min: 0, max: 1, noNaN: true });

describe('the functions for cash flows', () => {
  it.each<[string, () => number | null, number | null]>([
    ['npv of no payments', () => npv(0.1, []), null],
    ['npv at -100 %', () => npv(-1, [1, 2]), null],
    ['npv of an unknown payment', () => npv(0.1, [1, Number.NaN]), null],
    ['npv at a rate of 0, which is the sum', () => npv(0, [-1, 2, 3]), 4],
    ['irr without a change of sign', () => irr([1, 2, 3]), null],
    ['irr with two changes of sign', () => irr([-1, 3, -1]), null],
    ['irr of money doubled in a period', () => irr([-1, 2]), 1],
    ['irr of money doubled in two periods', () => irr([-1, 0, 2]), Math.SQRT2 - 1],
    ['irr of a loss', () => irr([-2, 1]), -0.5],
    ['irr of a loan', () => irr([1, -1.1]), 0.1],
    ['irr with zeros at both ends', () => irr([0, -1, 2, 0]), 1],
    ['irr of a millionfold gain', () => irr([-1, 1e6]), 1e6 - 1],
    ['payback of flows that never add up to 0', () => paybackPeriod([-10, 1, 1]), null],
    ['payback of flows whose sum is never negative', () => paybackPeriod([0, 1]), 0],
    [
      'payback of flows whose sum turns positive twice, which is the second time',
      () => paybackPeriod([-10, 20, -30, 40]),
      2.5,
    ],
    ['payback at the end of the last period', () => paybackPeriod([-10, 5, 5]), 2],
    [
      'payback at the end of the last period, despite rounding',
      () => paybackPeriod([-0.6, ...Array(6).fill(0.1)]),
      6,
    ],
    ['npv at an unknown rate', () => npv(null as unknown as number, [1, 2]), null],
    ['discounted payback after the last flow', () => discountedPayback(0.5, [-10, 5, 6]), null],
  ])('calculate the %s', (_, compute, expected) => {
    const actual = compute();
    if (expected === null) expect(actual).toBeNull();
    else expect(actual).toBeCloseTo(expected, 9);
  });

  it('find the rate at which the net present value is 0', () => {
    const flow = fc.double({ min: 1, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(flow, fc.array(flow, { minLength: 1, maxLength: 120 }), (cost, gains) => {
        const flows = [-cost, ...gains];
        const rate = irr(flows) as number;
        const scale = npv(rate, flows.map(Math.abs)) as number;
        expect(Math.abs(npv(rate, flows) as number)).toBeLessThanOrEqual(1e-9 * scale);
      }),
    );
  });

  it('agree with the closed form of an annuity', () => {
    const [rate, months] = [0.01, 36];
    const value = npv(rate, [0, ...Array(months).fill(100)]);
    expect(value).toBeCloseTo((100 * (1 - (1 + rate) ** -months)) / rate, 8);
  });
});

describe('a comparison', () => {
  const { comparisons } = evaluate(
    createScenario({
      startsOn: '2026-01-01',
      horizonMonths: 12,
      requestsPerMonth: 100,
      discountPerYear: 0.1,
      approaches: [
        { id: 'a', otherUsdPerRequest: 1 },
        { id: 'b', otherUsdPerRequest: 0.5, setup: [{ label: 'x', usd: 300 }] },
      ],
    }),
  );
  const [comparison] = comparisons;

  it('discounts each month by a twelfth of a year', () => {
    const expected = Array.from({ length: 12 }, (_, i) => 50 * 1.1 ** (-(i + 1) / 12)).reduce(
      (a, b) => a + b,
      -300,
    );
    expect(comparison?.npvUsd).toBeCloseTo(expected, 9);
  });

  it('gives the rate of return at which the net present value is zero', () => {
    const rate = comparison?.irrPerYear as number;
    const presentValue = Array.from({ length: 12 }, (_, i) => 50 * (1 + rate) ** (-(i + 1) / 12)).reduce(
      (a, b) => a + b,
      -300,
    );
    expect(presentValue).toBeCloseTo(0, 8);
  });

  const comparisonOf = (baseline: object, candidate: object) =>
    evaluate(
      createScenario({
        startsOn: '2026-01-01',
        horizonMonths: 12,
        requestsPerMonth: 1000,
        approaches: [
          { id: 'a', ...baseline },
          { id: 'b', ...candidate },
        ],
      }),
    ).comparisons[0];
  const lines = (...amounts: number[]) => amounts.map((usd) => ({ label: 'x', usd }));

  it('has the same payback with and without discounting if the discount rate is 0', () => {
    for (const saving of [0.1, 0.3, 0.7, 1.1]) {
      const setup = lines(12_000 * saving);
      const comparison = comparisonOf(
        { otherUsdPerRequest: saving + 0.1 },
        { otherUsdPerRequest: 0.1, setup },
      );
      expect(comparison?.verdict).toMatchObject({ kind: 'after', months: 12 });
      expect(comparison?.discountedPaybackMonths).toBeCloseTo(12, 9);
    }
  });

  it('has the same payback with and without discounting at a rate of 0 if a price changes inside the month', () => {
    const rates = { inputUsdPerMTok: 1, outputUsdPerMTok: 0 };
    const { comparisons } = evaluate(
      createScenario({
        startsOn: '2026-11-28',
        requestsPerMonth: 100_000,
        approaches: [
          {
            id: 'a',
            variableTokens: 1000,
            rates,
            rateChanges: [{ from: '2026-12-20', rates: { ...rates, inputUsdPerMTok: 10 } }],
          },
          { id: 'b', variableTokens: 100, rates, setup: lines(100) },
        ],
      }),
    );
    const { verdict, discountedPaybackMonths } = comparisons[0] as Comparison;
    expect(verdict).toMatchObject({ kind: 'after', months: expect.closeTo(22 / 30 + 34 / 990, 9) });
    expect(discountedPaybackMonths).toBe('months' in verdict && verdict.months);
  });

  it('has a discounted payback that equals the payback at a rate of 0, and that is not earlier at a higher rate', () => {
    let comparedCount = 0;
    fc.assert(
      fc.property(scenarios(knownFeatures), discountRates, (input, rate) => {
        const comparisonsAt = (discountPerYear: number) =>
          evaluate(createScenario({ ...input, discountPerYear })).comparisons;
        const discounted = comparisonsAt(rate);
        comparisonsAt(0).forEach(({ verdict, discountedPaybackMonths: months }, i) => {
          if (verdict.kind !== 'after') return;
          expect(months).toBe(verdict.months);
          const later = discounted[i]?.discountedPaybackMonths ?? null;
          // A candidate that was ahead and fell behind again can gain by discounting, because its first saving counts more.
          if (later === null || verdict.firstAheadMonths < verdict.months) return;
          comparedCount++;
          expect(later).toBeGreaterThanOrEqual(verdict.months * (1 - 1e-9));
        });
      }),
      { seed: 20_261_128, numRuns: runs(600, 2000) },
    );
    expect(comparedCount).toBeGreaterThan(100);
  });

  it('treats amounts as equal if they differ only by rounding', () => {
    const [twoLines, oneLine] = [lines(0.1, 0.2), lines(0.3)];
    const sameSetup = comparisonOf(
      { otherUsdPerRequest: 0.3, setup: oneLine },
      { otherUsdPerRequest: 0.1, setup: twoLines },
    );
    expect(sameSetup).toMatchObject({ setupUsd: 0, roi: null, irrPerYear: null, discountedPaybackMonths: 0 });
    const rates = { inputUsdPerMTok: 0.1, outputUsdPerMTok: 0.2 };
    const sameRequest = comparisonOf(
      { otherUsdPerRequest: 0.3 },
      { variableTokens: 1e6, outputTokens: 1e6, rates, setup: lines(50) },
    );
    expect(sameRequest).toMatchObject({ roi: expect.closeTo(-1, 9), irrPerYear: null });
  });

  it('gives no rate of return if money is received first and paid later', () => {
    // The candidate costs $1,200 less at the start and $10 more in each month. In total it saves money, but like a loan: the money is
    // received first and paid back later.
    const cheaper = comparisonOf(
      { otherUsdPerRequest: 0.1, setup: lines(1200) },
      { otherUsdPerRequest: 0.11 },
    );
    expect(cheaper?.netUsd).toBeGreaterThan(0);
    expect(cheaper?.irrPerYear).toBeNull();
  });

  it('gives the net divided by the extra set-up as the return on investment', () => {
    expect(comparison?.netUsd).toBe(300);
    expect(comparison?.roi).toBe(1);
    expect(comparison?.discountedPaybackMonths).toBeGreaterThan(6);
  });
});
