/**
 * A bounded table that merges: of all keys that were ever added it keeps the smallest whose weights fit the budget. Keys
 * are hashes, so these are a random sample that does not depend on the order of the additions or merges.
 */

import { shareOf } from './hash.ts';

/** How a table combines and weighs the values of one key. */
export interface TableRules<Value> {
  /** Total weight of the values that are kept. */
  readonly budget: number;
  /** Weight of a value; it never changes while the key is kept. Default: 1 each, so that the budget counts keys. */
  readonly weigh?: (value: Value) => number;
  /** One value for a key that occurs in two parts. Commutative and associative; it may change and return `mine`. */
  readonly combine: (mine: Value, other: Value) => Value;
}

/** Slack before keys are dropped: sorting once per many additions instead of at each. */
const slack = 1.25;

/** The table. Every value whose key is among the kept is complete: no addition to it was ever dropped. */
export class SmallestKeys<Value> {
  readonly #rules: TableRules<Value>;
  #values = new Map<string, Value>();
  #weight = 0;
  /** Keys from this one on are not kept; `null` while all fit. */
  #limit: string | null = null;

  constructor(rules: TableRules<Value>) {
    this.#rules = rules;
  }

  /** The value of a key; `undefined` if there is none, or the key was dropped. */
  get(key: string): Value | undefined {
    return this.#values.get(key);
  }

  /** Whether a new value for this key would be kept at present. */
  accepts(key: string): boolean {
    return this.#limit === null || key < this.#limit;
  }

  /** Adds a value, or combines it with the one that the key has. */
  add(key: string, value: Value): void {
    const mine = this.#values.get(key);
    if (mine === undefined) {
      this.addNew(key, value);
      return;
    }
    const both = this.#rules.combine(mine, value);
    if (both !== mine) this.#values.set(key, both);
  }

  /** Adds the value of a key for which `get` has just found none. */
  addNew(key: string, value: Value): void {
    if (!this.accepts(key)) return;
    this.#values.set(key, value);
    this.#weight += this.#rules.weigh?.(value) ?? 1;
    if (this.#weight > this.#rules.budget * slack) this.#drop();
  }

  /** Takes in the keys that the other table keeps, and its limit. */
  merge(entries: Iterable<readonly [string, Value]>, limit: string | null): void {
    for (const [key, value] of entries) this.add(key, value);
    this.limitTo(limit);
  }

  /** Drops all keys from `limit` on, as the part that it comes from did. */
  limitTo(limit: string | null): void {
    if (limit === null || (this.#limit !== null && this.#limit <= limit)) return;
    this.#limit = limit;
    for (const [key, value] of this.#values) {
      if (key < limit) continue;
      this.#values.delete(key);
      this.#weight -= this.#rules.weigh?.(value) ?? 1;
    }
  }

  /** Sorted by key: the same for every order of additions. */
  entries(): readonly (readonly [string, Value])[] {
    if (this.#weight > this.#rules.budget) this.#drop();
    return this.#sorted();
  }

  /** The first key that is not kept, `null` if all are; call it after `entries`. */
  get limit(): string | null {
    return this.#limit;
  }

  #sorted(): (readonly [string, Value])[] {
    // Strings without a comparator sort natively, by the same order as `<`.
    return [...this.#values.keys()].sort().map((key) => [key, this.#values.get(key) as Value]);
  }

  #drop(): void {
    const sorted = this.#sorted();
    let weight = 0;
    const kept = sorted.findIndex(([, value]) => {
      const more = this.#rules.weigh?.(value) ?? 1;
      if (weight + more > this.#rules.budget) return true;
      weight += more;
      return false;
    });
    if (kept < 0) return;
    this.#limit = sorted[kept]?.[0] ?? null;
    this.#values = new Map(sorted.slice(0, kept));
    this.#weight = weight;
  }
}

/**
 * The share of all keys that a table keeps, from 0 to 1: 1 while nothing was dropped; otherwise the place of its limit
 * among all hashes, because these are spread evenly.
 */
export function sampledShare(limit: string | null): number {
  return limit === null ? 1 : shareOf(limit);
}
