/** Which inputs an edit touched. Knows that scenarios share what an edit leaves alone, so the walk is short. */
import type { Scenario } from './types.ts';

/** Paths of the values that differ, joined by spaces; `''` when nothing does. Two edits of one field give the same. */
export function editedPaths(before: Scenario, after: Scenario): string {
  const found: string[] = [];
  const visit = (a: unknown, b: unknown, path: string): void => {
    if (Object.is(a, b)) return;
    if (!isBranch(a) || !isBranch(b) || isBelief(a) || isBelief(b)) {
      // Beliefs are copied by every edit; their members always stand in the same order.
      if (JSON.stringify(a) !== JSON.stringify(b)) found.push(path);
      return;
    }
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)]))
      visit(Reflect.get(a, key), Reflect.get(b, key), path ? `${path}.${key}` : key);
  };
  visit(before, after, '');
  return found.join(' ');
}

function isBranch(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** A belief is one value: typing its range may change all of its numbers or only one. */
function isBelief(value: object): boolean {
  return 'p50' in value;
}
