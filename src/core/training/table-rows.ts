/** The rows of the tables that an inspection keeps: their columns, and how two rows of the same value become one. */

/**
 * Columns of the table of inputs: count and first line as in the other tables, then the two earliest different answers to the
 * input. An answer has three columns: its first line (0 = there is no such answer), and 64 bits of the hash of its example in
 * two halves.
 */
export const inputColumns = { count: 0, line: 1, first: 2, second: 5 } as const;
/**
 * Columns of the table of contexts: count and first line as in the other tables, then the first 52 bits of the hashes of the system
 * prompt and of the list of tools; 0 = the example has none.
 */
export const contextColumns = { count: 0, line: 1, systems: 2, tools: 3 } as const;
/** Number of columns of an answer. */
const answerColumns = 3;

/** Number of columns by table: the tables that only count values, the table of inputs, and the table of contexts. */
export const rowWidth = {
  counts: 2,
  inputs: inputColumns.second + answerColumns,
  contexts: contextColumns.tools + 1,
} as const;

/** A row that counts one value. Its other columns are 0. */
export const rowOfOne = (width: number): number[] => [1, ...Array.from({ length: width - 1 }, () => 0)];

type Row = ArrayLike<number>;

/** Adds the count of another row of the same value, and keeps the smaller first line. */
export function addCounts(rows: Float64Array, at: number, added: Row): void {
  rows[at] = (rows[at] as number) + (added[0] as number);
  rows[at + 1] = Math.min(rows[at + 1] as number, added[1] as number);
}

/** Like `addCounts`, for an input. The two of its different answers with the smallest first lines are kept. */
export function addInputs(rows: Float64Array, at: number, added: Row): void {
  addCounts(rows, at, added);
  const row = rows.subarray(at, at + inputColumns.second + answerColumns);
  for (const column of [inputColumns.first, inputColumns.second]) {
    if (added[column] !== 0) addAnswer(row, added, column);
  }
}

/** Adds the answer that begins at column `from` of the row `added`, unless the row has two earlier answers. */
function addAnswer(row: Float64Array, added: Row, from: number): void {
  const { first, second } = inputColumns;
  if (isSameAnswer(row, first, added, from)) {
    row[first] = Math.min(row[first] as number, added[from] as number);
    return;
  }
  const isSecond = isSameAnswer(row, second, added, from);
  if (row[second] !== 0 && !isEarlier(added, from, row, second)) return;
  if (row[first] !== 0 && !isEarlier(added, from, row, first)) {
    copyAnswer(added, from, row, second);
    return;
  }
  // The new answer is the earliest, so the previous first answer becomes the second.
  if (row[first] !== 0 || isSecond) copyAnswer(row, first, row, second);
  copyAnswer(added, from, row, first);
}

/** Whether the answers at these columns of two rows are the same; false if row `a` has no such answer. */
function isSameAnswer(a: Row, startA: number, b: Row, startB: number): boolean {
  return a[startA] !== 0 && a[startA + 1] === b[startB + 1] && a[startA + 2] === b[startB + 2];
}

/** Whether answer a comes before answer b: by line, and by hash if two parts of the file have the same line numbers. */
function isEarlier(a: Row, startA: number, b: Row, startB: number): boolean {
  for (let column = 0; column < answerColumns; column += 1) {
    const difference = (a[startA + column] as number) - (b[startB + column] as number);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

function copyAnswer(from: Row, start: number, to: Float64Array, at: number): void {
  for (let column = 0; column < answerColumns; column += 1) to[at + column] = from[start + column] as number;
}
