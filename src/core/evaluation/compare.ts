/** Compares the approaches of an evaluation with its baseline. */

import { twoSidedPValue } from '../student-t.ts';
import { runToEnd, type Steps } from '../work.ts';
import { bootstrapInterval } from './bootstrap.ts';
import { type CaseMeans, caseMeansInSteps, type ScoredCases } from './case-means.ts';
import { casesForMean, casesNeeded } from './cases-needed.ts';
import { requireConfidence, requireWithin } from './checks.ts';
import { compareTotals } from './compare-totals.ts';
import type {
  Comparison,
  ComparisonWord,
  MethodDifference,
  PairedComparison,
  ShareRange,
} from './comparison-types.ts';
import { holmAdjust } from './holm.ts';
import { mcnemarTest } from './mcnemar.ts';
import { measuredLatency, measuredTokens } from './measured.ts';
import { type PairedCounts, pairedDifference } from './paired-difference.ts';
import { type Score, type ScoreId, type ScoreOptions, scores } from './scores/scores.ts';
import { mean, meanInterval, standardError } from './standard-error.ts';
import type { Evaluation, EvaluationTotals } from './types.ts';
import { type Interval, wilsonInterval } from './wilson.ts';

/** The options of `compareEvaluations`. */
export interface CompareOptions {
  /** The id of the approach with which the others are compared. */
  readonly baseline: string;
  /** The name of a score, or a function of your own. */
  readonly score: ScoreId | Score;
  readonly scoreOptions?: ScoreOptions;
  /**
   * An answer with at least this score is accepted, 0–1. Default 1. But if no threshold is given, and a score is between 0 and 1,
   * mean scores are compared instead of shares.
   */
  readonly threshold?: number;
  /** Confidence of the intervals, and 1 minus the level of the tests; default 0.95. */
  readonly confidence?: number;
  /** The difference for which the needed cases are stated, above 0 and at most 1. Default: the measured difference. */
  readonly difference?: number;
  /** Probability that the needed cases show the difference; default 0.8. */
  readonly power?: number;
  /** Seed of the bootstrap; default 1. */
  readonly seed?: number;
}

/** The options of a comparison with their defaults filled in. */
type Settings = Required<Omit<CompareOptions, 'difference' | 'score' | 'scoreOptions'>> &
  Pick<CompareOptions, 'difference'> & { readonly measure: 'share' | 'score' };

/** The confidence of an interval from P10 to P90. */
const rangeConfidence = 0.8;

/**
 * From 20 to 1,000 pairs, mean scores have a bootstrap interval. With fewer pairs the bootstrap interval is too narrow, with more
 * it equals the interval by Student's t.
 */
const bootstrapPairs = { min: 20, max: 1000 };

/**
 * The measured figures of each approach, in the order of the evaluation, and its difference to the baseline. Only answers count;
 * errors, replays, cancelled and unscored runs are counted separately. Repeats of a case count as one case with their mean.
 *
 * The test is the exact McNemar test; with repeats, the sign test on the cases; for mean scores, the paired t test. The p values are
 * adjusted by Holm's method, and the needed cases are for its first and strictest level. If only totals of an approach are known, the
 * bounds over all pairings of the cases are stated. Throws a `RangeError` if no approach is the baseline, or if an option is out of its
 * range.
 */
export function compareEvaluations(evaluation: Evaluation, options: CompareOptions): Comparison[] {
  const { score, scoreOptions = {}, threshold } = options;
  const scoredCases = runToEnd(
    caseMeansInSteps(evaluation, {
      score: typeof score === 'function' ? score : scores[score],
      options: scoreOptions,
      threshold: threshold ?? 1,
    }),
  );
  return runToEnd(compareInSteps(evaluation, scoredCases, options));
}

