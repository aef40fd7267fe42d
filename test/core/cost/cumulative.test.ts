/** Compares the cheapest approach so far, and the crossovers of cumulative costs, with the results of `evaluate`. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cheapestByMonth,
  costByMonth,
  costCurves,
  createScenario,
  crossoversByMonth,
  evaluate,
  type ScenarioInput,
} from '../../../src/core/index.ts';
import { runs } from '../../harness/runs.ts';
import { features, knownFeatures, scenarios } from '../../oracle/arbitraries.ts';

const withoutRetraining = knownFeatures.filter((feature) => !feature.startsWith('retraining'));

/** Three approaches, each the cheapest for some time. After t months they have cost 3t, 4 + t and 10 dollars. */
const threeApproaches: ScenarioInput = {
  startsOn: '2027-01-01',
  horizonMonths: 12,
  requestsPerMonth: 1000,
  approaches: [
    { id: 'a', otherUsdPerRequest: 0.003 },
    { id: 'b', otherUsdPerRequest: 0.001, setup: [{ label: 'set-up', usd: 4 }] },
    { id: 'c', setup: [{ label: 'set-up', usd: 10 }] },
  ],
};

describe('costByMonth', () => {
  it('gives the lowest cumulative cost of every month', () => {
    fc.assert(
      fc.property(scenarios(knownFeatures), (input) => {
        const scenario = createScenario(input);
        const { approaches } = evaluate(scenario);
        const months = costByMonth(scenario);
        expect(months).toHaveLength(scenario.horizonMonths + 1);
        for (const { month, cumulativeUsd, cheapest } of months) {
          const costsUsd = approaches.map((approach) => approach.cumulativeUsd[month] as number);
          expect(cumulativeUsd).toEqual(costsUsd);
          const lowestUsd = Math.min(...costsUsd);
          const cheapestUsd = costsUsd[approaches.findIndex(({ id }) => id === cheapest)] as number;
          expect(cheapestUsd - lowestUsd).toBeLessThanOrEqual(1e-9 * Math.abs(lowestUsd));
        }
      }),
      { numRuns: runs(50, 400), seed: 41 },
    );
  });

  it('names the first of equal approaches, and leaves out unknown costs', () => {
    const costs = { otherUsdPerRequest: 1 };
    const equal = createScenario({
      ...threeApproaches,
      approaches: [
        { id: 'a', ...costs },
        { id: 'b', ...costs },
      ],
    });
    expect(costByMonth(equal).every(({ cheapest }) => cheapest === 'a')).toBe(true);
    const unknown = createScenario({ ...threeApproaches, requestsPerMonth: null });
    expect(costByMonth(unknown)[3]).toEqual({ month: 3, cumulativeUsd: [null, null, 10], cheapest: 'c' });
  });
});

describe('costCurves', () => {
  it('gives curves that pass through the cumulative cost of every month', () => {
    fc.assert(
      fc.property(scenarios(features), (input) => {
        const scenario = createScenario(input);
        const { approaches } = evaluate(scenario);
        costCurves(scenario).forEach((points, i) => {
          const expected = approaches[i]?.cumulativeUsd ?? [];
          const scale = Math.max(...expected.map((usd) => Math.abs(usd ?? 0)));
          for (const [month, usd] of expected.entries()) {
            if (usd === null) continue;
            const point = points.findLast(({ months }) => months === month);
            const error = Math.abs((point?.usd ?? Number.NaN) - usd);
            expect(error, `approach ${i}, month ${month}`).toBeLessThanOrEqual(1e-9 * scale);
          }
        });
      }),
      { numRuns: runs(60, 600), seed: 42 },
    );
  });
});

