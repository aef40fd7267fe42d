/**
 * What stands on show in the composite, and what stood there before: scenarios with the prompts beside them, so that a
 * step back brings both. Prompt texts stay in here and in the counters. Knows no markup and fires nothing.
 */

import { evaluate, withField } from '../../core/index.ts';
import type { Amount, Approach, Result, Scenario } from '../../core/types.ts';
import type { PromptPart } from '../../prompt/parts.ts';
import type { PartCount } from '../../prompt/totals.ts';
import type { FtCountEvent } from '../common/events.ts';
import type { Series } from '../common/scenario/reading.ts';
import { type Given, type Shown, shownOf } from './initial-scenario.ts';

// Tokens that were entered for an approach before its prompt had a text: kept while a text replaces them, and back when
// it is gone. Pure; knows sides of a prompt, not its words.

/** The sides of a prompt, as fields of an approach. */
export const sides = [
  ['prefixTokens', true],
  ['variableTokens', false],
] as const;

/** What was entered for the sides that a text has replaced; a side that is absent was counted from the start. */
export type Replaced = Readonly<Partial<Record<(typeof sides)[number][0], Amount | null>>>;

/** Tokens counted on one side. */
export function tokensOf(parts: readonly PartCount[], fixed: boolean): number {
  return parts.filter((part) => part.fixed === fixed).reduce((tokens, part) => tokens + part.tokens, 0);
}

/** What was entered, once `parts` were counted in place of `before`, in a prompt that was `text`. */
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

/** What was entered, side by side: what stands for one without a text, and what a text has replaced; null for none. */
export function enteredTokens(
  approach: Approach,
  replaced: Replaced,
  counted: readonly PartCount[],
  text: PromptText,
): readonly (Amount | null)[] {
  return sides.map(([field, fixed]) => {
    const stands = tokensOf(counted, fixed) === 0 && !hasText(text, fixed);
    return (stands ? approach[field] : replaced[field]) ?? null;
  });
}

/** Whether a prompt has a text on one side; one that is not divided has it on both. */
function hasText({ parts, value }: PromptText, fixed: boolean): boolean {
  return parts.length ? parts.some((part) => part.fixed === fixed && part.text !== '') : Boolean(value);
}

// The prompts of a scenario's approaches: what each starts with, and what a count changes.
// Texts stay in this file's values and in the counters; only counts come back.

/** The prompts of the example, by approach. */
export type ExamplePrompts = Readonly<Record<string, readonly PromptPart[]>>;

/** An empty prompt to paste into: what is fixed above, what varies below. */
const emptyPrompt: readonly PromptPart[] = Object.freeze([
  { part: 'system', text: '', fixed: true },
  { part: 'user', text: '', fixed: false },
]);

/** What stands in a counter: its properties of the same names. Compared by identity of the parts. */
export interface PromptText {
  readonly parts: readonly PromptPart[];
  readonly value: string | null;
  readonly split: number | null;
  readonly chat: boolean;
}

const emptyText: PromptText = Object.freeze({ parts: emptyPrompt, value: null, split: null, chat: false });

/** What an approach's counter starts with: the example's own prompt, else an empty one. */
export function startingText({ id }: Approach, example: ExamplePrompts | null): PromptText {
  const parts = example?.[id];
  return parts ? { ...emptyText, parts } : emptyText;
}

/** The text out of a counter, and nothing else of it. */
export function textOf({ parts, value, split, chat }: PromptText): PromptText {
  return { parts, value, split, chat };
}

/** Whether two texts are one, as a counter gives them back. */
export function sameText(a: PromptText, b: PromptText): boolean {
  return a.parts === b.parts && a.value === b.value && a.split === b.split && a.chat === b.chat;
}

/**
 * The scenario with an approach's counts: fixed parts make the prefix, the others what varies. A side that is empty now
 * and was empty `before` says nothing: its tokens stay as they were given; one that was emptied has again what a text
 * had `replaced`. The same scenario when nothing differs or when there is no such approach.
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

// Where counting the prompts of a scenario stands, as a value: what stands in whose counter, and what came of it.
// Texts stay in it; it is kept beside a scenario and never put into one.

/** Maps and sets are by approaches' ids. */
export interface Counting {
  /** Whose counter was looked at, and keeps its text. */
  readonly visited: ReadonlySet<string>;
  /** What the user made of whose prompt. */
  readonly texts: ReadonlyMap<string, PromptText>;
  /** What was last counted in whose prompt. */
  readonly counted: ReadonlyMap<string, readonly PartCount[]>;
  /** What was entered for whose prompt before it had a text. */
  readonly replaced: ReadonlyMap<string, Replaced>;
  /** Whose tokens are estimates. */
  readonly estimated: ReadonlySet<string>;
  /** Whose prompt the user changed and only estimates have come for since. */
  readonly awaited: ReadonlySet<string>;
}

/** The start, with the approaches whose tokens are estimates until their prompts are counted. */
export function startCounting(estimated: readonly Approach[]): Counting {
  return {
    visited: new Set(),
    texts: new Map(),
    counted: new Map(),
    replaced: new Map(),
    estimated: new Set(estimated.map(({ id }) => id)),
    awaited: new Set(),
  };
}

/** After some counters were looked at. */
export function visited(counting: Counting, ...ids: readonly string[]): Counting {
  return { ...counting, visited: new Set([...counting.visited, ...ids]) };
}

