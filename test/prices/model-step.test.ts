/** The cause of the step to another model, with costs calculated by hand. */
import { describe, expect, it } from 'vitest';
import { createScenario, evaluate } from '../../src/core/index.ts';
import type { ScenarioInput } from '../../src/core/types.ts';
import { causeOfModelStep, type ModelStepCause } from '../../src/prices/model-step.ts';

const base = { otherUsdPerRequest: 0.005, failureUsd: 0.5, successRate: 0.96 };

describe('the cause of the step to a model', () => {
  it.each<[string, object, ModelStepCause]>([
    ['cheaper attempts, and as many answers to fix', { otherUsdPerRequest: 0.001 }, 'price'],
    ['dearer attempts, and more answers to fix', { otherUsdPerRequest: 0.006, successRate: 0.9 }, 'price'],
    ['cheaper attempts, but more answers to fix', { otherUsdPerRequest: 0.001, successRate: 0.88 }, 'repair'],
    ['dearer attempts, but fewer answers to fix', { otherUsdPerRequest: 0.01, successRate: 1 }, 'repair'],
    ['the same attempts, but more answers to fix', { successRate: 0.9 }, 'repair'],
    [
      'an attempt that costs less, but more attempts at a request',
      {
        otherUsdPerRequest: 0.004_95,
        successRate: 0.9,
        maxAttempts: 5,
        failureUsd: 0,
        base: { failureUsd: 0 },
      },
      'mixed',
    ],
    [
      'cheaper attempts on machines that cost more',
      { otherUsdPerRequest: 0, hosting: { usdPerHour: 1, machines: 1 } },
      'mixed',
    ],
    ['no difference', {}, 'mixed'],
    ['an unknown cost of an attempt', { otherUsdPerRequest: null }, 'mixed'],
  ])('with %s is the expected one', (_name, { base: change, ...other }: { base?: object }, cause) => {
    const [before, after] = evaluate(
      createScenario({
        startsOn: '2027-01-01',
        requestsPerMonth: 1000,
        approaches: [
          { id: 'before', ...base, ...change },
          { id: 'after', ...base, ...other },
        ],
      } as ScenarioInput),
    ).approaches;
    if (!before || !after) throw new Error('A result is missing.');
    expect(causeOfModelStep(before, after)).toBe(cause);
  });
});
