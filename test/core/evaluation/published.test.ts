/**
 * Recalculates published figures of R, scipy and other tools. Each case has a topic, and `runners` has a function for each topic.
 * Methods that the library does not offer come from `other-methods.ts`.
 */
import { expect, it } from 'vitest';
import { exactPower, normalCasesForMean } from '../../../src/core/evaluation/cases-needed.ts';
import { commonSubsequence } from '../../../src/core/evaluation/scores/words.ts';
import { mean, meanInterval } from '../../../src/core/evaluation/standard-error.ts';
import {
  bootstrapInterval,
  casesNeeded,
  differenceFromTotals,
  holmAdjust,
  mcnemarTest,
  type PairedCounts,
  pairedDifference,
  scores,
  standardError,
  wilsonInterval,
} from '../../../src/core/index.ts';
import { criticalT } from '../../../src/core/student-t.ts';
import cases from '../../fixtures/statistics.json' with { type: 'json' };
import * as other from './other-methods.ts';

/** All members that inputs can have. The inputs of a case have only the members that belong to its topic. */
interface Inputs {
  readonly table: readonly [readonly [number, number], readonly [number, number]];
  readonly values: readonly number[] & readonly string[];
  readonly cluster: readonly (string | number)[];
  readonly predictions: readonly string[];
  readonly references: readonly string[];
  readonly a: string & readonly number[];
  readonly b: string & readonly number[] & number;
}

type Figures = Readonly<Record<string, unknown>>;

/** The inputs of a case, read as numbers. */
const numbers = (inputs: Inputs): Readonly<Record<string, number>> => inputs as never;
/** The inputs of a case, read as texts. */
const texts = (inputs: Inputs): Readonly<Record<string, string>> => inputs as never;

const counts = ({ table: [[both, firstOnly], [secondOnly, neither]] }: Inputs): PairedCounts => ({
  both,
  firstOnly,
  secondOnly,
  neither,
});

/** The numbers of cases that only the first and only the second approach got right: from the table, or else `b` and `c`. */
const discordant = (inputs: Inputs): readonly [number, number] => {
  if (!inputs.table) return [numbers(inputs).b as number, numbers(inputs).c as number];
  const { firstOnly, secondOnly } = counts(inputs);
  return [firstOnly, secondOnly];
};

/** The successes and the number of cases of two groups, and the confidence. */
const twoGroups = (inputs: Inputs): [number, number, number, number, number] => {
  const { k1 = 0, n1 = 0, k2 = 0, n2 = 0, confidence = 0.95 } = numbers(inputs);
  return [k1, n1, k2, n2, confidence];
};

/** Precision, recall and F, from the numbers of words in both texts, in the reference and in the answer. */
const overlap = (shared: number, reference: number, answer: number): Figures => ({
  precision: answer === 0 ? 0 : shared / answer,
  recall: shared / reference,
  f: shared === 0 ? 0 : (2 * shared) / (reference + answer),
});

const wordsOf = (text: string): readonly string[] => text.split(' ').filter((word) => word !== '');

/** The standard deviation of the difference of two correlated outcomes, which are right with the chances `pA` and `pB`. */
const sdOfDifference = ({ pA = 0, pB = 0, correlation = 0 }: Readonly<Record<string, number>>): number => {
  const [a, b] = [pA * (1 - pA), pB * (1 - pB)];
  return Math.sqrt(a + b - 2 * correlation * Math.sqrt(a * b));
};

