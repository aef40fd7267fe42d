/** The texts that say how a change of the scenario changes its payback. */
import type { Result } from '../../../core/types.ts';
import { formatDuration, withEstimateMark } from '../../../i18n/format.ts';
import type { Messages, VerdictMessages } from '../../../i18n/messages.ts';
import { pairOf } from '../scenario/reading.ts';
import { type ModelNames, withoutBreaks } from './names.ts';
import { paybackOrWord } from './payback-word.ts';
import { sentenceOf } from './verdict-text.ts';

/** The messages and names from which the texts are made. */
export interface PaybackLanguage {
  readonly effect: Pick<
    Messages['trainingData']['effect'],
    'payback' | 'paybackSame' | 'verdict' | 'verdictSame'
  >;
  readonly verdict: VerdictMessages;
  readonly locale: string;
  readonly modelNames: ModelNames | undefined;
  /** Whether token counts of the scenario are estimated. Durations then have the mark of an estimate. */
  readonly approximate: boolean;
}

/**
 * The end of a sentence on a change. If both verdicts are of one kind and both paybacks are numbers of months (up to ten years), it states
 * them. If both verdicts are of one kind and both paybacks are the same word, it says that the verdict stays the same. In all other
 * cases it states the new verdict. `null` if nothing is compared.
 */
export function paybackChange(
  before: Result,
  after: Result,
  candidate: string,
  { effect, verdict, locale, modelNames, approximate }: PaybackLanguage,
): string | null {
  const [oldVerdict, newVerdict] = [before, after].map(
    (result) => pairOf(result, candidate)?.comparison?.verdict,
  );
  if (!oldVerdict || !newVerdict) return null;
  if (oldVerdict.kind === newVerdict.kind) {
    const [oldPayback, newPayback] = [paybackOrWord(before, candidate), paybackOrWord(after, candidate)];
    if (typeof oldPayback === 'number' && typeof newPayback === 'number') {
      const [oldText, newText] = [oldPayback, newPayback].map((months) =>
        withEstimateMark(formatDuration(months, locale, { from: after.scenario.startsOn }), { approximate }),
      ) as [string, string];
      return oldText === newText ? effect.paybackSame(newText) : effect.payback(newText, oldText);
    }
    // Without a number of months, only the words of the verdict are compared.
    if (oldPayback === newPayback) return effect.verdictSame;
  }
  const pair = pairOf(after, candidate);
  if (!pair) return null;
  const view = {
    result: after,
    pair,
    simulation: null,
    messages: verdict,
    ask: null,
    locale,
    approximate,
    ...(modelNames && { modelNames }),
  };
  return effect.verdict(withoutBreaks(sentenceOf(view).claim));
}
