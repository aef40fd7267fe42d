/** The result of `evaluate`. Costs of one request and of the months are compared with values calculated by hand. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ApproachResult,
  createScenario,
  evaluate,
  hitRateFromTraffic,
  type Result,
  type ScenarioInput,
} from '../../../src/core/index.ts';
import { runs } from '../../harness/runs.ts';
import { features, scenarios } from '../../oracle/arbitraries.ts';

type ApproachInput = ScenarioInput['approaches'][number];
/** The result of a scenario with these approaches. By default, it has 100 requests a month. */
const resultOf = (approaches: readonly ApproachInput[], settings: Partial<ScenarioInput> = {}): Result =>
  evaluate(
    createScenario({
      startsOn: '2026-01-01',
      ...(settings.monthlyRequests ? {} : { requestsPerMonth: 100 }),
      ...settings,
      approaches,
    } as ScenarioInput),
  );
/** The result of this approach as the only one of a scenario. */
const firstOf = (approach: Partial<ApproachInput>, settings?: Partial<ScenarioInput>): ApproachResult =>
  resultOf([{ id: 'a', ...approach }], settings).approaches[0] as ApproachResult;
const plainRates = { inputUsdPerMTok: 1, outputUsdPerMTok: 2 };

describe('evaluate, for one request,', () => {
  it.each<[string, Partial<ApproachInput>, number | null]>([
    ['bills input and output', { variableTokens: 1e6, outputTokens: 1e6, rates: plainRates }, 3],
    ['bills reasoning tokens as output', { outputTokens: 1e6, reasoningTokens: 1e6, rates: plainRates }, 4],
    [
      'bills cached tokens at their own rate instead of the input rate',
      { prefixTokens: 1e6, rates: { ...plainRates, cachedInputUsdPerMTok: 0.1 }, cache: { hitRate: 0.5 } },
      0.55,
    ],
    [
      'bills tokens that miss the cache at the write rate',
      {
        prefixTokens: 1e6,
        rates: { ...plainRates, cachedInputUsdPerMTok: 0.1, cacheWriteUsdPerMTok: 1.25 },
        cache: { hitRate: 0.5 },
      },
      0.675,
    ],
    [
      'caches nothing below the minimum',
      {
        prefixTokens: 999,
        rates: { ...plainRates, cachedInputUsdPerMTok: 0 },
        cache: { hitRate: 1, minimumTokens: 1000 },
      },
      0.000999,
    ],
    [
      'takes the tier with the highest threshold below the input',
      {
        variableTokens: 300,
        rates: {
          ...plainRates,
          tiers: [
            { aboveInputTokens: 299, inputUsdPerMTok: 4 },
            { aboveInputTokens: 100, inputUsdPerMTok: 2 },
            { aboveInputTokens: 300, inputUsdPerMTok: 9 },
          ],
        },
      },
      0.0012,
    ],
    [
      'bills a share of the requests at batch rates',
      { variableTokens: 1e6, batchShare: 0.5, rates: { ...plainRates, batch: { multiplier: 0.5 } } },
      0.75,
    ],
    [
      'applies a batch multiplier to the rates of the tier',
      {
        variableTokens: 1e6,
        batchShare: 1,
        rates: {
          ...plainRates,
          batch: { multiplier: 0.5 },
          tiers: [{ aboveInputTokens: 1, inputUsdPerMTok: 4 }],
        },
      },
      2,
    ],
    [
      'does not use batch rates in a tier that has none of its own',
      {
        variableTokens: 1e6,
        batchShare: 1,
        rates: {
          ...plainRates,
          batch: { inputUsdPerMTok: 0.5 },
          tiers: [{ aboveInputTokens: 1, inputUsdPerMTok: 4 }],
        },
      },
      4,
    ],
    [
      "takes a tier's own batch rates",
      {
        variableTokens: 1e6,
        batchShare: 1,
        rates: {
          ...plainRates,
          tiers: [{ aboveInputTokens: 1, inputUsdPerMTok: 4, batch: { inputUsdPerMTok: 3 } }],
        },
      },
      3,
    ],
    [
      'retries up to the maximum number of attempts',
      { otherUsdPerRequest: 1, successRate: 0.5, maxAttempts: 3 },
      1.75,
    ],
    [
      'adds the cost of a failure for each request that no attempt answers',
      { otherUsdPerRequest: 1, successRate: 0.5, maxAttempts: 2, failureUsd: 8 },
      3.5,
    ],
    ['gives no cost if a price is unknown', { variableTokens: 1, rates: {} }, null],
    [
      'gives no cost if the number of tokens that decides the tier is unknown',
      {
        prefixTokens: null,
        outputTokens: 1,
        rates: { ...plainRates, inputUsdPerMTok: 0, tiers: [{ aboveInputTokens: 9 }] },
      },
      null,
    ],
    [
      'gives no cost if the hit rate is unknown',
      { prefixTokens: 1000, rates: { ...plainRates, cachedInputUsdPerMTok: 0.1 }, cache: { hitRate: null } },
      null,
    ],
  ])('%s', (_, approach, expected) => {
    const { requestUsd } = firstOf(approach);
    if (expected === null) expect(requestUsd).toBeNull();
    else expect(requestUsd).toBeCloseTo(expected, 12);
  });

  it('gives a cost if the unknown hit rate does not affect it', () => {
    const { attempt, requestUsd } = firstOf({
      prefixTokens: 1e6,
      rates: plainRates,
      cache: { hitRate: null },
    });
    expect(requestUsd).toBe(1);
    expect(attempt).toMatchObject({ cachedInputUsd: null, cacheWriteUsd: null, totalUsd: 1 });
  });

  it('divides the cost by the accepted answers, or by all answers if failures are repaired', () => {
    expect(firstOf({ otherUsdPerRequest: 1, successRate: 0.8 }).usdPerAcceptedAnswer).toBeCloseTo(1.25, 12);
    expect(
      firstOf({ otherUsdPerRequest: 1, successRate: 0.8, failureUsd: 5 }).usdPerAcceptedAnswer,
    ).toBeCloseTo(2, 12);
    expect(firstOf({ otherUsdPerRequest: 1, successRate: 0 }).usdPerAcceptedAnswer).toBeNull();
  });
});

