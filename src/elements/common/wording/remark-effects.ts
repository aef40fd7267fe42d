/**
 * The effects of the other values of a remark as text: the cost and the payback with each of them. A remark is a note on a price; its other
 * values are those that the price might also have, for example because sources disagree.
 */
import { isTooLate } from '../../../core/cost/verdict.ts';
import { bestGuess } from '../../../core/scenario/amount.ts';
import { daysPerMonth } from '../../../core/scenario/calendar.ts';
import { isInside } from '../../../core/scenario/path-parts.ts';
import type { ApproachResult, Comparison, Result } from '../../../core/types.ts';
import {
  formatDuration,
  formatMonths,
  formatUsdCents,
  formatUsdCompact,
  formatUsdExact,
  withEstimateMark,
} from '../../../i18n/format.ts';
import { listFormat } from '../../../i18n/format-list.ts';
import { formatNumber } from '../../../i18n/format-quantity.ts';
import { areDifferent, type Effect, effectsOf, type OtherReading } from '../../../prices/readings.ts';
import type { Remark } from '../../../prices/remark.ts';
import { isDoubtful, remarksOn } from '../../../prices/remarks.ts';
import { candidateIndex } from '../scenario/reading.ts';
import { isLateAnyway, paybackAtBest } from './best-values.ts';
import { paybackOrWord } from './payback-word.ts';
import type { RemarkLanguage } from './remark-language.ts';
import { type RemarkContext, readingText, withDates } from './remark-sentences.ts';
import { isOverTenYears } from './verdict-facts.ts';

/**
 * The effects of the other values of a remark. Each value that changes the approach's cost has a sentence, with the
 * payback. All values that change nothing share one sentence, and all values whose effect is unknown share another.
 */
export function effectSentences(
  remark: Remark,
  context: RemarkContext,
  language: RemarkLanguage,
): readonly string[] {
  // Another end of service changes the comparison, but no price.
  if (changesEnd(remark)) return effectsBesidesCosts(remark, context, language);
  // A model that is switched off has no costs.
  const endsAt = context.result.approaches[remark.index]?.endsAtMonths ?? null;
  if (endsAt !== null && endsAt <= 0) return [];
  const effects = effectsOf(context.result.scenario, remark);
  const { text, locale } = language;
  /** One sentence for several effects, which names the value of each. Empty without effects. */
  const sharedSentence = (
    alike: readonly Effect[],
    sentence: (values: string) => string,
  ): readonly string[] => {
    const values = alike.map((effect) => valueText(remark, effect.other, language));
    return values.length === 0 ? [] : [sentence(listFormat(locale, 'disjunction').format(values))];
  };
  const smallEffects = effects.filter(({ changes }) => changes === false);
  const isSame = ({ result }: Effect): boolean =>
    Math.abs(totalIn(result, remark) - totalIn(context.result, remark)) < 1e-6;
  // Values that change nothing and values that change very little share one sentence.
  const changesNothing = smallEffects.every(isSame);
  const areOfTraining = areInside(remark, 'training');
  const areOfUnusedBatches = areInside(remark, 'rates.batch') && batchShareOf(remark, context) === 0;
  return [
    ...effects
      .filter(({ changes }) => changes)
      .map((effect) => effectSentence(remark, effect, context, language)),
    ...sharedSentence(
      effects.filter(({ changes }) => changes === null),
      text.unknownEffect,
    ),
    ...sharedSentence(
      smallEffects,
      !changesNothing
        ? text.smallEffect
        : areOfTraining
          ? text.noEffectAtAll
          : areOfUnusedBatches
            ? text.noBatches
            : text.noEffect,
    ),
    ...effectsBesidesCosts(remark, context, language),
  ];
}

/** Whether all other values of a remark are in fields inside a part of the approach. */
const areInside = ({ others }: Remark, part: string): boolean =>
  others.every(({ fields }) => Object.keys(fields).every((field) => isInside(field, part)));

const batchShareOf = ({ index }: Remark, { result }: RemarkContext): number | null =>
  bestGuess(result.scenario.approaches[index]?.batchShare ?? null);

/**
 * The sentences on effects other than a changed cost:
 *
 * - of a conflict whose other values are not fields of a scenario;
 * - of the time for reading prompts, if that time decides whether the candidate pays back;
 * - of another end of a service.
 */
