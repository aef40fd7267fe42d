/** A payback in a few words: a duration, or a word in its place. */
import { isOnlyAfterBaselineEnd } from '../../../core/cost/verdict.ts';
import type { Result } from '../../../core/types.ts';
import { verdict as messages } from '../../../i18n/en/verdict.ts';
import { pairOf } from '../scenario/reading.ts';
import { isSavingUnknown } from './unknown-saving.ts';
import { type Facts, factsOf, type PaybackWord, writtenPayback } from './verdict-facts.ts';

/**
 * The key of the words in place of the payback of a pair. `afterBaselineEnd`: the candidate pays back only after the end of the baseline's
 * service, when the baseline can no longer be used at its price, as the verdict says.
 */
export type PairPaybackWord = PaybackWord | 'afterBaselineEnd';

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
export function paybackOrWord(result: Result, candidate: string): number | PairPaybackWord {
  const pair = pairOf(result, candidate);
  if (!pair?.comparison) return 'unknown';
  const { verdict } = pair.comparison;
  if (isSavingUnknown(result, pair.comparison)) return 'unknown';
  return isOnlyAfterBaselineEnd(verdict, pair.baseline.result.endsAtMonths)
    ? 'afterBaselineEnd'
    : writtenPayback(verdict);
}
