/** A payback in a few words: a duration, or a word in its place. */
import type { Result } from '../../../core/types.ts';
import { verdict as messages } from '../../../i18n/en/verdict.ts';
import { pairOf } from '../scenario/reading.ts';
import { isSavingUnknown } from './unknown-saving.ts';
import { type Facts, factsOf, type PaybackWord, writtenPayback } from './verdict-facts.ts';

/** Values for the members of a view on which the conditions of claims do not depend. */
const anyLanguage = { simulation: null, messages, ask: null, locale: 'en', approximate: false } as const;

/** The figures of a candidate, for conditions and not for sentences. `null` if the result does not have the candidate. */
export function factsIn(result: Result, candidate: string): Facts | null {
  const pair = pairOf(result, candidate);
  return pair && factsOf({ ...anyLanguage, result, pair });
}

/**
 * The months to the payback of a candidate, at most ten years; otherwise the word in their place, which agrees with the sentence
 * of the verdict. `unknown` if the result does not have the candidate.
 */
export function paybackOrWord(result: Result, candidate: string): number | PaybackWord {
  const pair = pairOf(result, candidate);
  if (!pair?.comparison) return 'unknown';
  return isSavingUnknown(result, pair.comparison) ? 'unknown' : writtenPayback(pair.comparison.verdict);
}
