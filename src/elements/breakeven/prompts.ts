/**
 * The prompts of a scenario's approaches: what each starts with, and what a count changes.
 * Texts stay in this file's values and in the counters; only counts come back.
 */
import { withField } from '../../core/index.ts';
import type { Approach, Scenario } from '../../core/types.ts';
import type { PromptPart } from '../../prompt/parts.ts';
import type { PartCount } from '../../prompt/totals.ts';
import { type Replaced, sides, tokensOf } from './entered.ts';

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
