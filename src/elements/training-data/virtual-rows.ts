/** The rows of a long list that are in the page: those that can be seen, and some around them. */

/** Rows `from` up to `to`, without `to`, and the numbers of rows before and after them. */
export interface RowWindow {
  readonly from: number;
  readonly to: number;
  readonly before: number;
  readonly after: number;
}

/** Maximum number of rows in the page, for a list of any length. */
export const maxRows = 40;

/** The rows that are in the page when the list is scrolled by `scrolledRows` rows, which may be a fraction. */
export function rowWindow(count: number, scrolledRows: number, visibleRows: number): RowWindow {
  const around = Math.max(0, Math.floor((maxRows - Math.ceil(visibleRows) - 1) / 2));
  const last = Math.max(0, count - maxRows);
  const from = Math.min(last, Math.max(0, Math.floor(scrolledRows) - around));
  const to = Math.min(count, from + maxRows);
  return { from, to, before: from, after: count - to };
}
