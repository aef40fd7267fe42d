/** LangSmith: the rows of an experiment as its client returns them. */
import type { Grade } from '../../../core/evaluation/scores/scores.ts';
import { isRecord, type Json, textOrEmpty } from '../../../core/json-values.ts';
import { millisecondsBetween } from '../../../core/usage/fields.ts';
import { measuresIn } from '../measured-run.ts';
import type { ResultFormat } from '../result-types.ts';
import { answerText, expectedText, inputText } from '../texts.ts';
import { gradeOf, idOf, listOf } from './values.ts';

/** Source: npm langsmith 0.12.0, `ExperimentResultRow`, 2026-11. Tables exported from the web interface of LangSmith were not examined. */
export const langsmith: ResultFormat = {
  id: 'langsmith',
  recognise: ({ sample }) =>
    sample.length > 0 && sample.every((row) => isRecord(row.run) && isRecord(row.example)),
  read({ rows }, collector) {
    for (const { value, place } of rows()) {
      const run = value.run as Json;
      const example = value.example as Json;
      const metadata = metadataOf(run);
      const model = textOrEmpty(metadata.ls_model_name) || null;
      const usage = { prompt_tokens: run.prompt_tokens, completion_tokens: run.completion_tokens };
      const latencyMs = millisecondsBetween(run.start_time, run.end_time);
      collector.add({
        id: idOf(example.id ?? run.reference_example_id),
        input: inputText(run.inputs ?? example.inputs),
        expected: expectedText(example.outputs),
        place,
        grades: gradesOf(value.evaluationResults),
        run: {
          approach: collector.addApproach(
            textOrEmpty(run.session_name) || textOrEmpty(metadata.experiment) || model,
            model,
          ),
          actual: answerText(run.outputs),
          outcome: run.error ? 'error' : 'answered',
          ...measuresIn({ usage }),
          ...(latencyMs === undefined ? {} : { latencyMs }),
        },
      });
    }
  },
};

function metadataOf({ extra }: Json): Json {
  const metadata = isRecord(extra) ? extra.metadata : null;
  return isRecord(metadata) ? metadata : {};
}

function gradesOf(feedback: unknown): ReadonlyMap<string, Grade> {
  const results = isRecord(feedback) ? listOf(feedback.results) : [];
  const grades = new Map<string, Grade>();
  for (const result of results)
    if (isRecord(result)) {
      const { key, score } = result;
      grades.set(textOrEmpty(key) || 'score', gradeOf(score));
    }
  return grades;
}
