/**
 * A table of bounded size that can be merged with others. It keeps the smallest of all keys that were ever added, as many of them
 * as its budget allows. Keys are hashes, so the kept keys are a random sample, which does not depend on the order of additions and
 * merges. Keys and rows are in typed arrays, because an object for each key would take more time than all comparisons.
 */
import { digitsOf, hashLength, type Lanes, newLanes, readDigits } from './hash.ts';
import { packNumbers, unpackNumbers } from './packed-numbers.ts';

/** The size of a table, and how two rows of one key are combined. */
export interface TableRules {
  /** Total weight of the rows that are kept. */
  readonly budget: number;
  /** Number of columns; each has a whole number from 0 to 2⁵³−1. */
  readonly columns: number;
  /** Weight of a row, the same for all rows of one key. Default: 1, so that the budget is a number of keys. */
  readonly weigh?: (row: Row) => number;
  /** Adds another row of a key to the row of this key, which begins at `at` in `rows`. Must be commutative and associative. */
  readonly combine: (rows: Float64Array, at: number, added: Row) => void;
}

/** The numbers of one key. */
type Row = ArrayLike<number>;

/** A table as plain JSON, in the order of the keys. */
export interface TableState {
  /** Keys from this key on are not kept; `null` = all keys are kept. */
  readonly limit: string | null;
  /** The keys one after another, of 22 digits each. */
  readonly keys: string;
  /** One packed list for each column. */
  readonly columns: readonly string[];
}

/** Keys are dropped when the weight is above the budget times this factor, so that one sort is enough for many additions. */
const slack = 1.25;
/**
 * A number above the number of rows of every table that has a finite budget; other tables are not sorted. A lane of 32 bits and the number
 * of a row fill the 53 bits of an exact number.
 */
const rowLimit = 2 ** 21;

/** The table. The row of every kept key is complete: no addition to it was ever dropped. */
export class SmallestKeys {
  readonly #rules: TableRules;
  #keys = new Uint32Array(0);
  #rows = new Float64Array(0);
  /**
   * An open-addressing hash table with linear probing. A slot has the number of a row plus 1, or 0 if it is free. The second lane
   * of a key chooses its first slot.
   */
  #slots = new Int32Array(16);
  #size = 0;
  #weight = 0;
  /** Keys from this key on are not kept; `null` while all keys fit. */
  #limit: Lanes | null = null;

  constructor(rules: TableRules) {
    this.#rules = rules;
  }

  /** Adds a row, or combines it with the row that the key has. */
  add(key: Lanes, row: Row): void {
    const at = this.find(key);
    if (at >= 0) this.#rules.combine(this.#rows, at, row);
    else if (this.accepts(key)) this.#addNew(key, row);
  }

  /** Whether a new row for this key would be kept at present. */
  accepts(key: Lanes): boolean {
    return this.#limit === null || isBelow(key, this.#limit);
  }

