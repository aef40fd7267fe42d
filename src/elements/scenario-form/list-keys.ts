/**
 * Keys for the entries of lists that have no ids of their own, so that a field, and what is being typed in it, stays
 * with its entry while others come and go. Knows lists of plain data, not what they hold.
 */

export interface ListKeys {
  /** One key per entry, in order: the same as before for entries that were there before. */
  of(list: string, entries: readonly unknown[]): readonly number[];
  /** Says which entry goes: where two are alike, the list alone does not tell. */
  removed(list: string, index: number): void;
}

interface Known {
  readonly entries: readonly unknown[];
  readonly keys: readonly number[];
}

export function listKeys(): ListKeys {
  const lists = new Map<string, Known>();
  let used = 0;
  const fresh = (): number => {
    used += 1;
    return used;
  };
  return {
    of(list, entries) {
      const known = lists.get(list) ?? { entries: [], keys: [] };
      if (known.entries === entries) return known.keys;
      const keys = known.keys.length === entries.length ? known.keys : matched(known, entries, fresh);
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

/** What is alike at the beginning and at the end keeps its keys; what is between is new. */
function matched({ entries, keys }: Known, next: readonly unknown[], fresh: () => number): readonly number[] {
  const most = Math.min(entries.length, next.length);
  const alike = (a: number, b: number) => JSON.stringify(entries[a]) === JSON.stringify(next[b]);
  let first = 0;
  while (first < most && alike(first, first)) first += 1;
  let last = 0;
  while (last < most - first && alike(entries.length - 1 - last, next.length - 1 - last)) last += 1;
  return next.map((_, i) => {
    const fromEnd = next.length - i;
    const kept = i < first ? keys[i] : fromEnd <= last ? keys[entries.length - fromEnd] : undefined;
    return kept ?? fresh();
  });
}
