/**
 * Statistical methods that the library does not offer. Published cases contain them, and tests compare the offered methods with
 * them.
 */
import {
  binomialAtMost,
  binomialProbability,
  criticalZ,
  normalBelow,
} from '../../../src/core/evaluation/distributions.ts';
import type { PairedCounts } from '../../../src/core/evaluation/paired-difference.ts';
import { wilsonInterval } from '../../../src/core/evaluation/wilson.ts';
import { normalQuantile } from '../../../src/core/explore/sampling.ts';
import { twoSidedPValue } from '../../../src/core/student-t.ts';

/** The ends of an interval. */
interface Ends {
  readonly low: number;
  readonly high: number;
}

/** The number from which on `isBelow` is false, found by bisection. */
const root = (isBelow: (x: number) => boolean, from: number, to: number): number => {
  let [low, high] = [from, to];
  for (let i = 0; i < 200; i++) {
    const middle = (low + high) / 2;
    if (isBelow(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};

/** Wilson's interval for `k` of `n` cases with continuity correction, by inverting the corrected score test. */
export function wilsonCorrected(k: number, n: number, confidence: number): Ends {
  const z = criticalZ(confidence);
  const isInside = (p: number): boolean =>
    Math.max(0, Math.abs(k / n - p) - 0.5 / n) <= z * Math.sqrt((p * (1 - p)) / n);
  return { low: root((p) => !isInside(p), 0, k / n), high: root(isInside, k / n, 1) };
}

/** The exact interval of Clopper and Pearson for `k` of `n` cases. */
export function clopperPearson(k: number, n: number, confidence: number): Ends {
  const tail = (1 - confidence) / 2;
  return {
    low: root((p) => 1 - binomialAtMost(k - 1, n, p) < tail, 0, 1),
    high: root((p) => binomialAtMost(k, n, p) > tail, 0, 1),
  };
}

/** The two-sided exact binomial test of p = 0.5. */
export const binomialTest = (k: number, n: number): number =>
  Math.min(1, 2 * binomialAtMost(Math.min(k, n - k), n, 0.5));

/** McNemar's χ² test, with or without continuity correction. Only the first approach is right in `b` cases, only the second in `c`. */
export function mcnemarChiSquared(
  b: number,
  c: number,
  correction: 0 | 1,
): { readonly statistic: number; readonly z: number; readonly p: number } {
  const z = (Math.sign(b - c) * Math.max(0, Math.abs(b - c) - correction)) / Math.sqrt(b + c);
  return { statistic: z * z, z, p: 2 * normalBelow(-Math.abs(z)) };
}

const casesOf = ({ both, firstOnly, secondOnly, neither }: PairedCounts): number =>
  both + firstOnly + secondOnly + neither;

/** Wald's interval of a paired difference. */
export function waldPaired(counts: PairedCounts, confidence: number): Ends & { readonly difference: number } {
  const n = casesOf(counts);
  const difference = (counts.firstOnly - counts.secondOnly) / n;
  const variance = ((counts.firstOnly + counts.secondOnly) / n - difference ** 2) / n;
  const reach = criticalZ(confidence) * Math.sqrt(variance);
  return { difference, low: difference - reach, high: difference + reach };
}

/** The interval of Bonett and Price: Wald's with one case added to each discordant cell. */
export function bonettPrice({ firstOnly, secondOnly, ...rest }: PairedCounts, confidence: number): Ends {
  const { low, high } = waldPaired(
    { ...rest, firstOnly: firstOnly + 1, secondOnly: secondOnly + 1 },
    confidence,
  );
  return { low, high };
}

/** Newcombe's interval of a difference of independent shares: `k1` of `n1` cases, and `k2` of `n2`. */
export function newcombeIndependent(
  k1: number,
  n1: number,
  k2: number,
  n2: number,
  confidence: number,
): Ends {
  const [a, b] = [wilsonInterval(k1, n1, confidence), wilsonInterval(k2, n2, confidence)];
  const [p1, p2] = [k1 / n1, k2 / n2];
  return {
    low: p1 - p2 - Math.hypot(p1 - a.low, b.high - p2),
    high: p1 - p2 + Math.hypot(a.high - p1, p2 - b.low),
  };
}

/** Wald's interval of a difference of independent shares. */
export function waldIndependent(k1: number, n1: number, k2: number, n2: number, confidence: number): Ends {
  const [p1, p2] = [k1 / n1, k2 / n2];
  const reach = criticalZ(confidence) * Math.sqrt((p1 * (1 - p1)) / n1 + (p2 * (1 - p2)) / n2);
  return { low: p1 - p2 - reach, high: p1 - p2 + reach };
}

/** The z test of two independent shares, with the pooled variance. */
export function twoShares(
  k1: number,
  n1: number,
  k2: number,
  n2: number,
): { readonly z: number; readonly p: number } {
  const pooled = (k1 + k2) / (n1 + n2);
  const z = (k2 / n2 - k1 / n1) / Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2));
  return { z, p: 2 * normalBelow(-Math.abs(z)) };
}

/** Fisher's exact test, two-sided: the tables that are at most as probable as the observed one. */
export function fisher(k1: number, n1: number, k2: number, n2: number): number {
  const total = k1 + k2;
  // The hypergeometric probability, up to a factor that all tables share.
  const weight = (k: number): number =>
    binomialProbability(k, n1, 0.5) * binomialProbability(total - k, n2, 0.5);
  const observed = weight(k1) * (1 + 1e-9);
  let [all, extreme] = [0, 0];
  for (let k = Math.max(0, total - n2); k <= Math.min(n1, total); k++) {
    all += weight(k);
    if (weight(k) <= observed) extreme += weight(k);
  }
  return extreme / all;
}

/** Cases per group that a test of two independent shares needs (`power.prop.test` of R). */
export function casesForTwoShares(p1: number, p2: number, power: number, alpha: number): number {
  const middle = (p1 + p2) / 2;
  const reach =
    criticalZ(1 - alpha) * Math.sqrt(2 * middle * (1 - middle)) +
    normalQuantile(power) * Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2));
  return (reach / (p1 - p2)) ** 2;
}