  /** The position in `rows` at which the row of a key begins; below 0 if there is none, or the key was dropped. */
  find(key: Lanes): number {
    return ((this.#slots[this.#slotOf(key)] as number) - 1) * this.#rules.columns;
  }

  /** Rows one after another. Valid until the next addition. */
  get rows(): Float64Array {
    return this.#rows;
  }

  /** Number of rows. They are not in the order of their keys. */
  get size(): number {
    return this.#size;
  }

  /** Drops the largest keys if the weight is above the budget. */
  dropExcess(): void {
    if (this.#weight > this.#rules.budget) this.#drop();
  }

  /** The positions in `rows` at which the kept rows begin, sorted by key: the same for every order of additions. */
  sorted(): Uint32Array {
    this.dropExcess();
    return this.#order().map((index) => index * this.#rules.columns);
  }

  /** The key of the row that begins at position `start` of `rows`. */
  keyAt(start: number, into: Lanes): Lanes {
    const at = (start / this.#rules.columns) * 4;
    for (let lane = 0; lane < 4; lane += 1) into[lane] = this.#keys[at + lane] as number;
    return into;
  }

  /** Weight of all rows. */
  get weight(): number {
    return this.#weight;
  }

  /**
   * The share of all keys that the table keeps, from 0 to 1: 1 while nothing was dropped, otherwise the limit divided by the
   * largest hash, because hashes are spread evenly. Exact after `sorted`.
   */
  get share(): number {
    return this.#limit === null ? 1 : shareBelow(this.#limit);
  }

  /** Adds the rows of another table, and applies its limit. */
  merge(state: TableState): void {
    eachRow(state, (key, row) => {
      this.add(key, row);
    });
    this.limitTo(state.limit);
  }

  /** The table as plain JSON. */
  state(): TableState {
    const starts = this.sorted();
    const key = newLanes();
    const keys: string[] = [];
    for (const start of starts) keys.push(digitsOf(this.keyAt(start, key)));
    return {
      limit: this.#limit === null ? null : digitsOf(this.#limit),
      keys: keys.join(''),
      columns: Array.from({ length: this.#rules.columns }, (_, column) =>
        packNumbers(Array.from(starts, (start) => this.#rows[start + column] as number)),
      ),
    };
  }

  /** The slot of a key; if the table does not have the key, the free slot for it. */
  #slotOf(key: Lanes): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    const keys = this.#keys;
    const k0 = (key[0] as number) >>> 0;
    const k1 = (key[1] as number) >>> 0;
    const k2 = (key[2] as number) >>> 0;
    const k3 = (key[3] as number) >>> 0;
    let slot = k1 & mask;
    for (;;) {
      const index = slots[slot] as number;
      if (index === 0) return slot;
      const at = (index - 1) * 4;
      if (keys[at] === k0 && keys[at + 1] === k1 && keys[at + 2] === k2 && keys[at + 3] === k3) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #addNew(key: Lanes, row: Row): void {
    const { columns, budget, weigh } = this.#rules;
    if (this.#weight > budget * slack) {
      this.#drop();
      if (!this.accepts(key)) return;
    }
    this.#grow();
    const index = this.#size;
    this.#slots[this.#slotOf(key)] = index + 1;
    for (let lane = 0; lane < 4; lane += 1) this.#keys[index * 4 + lane] = key[lane] as number;
    for (let column = 0; column < columns; column += 1)
      this.#rows[index * columns + column] = row[column] as number;
    this.#size += 1;
    this.#weight += weigh ? weigh(row) : 1;
  }

  /** Makes room for one more row. */
  #grow(): void {
    const { columns } = this.#rules;
    if (this.#size * 4 === this.#keys.length) {
      const capacity = Math.max(16, this.#size * 2);
      const keys = new Uint32Array(capacity * 4);
      keys.set(this.#keys);
      this.#keys = keys;
      const rows = new Float64Array(capacity * columns);
      rows.set(this.#rows);
      this.#rows = rows;
    }
    if (this.#size * 2 >= this.#slots.length) this.#index(this.#slots.length * 2);
  }

  /** Makes a new list of slots, and enters all rows in it. */
  #index(length: number): void {
    this.#slots = new Int32Array(length);
    const key = newLanes();
    for (let index = 0; index < this.#size; index += 1) {
      for (let lane = 0; lane < 4; lane += 1) key[lane] = this.#keys[index * 4 + lane] as number;
      this.#slots[this.#slotOf(key)] = index + 1;
    }
  }

  /** Drops all keys from a limit on, because the part that has this limit has dropped them too. */
  limitTo(digits: string | null): void {
    if (digits === null) return;
    const limit = readDigits(digits, 0, newLanes());
    if (!this.accepts(limit)) return;
    this.#limit = limit;
    const order = this.#order();
    const key = newLanes();
    let kept = 0;
    while (
      kept < order.length &&
      isBelow(this.keyAt((order[kept] as number) * this.#rules.columns, key), limit)
    )
      kept += 1;
    if (kept < order.length) this.#keep(order.subarray(0, kept));
  }

  /** The numbers of the rows in the order of their keys. */
  #order(): Uint32Array {
    // The first lane and the number of the row are combined in one number, so that a native sort can be used. Rows with the
    // same first lane are rare; they are then sorted by their other lanes.
    const numbers = new Float64Array(this.#size);
    for (let index = 0; index < this.#size; index += 1)
      numbers[index] = (this.#keys[index * 4] as number) * rowLimit + index;
    numbers.sort();
    const order = new Uint32Array(this.#size);
    for (let at = 0; at < this.#size; at += 1) order[at] = (numbers[at] as number) & (rowLimit - 1);
    const keys = this.#keys;
    for (let from = 0; from < order.length; ) {
      const lane = keys[(order[from] as number) * 4];
      let to = from + 1;
      while (to < order.length && keys[(order[to] as number) * 4] === lane) to += 1;
      if (to > from + 1)
        order.subarray(from, to).sort((a, b) => {
          for (let each = 1; each < 4; each += 1) {
            const difference = (keys[a * 4 + each] as number) - (keys[b * 4 + each] as number);
            if (difference !== 0) return difference;
          }
          return 0;
        });
      from = to;
    }
    return order;
  }

  /** Drops the largest keys, so that the weight is within the budget. */
  #drop(): void {
    const { budget, columns, weigh } = this.#rules;
    const order = this.#order();
    let weight = 0;
    for (let kept = 0; kept < order.length; kept += 1) {
      const start = (order[kept] as number) * columns;
      weight += weigh ? weigh(this.#rows.subarray(start, start + columns)) : 1;
      if (weight <= budget) continue;
      this.#limit = this.keyAt(start, newLanes());
      this.#keep(order.subarray(0, kept));
      return;
    }
  }

  /** Keeps only these rows. */
  #keep(order: Uint32Array): void {
    const { columns, weigh } = this.#rules;
    const keys = new Uint32Array(this.#keys.length);
    const rows = new Float64Array(this.#rows.length);
    this.#weight = 0;
    for (const [index, from] of order.entries()) {
      keys.set(this.#keys.subarray(from * 4, from * 4 + 4), index * 4);
      const row = this.#rows.subarray(from * columns, (from + 1) * columns);
      rows.set(row, index * columns);
      this.#weight += weigh ? weigh(row) : 1;
    }
    this.#keys = keys;
    this.#rows = rows;
    this.#size = order.length;
    this.#index(this.#slots.length);
  }
}

/** The share of all keys that a table keeps, from its state; see `share` of the table. */
export function shareOfTable({ limit }: TableState): number {
  return limit === null ? 1 : shareBelow(readDigits(limit, 0, newLanes()));
}

/** Calls `visit` with each row of a state; its arguments are valid until it returns. */
export function eachRow(state: TableState, visit: (key: Lanes, row: number[]) => void): void {
  const columns = state.columns.map(unpackNumbers);
  const row = columns.map(() => 0);
  const key = newLanes();
  for (let index = 0; (index + 1) * hashLength <= state.keys.length; index += 1) {
    for (const [column, values] of columns.entries()) row[column] = values[index] ?? 0;
    visit(readDigits(state.keys, index * hashLength, key), row);
  }
}

/** The share of all possible keys that are smaller than a key. */
function shareBelow(key: Lanes): number {
  return ((key[0] as number) >>> 0) / 2 ** 32;
}

/** Whether a key is smaller than another, as 128-bit numbers. */
function isBelow(a: Lanes, b: Lanes): boolean {
  for (let lane = 0; lane < 4; lane += 1) {
    const [laneA, laneB] = [(a[lane] as number) >>> 0, (b[lane] as number) >>> 0];
    if (laneA !== laneB) return laneA < laneB;
  }
  return false;
}
