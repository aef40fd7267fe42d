/** The sum of a projection's costs against the costs of its months. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costsOfAll } from '../../../src/core/cost/evaluate.ts';
import { type Costs, projectedUsd, retrainings, runningUsd } from '../../../src/core/cost/ledger.ts';
import { createScenario } from '../../../src/core/index.ts';
import type { ScenarioInput } from '../../../src/core/types.ts';
import { type Feature, scenarios } from '../../oracle/arbitraries.ts';

const until = 400;

/** The dollars after the window, month by month, and what was added up. */
const addedUp = (costs: Costs): { readonly usd: number; readonly scale: number } => {
  const { plan, traffic } = costs;
  const due = retrainings(plan, until).length - retrainings(plan, traffic.horizon).length;
  const parts = [due * plan.retrainUsd];
  for (let month = traffic.horizon + 1; month <= until; month++)
    parts.push(runningUsd(costs, month, month - 1));
  return {
    usd: parts.reduce((sum, usd) => sum + usd, 0),
    scale: parts.reduce((sum, usd) => sum + Math.abs(usd), 1e-9),
  };
};

const costsOf = (input: ScenarioInput): readonly Costs[] => costsOfAll(createScenario(input)).costs;

describe('the sum of a projection', () => {
  const exact: Feature[][] = [
    ['drift', 'growth', 'quality', 'other dollars per request'],
    ['ageing', 'quality', 'drift', 'growth', 'other dollars per request'],
    ['ageing', 'quality', 'retraining of a share', 'end of training', 'monthly lines'],
    ['ageing', 'quality', 'batch', 'cache with a fixed hit rate', 'hosting on given machines', 'lead time'],
  ];
  it.each(exact.map((on) => [on.join(', '), on] as const))('is that of its months: %s', (_, on) => {
    let summed = 0;
    const check = (input: ScenarioInput): void => {
      for (const costs of costsOf(input)) {
        if (costs.plan.lead > costs.traffic.horizon) continue;
        summed++;
        const { usd, scale } = addedUp(costs);
        for (const bound of ['min', 'max'] as const)
          expect(Math.abs(projectedUsd(costs, until, bound) - usd) / scale).toBeLessThan(1e-9);
      }
    };
    fc.assert(fc.property(scenarios(on), check), { numRuns: 60, seed: 7 });
    expect(summed).toBeGreaterThan(60);
  });

  it('is a bound if fewer requests change the hit rate, also while the success rate falls', () => {
    const on: Feature[] = ['ageing', 'quality', 'cache with a hit rate from traffic', 'growth'];
    const check = (input: ScenarioInput): void => {
      for (const costs of costsOf(input)) {
        const { usd, scale } = addedUp(costs);
        expect(projectedUsd(costs, until, 'min') - usd).toBeLessThan(1e-9 * scale);
        expect(usd - projectedUsd(costs, until, 'max')).toBeLessThan(1e-9 * scale);
      }
    };
    fc.assert(fc.property(scenarios(on), check), { numRuns: 60, seed: 8 });
  });
});
