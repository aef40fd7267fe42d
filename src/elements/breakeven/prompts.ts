/**
 * The prompts of a scenario's approaches: what each starts with, which counter counts it, and what a count changes.
 * Texts stay in this file's values and in the counters; only counts come back.
 */
import { withField } from '../../core/index.ts';
import type { Approach, Scenario } from '../../core/types.ts';
import type { BreakevenMessages } from '../../i18n/messages.ts';
import { familyOf } from '../../tokenizers/index.ts';
import type { PartCount } from '../events.ts';
import type { PromptPart } from '../token-counter/parts.ts';
import { examplePairs, examplePrompts } from './example-prompts.ts';

/** An empty prompt to paste into: what is fixed above, what varies below. */
const emptyPrompt: readonly PromptPart[] = Object.freeze([
  { part: 'system', text: '', fixed: true },
  { part: 'user', text: '', fixed: false },
]);

/** Parts of the example with their summaries, per language and approach. */
const summarised = new WeakMap<BreakevenMessages, Map<string, readonly PromptPart[]>>();

/** The parts an approach's counter starts with. Same value for the same question, so that nothing is drawn again. */
export function startingParts(
  { id }: Approach,
  example: boolean,
  words: BreakevenMessages,
): readonly PromptPart[] {
  const parts = example ? examplePrompts[id] : undefined;
  if (!parts) return emptyPrompt;
  const known = summarised.get(words) ?? new Map<string, readonly PromptPart[]>();
  summarised.set(words, known);
  const made = known.get(id) ?? parts.map((part) => withSummary(part, words));
  known.set(id, made);
  return made;
}

/** Examples are long and much alike: a line stands for them until the reader asks. */
function withSummary(part: PromptPart, words: BreakevenMessages): PromptPart {
  return part.part === 'examples' ? { ...part, summary: words.pairs(String(examplePairs)) } : part;
}

/** How an approach's tokens are counted: exactly by an encoding, or by the estimate of a family. */
export function counterFor({ model }: Approach): { readonly tokenizer: string; readonly family: string } {
  const { encoding, family } = familyOf(model ?? '');
  return encoding ? { tokenizer: encoding, family: '' } : { tokenizer: 'o200k_base', family };
}

/**
 * The scenario with an approach's counts: fixed parts make the prefix, the others what varies. The same scenario when
 * nothing differs, when there is no such approach, or when nothing has been pasted yet.
 */
export function withCounts(scenario: Scenario, id: string, parts: readonly PartCount[]): Scenario {
  const index = scenario.approaches.findIndex((approach) => approach.id === id);
  const approach = scenario.approaches[index];
  if (!approach) return scenario;
  const sum = (fixed: boolean): number =>
    parts.filter((part) => part.fixed === fixed).reduce((tokens, part) => tokens + part.tokens, 0);
  let next = scenario;
  for (const [field, tokens] of [
    ['prefixTokens', sum(true)],
    ['variableTokens', sum(false)],
  ] as const) {
    if (approach[field] !== tokens) next = withField(next, `approaches[${index}].${field}`, tokens);
  }
  return next;
}
