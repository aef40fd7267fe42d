/**
 * Checks an untrusted value against the table of fields: copies it, fills in defaults, freezes the copy, and notes every
 * problem.
 *
 * The input may be hostile (throwing getters, proxies, cycles, huge lists): every property is read once, inside a guard,
 * the table bounds the depth, and the length of a list is checked before its items are read.
 */
import { type ProblemCode, problem } from '../errors.ts';
import { parseDate } from './calendar.ts';
import type { FieldNode, ListNode, ObjectNode } from './field-table.ts';
import { dateRange, type Field, sharedAsLength } from './field-table.ts';
import type { Problem } from './types.ts';

/** Maximum number of listed problems; one more entry then says that there are others. */
const maxProblems = 200;

/** The state of a check: the problems so far, and the size of the value. */
export interface Walk {
  readonly problems: Problem[];
  values: number;
  textLength: number;
}

/** Notes a problem, up to a limit. */
export function note(walk: Walk, path: string, code: ProblemCode, params: Problem['params'] = {}): void {
  const { length } = walk.problems;
  if (length < maxProblems) walk.problems.push(problem(path, code, params));
  else if (length === maxProblems) walk.problems.push(problem('', 'too-many', { max: maxProblems }));
}

/** The type of a value, as problems name it. */
function typeName(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'list' : typeof value;
}

/** The value's own properties that the table lists, each read once; every other own property is noted as a problem. */
function ownMembers(members: object, value: object, path: string, walk: Walk): Record<string, unknown> {
  const given: Record<string, unknown> = Object.create(null);
  for (const key of Reflect.ownKeys(value)) {
    const name = String(key);
    const at = path ? `${path}.${name.slice(0, 60)}` : name.slice(0, 60);
    if (typeof key === 'string' && Object.hasOwn(members, key)) given[key] = read(value, key, at, walk);
    else note(walk, at, 'unknown-key', { key: name.slice(0, 60) });
  }
  return given;
}

/** One property, read once; `undefined` and a problem when that throws. */
function read(value: object, key: string | number, path: string, walk: Walk): unknown {
  try {
    return Reflect.get(value, key);
  } catch {
    note(walk, path, 'unreadable');
    return undefined;
  }
}

/** The type that a field takes, as problems name it. */
function expectedOf({ kind }: Field): string {
  if (kind === 'text' || kind === 'date' || kind === 'flag') return kind;
  return kind === 'choice' ? 'text' : 'number';
}

/** The checked value, a range copied and frozen; the default where it is absent. */
function checkField(field: Field, value: unknown, path: string, walk: Walk): unknown {
  if (value === undefined) {
    if (field.required) note(walk, path, 'required');
    return field.default;
  }
  if (value === null) {
    if (!field.nullable) note(walk, path, 'type', { expected: expectedOf(field), actual: 'null' });
    return null;
  }
  switch (field.kind) {
    case 'text':
      return checkText(value, field.min, field.max, path, walk);
    case 'date':
      return checkDate(value, path, walk);
    case 'flag':
      if (typeof value !== 'boolean') note(walk, path, 'type', { expected: 'flag', actual: typeName(value) });
      return value;
    case 'choice':
      if (!field.choices.includes(value as string)) {
        note(walk, path, 'choice', { choices: field.choices.join(', ') });
      }
      return value;
    default:
      if (typeof value === 'string' && field.choices.includes(value)) return value;
      if (field.maxEntries && Array.isArray(value)) return checkNumbers(field, value, path, walk);
      if (typeof value === 'object') return checkBelief(field, value, path, walk);
      return checkNumber(field, value, path, walk);
  }
}

/** The checked list of a field that takes one number or a list of them. */
function checkNumbers(field: Field, value: readonly unknown[], path: string, walk: Walk): unknown {
  const [length, max]: [unknown, number] = [value.length, field.maxEntries ?? 0];
  if (typeof length !== 'number' || !(length >= 1 && length <= max)) {
    note(walk, path, 'length', { min: 1, max, of: 'entries' });
    return undefined;
  }
  const items: unknown[] = [];
  for (let i = 0; i < length; i++) {
    const at = `${path}[${i}]`;
    items.push(checkNumber(field, read(value, i, at, walk), at, walk));
  }
  walk.values += length;
  return Object.freeze(items);
}

function checkText(value: unknown, min: number, max: number, path: string, walk: Walk): unknown {
  if (typeof value !== 'string') note(walk, path, 'type', { expected: 'text', actual: typeName(value) });
  else if (value.length < min || value.length > max)
    note(walk, path, 'length', { min, max, of: 'characters' });
  else walk.textLength += value.length;
  return value;
}

