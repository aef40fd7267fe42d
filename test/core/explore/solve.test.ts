/** Tests break-even values of a field, changes after which a candidate pays back, sensitivity, and costs by volume. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  costByVolume,
  createScenario,
  crossovers,
  evaluate,
  flips,
  sensitivity,
  solveFor,
  withField,
  withLever,
} from '../../../src/core/index.ts';
import { maySuggest } from '../../../src/core/scenario/field-lookup.ts';
import { approachAt } from '../../../src/core/scenario/paths.ts';
import type { Scenario, ScenarioInput } from '../../../src/core/types.ts';
import { runs } from '../../harness/runs.ts';
import { knownFeatures, scenarios } from '../../oracle/arbitraries.ts';

type ApproachInput = ScenarioInput['approaches'][number];

const scenarioOf = (baseline: object, candidate: object, settings: object = {}): Scenario =>
  createScenario({
    startsOn: '2026-01-01',
    requestsPerMonth: 10_000,
    approaches: [{ id: 'a', ...baseline } as ApproachInput, { id: 'b', ...candidate } as ApproachInput],
    ...settings,
  });

const freeTokens = { rates: { inputUsdPerMTok: 0, outputUsdPerMTok: 0 } };
const hosted = scenarioOf(
  { ...freeTokens, otherUsdPerRequest: 0.00178 },
  {
    ...freeTokens,
    otherUsdPerRequest: 0.001,
    hosting: { usdPerHour: 1.7, hoursPerMonth: 720, machines: 1 },
  },
);
const miniRates = { inputUsdPerMTok: 0.4, cachedInputUsdPerMTok: 0.1, outputUsdPerMTok: 1.6 };
const tuned = {
  variableTokens: 250,
  outputTokens: 100,
  rates: { inputUsdPerMTok: 0.8, outputUsdPerMTok: 3.2 },
};
const prompted = { prefixTokens: 2000, variableTokens: 200, outputTokens: 100, rates: miniRates };
const cached = scenarioOf({ ...prompted, cache: { hitRate: 0.95 } }, tuned);

/** The kind of the first verdict if the field at a path has this value. */
const kindWith = (scenario: Scenario, path: string, value: unknown): string =>
  evaluate(withField(scenario, path, value)).comparisons[0]?.verdict.kind ?? '';
const paybackKinds = ['immediately', 'after'];

