/** Tests the edits that add an approach. The new approach copies all inputs of the baseline that the cost of a request depends on, except prices. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScenario, evaluate } from '../../../src/core/index.ts';
import { withApproach, withApproachLikeBaseline } from '../../../src/core/scenario/edits.ts';
import type { Approach, Scenario } from '../../../src/core/types.ts';
import { features, rareFeatures, scenarios } from '../../oracle/arbitraries.ts';

/** The features of a scenario that the baseline alone can have. */
const baselineFeatures = [...features, ...rareFeatures].filter(
  (feature) => !['several approaches', 'a rollout', 'growth', 'drift', 'ageing'].includes(feature),
);

/** The scenario with a new approach that has the prices of the baseline. */
function withCopy(scenario: Scenario): Scenario {
  const copied = withApproachLikeBaseline(scenario, 'Copy') as Scenario;
  const index = copied.approaches.length - 1;
  const [baseline, copy] = [copied.approaches[0], copied.approaches[index]] as [Approach, Approach];
  const { rates, rateChanges, ratesChangePerYear } = baseline;
  return withApproach(copied, index, { ...copy, rates, rateChanges, ratesChangePerYear });
}

describe('a new approach', () => {
  it('has the same cost of a request as the baseline if it has the same prices, in any scenario', () => {
    let runsWithVariableCachedShare = 0;
    fc.assert(
      fc.property(scenarios(baselineFeatures), (input) => {
        const scenario = withCopy(createScenario(input));
        const { approaches } = evaluate(scenario);
        const [baseline, copy] = [approaches[0], approaches.at(-1)];
        expect(copy?.attempt).toEqual(baseline?.attempt);
        expect(copy?.attempts).toEqual(baseline?.attempts);
        expect(copy?.requestUsd).toEqual(baseline?.requestUsd);
        runsWithVariableCachedShare += Number(Number(scenario.approaches[0]?.variableCachedShare) > 0);
      }),
      { numRuns: 300, seed: 20_261_126 },
    );
    expect(runsWithVariableCachedShare).toBeGreaterThan(10);
  });

  it('loses its quality over time as the baseline does', () => {
    const scenario = createScenario({
      startsOn: '2027-01-01',
      requestsPerMonth: 1000,
      approaches: [
        {
          id: 'a',
          otherUsdPerRequest: 0.01,
          successRate: 0.9,
          successDropPerMonth: 0.02,
          failureUsd: 1,
          rates: { inputUsdPerMTok: 1, outputUsdPerMTok: 1 },
        },
      ],
    });
    const [baseline, copy] = evaluate(withCopy(scenario)).approaches;
    expect(copy?.cumulativeUsd).toEqual(baseline?.cumulativeUsd);
  });
});
