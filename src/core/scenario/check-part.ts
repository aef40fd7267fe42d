/**
 * Walks an untrusted value along the table of fields: copies, fills defaults, freezes, and notes every problem.
 * Knows nothing of scenarios beyond the table; what fields mean together is checked in `scenario.ts`.
 *
 * The input may be hostile (throwing getters, proxies, cycles, huge lists): every property is read once, inside
 * a guard, depth is bounded by the table, and a list's length is checked before its items are touched.
 */
import { checkField } from './check.ts';
import type { FieldNode, ListNode, ObjectNode } from './fields.ts';
import { note, ownMembers, read, typeName, type Walk } from './walk.ts';

/** What an already checked, frozen part holds; such a part (see `remembered`) is taken over as it is. */
interface Known {
  readonly node: FieldNode;
  readonly values: number;
  readonly textLength: number;
}
const known = new WeakMap<object, Known>();

/** Whether a value is a checked and frozen part of this kind. */
export function isChecked(value: unknown, node: FieldNode): boolean {
  return typeof value === 'object' && value !== null && known.get(value)?.node === node;
}

/** The checked copy of `value`; meaningless where problems were noted. Absent (`undefined`) becomes the default. */
export function check(node: FieldNode, value: unknown, path: string, walk: Walk): unknown {
  walk.values += 1;
  if (node.node === 'field') return checkField(node, value, path, walk);
  if (value === undefined) {
    if (node.node === 'list') {
      if (node.required) note(walk, path, 'required');
      return node.filled ? checkList(node, [], path, walk) : undefined;
    }
    return node.filled ? checkObject(node, {}, path, walk) : undefined;
  }
  try {
    const before = typeof value === 'object' && value !== null ? known.get(value) : undefined;
    if (before?.node === node) {
      walk.values += before.values;
      walk.textLength += before.textLength;
      return value;
    }
    const { values, textLength } = walk;
    const checked =
      node.node === 'list' ? checkList(node, value, path, walk) : checkObject(node, value, path, walk);
    if (node.node === 'object' && node.remembered && checked && walk.problems.length === 0) {
      known.set(checked, { node, values: walk.values - values, textLength: walk.textLength - textLength });
    }
    return checked;
  } catch {
    // A getter or a proxy threw. What it threw may itself be hostile, so it is not looked at.
    note(walk, path, 'unreadable');
    return undefined;
  }
}

function checkList(node: ListNode, value: unknown, path: string, walk: Walk): object | undefined {
  if (!Array.isArray(value)) {
    note(walk, path, 'type', { expected: 'list', actual: typeName(value) });
    return undefined;
  }
  const length: unknown = value.length;
  if (typeof length !== 'number' || !(length >= node.min && length <= node.max)) {
    note(walk, path, 'length', { min: node.min, max: node.max, of: 'entries' });
    return undefined;
  }
  const items: unknown[] = [];
  for (let i = 0; i < length; i++) {
    const at = `${path}[${i}]`;
    const item = read(value, i, at, walk);
    if (item === undefined) note(walk, at, 'required');
    else items.push(check(node.item, item, at, walk));
  }
  return Object.freeze(items);
}

function checkObject(node: ObjectNode, value: unknown, path: string, walk: Walk): object | undefined {
  if (Object.prototype.toString.call(value) !== '[object Object]') {
    note(walk, path, 'type', { expected: 'object', actual: typeName(value) });
    return undefined;
  }
  const given = ownMembers(node.members, value as object, path, walk);
  const skipped = unusedMembers(node, given, path, walk);
  const checked: Record<string, unknown> = {};
  for (const key in node.members) {
    const member = node.members[key];
    if (!member || skipped?.includes(key)) continue;
    const result = check(member, given[key], path ? `${path}.${key}` : key, walk);
    if (result !== undefined) checked[key] = result;
    // The one default that is another field: an approach is labelled by its id.
    else if (key === 'label' && 'id' in node.members) checked.label = checked.id;
  }
  return Object.freeze(checked);
}

/** Members of the set that is not in use; notes a problem when both or neither set is given. */
function unusedMembers(
  { either }: ObjectNode,
  given: Record<string, unknown>,
  path: string,
  walk: Walk,
): readonly string[] | undefined {
  if (!either) return undefined;
  const [first, second] = either.map((keys) => keys.some((key) => given[key] !== undefined));
  if (first !== second) return first ? either[1] : either[0];
  // Said at the first field, where a form can show it.
  const [one = '', other = ''] = [either[0][0], either[1][0]];
  note(walk, path ? `${path}.${one}` : one, 'either', { first: one, second: other });
  // What is absent is not asked for as well; what is given is still checked, so that every problem is listed.
  return [...either[0], ...either[1]].filter((key) => given[key] === undefined);
}