describe('solveFor', () => {
  it('finds that a deployment of $1.70 an hour pays back from 1,569,231 requests a month', () => {
    const [solution, ...others] = solveFor(hosted, { lever: 'requestsPerMonth', candidate: 'b' });
    expect(others).toEqual([]);
    expect(solution?.side).toBe('at-least');
    // The machine costs $1,224 a month, and each request saves $0.00078.
    expect(solution?.value).toBeCloseTo(1224 / 0.00078, 6);
    expect(Math.ceil(solution?.value ?? 0)).toBe(1_569_231);
  });

  it('finds that tuning pays back up to a hit rate of 86.67 %', () => {
    const solutions = solveFor(cached, { lever: 'approaches[0].cache.hitRate', candidate: 'b' });
    expect(solutions).toHaveLength(1);
    expect(solutions[0]?.side).toBe('at-most');
    expect(solutions[0]?.value).toBeCloseTo(13 / 15, 12);
  });

  it('gives no value at which a more expensive candidate serves no requests and so costs the same', () => {
    const moreExpensive = scenarioOf(
      { ...freeTokens, otherUsdPerRequest: 0.01 },
      { ...freeTokens, otherUsdPerRequest: 0.02, leadMonths: 1, availableUntil: '2027-01-01' },
    );
    for (const lever of ['leadMonths', 'availableUntil', 'requestsPerMonth'])
      expect(solveFor(moreExpensive, { lever, candidate: 'b' })).toEqual([]);
  });

  it('finds the two volumes between which tuning pays back against a cache whose hit rate rises with traffic', () => {
    const scenario = scenarioOf(
      { ...prompted, cache: { hitRate: 'from-traffic', caches: 20 } },
      { ...tuned, setup: [{ label: 'data', usd: 500 }] },
    );
    const solutions = solveFor(scenario, { lever: 'requestsPerMonth', candidate: 'b' });
    expect(solutions.map(({ side }) => side)).toEqual(['at-least', 'at-most']);
    const [low, high] = solutions.map(({ value }) => value) as [number, number];
    expect(paybackKinds).toContain(kindWith(scenario, 'requestsPerMonth', (low + high) / 2));
    expect(paybackKinds).not.toContain(kindWith(scenario, 'requestsPerMonth', low * 0.99));
    expect(paybackKinds).not.toContain(kindWith(scenario, 'requestsPerMonth', high * 1.01));
  });

  it('gives the smallest whole number of months between retrainings with which the candidate pays back', () => {
    const retrained = scenarioOf(
      { ...freeTokens, otherUsdPerRequest: 0.02 },
      {
        ...freeTokens,
        otherUsdPerRequest: 0.01,
        training: { hours: 1, usdPerHour: 400 },
        retrain: { everyMonths: 2 },
      },
    );
    const solutions = solveFor(retrained, { lever: 'retrain.everyMonths', candidate: 'b' });
    const fewestMonths = solutions.find(({ side }) => side === 'at-least')?.value ?? 0;
    expect(Number.isInteger(fewestMonths)).toBe(true);
    expect(kindWith(retrained, 'approaches[1].retrain.everyMonths', fewestMonths)).toBe('after');
    expect(kindWith(retrained, 'approaches[1].retrain.everyMonths', fewestMonths - 1)).not.toBe('after');
  });

  it('reads a path without an approach as a path of the candidate', () => {
    const relative = solveFor(cached, { lever: 'outputTokens', candidate: 'b' });
    const full = solveFor(cached, { lever: 'approaches[1].outputTokens', candidate: 'b' });
    expect(relative).toEqual(full);
    expect(relative[0]?.value).toBeCloseTo(84.375, 9);
  });

  it('solves for a price that is unknown, and for a hit rate that follows traffic', () => {
    const unknown = withField(cached, 'approaches[1].rates.outputUsdPerMTok', null);
    expect(solveFor(unknown, { lever: 'rates.outputUsdPerMTok', candidate: 'b' })[0]?.value).toBeCloseTo(
      2.7,
      9,
    );
    const traffic = withField(cached, 'approaches[0].cache.hitRate', 'from-traffic');
    expect(solveFor(traffic, { lever: 'approaches[0].cache.hitRate', candidate: 'b' })[0]?.value).toBeCloseTo(
      13 / 15,
      12,
    );
  });

  it.each([
    ['an unknown field', 'colour'],
    ['a field that changes no verdict', 'discountPerYear'],
    ['a field of a part that the scenario does not have', 'hosting.usdPerHour'],
  ])('gives no value for %s', (_, lever) => {
    expect(solveFor(cached, { lever, candidate: 'b' })).toEqual([]);
  });

  it('throws for an unknown candidate and for the baseline', () => {
    for (const candidate of ['a', 'x']) {
      expect(() => solveFor(cached, { lever: 'requestsPerMonth', candidate })).toThrow(RangeError);
    }
  });

  it.each<[string, number, number, number]>([
    ['of 128 tokens', 128, 1024, 1150],
    ['of 128 tokens, without a minimum', 128, 0, 200],
    ['of one token', 1, 1024, 900],
    ['of 1,000 tokens', 1000, 1500, 1400],
  ])(
    'finds each length at which a cached prefix begins or ceases to pay back, with cache steps %s',
    (_, stepTokens, minimumTokens, uncachedTokens) => {
      const cache = { hitRate: 0.9, minimumTokens, stepTokens };
      // The candidate costs what the prompt costs with `uncachedTokens` tokens in its prefix and without a cache.
      const candidate = { otherUsdPerRequest: ((uncachedTokens + 200) * 0.4 + 100 * 1.6) / 1e6 };
      const scenarioAt = (prefixTokens: number) =>
        scenarioOf({ ...prompted, prefixTokens, cache }, candidate);
      const pays = (tokens: number) => (evaluate(scenarioAt(tokens)).comparisons[0]?.netUsd ?? 0) >= 0;
      const expected: { value: number; side: string }[] = [];
      let paidBefore = pays(0);
      for (let tokens = 1; tokens <= 6000; tokens++) {
        const paysNow = pays(tokens);
        if (paysNow !== paidBefore)
          expected.push(
            paysNow ? { value: tokens, side: 'at-least' } : { value: tokens - 1, side: 'at-most' },
          );
        paidBefore = paysNow;
      }
      const solutions = solveFor(scenarioAt(2006), { lever: 'approaches[0].prefixTokens', candidate: 'b' });
      expect(expected.length).toBeGreaterThan(0);
      expect([...solutions].sort((x, y) => x.value - y.value)).toEqual(expected);
    },
  );

  it.each(['requestsPerMonth', 'prefixTokens', 'approaches[0].prefixTokens', 'rates.inputUsdPerMTok'])(
    'gives values of %s with a payback, next to values without a payback',
    (lever) => {
      fc.assert(
        fc.property(scenarios(knownFeatures), (input) => {
          const scenario = createScenario({ ...input, approaches: input.approaches.slice(0, 2) });
          const path =
            lever.startsWith('approaches') || lever === 'requestsPerMonth' ? lever : `approaches[1].${lever}`;
          const netAt = (value: number): number | null =>
            evaluate(withField(scenario, path, value)).comparisons[0]?.netUsd ?? null;
          for (const { value, side } of solveFor(scenario, { lever, candidate: 'b' })) {
            // The length of a cached prefix is a whole number.
            const isWhole = path.endsWith('.prefixTokens') && approachAt(scenario, path)?.cache !== undefined;
            const step = isWhole ? Math.max(1, value * 1e-15) : value * 1e-6;
            const further = side === 'at-least' ? value - step : value + step;
            expect(netAt(value)).toBeGreaterThanOrEqual(0);
            // A value near 0 has no lower value to compare with.
            if (value > 1e-6 && further < 1e15) expect(netAt(further)).toBeLessThan(0);
          }
        }),
        { numRuns: runs(6, 60), seed: 5 },
      );
    },
  );
});