function checkDate(value: unknown, path: string, walk: Walk): unknown {
  if (typeof value !== 'string') note(walk, path, 'type', { expected: 'date', actual: typeName(value) });
  else if (parseDate(value) === null) note(walk, path, 'date');
  else if (value < dateRange.min || value > dateRange.max) note(walk, path, 'range', dateRange);
  return value;
}

function checkNumber(field: Field, value: unknown, path: string, walk: Walk): unknown {
  if (typeof value !== 'number') {
    note(walk, path, 'type', { expected: 'number', actual: typeName(value) });
    return value;
  }
  const { min, max } = field;
  if (!Number.isFinite(value)) note(walk, path, 'finite');
  else if (field.minExclusive && !(value > min && value <= max)) note(walk, path, 'above', { min, max });
  else if (!(value >= min && value <= max)) note(walk, path, 'range', { min, max });
  else if (field.whole && !Number.isInteger(value)) note(walk, path, 'whole');
  // -0 becomes 0: the encoded text cannot hold -0.
  return value === 0 ? 0 : value;
}

function checkBelief(field: Field, value: object, path: string, walk: Walk): unknown {
  if (!field.belief) {
    note(walk, path, Array.isArray(value) ? 'type' : 'belief', {
      expected: 'number',
      actual: typeName(value),
    });
    return undefined;
  }
  const given = beliefMembers(value, path, walk);
  if (!given) return undefined;
  const numbers = ['p10', 'p50', 'p90'].map((key) => {
    const at = `${path}.${key}`;
    if (given[key] === undefined) note(walk, at, 'required');
    else return checkNumber(field, given[key], at, walk);
    return undefined;
  });
  const [p10, p50, p90] = numbers as [number, number, number];
  if (numbers.every((n) => typeof n === 'number' && Number.isFinite(n)) && !(p10 <= p50 && p50 <= p90)) {
    note(walk, path, 'order');
  }
  walk.values += 3;
  if (given.sharedAs === undefined) return Object.freeze({ p10, p50, p90 });
  const sharedAs = checkText(given.sharedAs, 1, sharedAsLength, `${path}.sharedAs`, walk);
  return Object.freeze({ p10, p50, p90, sharedAs });
}

/** The members of a range; the bounds of the field apply to its numbers. */
const beliefMembersByName = { p10: true, p50: true, p90: true, sharedAs: true };

function beliefMembers(value: object, path: string, walk: Walk): Record<string, unknown> | null {
  try {
    if (Object.prototype.toString.call(value) === '[object Object]') {
      return ownMembers(beliefMembersByName, value, path, walk);
    }
    note(walk, path, 'type', { expected: 'number', actual: typeName(value) });
  } catch {
    note(walk, path, 'unreadable');
  }
  return null;
}

/** The size of a checked, frozen part. A remembered part (see `remembered`) is not checked again. */
interface Known {
  readonly node: FieldNode;
  readonly values: number;
  readonly textLength: number;
}

const known = new WeakMap<object, Known>();

/** Whether a value is a remembered part of this node. */
export function isChecked(value: unknown, node: FieldNode): boolean {
  return typeof value === 'object' && value !== null && known.get(value)?.node === node;
}

/** The checked copy of `value`, or the default for `undefined`. Do not use the copy if a problem was noted. */
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
    // A getter or a proxy threw. The thrown value may itself be hostile, so it is not read.
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
    // The only default that is another field: the label of an approach is its id.
    else if (key === 'label' && 'id' in node.members) checked.label = checked.id;
  }
  return Object.freeze(checked);
}

/** Members of the unused one of two exclusive sets; notes a problem if both or neither are given. */
function unusedMembers(
  { either }: ObjectNode,
  given: Record<string, unknown>,
  path: string,
  walk: Walk,
): readonly string[] | undefined {
  if (!either) return undefined;
  const [first, second] = either.map((keys) => keys.some((key) => given[key] !== undefined));
  if (first !== second) return first ? either[1] : either[0];
  // The problem gets the path of the first field, so that a form can show it there.
  const [one = '', other = ''] = [either[0][0], either[1][0]];
  note(walk, path ? `${path}.${one}` : one, 'either', { first: one, second: other });
  // Absent members are not also reported as missing; given members are still checked, so that every problem is listed.
  return [...either[0], ...either[1]].filter((key) => given[key] === undefined);
}
