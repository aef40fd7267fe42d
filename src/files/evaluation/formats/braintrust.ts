/** Braintrust: the events of an experiment. Only root spans are cases. */
import type { Grade } from '../../../core/evaluation/scores/scores.ts';
import { isRecord, type Json, textOrEmpty } from '../../../core/json-values.ts';
import { numberOf } from '../../../core/usage/values.ts';
import { tokensOf } from '../measured-run.ts';
import type { ResultDocument, ResultFormat, ResultRow } from '../result-types.ts';
import { answerText, expectedText, inputText } from '../texts.ts';

const isEvent = (row: unknown): row is Json =>
  isRecord(row) &&
  isRecord(row.scores) &&
  'output' in row &&
  ('span_id' in row || 'is_root' in row || isRecord(row.metrics));

/** The list of events that an object contains. Empty if each row of the file is an event; `null` if the file is from another tool. */
function listIn({ object, sample }: ResultDocument): readonly unknown[] | null {
  const list = [object?.events, object?.data].find((each) => Array.isArray(each) && each.some(isEvent));
  return Array.isArray(list) ? list : sample.some(isEvent) ? [] : null;
}

/** Source: npm braintrust 3.35.0, 2026-11. `prompt_tokens` includes cached tokens. */
export const braintrust: ResultFormat = {
  id: 'braintrust',
  recognise: (document) => listIn(document) !== null,
  read(document, collector) {
    const list = listIn(document) ?? [];
    const events: Iterable<ResultRow> =
      list.length > 0
        ? list.filter(isRecord).map((value, index) => ({ value, place: `event ${index + 1}` }))
        : document.rows();
    for (const { value, place } of events) {
      if (!isRoot(value)) continue;
      const metadata = isRecord(value.metadata) ? value.metadata : {};
      const model = textOrEmpty(metadata.model) || null;
      const actual = answerText(value.output);
      collector.add({
        id: recordId(value),
        input: inputText(value.input),
        expected: expectedText(value.expected),
        place,
        grades: gradesOf(value.scores),
        run: {
          approach: collector.addApproach(
            textOrEmpty(value.experiment_name) || model || textOrEmpty(value.experiment_id),
            model,
          ),
          actual,
          outcome: value.error ? 'error' : 'answered',
          ...measuredIn(value.metrics),
        },
      });
    }
  },
};

/** Whether an event is a root span, which is a case. A span inside another one is a step of a case. */
function isRoot({ is_root: flag, span_id: id, root_span_id: root, span_parents: parents }: Json): boolean {
  if (typeof flag === 'boolean') return flag;
  if (Array.isArray(parents)) return parents.length === 0;
  return id === undefined || root === undefined || id === root;
}

/**
 * The id of the record in the data set, which is the same in all experiments; `null` if the event names no record. The id of the event
 * differs between experiments, so it cannot identify a case.
 */
function recordId({ datasetRecordId, dataset_record_id: snakeCaseId, origin }: Json): string | null {
  const id = datasetRecordId ?? snakeCaseId ?? (isRecord(origin) ? origin.id : null);
  return id === undefined || id === null ? null : String(id);
}

function gradesOf(scores: unknown): ReadonlyMap<string, Grade> {
  return new Map(
    Object.entries(isRecord(scores) ? scores : {}).map(([name, score]) => [
      name,
      typeof score === 'number' || typeof score === 'boolean' ? score : null,
    ]),
  );
}

/** The tokens and the latency of an event, as far as they are known. */
function measuredIn(metrics: unknown): object {
  if (!isRecord(metrics)) return {};
  const number = (name: string): number | null => numberOf(metrics[name], { whole: false }).value;
  const [start, end] = [number('start'), number('end')];
  const seconds = number('duration') ?? (start === null || end === null ? null : end - start);
  const tokens = tokensOf(
    {
      input: metrics.prompt_tokens,
      cached: metrics.prompt_cached_tokens,
      output: metrics.completion_tokens,
      reasoning: metrics.completion_reasoning_tokens,
    },
    { inputIncludesCached: true, outputIncludesReasoning: true, cacheTokensIfAbsent: null },
  );
  const hasTokens = tokens.input !== null || tokens.output !== null;
  return { ...(hasTokens ? { tokens } : {}), ...(seconds === null ? {} : { latencyMs: seconds * 1000 }) };
}
