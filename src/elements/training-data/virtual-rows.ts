/** Which rows of a long list are in the page: those that can be seen, and some around them. */

/** Rows `from` up to `to`, and the room of all that are not in the page, in rows. */
export interface RowWindow {
  readonly from: number;
  readonly to: number;
  readonly before: number;
  readonly after: number;
}

/** Rows that are in the page at most, however long the list is. */
export const mostRows = 40;

/** The rows to have in the page while the list is scrolled so far, in rows; fractions are allowed. */
export function rowWindow(count: number, scrolledRows: number, visibleRows: number): RowWindow {
  const around = Math.max(0, Math.floor((mostRows - Math.ceil(visibleRows) - 1) / 2));
  const last = Math.max(0, count - mostRows);
  const from = Math.min(last, Math.max(0, Math.floor(scrolledRows) - around));
  const to = Math.min(count, from + mostRows);
  return { from, to, before: from, after: count - to };
}
