/** A table that has only the totals of approaches: in each row, the number of cases and of accepted answers of one approach. */
import type { Json } from '../../../core/json-values.ts';
import { numberOf } from '../../../core/usage/values.ts';
import { columnsOf, guessMapping, plainName } from '../column-mapping.ts';
import type { ResultDocument, ResultFormat } from '../result-types.ts';

/** Names of the columns, as `plainName` returns them. */
const columnNames = {
  approach: ['approach', 'name', 'label', 'variant', 'technique', 'method', 'model', 'system'],
  cases: ['cases', 'total', 'totals', 'n', 'samples', 'trials'],
  accepted: ['accepted', 'correct', 'passed', 'passes', 'successes', 'right'],
} as const;

/** Maximum number of rows of a table of totals. */
const maxTotalsRows = 20;

/** The columns of a table of totals; `null` = it is another table. */
function columnsIn(
  sample: readonly Json[],
): { readonly approach: string | null; readonly cases: string; readonly accepted: string } | null {
  const columns = columnsOf(sample);
  const { id, input, expected, actual } = guessMapping(columns, sample);
  // Rows with one of these columns are cases, whatever numbers they have.
  if (sample.length > maxTotalsRows || [id, input, expected, actual].some((column) => column != null))
    return null;
  const find = (role: keyof typeof columnNames): string | null =>
    columns.find((column) => (columnNames[role] as readonly string[]).includes(plainName(column))) ?? null;
  const [approach, cases, accepted] = [find('approach'), find('cases'), find('accepted')];
  if (cases === null || accepted === null) return null;
  // The rows of several approaches have to name them.
  return approach === null && sample.length !== 1 ? null : { approach, cases, accepted };
}

/**
 * The totals of a row; `null` = there is no case, a number is not a whole number from 0 on, or more answers are accepted than there are
 * cases.
 */
function totalsIn(row: Json, columns: { readonly cases: string; readonly accepted: string }) {
  const [cases, accepted] = [columns.cases, columns.accepted].map((column) => numberOf(row[column]).value);
  if (cases == null || accepted == null || cases < 1 || accepted > cases) return null;
  return { cases, accepted };
}

/** `{approach, cases, accepted}`, as CSV, JSON or JSON Lines. A file with one row need not name its approach. */
export const totals: ResultFormat = {
  id: 'totals',
  recognise: ({ sample }) => {
    const columns = sample.length === 0 ? null : columnsIn(sample);
    return columns !== null && sample.some((row) => totalsIn(row, columns) !== null);
  },
  read: readTotals,
};

function readTotals(document: ResultDocument, collector: Parameters<ResultFormat['read']>[1]): void {
  const columns = columnsIn(document.sample);
  if (!columns) return;
  for (const { value, place } of document.rows()) {
    const counts = totalsIn(value, columns);
    const name = columns.approach === null ? null : value[columns.approach];
    const label = typeof name === 'string' || typeof name === 'number' ? String(name) : null;
    const approachesBefore = collector.approaches.length;
    if (!counts || (columns.approach !== null && !label?.trim())) collector.note('bad-totals', place);
    else {
      const approach = collector.addApproach(label);
      if (collector.approaches.length === approachesBefore)
        collector.note('totals-twice', place, { approach });
      else collector.totals.push({ approach, ...counts });
    }
  }
}
