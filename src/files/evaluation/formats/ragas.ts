/** Ragas: the table of a result, one row per sample, without ids. */
import type { Grade } from '../../../core/evaluation/scores/scores.ts';
import type { Json } from '../../../core/json-values.ts';
import type { ResultFormat } from '../result-types.ts';
import { answerText, expectedText, inputText } from '../texts.ts';
import { decimalOf } from './values.ts';

/** Columns that are no metrics. */
const otherColumns: ReadonlySet<string> = new Set([
  'user_input',
  'response',
  'reference',
  'retrieved_contexts',
  'reference_contexts',
  'retrieved_context_ids',
  'reference_context_ids',
  'multi_responses',
  'rubrics',
  'rubric',
  'reference_tool_calls',
  'reference_topics',
  'persona_name',
  'query_style',
  'query_length',
  'synthesizer_name',
  '',
]);

/** Source: vibrantlabsai/ragas `src/ragas/dataset_schema.py` @2e5b7cb, 2025–2026. Only the input says which answers belong to one case. */
export const ragas: ResultFormat = {
  id: 'ragas',
  recognise: ({ sample }) =>
    sample.length > 0 && sample.every((row) => 'user_input' in row && 'response' in row),
  read({ rows, sample }, collector) {
    const metrics = metricsOf(sample);
    for (const { value, place } of rows())
      collector.add({
        id: null,
        input: inputText(value.user_input),
        expected: expectedText(value.reference === '' ? null : value.reference),
        place,
        ...(metrics.length > 0 ? { grades: gradesOf(value, metrics) } : {}),
        run: {
          approach: collector.addApproach(null),
          actual: answerText(value.response),
          outcome: 'answered',
        },
      });
  },
};

/** The names of the metrics: columns with numbers. The cell of a score that a judge could not give is empty or NaN. */
function metricsOf(sample: readonly Json[]): readonly string[] {
  const names = new Set(sample.flatMap((row) => Object.keys(row)));
  return [...names].filter(
    (name) =>
      // pandas names a column without a header `Unnamed: 0`.
      !otherColumns.has(name) &&
      !/^Unnamed/.test(name) &&
      sample.some((row) => decimalOf(row[name]) !== null),
  );
}

const gradesOf = (row: Json, metrics: readonly string[]): ReadonlyMap<string, Grade> =>
  new Map(metrics.map((name) => [name, decimalOf(row[name])]));
