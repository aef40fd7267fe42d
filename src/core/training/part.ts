/**
 * Everything that an inspection keeps of one file: whole numbers, and lists and tables of bounded size. Parts of a file can be
 * merged in any order.
 */
import type { ExampleRead } from './example-reader.ts';
import { addLine, addPlace, mergePlaces, noPlaces, type Place, type Places } from './first-lines.ts';
import { type Lanes, newLanes } from './hash.ts';
import { Sketches, type SketchState } from './near-duplicates.ts';
import { differences, packNumbers, sums, unpackNumbers } from './packed-numbers.ts';
import type { TrainingProblem } from './report-types.ts';
import type { ExampleProblem } from './rules.ts';
import { SmallestKeys, type TableState } from './smallest-keys.ts';
import { addCounts, addInputs, contextColumns, inputColumns, rowOfOne, rowWidth } from './table-rows.ts';

/**
 * Maximum number of distinct examples, and of distinct inputs, that are kept for comparison. If a file has more, the ones with the
 * smallest hashes are kept.
 */
const exactBudget = 100_000;
/** Maximum number of distinct system prompts, and of distinct lists of tools, that are kept. */
const valueBudget = 10_000;
/** Maximum number of distinct short answers that are kept. A file with so many has no labels. */
const labelBudget = 1000;
/**
 * Maximum number of distinct examples for which the system prompt and the tools are kept. If a file has more than `valueBudget`
 * system prompts or lists of tools, the commonest ones are found among these examples.
 */
const contextBudget = 20_000;
/** Maximum number of places that are kept for each format, language and form of answer. */
export const maxKindPlaces = 100;

/** The totals of a file before its first line. */
const noTotals = {
  lines: 0,
  characters: 0,
  /** Number of bytes that were read; 0 if the lines were added as texts. */
  bytes: 0,
  byteOrderMarks: 0,
  examples: 0,
  tokens: 0,
  assistantTokens: 0,
  messages: 0,
  /** Billed tokens of one epoch: the tokens of all examples, each cut to the limit. */
  billed: 0,
  /** Examples with more tokens than the limit. */
  overLimit: 0,
  /** Lines that hosts refuse. */
  refused: 0,
  /** Examples with images, audio, video or files. */
  mediaExamples: 0,
  /** Examples without a system message. */
  missingSystem: 0,
  /** Examples without a message of the user. */
  missingUser: 0,
  /** Examples with a system prompt. */
  systemPrompts: 0,
  /** Examples with a list of tools. */
  toolLists: 0,
  /** Examples whose last answer has a text. */
  answers: 0,
  /** Examples whose answer is so short that it may be the label of a class. */
  labels: 0,
};

type Totals = { -readonly [Key in keyof typeof noTotals]: number };
/** Whole numbers by name. */
export type Counts = Record<string, number>;

/** The number of times that a value occurs, and the first line with it. */
export interface Counted {
  readonly count: number;
  readonly line: number;
}

/** The kept data of one file, the training or the validation file, as plain JSON. */
export interface PartState {
  readonly totals: Totals;
  readonly problems: readonly TrainingProblem[];
  readonly problemCounts: Counts;
  readonly perExample: Readonly<Record<keyof PerExample, string>>;
  /** The histogram of tokens per example. */
  readonly histogram: Counts;
  /** The histogram of messages per example. */
  readonly turns: Counts;
  readonly methods: Counts;
  /** Tokens of the file by each limit that a host states, with each example cut to this limit. */
  readonly billedAtLimit: Counts;
  /** The places of each finding, by rule. */
  readonly found: Readonly<Record<string, Places>>;
  readonly formats: Readonly<Record<string, Places>>;
  readonly languages: Readonly<Record<string, Places>>;
  readonly forms: Readonly<Record<string, Places>>;
  readonly withoutSystem: Places;
  /** Examples that break a rule of the host. */
  readonly hostRules: Readonly<Record<string, Places>>;
  /** Examples that break a rule of another host, by host and rule. */
  readonly otherHostRules: Counts;
  readonly tables: Readonly<Record<CountedTable, TableState>>;
  readonly inputs: TableState;
  readonly contexts: TableState;
  readonly sketches: SketchState;
}

