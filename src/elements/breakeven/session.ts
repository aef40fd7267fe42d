/**
 * The session of one calculator: the displayed scenario, the reason for it, and its prompts, so that Undo
 * brings a scenario back together with its prompts. Prompt texts stay in here and in the counters.
 */
import { evaluate, withField } from '../../core/index.ts';
import type { Amount, Approach, Result, Scenario } from '../../core/types.ts';
import type { PromptPart } from '../../prompt/parts.ts';
import type { PartCount } from '../../prompt/totals.ts';
import type { FtCountEvent } from '../common/events.ts';
import type { Series } from '../common/scenario/reading.ts';
import type { PartChangeKind, ScenarioChange, SharedPrompt } from '../common/scenario/scenario-change.ts';
import { type Given, type Shown, shownOf } from './initial-scenario.ts';

/** The prompts of the example, by approach. */
export type ExamplePrompts = Readonly<Record<string, readonly PromptPart[]>>;

/** An empty prompt to paste into: a fixed part first, then one that varies. */
const emptyPrompt: readonly PromptPart[] = Object.freeze([
  { part: 'system', text: '', fixed: true },
  { part: 'user', text: '', fixed: false },
]);

/** The text in a counter, under the names of its properties. Compared by identity of the parts. */
export interface PromptText {
  readonly parts: readonly PromptPart[];
  readonly value: string | null;
  readonly split: number | null;
  readonly chat: boolean;
}

const emptyText: PromptText = Object.freeze({ parts: emptyPrompt, value: null, split: null, chat: false });

/** The text an approach's counter starts with: the example's prompt for it, else an empty one. */
function startingText({ id }: Approach, example: ExamplePrompts | null): PromptText {
  const parts = example?.[id];
  return parts ? { ...emptyText, parts } : emptyText;
}

/** The text of a counter, without its other properties. */
function textOf({ parts, value, split, chat }: PromptText): PromptText {
  return { parts, value, split, chat };
}

/** Whether both texts are the same for a counter. */
function sameText(a: PromptText, b: PromptText): boolean {
  return a.parts === b.parts && a.value === b.value && a.split === b.split && a.chat === b.chat;
}

/** Whether a prompt has text on one side; an undivided one has it on both. */
function hasText({ parts, value }: PromptText, fixed: boolean): boolean {
  return parts.length ? parts.some((part) => part.fixed === fixed && part.text !== '') : Boolean(value);
}

// Counted tokens replace entered ones while there is a text, and give way to them when it is gone.

/** The sides of a prompt, as fields of an approach, and whether they are fixed. */
const sides = [
  ['prefixTokens', true],
  ['variableTokens', false],
] as const;

/** Tokens that were entered for a side before a text replaced them; a side that was counted from the start is absent. */
type Replaced = Readonly<Partial<Record<(typeof sides)[number][0], Amount | null>>>;

/** Tokens counted on one side. */
function tokensOf(parts: readonly PartCount[], fixed: boolean): number {
  return parts.filter((part) => part.fixed === fixed).reduce((tokens, part) => tokens + part.tokens, 0);
}

/** The replaced tokens after a count of `parts`. `before` are the parts of the count before it, `text` is the prompt before it. */
export function replacedBy(
  approach: Approach,
  replaced: Replaced,
  parts: readonly PartCount[],
  before: readonly PartCount[],
  text: PromptText,
): Replaced {
  let next = replaced;
  for (const [field, fixed] of sides) {
    const begins = tokensOf(before, fixed) === 0 && tokensOf(parts, fixed) > 0;
    if (begins && !hasText(text, fixed)) next = { ...next, [field]: approach[field] };
  }
  return next;
}

/** Entered tokens of each side: the approach's own where it has no text, else those that a text replaced; `null` = none. */
function enteredTokens(
  approach: Approach,
  replaced: Replaced,
  counted: readonly PartCount[],
  text: PromptText,
): readonly (Amount | null)[] {
  return sides.map(([field, fixed]) => {
    const isEmpty = tokensOf(counted, fixed) === 0 && !hasText(text, fixed);
    return (isEmpty ? approach[field] : replaced[field]) ?? null;
  });
}

/**
 * The scenario with an approach's counts: fixed parts make the prefix, the others the variable part. A side that is
 * empty and was empty `before` keeps its tokens; one that was emptied gets back what a text had `replaced`. The same
 * scenario when nothing differs or when there is no such approach.
 */
