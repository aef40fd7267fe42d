/**
 * Checks the value of one field against its line of the table: text, date, choice, number or belief.
 * Knows nothing of the objects and lists around it (see `check.ts`).
 */
import { parseDate } from './calendar.ts';
import { dateRange, type Field, sharedAsLength } from './fields.ts';
import { note, ownMembers, typeName, type Walk } from './walk.ts';

/** What a field takes, as problems call it. */
function expectedOf({ kind }: Field): string {
  if (kind === 'text' || kind === 'date' || kind === 'flag') return kind;
  return kind === 'choice' ? 'text' : 'number';
}

/** The checked value, a belief copied and frozen; the default where it is absent. */
export function checkField(field: Field, value: unknown, path: string, walk: Walk): unknown {
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
      if (typeof value === 'object') return checkBelief(field, value, path, walk);
      return checkNumber(field, value, path, walk);
  }
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
  // -0 would not survive the encoded text; it means nothing else than 0 here.
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

/** The names alone; the numbers take the range of the field they stand in. */
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
