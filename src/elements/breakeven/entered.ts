/**
 * Tokens that were entered for an approach before its prompt had a text: kept while a text replaces them, and back when
 * it is gone. Pure; knows sides of a prompt, not its words.
 */
import type { Amount, Approach } from '../../core/types.ts';
import type { PartCount } from '../../prompt/totals.ts';
import type { PromptText } from './prompts.ts';

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
