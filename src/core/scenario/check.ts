/**
 * Checks an untrusted value against the table of fields: copies it, fills in defaults, freezes the copy, and notes every
 * problem.
 *
 * The input may be hostile, with throwing getters, proxies, cycles or huge lists. So every property is read once, inside a
 * guard. The table bounds the depth. The length of a list is checked before its items are read.
 */
import { type ProblemCode, problem } from '../errors.ts';
import { parseDate } from './calendar.ts';
import type { FieldNode, ListNode, ObjectNode } from './field-table.ts';
import { dateRange, type Field, maxRangeTextLength, rangeTexts } from './field-table.ts';
import type { Problem } from './types.ts';

/** Maximum number of listed problems; one more entry then says that there are others. */
const maxProblems = 200;

/** The state of a check so far: the problems, the number of values, and the length of all texts together. */
export interface CheckState {
  readonly problems: Problem[];
  values: number;
  textLength: number;
}

/** Notes a problem, up to a limit. */
export function note(
  state: CheckState,
  path: string,
  code: ProblemCode,
  params: Problem['params'] = {},
): void {
  const { length } = state.problems;
  if (length < maxProblems) state.problems.push(problem(path, code, params));
  else if (length === maxProblems) state.problems.push(problem('', 'too-many', { max: maxProblems }));
}

/** The type of a value, as problems name it. */
function typeName(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'list' : typeof value;
}

/** The value's own properties that the table lists, each read once. Every other own property is noted as a problem. */
function ownMembers(
  members: object,
  value: object,
  path: string,
  state: CheckState,
): Record<string, unknown> {
  const givenMembers: Record<string, unknown> = Object.create(null);
  for (const key of Reflect.ownKeys(value)) {
    const name = String(key);
    const partPath = path ? `${path}.${name.slice(0, 60)}` : name.slice(0, 60);
    if (typeof key === 'string' && Object.hasOwn(members, key))
      givenMembers[key] = readMember(value, key, partPath, state);
    else note(state, partPath, 'unknown-key', { key: name.slice(0, 60) });
  }
  return givenMembers;
}

/** One property. If reading it throws, a problem is noted and the result is `undefined`. */
function readMember(value: object, key: string | number, path: string, state: CheckState): unknown {
  try {
    return Reflect.get(value, key);
  } catch {
    note(state, path, 'unreadable');
    return undefined;
  }
}

/** The type that a field takes, as problems name it. */
function expectedOf({ kind }: Field): string {
  if (kind === 'text' || kind === 'date' || kind === 'flag') return kind;
  return kind === 'choice' ? 'text' : 'number';
}

/** The checked value, or the default if it is absent. A range is copied and frozen. */
function checkField(field: Field, value: unknown, path: string, state: CheckState): unknown {
  if (value === undefined) {
    if (field.required) note(state, path, 'required');
    return field.default;
  }
  if (value === null) {
    if (!field.nullable) note(state, path, 'type', { expected: expectedOf(field), actual: 'null' });
    return null;
  }
  switch (field.kind) {
    case 'text':
      return checkText(value, field.min, field.max, path, state);
    case 'date':
      return checkDate(value, path, state);
    case 'flag':
      if (typeof value !== 'boolean')
        note(state, path, 'type', { expected: 'flag', actual: typeName(value) });
      return value;
    case 'choice':
      if (!field.choices.includes(value as string)) {
        note(state, path, 'choice', { choices: field.choices.join(', ') });
      }
      return value;
    default:
      if (typeof value === 'string' && field.choices.includes(value)) return value;
      if (field.maxEntries && Array.isArray(value)) return checkNumbers(field, value, path, state);
      if (typeof value === 'object') return checkRange(field, value, path, state);
      return checkNumber(field, value, path, state);
  }
}

