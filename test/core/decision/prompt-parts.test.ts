/** The parts of a prompt, compared with the results of `evaluate` for the scenario with and without each part. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareEvaluations,
  comparePrompts,
  createScenario,
  evaluate,
  type PartCost,
  type PromptPiece,
  promptParts,
} from '../../../src/core/index.ts';
import type { Approach, Scenario, ScenarioInput } from '../../../src/core/types.ts';
import { runs } from '../../harness/runs.ts';
import { knownFeatures, scenarios } from '../../oracle/arbitraries.ts';
import { evaluationOf, pairMarks } from '../evaluation/marks.ts';

const rates = {
  inputUsdPerMTok: 2,
  cachedInputUsdPerMTok: 0.2,
  cacheWriteUsdPerMTok: 2.5,
  outputUsdPerMTok: 10,
};

const prompt: readonly PromptPiece[] = [
  { part: 'system', fixed: true, tokens: 400 },
  { part: 'examples', label: 'Example 1', fixed: true, tokens: 344 },
  { part: 'examples', label: 'Example 2', fixed: true, tokens: 356 },
  { part: 'user', fixed: false, tokens: 180 },
  { part: 'format', fixed: true, tokens: 60 },
];

/** An approach with the tokens of `prompt`, and with these changes. */
const approach = (changes: object = {}): ScenarioInput['approaches'][number] => ({
  id: 'few-shot',
  model: 'host/model',
  prefixTokens: 1100,
  variableTokens: 240,
  outputTokens: 100,
  reasoningTokens: 50,
  rates,
  cache: { hitRate: 0.8, minimumTokens: 1024, stepTokens: 128 },
  successRate: 0.8,
  failureUsd: 0.4,
  ...changes,
});

const scenarioWith = (changes: object = {}): Scenario =>
  createScenario({ startsOn: '2026-01-01', requestsPerMonth: 100_000, approaches: [approach(changes)] });

/** The cost of a month of an approach with these changes, if it serves every request. */
const monthUsd = (scenario: Scenario, id: string, changes: object): number | null => {
  const approaches = scenario.approaches.map((each) =>
    each.id === id ? { ...each, trafficShare: 1, ...changes } : each,
  );
  const changed = createScenario({ ...scenario, approaches } as ScenarioInput);
  return evaluate(changed).approaches.find((each) => each.id === id)?.month.totalUsd ?? null;
};

/** Expects that two figures are equal to a millionth, or both unknown. */
const expectNear = (actual: number | null | undefined, expected: number | null): void => {
  if (expected === null || actual == null) expect(actual).toBe(expected);
  else expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(expected)));
};

const partOf = (parts: readonly PartCost[], index: number | null): PartCost =>
  parts.find((each) => each.index === index) as PartCost;

