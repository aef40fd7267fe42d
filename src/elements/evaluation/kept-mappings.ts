/** Remembers, while the page is open, which columns the user has chosen for tables with the same headers. */
import type { ColumnMapping } from '../../files/evaluation/read-types.ts';

/** The chosen columns, by the headers of the table. */
const mappings = new Map<string, ColumnMapping>();

const keyOf = (columns: readonly string[]): string => JSON.stringify([...columns].sort());

/** Keeps the choice for tables with these columns. */
export function keepMapping(columns: readonly string[], mapping: ColumnMapping): void {
  if (columns.length > 0) mappings.set(keyOf(columns), mapping);
}

/** The choice for tables with these columns; `null` = there was none. */
export function keptMapping(columns: readonly string[]): ColumnMapping | null {
  return (columns.length > 0 && mappings.get(keyOf(columns))) || null;
}
