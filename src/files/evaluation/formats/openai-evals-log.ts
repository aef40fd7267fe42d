/** The log of openai/evals: JSON Lines of events. */

import type { Grade } from '../../../core/evaluation/scores/scores.ts';
import { isRecord, type Json, textOrEmpty } from '../../../core/json-values.ts';
import { measuresIn } from '../measured-run.ts';
import type { ResultFormat } from '../result-types.ts';
import { answerText, expectedText, inputText } from '../texts.ts';

/** The events of one sample; a later event of the same type replaces the earlier one. */
interface Sample {
  place: string;
  sampling: Json | null;
  match: Json | null;
  metrics: Json | null;
  hasError: boolean;
}

/** Source: openai/evals @4bfc1f5, 2025-11-03. The events are not ordered by sample, and the report may come before them. */
export const openaiEvalsLog: ResultFormat = {
  id: 'openai-evals-log',
  recognise: ({ sample }) =>
    sample.some((row) => isRecord(row.spec) && Array.isArray(row.spec.completion_fns)) ||
    sample.some((row) => 'sample_id' in row && 'event_id' in row && 'type' in row),
  read({ rows }, collector) {
    const samples = new Map<string, Sample>();
    let model: string | null = null;
    for (const { value, place } of rows()) {
      if (isRecord(value.spec)) {
        model = Array.isArray(value.spec.completion_fns) ? value.spec.completion_fns.join(', ') : null;
        continue;
      }
      if (value.sample_id === undefined || value.sample_id === null) continue;
      const id = String(value.sample_id);
      const sample = samples.get(id) ?? {
        place,
        sampling: null,
        match: null,
        metrics: null,
        hasError: false,
      };
      samples.set(id, sample);
      const data = isRecord(value.data) ? value.data : null;
      const type = textOrEmpty(value.type);
      if (type === 'sampling' || type === 'match' || type === 'metrics') sample[type] = data;
      else if (type === 'error') sample.hasError = true;
    }
    for (const [id, { place, sampling, match, metrics, hasError }] of samples) {
      const answer = match?.sampled ?? match?.picked ?? sampling?.sampled;
      const actual = answerText(Array.isArray(answer) ? answer[0] : answer);
      collector.add({
        id,
        input: inputText(sampling?.prompt),
        expected: expectedText(match?.expected),
        place,
        grades: gradesOf(match, metrics),
        run: {
          approach: collector.addApproach(model, model),
          actual,
          outcome: hasError && actual === null ? 'error' : 'answered',
          ...(sampling && isRecord(sampling.usage) ? measuresIn(sampling) : {}),
        },
      });
    }
  },
};

/** The grades of a sample: whether its match is correct, and the values of its metrics. */
function gradesOf(match: Json | null, metrics: Json | null): ReadonlyMap<string, Grade> {
  const correct = match?.correct;
  const others = Object.entries(metrics ?? {}).filter(
    (entry): entry is [string, number | boolean] =>
      typeof entry[1] === 'number' || typeof entry[1] === 'boolean',
  );
  return new Map<string, Grade>([
    ...(typeof correct === 'boolean' ? [['correct', correct] as const] : []),
    ...others,
    // A sample without any grade is not scored.
    ...(typeof correct !== 'boolean' && others.length === 0 ? [['correct', null] as const] : []),
  ]);
}
