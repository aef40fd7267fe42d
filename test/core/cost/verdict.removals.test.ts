/** Each amount of an approach belongs to a reason of the verdict `never`, or to the exceptions below. */
import { expect, test } from 'vitest';
import { removals } from '../../../src/core/cost/verdict.ts';
import { createScenario } from '../../../src/core/index.ts';
import { allFields } from '../../../src/core/scenario/field-table.ts';
import type { Approach } from '../../../src/core/types.ts';

/** The amounts of an approach that belong to no reason, with the explanation. */
const exceptions: Partial<Record<keyof Approach, string>> = {
  variableCachedShare: 'has no effect without a cache, and `caching` removes the cache',
  batchShare: 'has no reason of its own: if it alone causes the verdict `never`, the reason is `several`',
  failureUsd: 'has no effect without failures, and `quality` removes these',
  worksWithProbability: 'only the simulation reads it',
  leadMonths: 'delays the saving and has no cost',
  trafficShare: 'scales the saving and has no cost',
  latency: 'has no effect on costs',
};

/** The fields of an approach that are an amount or contain one. */
function fieldsWithAmounts(): ReadonlySet<string> {
  const prefix = 'approaches[].';
  return new Set(
    allFields().flatMap(({ path, field: { kind } }) =>
      path.startsWith(prefix) && ['amount', 'share', 'growth', 'count'].includes(kind)
        ? [/^\w+/.exec(path.slice(prefix.length))?.[0] ?? '']
        : [],
    ),
  );
}

test('every amount of an approach is a field that some removal changes, or is an exception', () => {
  const { approaches } = createScenario({
    startsOn: '2026-11-25',
    requestsPerMonth: 1000,
    approaches: [{ id: 'base' }],
  });
  const removed = removals.flatMap(([, remove]) => {
    const { baseline, candidate } = remove(approaches[0] as Approach);
    return Object.keys({ ...baseline, ...candidate });
  });
  const covered = new Set([...removed, ...Object.keys(exceptions)]);
  expect([...fieldsWithAmounts()].filter((name) => !covered.has(name))).toEqual([]);
  expect(Object.keys(exceptions).filter((name) => removed.includes(name))).toEqual([]);
});
