/** `applyEvaluation` writes the measured figures of an evaluation into a scenario. */
import { describe, expect, it } from 'vitest';
import {
  applyEvaluation,
  compareEvaluations,
  createScenario,
  type EvaluationRun,
  evaluate,
  type Scenario,
  simulate,
} from '../../../src/core/index.ts';
import { evaluationOf, pairMarks } from './marks.ts';

const scenario = createScenario({
  startsOn: '2026-01-01',
  requestsPerMonth: 1000,
  approaches: ['base', 'tune', 'other'].map((id) => ({
    id,
    prefixTokens: 80,
    variableTokens: 20,
    outputTokens: 50,
    rates: { inputUsdPerMTok: 1, outputUsdPerMTok: 2 },
    failureUsd: 0.1,
  })),
});

/** 60 pairs are accepted for both approaches, 20 only for the first, 5 only for the second, and 15 for neither. */
const marks = pairMarks(60, 20, 5, 15);

/** The scenario `target` with the measured figures of an evaluation that has these marks. `fieldsOf` adds fields to its runs. */
const applied = (
  fieldsOf?: (approach: string, caseIndex: number) => Partial<EvaluationRun>,
  markTexts: Record<string, string> = { base: marks.second, tune: marks.first },
  target: Scenario = scenario,
): Scenario =>
  applyEvaluation(
    target,
    compareEvaluations(evaluationOf(markTexts, fieldsOf), { baseline: 'base', score: 'exact' }),
  );

describe('applyEvaluation', () => {
  it('gives the baseline a range, the candidate a difference, and leaves other approaches unchanged', () => {
    const { approaches } = applied();
    const [base, tune] = compareEvaluations(evaluationOf({ base: marks.second, tune: marks.first }), {
      baseline: 'base',
      score: 'exact',
    });
    const rate = approaches[0]?.successRate as unknown as Record<string, number>;
    expect(rate.p50).toBe(0.65);
    expect(rate.p10).toBeCloseTo(base?.shareRange?.p10 as number, 10);
    const difference = approaches[1]?.successRate as unknown as Record<string, number>;
    expect(difference).toMatchObject({ differenceTo: 'base', p50: 0.15 });
    expect(difference.p10).toBeCloseTo(tune?.toBaseline?.range?.p10 as number, 10);
    expect(difference.p90).toBeCloseTo(tune?.toBaseline?.range?.p90 as number, 10);
    expect(approaches[2]).toBe(scenario.approaches[2]);
  });

  it('gives a scenario that can be evaluated with the measured shares', () => {
    const result = evaluate(applied());
    expect(result.approaches.map(({ attempts }) => attempts)).toEqual([1, 1, 1]);
    // A failure costs $0.10, the `failureUsd` of the scenario.
    const shareNotAccepted = (
      requestUsd: number | null | undefined,
      attemptUsd: number | null | undefined,
    ): number => ((requestUsd ?? 0) - (attemptUsd ?? 0)) / 0.1;
    const [base, tune] = result.approaches;
    expect(shareNotAccepted(base?.requestUsd, base?.attempt.totalUsd)).toBeCloseTo(0.35, 9);
    expect(shareNotAccepted(tune?.requestUsd, tune?.attempt.totalUsd)).toBeCloseTo(0.2, 9);
    expect(simulate(applied(), { draws: 50, seed: 1 })).toBeDefined();
  });

  it('gives a candidate a range instead of a difference if no case is paired, or if the baseline is not in the scenario', () => {
    const unpaired = applied(undefined, { base: '1100....', tune: '....1110' });
    expect(unpaired.approaches[1]?.successRate).toMatchObject({ p50: 0.75 });
    expect(unpaired.approaches[1]?.successRate).not.toHaveProperty('differenceTo');
    const withoutBaseline = createScenario({
      ...scenario,
      approaches: scenario.approaches.slice(1),
    } as never);
    expect(applied(undefined, undefined, withoutBaseline).approaches[0]?.successRate).toMatchObject({
      p50: 0.8,
    });
  });

  it('accepts approaches that were never and always right', () => {
    const { approaches } = applied(undefined, { base: '0000', tune: '1111' });
    const [neverRight, alwaysRight] = approaches.map(
      ({ successRate }) => successRate as unknown as Record<string, number>,
    );
    expect(neverRight?.p10).toBeGreaterThan(0);
    expect(neverRight?.p50).toBeLessThan(0.001);
    expect(alwaysRight).toMatchObject({ differenceTo: 'base', p50: 1, p90: 1 });
  });

  it('takes no success rate from mean scores', () => {
    const evaluation = evaluationOf({ base: '11', tune: '11' }, (_, index) => ({ grade: [0.3, 0.8][index] }));
    const { approaches } = applyEvaluation(
      scenario,
      compareEvaluations(evaluation, { baseline: 'base', score: 'grader' }),
    );
    expect(approaches.map(({ successRate }) => successRate)).toEqual([1, 1, 1]);
  });

  it('takes no success rate from mean scores if only one approach was evaluated', () => {
    const evaluation = evaluationOf({ base: '11' }, (_, index) => ({ grade: [1, 0.8][index] }));
    const comparisons = compareEvaluations(evaluation, { baseline: 'base', score: 'grader' });
    expect(comparisons.map(({ measure }) => measure)).toEqual(['score']);
    expect(applyEvaluation(scenario, comparisons).approaches[0]?.successRate).toBe(1);
  });

  it('takes measured tokens and latency: more input tokens than the prefix do not change the prefix, and fewer are divided in the ratio that the scenario had', () => {
    const { approaches } = applied((approach, index) => ({
      latencyMs: 1000 + 20 * (index % 5),
      tokens: { input: approach === 'base' ? 130 : 30, output: 40 + (index % 5), reasoning: 7 },
    }));
    expect(approaches[0]).toMatchObject({
      prefixTokens: 80,
      variableTokens: 50,
      outputTokens: 42,
      reasoningTokens: 7,
    });
    expect(approaches[1]).toMatchObject({ prefixTokens: 24, variableTokens: 6 });
    expect(approaches[0]?.latency).toEqual({ firstTokenMs: 60, tokensPerSecond: 50 });
  });

  it.each([
    [
      'fewer tokens than the prefix, without the variable tokens',
      { prefixTokens: 2000, variableTokens: null },
      {},
    ],
    ['more tokens than the prefix', { prefixTokens: 1000, variableTokens: null }, { variableTokens: 500 }],
    ['tokens without those of the prefix', { prefixTokens: null, variableTokens: 100 }, {}],
  ])('divides measured input tokens only if the division is known: %s', (_, tokens, expected) => {
    const approaches = scenario.approaches.map((approach) => ({ ...approach, ...tokens }));
    const after = applied(() => ({ tokens: { input: 1500, output: 40 } }), undefined, {
      ...scenario,
      approaches,
    });
    expect(after.approaches[1]).toMatchObject({ ...tokens, ...expected, outputTokens: 40 });
  });

  it('changes no field that was not measured', () => {
    const { approaches } = applied();
    for (const [i, approach] of approaches.entries()) {
      const before = scenario.approaches[i];
      expect({ ...approach, successRate: 1 }).toEqual({ ...before, successRate: 1 });
    }
  });
});