describe('promptParts', () => {
  it('splits the cost of the tokens by their place in the cache', () => {
    const { parts, usdPerMonth } = promptParts(prompt, scenarioWith());
    // 1,024 tokens are cached: read at 0.2 four times out of five, else written at 2.5.
    const cached = (0.8 * 0.2 + 0.2 * 2.5) / 10;
    const expected = [400 * cached, 344 * cached, 280 * cached + 76 * 0.2, 180 * 0.2, 60 * 0.2, 50];
    parts.forEach(({ usdPerMonth: usd }, index) => {
      expect(usd).toBeCloseTo(expected[index] as number, 9);
    });
    expect(parts.map(({ part, inPrefix }) => [part, inPrefix])).toEqual([
      ['system', true],
      ['examples', true],
      ['examples', true],
      ['user', false],
      ['format', false],
      ['reasoning', false],
    ]);
    expect(parts.at(-1)).toMatchObject({ index: null, tokens: 50 });
    // The rest of the month's cost is the visible answer (100 tokens) and the reviews.
    const partsUsd = parts.reduce((sum, { usdPerMonth: usd }) => sum + (usd ?? Number.NaN), 0);
    expectNear(usdPerMonth, partsUsd + 100 + 0.2 * 0.4 * 100_000);
  });

  it('gives a part a negative saving if the prompt without it is too short for the cache', () => {
    const { parts } = promptParts(prompt, scenarioWith());
    expect(partOf(parts, 1).savingUsdPerMonth).toBeLessThan(0);
    expect(partOf(parts, 1).paysFrom).toBe(0);
  });

  it('gives the rise of the accepted share from which a part pays for itself', () => {
    const scenario = scenarioWith({ cache: undefined });
    const { parts } = promptParts(prompt, scenario);
    const rise = partOf(parts, 1).paysFrom as number;
    const usdAt = (prefixTokens: number, successRate: number): number =>
      evaluate(scenarioWith({ cache: undefined, prefixTokens, successRate })).approaches[0]
        ?.usdPerAcceptedAnswer as number;
    expect(rise).toBeGreaterThan(0);
    expect(usdAt(756, 0.8 - rise)).toBeCloseTo(usdAt(1100, 0.8), 8);
    // One attempt: the part costs $0.000688, and a review $0.40.
    expect(rise).toBeCloseTo((344 * 2) / 1e6 / 0.4, 6);
  });

  it('leaves the rise unknown if the success rate is unknown', () => {
    for (const successRate of [null, 1]) {
      const { parts } = promptParts(prompt, scenarioWith({ successRate }));
      expect(parts.every(({ paysFrom }) => paysFrom === null)).toBe(true);
    }
  });

  it('says that a part never pays for itself if more accepted answers save nothing, because a failure costs nothing', () => {
    const scenario = scenarioWith({ cache: undefined, failureUsd: 0 });
    expect(partOf(promptParts(prompt, scenario).parts, 1).paysFrom).toBe('never');
  });

  it('puts fixed parts first in its reordering, and gives the saving', () => {
    const scenario = scenarioWith({ cache: { hitRate: 0.9 } });
    const { reordering } = promptParts(prompt, scenario);
    expect(reordering).toMatchObject({
      order: [0, 1, 2, 4, 3],
      moved: [4],
      prefixTokens: 1160,
      variableTokens: 180,
    });
    expectNear(
      reordering?.savingUsdPerMonth,
      (monthUsd(scenario, 'few-shot', {}) as number) -
        (monthUsd(scenario, 'few-shot', { prefixTokens: 1160, variableTokens: 180 }) as number),
    );
    expect(reordering?.savingUsdPerMonth).toBeGreaterThan(0);
    const withoutCache = promptParts(prompt, scenarioWith({ cache: undefined }));
    expect(withoutCache.reordering?.savingUsdPerMonth).toBe(0);
  });

  it('has no reordering if the fixed parts are first, and never moves answers', () => {
    expect(promptParts(prompt.slice(0, 4), scenarioWith()).reordering).toBeNull();
    const prefilled = [...prompt.slice(0, 4), { part: 'assistant', fixed: true, tokens: 2 }];
    expect(promptParts(prefilled, scenarioWith()).reordering).toBeNull();
  });

  it('counts texts with the given counter, and leaves costs unknown without tokens', () => {
    const texts = [
      { part: 'system', fixed: true, text: 'one two three' },
      { part: 'user', fixed: false, text: 'four' },
    ];
    const count = (text: string): number => text.split(' ').length;
    const counted = promptParts(texts, scenarioWith(), { count });
    expect(counted).toMatchObject({ prefixTokens: 3, variableTokens: 1 });
    const unknown = promptParts(texts, scenarioWith());
    expect(unknown).toMatchObject({ prefixTokens: null, usdPerMonth: null });
    expect(unknown.parts[0]).toMatchObject({ tokens: null, usdPerMonth: null, savingUsdPerMonth: null });
    const partly = promptParts([{ part: 'system', fixed: true, tokens: null }, ...prompt], scenarioWith());
    expect(partly.usdPerMonth).toBeNull();
  });

  it('keeps the tokens of the scenario if the prompt has no part of their kind', () => {
    const scenario = scenarioWith();
    expect(promptParts([], scenario)).toMatchObject({ prefixTokens: 1100, variableTokens: 240, parts: [{}] });
    expect(promptParts(prompt.slice(0, 1), scenario)).toMatchObject({
      prefixTokens: 400,
      variableTokens: 240,
    });
  });

  it('refuses an approach that is not in the scenario', () => {
    expect(() => promptParts(prompt, scenarioWith(), { approach: 'nobody' })).toThrow(RangeError);
  });

  it('agrees with `evaluate` in random scenarios, with and without each part and in the new order', () => {
    const piece = fc.record({
      part: fc.constantFrom('system', 'examples', 'tools', 'user'),
      fixed: fc.boolean(),
      tokens: fc.integer({ min: 0, max: 3000 }),
    });
    const pieces = fc.array(piece, { minLength: 1, maxLength: 7 });
    const withHistory = [...knownFeatures, 'a cached history', 'a cascade', 'a rollout'] as const;
    fc.assert(
      fc.property(scenarios(withHistory), pieces, fc.nat(), (input, parts, pick) => {
        const scenario = createScenario(input);
        const chosen = scenario.approaches[pick % scenario.approaches.length];
        if (!chosen) return;
        const { id } = chosen;
        const usdOf = (kept: readonly PromptPiece[]): number | null =>
          monthUsd(scenario, id, tokensOf(kept, parts));
        const costs = promptParts(parts, scenario, { approach: id });
        const usdNow = usdOf(parts);
        expectNear(costs.usdPerMonth, usdNow);
        parts.forEach((_, index) => {
          const usdWithout = usdOf(parts.filter((_, i) => i !== index));
          const saved = usdNow === null || usdWithout === null ? null : usdNow - usdWithout;
          const { savingUsdPerMonth } = partOf(costs.parts, index);
          if (saved === null) expect(savingUsdPerMonth).toBeNull();
          else
            expect(Math.abs((savingUsdPerMonth as number) - saved)).toBeLessThanOrEqual(
              1e-6 * Math.abs(usdNow as number) + 1e-9,
            );
        });
        const ordered = [...parts.filter(({ fixed }) => fixed), ...parts.filter(({ fixed }) => !fixed)];
        if (costs.reordering) {
          const usdReordered = usdOf(ordered);
          expect(costs.reordering.order.map((i) => parts[i])).toEqual(ordered);
          if (usdNow === null || usdReordered === null) expect(costs.reordering.savingUsdPerMonth).toBeNull();
          else
            expect(
              Math.abs((costs.reordering.savingUsdPerMonth as number) - (usdNow - usdReordered)),
            ).toBeLessThanOrEqual(1e-6 * Math.abs(usdNow) + 1e-9);
        } else expect(ordered).toEqual(parts);
        const [first = null] = costs.parts;
        const rise = first?.paysFrom ?? null;
        if (typeof rise === 'number' && rise > 0) {
          const share = shareOf(scenario, id);
          expectNear(
            acceptedUsd(scenario, id, tokensOf(parts.slice(1), parts), share - rise),
            acceptedUsd(scenario, id, tokensOf(parts, parts), share),
          );
        }
        // If a part varies, the parts cost what the input of all attempts costs.
        const sumUsd = costs.parts
          .filter(({ index }) => index !== null)
          .reduce((sum, { usdPerMonth }) => sum + (usdPerMonth ?? Number.NaN), 0);
        if (parts.some(({ fixed }) => !fixed) && Number.isFinite(sumUsd))
          expectNear(sumUsd, inputUsd(scenario, id, costs));
      }),
      { numRuns: runs(8, 400) },
    );
  });
});

