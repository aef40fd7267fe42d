/** Braintrust: the events of an experiment. Only root spans are cases. */
import type { Grade } from '../../../core/evaluation/scores/scores.ts';
import { isRecord, type Json, textOrEmpty } from '../../../core/json-values.ts';
import { type Measures, tokensOf } from '../measured-run.ts';
import type { ResultDocument, ResultFormat, ResultRow } from '../result-types.ts';
import { answerText, expectedText, inputText } from '../texts.ts';
import { decimalOf, gradeOf, idOf, latencyIn, rowsIn } from './values.ts';

const isEvent = (row: unknown): row is Json =>
  isRecord(row) &&
  isRecord(row.scores) &&
  'output' in row &&
  ('span_id' in row || 'is_root' in row || isRecord(row.metrics));

/** The list of events in the object of the file. Empty if rows of the file are events; `null` if the file is from another tool. */
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
    const events: Iterable<ResultRow> = list.length > 0 ? rowsIn(list, 'event') : document.rows();
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
          ...measuresOf(value.metrics),
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
  return idOf(datasetRecordId ?? snakeCaseId ?? (isRecord(origin) ? origin.id : null));
}

function gradesOf(scores: unknown): ReadonlyMap<string, Grade> {
  return new Map(
    Object.entries(isRecord(scores) ? scores : {}).map(([name, score]) => [name, gradeOf(score)]),
  );
}

/** The tokens and the latency of an event, as far as they are known. */
function measuresOf(metrics: unknown): Measures {
  if (!isRecord(metrics)) return {};
  const [start, end] = [decimalOf(metrics.start), decimalOf(metrics.end)];
  const seconds = start === null || end === null ? null : end - start;
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
  return { ...(hasTokens ? { tokens } : {}), ...latencyIn(metrics.duration, seconds) };
}
