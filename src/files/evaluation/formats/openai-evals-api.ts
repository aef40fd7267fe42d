/** The output items of OpenAI's Evals API: a list, or JSON Lines of items. */
import type { Grade } from '../../../core/evaluation/scores/scores.ts';
import { isRecord, type Json, textOrEmpty } from '../../../core/json-values.ts';
import { measuresIn } from '../measured-run.ts';
import type { ResultFormat, ResultRow } from '../result-types.ts';
import { answerText, expectedText, inputNames, inputText, variablesText, withoutExpected } from '../texts.ts';
import { idOf, listOf, rowsIn } from './values.ts';

const isItem = (row: unknown): row is Json =>
  isRecord(row) &&
  (row.object === 'eval.run.output_item' || ('datasource_item_id' in row && isRecord(row.sample)));

/** The items of a page of the API; `null` = the object is no page. */
const pageOf = (object: Json | null): readonly unknown[] | null =>
  object && Array.isArray(object.data) && object.data.some(isItem) ? object.data : null;

/** Source: npm openai 7.57.0, `eval.run.output_item`, 2026-11-13. */
export const openaiEvalsApi: ResultFormat = {
  id: 'openai-evals-api',
  recognise: ({ object, sample }) => pageOf(object) !== null || isItem(sample[0]),
  read({ object, rows }, collector) {
    const page = pageOf(object);
    if (object?.has_more === true) collector.note('more-pages', '');
    const items: readonly ResultRow[] = [...(page ? rowsIn(page.filter(isItem), 'item') : rows())];
    const runs = new Set(items.map(({ value }) => `${value.run_id}`));
    const models = new Set(items.map(({ value }) => modelOf(value)));
    // Several runs of one model are several approaches.
    const isNamedByRun = runs.size > models.size;
    for (const { value, place } of items) {
      const sample = isRecord(value.sample) ? value.sample : {};
      const model = modelOf(value);
      const sourceItem = isRecord(value.datasource_item) ? value.datasource_item : {};
      const { rest, expected } = withoutExpected(sourceItem);
      const actual = answerText(nullIfEmptyList(sample.output));
      collector.add({
        id: idOf(value.datasource_item_id),
        input: questionOf(rest) ?? inputText(sample.input),
        expected: expectedText(expected),
        place,
        grades: gradesOf(value),
        run: {
          approach: collector.addApproach(
            isNamedByRun ? [model, textOrEmpty(value.run_id)].filter(Boolean).join(' · ') : model,
            model,
          ),
          actual,
          outcome: isFailed(sample) ? 'error' : 'answered',
          ...measuresIn({ usage: sample.usage }),
        },
      });
    }
  },
};

const modelOf = ({ sample }: Json): string | null =>
  isRecord(sample) ? textOrEmpty(sample.model) || null : null;
const nullIfEmptyList = (list: unknown): unknown => (Array.isArray(list) && list.length === 0 ? null : list);

/** The input in an item of the data source: the member with a known name, else all members. */
function questionOf(item: Json): string | null {
  const name = inputNames.find((each) => typeof item[each] === 'string');
  return name === undefined ? variablesText(item) : String(item[name]);
}

/** Whether a sample has an error or an empty output. If a sample has no error, its member `error` has no text. */
function isFailed({ error, output }: Json): boolean {
  const hasError = isRecord(error) ? [error.message, error.code].some(Boolean) : Boolean(error);
  return hasError || (Array.isArray(output) && output.length === 0);
}

/** The grades of an item: `passed`, which is true if all graders passed, and the score of each grader. */
function gradesOf({ results, status }: Json): ReadonlyMap<string, Grade> {
  const graders = listOf(results).filter(isRecord);
  const decisions = graders.map(({ passed }) => passed).filter((passed) => typeof passed === 'boolean');
  const allPassed =
    decisions.length > 0
      ? decisions.every(Boolean)
      : status === 'pass'
        ? true
        : status === 'fail'
          ? false
          : null;
  return new Map<string, Grade>([
    ['passed', allPassed],
    ...graders.flatMap(({ name, score }) =>
      typeof score === 'number' ? [[textOrEmpty(name) || 'score', score] as const] : [],
    ),
  ]);
}