/** After a count arrived for a text that the user changed, or (`typed` false) for the one that was there. */
export function counted(
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
    estimated: put(counting.estimated, id, !exact),
    awaited: put(counting.awaited, id, !exact && (typed || counting.awaited.has(id))),
  };
}

/** Whether the same texts stand in the counters of both. */
export function sameTexts(a: Counting, b: Counting): boolean {
  if (a.texts.size !== b.texts.size) return false;
  return [...a.texts].every(([id, text]) => {
    const other = b.texts.get(id);
    return other !== undefined && sameText(text, other);
  });
}

function put(set: ReadonlySet<string>, id: string, isIn: boolean): ReadonlySet<string> {
  if (set.has(id) === isIn) return set;
  return new Set(isIn ? [...set, id] : [...set].filter((each) => each !== id));
}

/** What stands beside a scenario. */
interface Moment {
  readonly kind: 'given' | 'lean' | 'example';
  /** Nobody has changed anything; the example is then still one. */
  readonly untouched: boolean;
  readonly counting: Counting;
}

/** Another calculation has none of the prompts of the one before. */
const anew: Moment = { kind: 'given', untouched: false, counting: startCounting([]) };

export class Standing {
  /** As given, or what the user and the counters made of it; `null` before the first reading. */
  shown: Shown | null = null;
  /** Scenarios that the counters made of the one before: no edits. */
  readonly corrections = new WeakSet<Scenario>();
  /** How often something was given: a course of edits each. */
  course = 0;
  /** How often another calculation took the place of the one before, which Undo then leads back to. */
  replacements = 0;
  /** Counters of another generation are other counters, with other texts. */
  generation = 0;

  /** The prompts of the worked example, once they are there. */
  examplePrompts: ExamplePrompts | null = null;

  #moment: Moment = anew;
  readonly #moments = new WeakMap<Scenario, Moment>();

  get moment(): Moment {
    return this.#moment;
  }

  get result(): Result | null {
    return this.shown && 'result' in this.shown ? this.shown.result : null;
  }

  /** Starts over with what was given. */
  read(given: Given): Shown {
    const shown = shownOf(given);
    this.shown = shown;
    this.course++;
    this.generation++;
    if ('result' in shown) {
      const { kind, result } = shown;
      const estimated = kind === 'example' ? result.scenario.approaches : [];
      this.#put(result.scenario, { kind, untouched: true, counting: startCounting(estimated) });
    }
    return shown;
  }

  /** Takes an edit over, or a step back or forth among edits; `replaced` = it is another calculation. */
  adopt(scenario: Scenario, replaced: boolean): void {
    const before = this.#moment;
    const moment = this.#moments.get(scenario) ?? (replaced ? anew : { ...before, untouched: false });
    if (replaced) this.replacements++;
    if (replaced || !sameTexts(moment.counting, before.counting)) this.generation++;
    this.#put(scenario, moment);
  }

  /**
   * Takes over what a counter counted in its text. True when the user's typing changed the scenario; counts of a text
   * that nobody changed only correct what stands here.
   */
  adoptCount(series: Series, event: FtCountEvent, counter: PromptText): boolean {
    const { id } = series;
    const { result } = this;
    const { counting } = this.#moment;
    // A prompt that was never there says nothing about the tokens of a given scenario.
    const before = counting.counted.get(id);
    const approach = result?.scenario.approaches.find((each) => each.id === id);
    if (!result || !approach || (event.tokens === 0 && !before)) return false;
    const text = textOf(counter);
    const former = this.textOf(series);
    const typed = !sameText(text, former);
    const known = counting.replaced.get(id) ?? {};
    const replaced = replacedBy(approach, known, event.parts, before ?? [], former);
    const scenario = withCounts(result.scenario, id, event.parts, before, replaced);
    const changes = scenario !== result.scenario;
    const edits = changes && (typed || counting.awaited.has(id));
    if (changes && !typed) this.corrections.add(scenario);
    this.#put(scenario, {
      ...this.#moment,
      untouched: this.#moment.untouched && !edits,
      counting: counted(counting, id, event, text, typed, replaced),
    });
    return edits;
  }

  /** What stands in an approach's counter, or is to begin with. */
  textOf({ id, approach }: Series): PromptText {
    const { kind, counting } = this.#moment;
    return counting.texts.get(id) ?? startingText(approach, kind === 'example' ? this.examplePrompts : null);
  }

  /** Tokens that were entered for an approach's prompt: what is fixed, and what varies. */
  enteredIn(series: Series): readonly (Amount | null)[] {
    const { counted, replaced } = this.#moment.counting;
    const { id, approach } = series;
    return enteredTokens(approach, replaced.get(id) ?? {}, counted.get(id) ?? [], this.textOf(series));
  }

  /** Notes whose counters exist, so that they stay. */
  visit(...ids: readonly string[]): void {
    const { result } = this;
    if (!result) return;
    const counting = visited(this.#moment.counting, ...ids);
    this.#put(result.scenario, { ...this.#moment, counting });
  }

  #put(scenario: Scenario, moment: Moment): void {
    this.shown = { kind: moment.kind, result: evaluate(scenario) };
    this.#moment = moment;
    this.#moments.set(scenario, moment);
  }
}
