/** Everything that an inspection keeps of one file: whole numbers, and lists and tables of stated size that merge in any order. */
import type { ExampleRead } from './example-reader.ts';
import { addLine, addPlace, mergePlaces, noPlaces, type Place, type Places } from './first-lines.ts';
import { Sketches, type SketchState } from './near-duplicates.ts';
import type { TrainingProblem } from './report-types.ts';
import type { ExampleProblem } from './rules.ts';
import { SmallestKeys } from './smallest-keys.ts';

/** Distinct examples and inputs that are compared exactly; of more, the ones with the smallest hashes. */
const exactBudget = 100_000;
/** Distinct system prompts, tool lists and short answers that are told apart. */
const smallBudget = 1000;
/** Places that are kept of each format, language and form of answer. */
export const kindPlaces = 100;

const noTotals = {
  lines: 0,
  characters: 0,
  byteOrderMarks: 0,
  examples: 0,
  tokens: 0,
  assistantTokens: 0,
  messages: 0,
  billed: 0,
  overLimit: 0,
  missingSystem: 0,
  missingUser: 0,
  systemPrompts: 0,
  answers: 0,
  labels: 0,
};

type Totals = { -readonly [Key in keyof typeof noTotals]: number };
/** Whole numbers by name. */
export type Counts = Record<string, number>;

/** Input → its examples, and its first lines with different answers, at most two. */
export interface Input {
  count: number;
  line: number;
  /** Line and hash of the answer, by line. */
  answers: (readonly [number, string])[];
}

/** How often a value occurs, and on which line first. */
export interface Counted {
  count: number;
  line: number;
}

interface TableState<Value> {
  readonly limit: string | null;
  readonly entries: readonly (readonly [string, Value])[];
}

/** One file of the state: the training or the validation file. */
export interface PartState {
  readonly totals: Totals;
  readonly problems: readonly TrainingProblem[];
  readonly problemCounts: Counts;
  readonly perExample: PerExample;
  readonly histogram: Counts;
  readonly turns: Counts;
  readonly methods: Counts;
  readonly found: Readonly<Record<string, Places>>;
  readonly formats: Readonly<Record<string, Places>>;
  readonly languages: Readonly<Record<string, Places>>;
  readonly forms: Readonly<Record<string, Places>>;
  readonly withoutSystem: Places;
  /** Examples that break a rule of the host. */
  readonly hostRules: Readonly<Record<string, Places>>;
  readonly tables: Readonly<Record<CountedTable, TableState<Counted>>>;
  readonly inputs: TableState<Input>;
  readonly sketches: SketchState;
}

const countedTables = {
  examples: exactBudget,
  systems: smallBudget,
  tools: smallBudget,
  labels: smallBudget,
};
type CountedTable = keyof typeof countedTables;

interface PerExample {
  lines: number[];
  tokens: number[];
  assistant: number[];
  messages: number[];
}

/** The smallest line and the whole count of a value. Changes and returns `mine`. */
function addCounts(mine: Counted, other: Counted): Counted {
  mine.count += other.count;
  mine.line = Math.min(mine.line, other.line);
  return mine;
}

/** The same for an input. */
export function addInputs(mine: Input, other: Input): Input {
  mine.count += other.count;
  mine.line = Math.min(mine.line, other.line);
  for (const answer of other.answers) addAnswer(mine.answers, answer);
  return mine;
}

/** The two answers whose first lines come first. */
function addAnswer(answers: (readonly [number, string])[], answer: readonly [number, string]): void {
  const same = answers.findIndex(([, hash]) => hash === answer[1]);
  if (same >= 0) {
    if ((answers[same] as readonly [number, string])[0] <= answer[0]) return;
    answers.splice(same, 1);
  }
  answers.push(answer);
  answers.sort(([one, hash], [other, otherHash]) => one - other || (hash < otherHash ? -1 : 1));
  if (answers.length > 2) answers.pop();
}

/** Everything that is kept of one file. */
export class Part {
  readonly totals: Totals = { ...noTotals };
  problems: TrainingProblem[] = [];
  readonly problemCounts: Counts = {};
  perExample: PerExample = { lines: [], tokens: [], assistant: [], messages: [] };
  readonly histogram: Counts = {};
  readonly turns: Counts = {};
  readonly methods: Counts = {};
  readonly found: Record<string, Places> = {};
  readonly formats: Record<string, Places> = {};
  readonly languages: Record<string, Places> = {};
  readonly forms: Record<string, Places> = {};
  readonly withoutSystem: Places = noPlaces();
  readonly hostRules: Record<string, Places> = {};
  readonly tables: Readonly<Record<CountedTable, SmallestKeys<Counted>>>;
  readonly inputs = new SmallestKeys<Input>({ budget: exactBudget, combine: addInputs });
  readonly sketches = new Sketches();
  readonly #maxProblems: number;
  readonly #maxExamples: number;

  constructor(maxProblems: number, maxExamples: number) {
    this.#maxProblems = maxProblems;
    this.#maxExamples = maxExamples;
    const table = (budget: number) => new SmallestKeys<Counted>({ budget, combine: addCounts });
    this.tables = {
      examples: table(countedTables.examples),
      systems: table(countedTables.systems),
      tools: table(countedTables.tools),
      labels: table(countedTables.labels),
    };
  }

