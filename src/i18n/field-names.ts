/** The fields of a scenario as types, and the forms that the name of a field has in a language. */
import { lastKeysOf } from '../core/scenario/path-parts.ts';
import { keyOf } from '../core/scenario/paths.ts';
import type { Belief, Scenario } from '../core/types.ts';

type Leaf = string | number | boolean | null | undefined | Belief;

/** The keys of the fields below a value, however deep. A list of plain values is one field. */
type FieldIn<T> = T extends Leaf
  ? never
  : T extends readonly (infer Item)[]
    ? FieldIn<Item>
    : T extends object
      ? { [K in keyof T & string]-?: [FieldIn<T[K]>] extends [never] ? K : FieldIn<T[K]> }[keyof T & string]
      : never;

/** The keys of the objects and lists below a value that hold several fields or entries. */
type PartIn<T> = T extends Leaf
  ? never
  : T extends readonly (infer Item)[]
    ? PartIn<Item>
    : T extends object
      ? {
          [K in keyof T & string]-?: T[K] extends Leaf
            ? never
            : (Exclude<T[K], Leaf> extends never ? never : K) | PartIn<T[K]>;
        }[keyof T & string]
      : never;

/**
 * Every field of a scenario by the key at the end of its path. An id is never shown. `latency.tokensPerSecond` also has
 * the key of its parent, because hosting has a `tokensPerSecond` too.
 */
export type FieldName = Exclude<FieldIn<Scenario>, 'id'> | 'latency.tokensPerSecond';

/**
 * Every object and list of a scenario by its key, except two: an approach is named by its label, and a list of traffic shares counts as
 * one value.
 */
export type PartName = Exclude<PartIn<Scenario>, 'approaches' | 'trafficShare'>;

/** One name in the forms that the interface needs. A language with cases or genders writes each form out. */
export interface FieldNames {
  /** Heads a row or a column: "Hit rate". */
  readonly label: string;
  /** Follows the name of an approach in a list: "Fine-tuned, cache hits". */
  readonly list: string;
  /** Stands alone in a list: "Cache hits". */
  readonly listStart: string;
  /** Follows "the" in a sentence: "The verdict depends on the cache hit rate of Fine-tuned". */
  readonly noun: string;
  /** Is used inside a sentence, with an article if the name needs one: "Add a cache hit rate". */
  readonly sentence: string;
  /** Begins a sentence, with an article if the name needs one: "A cache hit rate of 50 % or more". */
  readonly start: string;
}

/**
 * The names of the field at a path of a scenario, such as `approaches[1].cache.hitRate`. An entry of a list has the list's names.
 */
export function namesAt(path: string, fields: Readonly<Record<FieldName, FieldNames>>): FieldNames {
  const lastKeys = lastKeysOf(path);
  return fields[(lastKeys in fields ? lastKeys : keyOf(path)) as FieldName];
}
