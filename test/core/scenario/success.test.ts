/** Success rates that are given as a difference to another approach, and their conversion to rates and back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScenario, evaluate, flips, sensitivity, withLever } from '../../../src/core/index.ts';
import { ownSuccess, withoutApproach, withSuccessComparedTo } from '../../../src/core/scenario/links.ts';
import type { Scenario, ScenarioInput } from '../../../src/core/types.ts';
import { features, scenarios } from '../../oracle/arbitraries.ts';

type ApproachInput = ScenarioInput['approaches'][number];

const scenarioWith = (...successRates: ApproachInput['successRate'][]): Scenario =>
  createScenario({
    startsOn: '2026-01-01',
    requestsPerMonth: 1000,
    approaches: successRates.map((successRate, i) => ({
      id: `a${i}`,
      successRate,
      otherUsdPerRequest: 0.1 / (i + 1),
      failureUsd: 1,
      setup: [{ label: 'work', usd: i * 500 }],
    })),
  });

const difference = (p50: number, to = 'a0') => ({ differenceTo: to, p10: p50 - 0.02, p50, p90: p50 + 0.01 });

describe('a success rate as a difference', () => {
  it.each<[string, ApproachInput['successRate'][], number | null]>([
    [
      'is added to the best guess of the other approach',
      [{ p10: 0.8, p50: 0.9, p90: 0.92 }, difference(-0.05)],
      0.85,
    ],
    ['is added along a chain', [0.9, difference(-0.05), difference(-0.1, 'a1')], 0.75],
    ['stays at or above 0', [0.3, difference(-0.5)], 0],
    ['stays at or below 1', [0.9, difference(0.5)], 1],
    ['is unknown if the rate of the other approach is', [null, difference(-0.05)], null],
  ])('%s', (_, rates, expected) => {
    const last = evaluate(scenarioWith(...rates)).approaches.at(-1);
    if (expected === null) expect(last?.requestUsd).toBeNull();
    // The cost of an attempt, and $1 for each answer that is not accepted.
    else expect(last?.requestUsd).toBeCloseTo(0.1 / rates.length + 1 - expected, 12);
  });

  it('makes the verdict incomplete if the other rate is unknown, even if it is the rate of an approach that is not compared', () => {
    const { comparisons } = evaluate(scenarioWith(0.9, difference(-0.05, 'a2'), null));
    expect(comparisons[0]?.verdict).toEqual({ kind: 'incomplete', missing: ['approaches[2].successRate'] });
  });

  it('gives the same figures as the rate that it stands for, in any scenario', () => {
    fc.assert(
      fc.property(scenarios(features), fc.integer({ min: -40, max: 40 }), (input, points) => {
        const [first, second, ...others] = createScenario(input).approaches;
        if (!first || !second) throw new Error('Two approaches');
        const approaches = [
          { ...first, successRate: 0.6 },
          { ...second, successRate: difference(points / 100, first.id) },
          ...others,
        ];
        const scenario = createScenario({ ...input, approaches } as ScenarioInput);
        const asRate = withSuccessComparedTo(scenario, 1, undefined);
        const { scenario: _, ...figures } = evaluate(scenario);
        const { scenario: __, ...expected } = evaluate(asRate);
        expect(figures).toEqual(expected);
      }),
      { numRuns: 40, seed: 20_260_101 },
    );
  });

  it('can be made from a rate and converted back without a change', () => {
    const range = { p10: 0.8, p50: 0.9, p90: 0.92 };
    const scenario = scenarioWith(0.95, range);
    const compared = withSuccessComparedTo(scenario, 1, 'a0');
    expect(compared.approaches[1]?.successRate).toEqual({
      differenceTo: 'a0',
      p10: -0.15,
      p50: -0.05,
      p90: -0.03,
    });
    expect(withSuccessComparedTo(compared, 1, undefined)).toEqual(scenario);
    // The difference of an unknown rate starts at 0.
    expect(withSuccessComparedTo(scenarioWith(0.95, null), 1, 'a0').approaches[1]?.successRate).toMatchObject(
      { p50: 0 },
    );
  });

  it('becomes a rate when the other approach is removed', () => {
    const { approaches } = withoutApproach(scenarioWith(0.95, difference(-0.05)), 0);
    expect(approaches[0]?.successRate).toEqual({ p10: 0.88, p50: 0.9, p90: 0.91 });
  });

  it('is changed as the rate that it stands for, in the sensitivity and in suggestions', () => {
    const scenario = scenarioWith(0.95, difference(-0.05));
    expect(ownSuccess(scenario.approaches[1] as Scenario['approaches'][number], scenario.approaches)).toEqual(
      {
        p10: 0.88,
        p50: 0.9,
        p90: 0.91,
      },
    );
    const bar = sensitivity(scenario, { candidate: 'a1' }).find(
      ({ lever }) => lever === 'approaches[1].successRate',
    );
    expect([bar?.low.input, bar?.high.input]).toEqual([0.88, 0.91]);
    const withLowRate = scenarioWith(0.95, difference(-0.2));
    const flip = flips(withLowRate, 'a1').find(({ lever }) => lever === 'approaches[1].successRate');
    if (!flip) throw new Error('No change of the success rate');
    expect(flip).toMatchObject({ side: 'at-least', now: 0.75 });
    expect(evaluate(withLever(withLowRate, { ...flip, candidate: 'a1' })).comparisons[0]?.verdict.kind).toBe(
      'after',
    );
  });
});
