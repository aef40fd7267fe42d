/**
 * Compares `evaluate` with the brute-force ledger of `test/oracle` on random scenarios, first with each feature of the model
 * alone, then with all of them.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScenario, evaluate } from '../../../src/core/index.ts';
import type { ScenarioInput } from '../../../src/core/types.ts';
import { runs } from '../../harness/runs.ts';
import { type Feature, features, knownFeatures, rareFeatures, scenarios } from '../../oracle/arbitraries.ts';
import { differencesOf } from '../../oracle/differences.ts';
import { compare } from '../../oracle/ledger.ts';

/** The number of random scenarios in each test. */
const scenarioCount = runs(4, 50);
const seed = process.env.ORACLE_SEED ? Number(process.env.ORACLE_SEED) : 20_260_101;

const expectAgreement = (input: ScenarioInput): void => {
  expect(differencesOf(input)).toEqual([]);
};

const expectAgreementWithUnknowns = (input: ScenarioInput): void => {
  expect(differencesOf(input, { unknown: true })).toEqual([]);
};

describe('evaluate agrees with the brute-force ledger', () => {
  it.each(knownFeatures.map((feature) => [feature]))('on random scenarios with %s', (feature) => {
    fc.assert(fc.property(scenarios([feature]), expectAgreement), { numRuns: scenarioCount, seed });
  });

  it('on random scenarios with unknown amounts', () => {
    fc.assert(fc.property(scenarios(['unknown amounts']), expectAgreementWithUnknowns), {
      numRuns: scenarioCount * 2,
      seed,
    });
  });

  // `npm run differential` compares ten thousand such scenarios.
  it('on random scenarios with every feature at once', () => {
    fc.assert(fc.property(scenarios(knownFeatures), expectAgreement), { numRuns: scenarioCount * 6, seed });
  });

  it('on random scenarios with every feature at once and unknown amounts', () => {
    fc.assert(fc.property(scenarios(features), expectAgreementWithUnknowns), {
      numRuns: scenarioCount,
      seed,
    });
  });

  const pairs: [Feature, Feature][] = [
    ['scheduled prices', 'a service that ends'],
    ['scheduled prices', 'lead time'],
    ['retraining of a share', 'lead time'],
    ['retraining of a share', 'a service that ends'],
    ['a service that ends', 'lead time'],
    ['end of training', 'retraining of a share'],
    ['cache with a hit rate from traffic', 'growth'],
    ['hosting by load', 'quality'],
    ['tiers', 'batch'],
    ['drift', 'growth'],
  ];
  it.each(pairs)('on random scenarios with %s and %s', (a, b) => {
    fc.assert(fc.property(scenarios([a, b, 'set-up lines and credits']), expectAgreement), {
      numRuns: scenarioCount,
      seed,
    });
  });

  // There are fewer runs, because the oracle calculates a hundred years of months that all differ.
  const fewerRuns = Math.ceil(scenarioCount / 5);
  const combinations: Feature[][] = [
    ['a cascade', 'quality'],
    ['a cascade', 'quality', 'scheduled prices'],
    ['a monthly minimum', 'scheduled prices'],
    ['a monthly minimum', 'hosting by load'],
    ['a rollout', 'cache with a hit rate from traffic'],
    ['a rollout', 'scheduled prices', 'lead time'],
    ['a rollout', 'retraining of a share', 'a service that ends'],
    ['ageing', 'quality'],
    ['a difference of success rates', 'quality', 'a cascade'],
    ['ageing', 'quality', 'retraining of a share', 'end of training'],
    ['a cached history', 'cache with a fixed hit rate', 'tiers'],
    ['quality', 'unknown amounts', ...rareFeatures],
  ];
  it.each(combinations.map((combined) => [combined.join(', '), combined] as const))(
    'on random scenarios with %s',
    (_, combined) => {
      const property = combined.includes('unknown amounts') ? expectAgreementWithUnknowns : expectAgreement;
      fc.assert(fc.property(scenarios(combined), property), { numRuns: fewerRuns, seed });
    },
  );

  it('on random scenarios with every feature at once, including the rare ones', () => {
    fc.assert(fc.property(scenarios([...knownFeatures, ...rareFeatures]), expectAgreement), {
      numRuns: Math.ceil(scenarioCount / 20),
      seed,
    });
  });

  it('on random scenarios that together have every verdict and nearly every reason', () => {
    const kindsAndReasons = new Set<string>();
    for (const combined of [...features.map((feature) => [feature]), knownFeatures]) {
      for (const input of fc.sample(scenarios(combined), { numRuns: 60, seed: 5 })) {
        for (const { verdict } of evaluate(createScenario(input)).comparisons) {
          kindsAndReasons.add(verdict.kind);
          if (verdict.kind === 'never') kindsAndReasons.add(verdict.reason);
        }
      }
    }
    const kinds = ['immediately', 'after', 'retired-first', 'beyond-horizon', 'never', 'incomplete'];
    const reasons = ['caching', 'quality', 'fixed-costs', 'retraining', 'rates', 'tokens', 'other', 'set-up'];
    expect([...kindsAndReasons]).toEqual(
      expect.arrayContaining([...kinds, ...reasons, 'several', 'no-difference']),
    );
  });

  it('on the reason `decline`, which is rare in random scenarios', () => {
    // The saving becomes negative because the price of the baseline falls. Without the fall, the candidate would pay back.
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
    expectAgreement(input);
    expect(compare(input, 1).verdict).toMatchObject({ kind: 'never', reason: 'decline' });
  });
});
