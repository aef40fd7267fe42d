/** Tests core with extreme numbers, reads random scenarios back from their text, and compares formulas with closed forms. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allFields,
  cacheableTokens,
  costByVolume,
  createScenario,
  crossovers,
  decodeScenario,
  encodeScenario,
  evaluate,
  explain,
  flips,
  hitRateFromTraffic,
  sensitivity,
  simulate,
  solveFor,
} from '../../src/core/index.ts';
import type { Scenario, ScenarioInput } from '../../src/core/types.ts';
import { runs } from '../harness/runs.ts';
import { features, scenarios } from '../oracle/arbitraries.ts';

/** The paths of all numbers in a value that are not finite. */
const nonFinitePaths = (value: unknown, path = ''): string[] => {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path}: ${value}`];
  if (Array.isArray(value)) return value.flatMap((item, i) => nonFinitePaths(item, `${path}[${i}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => nonFinitePaths(item, `${path}.${key}`));
};

/** All results of core for a scenario. */
const allResults = (scenario: Scenario): unknown => {
  const result = evaluate(scenario);
  return {
    result,
    steps: explain(result),
    simulation: simulate(scenario, { draws: 20, seed: 1 }),
    volumes: costByVolume(scenario, [0, 1, 1e6, 1e18]),
    crossovers: crossovers(scenario),
    candidates: scenario.approaches.slice(1).map(({ id }) => ({
      flips: flips(scenario, id),
      bars: sensitivity(scenario, { candidate: id }),
      solved: solveFor(scenario, { lever: 'requestsPerMonth', candidate: id }),
    })),
  };
};

/** A number at a limit of a field, or at 0 or 1 if the field allows it. */
const limitOf = (path: string): fc.Arbitrary<number> => {
  const field = allFields().find((entry) => entry.path === path)?.field;
  if (!field) throw new Error(path);
  const { min, max, minExclusive, whole } = field;
  const lowest = minExclusive ? min + (whole ? 1 : 1e-12) : min;
  return fc.constantFrom(lowest, max, ...(min < 0 ? [0] : []), ...(max > 1 && min <= 1 ? [1] : []));
};

const approachLimit = (path: string): fc.Arbitrary<number> => limitOf(`approaches[].${path}`);

const approachAtLimits = (id: string): fc.Arbitrary<object> =>
  fc.record(
    {
      id: fc.constant(id),
      prefixTokens: approachLimit('prefixTokens'),
      variableTokens: approachLimit('variableTokens'),
      outputTokens: approachLimit('outputTokens'),
      rates: fc.record({
        inputUsdPerMTok: approachLimit('rates.inputUsdPerMTok'),
        outputUsdPerMTok: approachLimit('rates.outputUsdPerMTok'),
        cachedInputUsdPerMTok: fc.option(approachLimit('rates.cachedInputUsdPerMTok')),
      }),
      ratesChangePerYear: approachLimit('ratesChangePerYear'),
      cache: fc.record({
        hitRate: fc.constantFrom<unknown>('from-traffic', 0, 1),
        caches: approachLimit('cache.caches'),
      }),
      batchShare: approachLimit('batchShare'),
      successRate: approachLimit('successRate'),
      maxAttempts: approachLimit('maxAttempts'),
      failureUsd: fc.option(approachLimit('failureUsd')),
      otherUsdPerRequest: approachLimit('otherUsdPerRequest'),
      setup: fc.array(fc.record({ label: fc.constant('x'), usd: approachLimit('setup[].usd') }), {
        maxLength: 2,
      }),
      monthly: fc.array(fc.record({ label: fc.constant('x'), usd: approachLimit('monthly[].usd') }), {
        maxLength: 2,
      }),
      hosting: fc.record({
        usdPerHour: approachLimit('hosting.usdPerHour'),
        tokensPerSecond: approachLimit('hosting.tokensPerSecond'),
        utilisation: approachLimit('hosting.utilisation'),
      }),
      leadMonths: approachLimit('leadMonths'),
      retrain: fc.record({
        everyMonths: approachLimit('retrain.everyMonths'),
        share: approachLimit('retrain.share'),
      }),
      availableUntil: fc.constantFrom('1900-01-01', '2026-01-01', '2199-12-31'),
      latency: fc.record({
        firstTokenMs: approachLimit('latency.firstTokenMs'),
        tokensPerSecond: approachLimit('latency.tokensPerSecond'),
      }),
    },
    { requiredKeys: ['id'] },
  );

