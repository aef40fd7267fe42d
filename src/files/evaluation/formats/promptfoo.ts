/** promptfoo: JSON of version 3 and 2, and its JSON Lines. An approach is a column: a prompt with a provider. */
import type { Grade } from '../../../core/evaluation/scores/scores.ts';
import type { EvaluationOutcome } from '../../../core/evaluation/types.ts';
import { isRecord, type Json, parseJson, textOrEmpty } from '../../../core/json-values.ts';
import { measuredRun } from '../measured-run.ts';
import type { ResultFormat, ResultRow } from '../result-types.ts';
import type { RowCollector } from '../row-collector.ts';
import { answerText, variablesText, withoutExpected } from '../texts.ts';
import { gradeOf, listOf, rowsIn } from './values.ts';

/** Source: a run of npm promptfoo 0.121.20, and the types of 0.123.1, 2026-11. */
export const promptfoo: ResultFormat = {
  id: 'promptfoo',
  recognise: ({ object, sample }) => resultsOf(object) !== null || isResult(sample[0]),
  read({ object, rows }, collector) {
    const results = resultsOf(object);
    if (!results) {
      readResults(rows(), [], collector);
      return;
    }
    const resultList = listOf(results.results);
    if (resultList.some(isResult))
      readResults(rowsIn(resultList, 'result'), listOf(results.prompts), collector);
    else readTable(results.table as Json, collector);
  },
};

const isResult = (row: unknown): boolean => isRecord(row) && 'promptIdx' in row && 'vars' in row;

/** The member with the results; `null` = the object is from another tool. */
function resultsOf(object: Json | null): Json | null {
  const results = object?.results;
  if (!isRecord(results)) return null;
  const isTable = isRecord(results.table) && Array.isArray(results.table.body);
  return listOf(results.results).some(isResult) || isTable ? results : null;
}

function readResults(
  results: Iterable<ResultRow>,
  prompts: readonly unknown[],
  collector: RowCollector,
): void {
  const nameOf = columnNames(prompts);
  /**
   * The id of each case, by a key that all repeats of its test have in common. Each repeat has its own number (`testIdx`), and the number of
   * the first repeat is the id.
   */
  const ids = new Map<string, string>();
  for (const { value, place } of results) {
    const test = isRecord(value.testCase) ? value.testCase : {};
    const vars = isRecord(value.vars) ? value.vars : {};
    const { rest, expected } = withoutExpected(vars);
    const input = variablesText(rest) ?? promptText(value.prompt);
    const key = JSON.stringify([
      test.description,
      vars,
      test.assert,
      Object.keys(vars).length > 0 ? '' : input,
    ]);
    const id = ids.get(key) ?? String(value.testIdx);
    ids.set(key, id);
    const provider = providerOf(value);
    const measured = measuredRun(value);
    const answer = isRecord(value.response) ? answerText(value.response.output) : null;
    collector.add({
      id,
      input,
      expected: answerText(expected) ?? expectedByAssertion(value, test, vars),
      place,
      ...(isGraded(value, test) ? { grades: gradesOf(value) } : {}),
      run: {
        approach: collector.addApproach(
          nameOf(Number(value.promptIdx)) ?? columnName(provider, labelOf(value.prompt)),
          provider,
        ),
        actual: answer,
        outcome: outcomeOf(value, answer, measured === 'replay'),
        ...(measured === 'replay' ? null : measured),
      },
    });
  }
}

const labelOf = (prompt: unknown): string => (isRecord(prompt) ? textOrEmpty(prompt.label) : '');
const promptText = (prompt: unknown): string | null =>
  isRecord(prompt) ? textOrEmpty(prompt.raw) || null : null;

function providerOf({ provider }: Json): string | null {
  if (!isRecord(provider)) return textOrEmpty(provider) || null;
  return textOrEmpty(provider.label) || textOrEmpty(provider.id) || null;
}

const columnName = (provider: string | null, label: string): string =>
  [provider ?? '', label].filter((part) => part !== '').join(' · ');

/**
 * Returns a function for the name of a column. The name is the first of these that differs in all columns: the provider; the prompt; both;
 * both and the number of the column. The function returns `null` for a column that `prompts` does not have.
 */