/** The tables that count values, each with the maximum number of values that it keeps. */
const countedTables = {
  examples: exactBudget,
  systems: valueBudget,
  tools: valueBudget,
  labels: labelBudget,
};
type CountedTable = keyof typeof countedTables;

/** The figures of the listed examples; the lists share their order. */
interface PerExample {
  lines: number[];
  tokens: number[];
  assistant: number[];
  messages: number[];
}

/** The first 52 bits of a hash as a number from 1 to 2⁵², because 0 means that there is no hash. */
function firstBits(hash: Lanes): number {
  return ((hash[0] as number) >>> 0) * 2 ** 20 + ((hash[1] as number) >>> 12) + 1;
}

/**
 * Everything that is kept of the training file or of the validation file, or of a slice of one of them. An inspection has at most one
 * `Part` for each of the two files.
 */
export class Part {
  readonly totals: Totals = { ...noTotals };
  problems: TrainingProblem[] = [];
  readonly problemCounts: Counts = {};
  perExample: PerExample = { lines: [], tokens: [], assistant: [], messages: [] };
  readonly histogram: Counts = {};
  readonly turns: Counts = {};
  readonly methods: Counts = {};
  readonly billedAtLimit: Counts = {};
  readonly found: Record<string, Places> = {};
  readonly formats: Record<string, Places> = {};
  readonly languages: Record<string, Places> = {};
  readonly forms: Record<string, Places> = {};
  readonly withoutSystem: Places = noPlaces();
  readonly hostRules: Record<string, Places> = {};
  readonly otherHostRules: Counts = {};
  readonly tables: Readonly<Record<CountedTable, SmallestKeys>>;
  readonly inputs = new SmallestKeys({ budget: exactBudget, columns: rowWidth.inputs, combine: addInputs });
  readonly contexts = new SmallestKeys({
    budget: contextBudget,
    columns: rowWidth.contexts,
    combine: addCounts,
  });
  readonly sketches = new Sketches();
  readonly #maxProblems: number;
  readonly #maxExamples: number;
  readonly #countRow = rowOfOne(rowWidth.counts);
  readonly #inputRow = rowOfOne(rowWidth.inputs);
  readonly #contextRow = rowOfOne(rowWidth.contexts);
  readonly #contextKey = newLanes();

  constructor(maxProblems: number, maxExamples: number) {
    this.#maxProblems = maxProblems;
    this.#maxExamples = maxExamples;
    const newTable = (budget: number) =>
      new SmallestKeys({ budget, columns: rowWidth.counts, combine: addCounts });
    this.tables = {
      examples: newTable(countedTables.examples),
      systems: newTable(countedTables.systems),
      tools: newTable(countedTables.tools),
      labels: newTable(countedTables.labels),
    };
  }

