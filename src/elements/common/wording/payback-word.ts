/** A payback in a few words: a duration, or a word in its place. */
import type { Result } from '../../../core/types.ts';
import { verdict as messages } from '../../../i18n/en/verdict.ts';
import { pairOf } from '../scenario/reading.ts';
import { isSavingUnknown } from './unknown-saving.ts';
import { type Facts, factsOf, maxPaybackMonths } from './verdict-facts.ts';

/** The key of the words that a text writes where it names no duration. `tooLate`: the service ends before the payback. */
export type PaybackWord = 'atOnce' | 'overTenYears' | 'tooLate' | 'never' | 'unknown';

/** The rest of a view. No condition of a claim reads the language. */
const anyLanguage = { simulation: null, messages, ask: null, locale: 'en', approximate: false } as const;

/** The figures of a candidate, for conditions and not for sentences. `null` if the result does not have the candidate. */
export function factsIn(result: Result, candidate: string): Facts | null {
  const pair = pairOf(result, candidate);
  return pair && factsOf({ ...anyLanguage, result, pair });
}

/** A payback as it is written: its months, or a word if it is at once or after more than ten years. */
export const paybackText = (months: number): number | PaybackWord =>
  months === 0 ? 'atOnce' : months > maxPaybackMonths ? 'overTenYears' : months;

/**
 * The months to the payback of a candidate, at most ten years; otherwise the word in their place, which agrees with the sentence
 * of the verdict. A candidate that the result does not have has no known payback.
 */
export function paybackOrWord(result: Result, candidate: string): number | PaybackWord {
  const pair = pairOf(result, candidate);
  if (!pair?.comparison) return 'unknown';
  const { verdict } = pair.comparison;
  switch (verdict.kind) {
    case 'immediately':
      return 'atOnce';
    case 'after':
    case 'beyond-horizon':
      return paybackText(verdict.months);
    case 'retired-first':
      return 'tooLate';
    case 'incomplete':
      return 'unknown';
    case 'never':
      return isSavingUnknown(result, pair.comparison) ? 'unknown' : 'never';
  }
}
