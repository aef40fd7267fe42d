/**
 * `evaluate` against the brute-force ledger of `test/oracle`, on random scenarios: each feature of the model in turn,
 * then all of them together.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScenario, evaluate } from '../../../src/core/index.ts';
import type { Result, ScenarioInput, Verdict } from '../../../src/core/types.ts';
import { type Feature, features, rareFeatures, scenarios } from '../../oracle/arbitraries.ts';
import { dateAfter, daysUntil, monthsFrom } from '../../oracle/calendar.ts';
import { compare, cumulativeUsd, requestAt } from '../../oracle/ledger.ts';
import type { ApproachInput } from '../../oracle/request.ts';

const runs = Number(process.env.ORACLE_RUNS ?? 100);
const seed = process.env.ORACLE_SEED ? Number(process.env.ORACLE_SEED) : 20_260_101;

/** Equal within a share of the largest amount that went into both. */
const expectClose = (
  what: string,
  actual: number | null,
  expected: number,
  scale: number,
  share: number,
): void => {
  expect(actual, what).not.toBeNull();
  expect(Math.abs((actual ?? Number.NaN) - expected) / Math.max(scale, 1e-300), what).toBeLessThanOrEqual(
    share,
  );
};

const checkCosts = (input: ScenarioInput, result: Result): void => {
  input.approaches.forEach((approach, i) => {
    const own = result.approaches[i];
    const expected = cumulativeUsd(input, i);
    const scale = Math.max(...expected.map(Math.abs));
    expect(own?.cumulativeUsd).toHaveLength(expected.length);
    expected.forEach((usd, month) => {
      expectClose(
        `cumulative cost of ${approach.id}, month ${month}`,
        own?.cumulativeUsd[month] ?? null,
        usd,
        scale,
        1e-9,
      );
    });
    const request = requestAt(input, approach as ApproachInput, 0.0001, new Set());
    const price = (input.approaches[i]?.rateChanges ?? []).length > 0 ? null : request.request;
    if (price !== null)
      expectClose(`request of ${approach.id}`, own?.requestUsd ?? null, price, Math.abs(price), 1e-9);
    expectClose(
      `attempts of ${approach.id}`,
      own?.attempts ?? null,
      request.attempts,
      request.attempts,
      1e-12,
    );
    expect(own?.cacheableTokens, `cacheable tokens of ${approach.id}`).toBe(request.cacheable);
  });
};

const neverServes = (input: ScenarioInput, index: number): boolean => {
  const { leadMonths, availableUntil } = input.approaches[index] as ApproachInput;
  const lead = typeof leadMonths === 'object' ? (leadMonths?.p50 ?? 0) : (leadMonths ?? 0);
  const endsAt =
    availableUntil === undefined ? Number.POSITIVE_INFINITY : monthsFrom(input.startsOn, availableUntil);
  return lead >= Math.min(endsAt, input.horizonMonths ?? 24) || endsAt <= 0;
};

const checkTurn = (verdict: Verdict, expected: Verdict): void => {
  const [actual, until] = [verdict, expected].map((each) =>
    'aheadUntilMonths' in each ? each.aheadUntilMonths : undefined,
  );
  if (typeof until !== 'number') expect(actual, JSON.stringify({ verdict, expected })).toBe(until);
  else expectClose('falls behind', actual ?? null, until, 1, 1e-6);
};

const checkVerdict = (input: ScenarioInput, result: Result, index: number): void => {
  const expected = compare(input, index);
  const comparison = result.comparisons[index - 1];
  const verdict = comparison?.verdict;
  if (!comparison || !verdict) throw new Error('No comparison');
  const told = JSON.stringify({ verdict, expected: expected.verdict });
  // An approach that never serves inside the window differs by its set-up alone, whatever else is unknown.
  if (expected.verdict.kind === 'incomplete' && neverServes(input, index)) return;
  expect(verdict.kind, told).toBe(expected.verdict.kind);
  switch (expected.verdict.kind) {
    case 'incomplete':
      expect([...(verdict as typeof expected.verdict).missing].sort()).toEqual(
        [...expected.verdict.missing].sort(),
      );
      return;
    case 'never': {
      const actual = verdict as typeof expected.verdict;
      expect(actual.reason, told).toBe(expected.verdict.reason);
      const until = expected.verdict.aheadUntilMonths;
      if (until === null) expect(actual.aheadUntilMonths, told).toBeNull();
      else expectClose('ahead until', actual.aheadUntilMonths, until, 1, 1e-6);
      break;
    }
    case 'immediately':
      checkTurn(verdict, expected.verdict);
      break;
    default: {
      checkTurn(verdict, expected.verdict);
      const actual = verdict as typeof expected.verdict;
      const { months, requests, firstAheadMonths } = expected.verdict;
      expectClose('payback', actual.months, months, 1, 1e-6);
      expectClose('first ahead', actual.firstAheadMonths, firstAheadMonths, 1, 1e-6);
      expectClose('requests', actual.requests, requests, Math.max(1, requests), 1e-6);
      // A payback within a second of midnight may fall on either side of it.
      const days = daysUntil(input.startsOn, months);
      const possible = [Math.floor(days - 1e-4), Math.floor(days + 1e-4)];
      expect(possible).toContain(actual.days);
      expect(possible.map((day) => dateAfter(input.startsOn, day))).toContain(actual.date);
      if (actual.kind === 'retired-first')
        expect(actual.endsOn).toBe(input.approaches[index]?.availableUntil);
    }
  }
  const costs = [0, index].flatMap((i) => cumulativeUsd(input, i)).map(Math.abs);
  const scale = Math.max(...costs, 1e-9);
  expectClose('net', comparison.netUsd, expected.netUsd, scale, 1e-9);
  expectClose('extra set-up', comparison.setupUsd, expected.setupUsd, scale, 1e-9);
  if (input.discountPerYear !== null) {
    expectClose('net present value', comparison.npvUsd, expected.npvUsd, scale, 1e-9);
  }
};

