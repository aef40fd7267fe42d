/** All remarks on the prices of a scenario, each with the effects of its other values. */
import { type Remark, remarksOn } from '../../../prices/remarks.ts';
import { effectSentences } from './remark-effects.ts';
import { kindText, type RemarkContext, type RemarkLanguage, remarkSentence } from './remark-sentences.ts';

/** All remarks in the order of the approaches: the name of the approach and the text. */
export function remarkRows(
  context: RemarkContext,
  language: RemarkLanguage,
): readonly { readonly approach: string; readonly index: number; readonly text: string }[] {
  const { scenario } = context.result;
  return remarksOn(scenario, context.pages).map((remark) => {
    const { label = '', id = '' } = scenario.approaches[remark.index] ?? {};
    return { approach: label || id, index: remark.index, text: remarkText(remark, context, language) };
  });
}

/** A remark as text: its kind, its sentence and the effects of the other values. */
function remarkText(remark: Remark, context: RemarkContext, language: RemarkLanguage): string {
  const { text } = language;
  const lead = text.lead(kindText(remark, language), remarkSentence(remark, context, language));
  const all = [lead, ...effectSentences(remark, context, language)].join(' ');
  return remark.marked ? text.marked(all) : all;
}
