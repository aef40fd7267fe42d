/** Comparison of approaches by their answers to the same cases. */
import { describe, expect, it } from 'vitest';
import {
  bootstrapInterval,
  type Comparison,
  casesNeeded,
  compareEvaluations,
  holmAdjust,
  mcnemarTest,
  type PairedComparison,
  pairedDifference,
  scores,
  standardError,
  wilsonInterval,
} from '../../../src/core/index.ts';
import { evaluationOf, pairMarks } from './marks.ts';

const compared = (
  marks: Parameters<typeof evaluationOf>[0],
  fieldsOf?: Parameters<typeof evaluationOf>[1],
): readonly Comparison[] =>
  compareEvaluations(evaluationOf(marks, fieldsOf), { baseline: 'base', score: 'exact' });

const pairOf = (comparison: Comparison | undefined): PairedComparison => {
  if (!comparison?.toBaseline) throw new Error('no comparison with the baseline');
  return comparison.toBaseline;
};

describe('compareEvaluations', () => {
  it('gives the same share, interval, difference and p value as the functions that calculate only one of them', () => {
    const { first, second } = pairMarks(150, 38, 15, 97);
    const [base, tune] = compared({ base: second, tune: first });
    expect(tune).toMatchObject({ approach: 'tune', label: 'TUNE', cases: 300, answers: 300, accepted: 188 });
    expect(tune?.shareAccepted).toBeCloseTo(188 / 300, 12);
    expect(tune?.shareInterval).toEqual(wilsonInterval(188, 300));
    expect(tune?.meanScore).toBeCloseTo(188 / 300, 12);
    const counts = { both: 150, firstOnly: 38, secondOnly: 15, neither: 97 };
    const pair = pairOf(tune);
    expect(pair).toMatchObject({ ...pairedDifference(counts), baseline: 'base', counts, pairs: 300 });
    expect(pair).toMatchObject({
      p: mcnemarTest(38, 15).exact,
      word: 'better',
      measure: 'share',
      method: 'tango',
    });
    expect(base?.toBaseline).toBeNull();
    // With the approaches swapped:
    const [, swapped] = compared({ base: first, tune: second });
    expect(pairOf(swapped).word).toBe('worse');
    expect(pairOf(swapped).difference).toBeCloseTo(-(pair.difference ?? 0), 12);
  });

  it('has ranges from the intervals of 80 %', () => {
    const { first, second } = pairMarks(10, 7, 2, 11);
    const [, tune] = compared({ base: second, tune: first });
    const share = wilsonInterval(17, 30, 0.8);
    expect(tune?.shareRange).toEqual({ p10: share.low, p50: 17 / 30, p90: share.high });
    const counts = { both: 10, firstOnly: 7, secondOnly: 2, neither: 11 };
    const { difference, low, high } = pairedDifference(counts, { confidence: 0.8 });
    expect(pairOf(tune).range).toEqual({ p10: low, p50: difference, p90: high });
  });

  it('adjusts the p values for all comparisons', () => {
    const { first, second } = pairMarks(20, 9, 1, 10);
    const [, onlyComparison] = compared({ base: second, one: first });
    expect(pairOf(onlyComparison)).toMatchObject({ word: 'better', p: mcnemarTest(9, 1).exact });
    const [, ...comparisons] = compared({ base: second, one: first, two: second, three: second });
    expect(comparisons.map((comparison) => pairOf(comparison).adjustedP)).toEqual(
      holmAdjust([mcnemarTest(9, 1).exact, 1, 1]),
    );
    expect(pairOf(comparisons[0]).word).toBe('no-difference-shown');
  });

  it('counts runs that are no answers separately, and leaves them out of pairs', () => {
    const [base, tune] = compared({ base: '1101e01', tune: '10ercu1' });
    expect(tune).toMatchObject({
      cases: 3,
      answers: 3,
      accepted: 2,
      notAnswers: { error: 1, replayed: 1, cancelled: 1, unscored: 1 },
    });
    expect(base).toMatchObject({ cases: 6, answers: 6, notAnswers: { error: 1 } });
    expect(pairOf(tune).counts).toEqual({ both: 2, firstOnly: 0, secondOnly: 1, neither: 0 });
  });

  it('counts an answer as unscored if its score is unknown or out of range', () => {
    const evaluation = evaluationOf({ base: '11', tune: '11' }, (approach, at) => ({
      grade: approach === 'tune' && at === 0 ? 7 : 'C',
    }));
    const [base, tune] = compareEvaluations(evaluation, { baseline: 'base', score: 'grader' });
    expect(base?.notAnswers.unscored).toBe(0);
    expect(tune).toMatchObject({ answers: 1, notAnswers: { unscored: 1 } });
  });

  it('says that there are too few cases if no result could confirm a difference', () => {
    const wordFor = (cases: number, otherCount: number): string => {
      const marks = { base: '0'.repeat(cases), tune: '1'.repeat(cases) };
      const otherMarks = Object.fromEntries(
        Array.from({ length: otherCount }, (_, i) => [`other${i}`, '0'.repeat(cases)]),
      );
      return pairOf(compared({ ...marks, ...otherMarks })[1]).word;
    };
    expect([wordFor(5, 0), wordFor(6, 0), wordFor(6, 1), wordFor(7, 1)]).toEqual([
      'too-few-cases',
      'better',
      'too-few-cases',
      'better',
    ]);
  });

  it('gives no difference if no case is paired', () => {
    const [, tune] = compared({ base: '11..', tune: '..11' });
    expect(pairOf(tune)).toMatchObject({
      pairs: 0,
      difference: null,
      low: null,
      high: null,
      p: null,
      adjustedP: null,
      range: null,
      needed: null,
      word: 'too-few-cases',
    });
  });

  it('gives no share for an approach without answers', () => {
    const [, tune] = compared({ base: '11', tune: 'ee' });
    expect(tune).toMatchObject({
      cases: 0,
      shareAccepted: null,
      shareInterval: null,
      shareRange: null,
      meanScore: null,
      latency: null,
    });
  });

  it('states how many cases would confirm the measured difference, or the one of the option `difference`', () => {
    const { first, second } = pairMarks(40, 20, 10, 30);
    const evaluation = evaluationOf({ base: second, tune: first });
    const needed = (difference?: number) =>
      pairOf(compareEvaluations(evaluation, { baseline: 'base', score: 'exact', difference })[1]).needed;
    expect(needed()).toEqual({ difference: 0.1, cases: 249 });
    expect(needed(0.05)?.cases).toBeGreaterThan(900);
    expect(pairOf(compared({ base: first, tune: first })[1]).needed).toBeNull();
  });

  it('states the needed cases at the significance level that is adjusted for several comparisons', () => {
    const { first, second } = pairMarks(40, 20, 10, 30);
    const needed = (others: Readonly<Record<string, string>>) =>
      pairOf(compared({ base: second, one: first, ...others })[1]).needed?.cases;
    const casesAt = (alpha: number) => casesNeeded({ firstOnly: 0.2, secondOnly: 0.1, alpha });
    expect(needed({})).toBe(casesAt(0.05));
    expect(needed({ two: second })).toBe(casesAt(0.05 / 2));
    expect(needed({ two: second, three: first })).toBe(casesAt(0.05 / 3));
    // An approach without a common case is not tested.
    expect(needed({ two: second, none: '' })).toBe(casesAt(0.05 / 2));
  });

  it.each([
    ['an approach that is not there', { baseline: 'absent' }],
    ['a confidence in percent', { baseline: 'base', confidence: 95 }],
    ['a threshold above 1', { baseline: 'base', threshold: 50 }],
    ['a difference in points', { baseline: 'base', difference: 5 }],
  ])('refuses %s', (_, options) => {
    expect(() =>
      compareEvaluations(evaluationOf({ base: '10', tune: '11' }), { score: 'exact', ...options }),
    ).toThrow(RangeError);
  });
});

