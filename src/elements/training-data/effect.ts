/** The sentence that says, before the figures of a training file are used, how they would change the calculation. */
import { evaluate } from '../../core/index.ts';
import type { Result, Scenario, Verdict } from '../../core/types.ts';
import { formatDuration, formatUsd } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { figure, type Pieces, say } from '../../i18n/pieces.ts';
import { pairOf } from '../common/scenario/reading.ts';
import { type ModelNames, withoutBreaks } from '../common/wording/names.ts';
import { sentenceOf } from '../common/wording/verdict-text.ts';
import { trainingUsdOf } from './use.ts';

/** The messages and names from which the sentence is made. */
export interface EffectWords {
  readonly messages: Pick<Messages, 'trainingData' | 'verdict'>;
  readonly locale: string;
  readonly modelNames: ModelNames | undefined;
}

/**
 * The sentence: the new costs of training and set-up, then the change of the payback. If the kind of the verdict changes, the
 * sentence ends with the new verdict. If the kind stays the same but has no payback, it says that the verdict is the same.
 */
export function effectOf(
  before: Scenario,
  after: Scenario,
  { index, candidate }: { readonly index: number; readonly candidate: string },
  { messages, locale, modelNames }: EffectWords,
): Pieces {
  const { effect } = messages.trainingData;
  const [old, next] = [evaluate(before), evaluate(after)];
  const usd = (value: number | null): string => formatUsd(value, locale);
  const [jobBefore, jobAfter] = [trainingUsdOf(old, index), trainingUsdOf(next, index)];
  const approach = after.approaches[index];
  const name = approach?.label || approach?.id || '';
  const job = jobAfter === null ? effect.unknownJob : usd(jobAfter);
  const [setupBefore, setupAfter] = [old, next].map(
    ({ approaches }) => approaches[index]?.setup.totalUsd ?? null,
  );
  const isSameSetup = usd(setupBefore ?? null) === usd(setupAfter ?? null);
  return [
    ...say`${effect.job(name)}${figure(job)}`,
    jobBefore === null ? '' : effect.jobNow(usd(jobBefore)),
    ...(setupAfter === null || setupAfter === undefined
      ? []
      : say`${isSameSetup ? effect.setupSame : effect.setup}${figure(usd(setupAfter))}`),
    ending(old, next),
  ].filter((piece) => piece !== '');

  function ending(oldResult: Result, nextResult: Result): string {
    const [oldVerdict, nextVerdict] = [oldResult, nextResult].map(
      (result) => pairOf(result, candidate)?.comparison?.verdict,
    );
    if (!oldVerdict || !nextVerdict) return '.';
    const [was, becomes] = [paybackMonths(oldVerdict), paybackMonths(nextVerdict)];
    if (was !== null && becomes !== null && oldVerdict.kind === nextVerdict.kind) {
      const [old, now] = [was, becomes].map((months) => formatDuration(months, locale)) as [string, string];
      return old === now ? effect.paybackSame(now) : effect.payback(now, old);
    }
    if (oldVerdict.kind === nextVerdict.kind) return effect.verdictSame;
    const pair = pairOf(nextResult, candidate);
    if (!pair) return '.';
    const view = {
      result: nextResult,
      pair,
      simulation: null,
      messages: messages.verdict,
      ask: null,
      locale,
      approximate: false,
      ...(modelNames && { modelNames }),
    };
    return effect.verdict(withoutBreaks(sentenceOf(view).claim));
  }
}

/** Months to the payback of a verdict that has one; else `null`. */
function paybackMonths(verdict: Verdict): number | null {
  return 'months' in verdict ? verdict.months : null;
}
