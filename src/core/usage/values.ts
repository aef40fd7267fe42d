/** Reads members, numbers and times of JSON from any source. No function throws, and inherited members are not read. */
import { isRecord, type Json, parseJson } from '../json-values.ts';
import { splitPath } from '../scenario/paths.ts';

/**
 * A problem of a value. A value with `number-as-text` is used, because tables contain only texts, and JSON often has 64-bit numbers
 * as texts. A value with any other code is not used.
 */
export type ValueCode =
  | 'not-a-number'
  | 'negative'
  | 'not-whole'
  | 'too-large'
  | 'number-as-text'
  | 'not-a-time';

/** A value that was read; `null` = absent or not usable. */
export interface ReadValue {
  readonly value: number | null;
  readonly code: ValueCode | null;
}

/** Larger figures of a request or job are refused (`too-large`), so that sums of thousands of figures stay exact. */
const maxUsageFigure = 1e12;

/** A name in a path. */
interface Step {
  readonly name: string;
  /** The same name with underscores, as some clients write it. */
  readonly snake: string;
}

/** The steps of each path that was read: there are few paths, and millions of rows. */
const stepsByPath = new Map<string, readonly Step[]>();

/** The steps of a path. */
function stepsIn(path: string): readonly Step[] {
  const knownSteps = stepsByPath.get(path);
  if (knownSteps) return knownSteps;
  const steps = (splitPath(path) ?? []).map(String).map((name) => ({ name, snake: snakeCase(name) }));
  stepsByPath.set(path, steps);
  return steps;
}

const snakeCase = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The last text that was read as JSON, because several paths of a row lead through the same text. */
let lastText = '';
let lastValue: unknown;

/** The object in a JSON text; anything else stays as it is. */
function parsedObject(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*\{/.test(value)) return value;
  if (value !== lastText) [lastText, lastValue] = [value, parseJson(value)];
  return lastValue;
}

/**
 * The own member at a path such as `tuningDataStats.supervisedTuningDataStats`, also where a client has written its names with
 * underscores. A text where an object is expected is read as JSON. `undefined` if there is no such member.
 */
export function at(value: unknown, path: string): unknown {
  let current: unknown = value;
  for (const { name, snake } of stepsIn(path)) {
    const holder = parsedObject(current);
    if (!isRecord(holder)) return undefined;
    current = ownMember(holder, name);
    if (current === undefined && snake !== name) current = ownMember(holder, snake);
  }
  return current;
}

/** The own member of this name, which may contain dots. */
export function ownMember(holder: Json, name: string): unknown {
  return Object.hasOwn(holder, name) ? holder[name] : undefined;
}

/** Looks at the paths in their order and returns the first value that is neither absent nor `null`; `undefined` if no path has one. */
export function firstAt(value: unknown, paths: readonly string[]): unknown {
  for (const path of paths) {
    const firstValue = at(value, path);
    if (firstValue !== undefined && firstValue !== null) return firstValue;
  }
  return undefined;
}

/**
 * The text that `firstAt` finds, cut after 200 characters. `null` if it finds nothing, or a value that is not a text.
 */
export function textAt(value: unknown, paths: readonly string[]): string | null {
  const firstValue = firstAt(value, paths);
  return typeof firstValue === 'string' && firstValue !== '' ? firstValue.slice(0, 200) : null;
}

/** A number ≥ 0, also written as a text. `null`, an absent value and an empty text give `null` without a code. */
export function numberOf(value: unknown, { whole = true }: { readonly whole?: boolean } = {}): ReadValue {
  if (value === undefined || value === null || value === '') return { value: null, code: null };
  const text = typeof value === 'string' ? value.trim() : null;
  const isNumeral = text !== null && /^[+-]?\d+(\.\d*)?(e[+-]?\d+)?$/i.test(text);
  const number = typeof value === 'bigint' || isNumeral ? Number(value) : value;
  if (typeof number !== 'number' || Number.isNaN(number)) return { value: null, code: 'not-a-number' };
  if (number < 0) return { value: null, code: 'negative' };
  if (number > maxUsageFigure) return { value: null, code: 'too-large' };
  if (whole && !Number.isInteger(number)) return { value: null, code: 'not-whole' };
  return { value: number === 0 ? 0 : number, code: text === null ? null : 'number-as-text' };
}

/** The units of a time as a number, by its size: seconds, milliseconds, microseconds, nanoseconds since 1970. */
const units = [
  { below: 1e11, perMs: 1e-3 },
  { below: 1e14, perMs: 1 },
  { below: 1e17, perMs: 1e3 },
  { below: 1e20, perMs: 1e6 },
] as const;

/** A time before `firstTime`, such as 0 for an absent time, is an error, and so is a time from `lastTime` on. */
const firstTime = Date.UTC(2000, 0, 1);
const lastTime = Date.UTC(2200, 0, 1);

/**
 * Milliseconds since 1970 in UTC. Takes ISO 8601 (without a time zone: UTC; also with a blank instead of `T`), a month
 * `YYYY-MM`, or a number whose size tells its unit.
 */
export function timeOf(value: unknown): ReadValue {
  if (value === undefined || value === null || value === '') return { value: null, code: null };
  const time =
    typeof value === 'string' && !/^\d+(\.\d+)?$/.test(value) ? isoTime(value) : numericTime(value);
  const isTime = time >= firstTime && time < lastTime;
  return isTime ? { value: time, code: null } : { value: null, code: 'not-a-time' };
}

/** Milliseconds since 1970 of a time as text: date or month, optional clock time, optional zone. NaN = not a time. */
function isoTime(text: string): number {
  const match =
    /^(\d{4}-\d{2})(-\d{2})?(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?))?\s*(Z|UTC|[+-]\d{2}(?::?\d{2})?)?$/.exec(
      text.trim(),
    );
  if (!match) return Number.NaN;
  const [, month, day = '-01', clock = '00:00', zone = 'Z'] = match;
  const offset =
    zone === 'UTC' ? 'Z' : zone.replace(/^([+-]\d{2}):?(\d{2})?$/, (_, h, m) => `${h}:${m ?? '00'}`);
  return Date.parse(`${month}${day}T${clock.replace(/(\.\d{3})\d+$/, '$1')}${offset}`);
}

/** Milliseconds since 1970 of a time as a number. NaN = not a time. */
function numericTime(value: unknown): number {
  const number = Number(typeof value === 'object' ? Number.NaN : value);
  const unit = units.find(({ below }) => number < below);
  return unit ? Math.floor(number / unit.perMs) : Number.NaN;
}
