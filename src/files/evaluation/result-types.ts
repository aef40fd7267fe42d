/** The types of a document (the content of a result file before a format reads it) and of a format. */
import type { Json } from '../../core/json-values.ts';
import type { EvaluationFormatId } from './read-types.ts';
import type { RowCollector } from './row-collector.ts';

/** One object of a file, and where it is. */
export interface ResultRow {
  readonly value: Json;
  readonly place: string;
}

/** The cells of a table. */
export interface ResultTable {
  /** The headers as they are in the file; they may repeat. */
  readonly headers: readonly string[];
  readonly cells: readonly (readonly string[])[];
}

/** A file before a format reads it. */
export interface ResultDocument {
  /** The object if the file is one; `null` = it is a list, lines, a table or an archive. */
  readonly object: Json | null;
  /** The first objects, by which a format recognises its files. */
  readonly sample: readonly Json[];
  /** All objects: lines, elements of a list, rows of a table by their headers, or the one object. Call it once: it may read on demand. */
  readonly rows: () => Iterable<ResultRow>;
  readonly table: ResultTable | null;
  /** The JSON files of an archive by their names. */
  readonly entries: ReadonlyMap<string, unknown> | null;
}

/** A format of result files. */
export interface ResultFormat {
  readonly id: EvaluationFormatId;
  readonly recognise: (document: ResultDocument) => boolean;
  readonly read: (document: ResultDocument, collector: RowCollector) => void;
  /** Whether `read` reads each row by itself, so that it can be called separately for each part of the rows. */
  readonly readsParts?: true;
}
