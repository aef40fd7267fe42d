/**
 * `evaluate` against the brute-force ledger of `test/oracle`, on random scenarios: each feature of the model in turn,
 * then all of them together.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScenario, evaluate } from '../../../src/core/index.ts';
import type { ScenarioInput } from '../../../src/core/types.ts';
import { type Feature, features, rareFeatures, scenarios } from '../../oracle/arbitraries.ts';
import { differencesOf } from '../../oracle/differences.ts';
import { compare } from '../../oracle/ledger.ts';

const runs = Number(process.env.ORACLE_RUNS ?? 100);
const seed = process.env.ORACLE_SEED ? Number(process.env.ORACLE_SEED) : 20_260_101;

const check = (input: ScenarioInput): void => {
  expect(differencesOf(input)).toEqual([]);
};

const checkWithUnknown = (input: ScenarioInput): void => {
  expect(differencesOf(input, { unknown: true })).toEqual([]);
};

describe('evaluate agrees with a ledger that sums every piece by hand', () => {
  const known = features.filter((feature) => feature !== 'unknown amounts');
  it.each(known.map((feature) => [feature]))('on random scenarios with %s', (feature) => {
    fc.assert(fc.property(scenarios([feature]), check), { numRuns: runs, seed });
  });

  it('on random scenarios with something unknown', () => {
    fc.assert(fc.property(scenarios(['unknown amounts']), checkWithUnknown), { numRuns: runs * 2, seed });
  });

  // `npm run differential` compares ten thousand of these.
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
    ['a difference of success rates', 'quality', 'a cascade'],
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