/** The tokens of those parts of a prompt that are kept, as fields of an approach. A prompt without a varying part leaves `variableTokens` out. */
function tokensOf(kept: readonly PromptPiece[], prompt: readonly PromptPiece[]): object {
  const firstVarying = kept.findIndex(({ fixed }) => !fixed);
  const prefixLength = firstVarying < 0 ? kept.length : firstVarying;
  const tokenSum = (pieces: readonly PromptPiece[]): number =>
    pieces.reduce((sum, { tokens }) => sum + (tokens ?? 0), 0);
  return {
    prefixTokens: tokenSum(kept.slice(0, prefixLength)),
    ...(prompt.some(({ fixed }) => !fixed) ? { variableTokens: tokenSum(kept.slice(prefixLength)) } : {}),
  };
}

/** The best guess of the success rate of an approach; NaN if it is a difference. */
function shareOf({ approaches }: Scenario, id: string): number {
  const { successRate } = approaches.find((each) => each.id === id) as Approach;
  return typeof successRate === 'number' ? successRate : (successRate?.p50 ?? Number.NaN);
}

/** Dollars of an accepted answer of an approach with these tokens and this success rate. */
function acceptedUsd(scenario: Scenario, id: string, tokens: object, successRate: number): number | null {
  const approaches = scenario.approaches.map((each) =>
    each.id === id ? { ...each, trafficShare: 1, ...tokens, successRate } : each,
  );
  const result = evaluate(createScenario({ ...scenario, approaches } as ScenarioInput));
  return result.approaches.find((each) => each.id === id)?.usdPerAcceptedAnswer ?? null;
}

/** The dollars of the input of all attempts in month 1 with the tokens of a prompt. */
function inputUsd(
  scenario: Scenario,
  id: string,
  {
    prefixTokens,
    variableTokens,
  }: { readonly prefixTokens: number | null; readonly variableTokens: number | null },
): number | null {
  const approaches = scenario.approaches.map((each) =>
    each.id === id ? { ...each, trafficShare: 1, prefixTokens, variableTokens } : each,
  );
  const result = evaluate(createScenario({ ...scenario, approaches } as ScenarioInput));
  const approach = result.approaches.find((each) => each.id === id);
  if (!approach) return null;
  const { inputUsd: uncachedUsd, cachedInputUsd, cacheWriteUsd } = approach.attempt;
  const factors = [uncachedUsd, cachedInputUsd, cacheWriteUsd, approach.attempts, approach.month.requests];
  if (factors.includes(null)) return null;
  return (
    ((uncachedUsd ?? 0) + (cachedInputUsd ?? 0) + (cacheWriteUsd ?? 0)) *
    (approach.attempts ?? 0) *
    (approach.month.requests ?? 0)
  );
}

