/** lm-evaluation-harness: the samples of a task as JSON Lines. */
import type { Grade } from '../../../core/evaluation/scores/scores.ts';
import { isRecord, type Json, textOrEmpty } from '../../../core/json-values.ts';
import type { ResultFormat } from '../result-types.ts';
import { answerText, expectedText, inputText } from '../texts.ts';
import { gradeOf, listOf } from './values.ts';

/**
 * Source: EleutherAI/lm-evaluation-harness @4e7e0d4, 2026-08-21. A task with several filters has several lines per document: the same
 * answer, extracted in several ways. Only the lines of one filter are read, by default the first.
 */
export const lmEval: ResultFormat = {
  id: 'lm-eval',
  recognise: ({ sample }) =>
    sample.length > 0 &&
    sample.every((row) => 'doc_id' in row && ('resps' in row || 'filtered_resps' in row)),
  read({ rows, sample }, collector) {
    const filters = new Set(sample.map(filterOf));
    const chosenGrade = collector.chosenMapping.grade;
    const chosenFilter =
      [...filters].find((filter) => chosenGrade?.endsWith(` (${filter})`)) ?? [...filters][0] ?? 'none';
    if (filters.size > 1) collector.note('one-filter', '', { filter: chosenFilter, filters: filters.size });
    for (const { value, place } of rows()) {
      const filter = filterOf(value);
      const grades = gradesOf(value, filters.size > 1 ? ` (${filter})` : '');
      if (filter !== chosenFilter) {
        for (const name of grades.keys()) collector.grades.add(name);
        continue;
      }
      collector.add({
        id: String(value.doc_id),
        input: promptOf(value),
        expected: expectedText(value.target),
        place,
        grades,
        run: { approach: collector.addApproach(null), actual: responseOf(value), outcome: 'answered' },
      });
    }
  },
};

const filterOf = ({ filter }: Json): string => textOrEmpty(filter) || 'none';

/** The prompt of a generation. In a multiple-choice task, the prompt of the first choice. */
function promptOf({ arguments: requests, doc }: Json): string | null {
  const firstRequest: unknown = isRecord(requests)
    ? requests.gen_args_0
    : Array.isArray(requests)
      ? requests[0]
      : null;
  const prompt: unknown = isRecord(firstRequest) ? firstRequest.arg_0 : listOf(firstRequest)[0];
  return inputText(prompt ?? doc);
}

/** The filtered answer, else the raw one. In a multiple-choice task, an answer is a list with the likelihood of a choice. */
function responseOf({ filtered_resps: filtered, resps }: Json): string | null {
  const filteredAnswer: unknown = Array.isArray(filtered) ? filtered[0] : filtered;
  return answerText(filteredAnswer ?? listOf(listOf(resps)[0])[0]);
}

/**
 * The grades of a line. Each metric is a key of the line, and `metrics` lists these keys. In older files, a key ends with a comma and the
 * filter (`acc,none`); before version 0.4, it has no filter. `suffix` is added to the name of each grade.
 */
function gradesOf(row: Json, suffix: string): ReadonlyMap<string, Grade> {
  const listedNames = listOf(row.metrics).map(String);
  const names =
    listedNames.length > 0 ? listedNames : Object.keys(row).filter((name) => knownMetrics.test(name));
  return new Map(
    names.map((name) => {
      const value = row[name] ?? row[`${name},${filterOf(row)}`];
      return [`${name}${suffix}`, gradeOf(value)];
    }),
  );
}

/** The key of a usual metric, with or without a filter. It is used for files without the list `metrics`. */
const knownMetrics = /^(acc|acc_norm|exact_match|em|f1|bleu|rouge\w*|mcc|pass@\d+)(,|$)/;
