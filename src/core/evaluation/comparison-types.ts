/** The results of a comparison of approaches. Shares and scores are 0–1, differences −1 to 1; `null` = unknown. */
import type { Belief } from '../scenario/types.ts';
import type { DifferenceFromTotals } from './difference-from-totals.ts';
import type { Difference, PairedCounts } from './paired-difference.ts';
import type { EvaluationOutcome } from './types.ts';
import type { Interval } from './wilson.ts';

/**
 * The conclusion from a difference to the baseline. A difference is *shown* if it is statistically significant: the test rejects a
 * difference of 0, and the interval of the difference does not contain 0. `too-few-cases`: even if every case differed in the same
 * direction, the test would show no difference.
 */
export type ComparisonWord = 'better' | 'worse' | 'no-difference-shown' | 'too-few-cases';

/** The 10th, 50th and 90th percentile of a range. */
export type ShareRange = Pick<Belief, 'p10' | 'p50' | 'p90'>;

/** Mean tokens of a measured answer. */
export interface MeasuredTokens {
  /** All tokens of the prompt, those read from a cache included. */
  readonly input: number | null;
  /** Tokens of the prompt that were read from a cache. */
  readonly cached: number | null;
  /** Tokens of the answer, without the reasoning tokens. */
  readonly output: number | null;
  readonly reasoning: number | null;
}

/** Measured latency of an answer. */
export interface MeasuredLatency {
  readonly meanMs: number;
  readonly p50Ms: number;
  readonly p90Ms: number;
  /**
   * The part of the latency that does not grow with the written tokens, in milliseconds, estimated by least squares. `null` =
   * tokens were not measured, or the latency is not shown to rise with them (repeats of a case count as one answer).
   */
  readonly firstTokenMs: number | null;
  /** Written tokens per second after the first token; `null` if `firstTokenMs` is `null`. */
  readonly tokensPerSecond: number | null;
}

/** An approach compared with the baseline, on the cases that both answered. Differences are this approach minus the baseline. */
export interface PairedComparison {
  /** The id of the baseline. */
  readonly baseline: string;
  /** `share`: shares of accepted answers are compared; `score`: mean scores, because no threshold says which answers are accepted. */
  readonly measure: 'share' | 'score';
  /** Cases that both answered. */
  readonly pairs: number;
  /**
   * The number of pairs in which both answers were accepted, only the answer of this approach (`firstOnly`), only the answer of the
   * baseline (`secondOnly`), or neither. `null` if a case has repeats, or if scores are compared.
   */
  readonly counts: PairedCounts | null;
  /** `null` without pairs. */
  readonly difference: number | null;
  /** The lower end of the interval of the difference; `null` without pairs, or if no spread between the pairs can be estimated. */
  readonly low: number | null;
  /** The upper end. */
  readonly high: number | null;
  /** The method by which the interval was calculated; `null` without an interval. */
  readonly method: 'tango' | 'bootstrap' | 'student-t' | null;
  /** P10–P90 of the difference, from its 80 % interval. */
  readonly range: ShareRange | null;
  /** Two-sided p value of this comparison alone. */
  readonly p: number | null;
  /** The p value adjusted for all comparisons with the baseline (Holm). */
  readonly adjustedP: number | null;
  readonly word: ComparisonWord;
  /**
   * Present if only totals of both are known, with the same number of cases; they are assumed to count the same cases. The figures are
   * then bounds over all pairings of the cases:
   *
   * - `p` is the largest p value, and `pLow` the smallest.
   * - `shown` says in which pairings this test alone shows a difference.
   * - `low` and `high` are the ends of the widest interval.
   */
  readonly totals?: Pick<DifferenceFromTotals, 'pLow' | 'shown'>;
  /**
   * The number of cases that would show `difference`, which is the stated difference or else the measured one. The level of the
   * test is 1 − confidence divided by the number of tested comparisons: the first and strictest level of Holm.
   */
  readonly needed: { readonly difference: number; readonly cases: number } | null;
}

/** The measured figures of one approach. */
export interface Comparison {
  /** The id of the approach. */
  readonly approach: string;
  readonly label: string;
  /**
   * `score`: the approaches are compared by mean scores, because no threshold says which answers are accepted. `accepted` and the
   * shares then count the answers with a score of 1.
   */
  readonly measure: 'share' | 'score';
  /** Cases with at least one answer. */
  readonly cases: number;
  /** Scored answers, repeats included. */
  readonly answers: number;
  /** Runs that are not answers, by outcome. An answer whose score is unknown is `unscored`. */
  readonly notAnswers: Readonly<Record<Exclude<EvaluationOutcome, 'answered'>, number>>;
  /**
   * Answers to a case after its first answer, and how many of them differ from it. An answer differs if it has another text; with the
   * scores `normalised`, `json-equal` and `numeric`, only if the score does not count the two texts as equal. Absent = no case has a
   * repeat with a text, or all repeats are one answer that several graders have graded.
   */
  readonly repeats?: { readonly answers: number; readonly differing: number };
  /** Answers with a score of at least the threshold. */
  readonly accepted: number;
  /** Share of accepted answers, the mean over cases; `null` without answers. */
  readonly shareAccepted: number | null;
  /** Wilson's interval of the share; with repeats, for the effective number of answers. */
  readonly shareInterval: Interval | null;
  /** P10–P90 of the share, from its 80 % interval. */
  readonly shareRange: ShareRange | null;
  /** Mean over cases. */
  readonly meanScore: number | null;
  readonly scoreInterval: Interval | null;
  readonly tokens: MeasuredTokens;
  readonly latency: MeasuredLatency | null;
  /** `null` for the baseline itself. */
  readonly toBaseline: PairedComparison | null;
}

/** A difference with its interval and how it was calculated. */
export type MethodDifference = Difference & { readonly method: PairedComparison['method'] };
