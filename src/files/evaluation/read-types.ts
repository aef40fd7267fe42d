/** The options and the result of reading result files. */
import type { Evaluation } from '../../core/evaluation/types.ts';

/** The formats of result files. `own` is the format of this library; `table` is any table, whose columns a mapping names. */
export type EvaluationFormatId =
  | 'own'
  | 'promptfoo'
  | 'promptfoo-csv'
  | 'openai-evals-log'
  | 'openai-evals-api'
  | 'inspect'
  | 'lm-eval'
  | 'deepeval'
  | 'ragas'
  | 'langsmith'
  | 'langfuse'
  | 'braintrust'
  | 'totals'
  | 'table';

/**
 * Names of the columns of a table, or of the members of JSON objects (`outputs.answer` is the member `answer` of `outputs`). `null` =
 * there is none.
 */
export interface ColumnMapping {
  readonly id?: string | null;
  readonly input?: string | null;
  readonly expected?: string | null;
  /** The column with the answers. Several columns = one for each approach, which is named by the header of its column. */
  readonly actual?: string | readonly string[] | null;
  /** The column with the name of the approach of each row. */
  readonly approach?: string | null;
  /** The grade of the tool: a column, or the name of a score in the other formats (`grades` of the result lists them). */
  readonly grade?: string | null;
  readonly error?: string | null;
  readonly latencyMs?: string | null;
  readonly latencySeconds?: string | null;
  /** All tokens of the prompt, including tokens read from a cache. */
  readonly inputTokens?: string | null;
  readonly cachedTokens?: string | null;
  /** Tokens of the answer, including the tokens of its reasoning. */
  readonly outputTokens?: string | null;
  readonly reasoningTokens?: string | null;
}

/** The roles of a column. */
export const columnRoles = [
  'id',
  'input',
  'expected',
  'actual',
  'approach',
  'grade',
  'error',
  'latencyMs',
  'latencySeconds',
  'inputTokens',
  'cachedTokens',
  'outputTokens',
  'reasoningTokens',
] as const satisfies readonly (keyof ColumnMapping)[];

/** The options of `readEvaluation`. */
export interface ReadEvaluationOptions {
  /** Default: the format that recognises the file. */
  readonly format?: EvaluationFormatId;
  /** Overrides the guessed columns one by one. */
  readonly mapping?: ColumnMapping;
  /** The name of the file. If the file names no approach, this is also the name of its only approach. */
  readonly name?: string;
}

/** The content of a result file. */
export interface ReadEvaluation extends Evaluation {
  readonly format: EvaluationFormatId | null;
  /** The names of the grades that the file has. `mapping.grade` is the one that was read. */
  readonly grades: readonly string[];
  /** The columns of a table; empty for the formats of tools. */
  readonly columns: readonly string[];
  /** The columns that were read, whether they were guessed or given. */
  readonly mapping: ColumnMapping;
}
