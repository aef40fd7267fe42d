/** The results of an evaluation as they are read from a file: approaches, cases, and the runs of each case. */
import type { Expected, Grade } from './scores/scores.ts';

/** A way of answering that was measured: a prompt, a model, or both. */
export interface EvaluatedApproach {
  /** Unique in the evaluation. `applyEvaluation` looks for the approach of the scenario with this id. */
  readonly id: string;
  readonly label: string;
  /** The name of the model as the file states it. */
  readonly model?: string;
}

/**
 * The outcome of a run. Only `answered` is an answer. `replayed` came from the cache of the evaluation tool, so that its tokens and
 * its latency were not measured; `unscored` has no grade although the tool grades its answers.
 */
export type EvaluationOutcome = 'answered' | 'error' | 'replayed' | 'cancelled' | 'unscored';

/** Measured tokens of one run; `null` or absent = not stated. */
export interface EvaluationTokens {
  /** All tokens of the prompt, those read from a cache included. */
  readonly input?: number | null;
  /** Tokens of the prompt that were read from a cache. */
  readonly cached?: number | null;
  /** Tokens of the answer, without the reasoning tokens. */
  readonly output?: number | null;
  readonly reasoning?: number | null;
}

/** One attempt of one approach at one case. Several runs of an approach at a case are repeats. */
export interface EvaluationRun {
  readonly approach: string;
  readonly outcome: EvaluationOutcome;
  /** The text of the answer; `null` = none, or not in the file. */
  readonly actual: string | null;
  /** The grade that the tool gave, for the score `grader`. */
  readonly grade?: Grade;
  /** Milliseconds until the whole answer was there. */
  readonly latencyMs?: number | null;
  readonly tokens?: EvaluationTokens;
}

/** One input with the runs of all approaches. */
export interface EvaluationCase {
  /** The id in the file; `null` = it has none. */
  readonly id: string | null;
  /** The text of the input; `null` = not in the file. */
  readonly input: string | null;
  readonly expected: Expected;
  readonly runs: readonly EvaluationRun[];
}

/** The results of an approach of which only the totals are known. */
export interface EvaluationTotals {
  /** The id of the approach. */
  readonly approach: string;
  /** Number of cases, at least 1. */
  readonly cases: number;
  /** Number of accepted answers among them, 0 to `cases`. */
  readonly accepted: number;
}

/** Something in a file that was not read as a case, or was paired in an unusual way. */
export interface EvaluationProblem {
  /** The place in the file, such as `line 12`; `''` = the whole file. */
  readonly place: string;
  /** The kind of the problem; codes never change. */
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** The results of an evaluation. */
export interface Evaluation {
  readonly approaches: readonly EvaluatedApproach[];
  readonly cases: readonly EvaluationCase[];
  /** The totals of the approaches of which no cases are known; absent = there is no such approach. */
  readonly totals?: readonly EvaluationTotals[];
  readonly problems: readonly EvaluationProblem[];
  /** The format of the file; `null` = unknown. */
  readonly format: string | null;
}
