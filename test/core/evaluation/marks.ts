/** Evaluations whose answers are written as marks, for tests. */
import type { Evaluation, EvaluationOutcome, EvaluationRun } from '../../../src/core/index.ts';

const outcomes: Readonly<Record<string, EvaluationOutcome>> = {
  e: 'error',
  r: 'replayed',
  c: 'cancelled',
  u: 'unscored',
};

/**
 * An evaluation with a case for each place of the marks: `1` right, `0` wrong, `e` error, `r` replay, `c` cancelled, `u` unscored,
 * `.` no run. A list has one text for each repeat. `fieldsOf` gives further fields of
 * the run of an approach in the case with this index.
 */
export function evaluationOf(
  marks: Readonly<Record<string, string | readonly string[]>>,
  fieldsOf: (approach: string, caseIndex: number) => Partial<EvaluationRun> = () => ({}),
): Evaluation {
  const rows = Object.entries(marks).flatMap(([approach, texts]) =>
    [texts].flat().map((text) => ({ approach, text: text as string })),
  );
  const count = Math.max(...rows.map(({ text }) => text.length));
  return {
    approaches: Object.keys(marks).map((id) => ({ id, label: id.toUpperCase() })),
    cases: Array.from({ length: count }, (_, index) => ({
      id: String(index),
      input: `question ${index}`,
      expected: 'yes',
      runs: rows
        .filter(({ text }) => (text[index] ?? '.') !== '.')
        .map(({ approach, text }) => ({
          approach,
          outcome: outcomes[text[index] as string] ?? 'answered',
          actual: text[index] === '1' ? 'yes' : 'no',
          ...fieldsOf(approach, index),
        })),
    })),
    problems: [],
    format: null,
  };
}

/** Marks of two approaches with these counts of pairs. */
export function pairMarks(
  both: number,
  firstOnly: number,
  secondOnly: number,
  neither: number,
): { readonly first: string; readonly second: string } {
  const marks = (a: string, b: string, c: string, d: string): string =>
    a.repeat(both) + b.repeat(firstOnly) + c.repeat(secondOnly) + d.repeat(neither);
  return { first: marks('1', '1', '0', '0'), second: marks('1', '0', '1', '0') };
}