describe('compareEvaluations with repeats', () => {
  it('counts a case once', () => {
    const [base, tune] = compared({
      base: ['1010101010', '1010101010', '1010101010'],
      tune: ['1111111110', '1111111110', '1111111110'],
    });
    expect(tune).toMatchObject({ cases: 10, answers: 30, accepted: 27, shareAccepted: 0.9 });
    // Repeats that never differ add nothing.
    expect(tune?.shareInterval?.low).toBeCloseTo(wilsonInterval(9, 10).low, 12);
    expect(base?.shareInterval?.low).toBeCloseTo(wilsonInterval(5, 10).low, 12);
    expect(pairOf(tune)).toMatchObject({ pairs: 10, counts: null, p: mcnemarTest(4, 0).exact });
    const once = pairedDifference({ both: 5, firstOnly: 4, secondOnly: 0, neither: 1 });
    expect(pairOf(tune).low).toBeCloseTo(once.low, 9);
    expect(pairOf(tune).high).toBeCloseTo(once.high, 9);
  });

  it('claims nothing if the interval contains 0, although one approach wins more cases', () => {
    // Nine small wins, and one large loss that outweighs most of them.
    const repeats = (wins: string, loss: string): string[] =>
      Array.from({ length: 8 }, (_, i) => (i === 0 ? wins : '0'.repeat(9)) + loss);
    const [, tune] = compared({ base: repeats('0'.repeat(9), '1'), tune: repeats('1'.repeat(9), '0') });
    const pair = pairOf(tune);
    expect(pair.p).toBeLessThanOrEqual(0.05);
    expect(pair.difference).toBeGreaterThan(0);
    expect(pair.low).toBeLessThan(0);
    expect(pair.word).toBe('no-difference-shown');
  });

  it('needs as many cases as the sign test needs to confirm the difference, fewer than with one answer for each case', () => {
    const base = ['110010000000', '100110010000', '000011000100'];
    const tune = ['111110110000', '101111110000', '110111010100'];
    const [, repeated] = compared({ base, tune });
    const rate = (marks: readonly string[], at: number) => marks.filter((text) => text[at] === '1').length;
    const signs = Array.from({ length: 12 }, (_, at) => Math.sign(rate(tune, at) - rate(base, at)));
    const share = (sign: number) => signs.filter((each) => each === sign).length / 12;
    const needed = repeated?.toBaseline?.needed;
    expect(needed?.cases).toBe(casesNeeded({ firstOnly: share(1), secondOnly: share(-1) }));
    expect(needed?.difference).toBeCloseTo(repeated?.toBaseline?.difference ?? 0, 12);
    // The same answers, each as a case of its own: more cases are needed.
    const [, unrepeated] = compared({ base: base.join(''), tune: tune.join('') });
    expect(needed?.cases).toBeLessThan(unrepeated?.toBaseline?.needed?.cases ?? 0);
  });

  it('has a narrower interval if repeats differ, but not narrower than if every answer were a case of its own', () => {
    const tuneMarks = '1101101100'.repeat(4);
    const baseMarks = '0110110011'.repeat(4);
    const [, unrepeated] = compared({ base: baseMarks, tune: tuneMarks });
    const [, repeated] = compared({ base: [baseMarks, tuneMarks], tune: [tuneMarks, baseMarks] });
    const width = (comparison: Comparison | undefined) =>
      (comparison?.shareInterval?.high ?? 0) - (comparison?.shareInterval?.low ?? 0);
    expect(width(repeated)).toBeLessThan(width(unrepeated));
    const withoutRepeats = wilsonInterval(48, 80);
    expect(width(repeated)).toBeGreaterThanOrEqual(withoutRepeats.high - withoutRepeats.low - 1e-9);
  });
});

