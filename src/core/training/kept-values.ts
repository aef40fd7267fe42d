/** Reads the values of examples that an inspection has kept: their counts, and the commonest of them. */
import type { Places } from './first-lines.ts';
import type { Counted, Counts } from './part.ts';
import type { Repeated } from './report-types.ts';
import type { SmallestKeys } from './smallest-keys.ts';

/** The count and the first line of each value of a table, in the order of the keys of the values. */
export function countedValues(table: SmallestKeys): readonly Counted[] {
  return Array.from(table.sorted(), (start) => ({
    line: table.rows[start + 1] as number,
    count: table.rows[start] as number,
  }));
}

/** The values sorted by count, the commonest first; values with the same count by line. */
export function byCount(values: readonly Counted[]): readonly Repeated[] {
  return [...values].sort((a, b) => b.count - a.count || a.line - b.line);
}

/** The kind with the highest count, the first by name if several have the same; `null` if there is none. */
export function commonestKind(kinds: Readonly<Record<string, Places>>): string | null {
  let commonest: string | null = null;
  for (const kind of Object.keys(kinds).sort()) {
    if (commonest === null || (kinds[kind]?.count ?? 0) > (kinds[commonest]?.count ?? 0)) commonest = kind;
  }
  return commonest;
}

/** The name with the highest count, the first by name if several have the same; `null` if there is none. */
export function commonestName(counts: Readonly<Counts>): string | null {
  const names = Object.keys(counts).sort();
  return names.reduce<string | null>(
    (commonest, name) =>
      commonest === null || (counts[name] ?? 0) > (counts[commonest] ?? 0) ? name : commonest,
    null,
  );
}