/** The power of the two-sample t test, without the rejections on the wrong side (`power.t.test` of R). */
export function tTestPower(n: number, delta: number, sd: number, alpha: number): number {
  const freedom = 2 * (n - 1);
  const critical = root((t) => twoSidedPValue(t, freedom) > alpha, 0, 1000);
  const shift = Math.sqrt(n / 2) * (delta / sd);
  // The noncentral t: the normal probability beyond the critical value, over the distribution of the estimated deviation.
  const density = (s: number): number => Math.exp((freedom - 1) * Math.log(s) - (freedom * (s * s - 1)) / 2);
  let [sum, all] = [0, 0];
  const step = 2e-3;
  for (let s = step / 2; s < 4; s += step) {
    sum += density(s) * normalBelow(shift - critical * s);
    all += density(s);
  }
  return sum / all;
}

/** Cases per group that a two-sample t test needs. */
export const casesForTTest = (delta: number, sd: number, power: number, alpha: number): number =>
  root((n) => tTestPower(n, delta, sd, alpha) < power, 2, 100);

/** The counts of the n-grams of 1 to `order` items: in the answer, in the reference, and in both. */
function nGramCounts<T>(answer: readonly T[], reference: readonly T[], order: number): readonly number[][] {
  return Array.from({ length: order }, (_, i) => {
    const nGrams = (items: readonly T[]): readonly string[] =>
      items.slice(i).map((__, at) => JSON.stringify(items.slice(at, at + i + 1)));
    const unmatched = [...nGrams(reference)];
    const matches = nGrams(answer).filter((nGram) => {
      const at = unmatched.indexOf(nGram);
      if (at >= 0) unmatched.splice(at, 1);
      return at >= 0;
    }).length;
    return [nGrams(answer).length, nGrams(reference).length, matches];
  });
}