describe('trials of parts', () => {
  const marks = pairMarks(200, 60, 5, 35);
  const comparisons = compareEvaluations(evaluationOf({ 'few-shot': marks.first, fewer: marks.second }), {
    baseline: 'fewer',
    score: 'exact',
  });
  const scenario = (usdOfReview: number, model = 'host/model', technique?: 'fine-tuned'): Scenario =>
    createScenario({
      startsOn: '2026-01-01',
      requestsPerMonth: 100_000,
      approaches: [
        approach({ failureUsd: usdOfReview, successRate: 260 / 300, cache: undefined }),
        approach({ id: 'fewer', model, prefixTokens: 744, ...(technique && { technique }) }),
      ],
    });
  const trials = [{ without: [2], approach: 'fewer' }];
  const wordOf = (tried: Scenario, options: object = { comparisons }): string | undefined =>
    promptParts(prompt, tried, { trials, ...options }).trials[0]?.word;

  it('say that an example pays if it pays at both ends of the measured interval', () => {
    const [result] = promptParts(prompt, scenario(0.4), { trials, comparisons }).trials;
    const { low, high } = comparisons.find(({ toBaseline }) => toBaseline)?.toBaseline ?? {};
    expect(result).toMatchObject({ word: 'pays', low, high });
    expect(result?.difference).toBeCloseTo(55 / 300, 9);
    expect(result?.paysFrom).toBeLessThan(low as number);
  });

  it('say that an example does not pay if a failure costs nearly nothing, and that nothing is confirmed if the interval contains the break-even', () => {
    expect(wordOf(scenario(0.0001))).toBe('does-not-pay');
    // The example costs 356 tokens at $2 per million: it pays for itself from a rise by 18 points.
    expect(wordOf(scenario((356 * 2) / 1e6 / 0.18))).toBe('not-shown');
  });

  it('say that nothing is confirmed without an evaluation, without paired cases, on another model, or if the approach without the parts is tuned', () => {
    expect(wordOf(scenario(0.4), {})).toBe('not-shown');
    expect(wordOf(scenario(0.4, 'host/other'))).toBe('not-shown');
    const [tuned] = promptParts(prompt, scenario(0.4, 'host/model', 'fine-tuned'), {
      trials,
      comparisons,
    }).trials;
    expect(tuned).toMatchObject({ word: 'not-shown', difference: null });
    const unpaired = compareEvaluations(
      evaluationOf({
        'few-shot': `${marks.first}${'.'.repeat(300)}`,
        fewer: `${'.'.repeat(300)}${marks.second}`,
      }),
      { baseline: 'fewer', score: 'exact' },
    );
    expect(wordOf(scenario(0.4), { comparisons: unpaired })).toBe('not-shown');
  });
});

describe('comparePrompts', () => {
  const before: readonly PromptPiece[] = [
    { part: 'system', fixed: true, text: 'a', tokens: 1000 },
    { part: 'examples', fixed: true, text: 'b', tokens: 300 },
    { part: 'user', fixed: false, text: 'c', tokens: 200 },
    { part: 'format', fixed: true, text: 'd', tokens: 50 },
  ];
  const after: readonly PromptPiece[] = [
    { part: 'system', fixed: true, text: 'a2', tokens: 1100 },
    { part: 'format', fixed: true, text: 'd', tokens: 50 },
    { part: 'user', fixed: false, text: 'c', tokens: 200 },
  ];

  it('names removed, added and moved parts, and evaluates both prompts', () => {
    const scenario = scenarioWith();
    const comparison = comparePrompts(before, after, scenario);
    expect(comparison.changes.map(({ kind, before: from, after: to }) => [kind, from, to])).toEqual([
      ['removed', 0, null],
      ['removed', 1, null],
      ['added', null, 0],
      ['moved', 3, 1],
    ]);
    expect(comparison.tokensDifference).toBe(-200);
    const usd = (prefixTokens: number, variableTokens: number): number =>
      monthUsd(scenario, 'few-shot', { prefixTokens, variableTokens }) as number;
    expectNear(comparison.usdPerMonthDifference, usd(1150, 200) - usd(1300, 250));
    expect(comparison.before).toMatchObject({ prefixTokens: 1300, variableTokens: 250 });
  });

  it('finds no difference between equal prompts, neither in their parts nor in their costs', () => {
    const comparison = comparePrompts(before, before, scenarioWith());
    expect(comparison).toMatchObject({ tokensDifference: 0, usdPerMonthDifference: 0, changes: [] });
  });

  it('pairs repeated parts one by one', () => {
    const twice = [...before.slice(0, 2), before[1] as PromptPiece, ...before.slice(2)];
    expect(comparePrompts(twice, before, scenarioWith()).changes).toMatchObject([
      { kind: 'removed', before: 2, tokens: 300 },
    ]);
  });
});
