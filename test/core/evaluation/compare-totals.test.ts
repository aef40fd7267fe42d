/**
 * Comparisons of totals, which do not tell which cases were accepted: the bounds over all pairings (the ways in which the cases of both
 * approaches can be paired), and no comparison if the cases cannot be the same.
 */
import { describe, expect, it } from 'vitest';
import { compareEvaluations } from '../../../src/core/evaluation/compare.ts';
import { differenceFromTotals } from '../../../src/core/evaluation/difference-from-totals.ts';
import { joinEvaluations } from '../../../src/core/evaluation/join.ts';
import type { Evaluation, EvaluationTotals } from '../../../src/core/evaluation/types.ts';
import { applyEvaluation, createScenario } from '../../../src/core/index.ts';
import { bestGuess } from '../../../src/core/scenario/amount.ts';

const evaluationOf = (...totals: readonly EvaluationTotals[]): Evaluation => ({
  approaches: totals.map(({ approach }) => ({ id: approach, label: approach })),
  cases: [],
  totals,
  problems: [],
  format: 'totals',
});
const totalsOf = (approach: string, accepted: number, cases = 300): EvaluationTotals => ({
  approach,
  cases,
  accepted,
});
/** The totals of the guide to distillation. */
const distillation = evaluationOf(totalsOf('base', 197), totalsOf('teacher', 231), totalsOf('tuned', 235));

describe('totals', () => {
  it('of the guide to distillation confirm a difference to the base model in every pairing, and none to the teacher', () => {
    const [base, teacher, tuned] = compareEvaluations(distillation, { baseline: 'base', score: 'exact' });
    expect([base, teacher, tuned].map((comparison) => comparison?.shareAccepted?.toFixed(4))).toEqual([
      '0.6567',
      '0.7700',
      '0.7833',
    ]);
    expect(tuned?.shareInterval?.low).toBeCloseTo(0.7333, 4);
    expect(tuned?.shareInterval?.high).toBeCloseTo(0.8262, 4);
    expect([teacher, tuned].map((comparison) => comparison?.toBaseline?.word)).toEqual(['better', 'better']);
    const toTeacher = compareEvaluations(distillation, { baseline: 'teacher', score: 'exact' })[2]
      ?.toBaseline;
    expect(toTeacher).toMatchObject({ word: 'no-difference-shown', pairs: 300, counts: null, needed: null });
    const { low, high, pLow, pHigh, shown } = differenceFromTotals(235, 231, 300);
    expect(toTeacher).toMatchObject({ low, high, p: pHigh, totals: { pLow, shown } });
    expect(shown).toBe('in-no-pairing');
    expect(pLow).toBeGreaterThan(0.1);
  });

  it('are not compared if their numbers of cases differ, or if the other approach has single cases instead of totals', () => {
    const differentNumbers = evaluationOf(totalsOf('base', 197), totalsOf('tuned', 150, 200));
    expect(
      compareEvaluations(differentNumbers, { baseline: 'base', score: 'exact' })[1]?.toBaseline,
    ).toMatchObject({
      pairs: 0,
      p: null,
      difference: null,
    });
    const run = { approach: 'tuned', outcome: 'answered', actual: 'yes' } as const;
    const withCases: Evaluation = {
      approaches: [{ id: 'tuned', label: 'tuned' }],
      cases: [{ id: '1', input: 'a', expected: 'yes', runs: [run] }],
      problems: [],
      format: 'own',
    };
    const joined = joinEvaluations([
      { name: 'a', evaluation: evaluationOf(totalsOf('base', 197)) },
      { name: 'b', evaluation: withCases },
    ]);
    const [, tuned] = compareEvaluations(joined, { baseline: 'base', score: 'exact' });
    expect(tuned).toMatchObject({ shareAccepted: 1, toBaseline: { pairs: 0 } });
  });

  it('of two files are joined, and an approach that is in both files gets the name of its file', () => {
    const joined = joinEvaluations(
      ['a', 'b'].map((name, index) => ({ name, evaluation: evaluationOf(totalsOf('results', 200 + index)) })),
    );
    expect(joined.totals).toEqual([totalsOf('results · a', 200), totalsOf('results · b', 201)]);
    expect(joined.approaches.map(({ id }) => id)).toEqual(['results · a', 'results · b']);
  });

  it('give a scenario the success rate of the baseline, and the difference of the other approach to it', () => {
    const approach = {
      prefixTokens: 100,
      outputTokens: 10,
      rates: { inputUsdPerMTok: 1, outputUsdPerMTok: 4 },
    };
    const scenario = createScenario({
      startsOn: '2026-11-27',
      requestsPerMonth: 1000,
      approaches: [
        { id: 'base', ...approach },
        { id: 'tuned', ...approach },
      ],
    });
    const { approaches } = applyEvaluation(
      scenario,
      compareEvaluations(distillation, { baseline: 'base', score: 'exact' }),
    );
    expect(bestGuess(approaches[0]?.successRate)).toBeCloseTo(197 / 300, 9);
    const rate = approaches[1]?.successRate;
    expect(rate).toMatchObject({ differenceTo: 'base' });
    expect(bestGuess(rate)).toBeCloseTo(38 / 300, 9);
  });
});