describe('the changes after which a candidate pays back (`flips`)', () => {
  const retiring = scenarioOf(
    { ...freeTokens, otherUsdPerRequest: 0.02 },
    {
      ...freeTokens,
      otherUsdPerRequest: 0.01,
      setup: [{ label: 'x', usd: 800 }],
      availableUntil: '2026-07-01',
    },
  );

  it('are each enough for a payback, and are sorted by size', () => {
    for (const scenario of [hosted, cached, retiring]) {
      const allFlips = flips(scenario, 'b');
      expect(allFlips.length).toBeGreaterThan(2);
      const sizes = allFlips.map(({ relativeChange }) => relativeChange);
      expect(sizes).toEqual([...sizes].sort((x, y) => x - y));
      for (const { lever, value, date } of allFlips) {
        const changed = date
          ? withField(scenario, lever, date)
          : withLever(scenario, { lever, candidate: 'b', value });
        expect(paybackKinds, lever).toContain(evaluate(changed).comparisons[0]?.verdict.kind);
      }
    }
  });

  it('include one factor for all token prices of an approach, as for a cheaper model', () => {
    const candidateRates = { inputUsdPerMTok: 4, outputUsdPerMTok: { p10: 8, p50: 10, p90: 12 } };
    const scenario = scenarioOf(
      {
        ...freeTokens,
        variableTokens: 1000,
        outputTokens: 100,
        rates: { inputUsdPerMTok: 2, outputUsdPerMTok: 5 },
      },
      {
        ...freeTokens,
        variableTokens: 1000,
        outputTokens: 100,
        rates: candidateRates,
        rateChanges: [{ from: '2026-07-01', rates: { ...candidateRates, inputUsdPerMTok: 8 } }],
      },
    );
    const flip = flips(scenario, 'b').find(({ lever }) => lever === 'approaches[1].rates');
    // In millionths of a dollar per request, the baseline costs 2,500. The candidate costs (5,000 · 6 + 9,000 · 18) / 24 = 8,000
    // on average over 24 months.
    expect(flip).toMatchObject({ now: 1, side: 'at-most' });
    expect(flip?.value).toBeCloseTo(2500 / 8000, 9);
    const changed = withLever(scenario, { lever: 'rates', candidate: 'b', value: 0.5 });
    expect(changed.approaches[1]).toMatchObject({
      rates: { inputUsdPerMTok: 2, outputUsdPerMTok: { p10: 4, p50: 5, p90: 6 } },
      rateChanges: [{ rates: { inputUsdPerMTok: 4 } }],
    });
    expect(solveFor(scenario, { lever: 'rates', candidate: 'b' })[0]?.value).toBeCloseTo(2500 / 8000, 9);
  });

  it('include the date until which a model would have to be served', () => {
    const served = flips(retiring, 'b').find(({ lever }) => lever === 'approaches[1].availableUntil');
    expect(served).toMatchObject({ now: '2026-07-01', date: '2026-09-01', side: 'at-least', value: 8 });
  });

  it('do not exist for a candidate that pays back already', () => {
    expect(flips(withField(cached, 'approaches[0].cache.hitRate', 0.5), 'b')).toEqual([]);
  });

  it('may all be suggested and lead to a payback, in any scenario', () => {
    fc.assert(
      fc.property(scenarios(knownFeatures), (input) => {
        const scenario = createScenario({ ...input, approaches: input.approaches.slice(0, 2) });
        for (const { lever, value } of flips(scenario, 'b')) {
          const changed = evaluate(withLever(scenario, { lever, candidate: 'b', value }));
          expect(maySuggest(lever), lever).toBe(true);
          expect(paybackKinds, `${lever} ${value}`).toContain(changed.comparisons[0]?.verdict.kind);
        }
      }),
      { numRuns: runs(6, 80), seed: 6 },
    );
  });
});