describe('the months', () => {
  it('have a higher hit rate as traffic grows', () => {
    const { months } = firstOf(
      {
        prefixTokens: 2000,
        rates: plainRates,
        cache: { hitRate: 'from-traffic', ttlMinutes: 10, caches: 2 },
      },
      { monthlyRequests: [1e3, 1e4, 1e5] },
    );
    // The arrivals are a Poisson process, spread over two caches. A request is a hit if its cache had another request in the
    // 10 minutes before.
    const poisson = [1e3, 1e4, 1e5].map(
      (requests) => 1 - Math.exp((-requests / (30.4375 * 24 * 60)) * (10 / 2)),
    );
    months.slice(0, 3).forEach(({ hitRate }, i) => {
      expect(hitRate).toBeCloseTo(poisson[i] as number, 12);
    });
    expect(hitRateFromTraffic(1e4, 10, { caches: 2 })).toBeCloseTo(poisson[1] as number, 12);
    // With much traffic, 1 - e^-mean would be rounded to 1, but the first request still misses.
    for (const requests of [330_000, 1e6, 1e300]) expect(hitRateFromTraffic(requests, 5)).toBeLessThan(1);
    expect(hitRateFromTraffic(0, 5)).toBe(0);
    expect(hitRateFromTraffic(null, 10)).toBeNull();
    expect(hitRateFromTraffic(-1, 10)).toBeNull();
  });

  it('have hit rates that follow the cache rule of their own approach, whatever the rule of the approach before it is', () => {
    const cache = { hitRate: 'from-traffic', ttlMinutes: 10, caches: 2 } as const;
    const rules = [cache, { hitRate: 0.3 }, { ...cache, caches: 4 }, { ...cache, ttlMinutes: 0 }];
    const settings = { monthlyRequests: [1000, 5e4], horizonMonths: 2 };
    const hitRates = ({ approaches }: Result): readonly unknown[] =>
      approaches.map(({ months }) => months.map(({ hitRate }) => hitRate));
    const together = resultOf(
      [...rules, ...rules.toReversed()].map((rule, i) => ({ id: `${i}`, cache: rule })) as ApproachInput[],
      settings,
    );
    const alone = rules.map(
      (rule) => hitRates(resultOf([{ id: 'a', cache: rule } as ApproachInput], settings))[0],
    );
    expect(hitRates(together)).toEqual([...alone, ...alone.toReversed()]);
    expect(new Set(alone.map(String)).size).toBe(rules.length);
  });

  it('have the mean of the old and the new price, weighted by days, if the price changes in the month', () => {
    const { months } = firstOf({
      variableTokens: 1e6,
      rates: plainRates,
      rateChanges: [{ from: '2026-02-15', rates: { inputUsdPerMTok: 3 } }],
    });
    expect(months[0]?.requestUsd).toBe(1);
    expect(months[1]?.requestUsd).toBeCloseTo((14 * 1 + 14 * 3) / 28, 12);
    expect(months[2]?.requestUsd).toBe(3);
  });

  it('have prices that change each month by the twelfth root of the yearly factor', () => {
    const { months } = firstOf({ variableTokens: 1e6, rates: plainRates, ratesChangePerYear: -0.3 });
    expect(months[12]?.requestUsd).toBeCloseTo(0.7, 12);
  });

  it('have fixed costs for as many machines as the load needs; rounding adds no machine', () => {
    // One machine produces this many output tokens a month.
    const tokensOfOneMachine = 100 * 0.5 * 30.4375 * 86_400;
    // Each machine costs $1 a month, so the fixed costs are the number of machines.
    const machinesFor = (requestsPerMonth: number) =>
      firstOf(
        {
          outputTokens: tokensOfOneMachine,
          rates: { outputUsdPerMTok: 0 },
          hosting: { usdPerHour: 1, hoursPerMonth: 1, tokensPerSecond: 100, utilisation: 0.5 },
        },
        { requestsPerMonth },
      ).month.fixedUsd;
    // One machine runs even without requests.
    expect([0, 0.5, 1, 3, 3.01].map(machinesFor)).toEqual([1, 1, 1, 3, 4]);
  });

  it('have the cost of the baseline until the lead time is over, and again after the end of service', () => {
    const [, candidate] = resultOf(
      [
        { id: 'a', otherUsdPerRequest: 1, monthly: [{ label: 'x', usd: 10 }] },
        {
          id: 'b',
          otherUsdPerRequest: 0.5,
          leadMonths: 1.5,
          availableUntil: '2026-04-01',
          setup: [{ label: 'x', usd: 7 }],
        },
      ],
      { horizonMonths: 4 },
    ).approaches;
    expect(candidate?.endsAtMonths).toBe(3);
    expect(candidate?.cumulativeUsd).toEqual([7, 117, 117 + 55 + 25, 247, 357]);
    expect(candidate?.months.map(({ requestUsd }) => requestUsd)).toEqual([1, 0.75, 0.5, 1]);
    expect(candidate?.months.map(({ fixedUsd }) => fixedUsd)).toEqual([10, 5, 0, 10]);
  });

  it('include each retraining after the lead time and before the horizon', () => {
    const { months } = firstOf(
      {
        training: { hours: 2, usdPerHour: 5 },
        setup: [{ label: 'x', usd: 90 }],
        leadMonths: 1,
        retrain: { everyMonths: 2 },
      },
      { horizonMonths: 5 },
    );
    expect(months.map(({ dueUsd }) => dueUsd)).toEqual([0, 0, 10, 0, 0]);
  });

  it('have an unknown retraining cost from the first month in which retraining may be due, if the lead time is unknown', () => {
    const retrained = {
      leadMonths: null,
      training: { hours: 1, usdPerHour: 5 },
      retrain: { everyMonths: 3 },
    };
    /** The cost of retraining in each month if only the approach at `i` retrains. */
    const dueUsdOf = (approach: object, i: number) =>
      resultOf(
        [
          { id: 'a', ...(i === 0 ? approach : {}) },
          { id: 'b', ...(i === 1 ? approach : {}) },
        ],
        {
          horizonMonths: 4,
        },
      ).approaches[i]?.months.map(({ dueUsd }) => dueUsd);
    expect(dueUsdOf(retrained, 0)).toEqual([0, 0, null, null]);
    expect(dueUsdOf(retrained, 1)).toEqual([0, 0, null, null]);
    const [, candidate] = resultOf(
      [
        { id: 'a', ...retrained },
        { id: 'b', availableUntil: '2026-04-15' },
      ],
      {
        horizonMonths: 4,
      },
    ).approaches;
    expect(candidate?.months.map(({ dueUsd }) => dueUsd)).toEqual([0, 0, 0, null]);
  });

  it('add up to the cumulative cost in any scenario', () => {
    fc.assert(
      fc.property(scenarios(features), (input) => {
        for (const { months, cumulativeUsd, totalUsd } of evaluate(createScenario(input)).approaches) {
          expect(cumulativeUsd.length).toBe(months.length + 1);
          expect(totalUsd).toBe(cumulativeUsd.at(-1));
          months.forEach(({ requests, requestUsd, fixedUsd, dueUsd }, m) => {
            if (requests === null || requestUsd === null || fixedUsd === null || dueUsd === null) return;
            const [from, to] = [cumulativeUsd[m], cumulativeUsd[m + 1]];
            if (from === null || to === null) return;
            const sum = (from as number) + requests * requestUsd + fixedUsd + dueUsd;
            expect(Math.abs(sum - (to as number))).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(sum)));
          });
        }
      }),
      { numRuns: runs(25, 200) },
    );
  });
});