/** The checked list of a field that takes one number or a list of them. */
function checkNumbers(field: Field, value: readonly unknown[], path: string, state: CheckState): unknown {
  const [length, max]: [unknown, number] = [value.length, field.maxEntries ?? 0];
  if (typeof length !== 'number' || !(length >= 1 && length <= max)) {
    note(state, path, 'length', { min: 1, max, of: 'entries' });
    return undefined;
  }
  const items: unknown[] = [];
  for (let i = 0; i < length; i++) {
    const partPath = `${path}[${i}]`;
    items.push(checkNumber(field, readMember(value, i, partPath, state), partPath, state));
  }
  state.values += length;
  return Object.freeze(items);
}

function checkText(value: unknown, min: number, max: number, path: string, state: CheckState): unknown {
  if (typeof value !== 'string') note(state, path, 'type', { expected: 'text', actual: typeName(value) });
  else if (value.length < min || value.length > max)
    note(state, path, 'length', { min, max, of: 'characters' });
  else state.textLength += value.length;
  return value;
}

function checkDate(value: unknown, path: string, state: CheckState): unknown {
  if (typeof value !== 'string') note(state, path, 'type', { expected: 'date', actual: typeName(value) });
  else if (parseDate(value) === null) note(state, path, 'date');
  else if (value < dateRange.min || value > dateRange.max) note(state, path, 'range', dateRange);
  return value;
}

function checkNumber(field: Field, value: unknown, path: string, state: CheckState): unknown {
  if (typeof value !== 'number') {
    note(state, path, 'type', { expected: 'number', actual: typeName(value) });
    return value;
  }
  const { min, max } = field;
  if (!Number.isFinite(value)) note(state, path, 'finite');
  else if (field.minExclusive && !(value > min && value <= max)) note(state, path, 'above', { min, max });
  else if (!(value >= min && value <= max)) note(state, path, 'range', { min, max });
  else if (field.whole && !Number.isInteger(value)) note(state, path, 'whole');
  // -0 becomes 0: the encoded text cannot hold -0.
  return value === 0 ? 0 : value;
}

function checkRange(field: Field, value: object, path: string, state: CheckState): unknown {
  if (!field.belief) {
    note(state, path, Array.isArray(value) ? 'type' : 'belief', {
      expected: 'number',
      actual: typeName(value),
    });
    return undefined;
  }
  const givenMembers = rangeMembers(field, value, path, state);
  if (!givenMembers) return undefined;
  const fieldOrDifference = givenMembers.differenceTo === undefined ? field : { ...field, min: -1 };
  const numbers = ['p10', 'p50', 'p90'].map((key) => {
    const partPath = `${path}.${key}`;
    if (givenMembers[key] === undefined) note(state, partPath, 'required');
    else return checkNumber(fieldOrDifference, givenMembers[key], partPath, state);
    return undefined;
  });
  const [p10, p50, p90] = numbers as [number, number, number];
  if (numbers.every((n) => typeof n === 'number' && Number.isFinite(n)) && !(p10 <= p50 && p50 <= p90)) {
    note(state, path, 'order');
  }
  state.values += 3;
  const range: Record<string, unknown> = { p10, p50, p90 };
  for (const key of rangeTexts) {
    if (givenMembers[key] !== undefined)
      range[key] = checkText(givenMembers[key], 1, maxRangeTextLength, `${path}.${key}`, state);
  }
  return Object.freeze(range);
}

/** The members that every range may have. */
const keysOfRange = { p10: true, p50: true, p90: true, sharedAs: true };

/** The given members of a range. `null`, and a problem is noted, if the value is not a plain object. */
function rangeMembers(
  { difference }: Field,
  value: object,
  path: string,
  state: CheckState,
): Record<string, unknown> | null {
  try {
    if (Object.prototype.toString.call(value) === '[object Object]') {
      const members = difference ? { ...keysOfRange, differenceTo: true } : keysOfRange;
      return ownMembers(members, value, path, state);
    }
    note(state, path, 'type', { expected: 'number', actual: typeName(value) });
  } catch {
    note(state, path, 'unreadable');
  }
  return null;
}

/** The node and the size of a part that was checked and frozen. A remembered part (see `remembered`) is not checked again. */
interface CheckedPart {
  readonly node: FieldNode;
  readonly values: number;
  readonly textLength: number;
}

const checkedParts = new WeakMap<object, CheckedPart>();