/** `compareEvaluations` in steps, for cases that are already scored. */
export function* compareInSteps(
  evaluation: Evaluation,
  { means, hasPartialScores }: ScoredCases,
  options: Omit<CompareOptions, 'score' | 'scoreOptions'>,
): Steps<Comparison[]> {
  const { baseline, threshold, difference } = options;
  const { confidence = 0.95, power = 0.8, seed = 1 } = options;
  const { approaches } = evaluation;
  requireConfidence(confidence);
  if (threshold !== undefined) requireWithin('threshold', threshold, 0, 1);
  if (difference !== undefined) requireWithin('difference', difference, 1e-6, 1);
  const baselineIndex = approaches.findIndex(({ id }) => id === baseline);
  if (baselineIndex < 0)
    throw new RangeError(`The evaluation has no approach "${String(baseline).slice(0, 64)}".`);
  const measure = hasPartialScores && threshold === undefined ? 'score' : 'share';
  const settings = {
    baseline,
    threshold: threshold ?? 1,
    confidence,
    power,
    seed,
    difference,
    measure,
  } as const;
  const totals = new Map(evaluation.totals?.map((each) => [each.approach, each]));
  const compareWith = (id: string, i: number): TestedPair | null => {
    if (i === baselineIndex) return null;
    const [candidate, baselineTotals] = [totals.get(id), totals.get(baseline)];
    return candidate || baselineTotals
      ? {
          pair: compareTotals(candidate, baselineTotals, { baseline, confidence, rangeConfidence }),
          neededAt: () => null,
        }
      : compare(means[i] as CaseMeans, means[baselineIndex] as CaseMeans, settings);
  };
  const testedPairs: (TestedPair | null)[] = [];
  for (const [i, { id }] of approaches.entries()) {
    testedPairs.push(compareWith(id, i));
    yield;
  }
  const adjustedPValues = holmAdjust(testedPairs.map((each) => each?.pair.p ?? null));
  const testCount = testedPairs.filter((each) => each?.pair.p != null).length;
  const level = 1 - confidence;
  const comparisons: Comparison[] = [];
  for (const [i, { id, label }] of approaches.entries()) {
    const { pair, neededAt } = testedPairs[i] ?? {};
    const adjustedP = adjustedPValues[i] ?? null;
    comparisons.push({
      approach: id,
      label,
      measure: totals.has(id) ? 'share' : measure,
      ...ownFigures(means[i] as CaseMeans, confidence),
      ...totalFigures(totals.get(id), confidence),
      toBaseline:
        pair && neededAt
          ? {
              ...pair,
              adjustedP,
              word: wordOf(pair, adjustedP, testCount, level),
              // Holm compares the smallest p value with this level, and the others with higher ones.
              needed: neededAt(level / Math.max(1, testCount)),
            }
          : null,
    });
    yield;
  }
  return comparisons;
}

type OwnFigures = Omit<Comparison, 'approach' | 'label' | 'measure' | 'toBaseline'>;

/** The figures of one approach by itself. */
function ownFigures(caseMeans: CaseMeans, confidence: number): OwnFigures {
  const answeredCases = indices(caseMeans.answers);
  const accepted = answeredCases.map((at) => caseMeans.accepted[at] as number);
  const meanScores = answeredCases.map((at) => caseMeans.scores[at] as number);
  const answers = caseMeans.runs.length;
  const hasAnswers = answeredCases.length > 0;
  const share = hasAnswers ? mean(accepted) : null;
  const trials = effectiveTrials(accepted, answers);
  const intervalAt = (intervalConfidence: number): Interval =>
    wilsonInterval((share ?? 0) * trials, trials, intervalConfidence);
  return {
    cases: answeredCases.length,
    answers,
    notAnswers: caseMeans.notAnswers,
    ...(caseMeans.repeats.answers > 0 ? { repeats: caseMeans.repeats } : {}),
    accepted: Math.round(
      answeredCases.reduce(
        (sum, at) => sum + (caseMeans.accepted[at] as number) * (caseMeans.answers[at] as number),
        0,
      ),
    ),
    shareAccepted: share,
    shareInterval: hasAnswers ? intervalAt(confidence) : null,
    shareRange: share === null ? null : rangeOf(share, intervalAt(rangeConfidence)),
    meanScore: hasAnswers ? mean(meanScores) : null,
    scoreInterval: meanInterval(meanScores, confidence),
    tokens: measuredTokens(caseMeans.runs),
    latency: measuredLatency(caseMeans),
  };
}

/** The figures of an approach of which only totals are known. */
function totalFigures(totals: EvaluationTotals | undefined, confidence: number): Partial<OwnFigures> {
  if (!totals) return {};
  const { cases, accepted } = totals;
  const share = accepted / cases;
  return {
    cases,
    answers: cases,
    accepted,
    shareAccepted: share,
    shareInterval: wilsonInterval(accepted, cases, confidence),
    shareRange: rangeOf(share, wilsonInterval(accepted, cases, rangeConfidence)),
  };
}

/**
 * The number of independent answers that would be as precise as these cases with their repeats (the design effect of a clustered
 * sample; L. Kish, 1965). It is at least the number of cases and at most the number of answers.
 */
function effectiveTrials(accepted: readonly number[], answers: number): number {
  const cases = accepted.length;
  if (answers === cases) return cases;
  const share = mean(accepted);
  const error = standardError(accepted) ?? 0;
  const trials = (share * (1 - share)) / error ** 2;
  return error === 0 ? cases : Math.min(answers, Math.max(cases, trials));
}

