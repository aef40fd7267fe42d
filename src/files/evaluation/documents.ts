/** Turns the bytes of a result file into a document: one object, a list, lines, a table or an archive. */
import type { EvaluationProblem } from '../../core/evaluation/types.ts';
import { isRecord, type Json, parseJson } from '../../core/json-values.ts';
import { jsonFault } from '../../core/training/json-fault.ts';
import { FileError } from '../errors.ts';
import { beginsLikeJson, markupKind, readStart } from '../file-start.ts';
import { readArchive } from './archive.ts';
import { readTable } from './csv.ts';
import { isNeededEntry } from './inspect-entries.ts';
import type { ResultDocument, ResultRow, ResultTable } from './result-types.ts';
import { completedJson } from './truncated-json.ts';

/** Records a problem of the file: its code, its place, and the values that its message needs. */
type Note = (code: string, place: string, params?: EvaluationProblem['params']) => void;

/** Maximum number of objects that are read to recognise a format. */
const maxSampleRows = 50;

const emptyDocument: ResultDocument = {
  object: null,
  sample: [],
  rows: () => [],
  table: null,
  entries: null,
};

/**
 * The document of a text or of bytes. `null` if there is nothing to read: the text is empty or is markup such as HTML, or the bytes are
 * neither a text nor an archive, or are too many for a text. `note` is called for each part that cannot be read.
 */
export async function documentOf(input: string | Uint8Array, note: Note): Promise<ResultDocument | null> {
  if (typeof input !== 'string' && isZip(input)) return archiveDocument(input, note);
  const text = typeof input === 'string' ? input : decodedText(input, note);
  if (text === null) return null;
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (source.trim() === '') {
    note('empty', '');
    return null;
  }
  const kind = markupKind(source.slice(0, 1000));
  if (kind !== null) {
    note('not-text', '', { kind });
    return null;
  }
  if (beginsLikeJson(source)) return jsonDocument(source, note);
  const table = await readTable(source);
  if (!table) return emptyDocument;
  return tableDocument(table);
}

/** Whether bytes begin like a zip archive with files. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/** The text of bytes; if they are not a text, notes the reason and returns `null`. */
function decodedText(bytes: Uint8Array, note: Note): string | null {
  try {
    const { encoding } = readStart(bytes);
    return new TextDecoder(encoding).decode(bytes);
  } catch (error) {
    if (error instanceof FileError) note(error.code, '', error.params);
    // The text is longer than the engine allows.
    else note('too-large', '');
    return null;
  }
}

/** The command of Inspect that writes a log as JSON. Source: UKGovernmentBEIS/inspect_ai @499e615. */
const convertCommand = 'inspect log convert LOG.eval --to json --output-dir json';

async function archiveDocument(bytes: Uint8Array, note: Note): Promise<ResultDocument> {
  const { entries, brokenNames, isCut } = await readArchive(bytes, isNeededEntry);
  for (const name of brokenNames) note('archive-entry', name.slice(0, 200), { command: convertCommand });
  if (isCut) note('half-file', '');
  return { ...emptyDocument, entries };
}