export function effectsBesidesCosts(
  remark: Remark,
  context: RemarkContext,
  language: RemarkLanguage,
): readonly string[] {
  const { text } = language;
  if (remark.kind === 'conflict' && remark.others.length === 0)
    return remark.conflict.revised ? [] : [text.effectNotCalculated];
  if (remark.kind === 'prompt-speed')
    return paysBackIfSlow(remark, context, language)
      ? [text.promptReadFaster, ...neverAtAnySpeed(remark, context, language)]
      : [];
  if (!changesEnd(remark)) return [];
  const { scenario } = context.result;
  return effectsOf(scenario, remark).map((effect) => {
    const value = valueText(remark, effect.other, language);
    const [now, then] = paybacksOf(remark, effect, context, language);
    const payback = paybackText(now ?? '', then ?? '', text);
    return String(effect.other.fields.availableUntil) <= scenario.startsOn
      ? text.alreadyEnded(value, remark.index === 0, payback)
      : text.otherEnd(value, payback);
  });
}

/** Whether the candidate pays back if prompts are read as slowly as possible, but not without the time for reading. */
function paysBackIfSlow(remark: Remark, context: RemarkContext, language: RemarkLanguage): boolean {
  const { text, locale } = language;
  const { never, unknown } = text.paybacks;
  const notInTime = [never, unknown, noneWithin(context.result, text, locale)];
  return effectsOf(context.result.scenario, remark).some((effect) => {
    const [now, then] = paybacksOf(remark, effect, context, language);
    return notInTime.includes(now ?? '') && ![...notInTime, null].includes(then);
  });
}

/** The sentence on the doubtful values of the same approach with which no speed of reading prompts leads to a payback. */
function neverAtAnySpeed(
  remark: Remark,
  context: RemarkContext,
  language: RemarkLanguage,
): readonly string[] {
  const { scenario } = context.result;
  const id = comparedId(remark, context);
  const values = remarksOn(scenario, context.pages)
    .filter((each) => each.index === remark.index && each.kind !== 'prompt-speed' && isDoubtful(each))
    .flatMap((each) =>
      effectsOf(scenario, each)
        .filter(({ result }) => paybackOrWord(result, id) === 'never')
        .map(({ other }) => valueText(each, other, language)),
    );
  return values.length === 0
    ? []
    : [language.text.neverAtAnySpeed(listFormat(language.locale, 'disjunction').format(values))];
}

/** The cost of a remark's approach until the horizon, in dollars; an unknown cost counts as 0. */
function totalIn({ approaches }: Result, { index }: Remark): number {
  return approaches[index]?.totalUsd ?? 0;
}

/** The effect of one other value as a sentence: the cost with it and without, and the payback if it is known. */
export function effectSentence(
  remark: Remark,
  effect: Effect,
  context: RemarkContext,
  language: RemarkLanguage,
): string {
  const { text } = language;
  const value = valueText(remark, effect.other, language);
  const cost = costText(value, remark.index, context, effect.result, language);
  const [now, then] = paybacksOf(remark, effect, context, language);
  const isUnknown = now === then && now === text.paybacks.unknown;
  if (now === null || then === null || isUnknown) return text.effectOnly(cost);
  return text.effect(cost, paybackText(now, then, text));
}

/**
 * The text on the payback with another value. If the candidate never pays back now, and with the other value its service would end before
 * the payback, the text says that the payback stays the same.
 */
const paybackText = (now: string, then: string, text: RemarkLanguage['text']): string =>
  now === then || (now === text.paybacks.never && then === text.paybacks.tooLate)
    ? text.samePayback(then)
    : text.otherPayback(then, now);

/** Another value with its source. The sentence of a disagreement already names its sources. */
function valueText(remark: Remark, reading: OtherReading, language: RemarkLanguage): string {
  const value = readingText(remark, reading, language);
  return reading.source === null || remark.kind === 'conflict'
    ? value
    : language.text.valueFrom(value, withDates(reading.source, language.locale));
}

/**
 * The cost of a remark's approach with another value and now, as text. There are three costs: of month 1, of the set-up, and until the
 * horizon. The text states one of them:
 *
 * - the first that changes by more than a thousandth;
 * - if none does, the first that is written differently;
 * - if none is, the cost until the horizon.
 *
 * If the value also changes this cost of the other approach of the pair by more than a thousandth, the text states it too.
 */
