/** The remarks on which the verdict of a pair depends, and their text with the mark †. */
import { isKnown, isNeverFor, paybackMonths } from '../../../core/cost/verdict.ts';
import { paragraphText } from '../../../i18n/pieces.ts';
import { hostName } from '../../../prices/lookup.ts';
import { effectsOf } from '../../../prices/readings.ts';
import type { Remark } from '../../../prices/remark.ts';
import { bySeriousness, isDoubtful } from '../../../prices/remarks.ts';
import { candidateIndex } from '../scenario/reading.ts';
import { isLateAnyway, isNeverAnyway } from './best-values.ts';
import { factsIn, paybackOrWord } from './payback-word.ts';
import { changesClaim, changesEnd, effectSentence, effectsBesidesCosts } from './remark-effects.ts';
import type { RemarkLanguage } from './remark-language.ts';
import { lineOf, type RemarkContext, remarkSentence } from './remark-sentences.ts';
import { extremeValues } from './unknown-values.ts';
import { serves } from './verdict-facts.ts';

/**
 * The remarks on which a pair's verdict depends. Which remarks are decisive:
 *
 * - A remark that is marked or about the end of a service, if one of its other values changes the claim. If the figure is unknown and has
 *   extreme values (`extremeValues`), these are tried. If there are no values to try, the remark is decisive if the claim says something
 *   about the payback.
 * - Any doubtful remark with other values, while it is unknown whether the candidate saves, if one of these values changes the claim.
 * - A remark about who can tune the model, if the candidate pays back or the verdict asks for figures.
 */
export function decisiveRemarks(
  remarks: readonly Remark[],
  context: RemarkContext,
  language: RemarkLanguage,
): readonly Remark[] {
  const { scenario, comparisons } = context.result;
  const indexOfCandidate = candidateIndex(scenario, context.candidate);
  const comparison = comparisons.find(({ id }) => id === scenario.approaches[indexOfCandidate]?.id);
  // Without a verdict, and if the model can no longer be tuned, no price changes anything.
  if (!comparison || isNeverFor(comparison.verdict, 'not-trainable')) return [];
  const isNever = comparison.verdict.kind === 'never' || isNeverAnyway(context.result, context.candidate);
  const asksForFigures = !isNever && !isKnown(comparison.verdict);
  const facts = asksForFigures ? factsIn(context.result, context.candidate) : null;
  // The service ends before the start, whatever the missing figures and the prices are.
  if (facts && !serves(facts)) return [];
  const statesPayback = !asksForFigures || isLateAnyway(context.result, context.candidate);
  const isSavingOpen =
    isKnown(comparison.verdict) && paybackOrWord(context.result, context.candidate) === 'unknown';
  const mayPayBack = asksForFigures || paybackMonths(comparison.verdict) !== null;
  return remarks.filter((remark) => {
    if (remark.index !== 0 && remark.index !== indexOfCandidate) return false;
    // A payback, and a figure that is asked for, are of no use if the user cannot tune the model.
    if (isAboutAccess(remark)) return mayPayBack;
    const otherValues = extremeValues(remark, scenario) ?? remark.others;
    // A value that changes no cost may still show that no speed of reading prompts leads to a payback.
    const mayDecide = isSavingOpen && isDoubtful(remark) && otherValues.length > 0;
    if (!remark.marked && !changesEnd(remark) && !mayDecide) return false;
    // A conflict without other values is about costs of a deployment besides its hours. Such a cost of the candidate saves nothing.
    if (isNever && remark.kind === 'conflict' && otherValues.length === 0 && remark.index > 0) return false;
    // No other value is known. A verdict that only asks for figures says nothing about the payback that could be wrong. But with more
    // reasoning tokens the candidate may never pay back, and then the request for figures is pointless.
    if (remark.others.length === 0 && remark.kind !== 'reasoning' && !statesPayback) return false;
    if (otherValues.length === 0) return true;
    return effectsOf(scenario, { index: remark.index, others: otherValues }).some((effect) =>
      changesClaim(remark, effect, context, language),
    );
  });
}