const runners: Readonly<Record<string, (inputs: Inputs) => Figures>> = {
  wilson(inputs) {
    const { successes = 0, n = 0, confidence = 0 } = numbers(inputs);
    const rate = successes / n;
    if (texts(inputs).side === undefined) return { rate, ...wilsonInterval(successes, n, confidence) };
    // A one-sided bound is the end of the two-sided interval with twice the probability outside.
    return { low: 0, high: wilsonInterval(successes, n, 2 * confidence - 1).high };
  },
  'wilson-continuity'(inputs) {
    const { successes = 0, n = 0, confidence = 0 } = numbers(inputs);
    return { ...other.wilsonCorrected(successes, n, confidence) };
  },
  'clopper-pearson'(inputs) {
    const { successes = 0, n = 0, confidence = 0 } = numbers(inputs);
    return { ...other.clopperPearson(successes, n, confidence) };
  },
  'binomial-test'(inputs) {
    const { successes = 0, n = 0 } = numbers(inputs);
    return { p: other.binomialTest(successes, n) };
  },
  'mcnemar-chi2-cc': (inputs) => ({
    df: 1,
    ...other.mcnemarChiSquared(...discordant(inputs), 1),
    ...unsigned(inputs, 1),
  }),
  'mcnemar-chi2': (inputs) => ({ df: 1, ...other.mcnemarChiSquared(...discordant(inputs), 0) }),
  'mcnemar-exact': (inputs) => ({ p: mcnemarTest(...discordant(inputs)).exact }),
  'mcnemar-midp': (inputs) => ({ p: mcnemarTest(...discordant(inputs)).midP }),
  'newcombe-paired'(inputs) {
    const { confidence = 0 } = numbers(inputs);
    try {
      return { ...pairedDifference(counts(inputs), { confidence, method: 'newcombe' }) };
    } catch (error) {
      return { error: (error as Error).message.includes('no cases') ? 'no cases' : error };
    }
  },
  'tango-paired-score': (inputs) => ({
    ...pairedDifference(counts(inputs), { confidence: numbers(inputs).confidence as number }),
  }),
  'wald-paired': (inputs) => ({ ...other.waldPaired(counts(inputs), numbers(inputs).confidence as number) }),
  'bonett-price-paired': (inputs) => ({
    ...other.bonettPrice(counts(inputs), numbers(inputs).confidence as number),
  }),
  'newcombe-independent': (inputs) => ({ ...other.newcombeIndependent(...twoGroups(inputs)) }),
  'wald-independent': (inputs) => ({ ...other.waldIndependent(...twoGroups(inputs)) }),
  'mcnemar-bounds-from-margins'(inputs) {
    const { n = 0, correctA = 0, correctB = 0 } = numbers(inputs);
    const bounds = differenceFromTotals(correctB, correctA, n);
    const distance = correctB - correctA;
    const [minBoth, maxBoth] = [Math.max(0, correctA + correctB - n), Math.min(correctA, correctB)];
    return {
      minP: bounds.pLow,
      maxP: bounds.pHigh,
      minPAt: { b: distance, c: 0 },
      maxPAt: { b: correctB - minBoth, c: correctA - minBoth },
      tables: maxBoth - minBoth + 1,
      verdict: bounds.shown === 'in-every-pairing' ? 'difference shown in every pairing' : bounds.shown,
    };
  },
  'two-proportions'(inputs) {
    const [k1, n1, k2, n2, confidence] = twoGroups(inputs);
    const { low, high } = other.newcombeIndependent(k2, n2, k1, n1, confidence);
    return {
      ...other.twoShares(k1, n1, k2, n2),
      fisherP: other.fisher(k1, n1, k2, n2),
      newcombeLow: low,
      newcombeHigh: high,
    };
  },
  holm: (inputs) => ({ adjusted: holmAdjust((inputs as unknown as { p: number[] }).p) }),
  'mcnemar-sample-size-normal'(inputs) {
    const { pOnlyA = 0, pOnlyB = 0, power = 0, alpha = 0, sides = 0 } = numbers(inputs);
    const options = { firstOnly: pOnlyA, secondOnly: pOnlyB, power, alpha, sides: sides as 1 | 2 };
    const n = casesNeeded({ ...options, method: 'normal' });
    return { n, pairs: Math.ceil(n ?? 0) };
  },
  'mcnemar-power-exact'(inputs) {
    const { pOnlyA = 0, pOnlyB = 0, pairs = 0, alpha = 0, sides = 0 } = numbers(inputs);
    return { power: exactPower(pOnlyA, pOnlyB, alpha, sides as 1 | 2)(pairs) };
  },
  'mcnemar-sample-size-exact'(inputs) {
    const { pOnlyA = 0, pOnlyB = 0, power = 0, alpha = 0, sides = 0 } = numbers(inputs);
    const pairs = casesNeeded({ firstOnly: pOnlyA, secondOnly: pOnlyB, power, alpha, method: 'exact' });
    return { pairs, power: exactPower(pOnlyA, pOnlyB, alpha, sides as 1 | 2)(pairs ?? 0) };
  },
  'paired-sample-size-miller'(inputs) {
    const { delta = 0, alpha = 0, power = 0 } = numbers(inputs);
    const deviation = sdOfDifference(numbers(inputs));
    const n = normalCasesForMean({ difference: delta, deviation, power, alpha });
    return { n: Math.ceil(n ?? 0), sdDifference: deviation };
  },
  'minimum-detectable-difference'(inputs) {
    const { n = 0, alpha = 0, power = 0 } = numbers(inputs);
    const deviation = sdOfDifference(numbers(inputs));
    const isEnough = (difference: number): boolean =>
      (normalCasesForMean({ difference, deviation, power, alpha }) ?? Infinity) <= n;
    let mde = 0.001;
    while (!isEnough(mde)) mde += 0.00001;
    return { mde };
  },
  'two-proportions-sample-size'(inputs) {
    const { p1 = 0, p2 = 0, power = 0, alpha = 0 } = numbers(inputs);
    return { n: other.casesForTwoShares(p1, p2, power, alpha) };
  },
  't-test-power'(inputs) {
    const { n = 0, delta = 0, sd = 0, alpha = 0 } = numbers(inputs);
    return { power: other.tTestPower(n, delta, sd, alpha) };
  },
  't-test-sample-size'(inputs) {
    const { delta = 0, sd = 0, power = 0, alpha = 0 } = numbers(inputs);
    return { n: other.casesForTTest(delta, sd, power, alpha) };
  },
  'standard-error'({ values }) {
    const stderr = standardError(values) as number;
    return { mean: mean(values), stderr, variance: stderr ** 2 * values.length };
  },
  'clustered-standard-error'({ values, cluster }) {
    const stderr = standardError(values, { clusters: cluster });
    // The published 0 stands for a figure that cannot be estimated; the library returns null for it.
    return stderr === null ? { stderr: 0, word: 'one cluster: not estimable' } : { stderr };
  },
  'clustered-t-interval'({ values, cluster, ...rest }) {
    const { confidence = 0 } = rest as unknown as Record<string, number>;
    return {
      ...meanInterval(values, confidence, { clusters: cluster }),
      df: new Set(cluster).size - 1,
    };
  },
  'score-values': ({ values }) => ({
    mean: mean((values as readonly string[]).map((grade) => scores.grader(null, null, { grade }) as number)),
  }),
  't-quantile'(inputs) {
    const { p = 0, df = 0 } = numbers(inputs);
    return { t: criticalT(2 * p - 1, df) };
  },
  'bootstrap-mean-basic'({ values, ...rest }) {
    const { confidence = 0, resamples = 0 } = rest as unknown as Record<string, number>;
    const interval = bootstrapInterval(values, { method: 'percentile', confidence, resamples });
    const twice = 2 * mean(values);
    return { low: twice - (interval?.high ?? 0), high: twice - (interval?.low ?? 0) };
  },
  'bootstrap-mean-bca'({ values, ...rest }) {
    const { confidence = 0, resamples = 0 } = rest as unknown as Record<string, number>;
    return { ...bootstrapInterval(values, { method: 'bca', confidence, resamples }) };
  },
  rouge1(inputs) {
    const { reference = '', prediction = '' } = texts(inputs);
    const referenceWords = wordsOf(reference);
    const shared = wordsOf(prediction).filter((word) => referenceWords.includes(word)).length;
    return overlap(shared, referenceWords.length, wordsOf(prediction).length);
  },
  rougeL(inputs) {
    const { reference = '', prediction = '' } = texts(inputs);
    const [referenceWords, answerWords] = [wordsOf(reference), wordsOf(prediction)];
    return {
      ...overlap(commonSubsequence(referenceWords, answerWords), referenceWords.length, answerWords.length),
      f: scores['rouge-l'](reference, prediction),
    };
  },
  rougeLsum(inputs) {
    const { reference = '', prediction = '' } = texts(inputs);
    return { ...other.rougeLSum(reference, prediction) };
  },
  'longest-common-subsequence': ({ a, b }) => ({
    length: commonSubsequence(a as readonly number[], b as readonly number[]),
  }),
  chrf({ predictions, references, ...rest }) {
    const {
      beta = 2,
      epsSmoothing,
      level,
    } = rest as unknown as { beta: number; epsSmoothing: boolean; level: string };
    if (level === 'corpus')
      return { score: other.corpusChrf(predictions, references, { beta, smoothing: epsSmoothing }) };
    return {
      score:
        100 * mean(predictions.map((answer, i) => scores.chrf(references[i] as string, answer) as number)),
    };
  },
  'chrf++': ({ predictions, references }) => ({
    score: other.corpusChrf(predictions, references, { beta: 2, wordOrder: 2 }),
  }),
  'levenshtein-similarity': ({ a, b }) => ({ similarity: scores['edit-similarity'](a, b) }),
  'levenshtein-weighted': ({ a, b }) => ({
    distance: other.weightedDistance(a, b, 2),
    similarity: other.indelSimilarity(a, b),
  }),
  'indel-similarity': ({ a, b }) => ({ similarity: other.indelSimilarity(a, b) }),
  'token-f1'(inputs) {
    const { prediction = '', reference = '' } = texts(inputs);
    const f1 = scores['token-f1'](reference, prediction) as number;
    return { f1, squadF1: f1, inspectPrints: f1.toFixed(2) };
  },
  'token-f1-max': ({ references, ...rest }) => ({
    f1: scores['token-f1'](references, (rest as unknown as Record<string, string>).prediction as string),
  }),
  'normalised-exact'(inputs) {
    const { prediction = '', reference = '' } = texts(inputs);
    return { match: scores.normalised(reference, prediction) === 1 };
  },
};

