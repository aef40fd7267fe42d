/** Extreme numbers that are allowed, the text of random scenarios read back, and single formulas compared with closed forms. */
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
import { features, scenarios } from '../oracle/arbitraries.ts';

/** Paths of numbers that are not finite, anywhere in a value. */
const notFinite = (value: unknown, path = ''): string[] => {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path}: ${value}`];
  if (Array.isArray(value)) return value.flatMap((item, i) => notFinite(item, `${path}[${i}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => notFinite(item, `${path}.${key}`));
};

/** Everything that core says about a scenario. */
const everything = (scenario: Scenario): unknown => {
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

/** A number at a limit of a field. */
const edgeOf = (path: string): fc.Arbitrary<number> => {
  const field = allFields().find((one) => one.path === path)?.field;
  if (!field) throw new Error(path);
  const { min, max, minExclusive, whole } = field;
  const small = minExclusive ? min + (whole ? 1 : 1e-12) : min;
  return fc.constantFrom(small, max, ...(min < 0 ? [0] : []), ...(max > 1 && min <= 1 ? [1] : []));
};

const extreme = (path: string): fc.Arbitrary<number> => edgeOf(`approaches[].${path}`);

const approach = (id: string): fc.Arbitrary<object> =>
  fc.record(
    {
      id: fc.constant(id),
      prefixTokens: extreme('prefixTokens'),
      variableTokens: extreme('variableTokens'),
      outputTokens: extreme('outputTokens'),
      rates: fc.record({
        inputUsdPerMTok: extreme('rates.inputUsdPerMTok'),
        outputUsdPerMTok: extreme('rates.outputUsdPerMTok'),
        cachedInputUsdPerMTok: fc.option(extreme('rates.cachedInputUsdPerMTok')),
      }),
      ratesChangePerYear: extreme('ratesChangePerYear'),
      cache: fc.record({
        hitRate: fc.constantFrom<unknown>('from-traffic', 0, 1),
        caches: extreme('cache.caches'),
      }),
      batchShare: extreme('batchShare'),
      successRate: extreme('successRate'),
      maxAttempts: extreme('maxAttempts'),
      failureUsd: fc.option(extreme('failureUsd')),
      otherUsdPerRequest: extreme('otherUsdPerRequest'),
      setup: fc.array(fc.record({ label: fc.constant('x'), usd: extreme('setup[].usd') }), { maxLength: 2 }),
      monthly: fc.array(fc.record({ label: fc.constant('x'), usd: extreme('monthly[].usd') }), {
        maxLength: 2,
      }),
      hosting: fc.record({
        usdPerHour: extreme('hosting.usdPerHour'),
        tokensPerSecond: extreme('hosting.tokensPerSecond'),
        utilisation: extreme('hosting.utilisation'),
      }),
      leadMonths: extreme('leadMonths'),
      retrain: fc.record({ everyMonths: extreme('retrain.everyMonths'), share: extreme('retrain.share') }),
      availableUntil: fc.constantFrom('1900-01-01', '2026-01-01', '2199-12-31'),
      latency: fc.record({
        firstTokenMs: extreme('latency.firstTokenMs'),
        tokensPerSecond: extreme('latency.tokensPerSecond'),
      }),
    },
    { requiredKeys: ['id'] },
  );

const extremes: fc.Arbitrary<ScenarioInput> = fc.record({
  startsOn: fc.constantFrom('1900-01-01', '2026-01-31', '2199-12-31'),
  horizonMonths: fc.constantFrom(1, 24, 120),
  requestsPerMonth: edgeOf('requestsPerMonth'),
  growthPerMonth: edgeOf('growthPerMonth'),
  discountPerYear: edgeOf('discountPerYear'),
  approaches: fc.tuple(approach('a'), approach('b'), approach('c')),
}) as unknown as fc.Arbitrary<ScenarioInput>;

describe('every number that comes out is finite', () => {
  it('on random scenarios with everything, unknown amounts included', () => {
    fc.assert(
      fc.property(scenarios(features), (input) => {
        expect(notFinite(everything(createScenario(input)))).toEqual([]);
      }),
      { numRuns: 40, seed: 21 },
    );
  });

  it('on scenarios whose numbers are at the limits of their fields', () => {
    fc.assert(
      fc.property(extremes, (input) => {
        expect(notFinite(everything(createScenario(input)))).toEqual([]);
      }),
      { numRuns: 50, seed: 22 },
    );
  });

  it('on eight identical approaches', () => {
    const approaches = Array.from({ length: 8 }, (_, i) => ({
      id: `x${i}`,
      outputTokens: 100,
      rates: { inputUsdPerMTok: 1, outputUsdPerMTok: 4 },
    }));
    const scenario = createScenario({ startsOn: '2026-01-01', requestsPerMonth: 1000, approaches });
    expect(notFinite(everything(scenario))).toEqual([]);
    const reasons = evaluate(scenario).comparisons.map(({ verdict }) => verdict);
    expect(reasons).toHaveLength(7);
    for (const verdict of reasons) expect(verdict).toMatchObject({ kind: 'never', reason: 'no-difference' });
  });
});

it('a scenario that is read back from its text is equal and has the same results', () => {
  fc.assert(
    fc.property(fc.oneof(scenarios(features), extremes), (input) => {
      const scenario = createScenario(input);
      const again = decodeScenario(encodeScenario(scenario));
      expect(again).toEqual(scenario);
      const [a, b] = [evaluate(scenario), evaluate(again)];
      expect(b).toEqual(a);
    }),
    { numRuns: 300, seed: 23 },
  );
});

describe('closed forms', () => {
  it('a hit rate from traffic is the chance of a request in the lifetime of the cache', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e7, noNaN: true }),
        fc.constantFrom(5, 60),
        fc.constantFrom(8, 12, 24),
        fc.integer({ min: 1, max: 20 }),
        (requests, ttl, hours, caches) => {
          const arrivals = (requests / (30.4375 * hours * 60)) * (ttl / caches);
          const rate = hitRateFromTraffic(requests, ttl, { activeHoursPerDay: hours, caches });
          expect(rate).toBeCloseTo(1 - Math.exp(-arrivals), 12);
        },
      ),
      { seed: 24 },
    );
    // The number of requests in the lifetime has a Poisson distribution: the chance of none is e^-(their mean number). Here it is simulated.
    expect(hitRateFromTraffic(43_830 / 5, 5)).toBeCloseTo(1 - Math.exp(-1), 12);
  });

  it('expected attempts are those of a geometric distribution that ends at the maximum number of attempts', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1, noNaN: true }), fc.integer({ min: 1, max: 40 }), (s, n) => {
        const result = evaluate(
          createScenario({
            startsOn: '2026-01-01',
            requestsPerMonth: 1,
            approaches: [{ id: 'a', successRate: s, maxAttempts: n, otherUsdPerRequest: 1 }],
          } as unknown as ScenarioInput),
        ).approaches[0];
        const failed = (1 - s) ** n;
        expect(result?.attempts).toBeCloseTo((1 - failed) / s, 9);
        // If failures are not repaired, an accepted answer costs attempts / (1 - failed) = 1 / s for every n.
        if (result?.requestUsd !== null) expect(result?.usdPerAcceptedAnswer).toBeCloseTo(1 / s, 6);
      }),
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
    'of %d prefix tokens with a minimum of %d and steps of %d, %d are cached',
    (tokens, minimumTokens, stepTokens, k) => {
      expect(cacheableTokens(tokens, { minimumTokens, stepTokens })).toBe(k);
    },
  );
});
