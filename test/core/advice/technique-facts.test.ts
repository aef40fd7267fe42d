/** The rise of the accepted share from which a technique pays for itself, compared with the same figure of a part of a prompt. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { techniqueFacts } from '../../../src/core/advice/technique-facts.ts';
import type { TechniqueFacts } from '../../../src/core/advice/types.ts';
import { promptParts } from '../../../src/core/decision/prompt-parts.ts';
import { createScenario } from '../../../src/core/index.ts';
import { bestGuess } from '../../../src/core/scenario/amount.ts';
import { successGuess } from '../../../src/core/scenario/success.ts';
import type { Approach, Scenario } from '../../../src/core/types.ts';
import { runs } from '../../harness/runs.ts';
import { type Feature, features, scenarios } from '../../oracle/arbitraries.ts';

/** The facts of the technique `clear-instructions` for the baseline. */
const techniqueOf = (scenario: Scenario): TechniqueFacts => {
  const clearInstructions = techniqueFacts(scenario, scenario.approaches[0] as Approach, null).find(
    ({ id }) => id === 'clear-instructions',
  );
  return clearInstructions as TechniqueFacts;
};

/** The baseline with these fields. */
const withFields = (scenario: Scenario, fields: Partial<Approach>): Scenario =>
  createScenario({
    ...scenario,
    approaches: scenario.approaches.map((approach, index) =>
      index === 0 ? { ...approach, ...fields } : approach,
    ),
  } as never);

describe('the rise from which a technique pays', () => {
  it('equals the rise from which a part with the same number of tokens pays, in a prompt that has this part', () => {
    const knownAmounts: readonly Feature[] = features.filter((feature) => feature !== 'unknown amounts');
    let comparedCount = 0;
    fc.assert(
      fc.property(scenarios([...knownAmounts, 'quality']), (input) => {
        const scenario = createScenario(input);
        const [baseline] = scenario.approaches as readonly [Approach];
        const { inputTokens, paysFrom } = techniqueOf(scenario);
        const [prefix, variable] = [baseline.prefixTokens, baseline.variableTokens].map(bestGuess);
        if (typeof paysFrom !== 'number' || paysFrom === 0 || prefix === null || variable === null) return;
        const successRate = successGuess(baseline, scenario.approaches) + paysFrom;
        // A success rate of 1 is the default of a scenario, and counts as unknown.
        if (!(successRate < 1)) return;
        const longer = withFields(scenario, { prefixTokens: (prefix ?? 0) + inputTokens, successRate });
        const { parts } = promptParts(
          [
            { part: 'system', fixed: true, tokens: prefix ?? 0 },
            { part: 'format', fixed: true, tokens: inputTokens },
            { part: 'user', fixed: false, tokens: variable ?? 0 },
          ],
          longer,
        );
        comparedCount += 1;
        expect(parts[1]?.paysFrom).toBeCloseTo(paysFrom, 5);
      }),
      { numRuns: runs(150, 2000) },
    );
    expect(comparedCount).toBeGreaterThan(20);
  });

  const scenarioWith = (fields: object): Scenario =>
    createScenario({
      startsOn: '2026-11-27',
      requestsPerMonth: 1000,
      approaches: [
        {
          id: 'a',
          prefixTokens: 100,
          outputTokens: 10,
          rates: { inputUsdPerMTok: 1, outputUsdPerMTok: 4 },
          ...fields,
        },
        { id: 'b', prefixTokens: 100, outputTokens: 10, rates: { inputUsdPerMTok: 1, outputUsdPerMTok: 4 } },
      ],
    });

  it('the cost of a technique is the cost of its tokens, and may be negative if they make the prompt long enough for the cache', () => {
    const scenario = scenarioWith({
      prefixTokens: 1000,
      rates: { inputUsdPerMTok: 1, cachedInputUsdPerMTok: 0.1, outputUsdPerMTok: 4 },
      cache: { hitRate: 1, minimumTokens: 1024 },
    });
    const usdOf = (tokens: number): number =>
      techniqueFacts(scenario, scenario.approaches[0] as Approach, tokens).find(({ id }) => id === 'few-shot')
        ?.usdPerThousandCalls ?? Number.NaN;
    // 1,000 uncached tokens, 1,100 cached ones and 1,200 cached ones.
    expect(usdOf(100)).toBeCloseTo(0.11 - 1, 9);
    expect(usdOf(200)).toBeCloseTo(0.12 - 1, 9);
  });

  it.each([
    [
      'never, if no rise saves as much as the technique costs',
      { successRate: 0.9999, failureUsd: 0.01 },
      'never',
    ],
    ['unknown, if the share of accepted answers is unknown', {}, null],
    [
      'unknown, if another approach answers the failed requests',
      { successRate: 0.8, failureApproach: 'b' },
      null,
    ],
  ])('is %s', (_, fields, expected) => {
    expect(techniqueOf(scenarioWith(fields)).paysFrom).toBe(expected);
  });
});

it('the cost of more tokens is unknown, and not 0, on a machine that is paid by the hour', () => {
  const scenario = createScenario({
    startsOn: '2026-11-27',
    requestsPerMonth: 100_000,
    approaches: [
      {
        id: 'a',
        prefixTokens: 1000,
        outputTokens: 100,
        rates: { inputUsdPerMTok: 0, outputUsdPerMTok: 0 },
        hosting: { usdPerHour: 4, machines: 1 },
      },
    ],
  });
  const techniques = techniqueFacts(scenario, scenario.approaches[0] as Approach, null);
  const costOf = (id: string) => techniques.find((each) => each.id === id)?.usdPerThousandCalls;
  expect(costOf('clear-instructions')).toBeNull();
  expect(costOf('zero-shot')).toBe(0);
});