const scenariosAtLimits: fc.Arbitrary<ScenarioInput> = fc.record({
  startsOn: fc.constantFrom('1900-01-01', '2026-01-31', '2199-12-31'),
  horizonMonths: fc.constantFrom(1, 24, 120),
  requestsPerMonth: limitOf('requestsPerMonth'),
  growthPerMonth: limitOf('growthPerMonth'),
  discountPerYear: limitOf('discountPerYear'),
  approaches: fc.tuple(approachAtLimits('a'), approachAtLimits('b'), approachAtLimits('c')),
}) as unknown as fc.Arbitrary<ScenarioInput>;

describe('every number of the results is finite', () => {
  it('for random scenarios with all features and unknown amounts', () => {
    fc.assert(
      fc.property(scenarios(features), (input) => {
        expect(nonFinitePaths(allResults(createScenario(input)))).toEqual([]);
      }),
      { numRuns: runs(3, 40), seed: 21 },
    );
  });

  it('for scenarios whose numbers are at the limits of their fields', () => {
    fc.assert(
      fc.property(scenariosAtLimits, (input) => {
        expect(nonFinitePaths(allResults(createScenario(input)))).toEqual([]);
      }),
      { numRuns: runs(5, 50), seed: 22 },
    );
  });

  it('for eight identical approaches', () => {
    const approaches = Array.from({ length: 8 }, (_, i) => ({
      id: `x${i}`,
      outputTokens: 100,
      rates: { inputUsdPerMTok: 1, outputUsdPerMTok: 4 },
    }));
    const scenario = createScenario({ startsOn: '2026-01-01', requestsPerMonth: 1000, approaches });
    expect(nonFinitePaths(allResults(scenario))).toEqual([]);
    const verdicts = evaluate(scenario).comparisons.map(({ verdict }) => verdict);
    expect(verdicts).toHaveLength(7);
    for (const verdict of verdicts) expect(verdict).toMatchObject({ kind: 'never', reason: 'no-difference' });
  });
});

it('a scenario that is read back from its text is equal and has the same results', () => {
  fc.assert(
    fc.property(fc.oneof(scenarios(features), scenariosAtLimits), (input) => {
      const scenario = createScenario(input);
      const decoded = decodeScenario(encodeScenario(scenario));
      expect(decoded).toEqual(scenario);
      expect(evaluate(decoded)).toEqual(evaluate(scenario));
    }),
    { numRuns: runs(25, 300), seed: 23 },
  );
});

describe('closed forms agree with', () => {
  it('the hit rate from traffic, which is the chance of a request in the lifetime of the cache', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e7, noNaN: true }),
        fc.constantFrom(5, 60),
        fc.constantFrom(8, 12, 24),
        fc.integer({ min: 1, max: 20 }),
        (requests, ttlMinutes, hoursPerDay, caches) => {
          const arrivals = (requests / (30.4375 * hoursPerDay * 60)) * (ttlMinutes / caches);
          const rate = hitRateFromTraffic(requests, ttlMinutes, { activeHoursPerDay: hoursPerDay, caches });
          expect(rate).toBeCloseTo(1 - Math.exp(-arrivals), 12);
        },
      ),
      { seed: 24 },
    );
    // The number of requests has a Poisson distribution, so the chance of none is e^-mean. Here the mean is 1: a
    // month has 43,830 minutes, so one request is sent every 5 minutes.
    expect(hitRateFromTraffic(43_830 / 5, 5)).toBeCloseTo(1 - Math.exp(-1), 12);
  });

  it('the expected attempts, which are the mean of a geometric distribution that ends at the maximum number of attempts', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 40 }),
        (successRate, maxAttempts) => {
          const result = evaluate(
            createScenario({
              startsOn: '2026-01-01',
              requestsPerMonth: 1,
              approaches: [{ id: 'a', successRate, maxAttempts, otherUsdPerRequest: 1 }],
            } as unknown as ScenarioInput),
          ).approaches[0];
          const failedShare = (1 - successRate) ** maxAttempts;
          expect(result?.attempts).toBeCloseTo((1 - failedShare) / successRate, 9);
          // If failures are not repaired, an accepted answer costs attempts / (1 - failedShare) = 1 / successRate for any
          // maximum.
          if (result?.requestUsd !== null)
            expect(result?.usdPerAcceptedAnswer).toBeCloseTo(1 / successRate, 6);
        },
      ),
      { seed: 25 },
    );
  });

  it.each([
    [2006, 1024, 128, 1920],
    [1023, 1024, 128, 0],
    [1024, 1024, 128, 1024],
    [777, 0, 1, 777],
    [100, 0, 0, null],
    [100, 0, -8, null],
    [-5, 0, 1, 0],
  ])(
    'the cacheable part of %d prefix tokens with a minimum of %d and steps of %d, which is %s',
    (tokens, minimumTokens, stepTokens, cacheable) => {
      expect(cacheableTokens(tokens, { minimumTokens, stepTokens })).toBe(cacheable);
    },
  );
});
