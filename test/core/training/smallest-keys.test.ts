/** The table of limited size, which keeps the smallest keys, compared with a table that keeps all keys. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digitsOf, hashOfText, hashText, newLanes } from '../../../src/core/training/hash.ts';
import { SmallestKeys } from '../../../src/core/training/smallest-keys.ts';

/** Each row has a count and a weight. The weight differs from key to key, as with the sketches of examples. */
const rules = {
  budget: 12,
  columns: 2,
  weigh: (row: ArrayLike<number>): number => row[1] as number,
  combine: (rows: Float64Array, at: number, added: ArrayLike<number>): void => {
    rows[at] = (rows[at] as number) + (added[0] as number);
  },
};
/** The weight of a key, 1 to 3, which depends on its last digit. */
const weightOf = (key: string): number => 1 + (key.charCodeAt(21) % 3);
const lanes = newLanes();
const add = (table: SmallestKeys, text: string): void =>
  table.add(hashOfText(text, lanes), [1, weightOf(hashText(text))]);

/** Keys and counts in the order of the keys. */
const contents = (table: SmallestKeys): readonly (readonly [string, number])[] =>
  Array.from(table.sorted(), (start) => [
    digitsOf(table.keyAt(start, newLanes())),
    table.rows[start] as number,
  ]);

describe('a table of the smallest keys', () => {
  it('keeps the smallest keys that fit, each with its full count, for any parts merged in any order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 40 }), { maxLength: 120 }),
        fc.integer({ min: 1, max: 5 }),
        (numbers, partCount) => {
          const texts = numbers.map(String);
          const counts = new Map<string, number>();
          for (const text of texts) counts.set(hashText(text), (counts.get(hashText(text)) ?? 0) + 1);
          let totalWeight = 0;
          const sorted = [...counts].sort(([key], [otherKey]) => (key < otherKey ? -1 : 1));
          const firstDropped = sorted.findIndex(([key]) => {
            totalWeight += weightOf(key);
            return totalWeight > rules.budget;
          });
          const keptKeys = firstDropped < 0 ? sorted : sorted.slice(0, firstDropped);

          const tables = Array.from({ length: partCount }, () => new SmallestKeys(rules));
          for (const [index, text] of texts.entries()) add(tables[index % partCount] as SmallestKeys, text);
          const merged = new SmallestKeys(rules);
          for (const table of tables.reverse()) merged.merge(JSON.parse(JSON.stringify(table.state())));
          expect(contents(merged)).toEqual(keptKeys);
          expect(merged.state().limit).toBe(firstDropped < 0 ? null : (sorted[firstDropped]?.[0] ?? null));
          expect(merged.weight).toBe(keptKeys.reduce((sum, [key]) => sum + weightOf(key), 0));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('finds the row of each key, and no row for a key that was not added', () => {
    const table = new SmallestKeys({ ...rules, budget: 10_000 });
    for (let index = 0; index < 3000; index += 1) add(table, `${index}`);
    for (let index = 0; index < 3000; index += 7) add(table, `${index}`);
    for (let index = 0; index < 3000; index += 1)
      expect(table.rows[table.find(hashOfText(`${index}`, lanes))]).toBe(index % 7 === 0 ? 2 : 1);
    expect(table.find(hashOfText('3000', lanes))).toBeLessThan(0);
  });

  it('sorts keys with the same first number by the numbers after it', () => {
    const table = new SmallestKeys({ budget: 100, columns: 1, combine: () => {} });
    const keys = [-1, 5, 0, -7, 3].flatMap((second) => [
      [9, second, 0, 1],
      [9, second, 0, -2],
    ]);
    for (const key of keys) table.add(Int32Array.from(key), [1]);
    const digits = contents(table).map(([key]) => key);
    expect(digits).toEqual([...digits].sort());
    expect(new Set(digits).size).toBe(keys.length);
  });

  it('estimates the share of all keys that it keeps', () => {
    const table = new SmallestKeys({ budget: 2000, columns: 1, combine: () => {} });
    expect(table.share).toBe(1);
    for (let index = 0; index < 20_000; index += 1) table.add(hashOfText(`${index}`, lanes), [1]);
    expect(table.sorted()).toHaveLength(2000);
    // The true share is 2,000 of 20,000 keys. The standard error of the estimate is 2.1 % of it.
    expect(table.share).toBeGreaterThan(0.093);
    expect(table.share).toBeLessThan(0.107);
  });
});