/** R prints the corrected z without its sign. */
function unsigned(inputs: Inputs, correction: 0 | 1): Figures {
  return { z: Math.abs(other.mcnemarChiSquared(...discordant(inputs), correction).z) };
}

/**
 * Names of figures that follow the convention of another tool. A case with such a figure also has one by the convention of the library, and
 * only that one is compared.
 */
const figuresOfOtherTools = new Set(['inspectF1']);

const comparableCases = (
  cases as unknown as {
    id: string;
    topic: string;
    inputs: Inputs;
    expected: Figures;
    tolerance: Record<string, number>;
  }[]
).filter(({ topic }) => topic !== 'openai-evals-std');

it('there are 75 published cases, and one of them has no figure to compare with', () => {
  expect(cases).toHaveLength(75);
  expect(comparableCases).toHaveLength(74);
});

it.each(comparableCases)(
  'the library gives the figures of the case $id',
  ({ topic, inputs, expected, tolerance }) => {
    const figures = runners[topic]?.(inputs) ?? {};
    for (const [name, value] of Object.entries(expected)) {
      if (figuresOfOtherTools.has(name)) continue;
      const figure = figures[name];
      if (typeof value === 'number') {
        const allowed =
          tolerance[name] ?? Math.max(tolerance.abs ?? 0, (tolerance.rel ?? 0) * Math.abs(value));
        expect(Math.abs((figure as number) - value), `${name}: ${figure}, not ${value}`).toBeLessThanOrEqual(
          allowed + 1e-12,
        );
      } else if (Array.isArray(value)) {
        (figure as number[]).forEach((each, i) => {
          expect(each).toBeCloseTo(value[i] as number, 12);
        });
        expect(figure).toHaveLength(value.length);
      } else expect(figure, name).toEqual(value);
    }
  },
);