describe('compareEvaluations with graded scores', () => {
  const grades = (base: readonly number[], tune: readonly number[]) =>
    evaluationOf({ base: '1'.repeat(base.length), tune: '1'.repeat(tune.length) }, (approach, at) => ({
      grade: (approach === 'base' ? base : tune)[at],
    }));
  const base = Array.from({ length: 40 }, (_, i) => ((i * 7) % 10) / 10);
  const tune = base.map((grade, i) => Math.min(1, grade + ((i * 3) % 5) / 20));
  const differences = tune.map((grade, i) => grade - (base[i] as number));

  it('compares mean scores where no threshold is given', () => {
    const [, comparison] = compareEvaluations(grades(base, tune), {
      baseline: 'base',
      score: 'grader',
      seed: 4,
    });
    expect(pairOf(comparison)).toMatchObject({
      measure: 'score',
      method: 'bootstrap',
      counts: null,
      word: 'better',
      ...bootstrapInterval(differences, { seed: 4 }),
    });
    expect(pairOf(comparison).needed?.cases).toBeGreaterThan(0);
  });

  it('has the interval and the test by Student’s t for fewer than 20 pairs', () => {
    const [, comparison] = compareEvaluations(grades(base.slice(0, 10), tune.slice(0, 10)), {
      baseline: 'base',
      score: 'grader',
    });
    const pair = pairOf(comparison);
    expect(pair.method).toBe('student-t');
    const error = standardError(differences.slice(0, 10)) as number;
    expect(((pair.high as number) - (pair.low as number)) / 2 / error).toBeCloseTo(2.262157, 5);
  });

  it('compares shares where a threshold is given', () => {
    const [, comparison] = compareEvaluations(grades(base, tune), {
      baseline: 'base',
      score: 'grader',
      threshold: 0.5,
    });
    expect(comparison?.accepted).toBe(tune.filter((grade) => grade >= 0.5 - 1e-9).length);
    expect(pairOf(comparison)).toMatchObject({ measure: 'share', method: 'tango' });
  });

  it('has no interval if the difference is the same in all cases', () => {
    const lower = base.map((grade) => grade / 2);
    const [, comparison] = compareEvaluations(grades(lower, lower), { baseline: 'base', score: 'grader' });
    expect(pairOf(comparison)).toMatchObject({
      difference: 0,
      low: null,
      high: null,
      p: 1,
      word: 'no-difference-shown',
    });
  });

  it('uses a score function of the caller', () => {
    const evaluation = evaluationOf({ base: '0000000', tune: '1111111' });
    const [, comparison] = compareEvaluations(evaluation, {
      baseline: 'base',
      score: (expected, actual) => 1 - (scores.exact(expected, actual) ?? 0),
    });
    expect(pairOf(comparison).word).toBe('worse');
  });
});

