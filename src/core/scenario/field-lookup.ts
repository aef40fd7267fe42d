/**
 * Look-ups in the table of fields for the form, the printed page and the catalogue. They have a file of their own, because the
 * first load of a page does not need them.
 */

import { type Field, type FieldNode, fieldAt, nodeAt } from './field-table.ts';
import { joinPath, splitPattern } from './paths.ts';
import type { Section } from './sections.ts';

/** The node of a path, then the nodes that contain it, without the scenario itself. Empty if the table has no such path. */
function nodesOn(path: string): readonly FieldNode[] {
  const parts = splitPattern(path) ?? [];
  const nodes = parts.map((_, i) => nodeAt(joinPath(parts.slice(0, parts.length - i))));
  return nodes[0] ? nodes.filter((node) => node !== null) : [];
}

/** The section of a path: its own, else the section of the nearest part that contains it. `null` if there is none. */
export function sectionAt(path: string): Section | null {
  return nodesOn(path).find(({ section }) => section)?.section ?? null;
}

/** Whether a suggestion may change the amount at a path of the scenario. */
export function maySuggest(path: string): boolean {
  const nodes = nodesOn(path);
  return nodes.length > 0 && nodes.every(({ suggested }) => suggested !== false);
}

/** The path from the scenario. A path that does not begin at the scenario is completed as a path inside the approach at `index`. */
export function fullPath(path: string, index: number): string {
  return nodeAt(path) ? path : `approaches[${index}].${path}`;
}

/** The first value that the form and the catalogue enter in a field; throws `RangeError` if the table has none. */
export function startValueAt(path: string): number {
  const field = fieldAt(path);
  const start = field?.start ?? field?.default;
  if (typeof start !== 'number') throw new RangeError(`Nothing to start ${path} with`);
  return start;
}

/** Maximum number of entries of the list at a path; 0 if there is no list. */
export function maxEntriesAt(path: string): number {
  const node = nodeAt(path);
  return node?.node === 'list' ? node.max : 0;
}

/** Whether a unit is written in percent: a share (`share`), or a growth per month or year (`share/month`, `share/year`). */
export function isPercentage({ unit }: Pick<Field, 'unit'>): boolean {
  return /^share\b/.test(unit);
}