/** The indices of the cases with answers in both lists. */
function indices(answers: Uint32Array, others = answers): number[] {
  const sharedIndices: number[] = [];
  for (let at = 0; at < answers.length; at++) if (answers[at] && others[at]) sharedIndices.push(at);
  return sharedIndices;
}

/** The range P10–P90 from an 80 % interval, widened if it does not contain the best guess. */
const rangeOf = (guess: number, { low, high }: Interval): ShareRange => ({
  p10: Math.min(guess, low),
  p50: guess,
  p90: Math.max(guess, high),
});

/** A comparison before the p values are adjusted. */
type UnadjustedComparison = Omit<PairedComparison, 'adjustedP' | 'word' | 'needed'>;

/** The number of cases that a test at this level needs. */
type NeededAt = (level: number) => PairedComparison['needed'];

/** A comparison with the baseline, before the p values are adjusted, and the cases that its test needs. */
interface TestedPair {
  readonly pair: UnadjustedComparison;
  readonly neededAt: NeededAt;
}

function compare(candidate: CaseMeans, baselineMeans: CaseMeans, settings: Settings): TestedPair {
  const pairs = indices(candidate.answers, baselineMeans.answers);
  const { baseline, measure } = settings;
  const commonFields = { baseline, measure, pairs: pairs.length };
  if (pairs.length === 0) {
    const unknown = { difference: null, low: null, high: null, range: null, p: null };
    return { pair: { ...commonFields, ...unknown, counts: null, method: null }, neededAt: () => null };
  }
  const { neededAt, ...figures } = (measure === 'share' ? compareShares : compareMeanScores)(
    candidate,
    baselineMeans,
    pairs,
    settings,
  );
  return { pair: { ...commonFields, ...figures }, neededAt };
}

/** The figures of a comparison that depend on its measure. */
type PairFigures = Omit<UnadjustedComparison, 'baseline' | 'measure' | 'pairs'> &
  Pick<TestedPair, 'neededAt'>;

/** Compares shares of accepted answers. */
function compareShares(
  candidate: CaseMeans,
  baselineMeans: CaseMeans,
  pairs: readonly number[],
  { confidence, power, difference }: Settings,
): PairFigures {
  let [both, firstOnly, secondOnly, wins, losses, squareSum, minRepeats] = [0, 0, 0, 0, 0, 0, Infinity];
  for (const at of pairs) {
    const [a, b] = [candidate.accepted[at] as number, baselineMeans.accepted[at] as number];
    both += a * b;
    firstOnly += a * (1 - b);
    secondOnly += b * (1 - a);
    if (a > b) wins += 1;
    else if (a < b) losses += 1;
    squareSum += (a - b) ** 2;
    minRepeats = Math.min(minRepeats, candidate.answers[at] as number, baselineMeans.answers[at] as number);
  }
  const cases = pairs.length;
  const hasRepeats = pairs.some((at) => candidate.answers[at] !== 1 || baselineMeans.answers[at] !== 1);
  const counts = { both, firstOnly, secondOnly, neither: cases - both - firstOnly - secondOnly };
  // With repeats, the counts are expectations, as if one repeat of each case were drawn. The mean over all repeats varies less than
  // such a draw, so each case gets a weight (`caseWeight`) above 1.
  const squaredMean = ((firstOnly - secondOnly) / cases) ** 2;
  const [drawVariance, meanVariance] = [
    (firstOnly + secondOnly) / cases - squaredMean,
    squareSum / cases - squaredMean,
  ];
  const caseWeight =
    hasRepeats && drawVariance > 0
      ? Math.min(minRepeats, Math.max(1, drawVariance / Math.max(meanVariance, 1e-12)))
      : 1;
  const scaledCounts = Object.fromEntries(
    Object.entries(counts).map(([name, count]) => [name, Math.max(0, count) * caseWeight]),
  ) as unknown as PairedCounts;
  const interval = pairedDifference(scaledCounts, { confidence });
  const discordant = { firstOnly: firstOnly / cases, secondOnly: secondOnly / cases };
  const signs = { firstOnly: wins / cases, secondOnly: losses / cases };
  /**
   * The cases needed with repeats: enough for the sign test, which compares wins with losses instead of accepted answers, and
   * enough for the interval to exclude 0.
   */
  const neededWithRepeats = (statedDifference: number, alpha: number): number | null => {
    const signsPerDifference =
      interval.difference === 0 ? 1 : (signs.firstOnly - signs.secondOnly) / interval.difference;
    const statedSigns = Math.min(1, Math.max(0, statedDifference * signsPerDifference));
    const forTest = casesNeeded({ ...withDifference(signs, statedSigns), power, alpha });
    const forInterval = casesNeeded({ ...withDifference(discordant, statedDifference), power, alpha });
    return forTest === null || forInterval === null
      ? null
      : Math.max(forTest, Math.ceil(forInterval / caseWeight));
  };
  return {
    ...interval,
    counts: hasRepeats ? null : counts,
    method: 'tango',
    range: rangeOf(interval.difference, pairedDifference(scaledCounts, { confidence: rangeConfidence })),
    p: mcnemarTest(wins, losses).exact,
    neededAt: (alpha) =>
      neededFor(difference ?? Math.abs(interval.difference), (statedDifference) =>
        hasRepeats
          ? neededWithRepeats(statedDifference, alpha)
          : casesNeeded({ ...withDifference(discordant, statedDifference), power, alpha }),
      ),
  };
}

