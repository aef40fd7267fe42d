/** The projected costs after the horizon, compared with the sum of the costs of each month. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costsOfAll, evaluate } from '../../../src/core/cost/evaluate.ts';
import { type Costs, retrainings, runningUsd } from '../../../src/core/cost/ledger.ts';
import type { Plan } from '../../../src/core/cost/plan.ts';
import { projectedUsd } from '../../../src/core/cost/projection.ts';
import { requestsIn } from '../../../src/core/cost/traffic.ts';
import { createScenario } from '../../../src/core/index.ts';
import type { ScenarioInput } from '../../../src/core/types.ts';
import { type Feature, scenarios } from '../../oracle/arbitraries.ts';

/** The month until which costs are projected. */
const lastMonth = 400;

/** The dollars after the horizon, added up month by month. `scale` is the sum of the absolute values of the added amounts. */
const monthByMonth = (costs: Costs): { readonly usd: number; readonly scale: number } => {
  const { plan, traffic, rollout } = costs;
  const { horizon } = traffic;
  const retrainingUsd = (retrained: Plan): number =>
    (retrainings(retrained, lastMonth).length - retrainings(retrained, horizon).length) *
    retrained.retrainUsd;
  const amounts = [retrainingUsd(plan)];
  // The baseline is retrained too while it serves a part of the requests.
  if (rollout && rollout.shareIn(horizon) < 1) amounts.push(retrainingUsd(rollout.rest.plan));
  for (let month = horizon + 1; month <= lastMonth; month++)
    amounts.push(runningUsd(costs, month, month - 1));
  return {
    usd: amounts.reduce((sum, usd) => sum + usd, 0),
    scale: amounts.reduce((sum, usd) => sum + Math.abs(usd), 1e-9),
  };
};

const costsOf = (input: ScenarioInput): readonly Costs[] => costsOfAll(createScenario(input)).costs;

/** Whether any approach of the cascade except the last has a falling success rate. Then the next approach gets more requests each month. */
const isAgeingCascade = ({ plan, repair }: Costs): boolean =>
  repair !== null && (plan.successDrop !== 0 || (plan.leftOver !== 0 && isAgeingCascade(repair)));

/**
 * Whether `projectedUsd` gives no bound: the lead time or a rollout ends after the horizon, the candidate of a rollout serves no requests
 * at the horizon, or a later approach of a cascade gets more requests each month.
 */
const hasNoBound = (costs: Costs): boolean =>
  costs.plan.lead > costs.traffic.horizon ||
  (isAgeingCascade(costs) && requestsIn(costs.traffic, costs.traffic.horizon) > 0) ||
  (costs.rollout !== null &&
    (costs.rollout.until > costs.traffic.horizon || costs.rollout.shareIn(costs.traffic.horizon) === 0));

describe('the projected costs', () => {
  const featuresWithExactSum: Feature[][] = [
    ['drift', 'growth', 'quality', 'other dollars per request'],
    ['ageing', 'quality', 'drift', 'growth', 'other dollars per request'],
    ['ageing', 'quality', 'retraining of a share', 'end of training', 'monthly lines'],
    ['ageing', 'quality', 'batch', 'cache with a fixed hit rate', 'hosting on given machines', 'lead time'],
    ['a rollout', 'ageing', 'quality', 'growth', 'drift', 'retraining of a share', 'monthly lines'],
    ['a cascade', 'a rollout', 'quality', 'growth', 'drift', 'cache with a fixed hit rate'],
  ];
  it.each(featuresWithExactSum.map((used) => [used.join(', '), used] as const))(
    'are the sum of the months with %s',
    (_, used) => {
      let comparedCount = 0;
      const check = (input: ScenarioInput): void => {
        for (const costs of costsOf(input)) {
          if (hasNoBound(costs)) continue;
          comparedCount++;
          const { usd, scale } = monthByMonth(costs);
          for (const bound of ['min', 'max'] as const)
            expect(Math.abs(projectedUsd(costs, lastMonth, bound) - usd) / scale).toBeLessThan(1e-9);
        }
      };
      fc.assert(fc.property(scenarios(used), check), { numRuns: 60, seed: 7 });
      expect(comparedCount).toBeGreaterThan(60);
    },
  );

  const featuresWithBounds: Feature[][] = [
    ['ageing', 'quality', 'cache with a hit rate from traffic', 'growth'],
    ['a monthly minimum', 'hosting by load', 'growth', 'quality', 'monthly lines'],
    ['scheduled prices', 'cache with a hit rate from traffic', 'growth', 'drift'],
    ['a cascade', 'several approaches', 'quality', 'ageing', 'scheduled prices', 'growth'],
    [
      'a cascade',
      'quality',
      'a rollout',
      'scheduled prices',
      'a monthly minimum',
      'cache with a hit rate from traffic',
      'growth',
    ],
  ];
  it.each(featuresWithBounds.map((used) => [used.join(', '), used] as const))(
    'have a lower and an upper bound with %s',
    (_, used) => {
      let comparedCount = 0;
      const check = (input: ScenarioInput): void => {
        for (const costs of costsOf(input)) {
          const { usd, scale } = monthByMonth(costs);
          const [least, most] = (['min', 'max'] as const).map((bound) =>
            projectedUsd(costs, lastMonth, bound),
          );
          expect([Number.isNaN(least), Number.isNaN(most)]).toEqual([hasNoBound(costs), hasNoBound(costs)]);
          if (hasNoBound(costs)) continue;
          comparedCount++;
          expect((least as number) - usd).toBeLessThan(1e-9 * scale);
          expect(usd - (most as number)).toBeLessThan(1e-9 * scale);
        }
      };
      fc.assert(fc.property(scenarios(used), check), { numRuns: 60, seed: 8 });
      expect(comparedCount).toBeGreaterThan(60);
    },
  );
});

it('a payback after the horizon is found if an approach in the middle of a cascade answers less and less', () => {
  const rates = { inputUsdPerMTok: 0, outputUsdPerMTok: 0 };
  const { comparisons } = evaluate(
    createScenario({
      startsOn: '2026-01-01',
      requestsPerMonth: 1000,
      horizonMonths: 12,
      approaches: [
        { id: 'a', rates, otherUsdPerRequest: 0.001, successRate: 0.5, failureApproach: 'b' },
        {
          id: 'b',
          rates,
          otherUsdPerRequest: 0.01,
          successRate: 0.99,
          successDropPerMonth: 0.02,
          failureApproach: 'c',
        },
        { id: 'c', rates, otherUsdPerRequest: 2 },
        { id: 't', rates, otherUsdPerRequest: 0.6, setup: [{ label: 'Set-up', usd: 2000 }] },
      ],
    }),
  );
  const verdict = comparisons.find(({ id }) => id === 't')?.verdict;
  expect(verdict?.kind).toBe('beyond-horizon');
  expect(verdict?.kind === 'beyond-horizon' && verdict.months).toBeCloseTo(114.87, 2);
});
