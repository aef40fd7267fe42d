/**
 * Lines that a cleaned training file leaves out because of other lines: repeated examples, and examples whose input is also in the
 * validation file. An inspection of the whole file makes the list, so that afterwards each part of the file can be cleaned alone,
 * as a stream.
 */
import { chatOverhead } from '../chat/overheads.ts';
import { ExampleReader } from './example-reader.ts';
import { digitsOf, type Lanes } from './hash.ts';
import type { TrainingInspection, TrainingState } from './inspection.ts';
import { packNumbers } from './packed-numbers.ts';
import { parseExample, readExample } from './parse.ts';
import { eachRow, SmallestKeys, shareOfTable, type TableState } from './smallest-keys.ts';
import type { TrainingFormatId } from './types.ts';

/** Every reason to leave a line out. A reason has the name of a finding. */
export const dropReasons = [
  /** The same example is on an earlier line. */
  'exact-duplicates',
  /** The input is also in the validation file, which must have only inputs that the model has not been trained on. */
  'leaks',
] as const;

/** A reason to leave a line out. */
export type DropReason = (typeof dropReasons)[number];

/**
 * The list of examples to leave out, as plain JSON: their hashes, and the first line of each repeated example. Pass it on as it
 * is: its fields may change.
 */
export interface LinesToDrop {
  readonly version: 1;
  readonly 'exact-duplicates': TableState;
  readonly leaks: TableState;
  /** For each reason, the share of the different examples or inputs that were compared. Absent = 1. */
  readonly comparedShares?: Readonly<Record<DropReason, number>>;
}

/** A table without a limit. */
const unlimitedTable = (columns: number): SmallestKeys =>
  new SmallestKeys({ budget: Number.POSITIVE_INFINITY, columns, combine: () => {} });

const emptyTable: TableState = { limit: null, keys: '', columns: [''] };

/**
 * The examples to leave out of the inspected training file for these reasons. `leaks` requires that the inspection of the
 * validation file has been merged. If a file has more distinct examples than an inspection compares (100,000), the list contains
 * only examples that were compared; `comparedShares` states their share.
 */
export function linesToDrop(
  inspection: TrainingInspection | TrainingState,
  reasons: Iterable<DropReason>,
): LinesToDrop {
  const wantedReasons = new Set(reasons);
  const { training, validation } = 'report' in inspection ? inspection.state() : inspection;
  const repeatedRows = new Rows();
  const leakedRows = new Rows();
  const comparedShares = { 'exact-duplicates': 1, leaks: 1 };
  if (training && wantedReasons.has('exact-duplicates')) {
    eachRow(training.tables.examples, (key, [count = 0, line = 0]) => {
      if (count > 1) repeatedRows.add(key, line);
    });
    comparedShares['exact-duplicates'] = shareOfTable(training.tables.examples);
  }
  if (training && validation && wantedReasons.has('leaks')) {
    const validationInputs = unlimitedTable(1);
    eachRow(validation.inputs, (key, row) => {
      validationInputs.add(key, row);
    });
    eachRow(training.inputs, (key, [, line = 0]) => {
      if (validationInputs.find(key) >= 0) leakedRows.add(key, line);
    });
    comparedShares.leaks = Math.min(shareOfTable(training.inputs), shareOfTable(validation.inputs));
  }
  return { version: 1, 'exact-duplicates': repeatedRows.state(), leaks: leakedRows.state(), comparedShares };
}

/** Keys in ascending order, each with a line. */
class Rows {
  #keys = '';
  readonly #lines: number[] = [];

  add(key: Lanes, line: number): void {
    this.#keys += digitsOf(key);
    this.#lines.push(line);
  }

  state(): TableState {
    return this.#lines.length === 0
      ? emptyTable
      : { limit: null, keys: this.#keys, columns: [packNumbers(this.#lines)] };
  }
}

/** The options of `createLineDropper`. */
export interface DropOptions {
  /** Format of the file, the same as for the inspection; default: the format whose shape the line has. */
  readonly format?: TrainingFormatId | null;
}

/**
 * Makes a function that returns the reason why a line is left out, or `null` if it stays. Its arguments are the line before any
 * fix, and the number of the line in the whole file. Only the first of equal examples in the whole file stays, so the file may be
 * cleaned in parts.
 */
export function createLineDropper(
  drop: LinesToDrop,
  { format }: DropOptions = {},
): (line: string, lineNumber: number) => DropReason | null {
  if (drop.version !== 1) throw new RangeError(`Unknown version of lines to drop: ${String(drop.version)}`);
  const repeatedTable = unlimitedTable(1);
  const leakedTable = unlimitedTable(1);
  repeatedTable.merge(drop['exact-duplicates']);
  leakedTable.merge(drop.leaks);
  const reader = new ExampleReader({
    count: () => 0,
    overhead: chatOverhead('o200k'),
    hasCurrentRules: true,
  });
  const isEmpty = repeatedTable.weight === 0 && leakedTable.weight === 0;
  return (line, lineNumber) => {
    const value = isEmpty ? null : parseExample(line);
    if (value === null) return null;
    const example = readExample(value, format);
    const exampleRead = example && reader.read(example, () => {});
    if (exampleRead?.inputHash && leakedTable.find(exampleRead.inputHash) >= 0) return 'leaks';
    const row = repeatedTable.find(exampleRead?.hash ?? reader.hashOf(value));
    return row >= 0 && repeatedTable.rows[row] !== lineNumber ? 'exact-duplicates' : null;
  };
}