/** Whether a remark is about who can tune the model. */
const isAboutAccess = (remark: Remark): boolean =>
  remark.kind === 'closed' ||
  remark.kind === 'unconfirmed' ||
  (remark.kind === 'assumption' && remark.access);

/**
 * The text below a verdict with the mark †: the sentence of the most serious remark with its effects, and a few words on each other
 * remark. Decisive remarks come first; `further` are remarks that change figures and not the verdict. If the compared approaches have
 * different models, each remark names its model, or its host if the models have the same name. `''` if there are no remarks.
 */
export function textOfRemarks(
  decisive: readonly Remark[],
  context: RemarkContext,
  language: RemarkLanguage,
  further: readonly Remark[] = [],
): string {
  const { text } = language;
  const [mostSerious, ...otherRemarks] = [...decisive.toSorted(bySeriousness), ...further];
  if (!mostSerious) return '';
  const { scenario } = context.result;
  const rowAt = (index: number) => context.pages.findModel(scenario.approaches[index]?.model ?? '');
  const nameAt = (index: number): string => rowAt(index)?.name ?? '';
  const comparedIndices = [0, candidateIndex(scenario, context.candidate)];
  const [baseline, candidate] = comparedIndices.map(nameAt);
  // Two models of the same name are told apart by their hosts.
  const labelAt = (index: number): string =>
    baseline === candidate ? hostName(context.pages.catalog, rowAt(index)?.provider ?? '') : nameAt(index);
  const [baselineLabel, candidateLabel] = comparedIndices.map(labelAt);
  const haveTwoLabels = !!baseline && !!candidate && baselineLabel !== candidateLabel;
  /** Whether the name of the remark's model or host is added to its text. A remark on a quantity already names its cost line. */
  const needsLabel = (remark: Remark, sentence: string): boolean =>
    haveTwoLabels && remark.kind !== 'quantity' && !sentence.includes(labelAt(remark.index));
  const firstName = nameAt(mostSerious.index);
  const sentenceOf = (remark: Remark) => remarkSentence(remark, context, language);
  const firstSentence = sentenceOf(mostSerious);
  // If both approaches use the same model, the same sentence would be written twice. A second remark on the reasoning of the same
  // model adds nothing either, even if its sentence differs because the model is tuned or at another host.
  const isRepeated = (remark: Remark): boolean =>
    nameAt(remark.index) === firstName &&
    (sentenceOf(remark) === firstSentence ||
      (remark.kind === 'reasoning' && mostSerious.kind === 'reasoning'));
  const lines = new Set(
    otherRemarks
      .filter((remark) => !isRepeated(remark))
      .map((remark) => {
        const line = lineOf(remark, language);
        return needsLabel(remark, line) ? text.ofModel(line, labelAt(remark.index)) : line;
      }),
  );
  const furtherText = lines.size === 0 ? [] : [text.furtherRemarks([...lines])];
  const firstText = decisiveText(mostSerious, context, language);
  // The same remark on the other approach is left out, so the remark that is written is about both approaches.
  const isAboutBoth = otherRemarks.some((remark) => remark.index !== mostSerious.index && isRepeated(remark));
  return text.marked(
    paragraphText([
      needsLabel(mostSerious, firstSentence) && !isAboutBoth
        ? text.ofApproach(labelAt(mostSerious.index), firstText)
        : firstText,
      ...furtherText,
    ]),
  );
}

/**
 * The sentence of a decisive remark, with the effects of the possible values that change the payback, or of those that change a cost
 * if none changes the payback.
 */
function decisiveText(remark: Remark, context: RemarkContext, language: RemarkLanguage): string {
  const effects = effectsOf(context.result.scenario, remark);
  const changingClaim = effects.filter((effect) => changesClaim(remark, effect, context, language));
  const shownEffects =
    changingClaim.length > 0 ? changingClaim : effects.filter(({ changes }) => changes !== false);
  return paragraphText([
    remarkSentence(remark, context, language),
    ...(changesEnd(remark)
      ? []
      : shownEffects.map((effect) => effectSentence(remark, effect, context, language))),
    ...effectsBesidesCosts(remark, context, language),
  ]);
}
