/** The registry of formats of result files: a format is one file and one line here. */
import type { EvaluationFormatId } from '../read-types.ts';
import type { ResultFormat } from '../result-types.ts';
import { braintrust } from './braintrust.ts';
import { deepeval } from './deepeval.ts';
import { inspect } from './inspect.ts';
import { langfuse } from './langfuse.ts';
import { langsmith } from './langsmith.ts';
import { lmEval } from './lm-eval.ts';
import { openaiEvalsApi } from './openai-evals-api.ts';
import { openaiEvalsLog } from './openai-evals-log.ts';
import { promptfoo } from './promptfoo.ts';
import { promptfooCsv } from './promptfoo-csv.ts';
import { ragas } from './ragas.ts';
import { anyTable, ownTable } from './table.ts';
import { totals } from './totals.ts';

/** Every format by its id. A file that several recognise is read as the first of them. */
export const resultFormats: Readonly<Record<EvaluationFormatId, ResultFormat>> = {
  promptfoo,
  'promptfoo-csv': promptfooCsv,
  inspect,
  'openai-evals-api': openaiEvalsApi,
  'openai-evals-log': openaiEvalsLog,
  'lm-eval': lmEval,
  deepeval,
  langsmith,
  langfuse,
  braintrust,
  ragas,
  totals,
  own: ownTable,
  table: anyTable,
};
