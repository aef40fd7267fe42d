/** A payback in a few words: a duration, or a word in its place. */
import type { Comparison, Result } from '../../../core/types.ts';
import { isSavingUnknown } from './unknown-saving.ts';
import { maxPaybackMonths, savesTooSlowly } from './verdict-facts.ts';

/** The key of the words that a text writes where it names no duration. `tooLate`: the service ends before the payback. */
export type PaybackWord = 'atOnce' | 'overTenYears' | 'tooLate' | 'never' | 'notInHundredYears' | 'unknown';

/** The months to the payback of a comparison in its result, at most ten years; otherwise the word in their place. */
export function paybackOrWord(result: Result, comparison: Comparison): number | PaybackWord {
  const { verdict, savingUsdPerMonth, setupUsd } = comparison;
  switch (verdict.kind) {
    case 'immediately':
      return 'atOnce';
    case 'after':
    case 'beyond-horizon':
      return verdict.months > maxPaybackMonths ? 'overTenYears' : verdict.months;
    case 'retired-first':
      return 'tooLate';
    case 'incomplete':
      return 'unknown';
    case 'never':
      if (isSavingUnknown(result, comparison)) return 'unknown';
      return savesTooSlowly(savingUsdPerMonth ?? 0, setupUsd ?? 0) ? 'notInHundredYears' : 'never';
  }
}
