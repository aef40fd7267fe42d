/** Reads a result file of an evaluation tool, or any table of results, into approaches, cases and problems. */

import { pairRowsInSteps } from '../../core/evaluation/pairing.ts';
import type { EvaluationProblem } from '../../core/evaluation/types.ts';
import type { Json } from '../../core/json-values.ts';
import type { Steps } from '../../core/work.ts';
import { inSlices } from '../slices.ts';
import { columnsOf, guessMapping, hasResults } from './column-mapping.ts';
import { documentOf, listInside } from './documents.ts';
import { resultFormats } from './formats/registry.ts';
import type { ColumnMapping, ReadEvaluation, ReadEvaluationOptions } from './read-types.ts';
import type { ResultDocument, ResultFormat, ResultRow } from './result-types.ts';
import { RowCollector } from './row-collector.ts';

/**
 * Reads the text or the bytes of a result file: JSON, JSON Lines, CSV, or an Inspect archive. Never rejects because of the content of the
 * file: what cannot be read is in `problems`. `format` is `null` if no format recognises the file. In that case, `columns` lists the
 * columns of the file if it is a table, so that the caller can choose a `mapping`. The id of an approach is its name in the file. If the
 * file names no approach, it has one approach, whose id is the name of the file (`options.name`), else `results`. Rejects with a
 * `RangeError` for a format that does not exist.
 */
export async function readEvaluation(
  input: string | Uint8Array | ArrayBuffer,
  options: ReadEvaluationOptions = {},
): Promise<ReadEvaluation> {
  const { format: formatId, mapping = {}, name } = options;
  const chosenFormat = formatId === undefined ? null : resultFormats[formatId];
  if (chosenFormat === undefined) throw new RangeError(`Unknown format: ${String(formatId).slice(0, 64)}`);
  const problems: EvaluationProblem[] = [];
  const note = (code: string, place: string, params: EvaluationProblem['params'] = {}): void => {
    problems.push({ place, code, params });
  };
  const empty = { approaches: [], cases: [], problems, format: null, grades: [], columns: [], mapping };
  const document = await documentOf(input instanceof ArrayBuffer ? new Uint8Array(input) : input, note);
  if (!document) return empty;
  const recognition = recognitionOf(document, chosenFormat, mapping, note);
  if (!recognition) {
    if (problems.length === 0) noteUnknown(document, note);
    const sample = listInside(document.object ?? {}, () => {})?.sample ?? document.sample;
    const columns = columnsOf(sample);
    return { ...empty, columns, mapping: guessMapping(columns, sample, mapping) };
  }
  const collector = new RowCollector(baseName(name) || 'results', mapping);
  await inSlices(readInSteps(recognition, collector));
  const { cases, problems: pairingProblems } = await inSlices(pairRowsInSteps(collector.rows));
  const { totals } = collector;
  if (cases.length === 0 && totals.length === 0) note('no-answers', '');
  return {
    approaches: collector.approaches,
    cases,
    ...(totals.length > 0 ? { totals } : {}),
    problems: [...problems, ...collector.problems, ...pairingProblems],
    format: recognition.format.id,
    grades: [...collector.grades],
    columns: collector.columns,
    mapping: { ...collector.mapping, grade: collector.grade ?? collector.mapping.grade ?? null },
  };
}

/** The name of a file without its folders and its extensions. */
const baseName = (name = ''): string =>
  name.replace(/^.*[\\/]/, '').replace(/(?!^)(\.(jsonl?|ndjson|csv|tsv|txt|eval))+$/i, '');

/** A format, and the document that it reads. */
interface Recognition {
  readonly format: ResultFormat;
  readonly document: ResultDocument;
}

/** Number of rows per step. */
const rowsPerStep = 250;

/** Reads the rows in parts if `format.read` can be called for each part, else all at once. */
function* readInSteps({ format, document }: Recognition, collector: RowCollector): Steps<void> {
  if (!format.readsParts) {
    format.read(document, collector);
    return;
  }
  let part: ResultRow[] = [];
  const readPart = (): void => format.read({ ...document, rows: () => part }, collector);
  for (const row of document.rows()) {
    part.push(row);
    if (part.length < rowsPerStep) continue;
    readPart();
    part = [];
    yield;
  }
  // The last part is read even if it has no rows, so that the columns are known.
  readPart();
}

/** The chosen format, else the format that recognises the document or a list inside it; `null` if none does. */
function recognitionOf(
  document: ResultDocument,
  chosenFormat: ResultFormat | null,
  mapping: ColumnMapping,
  note: (code: string, place: string) => void,
): Recognition | null {
  if (chosenFormat) return { format: chosenFormat, document };
  // A table with unknown names can be read once the user has chosen the column of the answers, or so many other columns that `hasResults`
  // is true.
  const isMapped = ({ sample }: ResultDocument): boolean =>
    (mapping.actual ?? null) !== null || hasResults(guessMapping(columnsOf(sample), sample, mapping));
  const format = Object.values(resultFormats).find(({ recognise }) => recognise(document));
  if (format) return { format, document };
  const innerList = document.object ? listInside(document.object, note) : null;
  const listDocument = innerList ?? (document.object === null ? document : null);
  if (innerList && resultFormats.totals.recognise(innerList))
    return { format: resultFormats.totals, document: innerList };
  if (
    listDocument &&
    listDocument.sample.length > 0 &&
    (isMapped(listDocument) || resultFormats.table.recognise(listDocument))
  )
    return { format: resultFormats.table, document: listDocument };
  return null;
}

/** Notes why a file has no cases: it has only totals, or its form is not known. */
function noteUnknown({ object, entries }: ResultDocument, note: (code: string, place: string) => void): void {
  // A file of lm-evaluation-harness with these members has only totals.
  const hasTotals = (value: Json | null): boolean =>
    value !== null && 'results' in value && ('n-shot' in value || 'config' in value || 'versions' in value);
  if (hasTotals(object)) note('totals-only', '');
  else note(entries ? 'unknown-archive' : 'unknown-format', '');
}
