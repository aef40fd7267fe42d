/** The bounded table, compared with one that keeps everything. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashText, shareOf } from '../../../src/core/training/hash.ts';
import { SmallestKeys, sampledShare } from '../../../src/core/training/smallest-keys.ts';

const rules = {
  budget: 12,
  weigh: ({ weight }: { readonly weight: number }): number => weight,
  combine: (
    mine: { readonly weight: number; readonly count: number },
    other: { readonly weight: number; readonly count: number },
  ) => ({ weight: mine.weight, count: mine.count + other.count }),
};

/** Keys have a weight of their own, as the sketch of an example has. */
const weightOf = (key: string): number => 1 + (key.charCodeAt(21) % 3);

describe('a bounded table', () => {
  it('keeps the smallest keys that fit, each with its whole count, for every split and order of merging', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 40 }), { maxLength: 120 }),
        fc.integer({ min: 1, max: 5 }),
        (numbers, parts) => {
          const keys = numbers.map((each) => hashText(String(each)));
          const counts = new Map<string, number>();
          for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
          let weight = 0;
          const sorted = [...counts].sort(([one], [other]) => (one < other ? -1 : 1));
          const beyond = sorted.findIndex(([key]) => {
            weight += weightOf(key);
            return weight > rules.budget;
          });
          const kept = beyond < 0 ? sorted : sorted.slice(0, beyond);

          const tables = Array.from({ length: parts }, () => new SmallestKeys(rules));
          for (const [index, key] of keys.entries())
            tables[index % parts]?.add(key, { weight: weightOf(key), count: 1 });
          const merged = new SmallestKeys(rules);
          for (const table of tables.reverse()) merged.merge(table.entries(), table.limit);
          expect(merged.entries().map(([key, { count }]) => [key, count])).toEqual(kept);
          expect(merged.limit).toBe(beyond < 0 ? null : (sorted[beyond]?.[0] ?? null));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('tells the share of all keys that it keeps', () => {
    const table = new SmallestKeys({ budget: 2000, combine: (mine: number, other: number) => mine + other });
    for (let index = 0; index < 20_000; index += 1) table.add(hashText(String(index)), 1);
    expect(table.entries()).toHaveLength(2000);
    // 2,000 of 20,000; the standard error is 2.1 %.
    expect(sampledShare(table.limit)).toBeGreaterThan(0.093);
    expect(sampledShare(table.limit)).toBeLessThan(0.107);
    expect(sampledShare(null)).toBe(1);
    expect(sampledShare(table.limit)).toBe(shareOf(table.limit ?? ''));
  });
});