describe('the changes of an amount of money', () => {
  it('never turn a cost into a credit', () => {
    // The candidate costs $3 a month more for 24 months, so it would pay back only with a credit of $72 as its set-up.
    const scenario = scenarioOf(
      { ...freeTokens, otherUsdPerRequest: 0.0001 },
      { ...freeTokens, otherUsdPerRequest: 0.0004, setup: [{ label: 'x', usd: 500 }] },
    );
    const moneyChanges = flips(scenario, 'b').filter(({ lever }) => /usd$/i.test(lever));
    expect(solveFor(scenario, { lever: 'setup[0].usd', candidate: 'b' })[0]?.value).toBeLessThan(0);
    expect(moneyChanges.filter(({ value }) => value < 0)).toEqual([]);
  });
});

describe('sensitivity', () => {
  it('gives a net of 0 if costs differ only by rounding', () => {
    const scenario = createScenario({
      startsOn: '2026-01-01',
      horizonMonths: 3,
      requestsPerMonth: 1,
      approaches: [
        { id: 'a', otherUsdPerRequest: 0.1 },
        {
          id: 'b',
          monthly: [{ label: 'rent', usd: { p10: 0, p50: 0.2, p90: 0.3 } }],
          setup: [{ label: 'x', usd: 0.3 }],
        },
      ],
    });
    expect(0.1 + 0.1 + 0.1 - 0.3).not.toBe(0);
    const rent = sensitivity(scenario, { candidate: 'b' }).find(({ lever }) => lever.includes('monthly'));
    expect(rent).toMatchObject({ measure: 'net-usd', low: { input: 0, value: 0 } });
  });

  const withRanges = scenarioOf(
    { ...freeTokens, otherUsdPerRequest: { p10: 0.018, p50: 0.02, p90: 0.024, sharedAs: 'fee' } },
    {
      ...freeTokens,
      otherUsdPerRequest: 0.01,
      setup: [{ label: 'x', usd: { p10: 500, p50: 800, p90: 2000 } }],
      successRate: 0.99,
      failureUsd: 0,
    },
    { requestsPerMonth: { p10: 9000, p50: 10_000, p90: 11_000 } },
  );

  it('changes one number at a time over its range, or by a fifth, and lists the widest spread first', () => {
    const bars = sensitivity(withRanges, { candidate: 'b' });
    expect(bars.map(({ lever }) => lever)).toEqual([
      'approaches[1].setup[0].usd',
      'approaches[0].otherUsdPerRequest',
      'approaches[1].otherUsdPerRequest',
      'requestsPerMonth',
    ]);
    expect(bars.map(({ low, high }) => [low.input, high.input])).toEqual([
      [500, 2000],
      [0.018, 0.024],
      [0.008, 0.012],
      [9000, 11_000],
    ]);
    for (const { low, high, best, measure } of bars) {
      expect(measure).toBe('payback-months');
      expect(best).toBeCloseTo(8, 9);
      expect(low.value).not.toBe(high.value);
    }
    expect(bars[0]?.low.value).toBeCloseTo(5, 9);
    expect(bars[0]?.high.value).toBeCloseTo(20, 9);
    expect(bars[3]?.low.value).toBeCloseTo(80 / 9, 9);
  });

  it('gives the net in dollars for every bar if the best guess does not pay back', () => {
    const bars = sensitivity(hosted, { candidate: 'b' });
    expect(bars.length).toBeGreaterThan(2);
    expect(bars.every(({ measure }) => measure === 'net-usd')).toBe(true);
    expect(bars[0]?.best).toBeCloseTo((7.8 - 1224) * 24, 6);
  });

  it('gives null for the end of a range at which the candidate never pays back, and lists that bar first', () => {
    const risky = withField(withRanges, 'approaches[1].otherUsdPerRequest', {
      p10: 0.009,
      p50: 0.01,
      p90: 0.021,
    });
    const [first] = sensitivity(risky, { candidate: 'b' });
    expect(first?.lever).toBe('approaches[1].otherUsdPerRequest');
    expect(first?.high.value).toBeNull();
  });

  it('changes all ranges with the same `sharedAs` at the same time', () => {
    const sharedFee = withField(withRanges, 'approaches[1].otherUsdPerRequest', {
      p10: 0.008,
      p50: 0.01,
      p90: 0.014,
      sharedAs: 'fee',
    });
    const bar = sensitivity(sharedFee, { candidate: 'b' }).find(({ levers }) => levers.length === 2);
    // Both fees change by the same amount, so the saving does not change.
    expect(bar).toBeUndefined();
    const different = withField(sharedFee, 'approaches[1].otherUsdPerRequest', {
      p10: 0.009,
      p50: 0.01,
      p90: 0.011,
      sharedAs: 'fee',
    });
    const sharedBar = sensitivity(different, { candidate: 'b' }).find(({ levers }) => levers.length === 2);
    expect(sharedBar?.levers).toEqual([
      'approaches[0].otherUsdPerRequest',
      'approaches[1].otherUsdPerRequest',
    ]);
    expect(sharedBar?.high.value).toBeCloseTo(800 / 130, 9);
  });
});