describe('evaluate', () => {
  it('gives the same frozen object for the same scenario', () => {
    const scenario = createScenario({
      startsOn: '2026-01-01',
      requestsPerMonth: 1,
      approaches: [{ id: 'a' }, { id: 'b' }],
    });
    const result = evaluate(scenario);
    expect(evaluate(scenario)).toBe(result);
    const visit = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      expect(Object.isFrozen(value)).toBe(true);
      Object.values(value).forEach(visit);
    };
    visit(result);
  });

  it.each<[string, Partial<ScenarioInput>, Partial<ApproachInput>, string]>([
    ['zero traffic', { requestsPerMonth: 0 }, {}, 'never'],
    ['a success rate of 0', {}, { successRate: 0, failureUsd: 0 }, 'never'],
    ['a horizon of one month', { horizonMonths: 1 }, { variableTokens: 1 }, 'immediately'],
    ['no traffic after the first month', { growthPerMonth: -1 }, { variableTokens: 1 }, 'immediately'],
    [
      'the largest numbers',
      { requestsPerMonth: 1e18, growthPerMonth: 10, horizonMonths: 120 },
      { variableTokens: 1e18, rates: { inputUsdPerMTok: 1e18 } },
      'never',
    ],
    [
      'machines with hardly any throughput',
      {},
      {
        outputTokens: 100,
        hosting: { usdPerHour: 1, tokensPerSecond: Number.MIN_VALUE, utilisation: Number.MIN_VALUE },
      },
      'never',
    ],
    [
      'dates before the start',
      {},
      { availableUntil: '1950-01-01', setup: [{ label: 'x', usd: 1 }] },
      'never',
    ],
  ])('gives the right verdict, without NaN or Infinity, for %s', (_, settings, candidate, kind) => {
    const base = { id: 'a', variableTokens: 1000, rates: plainRates };
    const result = resultOf([base, { ...base, ...candidate, id: 'b' }], settings);
    expect(result.comparisons[0]?.verdict.kind).toBe(kind);
    expect(JSON.stringify(result)).not.toMatch(/NaN|Infinity/);
  });

  it('finds no difference between eight identical approaches', () => {
    const approaches = [...'abcdefgh'].map((id) => ({ id, variableTokens: 1000, rates: plainRates }));
    for (const { verdict, netUsd } of resultOf(approaches).comparisons) {
      expect(verdict).toEqual({ kind: 'never', reason: 'no-difference', aheadUntilMonths: null });
      expect(netUsd).toBe(0);
    }
  });

  it('contains only finite numbers', () => {
    const visit = (value: unknown): void => {
      if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
      else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
    };
    fc.assert(
      fc.property(scenarios(features), (input) => {
        const { approaches, comparisons } = evaluate(createScenario(input));
        visit([approaches, comparisons]);
      }),
      { numRuns: runs(25, 200) },
    );
  });
});