export function withCounts(
  scenario: Scenario,
  id: string,
  parts: readonly PartCount[],
  before: readonly PartCount[] = [],
  replaced: Replaced = {},
): Scenario {
  const index = scenario.approaches.findIndex((approach) => approach.id === id);
  const approach = scenario.approaches[index];
  if (!approach) return scenario;
  let next = scenario;
  for (const [field, fixed] of sides) {
    const counted = tokensOf(parts, fixed);
    if (counted === 0 && tokensOf(before, fixed) === 0) continue;
    const tokens = counted === 0 && replaced[field] !== undefined ? replaced[field] : counted;
    if (approach[field] !== tokens) next = withField(next, `approaches[${index}].${field}`, tokens);
  }
  return next;
}

// The prompts of a scenario and their counts are kept outside of the scenario, because links and files contain it.

/** Prompts and counts of a scenario. The keys of maps and the members of sets are ids of approaches. */
interface Counting {
  /** Approaches whose counter was opened, and keeps its text. */
  readonly visited: ReadonlySet<string>;
  /** The texts that the user changed. */
  readonly texts: ReadonlyMap<string, PromptText>;
  /** The last count of each prompt. */
  readonly counted: ReadonlyMap<string, readonly PartCount[]>;
  /** Tokens that were entered before a prompt had a text. */
  readonly replaced: ReadonlyMap<string, Replaced>;
  /** Approaches whose tokens are estimates. */
  readonly estimated: ReadonlySet<string>;
  /** Approaches whose prompt the user changed and of which only estimates have arrived since. */
  readonly pending: ReadonlySet<string>;
}

/** The start, with the approaches whose tokens are estimates until their prompts are counted. */
function startCounting(estimated: readonly Approach[]): Counting {
  return {
    visited: new Set(),
    texts: new Map(),
    counted: new Map(),
    replaced: new Map(),
    estimated: new Set(estimated.map(({ id }) => id)),
    pending: new Set(),
  };
}

/** The state after counters were opened. */
function visited(counting: Counting, ...ids: readonly string[]): Counting {
  return { ...counting, visited: new Set([...counting.visited, ...ids]) };
}

/** The state after a count. `typed` tells whether the user changed the text. */
function counted(
  counting: Counting,
  id: string,
  { exact, parts }: Pick<FtCountEvent, 'exact' | 'parts'>,
  text: PromptText,
  typed: boolean,
  replaced: Replaced = {},
): Counting {
  return {
    ...counting,
    texts: typed ? new Map([...counting.texts, [id, text]]) : counting.texts,
    counted: new Map([...counting.counted, [id, parts]]),
    replaced: new Map([...counting.replaced, [id, replaced]]),
    estimated: withMember(counting.estimated, id, !exact),
    pending: withMember(counting.pending, id, !exact && (typed || counting.pending.has(id))),
  };
}

/**
 * The state after an approach was added with the prompt of another, whose `text` it starts with. Its count is an estimate
 * until its own tokenizer has counted that text.
 */
function withSharedPrompt(counting: Counting, { of, added }: SharedPrompt, text: PromptText): Counting {
  if (!hasText(text, true) && !hasText(text, false)) return counting;
  const parts = counting.counted.get(of);
  return {
    ...counting,
    texts: new Map([...counting.texts, [added, text]]),
    counted: parts ? new Map([...counting.counted, [added, parts]]) : counting.counted,
    replaced: new Map([...counting.replaced, [added, counting.replaced.get(of) ?? {}]]),
    estimated: withMember(counting.estimated, added, true),
  };
}

/** Whether both states have the same texts. */
function sameTexts(a: Counting, b: Counting): boolean {
  if (a.texts.size !== b.texts.size) return false;
  return [...a.texts].every(([id, text]) => {
    const other = b.texts.get(id);
    return other !== undefined && sameText(text, other);
  });
}

function withMember(set: ReadonlySet<string>, id: string, isIn: boolean): ReadonlySet<string> {
  if (set.has(id) === isIn) return set;
  return new Set(isIn ? [...set, id] : [...set].filter((each) => each !== id));
}

/** The data that the session keeps for a scenario. */
interface Context {
  readonly kind: 'given' | 'simple' | 'example';
  /** Whether the user has changed nothing yet; only then the example is labelled as one. */
  readonly untouched: boolean;
  readonly counting: Counting;
}

/** The context of a replacement, which starts without the prompts of the previous calculation. */
const emptyContext: Context = { kind: 'given', untouched: false, counting: startCounting([]) };

/** A count that arrived in a counter, and the text in it. */
export interface PromptCount extends Pick<FtCountEvent, 'tokens' | 'exact' | 'parts'> {
  readonly text: PromptText;
}

