/** The sentence that says, before the figures of a training file are used, how they would change the calculation. */
import { evaluate } from '../../core/index.ts';
import type { Scenario } from '../../core/types.ts';
import { formatUsd } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { figure, type Pieces, say } from '../../i18n/pieces.ts';
import { punctuationOf } from '../../i18n/punctuation.ts';
import type { ModelNames } from '../common/wording/names.ts';
import { paybackChange } from '../common/wording/payback-change.ts';
import { trainingUsdOf } from './use.ts';

/** The messages and names from which the sentence is made. */
export interface EffectWording {
  readonly messages: Pick<Messages, 'trainingData' | 'verdict'>;
  readonly locale: string;
  readonly modelNames: ModelNames | undefined;
  /** Whether token counts of the scenario are estimated. */
  readonly approximate: boolean;
}

/**
 * The sentence: the new costs of training and set-up, then the change of the payback. If the kind of the verdict changes, the
 * sentence ends with the new verdict. If the kind stays the same but has no payback, the sentence says that the verdict is the same.
 */
export function effectOf(
  before: Scenario,
  after: Scenario,
  { index, candidate }: { readonly index: number; readonly candidate: string },
  { messages, locale, modelNames, approximate }: EffectWording,
): Pieces {
  const { effect } = messages.trainingData;
  const [resultBefore, resultAfter] = [evaluate(before), evaluate(after)];
  const usdText = (value: number | null): string => formatUsd(value, locale);
  const [jobUsdBefore, jobUsdAfter] = [trainingUsdOf(resultBefore, index), trainingUsdOf(resultAfter, index)];
  const approach = after.approaches[index];
  const approachName = approach?.label || approach?.id || '';
  const jobText = jobUsdAfter === null ? effect.unknownJob : usdText(jobUsdAfter);
  const [setupUsdBefore, setupUsdAfter] = [resultBefore, resultAfter].map(
    ({ approaches }) => approaches[index]?.setup.totalUsd ?? null,
  );
  const isSameSetup = usdText(setupUsdBefore ?? null) === usdText(setupUsdAfter ?? null);
  return [
    ...say`${effect.job(approachName)}${figure(jobText)}`,
    jobUsdBefore === null ? '' : effect.jobNow(usdText(jobUsdBefore)),
    ...(setupUsdAfter === null || setupUsdAfter === undefined
      ? []
      : say`${isSameSetup ? effect.setupSame : effect.setup}${figure(usdText(setupUsdAfter))}`),
    paybackChange(resultBefore, resultAfter, candidate, {
      effect,
      verdict: messages.verdict,
      locale,
      modelNames,
      approximate,
    }) ?? punctuationOf(locale).stop,
  ].filter((piece) => piece !== '');
}
