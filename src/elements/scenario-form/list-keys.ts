/**
 * Keys for the entries of lists without ids, so that a field and its input stay with their entry when other entries are
 * added or removed.
 */

/** Gives keys to the entries of lists, each list by its path. */
export interface ListKeys {
  /** One key per entry, in order; an entry that was in the list before keeps its key. */
  of(list: string, entries: readonly unknown[]): readonly number[];
  /** To be called before an entry is removed: between two equal entries the list alone does not tell which one. */
  removed(list: string, index: number): void;
}

interface KeyedList {
  readonly entries: readonly unknown[];
  readonly keys: readonly number[];
}

/** Keys for the lists of one form. */
export function listKeys(): ListKeys {
  const lists = new Map<string, KeyedList>();
  let used = 0;
  const fresh = (): number => {
    used += 1;
    return used;
  };
  return {
    of(list, entries) {
      const known = lists.get(list) ?? { entries: [], keys: [] };
      if (known.entries === entries) return known.keys;
      const keys = known.keys.length === entries.length ? known.keys : matchedKeys(known, entries, fresh);
      lists.set(list, { entries, keys });
      return keys;
    },
    removed(list, index) {
      const known = lists.get(list);
      if (known)
        lists.set(list, { entries: without(known.entries, index), keys: without(known.keys, index) });
    },
  };
}

function without<T>(items: readonly T[], index: number): readonly T[] {
  return items.filter((_, i) => i !== index);
}

/** Equal entries at the start and the end of the list keep their keys; the entries between get new ones. */
function matchedKeys(
  { entries, keys }: KeyedList,
  next: readonly unknown[],
  fresh: () => number,
): readonly number[] {
  const maxKept = Math.min(entries.length, next.length);
  const isEqual = (a: number, b: number) => JSON.stringify(entries[a]) === JSON.stringify(next[b]);
  let first = 0;
  while (first < maxKept && isEqual(first, first)) first += 1;
  let last = 0;
  while (last < maxKept - first && isEqual(entries.length - 1 - last, next.length - 1 - last)) last += 1;
  return next.map((_, i) => {
    const fromEnd = next.length - i;
    const kept = i < first ? keys[i] : fromEnd <= last ? keys[entries.length - fromEnd] : undefined;
    return kept ?? fresh();
  });
}