const check = (input: ScenarioInput): void => {
  const result = evaluate(createScenario(input));
  checkCosts(input, result);
  for (let i = 1; i < input.approaches.length; i++) checkVerdict(input, result, i);
};

const checkWithUnknown = (input: ScenarioInput): void => {
  const result = evaluate(createScenario(input));
  if (result.approaches.every(({ requestUsd, totalUsd }) => requestUsd !== null && totalUsd !== null)) {
    checkCosts(input, result);
  }
  for (let i = 1; i < input.approaches.length; i++) checkVerdict(input, result, i);
};

describe('evaluate agrees with a ledger that sums every piece by hand', () => {
  const known = features.filter((feature) => feature !== 'unknown amounts');
  it.each(known.map((feature) => [feature]))('on random scenarios with %s', (feature) => {
    fc.assert(fc.property(scenarios([feature]), check), { numRuns: runs, seed });
  });

  it('on random scenarios with something unknown', () => {
    fc.assert(fc.property(scenarios(['unknown amounts']), checkWithUnknown), { numRuns: runs * 2, seed });
  });

  it('on random scenarios with every feature at once', () => {
    fc.assert(fc.property(scenarios(known), check), { numRuns: runs * 6, seed });
  });

  it('on random scenarios with every feature at once and something unknown', () => {
    fc.assert(fc.property(scenarios(features), checkWithUnknown), { numRuns: runs, seed });
  });

  const pairs: [Feature, Feature][] = [
    ['scheduled prices', 'end of service'],
    ['scheduled prices', 'lead time'],
    ['retraining of a share', 'lead time'],
    ['retraining of a share', 'end of service'],
    ['end of service', 'lead time'],
    ['end of training', 'retraining of a share'],
    ['cache with a hit rate from traffic', 'growth'],
    ['hosting by load', 'quality'],
    ['tiers', 'batch'],
    ['drift', 'growth'],
  ];
  it.each(pairs)('on random scenarios with %s and %s', (a, b) => {
    fc.assert(fc.property(scenarios([a, b, 'set-up lines and credits']), check), { numRuns: runs, seed });
  });

  // Fewer: the oracle walks a hundred years of months that all differ.
  const few = Math.ceil(runs / 5);
  const withRare: Feature[][] = [
    ['a cascade', 'quality'],
    ['a cascade', 'quality', 'scheduled prices'],
    ['a monthly minimum', 'scheduled prices'],
    ['a monthly minimum', 'hosting by load'],
    ['a rollout', 'cache with a hit rate from traffic'],
    ['a rollout', 'scheduled prices', 'lead time'],
    ['a rollout', 'retraining of a share', 'end of service'],
    ['ageing', 'quality'],
    ['ageing', 'quality', 'retraining of a share', 'end of training'],
    ['a cached history', 'cache with a fixed hit rate', 'tiers'],
    ['quality', 'unknown amounts', ...rareFeatures],
  ];
  it.each(withRare.map((on) => [on.join(', '), on] as const))('on random scenarios with %s', (_, on) => {
    const checked = on.includes('unknown amounts') ? checkWithUnknown : check;
    fc.assert(fc.property(scenarios(on), checked), { numRuns: few, seed });
  });

  it('on random scenarios with every feature at once, the rare ones too', () => {
    fc.assert(fc.property(scenarios([...known, ...rareFeatures]), check), {
      numRuns: Math.ceil(runs / 20),
      seed,
    });
  });

  it('on scenarios with every verdict and nearly every reason', () => {
    const seen = new Set<string>();
    for (const on of [...features.map((feature) => [feature]), known]) {
      for (const input of fc.sample(scenarios(on), { numRuns: 60, seed: 5 })) {
        for (const { verdict } of evaluate(createScenario(input)).comparisons) {
          seen.add(verdict.kind);
          if (verdict.kind === 'never') seen.add(verdict.reason);
        }
      }
    }
    const kinds = ['immediately', 'after', 'retired-first', 'beyond-horizon', 'never', 'incomplete'];
    const reasons = ['caching', 'quality', 'fixed-costs', 'retraining', 'rates', 'tokens', 'other', 'set-up'];
    expect([...seen]).toEqual(expect.arrayContaining([...kinds, ...reasons, 'several', 'no-difference']));
  });

  it('on a decline, which random scenarios seldom have alone', () => {
    // The saving turns negative as the baseline's price falls; without the fall it would pay back.
    const input: ScenarioInput = {
      startsOn: '2026-01-31',
      horizonMonths: 60,
      requestsPerMonth: 10_000,
      approaches: [
        {
          id: 'a',
          outputTokens: 1000,
          rates: { inputUsdPerMTok: 1, outputUsdPerMTok: 10 },
          ratesChangePerYear: -0.6,
        },
        {
          id: 'b',
          outputTokens: 1000,
          rates: { inputUsdPerMTok: 1, outputUsdPerMTok: 9 },
          otherUsdPerRequest: 0.0005,
          setup: [{ label: 'x', usd: 20 }],
          monthly: [{ label: 'y', usd: 1 }],
        },
      ],
    };
    check(input);
    expect(compare(input, 1).verdict).toMatchObject({ kind: 'never', reason: 'decline' });
  });
});