function costText(
  value: string,
  index: number,
  context: RemarkContext,
  after: Result,
  { text, locale }: RemarkLanguage,
): string {
  const { scenario } = context.result;
  const otherIndex = index === 0 ? candidateIndex(scenario, context.candidate) : 0;
  const nameOf = (at: number) => scenario.approaches[at]?.label || (scenario.approaches[at]?.id ?? '');
  const costOf = (usdOf: (result: ApproachResult) => number | null, sentence: CostSentence) => {
    const changeAt = (at: number) => {
      const [usdNow, usdThen] = [context.result, after].map(({ approaches }) => {
        const result = approaches[at];
        return result ? usdOf(result) : null;
      }) as [number | null, number | null];
      const [textThen, textNow] = costTexts(usdThen, usdNow, locale);
      return {
        isChanged: areDifferent(usdThen, usdNow),
        isWrittenDifferently: textThen !== textNow,
        // The set-up does not depend on the tokens of the prompts.
        texts: (sentence === text.once
          ? [textThen, textNow]
          : [withEstimateMark(textThen, context, usdThen), withEstimateMark(textNow, context, usdNow)]) as [
          string,
          string,
        ],
      };
    };
    const [change, otherChange] = [changeAt(index), changeAt(otherIndex)];
    const ownSentence = sentence(value, nameOf(index), ...change.texts);
    return {
      ...change,
      sentence: otherChange.isChanged
        ? text.monthlyToo(ownSentence, nameOf(otherIndex), ...otherChange.texts)
        : ownSentence,
    };
  };
  const total = costOf(
    ({ totalUsd }) => totalUsd,
    (...figures) => text.overHorizon(...figures, formatMonths(scenario.horizonMonths, locale)),
  );
  const costs = [
    costOf(({ month }) => month.totalUsd, text.monthly),
    costOf(({ setup }) => setup.totalUsd, text.once),
    total,
  ];
  const statedCost =
    costs.find(({ isChanged }) => isChanged) ??
    costs.find(({ isWrittenDifferently }) => isWrittenDifferently) ??
    total;
  return statedCost.sentence;
}

/** A sentence on the cost of an approach with another value and now. */
type CostSentence = (value: string, name: string, then: string, now: string) => string;

/** Two costs as texts, with as many digits as their difference needs. */
function costTexts(
  then: number | null = null,
  now: number | null = null,
  locale: string,
): readonly [then: string, now: string] {
  const formats = [
    (usd: number | null) => formatUsdCompact(usd, locale),
    (usd: number | null) => formatUsdCents(usd, locale),
    ...[3, 4, 5, 6, 7, 8].map((decimals) => (usd: number | null) => formatUsdExact(usd, locale, decimals)),
  ];
  const texts = formats.map((format): readonly [string, string] => [format(then), format(now)]);
  return texts.find(([a, b]) => a !== b) ?? [formatUsdCompact(then, locale), formatUsdCompact(now, locale)];
}

/**
 * Whether another value of a remark changes the payback as it is written. If the value is another end of service, also whether it
 * changes a date that the claim of the verdict names.
 */
export function changesClaim(
  remark: Remark,
  effect: Effect,
  context: RemarkContext,
  language: RemarkLanguage,
): boolean {
  const [now, then] = paybacksOf(remark, effect, context, language);
  if (now !== then) return !staysTrue(remark, effect, context);
  return changesEnd(remark) && remark.index > 0 && isTooLateFor(context.result, remark);
}

/**
 * Whether the claim stays true with the other value, although the payback changes. This is so in two cases:
 *
 * - The claim is “never”, and with the other value the service would end before the payback.
 * - The claim asks for figures and says that there is no payback within the horizon, which is also true with the other value.
 */
function staysTrue(remark: Remark, effect: Effect, context: RemarkContext): boolean {
  const id = comparedId(remark, context);
  const results = [context.result, effect.result];
  const [now, then] = results.map((result) => paybackAtBest(result, id));
  return (now === 'never' && then === 'tooLate') || results.every((result) => isLateAnyway(result, id));
}

/** Whether the service of a remark's approach ends before this approach pays back. */
const isTooLateFor = ({ scenario, comparisons }: Result, { index }: Remark): boolean =>
  isTooLate(comparisons.find(({ id }) => id === scenario.approaches[index]?.id)?.verdict);

/** The id of the compared candidate: the approach of the remark, or the chosen candidate if the remark is on the baseline. */
function comparedId({ index }: Remark, { result: { scenario }, candidate }: RemarkContext): string {
  return scenario.approaches[index === 0 ? candidateIndex(scenario, candidate) : index]?.id ?? '';
}

