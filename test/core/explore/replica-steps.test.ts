/** The values at which hosting gets another replica, compared with the cost of a month. */
import { describe, expect, it } from 'vitest';
import { replicaSteps } from '../../../src/core/explore/replica-steps.ts';
import { withLever } from '../../../src/core/explore/solve.ts';
import { createScenario, evaluate } from '../../../src/core/index.ts';
import type { ScenarioInput } from '../../../src/core/types.ts';

const scenarioOf = (settings: Partial<ScenarioInput> = {}) =>
  createScenario({
    startsOn: '2027-01-01',
    requestsPerMonth: 100_000,
    horizonMonths: 12,
    approaches: [
      { id: 'a', outputTokens: 100, rates: { inputUsdPerMTok: 1, outputUsdPerMTok: 1 } },
      {
        id: 'b',
        outputTokens: 100,
        rates: { inputUsdPerMTok: 0, outputUsdPerMTok: 0 },
        hosting: { usdPerHour: 1, tokensPerSecond: 10, utilisation: 0.5 },
      },
    ],
    ...settings,
  } as ScenarioInput);

describe('the values at which a replica is added', () => {
  /** The fixed costs of the month with the index `month`, if the number of requests is `value`. */
  const fixedUsd = (scenario: ReturnType<typeof scenarioOf>, value: number, month: number) =>
    evaluate(withLever(scenario, { lever: 'requestsPerMonth', candidate: 'b', value })).approaches[1]?.months[
      month
    ]?.fixedUsd ?? Number.NaN;

  it('are those at which the month costs one machine more', () => {
    const scenario = scenarioOf();
    const steps = replicaSteps(scenario, { lever: 'requestsPerMonth', candidate: 'b', from: 1e5, to: 1e8 });
    // A replica writes 5 tokens per second, which are 131,490 answers of 100 tokens a month, and costs $1 in each of 730.5 hours.
    expect(steps.map(Math.round)).toEqual([131_490, 262_980, 394_470]);
    for (const step of steps)
      expect(fixedUsd(scenario, step * 1.001, 0)).toBeCloseTo(fixedUsd(scenario, step * 0.999, 0) + 730.5, 6);
  });

  it('are found for each month of growing traffic, and also from a higher value down to a lower one', () => {
    const scenario = scenarioOf({ growthPerMonth: 0.1, horizonMonths: 2 });
    const requestsOfB = { lever: 'requestsPerMonth', candidate: 'b' };
    const upwards = replicaSteps(scenario, { ...requestsOfB, from: 1e5, to: 1e8 });
    expect(upwards).toHaveLength(6);
    expect(
      upwards.some((step) => fixedUsd(scenario, step * 1.001, 1) > fixedUsd(scenario, step * 0.999, 1)),
    ).toBe(true);
    const downwards = replicaSteps(scenarioOf(), { ...requestsOfB, from: 300_000, to: 0 });
    expect(downwards.map(Math.round)).toEqual([262_980, 131_490]);
  });

  it('do not exist if the number of machines is given, or for a field that the scenario does not have', () => {
    const scenario = scenarioOf();
    const range = { candidate: 'b', from: 1e5, to: 1e8 };
    const withMachines = scenarioOf({
      approaches: [
        { id: 'a', rates: { inputUsdPerMTok: 1, outputUsdPerMTok: 1 } },
        { id: 'b', hosting: { usdPerHour: 1, machines: 2 } },
      ],
    });
    expect(replicaSteps(withMachines, { ...range, lever: 'requestsPerMonth' })).toEqual([]);
    expect(replicaSteps(scenario, { ...range, lever: 'approaches[1].hosting.machines' })).toEqual([]);
  });
});
