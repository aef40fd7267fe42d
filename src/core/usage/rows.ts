/** Finds the rows of usage in a document: a list, JSON Lines, pages of an API, spans, or the log of a tool. */
import { isRecord, parseJson } from '../json-values.ts';
import type { UsageProblemCode } from './profile-types.ts';
import type { FoundRow } from './source-types.ts';
import { at } from './values.ts';

/** Called with a problem of the document itself, such as a line that is not JSON, or further pages. */
export type NoteProblem = (code: UsageProblemCode) => void;

/** Lists and documents nested deeper than this are not opened. */
const maxDepth = 6;

/** The rows of a text (JSON, or JSON Lines), of a list, or of one document. */
export function* rowsIn(document: unknown, note: NoteProblem): Generator<FoundRow> {
  if (typeof document === 'string') yield* rowsInText(document, note);
  else yield* rowsOf(document, undefined, 0, note);
}

function* rowsInText(text: string, note: NoteProblem): Generator<FoundRow> {
  const document = parseJson(text);
  if (document !== undefined) {
    yield* rowsOf(document, undefined, 0, note);
    return;
  }
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const value = parseJson(line);
    if (value === undefined) note('not-json');
    else yield* rowsOf(value, undefined, 1, note);
  }
}

function* rowsOf(value: unknown, holder: unknown, depth: number, note: NoteProblem): Generator<FoundRow> {
  if (Array.isArray(value) && depth < maxDepth) {
    for (const item of value) yield* rowsOf(item, holder, depth + 1, note);
    return;
  }
  const lists = isRecord(value) && depth < maxDepth ? listsIn(value) : null;
  if (!lists) {
    yield { row: value, holder };
    return;
  }
  if (at(value, 'has_more') === true) note('more-pages');
  for (const { list, holder: holderOfList, isBucket } of lists) {
    if (list.length === 0 && isBucket) yield { row: holderOfList, holder: holderOfList, isEmptyBucket: true };
    for (const item of list) yield* rowsOf(item, holderOfList ?? holder, depth + 1, note);
  }
}

/** A list of rows in a document. */
interface RowList {
  readonly list: readonly unknown[];
  /** The document or bucket with facts about the rows. */
  readonly holder: unknown;
  /** Whether an empty list means that there were no requests in the time of the holder. */
  readonly isBucket?: true;
}

/** The lists of rows in a document of a known form; `null` if it is a row itself. */
function listsIn(document: object): readonly RowList[] | null {
  const listAt = (path: string): readonly unknown[] | null => {
    const value = at(document, path);
    return Array.isArray(value) ? value : null;
  };
  const isBucket = at(document, 'startTime') !== undefined || at(document, 'startingAt') !== undefined;
  const results = listAt('results');
  if (results && isBucket) return [{ list: results, holder: document, isBucket: true }];
  const samples = listAt('samples');
  if (samples && isRecord(at(document, 'eval'))) return [{ list: samples, holder: document }];
  const answers = listAt('results.results') ?? listAt('results.table.body');
  if (answers) return [{ list: answers, holder: at(document, 'results') }];
  for (const name of ['resourceSpans', 'scopeSpans', 'spans', 'outputs', 'data']) {
    const list = listAt(name);
    if (list) return [{ list, holder: undefined }];
  }
  return null;
}
