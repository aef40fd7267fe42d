/** promptfoo's CSV: a group of columns for each approach, whose headers repeat. */
import type { Grade } from '../../../core/evaluation/scores/scores.ts';
import type { EvaluationOutcome } from '../../../core/evaluation/types.ts';
import type { ResultFormat, ResultTable } from '../result-types.ts';
import { variablesText, withoutExpected } from '../texts.ts';

/** Headers in the group of an approach, after the header of its answers. `Metric: …` are named scores. */
const groupHeader = /^(Status|Score|Named Scores|Grader Reason|Comment|Reasoning|Latency \(ms\)|Metric: .*)$/;

/** In older files, the grade is at the start of the answer: `[PASS] (1.00) text`. */
const cellGrade = /^\[(PASS|FAIL|ERROR)\](?: \((\d+(?:\.\d+)?)\))? ?/;

/** The columns of one approach. */
interface Group {
  readonly label: string;
  /** Index of the column of the answers. */
  readonly answerColumn: number;
  /** Indices of the other columns by their headers. */
  readonly columns: ReadonlyMap<string, number>;
}

/**
 * Source: a run of npm promptfoo 0.121.20, 2026-11; older forms: promptfoo#1303. Groups are found by position, because each has the same
 * headers.
 */
export const promptfooCsv: ResultFormat = {
  id: 'promptfoo-csv',
  recognise: ({ table }) => table !== null && groupsOf(table).length > 0,
  read({ table }, collector) {
    if (!table) return;
    const groups = groupsOf(table);
    const firstAnswerColumn = groups[0]?.answerColumn ?? 0;
    const variables = table.headers.slice(0, firstAnswerColumn).map((name, column) => ({ name, column }));
    for (const [index, cells] of table.cells.entries()) {
      const { rest, expected } = withoutExpected(
        Object.fromEntries(
          variables
            .filter(({ name }) => name !== 'Description')
            .map(({ name, column }) => [name, withoutEscape(cells[column] ?? '')]),
        ),
      );
      for (const { label, answerColumn, columns } of groups) {
        const cell = withoutEscape(cells[answerColumn] ?? '');
        const cellUnder = (header: string): string => cells[columns.get(header) ?? -1] ?? '';
        const gradeInCell = columns.has('Status') ? null : cellGrade.exec(cell);
        const status = gradeInCell ? (gradeInCell[1] ?? '') : cellUnder('Status');
        if (cell === '' && status === '') continue;
        const score = gradeInCell ? gradeInCell[2] : cellUnder('Score');
        const latencyMs = cellUnder('Latency (ms)');
        collector.add({
          // The file has no ids, so answers to the same variables are one case.
          id: null,
          input: variablesText(rest),
          expected: typeof expected === 'string' ? expected : null,
          // The headers are row 1, as in a spreadsheet.
          place: `row ${index + 2}`,
          grades: new Map<string, Grade>([
            ['Status', status === '' ? null : status === 'PASS'],
            ['Score', score ? Number(score) : null],
          ]),
          run: {
            approach: collector.addApproach(label),
            actual: gradeInCell ? cell.slice(gradeInCell[0].length) : cell,
            outcome: (status === 'ERROR' ? 'error' : 'answered') satisfies EvaluationOutcome,
            ...(latencyMs === '' ? {} : { latencyMs: Number(latencyMs) }),
          },
        });
      }
    }
  },
};

/** The groups. A group starts at a column that is followed by the first header of a group, or whose cells contain the grade. */
function groupsOf({ headers, cells }: ResultTable): readonly Group[] {
  const groups: (Group & { readonly columns: Map<string, number> })[] = [];
  for (const [column, header] of headers.entries()) {
    if (groupHeader.test(header)) {
      const lastGroup = groups.at(-1);
      if (lastGroup && !lastGroup.columns.has(header)) lastGroup.columns.set(header, column);
    } else if (
      /^(Status|Grader Reason|Reasoning)$/.test(headers[column + 1] ?? '') ||
      cells.slice(0, 20).every((row) => cellGrade.test(row[column] ?? ''))
    )
      groups.push({ label: labelOf(header), answerColumn: column, columns: new Map() });
  }
  return groups;
}

/** The name of an approach, from a header such as `[provider] label`. */
function labelOf(header: string): string {
  const [, provider = '', label = ''] = /^\[([^\]]*)\] ?([\s\S]*)$/.exec(header) ?? [];
  return provider === '' ? header : label === '' ? provider : `${provider} · ${label}`;
}

/** The cell as promptfoo had it: in the CSV, a cell that a spreadsheet would take for a formula begins with `'`. */
const withoutEscape = (cell: string): string => cell.replace(/^'(?=[=+\-@])/, '');
