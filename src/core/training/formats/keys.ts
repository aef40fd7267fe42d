/** Picks keys of a line, and decides whether a format knows a key. */
import type { Json } from '../../json-values.ts';
import type { TrainingFormat } from '../types.ts';

/** The value of `carries` of a format whose lines may have any key besides the format's own. */
export const anyKey = 'any';

/** Whether a line of a format may have a key: one of the format's own `keys`, or one of the other keys that it `carries`. */
export function isKnownKey(
  { keys, carries }: Pick<TrainingFormat, 'keys' | 'carries'>,
  key: string,
): boolean {
  return carries === anyKey || keys.includes(key) || carries.includes(key);
}

/** A copy of `value` with only the keys that are not in `known`; `null` if there are none. */
export function extraKeys(value: Json, known: readonly string[]): Json | null {
  for (const key in value) if (!known.includes(key)) return pick(value, (name) => !known.includes(name));
  return null;
}

/** A copy of an object with the keys that `keeps` accepts. A key `__proto__` is a key like any other. */
export function pick(value: Json, keeps: (key: string) => boolean): Json {
  return Object.fromEntries(Object.entries(value).filter(([key]) => keeps(key)));
}
