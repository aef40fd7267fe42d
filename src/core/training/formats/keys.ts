/** The keys of a line that a format does not name, taken apart and put back. */
import type { Json } from '../../json-values.ts';

/** The keys of `value` beside `known`; `null` if there are none, which costs no copy. */
export function extraKeys(value: Json, known: readonly string[]): Json | null {
  for (const key in value) if (!known.includes(key)) return pick(value, (name) => !known.includes(name));
  return null;
}

/** A copy of an object with the keys that `keeps` accepts. A key `__proto__` is a key like any other. */
export function pick(value: Json, keeps: (key: string) => boolean): Json {
  return Object.fromEntries(Object.entries(value).filter(([key]) => keeps(key)));
}
