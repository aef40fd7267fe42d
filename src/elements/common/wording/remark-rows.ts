/** All remarks on the prices of a scenario, each with the effects of its other values. */

import { paragraphText } from '../../../i18n/pieces.ts';
import type { Remark } from '../../../prices/remark.ts';
import { remarksOn } from '../../../prices/remarks.ts';
import { effectSentences } from './remark-effects.ts';
import type { RemarkLanguage } from './remark-language.ts';
import { englishTexts, kindText, type RemarkContext, remarkSentence } from './remark-sentences.ts';

/** A remark on a price of an approach. */
export interface RemarkRow {
  /** Name of the approach. */
  readonly approach: string;
  /** Index of the approach in the scenario. */
  readonly index: number;
  readonly text: string;
  /** The parts of the text that are English in every language. */
  readonly english: readonly string[];
}

/**
 * All remarks in the order of the approaches. `markedRemarks`: the remarks on which the verdict or one
 * of its figures depends (see `assumedFigures`), which have the mark †.
 */
export function remarkRows(
  context: RemarkContext,
  language: RemarkLanguage,
  markedRemarks: readonly Remark[],
): readonly RemarkRow[] {
  const { scenario } = context.result;
  return remarksOn(scenario, context.pages).map((remark) => {
    const { label = '', id = '' } = scenario.approaches[remark.index] ?? {};
    return {
      approach: label || id,
      index: remark.index,
      text: remarkText(remark, markedRemarks.includes(remark), context, language),
      english: englishTexts(remark, language.locale),
    };
  });
}

/** A remark as text: its kind, its sentence and the effects of the other values, with † if it is marked. */
function remarkText(
  remark: Remark,
  isMarked: boolean,
  context: RemarkContext,
  language: RemarkLanguage,
): string {
  const { text } = language;
  const lead = text.lead(kindText(remark, language), remarkSentence(remark, context, language));
  const wholeText = paragraphText([lead, ...effectSentences(remark, context, language)]);
  return isMarked ? text.marked(wholeText) : wholeText;
}