  addProblem(line: number, each: ExampleProblem): void {
    addCount(this.problemCounts, each.code);
    if (this.problems.length < this.#maxProblems) this.problems.push({ line, ...each });
  }

  addFinding(rule: string, place: Place): void {
    addPlace(placesOf(this.found, rule), place, this.#maxProblems);
  }

  /** Counts a line that breaks a rule of the host. */
  addBrokenRule(rule: string, line: number): void {
    addLine(placesOf(this.hostRules, rule), line, this.#maxProblems);
  }

  /** Counts a line by its format, language or form of answer. */
  addKind(kinds: Record<string, Places>, kind: string, line: number): void {
    addLine(placesOf(kinds, kind), line, maxKindPlaces);
  }

  countIn(table: CountedTable, key: Lanes, line: number): void {
    this.#countRow[1] = line;
    this.tables[table].add(key, this.#countRow);
  }

  /** Counts an input. `answer` is the hash of the whole example, which tells different answers to the input apart; `null` without an answer. */
  countInput(key: Lanes, answer: Lanes | null, line: number): void {
    const row = this.#inputRow;
    row[inputColumns.line] = line;
    row[inputColumns.first] = answer === null ? 0 : line;
    row[inputColumns.first + 1] = answer === null ? 0 : (answer[0] as number) >>> 0;
    row[inputColumns.first + 2] = answer === null ? 0 : (answer[1] as number) >>> 0;
    this.inputs.add(key, row);
  }

  /**
   * Counts the system prompt and the tools of an example, each by its hash; `null` if the example has none. `example` is the hash
   * of the example.
   */
  countContext(example: Lanes, system: Lanes | null, tools: Lanes | null, line: number): void {
    if (system === null && tools === null) return;
    const key = this.#contextKey;
    // Examples with other tools get another key.
    for (let lane = 0; lane < 4; lane += 1)
      key[lane] = (example[lane] as number) ^ (tools === null ? 0 : (tools[lane] as number));
    const row = this.#contextRow;
    row[contextColumns.line] = line;
    row[contextColumns.systems] = system === null ? 0 : firstBits(system);
    row[contextColumns.tools] = tools === null ? 0 : firstBits(tools);
    this.contexts.add(key, row);
  }

  /** Adds the figures of one example to the list of examples, unless that is full. */
  listExample(line: number, { tokens, assistantTokens, messages }: ExampleRead): void {
    if (this.perExample.lines.length >= this.#maxExamples) return;
    this.perExample.lines.push(line);
    this.perExample.tokens.push(tokens);
    this.perExample.assistant.push(assistantTokens);
    this.perExample.messages.push(messages);
  }

  merge(added: PartState): void {
    for (const key of Object.keys(noTotals) as (keyof Totals)[]) this.totals[key] += added.totals[key];
    this.problems = mergeByLine(this.problems, added.problems, ({ line }) => line).slice(
      0,
      this.#maxProblems,
    );
    addAll(this.problemCounts, added.problemCounts);
    this.perExample = mergeExamples(this.perExample, unpackExamples(added.perExample), this.#maxExamples);
    addAll(this.histogram, added.histogram);
    addAll(this.turns, added.turns);
    addAll(this.methods, added.methods);
    addAll(this.billedAtLimit, added.billedAtLimit);
    mergeAll(this.found, added.found, this.#maxProblems);
    mergeAll(this.formats, added.formats, maxKindPlaces);
    mergeAll(this.languages, added.languages, maxKindPlaces);
    mergeAll(this.forms, added.forms, maxKindPlaces);
    mergePlaces(this.withoutSystem, added.withoutSystem, maxKindPlaces);
    mergeAll(this.hostRules, added.hostRules, this.#maxProblems);
    addAll(this.otherHostRules, added.otherHostRules);
    for (const name of Object.keys(countedTables) as CountedTable[])
      this.tables[name].merge(added.tables[name]);
    this.inputs.merge(added.inputs);
    this.contexts.merge(added.contexts);
    this.sketches.merge(added.sketches);
  }

  /** The part as plain JSON. In a brief state, the tables, the sketches and the list of examples are empty. */
  state(brief = false): PartState {
    if (brief) {
      const { perExample, tables, inputs, contexts, sketches } = emptyState();
      return { ...this.#countsState(), perExample, tables, inputs, contexts, sketches };
    }
    const tables = Object.fromEntries(
      Object.entries(this.tables).map(([name, table]) => [name, table.state()]),
    ) as PartState['tables'];
    return {
      ...this.#countsState(),
      perExample: {
        lines: packNumbers(differences(this.perExample.lines)),
        tokens: packNumbers(this.perExample.tokens),
        assistant: packNumbers(this.perExample.assistant),
        messages: packNumbers(this.perExample.messages),
      },
      tables,
      inputs: this.inputs.state(),
      contexts: this.contexts.state(),
      sketches: this.sketches.state(),
    };
  }

  /** Everything except the tables, the sketches and the list of examples. */
  #countsState(): Omit<PartState, 'perExample' | 'tables' | 'inputs' | 'contexts' | 'sketches'> {
    // A copy, so that later additions do not change a state that was returned before.
    return copyOf({
      totals: this.totals,
      problems: this.problems,
      problemCounts: withSortedKeys(this.problemCounts),
      histogram: withSortedKeys(this.histogram),
      turns: withSortedKeys(this.turns),
      methods: withSortedKeys(this.methods),
      billedAtLimit: withSortedKeys(this.billedAtLimit),
      found: withSortedKeys(this.found),
      formats: withSortedKeys(this.formats),
      languages: withSortedKeys(this.languages),
      forms: withSortedKeys(this.forms),
      withoutSystem: this.withoutSystem,
      hostRules: withSortedKeys(this.hostRules),
      otherHostRules: withSortedKeys(this.otherHostRules),
    });
  }
}

/** The state that `emptyState` has made. */
let knownEmptyState: PartState | null = null;

/** The state of a part in which nothing was read; made once. */
function emptyState(): PartState {
  knownEmptyState ??= new Part(0, 0).state();
  return knownEmptyState;
}

/** A deep copy of plain JSON. */
function copyOf<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(copyOf) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, each] of Object.entries(value)) copy[key] = copyOf(each);
  return copy as Value;
}

/** A record with its keys in order, so that equal states are equal texts. */
function withSortedKeys<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(
    Object.keys(record)
      .sort()
      .map((key) => [key, record[key] as Value]),
  );
}

/** The start of the keys under which the broken rules of a host other than the target are counted. */
export function otherHostKey(host: string): string {
  return `${host}/`;
}

/** Raises the count of a key. A number as a key is the same key as its digits, but is found faster. */
export function addCount(counts: Counts, key: string | number, by = 1): void {
  counts[key] = (counts[key] ?? 0) + by;
}

function addAll(counts: Counts, added: Readonly<Counts>): void {
  for (const [key, count] of Object.entries(added)) addCount(counts, key, count);
}

/** The places of a kind; if it has none yet, an empty list that is added to `kinds`. */
function placesOf(kinds: Record<string, Places>, kind: string): Places {
  const listedPlaces = kinds[kind];
  if (listedPlaces) return listedPlaces;
  const places = noPlaces();
  kinds[kind] = places;
  return places;
}

function mergeAll(
  kinds: Record<string, Places>,
  added: Readonly<Record<string, Places>>,
  maxPlaces: number,
): void {
  for (const [key, places] of Object.entries(added)) mergePlaces(placesOf(kinds, key), places, maxPlaces);
}

/** Merges two lists that are sorted by line. */
function mergeByLine<Item>(a: readonly Item[], b: readonly Item[], lineOf: (item: Item) => number): Item[] {
  const merged: Item[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const takesB = i >= a.length || (j < b.length && lineOf(b[j] as Item) < lineOf(a[i] as Item));
    merged.push((takesB ? b[j++] : a[i++]) as Item);
  }
  return merged;
}

function unpackExamples(packed: PartState['perExample']): PerExample {
  return {
    lines: sums(unpackNumbers(packed.lines)),
    tokens: unpackNumbers(packed.tokens),
    assistant: unpackNumbers(packed.assistant),
    messages: unpackNumbers(packed.messages),
  };
}

/** The figures of two lists of examples, sorted by line. */
function mergeExamples(a: PerExample, b: PerExample, maxExamples: number): PerExample {
  const lists = [a, b];
  // Each entry is a line, the list with the example of this line (0 = `a`, 1 = `b`), and the index of the example in that list.
  const order = mergeByLine(
    a.lines.map((line, index) => [line, 0, index]),
    b.lines.map((line, index) => [line, 1, index]),
    ([line = 0]) => line,
  ).slice(0, maxExamples);
  const figuresOf = (key: keyof PerExample): number[] =>
    order.map(([, list = 0, index = 0]) => (lists[list] as PerExample)[key][index] as number);
  return {
    lines: figuresOf('lines'),
    tokens: figuresOf('tokens'),
    assistant: figuresOf('assistant'),
    messages: figuresOf('messages'),
  };
}