describe('crossoversByMonth', () => {
  it('finds the crossovers of all pairs in order of time, and marks those at which the cheapest approach changes', () => {
    expect(crossoversByMonth(createScenario(threeApproaches))).toEqual([
      { months: 2, usd: 6, before: 'a', after: 'b', onEnvelope: true },
      { months: 10 / 3, usd: 10, before: 'a', after: 'c', onEnvelope: false },
      { months: 6, usd: 10, before: 'b', after: 'c', onEnvelope: true },
    ]);
  });

  it('agrees with the payback of every candidate', () => {
    let comparedCount = 0;
    fc.assert(
      fc.property(scenarios(withoutRetraining), (input) => {
        const scenario = createScenario(input);
        const crossovers = crossoversByMonth(scenario);
        const baseline = scenario.approaches[0]?.id;
        for (const { id, verdict, netUsd } of evaluate(scenario).comparisons) {
          // If the costs are equal at the end, no crossover leads to the candidate.
          if (verdict.kind !== 'after' || verdict.months === 0 || !((netUsd as number) > 0)) continue;
          const lastToCandidate = crossovers.findLast(
            ({ before, after }) => before === baseline && after === id,
          );
          expect(Math.abs((lastToCandidate?.months ?? Number.NaN) - verdict.months)).toBeLessThan(1e-6);
          comparedCount += 1;
        }
      }),
      { numRuns: runs(120, 800), seed: 43 },
    );
    expect(comparedCount).toBeGreaterThan(runs(15, 100));
  });

  it('gives the start of a period in which two approaches cost the same', () => {
    // After month 1 the saving equals the set-up, and months 2 and 3 have no traffic, so both stay equal until month 3.
    const scenario = createScenario({
      ...threeApproaches,
      requestsPerMonth: undefined,
      monthlyRequests: [1000, 0, 0, 1000],
      approaches: [
        { id: 'a', otherUsdPerRequest: 0.002 },
        { id: 'b', setup: [{ label: 'set-up', usd: 2 }] },
      ],
    });
    expect(crossoversByMonth(scenario).map(({ months, before, after }) => [months, before, after])).toEqual([
      [1, 'a', 'b'],
    ]);
  });

  it('finds the crossovers before, at and after a retraining', () => {
    const scenario = createScenario({
      ...threeApproaches,
      approaches: [
        { id: 'a', otherUsdPerRequest: 0.003 },
        { id: 'b', setup: [{ label: 'set-up', usd: 9 }], retrain: { everyMonths: 5, share: 1 } },
      ],
    });
    const [up, down, again] = crossoversByMonth(scenario);
    expect([up?.months, up?.after]).toEqual([3, 'b']);
    expect([down?.months, down?.after, down?.usd]).toEqual([5, 'a', 15]);
    expect([again?.months, again?.after]).toEqual([6, 'b']);
  });

  it('finds no crossover between equal approaches, and none if no cost is known', () => {
    const approaches = Array.from({ length: 8 }, (_, i) => ({ id: `a${i}`, otherUsdPerRequest: 1 }));
    expect(crossoversByMonth(createScenario({ ...threeApproaches, approaches }))).toEqual([]);
    expect(crossoversByMonth(createScenario({ ...threeApproaches, requestsPerMonth: null }))).toEqual([]);
  });
});

describe('cheapestByMonth', () => {
  it('covers the time from the start to the horizon without gaps', () => {
    expect(cheapestByMonth(createScenario(threeApproaches))).toEqual([
      { id: 'a', fromMonths: 0, untilMonths: 2 },
      { id: 'b', fromMonths: 2, untilMonths: 6 },
      { id: 'c', fromMonths: 6, untilMonths: 12 },
    ]);
  });

  it('divides the time into periods without gaps, and names a cheapest approach of every month', () => {
    fc.assert(
      fc.property(scenarios(knownFeatures), (input) => {
        const scenario = createScenario(input);
        const periods = cheapestByMonth(scenario);
        const changes = crossoversByMonth(scenario).filter(({ onEnvelope }) => onEnvelope);
        expect(periods[0]?.fromMonths).toBe(0);
        expect(periods[periods.length - 1]?.untilMonths).toBe(scenario.horizonMonths);
        periods.forEach(({ fromMonths, id }, i) => {
          if (i === 0) return;
          expect(periods[i - 1]?.untilMonths).toBe(fromMonths);
          expect(periods[i - 1]?.id).not.toBe(id);
        });
        for (const { month, cumulativeUsd, cheapest } of costByMonth(scenario)) {
          const lowestUsd = Math.min(...cumulativeUsd.map((usd) => usd as number));
          const periodsOfMonth = periods.filter(
            ({ fromMonths, untilMonths }) => fromMonths <= month && month <= untilMonths,
          );
          const costs = periodsOfMonth.map(
            ({ id }) =>
              cumulativeUsd[scenario.approaches.findIndex((approach) => approach.id === id)] as number,
          );
          expect(
            costs.some((usd) => usd - lowestUsd <= 1e-8 * Math.abs(lowestUsd)),
            `${cheapest} at ${month}`,
          ).toBe(true);
        }
        expect(periods.length - 1).toBeLessThanOrEqual(changes.length + 2 * scenario.approaches.length);
      }),
      { numRuns: runs(40, 400), seed: 44 },
    );
  });

  it('is empty if no cost is known', () => {
    const [a] = threeApproaches.approaches;
    const scenario = createScenario({ ...threeApproaches, requestsPerMonth: null, approaches: a ? [a] : [] });
    expect(cheapestByMonth(scenario)).toEqual([]);
  });
});