describe('the costs by volume', () => {
  it('include set-up and retraining, divided by the months of service, and use the hit rate of each volume', () => {
    const scenario = scenarioOf(
      { ...prompted, cache: { hitRate: 'from-traffic' } },
      {
        ...tuned,
        training: { hours: 2, usdPerHour: 100 },
        setup: [{ label: 'x', usd: 800 }],
        retrain: { everyMonths: 4 },
        leadMonths: 1,
        availableUntil: '2026-11-01',
      },
    );
    const [point] = costByVolume(scenario, [50_000]);
    const hitRate = 1 - Math.exp(-(50_000 / (30.4375 * 1440)) * 5);
    const requestUsd = (200 * 0.4 + 2000 * (hitRate * 0.1 + (1 - hitRate) * 0.4) + 100 * 1.6) / 1e6;
    // The candidate serves for nine months, and is retrained after months 5 and 9.
    const fixedUsdPerMonth = (1000 + 2 * 200) / 9;
    expect(point?.usdPerMonth[0]).toBeCloseTo(50_000 * requestUsd, 9);
    expect(point?.usdPerMonth[1]).toBeCloseTo((50_000 * (250 * 0.8 + 100 * 3.2)) / 1e6 + fixedUsdPerMonth, 9);
    expect(point?.cheapest).toBe('a');
  });

  it('have a crossover at the volume at which two approaches cost the same, marked if both are the cheapest', () => {
    const scenario = createScenario({
      startsOn: '2026-01-01',
      horizonMonths: 10,
      requestsPerMonth: 1,
      approaches: [
        { id: 'a', ...freeTokens, otherUsdPerRequest: 0.003 },
        { id: 'b', ...freeTokens, otherUsdPerRequest: 0.001, setup: [{ label: 'x', usd: 1000 }] },
        { id: 'c', ...freeTokens, otherUsdPerRequest: 0.005, setup: [{ label: 'x', usd: 10 }] },
        { id: 'd', ...freeTokens, otherUsdPerRequest: 0.003 },
      ],
    });
    const roundedCrossovers = crossovers(scenario).map(({ requestsPerMonth, ...crossover }) => [
      Math.round(requestsPerMonth),
      crossover,
    ]);
    expect(roundedCrossovers).toEqual([
      [24_750, { below: 'c', above: 'b', onEnvelope: false, usdPerMonth: expect.closeTo(124.75, 6) }],
      [50_000, { below: 'a', above: 'b', onEnvelope: true, usdPerMonth: expect.closeTo(150, 6) }],
      [50_000, { below: 'd', above: 'b', onEnvelope: true, usdPerMonth: expect.closeTo(150, 6) }],
    ]);
  });

  it('have a crossover at the volume that needs another machine', () => {
    const scenario = scenarioOf(
      { ...freeTokens, otherUsdPerRequest: 0.001 },
      {
        ...freeTokens,
        outputTokens: 100,
        hosting: { usdPerHour: 1, hoursPerMonth: 720, tokensPerSecond: 100, utilisation: 0.5, peakFactor: 1 },
      },
    );
    const requestsOfOneMachine = (0.5 * 30.4375 * 86_400 * 100) / 100;
    const allCrossovers = crossovers(scenario);
    expect(allCrossovers[0]).toMatchObject({ below: 'a', above: 'b' });
    expect(allCrossovers[0]?.requestsPerMonth).toBeCloseTo(720_000, 3);
    expect(allCrossovers[1]).toMatchObject({ below: 'b', above: 'a' });
    expect(allCrossovers[1]?.requestsPerMonth).toBeCloseTo(requestsOfOneMachine, 0);
  });

  it('are null for an approach whose cost is unknown or that never serves', () => {
    const scenario = createScenario({
      startsOn: '2026-01-01',
      requestsPerMonth: 1,
      approaches: [
        { id: 'a', ...freeTokens },
        { id: 'b', outputTokens: 5, rates: {} },
        { id: 'c', ...freeTokens, availableUntil: '2025-01-01' },
      ],
    });
    expect(costByVolume(scenario, [10])).toEqual([
      { requestsPerMonth: 10, usdPerMonth: [0, null, null], cheapest: 'a' },
    ]);
    expect(crossovers(scenario)).toEqual([]);
    expect(costByVolume(scenario, [-1, Number.NaN])).toEqual([
      { requestsPerMonth: -1, usdPerMonth: [null, null, null], cheapest: null },
      { requestsPerMonth: Number.NaN, usdPerMonth: [null, null, null], cheapest: null },
    ]);
  });
});
