/** The projected costs after the horizon, compared with the sum of the costs of each month. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costsOfAll } from '../../../src/core/cost/evaluate.ts';
import { type Costs, retrainings, runningUsd } from '../../../src/core/cost/ledger.ts';
import { projectedUsd } from '../../../src/core/cost/projection.ts';
import { createScenario } from '../../../src/core/index.ts';
import type { ScenarioInput } from '../../../src/core/types.ts';
import { type Feature, scenarios } from '../../oracle/arbitraries.ts';

/** The month until which costs are projected. */
const lastMonth = 400;

/** The dollars after the window, added up month by month. `scale` is the sum of the absolute values of the added amounts. */
const monthByMonth = (costs: Costs): { readonly usd: number; readonly scale: number } => {
  const { plan, traffic } = costs;
  const due = retrainings(plan, lastMonth).length - retrainings(plan, traffic.horizon).length;
  const parts = [due * plan.retrainUsd];
  for (let month = traffic.horizon + 1; month <= lastMonth; month++)
    parts.push(runningUsd(costs, month, month - 1));
  return {
    usd: parts.reduce((sum, usd) => sum + usd, 0),
    scale: parts.reduce((sum, usd) => sum + Math.abs(usd), 1e-9),
  };
};

const costsOf = (input: ScenarioInput): readonly Costs[] => costsOfAll(createScenario(input)).costs;

describe('the projected costs', () => {
  const exact: Feature[][] = [
    ['drift', 'growth', 'quality', 'other dollars per request'],
    ['ageing', 'quality', 'drift', 'growth', 'other dollars per request'],
    ['ageing', 'quality', 'retraining of a share', 'end of training', 'monthly lines'],
    ['ageing', 'quality', 'batch', 'cache with a fixed hit rate', 'hosting on given machines', 'lead time'],
  ];
  it.each(exact.map((used) => [used.join(', '), used] as const))(
    'are the sum of the months with %s',
    (_, used) => {
      let comparedCount = 0;
      const check = (input: ScenarioInput): void => {
        for (const costs of costsOf(input)) {
          if (costs.plan.lead > costs.traffic.horizon) continue;
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

  it('have a lower and an upper bound if traffic changes the hit rate, also while the success rate falls', () => {
    const used: Feature[] = ['ageing', 'quality', 'cache with a hit rate from traffic', 'growth'];
    const check = (input: ScenarioInput): void => {
      for (const costs of costsOf(input)) {
        const { usd, scale } = monthByMonth(costs);
        expect(projectedUsd(costs, lastMonth, 'min') - usd).toBeLessThan(1e-9 * scale);
        expect(usd - projectedUsd(costs, lastMonth, 'max')).toBeLessThan(1e-9 * scale);
      }
    };
    fc.assert(fc.property(scenarios(used), check), { numRuns: 60, seed: 8 });
  });
});