  problem(line: number, each: ExampleProblem): void {
    addCount(this.problemCounts, each.code);
    if (this.problems.length < this.#maxProblems) this.problems.push({ line, ...each });
  }

  find(rule: string, place: Place): void {
    addPlace(placesOf(this.found, rule), place, this.#maxProblems);
  }

  breakRule(rule: string, line: number): void {
    addLine(placesOf(this.hostRules, rule), line, this.#maxProblems);
  }

  kind(kinds: Record<string, Places>, kind: string, line: number): void {
    addLine(placesOf(kinds, kind), line, kindPlaces);
  }

  countIn(table: CountedTable, key: string, line: number): void {
    const known = this.tables[table].get(key);
    if (known) addCounts(known, { count: 1, line });
    else this.tables[table].addNew(key, { count: 1, line });
  }

  list(line: number, { tokens, assistantTokens, messages }: ExampleRead): void {
    if (this.perExample.lines.length >= this.#maxExamples) return;
    this.perExample.lines.push(line);
    this.perExample.tokens.push(tokens);
    this.perExample.assistant.push(assistantTokens);
    this.perExample.messages.push(messages);
  }

  merge(other: PartState): void {
    for (const key of Object.keys(noTotals) as (keyof Totals)[]) this.totals[key] += other.totals[key];
    this.problems = byLine(this.problems, other.problems, ({ line }) => line).slice(0, this.#maxProblems);
    addAll(this.problemCounts, other.problemCounts);
    this.perExample = mergeExamples(this.perExample, other.perExample, this.#maxExamples);
    addAll(this.histogram, other.histogram);
    addAll(this.turns, other.turns);
    addAll(this.methods, other.methods);
    mergeAll(this.found, other.found, this.#maxProblems);
    mergeAll(this.formats, other.formats, kindPlaces);
    mergeAll(this.languages, other.languages, kindPlaces);
    mergeAll(this.forms, other.forms, kindPlaces);
    mergePlaces(this.withoutSystem, other.withoutSystem, kindPlaces);
    mergeAll(this.hostRules, other.hostRules, this.#maxProblems);
    for (const name of Object.keys(countedTables) as CountedTable[]) {
      const { entries, limit } = other.tables[name];
      this.tables[name].merge(
        entries.map(([key, value]) => [key, { ...value }]),
        limit,
      );
    }
    this.inputs.merge(
      other.inputs.entries.map(([key, value]) => [key, { ...value, answers: [...value.answers] }]),
      other.inputs.limit,
    );
    this.sketches.merge(other.sketches);
  }

  state(): PartState {
    const tables = Object.fromEntries(
      Object.entries(this.tables).map(([name, table]) => [
        name,
        { entries: table.entries(), limit: table.limit },
      ]),
    ) as PartState['tables'];
    // A copy: what is added later must not change a state that was handed out.
    return copyOf({
      totals: this.totals,
      problems: this.problems,
      problemCounts: ordered(this.problemCounts),
      perExample: this.perExample,
      histogram: ordered(this.histogram),
      turns: ordered(this.turns),
      methods: ordered(this.methods),
      found: ordered(this.found),
      formats: ordered(this.formats),
      languages: ordered(this.languages),
      forms: ordered(this.forms),
      withoutSystem: this.withoutSystem,
      hostRules: ordered(this.hostRules),
      tables,
      inputs: { entries: this.inputs.entries(), limit: this.inputs.limit },
      sketches: this.sketches.state(),
    });
  }
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
function ordered<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(
    Object.keys(record)
      .sort()
      .map((key) => [key, record[key] as Value]),
  );
}

/** Counts `by` more of a name. */
export function addCount(counts: Counts, key: string, by = 1): void {
  counts[key] = (counts[key] ?? 0) + by;
}

function addAll(mine: Counts, other: Readonly<Counts>): void {
  for (const [key, count] of Object.entries(other)) addCount(mine, key, count);
}

/** The places of a kind, empty at first. */
function placesOf(kinds: Record<string, Places>, kind: string): Places {
  const known = kinds[kind];
  if (known) return known;
  const places = noPlaces();
  kinds[kind] = places;
  return places;
}

function mergeAll(mine: Record<string, Places>, other: Readonly<Record<string, Places>>, most: number): void {
  for (const [key, places] of Object.entries(other)) mergePlaces(placesOf(mine, key), places, most);
}

/** Two lists in ascending order of lines as one. */
function byLine<Item>(one: readonly Item[], other: readonly Item[], lineOf: (item: Item) => number): Item[] {
  const merged: Item[] = [];
  let [i, j] = [0, 0];
  while (i < one.length || j < other.length) {
    const takesOther =
      i >= one.length || (j < other.length && lineOf(other[j] as Item) < lineOf(one[i] as Item));
    merged.push((takesOther ? other[j++] : one[i++]) as Item);
  }
  return merged;
}

function mergeExamples(one: PerExample, other: PerExample, most: number): PerExample {
  const all = [one, other];
  const order = byLine(
    one.lines.map((line, index) => [line, 0, index]),
    other.lines.map((line, index) => [line, 1, index]),
    ([line = 0]) => line,
  ).slice(0, most);
  const pick = (list: keyof PerExample): number[] =>
    order.map(([, from = 0, index = 0]) => (all[from] as PerExample)[list][index] as number);
  return {
    lines: pick('lines'),
    tokens: pick('tokens'),
    assistant: pick('assistant'),
    messages: pick('messages'),
  };
}
