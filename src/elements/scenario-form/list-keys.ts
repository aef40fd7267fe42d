/** Keys for the entries of lists without ids. When entries are added or removed, each input stays with its entry. */

/** Gives keys to the entries of lists, each list by its path. */
export interface ListKeys {
  /**
   * One key per entry, in order. After an entry was added or removed, each other entry keeps its key. If the list has as many entries as
   * before, all keys stay.
   */
  of(listPath: string, entries: readonly unknown[]): readonly number[];
  /** Must be called when an entry is removed, before the next call of `of`. The list alone does not show which of two equal entries was removed. */
  forgetEntry(listPath: string, index: number): void;
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
    of(listPath, entries) {
      const previous = lists.get(listPath) ?? { entries: [], keys: [] };
      if (previous.entries === entries) return previous.keys;
      const keys =
        previous.keys.length === entries.length ? previous.keys : matchedKeys(previous, entries, nextKey);
      lists.set(listPath, { entries, keys });
      return keys;
    },
    forgetEntry(listPath, index) {
      const previous = lists.get(listPath);
      if (previous)
        lists.set(listPath, {
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
  nextEntries: readonly unknown[],
  nextKey: () => number,
): readonly number[] {
  const maxMatched = Math.min(entries.length, nextEntries.length);
  const isEqual = (index: number, nextIndex: number) =>
    JSON.stringify(entries[index]) === JSON.stringify(nextEntries[nextIndex]);
  let equalAtStart = 0;
  while (equalAtStart < maxMatched && isEqual(equalAtStart, equalAtStart)) equalAtStart += 1;
  let equalAtEnd = 0;
  while (
    equalAtEnd < maxMatched - equalAtStart &&
    isEqual(entries.length - 1 - equalAtEnd, nextEntries.length - 1 - equalAtEnd)
  )
    equalAtEnd += 1;
  return nextEntries.map((_, i) => {
    const fromEnd = nextEntries.length - i;
    const matchedKey =
      i < equalAtStart ? keys[i] : fromEnd <= equalAtEnd ? keys[entries.length - fromEnd] : undefined;
    return matchedKey ?? nextKey();
  });
}