describe('measured tokens and latency', () => {
  it('are means of answers, without errors and replays', () => {
    const [base] = compared({ base: '111r', tune: '1111' }, (_, at) => ({
      latencyMs: [1000, 3000, 2000, 1][at],
      tokens: { input: [100, 300, 200, 1][at], output: [10, 50, 30, 1][at] },
    }));
    expect(base?.tokens).toEqual({ input: 200, cached: null, output: 30, reasoning: null });
    // 40 more tokens take 2,000 ms more, which is 50 ms per token. So of the 1,000 ms for 10 tokens, 500 ms pass before the first.
    expect(base?.latency).toEqual({
      meanMs: 2000,
      p50Ms: 2000,
      p90Ms: 3000,
      firstTokenMs: 500,
      tokensPerSecond: 20,
    });
  });

  it('have the middle between the two middle latencies as the median of an even number', () => {
    const [base] = compared({ base: '1111', tune: '1111' }, (_, at) => ({
      latencyMs: [400, 100, 300, 1000][at],
    }));
    expect(base?.latency?.p50Ms).toBe(350);
  });

  it.each([
    ['does not rise with the tokens', [2000, 2000, 2000], [40, 40, 40]],
    ['falls with the tokens', [2000, 1000, 1500], [40, 80, 60]],
    ['would be below 0 without tokens', [1000, 3000, 2000], [40, 80, 60]],
    ['is known of two answers only', [1500, 2000], [40, 80]],
    // The slope of 0.1 ms per token would be 10,000 tokens a second; its 95 % interval goes from −43 to +43 ms per token.
    ['rises by chance only', [1000, 1400, 1004, 1400], [40, 60, 80, 60]],
  ])('have no time to the first token if the latency %s', (_, latencies, outputTokens) => {
    const marks = '1'.repeat(latencies.length);
    const [base] = compared({ base: marks, tune: marks }, (_approach, at) => ({
      latencyMs: latencies[at],
      tokens: { output: outputTokens[at] },
    }));
    const meanMs = latencies.reduce((sum, ms) => sum + ms, 0) / latencies.length;
    expect(base?.latency).toMatchObject({ meanMs, firstTokenMs: null, tokensPerSecond: null });
  });

  it('have a time to the first token only if three cases show it, however often each of them is repeated', () => {
    const repeated = (marks: readonly string[]) =>
      compared({ base: marks, tune: '111' }, (_, at) => ({
        latencyMs: 1000 + 1000 * at,
        tokens: { output: 10 + 20 * at },
      }))[0]?.latency;
    expect(repeated(['11', '.1', '.1'])).toMatchObject({ firstTokenMs: null, tokensPerSecond: null });
    expect(repeated(['111', '.1.', '.1.'])).toMatchObject({ firstTokenMs: 500, tokensPerSecond: 20 });
  });

  it('are unknown where no run states them', () => {
    const [base] = compared({ base: '11', tune: '11' }, () => ({
      latencyMs: -1,
      tokens: { output: Number.NaN },
    }));
    expect(base?.latency).toBeNull();
    expect(base?.tokens.output).toBeNull();
    const [timed] = compared({ base: '11', tune: '11' }, () => ({ latencyMs: 700 }));
    expect(timed?.latency).toMatchObject({ meanMs: 700, firstTokenMs: null, tokensPerSecond: null });
  });
});
