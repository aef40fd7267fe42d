/** Any table: JSON Lines or CSV in the form of this library, or a table of another tool, whose columns are mapped to roles. */
import type { Grade } from '../../../core/evaluation/scores/scores.ts';
import type { Json } from '../../../core/json-values.ts';
import {
  approachIn,
  cellOf,
  columnOfApproach,
  columnsOf,
  guessMapping,
  hasResults,
} from '../column-mapping.ts';
import { type Measures, measuresIn, tokensOf } from '../measured-run.ts';
import type { ColumnMapping } from '../read-types.ts';
import type { ResultDocument, ResultFormat, ResultRow } from '../result-types.ts';
import type { Grades, RowCollector } from '../row-collector.ts';
import { answerText, expectedText, inputText } from '../texts.ts';
import { decimalOf, latencyIn } from './values.ts';

/**
 * The form of this library: `{id?, input, expected?, actual, approach?, score?, latencyMs?, usage?}`, or a column of answers for
 * each approach.
 */
export const ownTable: ResultFormat = {
  id: 'own',
  recognise: ({ sample }) =>
    sample.length > 0 &&
    sample.every(
      (row) =>
        Object.hasOwn(row, 'actual') && ['id', 'input', 'expected'].some((name) => Object.hasOwn(row, name)),
    ),
  read: readTable,
  readsParts: true,
};

/** A table in which answers, cases, and something to score the answers by are recognised. */
export const anyTable: ResultFormat = {
  id: 'table',
  recognise: ({ sample }) => hasResults(guessMapping(columnsOf(sample), sample)),
  read: readTable,
  readsParts: true,
};

function readTable(document: ResultDocument, collector: RowCollector): void {
  const columns = columnsOf(document.sample);
  const mapping = guessMapping(columns, document.sample, collector.chosenMapping);
  collector.columns = columns;
  collector.mapping = mapping;
  const { actual = null, approach = null } = mapping;
  const columnsByApproach = answerColumnsOf(columns, actual, mapping, collector.chosenMapping.grade === null);
  for (const row of document.rows()) {
    const nameInRow = cellOf(row.value, approach);
    for (const answerColumns of columnsByApproach) {
      const name = answerColumns.name ?? (typeof nameInRow === 'string' ? nameInRow : null);
      readRow(row, { ...answerColumns, name }, collector);
    }
  }
}

/** The columns of the answers of one approach. */
interface AnswerColumns {
  /** Name of the approach; `null` = the row or the file names the approach. */
  readonly name: string | null;
  readonly actual: string | null;
  readonly mapping: ColumnMapping;
  readonly isOneOfSeveral: boolean;
}

/** The columns of each approach. With a single column of answers, there is one element, without a name. */
function answerColumnsOf(
  columns: readonly string[],
  actual: string | readonly string[] | null,
  mapping: ColumnMapping,
  isGradeRefused: boolean,
): readonly AnswerColumns[] {
  if (actual === null || typeof actual === 'string' || actual.length === 0)
    return [
      {
        name: null,
        actual: actual === null || typeof actual === 'string' ? actual : null,
        mapping,
        isOneOfSeveral: false,
      },
    ];
  return actual.map((column) => {
    const name = approachIn(column) ?? column.replace(/^actual\./, '');
    const columnFor = (role: Parameters<typeof columnOfApproach>[2]): string | null =>
      columnOfApproach(columns, name, role);
    return {
      name,
      actual: column,
      isOneOfSeveral: true,
      mapping: {
        ...mapping,
        // A column of a measure is read only if its header names the approach.
        grade: isGradeRefused ? null : columnFor('grade'),
        error: columnFor('error'),
        latencyMs: columnFor('latencyMs'),
        latencySeconds: columnFor('latencySeconds'),
        inputTokens: columnFor('inputTokens'),
        cachedTokens: columnFor('cachedTokens'),
        outputTokens: columnFor('outputTokens'),
        reasoningTokens: columnFor('reasoningTokens'),
      },
    };
  });
}

function readRow(
  { value, place }: ResultRow,
  { name, actual, mapping, isOneOfSeveral }: AnswerColumns,
  collector: RowCollector,
): void {
  const { id, input, expected, grade, error } = mapping;
  const answer = answerText(cellOf(value, actual));
  const gradeCell = grade == null ? undefined : (cellOf(value, grade) as Grade);
  const isUngraded = gradeCell === undefined || gradeCell === null || gradeCell === '';
  // Not every approach need have an answer in every row.
  if (isOneOfSeveral && (answer === null || answer === '') && isUngraded) return;
  const hasFailed = isFilled(cellOf(value, error)) || /^error$/i.test(String(gradeCell ?? ''));
  // Each approach may have its own column of grades. All these columns are read as one grade, under the name of the first.
  const grades: Grades | null =
    grade == null || isUngraded ? null : new Map([[collector.grade ?? grade, gradeOf(gradeCell)]]);
  const idCell = cellOf(value, id);
  collector.add({
    id: isFilled(idCell) ? String(idCell) : null,
    input: blankIsNull(inputText(cellOf(value, input))),
    expected: expectedText(emptyIsNull(cellOf(value, expected))),
    place,
    ...(grades ? { grades } : {}),
    run: {
      approach: collector.addApproach(name),
      actual: answer,
      outcome: hasFailed ? 'error' : answer === null && isUngraded ? 'error' : 'answered',
      ...measuresByColumns(value, mapping),
    },
  });
}

/** Whether a cell has a value other than white space and `false`. */
const isFilled = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== false && String(value).trim() !== '';
const blankIsNull = (text: string | null): string | null =>
  text === null || text.trim() === '' ? null : text;
const emptyIsNull = (value: unknown): unknown => (value === '' ? null : value);

/** The grade in a cell: a number as a number, yes and no as true and false. */
function gradeOf(cell: Grade): Grade {
  if (typeof cell !== 'string') return cell;
  const text = cell.trim();
  if (/^(yes|true)$/i.test(text)) return true;
  if (/^(no|false)$/i.test(text)) return false;
  const number = text === '' ? Number.NaN : Number(text);
  return Number.isNaN(number) ? text : number;
}

function measuresByColumns(row: Json, mapping: ColumnMapping): Measures {
  const latencyMs = decimalOf(cellOf(row, mapping.latencyMs));
  const latency = latencyMs === null ? latencyIn(cellOf(row, mapping.latencySeconds)) : { latencyMs };
  return { ...latency, ...tokensIn(row, mapping) };
}

/** The tokens of a row: from the object `usage` of a host's API if the row has one, else from the columns of tokens. */
function tokensIn(row: Json, mapping: ColumnMapping): Pick<Measures, 'tokens'> {
  const { tokens } = measuresIn({ usage: row.usage ?? row.tokenUsage });
  if (tokens) return { tokens };
  const [input, cached, output, reasoning] = [
    mapping.inputTokens,
    mapping.cachedTokens,
    mapping.outputTokens,
    mapping.reasoningTokens,
  ].map((column) => cellOf(row, column));
  if ([input, cached, output, reasoning].every((cell) => cell === undefined)) return {};
  const conventions = { inputIncludesCached: true, outputIncludesReasoning: true, cacheTokensIfAbsent: null };
  return { tokens: tokensOf({ input, cached, output, reasoning }, conventions) };
}