/** The payback now and with another possible value, as texts. `null` if there is nothing to compare. */
function paybacksOf(
  remark: Remark,
  effect: Effect,
  context: RemarkContext,
  language: RemarkLanguage,
): readonly [now: string | null, then: string | null] {
  const { result } = context;
  const id = comparedId(remark, context);
  const comparisonIn = ({ comparisons }: Result) => comparisons.find((comparison) => comparison.id === id);
  const [presentComparison, changedComparison] = [comparisonIn(result), comparisonIn(effect.result)];
  const [now, then] = [durationMonths(presentComparison), durationMonths(changedComparison)];
  const textOf = (comparison: Comparison | undefined, like: number | undefined) =>
    comparison
      ? changesEnd(remark) && isTooLate(comparison.verdict)
        ? language.text.paybacks.tooLate
        : paybackOfEffect(
            comparison === presentComparison ? result : effect.result,
            comparison,
            context,
            language,
            like,
          )
      : null;
  if (isOverTenYears(now) && then > minMonthsInYears && !isOverTenYears(then))
    return [textOf(presentComparison, now), withEstimateMark(yearsText(then, language), context)];
  // Both texts are in the unit of the present payback. But if one of the two is shorter than two weeks, weeks would hide the
  // difference, so both are in days, unless one is 60 days or longer.
  const longest = Math.max(...[now, then].filter(Number.isFinite));
  const inDays = Math.min(now, then) < 14 / daysPerMonth && longest < 60 / daysPerMonth;
  const like = inDays ? 1 / daysPerMonth : Number.isFinite(now) ? now : undefined;
  return [textOf(presentComparison, like), textOf(changedComparison, like)];
}

/** If the present payback is above ten years and the changed one is above this number of months, the changed one is written in years. */
const minMonthsInYears = 24;

/**
 * The months that the text of a payback names, also if the service ends before the payback. Infinity if the text names no duration, for
 * example for a payback at once.
 */
function durationMonths(comparison: Comparison | undefined): number {
  const { verdict } = comparison ?? {};
  return verdict && 'months' in verdict ? verdict.months : Number.POSITIVE_INFINITY;
}

/** Months as years with one decimal, rounded up: "9.7 years". */
const yearsText = (months: number, { text, locale }: RemarkLanguage): string => {
  const years = Math.ceil((months / 12) * 10 - 1e-6) / 10;
  return years === 10 ? text.almostTenYears : text.years(formatNumber(years, locale));
};

/**
 * The payback as a text. If the service ends before the payback, the text says so, and states a payback of at most ten years. `like`: the
 * months whose unit is used.
 */
function paybackOfEffect(
  result: Result,
  comparison: Comparison,
  context: RemarkContext,
  { text, locale }: RemarkLanguage,
  like?: number,
): string {
  const atBest = paybackAtBest(result, comparison.id);
  // If figures are missing, only two things can be known: even the best values lead to no payback, or to none within the horizon.
  const payback = atBest === 'never' || atBest === 'tooLate' ? atBest : paybackOrWord(result, comparison.id);
  const months = payback === 'tooLate' ? durationMonths(comparison) : payback;
  if (months === 'unknown' && isLateAnyway(result, comparison.id)) return noneWithin(result, text, locale);
  if (typeof months === 'string') return text.paybacks[months];
  const endsFirst = payback === 'tooLate';
  if (isOverTenYears(months)) return text.paybacks[endsFirst ? 'tooLate' : 'overTenYears'];
  const duration = withEstimateMark(
    formatDuration(months, locale, { like, from: result.scenario.startsOn }),
    context,
  );
  return endsFirst ? text.tooLateAfter(duration) : duration;
}

/** The words for a payback of which only one thing is known: it is not within the horizon. */
const noneWithin = (
  { scenario }: Result,
  { noneWithin: wordsFor }: RemarkLanguage['text'],
  locale: string,
): string => wordsFor(formatMonths(scenario.horizonMonths, locale));

/** Whether a remark is about the end of a service: sources disagree on it, or none was found. */
export function changesEnd(remark: Remark): boolean {
  return (
    remark.others.some(({ fields }) => 'availableUntil' in fields) ||
    (remark.kind === 'assumption' && remark.paths.includes('availableUntil'))
  );
}