/** chrF or chrF++ of a corpus, 0–100, as sacreBLEU computes it. */
export function corpusChrf(
  answers: readonly string[],
  references: readonly string[],
  options: { readonly beta: number; readonly wordOrder?: number; readonly smoothing?: boolean },
): number {
  const { beta, wordOrder = 0, smoothing = false } = options;
  const characters = (text: string): readonly string[] => Array.from(text.replace(/\s+/g, ''));
  /** The words. An ASCII punctuation mark at the end of a word, or else at its start, is a word of its own. */
  const words = (text: string): readonly string[] =>
    text.split(/\s+/).flatMap((word) => {
      if (word.length > 1 && /[!-/:-@[-`{-~]$/.test(word)) return [word.slice(0, -1), word.slice(-1)];
      if (word.length > 1 && /^[!-/:-@[-`{-~]/.test(word)) return [word.slice(0, 1), word.slice(1)];
      return word === '' ? [] : [word];
    });
  const sums = Array.from({ length: 6 + wordOrder }, () => [0, 0, 0]);
  answers.forEach((answer, i) => {
    const reference = references[i] as string;
    const counts = [
      ...nGramCounts(characters(answer), characters(reference), 6),
      ...nGramCounts(words(answer), words(reference), wordOrder),
    ];
    counts.forEach((row, at) => {
      sums[at] = row.map((count, column) => count + (sums[at]?.[column] as number));
    });
  });
  const fScore = (precision: number, recall: number): number =>
    precision + recall === 0 ? 0 : ((1 + beta ** 2) * precision * recall) / (beta ** 2 * precision + recall);
  if (smoothing)
    return (
      (100 / sums.length) *
      sums.reduce(
        (sum, [n = 0, m = 0, both = 0]) => sum + (n > 0 && m > 0 ? fScore(both / n, both / m) : 1e-16),
        0,
      )
    );
  const textsWithWords = sums.filter(([n = 0, m = 0]) => n > 0 && m > 0);
  if (textsWithWords.length === 0) return 0;
  const average = (column: number): number =>
    textsWithWords.reduce(
      (sum, row) => sum + (row[2] as number) / (row[column] as number) / textsWithWords.length,
      0,
    );
  return 100 * fScore(average(0), average(1));
}

/** The edit distance if a replacement costs `replacement`, and an insertion or a deletion 1, by the table of all pairs of prefixes. */
export function weightedDistance(first: string, second: string, replacement: number): number {
  const [a, b] = [Array.from(first), Array.from(second)];
  const table = a.map(() => [] as number[]);
  const at = (i: number, j: number): number => (i < 0 ? j + 1 : j < 0 ? i + 1 : (table[i]?.[j] as number));
  a.forEach((character, i) => {
    b.forEach((other, j) => {
      (table[i] as number[])[j] = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (character === other ? 0 : replacement),
      );
    });
  });
  return at(a.length - 1, b.length - 1);
}

/** The similarity from insertions and deletions alone, as `fuzz.ratio` of rapidfuzz and `difflib` have it. */
export const indelSimilarity = (first: string, second: string): number =>
  1 - weightedDistance(first, second, 2) / (Array.from(first).length + Array.from(second).length);

/** ROUGE-Lsum: for each line of the reference, the words in any of its longest common subsequences with the lines of the answer. */
export function rougeLSum(
  reference: string,
  answer: string,
): { readonly precision: number; readonly recall: number; readonly f: number } {
  const lines = (text: string): readonly string[][] => text.split('\n').map((line) => line.split(' '));
  const [referenceLines, answerLines] = [lines(reference), lines(answer)];
  let hits = 0;
  /** How often each word of the answer is not matched yet. */
  const unmatched = new Map<string, number>();
  for (const word of answerLines.flat()) unmatched.set(word, (unmatched.get(word) ?? 0) + 1);
  for (const line of referenceLines) {
    const union = new Set(answerLines.flatMap((other) => [...subsequence(line, other)]));
    for (const index of union) {
      const word = line[index] as string;
      const count = unmatched.get(word) ?? 0;
      if (count === 0) continue;
      unmatched.set(word, count - 1);
      hits += 1;
    }
  }
  const [recall, precision] = [hits / referenceLines.flat().length, hits / answerLines.flat().length];
  return { precision, recall, f: hits === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** The indices in `first` of one longest common subsequence. */
function subsequence(first: readonly string[], second: readonly string[]): ReadonlySet<number> {
  const best = (i: number, j: number): readonly number[] => {
    if (i === first.length || j === second.length) return [];
    if (first[i] === second[j]) return [i, ...best(i + 1, j + 1)];
    const [skipFirst, skipSecond] = [best(i + 1, j), best(i, j + 1)];
    return skipFirst.length >= skipSecond.length ? skipFirst : skipSecond;
  };
  return new Set(best(0, 0));
}
