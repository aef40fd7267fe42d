/**
 * Looking fields up by their path in a scenario (`approaches[1].rates.inputUsdPerMTok`). Knows paths, not values.
 */

import { scenarioNode } from './field-table.ts';
import type { Field, FieldNode } from './field-types.ts';

/** Splits `approaches[1].rates.inputUsdPerMTok` into keys and indices; `null` when it is not a path. */
export function splitPath(path: string): readonly (string | number)[] | null {
  if (!/^[A-Za-z]\w*(\[\d{0,6}\]|\.[A-Za-z]\w*)*$/.test(path)) return null;
  return path
    .split(/[.[\]]+/)
    .filter((part) => part !== '')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

/** The node at a path of the scenario (`approaches[0].cache`), indices ignored; `null` where there is none. */
export function nodeAt(path: string): FieldNode | null {
  let node: FieldNode | undefined = scenarioNode;
  for (const part of splitPath(path.replaceAll('[]', '[0]')) ?? ['?']) {
    if (node?.node === 'list' && typeof part === 'number') node = node.item;
    else if (node?.node === 'object' && Object.hasOwn(node.members, part)) node = node.members[part];
    else return null;
  }
  return node ?? null;
}

/** The field at a path (`approaches[1].rates.inputUsdPerMTok`), or `null`: its range, default, unit and kind. */
export function fieldAt(path: string): Field | null {
  const node = nodeAt(path);
  return node?.node === 'field' ? node : null;
}

/** Every field with its path pattern (`approaches[].rates.inputUsdPerMTok`), in the order of the table. */
export function allFields(): readonly { readonly path: string; readonly field: Field }[] {
  const found: { path: string; field: Field }[] = [];
  const visit = (node: FieldNode, path: string): void => {
    if (node.node === 'field') found.push({ path, field: node });
    else if (node.node === 'list') visit(node.item, `${path}[]`);
    else
      for (const [key, member] of Object.entries(node.members)) visit(member, path ? `${path}.${key}` : key);
  };
  visit(scenarioNode, '');
  return found;
}

export { dateRange, largest, limits, scenarioNode, sharedAsLength } from './field-table.ts';
export type { Field, FieldKind, FieldNode, ListNode, ObjectNode } from './field-types.ts';