/** The state of one `<ft-breakeven>`; it renders nothing and fires nothing. */
export class Session {
  /** The host's scenario, or that of the user and the counters; `null` before the first reading. */
  shown: Shown | null = null;
  /** The displayed scenario and the reason for it; `null` before the first reading. */
  change: ScenarioChange | null = null;
  /** Changes when the counters have to be made again, with other texts. */
  generation = 0;

  /** The prompts of the worked example, once they are loaded. */
  examplePrompts: ExamplePrompts | null = null;

  #context: Context = emptyContext;
  readonly #contexts = new WeakMap<Scenario, Context>();

  get context(): Context {
    return this.#context;
  }

  get result(): Result | null {
    return this.shown && 'result' in this.shown ? this.shown.result : null;
  }

  /** Starts over with what was given. */
  read(given: Given): Shown {
    const shown = shownOf(given);
    this.shown = shown;
    this.generation++;
    if ('result' in shown) {
      const { kind, result } = shown;
      const estimated = kind === 'example' ? result.scenario.approaches : [];
      this.change = { kind: 'given', scenario: result.scenario };
      this.#show(result.scenario, { kind, untouched: true, counting: startCounting(estimated) });
    }
    return shown;
  }

  /** Shows the scenario of a part: an edit, a move among edits, or another calculation in place of this one. */
  adopt(scenario: Scenario, kind: PartChangeKind, prompt: SharedPrompt | null = null): void {
    const before = this.#context;
    const isReplaced = kind === 'replacement';
    const context =
      this.#contexts.get(scenario) ??
      (isReplaced ? emptyContext : { ...before, untouched: false, counting: this.#countingWith(prompt) });
    // The counter of an added approach is made when it is opened: the others stay.
    if (isReplaced || (!prompt && !sameTexts(context.counting, before.counting))) this.generation++;
    this.change = { kind, scenario };
    this.#show(scenario, context);
  }

  /**
   * Shows the scenario with a prompt's count. True when the user's typing changed the scenario; a count of a text that
   * was there before only corrects it.
   */
  adoptCount(series: Series, { text: counter, ...count }: PromptCount): boolean {
    const { id } = series;
    const { result } = this;
    const { counting } = this.#context;
    // An empty prompt that was never counted says nothing about the tokens of a given scenario.
    const before = counting.counted.get(id);
    const approach = result?.scenario.approaches.find((each) => each.id === id);
    if (!result || !approach || (count.tokens === 0 && !before)) return false;
    const text = textOf(counter);
    const former = this.textOf(series);
    const typed = !sameText(text, former);
    const known = counting.replaced.get(id) ?? {};
    const replaced = replacedBy(approach, known, count.parts, before ?? [], former);
    const scenario = withCounts(result.scenario, id, count.parts, before, replaced);
    const changes = scenario !== result.scenario;
    const edits = changes && (typed || counting.pending.has(id));
    if (changes) this.change = { kind: typed ? 'edit' : 'correction', scenario };
    this.#show(scenario, {
      ...this.#context,
      untouched: this.#context.untouched && !edits,
      counting: counted(counting, id, count, text, typed, replaced),
    });
    return edits;
  }

  /** The text in an approach's counter, or the one it starts with. */
  textOf({ id, approach }: Pick<Series, 'id' | 'approach'>): PromptText {
    const { kind, counting } = this.#context;
    return counting.texts.get(id) ?? startingText(approach, kind === 'example' ? this.examplePrompts : null);
  }

  /** Tokens that were entered for an approach's prompt: the fixed part, and the one that varies. */
  enteredIn(series: Series): readonly (Amount | null)[] {
    const { counted, replaced } = this.#context.counting;
    const { id, approach } = series;
    return enteredTokens(approach, replaced.get(id) ?? {}, counted.get(id) ?? [], this.textOf(series));
  }

  /** Notes the counters that were opened, so that they stay. */
  visit(...ids: readonly string[]): void {
    const { result } = this;
    if (!result) return;
    const counting = visited(this.#context.counting, ...ids);
    this.#show(result.scenario, { ...this.#context, counting });
  }

  /** The prompts and counts, with the prompt of one approach for an added one too. */
  #countingWith(prompt: SharedPrompt | null): Counting {
    const { counting } = this.#context;
    const approach = this.result?.scenario.approaches.find(({ id }) => id === prompt?.of);
    if (!prompt || !approach) return counting;
    return withSharedPrompt(counting, prompt, this.textOf({ id: approach.id, approach }));
  }

  #show(scenario: Scenario, context: Context): void {
    this.shown = { kind: context.kind, result: evaluate(scenario) };
    this.#context = context;
    this.#contexts.set(scenario, context);
  }
}