/** Whether a value is a remembered part of this node. */
export function isChecked(value: unknown, node: FieldNode): boolean {
  return typeof value === 'object' && value !== null && checkedParts.get(value)?.node === node;
}

/** The checked copy of `value`, or the default for `undefined`. Do not use the copy if a problem was noted. */
export function check(node: FieldNode, value: unknown, path: string, state: CheckState): unknown {
  state.values += 1;
  if (node.node === 'field') return checkField(node, value, path, state);
  if (value === undefined) {
    if (node.node === 'list') {
      if (node.required) note(state, path, 'required');
      return node.filled ? checkList(node, [], path, state) : undefined;
    }
    return node.filled ? checkObject(node, {}, path, state) : undefined;
  }
  try {
    const knownPart = typeof value === 'object' && value !== null ? checkedParts.get(value) : undefined;
    if (knownPart?.node === node) {
      state.values += knownPart.values;
      state.textLength += knownPart.textLength;
      return value;
    }
    const { values, textLength } = state;
    const checked =
      node.node === 'list' ? checkList(node, value, path, state) : checkObject(node, value, path, state);
    if (node.node === 'object' && node.remembered && checked && state.problems.length === 0) {
      checkedParts.set(checked, {
        node,
        values: state.values - values,
        textLength: state.textLength - textLength,
      });
    }
    return checked;
  } catch {
    // A getter or a proxy threw. The thrown value may itself be hostile, so it is not read.
    note(state, path, 'unreadable');
    return undefined;
  }
}

function checkList(node: ListNode, value: unknown, path: string, state: CheckState): object | undefined {
  if (!Array.isArray(value)) {
    note(state, path, 'type', { expected: 'list', actual: typeName(value) });
    return undefined;
  }
  const length: unknown = value.length;
  if (typeof length !== 'number' || !(length >= node.min && length <= node.max)) {
    note(state, path, 'length', { min: node.min, max: node.max, of: 'entries' });
    return undefined;
  }
  const items: unknown[] = [];
  for (let i = 0; i < length; i++) {
    const partPath = `${path}[${i}]`;
    const item = readMember(value, i, partPath, state);
    if (item === undefined) note(state, partPath, 'required');
    else items.push(check(node.item, item, partPath, state));
  }
  return Object.freeze(items);
}

function checkObject(node: ObjectNode, value: unknown, path: string, state: CheckState): object | undefined {
  if (Object.prototype.toString.call(value) !== '[object Object]') {
    note(state, path, 'type', { expected: 'object', actual: typeName(value) });
    return undefined;
  }
  const givenMembers = ownMembers(node.members, value as object, path, state);
  const skipped = unusedMembers(node, givenMembers, path, state);
  const checked: Record<string, unknown> = {};
  for (const key of Object.keys(node.members)) {
    const member = node.members[key];
    if (!member || skipped?.includes(key)) continue;
    const result = check(member, givenMembers[key], path ? `${path}.${key}` : key, state);
    if (result !== undefined) checked[key] = result;
    // The only default that is another field: the label of an approach is its id.
    else if (key === 'label' && 'id' in node.members) checked.label = checked.id;
  }
  return Object.freeze(checked);
}

/** The members of the exclusive set that is not used (see `either`). Notes a problem if both sets are given, or none. */
function unusedMembers(
  { either }: ObjectNode,
  givenMembers: Record<string, unknown>,
  path: string,
  state: CheckState,
): readonly string[] | undefined {
  if (!either) return undefined;
  const [usesFirst, usesSecond] = either.map((keys) => keys.some((key) => givenMembers[key] !== undefined));
  if (usesFirst !== usesSecond) return usesFirst ? either[1] : either[0];
  // The problem gets the path of the first field, so that a form can show it there.
  const [firstKey = '', secondKey = ''] = [either[0][0], either[1][0]];
  note(state, path ? `${path}.${firstKey}` : firstKey, 'either', { first: firstKey, second: secondKey });
  // Absent members are skipped, so that they are not reported as missing too. Given members are still checked, so that every
  // problem is listed.
  return [...either[0], ...either[1]].filter((key) => givenMembers[key] === undefined);
}