function columnNames(prompts: readonly unknown[]): (index: number) => string | null {
  const columns = prompts.filter(isRecord).map((prompt) => ({
    provider: textOrEmpty(prompt.provider),
    label: textOrEmpty(prompt.label),
  }));
  const names = [
    columns.map(({ provider }) => provider),
    columns.map(({ label }) => label),
    columns.map(({ provider, label }) => columnName(provider, label)),
    columns.map(({ provider, label }, index) => `${columnName(provider, label)} ${index + 1}`),
  ].find((each) => new Set(each).size === each.length && !each.includes(''));
  return (index) => names?.[index] ?? null;
}

/** Whether an answer was graded. Without an assertion, promptfoo lets every answer pass. */
function isGraded({ gradingResult }: Json, { assert }: Json): boolean {
  return (
    listOf(assert).length > 0 ||
    (isRecord(gradingResult) && listOf(gradingResult.componentResults).length > 0)
  );
}

function gradesOf(row: Json): ReadonlyMap<string, Grade> {
  const scores = isRecord(row.namedScores) ? Object.entries(row.namedScores) : [];
  return new Map<string, Grade>([
    // The table of version 2 has `pass` instead.
    ['success', gradeOf(row.success ?? row.pass)],
    ['score', gradeOf(row.score)],
    ...scores.map(([name, score]) => [name, gradeOf(score)] as const),
  ]);
}

/** The outcome of a result. `failureReason`: 0 = none, 1 = an assertion failed, 2 = an error. An error is not a wrong answer. */
function outcomeOf(row: Json, answer: string | null, isReplay: boolean): EvaluationOutcome {
  if (row.failureReason === 2) return 'error';
  if (isReplay) return 'replayed';
  const response = isRecord(row.response) ? row.response : {};
  return answer === null || response.error ? 'error' : 'answered';
}

/** Assertions whose value is an expected answer, and not a part or a rule. */
const answerAssertions =
  /^(equals|similar(:.+)?|levenshtein|rouge-n|bleu|gleu|meteor|factuality|model-graded-factuality)$/;

/**
 * The expected answer, from the assertions of a test; `null` if no assertion states one. An assertion may have variables. If the file also
 * has its text with the values of these variables, that text is the expected answer.
 */
function expectedByAssertion(row: Json, test: Json, vars: Json): string | null {
  const assertions = listOf(test.assert).filter(isRecord);
  const assertion = assertions.find(
    ({ type, value }) => answerAssertions.test(textOrEmpty(type)) && value !== undefined,
  );
  if (!assertion) return null;
  const components = isRecord(row.gradingResult) ? listOf(row.gradingResult.componentResults) : [];
  for (const component of components)
    if (isRecord(component) && isRecord(component.assertion) && component.assertion.type === assertion.type) {
      const rendered = isRecord(component.metadata) ? component.metadata.renderedAssertionValue : undefined;
      if (rendered !== undefined) return answerText(rendered);
    }
  // A value such as `{{answer}}` stands for a variable.
  const text = answerText(assertion.value);
  const name = /^\{\{\s*(\w+)\s*\}\}$/.exec(text ?? '')?.[1];
  return name === undefined ? text : answerText(vars[name]);
}

/** The table of version 2, whose rows are the cases. */
function readTable(table: Json, collector: RowCollector): void {
  const head = isRecord(table.head) ? table.head : {};
  const nameOf = columnNames(listOf(head.prompts));
  const variableNames = listOf(head.vars).map(String);
  for (const { value, place } of rowsIn(listOf(table.body), 'row')) {
    const cells = listOf(value.vars);
    const { rest, expected } = withoutExpected(
      Object.fromEntries(variableNames.map((name, index) => [name, cells[index]])),
    );
    for (const [column, output] of listOf(value.outputs).entries()) {
      // In a table that was sorted on a page, each cell is a text of JSON.
      const cell = typeof output === 'string' ? parseJson(output) : output;
      if (!isRecord(cell)) continue;
      const measured = measuredRun(cell);
      const answer = answerText(cell.text);
      collector.add({
        // The table has no ids, so answers to the same variables are one case.
        id: null,
        input: variablesText(rest) ?? textOrEmpty(cell.prompt),
        expected: answerText(expected),
        place,
        grades: gradesOf(cell),
        run: {
          approach: collector.addApproach(nameOf(column) ?? `column ${column + 1}`),
          actual: answer,
          outcome: outcomeOf({ ...cell, response: {} }, answer, measured === 'replay'),
          ...(measured === 'replay' ? null : measured),
        },
      });
    }
  }
}