/** The document of a text of JSON or JSON Lines. JSON that ends too early is completed. */
function jsonDocument(text: string, note: Note): ResultDocument {
  // Two lines that are objects are JSON Lines. A text that is no JSON as a whole is also read as JSON Lines if one of its first five lines is
  // an object.
  if (/^\s*\{/.test(text) && objectsInFirst(text, 2) === 'all') return linesDocument(text, note);
  const value = parseJson(text);
  if (value !== undefined) return valueDocument(value, note);
  if (/^\s*\{/.test(text) && objectsInFirst(text, 5) !== 'none') return linesDocument(text, note);
  const completed = completedJson(text);
  const completedValue = completed ? parseJson(completed.text) : undefined;
  if (completed && completedValue !== undefined) {
    note('half-file', `line ${completed.line}`);
    return valueDocument(completedValue, note);
  }
  noteFault(text, note);
  return emptyDocument;
}

function valueDocument(value: unknown, note: Note): ResultDocument {
  return Array.isArray(value)
    ? listDocument(value, note)
    : isRecord(value)
      ? objectDocument(value)
      : emptyDocument;
}

/** Notes the place at which a JSON text is wrong. */
function noteFault(text: string, note: Note): void {
  const fault = jsonFault(text);
  const before = fault ? text.slice(0, fault.column - 1) : '';
  const lines = before.split('\n');
  note('not-json', `line ${lines.length}`, { column: (lines.at(-1)?.length ?? 0) + 1 });
}

/** Whether all, some or none of the first `count` lines are objects. A single line is too few to tell, so its result is `none`. */
function objectsInFirst(text: string, count: number): 'all' | 'some' | 'none' {
  let [lines, objects] = [0, 0];
  for (const { line } of linesIn(text)) {
    lines += 1;
    if (isRecord(parseJson(line))) objects += 1;
    if (lines === count) break;
  }
  return lines < 2 || objects === 0 ? 'none' : objects === lines ? 'all' : 'some';
}

/** The lines of a text that are not blank, each with its number in the text, from 1. */
function* linesIn(text: string): Generator<{ readonly line: string; readonly number: number }> {
  let number = 0;
  for (let from = 0; from < text.length; ) {
    const at = text.indexOf('\n', from);
    const end = at < 0 ? text.length : at;
    const line = text.slice(from, end);
    number += 1;
    if (line.trim() !== '') yield { line, number };
    from = end + 1;
  }
}

function linesDocument(text: string, note: Note): ResultDocument {
  const sample: Json[] = [];
  for (const { line } of linesIn(text)) {
    const value = parseJson(line);
    if (isRecord(value)) sample.push(value);
    if (sample.length === maxSampleRows) break;
  }
  const rows = function* (): Generator<ResultRow> {
    for (const { line, number } of linesIn(text)) {
      const place = `line ${number}`;
      const value = parseJson(line);
      if (isRecord(value)) yield { value, place };
      else if (value !== undefined) note('not-a-row', place);
      else note('not-json', place, { column: jsonFault(line)?.column ?? 1 });
    }
  };
  return { ...emptyDocument, sample, rows };
}

function listDocument(list: readonly unknown[], note: Note, placePrefix = ''): ResultDocument {
  const rows = function* (): Generator<ResultRow> {
    for (const [index, value] of list.entries()) {
      const place = `${placePrefix}item ${index + 1}`;
      if (isRecord(value)) yield { value, place };
      else note('not-a-row', place);
    }
  };
  return { ...emptyDocument, sample: list.slice(0, maxSampleRows).filter(isRecord), rows };
}

function objectDocument(value: Json): ResultDocument {
  return { ...emptyDocument, object: value, sample: [value], rows: () => [{ value, place: '' }] };
}

function tableDocument(table: ResultTable): ResultDocument {
  const { headers, cells } = table;
  const rowOf = (row: readonly string[]): Json =>
    Object.fromEntries(headers.map((header, column) => [header, row[column] ?? '']));
  const rows = function* (): Generator<ResultRow> {
    // The headers are row 1, as in a spreadsheet.
    for (const [index, row] of cells.entries()) yield { value: rowOf(row), place: `row ${index + 2}` };
  };
  return { ...emptyDocument, table, sample: cells.slice(0, maxSampleRows).map(rowOf), rows };
}

/** The longest list of objects inside an object of an unknown tool; `null` if there is none. A user can map the columns of this list. */
export function listInside(object: Json, note: Note): ResultDocument | null {
  let longest: { readonly placePrefix: string; readonly list: readonly unknown[] } | null = null;
  const search = (holder: Json, path: string, depth: number): void => {
    for (const [name, value] of Object.entries(holder)) {
      if (Array.isArray(value) && isRecord(value[0]) && value.length > (longest?.list.length ?? 0))
        longest = { placePrefix: `${path}${name} `, list: value };
      else if (isRecord(value) && depth < 2) search(value, `${path}${name}.`, depth + 1);
    }
  };
  search(object, '', 0);
  const { placePrefix, list } = (longest ?? {}) as {
    readonly placePrefix?: string;
    readonly list?: readonly unknown[];
  };
  return list ? listDocument(list, note, placePrefix) : null;
}