/** The measured shares of discordant cases, changed so that their difference is the stated one. */
function withDifference(
  { firstOnly, secondOnly }: Pick<PairedCounts, 'firstOnly' | 'secondOnly'>,
  statedDifference: number,
): Pick<PairedCounts, 'firstOnly' | 'secondOnly'> {
  const discordant = Math.max(firstOnly + secondOnly, statedDifference);
  return {
    firstOnly: (discordant + statedDifference) / 2,
    secondOnly: Math.max(0, (discordant - statedDifference) / 2),
  };
}

/** The cases that show the stated difference; `null` for a difference of 0. */
function neededFor(
  statedDifference: number,
  casesFor: (difference: number) => number | null,
): PairedComparison['needed'] {
  const cases = statedDifference > 0 ? casesFor(statedDifference) : null;
  return cases === null ? null : { difference: statedDifference, cases };
}

/** Compares mean scores. */
function compareMeanScores(
  candidate: CaseMeans,
  baselineMeans: CaseMeans,
  pairs: readonly number[],
  settings: Settings,
): PairFigures {
  const { confidence, power, difference: statedDifference } = settings;
  const differences = pairs.map(
    (at) => (candidate.scores[at] as number) - (baselineMeans.scores[at] as number),
  );
  const difference = mean(differences);
  const error = standardError(differences) ?? 0;
  const wins = differences.filter((value) => value > 0).length;
  const losses = differences.filter((value) => value < 0).length;
  const figures = { difference, counts: null };
  if (error === 0) {
    // All pairs differ by the same amount, or there is only one pair: no spread can be estimated.
    const unknown = { low: null, high: null, method: null, range: null, neededAt: () => null };
    return { ...figures, ...unknown, p: mcnemarTest(wins, losses).exact };
  }
  const interval = scoreInterval(differences, settings, confidence);
  const deviation = error * Math.sqrt(pairs.length);
  return {
    ...figures,
    low: interval.low,
    high: interval.high,
    method: interval.method,
    range: rangeOf(difference, scoreInterval(differences, settings, rangeConfidence)),
    p: twoSidedPValue(difference / error, pairs.length - 1),
    neededAt: (alpha) =>
      neededFor(statedDifference ?? Math.abs(difference), (goal) =>
        casesForMean({ difference: goal, deviation, power, alpha }),
      ),
  };
}

/** The interval of a mean difference between paired scores. */
function scoreInterval(
  differences: readonly number[],
  { seed }: Settings,
  confidence: number,
): MethodDifference {
  const { length } = differences;
  const difference = mean(differences);
  const usesBootstrap = length >= bootstrapPairs.min && length <= bootstrapPairs.max;
  const interval = usesBootstrap
    ? bootstrapInterval(differences, { confidence, seed })
    : meanInterval(differences, confidence);
  return { difference, ...(interval as Interval), method: usesBootstrap ? 'bootstrap' : 'student-t' };
}

/** The conclusion from a comparison; `testCount` is the number of tested comparisons, `level` their common level. */
function wordOf(
  { difference, low, high, pairs }: UnadjustedComparison,
  adjustedP: number | null,
  testCount: number,
  level: number,
): ComparisonWord {
  // The smallest p value that this many pairs can have, times the number of tests.
  if (difference === null || adjustedP === null || 2 * 0.5 ** pairs * testCount > level)
    return 'too-few-cases';
  // With repeats, or for mean scores, the test may reject although the interval contains 0.
  if (adjustedP <= level && difference > 0 && (low === null || low > 0)) return 'better';
  if (adjustedP <= level && difference < 0 && (high === null || high < 0)) return 'worse';
  return 'no-difference-shown';
}
