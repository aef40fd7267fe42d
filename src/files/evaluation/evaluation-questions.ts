/** The questions about result files, and their answers. A worker or the page itself answers them. */
import type { CompareOptions } from '../../core/evaluation/compare.ts';
import type { Comparison } from '../../core/evaluation/comparison-types.ts';
import type { ScoreId } from '../../core/evaluation/scores/scores.ts';
import type { EvaluatedApproach, EvaluationOutcome } from '../../core/evaluation/types.ts';
import type { ColumnMapping, EvaluationFormatId, ReadEvaluationOptions } from './read-types.ts';

/** The settings by which answers are scored and compared. */
export interface CompareSettings extends Pick<CompareOptions, 'threshold' | 'difference'> {
  readonly score: ScoreId;
  readonly baseline: string;
  /** The approach whose answers are listed next to the answers of the baseline; `null` = there is only one approach. */
  readonly candidate: string | null;
}

/** Problems with the same code. */
export interface ProblemGroup {
  readonly code: string;
  /** Number of problems with this code. */
  readonly count: number;
  /** The first places, at most five. */
  readonly places: readonly string[];
  /** The parameters of the first problem. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** The results in one file. `cases` is the number of cases, or the largest number in the totals if the file has only totals. */
export interface FileSummary {
  readonly format: EvaluationFormatId | null;
  readonly approaches: readonly EvaluatedApproach[];
  readonly cases: number;
  readonly problems: readonly ProblemGroup[];
  readonly columns: readonly string[];
  readonly mapping: ColumnMapping;
  readonly grades: readonly string[];
}

/** The results of all files together, before they are compared. */
export interface EvaluationOverview {
  readonly approaches: readonly EvaluatedApproach[];
  readonly cases: number;
  readonly problems: readonly ProblemGroup[];
  /** The scores that can be calculated from the files. */
  readonly scores: readonly ScoreId[];
}

/**
 * A set of cases, by the results of both approaches.
 *
 * - If shares of accepted answers are compared: `lost` = only the baseline's answer was accepted; `won` = only the candidate's answer was
 *   accepted; `both-wrong` = neither was accepted. With repeats: `lost` = the candidate's answers were accepted less often; `won` = more
 *   often; `both-wrong` = equally often, but not always.
 * - If mean scores are compared: `lost` = the candidate's score is lower; `won` = it is higher; `both-wrong` = both scores are equal.
 * - If there is only one approach: `lost` = its answer, or one of its repeats, was not accepted.
 */
export type CaseSet = 'lost' | 'won' | 'both-wrong';

/**
 * An answer in a listed case. If an approach has repeats, only one of them is listed: the worst if the set says that the approach is
 * wrong, else the best.
 */
export interface ListedAnswer {
  readonly approach: string;
  readonly outcome: EvaluationOutcome;
  /** The text, cut after `maxListedUnits`; `null` = there is none. */
  readonly actual: string | null;
  /** Edit similarity to the expected answer; `null` = unknown. */
  readonly similarity: number | null;
}

/** A case with the answers of the baseline and the candidate. */
export interface ListedCase {
  readonly id: string | null;
  /** Input and expected answer are cut after `maxListedUnits` too; `null` = there is none. */
  readonly input: string | null;
  readonly expected: string | null;
  readonly answers: readonly ListedAnswer[];
}

/** Maximum length of a listed text in UTF-16 units. */
export const maxListedUnits = 2000;

/** The results of a comparison. */
export interface ComparedFiles {
  readonly comparisons: readonly Comparison[];
  /** Number of cases in each set. */
  readonly sets: Readonly<Record<CaseSet, number>>;
}

/** A question. The page gives each file a number, by which questions name the file. */
export type EvaluationQuestion =
  | {
      readonly kind: 'read';
      readonly file: number;
      readonly name: string;
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly options: ReadEvaluationOptions;
    }
  | { readonly kind: 'keep'; readonly files: readonly number[] }
  | { readonly kind: 'compare'; readonly settings: CompareSettings }
  | { readonly kind: 'similarity' }
  | {
      readonly kind: 'cases';
      readonly settings: CompareSettings;
      readonly set: CaseSet;
      readonly count: number;
    }
  | { readonly kind: 'table'; readonly settings: CompareSettings };

/** The answer to each kind of question. */
export interface EvaluationAnswers {
  readonly read: FileSummary;
  /** The overview of the files that the question names. All other files are forgotten. */
  readonly keep: EvaluationOverview;
  readonly compare: ComparedFiles;
  /** Average similarity by the id of the approach; `null` = there are no expected answers. */
  readonly similarity: Readonly<Record<string, number | null>>;
  /** The cases of a set. The case whose answer is least similar to the expected answer is first. */
  readonly cases: readonly ListedCase[];
  /** Every scored answer as CSV. */
  readonly table: Blob;
}
