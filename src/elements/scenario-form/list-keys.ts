/** Keys for the entries of lists without ids. When entries are added or removed, each input stays with its entry. */

/** Gives keys to the entries of lists, each list by its path. */
export interface ListKeys {
  /**
   * One key per entry, in order. After an entry was added or removed, each other entry keeps its key. If the list has as many entries as
   * before, all keys stay.
   */
  of(list: string, entries: readonly unknown[]): readonly number[];
  /** Must be called when an entry is removed, before the next call of `of`. The list alone does not show which of two equal entries was removed. */
  forgetEntry(list: string, index: number): void;
}

interface KeyedList {
  readonly entries: readonly unknown[];
  readonly keys: readonly number[];
}

/** Keys for the lists of one form. */
export function listKeys(): ListKeys {
  const lists = new Map<string, KeyedList>();
  let lastKey = 0;
  const nextKey = (): number => {
    lastKey += 1;
    return lastKey;
  };
  return {
    of(list, entries) {
      const previous = lists.get(list) ?? { entries: [], keys: [] };
      if (previous.entries === entries) return previous.keys;
      const keys =
        previous.keys.length === entries.length ? previous.keys : matchedKeys(previous, entries, nextKey);
      lists.set(list, { entries, keys });
      return keys;
    },
    forgetEntry(list, index) {
      const previous = lists.get(list);
      if (previous)
        lists.set(list, {
          entries: withoutIndex(previous.entries, index),
          keys: withoutIndex(previous.keys, index),
        });
    },
  };
}

function withoutIndex<T>(items: readonly T[], index: number): readonly T[] {
  return items.filter((_, i) => i !== index);
}

/** Equal entries at the start and the end of the list have the same keys as before. The entries between get new keys. */
function matchedKeys(
  { entries, keys }: KeyedList,
  next: readonly unknown[],
  nextKey: () => number,
): readonly number[] {
  const maxMatched = Math.min(entries.length, next.length);
  const isEqual = (a: number, b: number) => JSON.stringify(entries[a]) === JSON.stringify(next[b]);
  let atStart = 0;
  while (atStart < maxMatched && isEqual(atStart, atStart)) atStart += 1;
  let atEnd = 0;
  while (atEnd < maxMatched - atStart && isEqual(entries.length - 1 - atEnd, next.length - 1 - atEnd))
    atEnd += 1;
  return next.map((_, i) => {
    const fromEnd = next.length - i;
    const matchedKey = i < atStart ? keys[i] : fromEnd <= atEnd ? keys[entries.length - fromEnd] : undefined;
    return matchedKey ?? nextKey();
  });
}
