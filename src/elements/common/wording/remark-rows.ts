/** All remarks on the prices of a scenario, each with the effects of its other values. */

import { paragraphText } from '../../../i18n/pieces.ts';
import type { Remark } from '../../../prices/remark.ts';
import { remarksOn } from '../../../prices/remarks.ts';
import { decisiveRemarks } from './decisive-remarks.ts';
import { effectSentences } from './remark-effects.ts';
import type { RemarkLanguage } from './remark-language.ts';
import { kindText, type RemarkContext, remarkSentence } from './remark-sentences.ts';

/** All remarks in the order of the approaches: the name of the approach and the text. */
export function remarkRows(
  context: RemarkContext,
  language: RemarkLanguage,
): readonly { readonly approach: string; readonly index: number; readonly text: string }[] {
  const { scenario } = context.result;
  const all = remarksOn(scenario, context.pages);
  const decisive = decisiveRemarks(all, context, language);
  return all.map((remark) => {
    const { label = '', id = '' } = scenario.approaches[remark.index] ?? {};
    const isMarked = remark.marked || decisive.includes(remark);
    return {
      approach: label || id,
      index: remark.index,
      text: remarkText(remark, isMarked, context, language),
    };
  });
}

/** A remark as text: its kind, its sentence and the effects of the other values, with † if a figure or the verdict depends on it. */
function remarkText(
  remark: Remark,
  isMarked: boolean,
  context: RemarkContext,
  language: RemarkLanguage,
): string {
  const { text } = language;
  const lead = text.lead(kindText(remark, language), remarkSentence(remark, context, language));
  const all = paragraphText([lead, ...effectSentences(remark, context, language)]);
  return isMarked ? text.marked(all) : all;
}
