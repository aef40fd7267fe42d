/** Langfuse: the items of an experiment. */
import type { Grade } from '../../../core/evaluation/scores/scores.ts';
import { isRecord, type Json, textOrEmpty } from '../../../core/json-values.ts';
import { measuresIn } from '../measured-run.ts';
import type { ResultFormat, ResultRow } from '../result-types.ts';
import { answerText, expectedText, inputText } from '../texts.ts';
import { gradeOf, listOf, rowsIn } from './values.ts';

const isItem = (row: unknown): row is Json => isRecord(row) && 'experimentItemId' in row && 'output' in row;

/** The list of items of an experiment in an object; `null` if the object has none. */
const listIn = (object: Json | null): readonly unknown[] | null =>
  [object?.items, object?.data, object?.itemResults].find(
    (list): list is readonly unknown[] => Array.isArray(list) && list.some(isItem),
  ) ?? null;

/** Source: npm @langfuse/core 5.11.1, 2026-11. Tables exported from the web interface of Langfuse were not examined. */
export const langfuse: ResultFormat = {
  id: 'langfuse',
  recognise: ({ object, sample }) => listIn(object) !== null || isItem(sample[0]),
  read({ object, rows }, collector) {
    const list = listIn(object);
    const items: Iterable<ResultRow> = list ? rowsIn(list.filter(isItem), 'item') : rows();
    for (const { value, place } of items) {
      const model = textOrEmpty(value.model) || null;
      const experiment = textOrEmpty(value.experimentName) || textOrEmpty(value.experimentId);
      collector.add({
        id: String(value.experimentItemId),
        input: inputText(value.input),
        expected: expectedText(value.expectedOutput),
        place,
        grades: gradesOf(value.scores),
        run: {
          approach: collector.addApproach(experiment || model, model),
          actual: answerText(value.output),
          outcome: value.level === 'ERROR' ? 'error' : 'answered',
          ...measuresIn(value),
        },
      });
    }
  },
};

function gradesOf(scores: unknown): ReadonlyMap<string, Grade> {
  const grades = new Map<string, Grade>();
  for (const score of listOf(scores))
    if (isRecord(score)) {
      const { name, value } = score;
      grades.set(textOrEmpty(name) || 'score', gradeOf(value));
    }
  return grades;
}
