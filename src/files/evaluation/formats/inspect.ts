/** The log of Inspect: JSON, or the archive `.eval`. */
import type { Grade } from '../../../core/evaluation/scores/scores.ts';
import type { EvaluationOutcome } from '../../../core/evaluation/types.ts';
import { isRecord, type Json, textOrEmpty } from '../../../core/json-values.ts';
import { isSampleEntry, logHeader } from '../inspect-entries.ts';
import { measuresIn } from '../measured-run.ts';
import type { ResultDocument, ResultFormat, ResultRow } from '../result-types.ts';
import type { RowCollector } from '../row-collector.ts';
import { contentText, expectedText, inputText } from '../texts.ts';
import { idOf, latencyIn, listOf, rowsIn } from './values.ts';

/** Source: UKGovernmentBEIS/inspect_ai @499e615, 2026-08-22. The epochs of a sample are repeats. */
export const inspect: ResultFormat = {
  id: 'inspect',
  recognise: (document) => headOf(document) !== null,
  read(document, collector) {
    const head = headOf(document) ?? {};
    const run = isRecord(head.eval) ? head.eval : {};
    const model = textOrEmpty(run.model) || null;
    const status = textOrEmpty(head.status);
    if (status !== '' && status !== 'success') collector.note('log-status', '', { status });
    for (const { value, place } of samplesOf(document))
      readSample(value, place, { head, model, status }, collector);
  },
};

/** The values of the log that hold for all samples; `null` = the document is not a log of Inspect. */
function headOf({ object, entries }: ResultDocument): Json | null {
  const head = entries ? logHeader(entries) : object;
  return isRecord(head) && isRecord(head.eval) && ('task' in head.eval || 'model' in head.eval) ? head : null;
}

function* samplesOf({ object, entries }: ResultDocument): Generator<ResultRow> {
  if (!entries) {
    yield* rowsIn(listOf(object?.samples), 'sample');
    return;
  }
  for (const [name, value] of entries)
    if (isSampleEntry(name) && isRecord(value)) yield { value, place: name };
}

/** The values of a log that its samples need. */
interface Log {
  readonly head: Json;
  readonly model: string | null;
  readonly status: string;
}

function readSample(
  sample: Json,
  place: string,
  { head, model, status }: Log,
  collector: RowCollector,
): void {
  const resolve = referenceResolver(sample);
  const output = isRecord(sample.output) ? sample.output : {};
  const actual = resolve(answerOf(output));
  const grades = gradesOf(sample);
  const { tokens } = measuresIn(sample, head);
  const usageByModel = isRecord(sample.model_usage) ? sample.model_usage : {};
  const usages = [...Object.values(usageByModel), output.usage];
  const hasCached = usages.some((each) => isRecord(each) && Number(each.input_tokens_cache_read) > 0);
  if (hasCached && tokens?.input === null) collector.note('cached-unclear', place);
  collector.add({
    id: idOf(sample.id),
    input: resolve(inputText(sample.input)),
    expected: expectedText(sample.target),
    place,
    grades,
    run: {
      approach: collector.addApproach(model, model),
      actual,
      outcome: outcomeOf(sample, grades, status),
      ...(tokens ? { tokens } : {}),
      ...latencyIn(sample.working_time, sample.total_time, output.time),
    },
  });
}

/** The text of the model’s output; `null` if there is none. */
function answerOf({ completion, choices }: Json): string | null {
  if (typeof completion === 'string') return completion;
  const choice: unknown = Array.isArray(choices) ? choices[0] : null;
  const message = isRecord(choice) && isRecord(choice.message) ? choice.message : null;
  return message ? contentText(message.content) : null;
}

/**
 * Returns a function that replaces references in a text by the texts that they stand for. A log writes a long text once per sample and
 * refers to it by `attachment://hash` (before 2025: `tc://hash`).
 */
function referenceResolver({ attachments, transcript }: Json): (text: string | null) => string | null {
  const textsByHash = isRecord(attachments)
    ? attachments
    : isRecord(transcript) && isRecord(transcript.content)
      ? transcript.content
      : {};
  return (text) =>
    text === null
      ? null
      : text.replaceAll(/\b(?:attachment|tc):\/\/([0-9a-f]{8,})/g, (reference, hash: string) =>
          Object.hasOwn(textsByHash, hash) ? String(textsByHash[hash]) : reference,
        );
}

/**
 * The outcome of a sample. A sample without scores was not graded, or was cancelled if the run was cancelled, has failed or has not ended.
 */
function outcomeOf(sample: Json, grades: ReadonlyMap<string, Grade>, status: string): EvaluationOutcome {
  if (sample.error !== undefined && sample.error !== null) return 'error';
  const isGraded = [...grades.values()].some((grade) => grade !== null);
  if (isGraded) return 'answered';
  return status === 'cancelled' || status === 'started' || status === 'error' ? 'cancelled' : 'unscored';
}

/** The scores by scorer. If a score has several values, each of them is one grade. */
function gradesOf({ scores, score }: Json): ReadonlyMap<string, Grade> {
  // Before 2024-07, a sample had one score.
  const scoresByName = isRecord(scores) ? scores : isRecord(score) ? { score } : {};
  const grades = new Map<string, Grade>();
  for (const [name, each] of Object.entries(scoresByName)) {
    const value = isRecord(each) ? each.value : null;
    if (isRecord(value))
      for (const [key, inner] of Object.entries(value)) grades.set(`${name}.${key}`, gradeOf(inner));
    else grades.set(name, gradeOf(value));
  }
  return grades;
}

/**
 * A grade as the log has it. A letter is C (correct), I (incorrect), P (partial) or N (no answer); it is never the letter of an answer to a
 * multiple-choice question.
 */
function gradeOf(value: unknown): Grade {
  return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string' ? value : null;
}
