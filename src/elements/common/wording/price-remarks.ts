/**
 * Remarks on prices as text: a summary, a sentence for each remark, and the effects of other values that a price or a rule
 * might have.
 */

import { isKnown, paybackMonths } from '../../../core/cost/verdict.ts';
import { bestGuess } from '../../../core/scenario/amount.ts';
import { daysPerMonth } from '../../../core/scenario/calendar.ts';
import type { Comparison, IsoDate, Result, Scenario } from '../../../core/types.ts';
import {
  approximately,
  formatDate,
  formatDuration,
  formatMonths,
  formatTokens,
  formatUsd,
  formatUsdCompact,
  formatUsdExact,
} from '../../../i18n/format.ts';
import { formatNumber } from '../../../i18n/format-quantity.ts';
import type { Messages } from '../../../i18n/messages.ts';
import type { PriceOrigin, PricePages } from '../../../prices/provenance.ts';
import { type Effect, effectsOf, type OtherReading } from '../../../prices/readings.ts';
import { type Remark, remarksOn } from '../../../prices/remarks.ts';
import type { CacheRules, Evidence } from '../../../prices/types.ts';
import { candidateIndex } from '../scenario/reading.ts';
import { modelName } from './names.ts';
import { isSavingUnknown } from './unknown-saving.ts';
import { maxPaybackMonths, savesTooSlowly } from './verdict-facts.ts';

/** The messages of remarks, and the locale of their figures. */
export interface RemarkLanguage {
  readonly text: Messages['remarks'];
  readonly locale: string;
}

/** The result to which the remarks belong, and the id of the candidate. `''` means the second approach. */
export interface RemarkContext {
  readonly result: Result;
  readonly candidate: string;
  readonly pages: PricePages;
  /** Whether the figures depend on estimated token counts. If so, costs and paybacks have the mark ≈. */
  readonly approximate?: boolean;
}

/** A figure, with "≈" if it depends on an estimate. */
const withEstimateMark = (figure: string, { approximate }: RemarkContext): string =>
  approximate ? approximately(figure) : figure;

/**
 * One line for all remarks of an approach: the most serious one with its mark, and the number of others. `null` if there
 * are no remarks.
 */
export function remarksLine(
  [mostSerious, ...others]: readonly Remark[],
  language: RemarkLanguage,
): string | null {
  if (!mostSerious) return null;
  const { text, locale } = language;
  const line = lineOf(mostSerious, language);
  const all = others.length === 0 ? line : text.andMore(line, formatTokens(others.length, locale));
  return mostSerious.marked ? text.marked(all) : all;
}

function lineOf(remark: Remark, { text, locale }: RemarkLanguage): string {
  switch (remark.kind) {
    case 'closed':
      return text.closedLine(formatDate(remark.since, locale, 'short'));
    case 'unconfirmed':
      return text.unconfirmedLine;
    case 'conflict':
      return (remark.conflict.revised ? text.revisedLine : text.conflictLine)(remark.conflict.what);
    case 'promotion':
      return text.promotionLine;
    case 'assumption':
      return text.assumptionLine;
    case 'reasoning':
      return text.reasoningLine;
    case 'cache':
      return remark.assumed.join() === 'minimumTokens' ? text.minimumLine : text.cacheLine;
    case 'quantity':
      return text.quantityLine;
    case 'throughput':
      return text.throughputLine;
    case 'prompt-speed':
      return text.promptSpeedLine;
    case 'derived':
      return text.derivedLine;
    case 'restated':
      return text.restatedLine;
    case 'uncached':
      return text.uncachedLine;
    case 'no-minimum':
      return text.noMinimumLine;
    case 'longer-cache':
      return text.longerCacheLine;
    case 'no-cache':
      return text.noCacheLine;
    case 'gap':
      return text.gapLine;
    case 'note':
      return text.noteLine;
  }
}

/** A remark as one sentence, without its kind and without the effects of other values. */
export function remarkSentence(remark: Remark, context: RemarkContext, language: RemarkLanguage): string {
  const { result, pages } = context;
  const { text, locale } = language;
  const model = () => modelOf(remark.index, result.scenario, pages);
  const day = (date: IsoDate) => formatDate(date, locale);
  switch (remark.kind) {
    case 'closed':
      return text.closed(
        model(),
        hostOf(remark.index, result.scenario, pages),
        day(remark.since),
        remark.until === null ? '' : day(remark.until),
      );
    case 'unconfirmed':
      return text.unconfirmed(model());
    case 'conflict': {
      const { what, values, revised } = remark.conflict;
      const named = values.map(({ value, source }) =>
        text.valueFrom(withDates(value, locale), withDates(source, locale)),
      );
      return (revised ? text.revised : text.conflict)(
        what,
        listed(named, locale),
        withDates(remark.used, locale),
      );
    }
    case 'promotion':
      return text.promotion(model(), day(remark.until));
    case 'reasoning':
      return remark.tuned ? text.reasoningTuned(model()) : text.reasoning(model(), remark.always);
    case 'cache':
      return text.cache(
        model(),
        listed(
          remark.assumed.map((rule) =>
            ruleText(rule, remark.rules[rule], language, remark.rules.minimumFrom),
          ),
          locale,
        ),
      );
    case 'quantity':
      return text.quantity(remark.label, text.amount(formatNumber(remark.quantity, locale), remark.unit));
    case 'prompt-speed':
      return text.promptSpeed;
    case 'throughput': {
      const speed = speedText(remark.tokensPerSecond, language);
      if (remark.year === null) return text.throughput(speed, remark.source);
      return (remark.byHost ? text.throughputByHost : text.throughputOf)(
        speed,
        String(remark.year),
        remark.source,
      );
    }
    case 'derived':
      return text.derived(
        capital(text.parts[remark.part]),
        withDates(remark.source.replace(/\bderived:?\s*/g, ''), locale),
      );
    case 'restated': {
      const parts = listed(
        remark.parts.map((part) => text.parts[part]),
        locale,
      );
      return text.restated(capital(parts), remark.parts.length > 1, listed(remark.readIn, locale));
    }
    case 'uncached':
      return text.uncached(
        withEstimateMark(formatTokens(remark.prefixTokens, locale), context),
        formatTokens(remark.minimumTokens, locale),
      );
    case 'no-minimum':
      return text.noMinimumCharge;
    case 'longer-cache':
      return text.longerCache(
        model(),
        ruleText('ttlMinutes', remark.ttlMinutes, language),
        formatUsd(remark.cacheWriteUsdPerMTok, locale),
      );
    case 'no-cache':
      return text.noCache;
    case 'assumption':
    case 'gap':
    case 'note':
      return remark.sentence;
  }
}

/** A text of the catalogue with its dates written as those of other sentences: "copy of 19 August 2026". */
const withDates = (words: string, locale: string): string =>
  words.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (date) => formatDate(date, locale));

/** A speed with three digits: more were not measured. */
const speedText = (tokensPerSecond: number, { text, locale }: RemarkLanguage): string =>
  text.speed(formatNumber(Number(tokensPerSecond.toPrecision(3)), locale));

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

type Rule = NonNullable<CacheRules['assumed']>[number];

function ruleText(rule: Rule, value: number, { text, locale }: RemarkLanguage, from?: string): string {
  const number = formatTokens(value, locale);
  switch (rule) {
    case 'minimumTokens':
      if (value === 0) return text.noMinimum;
      return from === undefined ? text.minimum(number) : text.minimumFrom(number, from);
    case 'stepTokens':
      return text.step(number, value);
    case 'ttlMinutes':
      return text.lifetime(number);
  }
}

function modelOf(index: number, { approaches }: Scenario, { findModel }: PricePages): string {
  const approach = approaches[index];
  const row = approach?.model === undefined ? null : findModel(approach.model);
  return row?.name ?? (approach && modelName(approach)) ?? approach?.label ?? '';
}

/** The name of the host of an approach's model. */
function hostOf(index: number, { approaches }: Scenario, { findModel, catalog }: PricePages): string {
  const provider = findModel(approaches[index]?.model ?? '')?.provider ?? '';
  return catalog.providers.find(({ id }) => id === provider)?.name ?? provider;
}

function listed(
  texts: readonly string[],
  locale: string,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  // English lists without a comma before "and", as the other texts.
  return new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale, { type }).format(texts);
}

/** Another value for a sentence or a button: "$3.99", "cached from 2,048 tokens on". */
export function readingText(remark: Remark, reading: OtherReading, language: RemarkLanguage): string {
  const { text, locale } = language;
  if (reading.value !== null) return withDates(reading.value, locale);
  const [[path, value] = ['', null]] = Object.entries(reading.fields);
  if (typeof value !== 'number') return '';
  if (remark.kind === 'no-cache') return text.withoutCache;
  if (remark.kind === 'quantity') return text.amount(formatNumber(value, locale), remark.unit);
  if (remark.kind === 'throughput') return speedText(value, language);
  if (remark.kind === 'prompt-speed') return text.promptReadAt(speedText(value, language));
  return ruleText(path.slice('cache.'.length) as Rule, value, language);
}

/**
 * The effects of the other values of a remark. Each value that changes the approach's cost has a sentence, with the
 * payback. All values that change nothing share one sentence, and all values whose effect is unknown share another.
 */
export function effectSentences(
  remark: Remark,
  context: RemarkContext,
  language: RemarkLanguage,
): readonly string[] {
  const effects = effectsOf(context.result.scenario, remark);
  const { text, locale } = language;
  const together = (alike: readonly Effect[], sentence: (values: string) => string): readonly string[] => {
    const values = alike.map((effect) => valueText(remark, effect.other, language));
    return values.length === 0 ? [] : [sentence(listed(values, locale, 'disjunction'))];
  };
  // Another end of service changes the comparison, even if it changes no cost.
  const small = effects.filter(({ changes }) => changes === false && !changesEnd(remark));
  const isSame = ({ result }: Effect): boolean =>
    Math.abs(totalIn(result, remark) - totalIn(context.result, remark)) < 1e-6;
  const ofTraining = areInside(remark, 'training.');
  const ofBatches = areInside(remark, 'rates.batch.') && batchShareOf(remark, context) === 0;
  return [
    ...effects
      .filter(({ changes }) => changes)
      .map((effect) => effectSentence(remark, effect, context, language)),
    ...together(
      effects.filter(({ changes }) => changes === null),
      text.unknownEffect,
    ),
    ...together(
      small.filter(isSame),
      ofTraining ? text.noEffectAtAll : ofBatches ? text.noBatches : text.noEffect,
    ),
    ...together(
      small.filter((effect) => !isSame(effect)),
      text.smallEffect,
    ),
    ...openEffects(remark, context, language),
  ];
}

/** Whether all other values of a remark are in fields below a path. */
const areInside = ({ others }: Remark, path: string): boolean =>
  others.every(({ fields }) => Object.keys(fields).every((field) => field.startsWith(path)));

const batchShareOf = ({ index }: Remark, { result }: RemarkContext): number | null =>
  bestGuess(result.scenario.approaches[index]?.batchShare ?? null);

/** A sentence for other values whose effect cannot be calculated: those without a field, and an end of service before the start. */
function openEffects(remark: Remark, context: RemarkContext, language: RemarkLanguage): readonly string[] {
  const { text } = language;
  if (remark.kind === 'conflict' && remark.others.length === 0) return [text.effectNotCalculated];
  const { startsOn } = context.result.scenario;
  return remark.others
    .filter(
      ({ fields: { availableUntil } }) => typeof availableUntil === 'string' && availableUntil <= startsOn,
    )
    .map((reading) => text.alreadyEnded(valueText(remark, reading, language)));
}

/** The cost of a remark's approach until the horizon, in dollars; an unknown cost counts as 0. */
function totalIn({ approaches }: Result, { index }: Remark): number {
  return approaches[index]?.totalUsd ?? 0;
}

function effectSentence(
  remark: Remark,
  effect: Effect,
  context: RemarkContext,
  language: RemarkLanguage,
): string {
  const { text } = language;
  const value = valueText(remark, effect.other, language);
  const first = costText(value, remark.index, context, effect.result, language);
  const cost = costTooText(first, remark.index, context, effect.result, language);
  const [now, then] = paybacksOf(remark, effect, context, language);
  if (now === null || then === null) return text.effectOnly(cost);
  return text.effect(cost, now === then ? text.samePayback(now) : text.otherPayback(then, now));
}

/** Another value with its source. The sentence of a disagreement already names its sources. */
function valueText(remark: Remark, reading: OtherReading, language: RemarkLanguage): string {
  const value = readingText(remark, reading, language);
  return reading.source === null || remark.kind === 'conflict'
    ? value
    : language.text.valueFrom(value, withDates(reading.source, language.locale));
}

function costText(
  value: string,
  index: number,
  context: RemarkContext,
  after: Result,
  { text, locale }: RemarkLanguage,
): string {
  const before = context.result;
  const [now, then] = [before, after].map(({ approaches }) => approaches[index]);
  const { horizonMonths, approaches } = before.scenario;
  const name = approaches[index]?.label || (approaches[index]?.id ?? '');
  const marked = (figure: string) => withEstimateMark(figure, context);
  const [monthThen, monthNow] = figuresOf(then?.month.totalUsd, now?.month.totalUsd, locale);
  if (monthNow !== monthThen) return text.monthly(value, name, marked(monthThen), marked(monthNow));
  const [onceThen, onceNow] = figuresOf(then?.setup.totalUsd, now?.setup.totalUsd, locale);
  // The set-up does not depend on the tokens of the prompts.
  if (onceNow !== onceThen) return text.once(value, name, onceThen, onceNow);
  const [allThen, allNow] = figuresOf(then?.totalUsd, now?.totalUsd, locale);
  return text.overHorizon(value, name, marked(allThen), marked(allNow), formatMonths(horizonMonths, locale));
}

/** The text `first`, followed by the monthly cost of the other approach of the pair if the value changes that cost too. */
function costTooText(
  first: string,
  index: number,
  context: RemarkContext,
  after: Result,
  { text, locale }: RemarkLanguage,
): string {
  const { scenario } = context.result;
  const otherIndex = index === 0 ? candidateIndex(scenario, context.candidate) : 0;
  const [now, then] = [context.result, after].map((result) => result.approaches[otherIndex]?.month.totalUsd);
  const { label = '', id = '' } = scenario.approaches[otherIndex] ?? {};
  const [textThen, textNow] = figuresOf(then, now, locale);
  return textThen === textNow
    ? first
    : text.monthlyToo(
        first,
        label || id,
        withEstimateMark(textThen, context),
        withEstimateMark(textNow, context),
      );
}

/** Two costs as texts, with as many digits as their difference needs. */
function figuresOf(
  then: number | null = null,
  now: number | null = null,
  locale: string,
): readonly [then: string, now: string] {
  const formats = [
    (usd: number | null) => formatUsdCompact(usd, locale),
    (usd: number | null) => formatUsdExact(usd, locale, 2),
    (usd: number | null) => formatUsdExact(usd, locale),
  ];
  const texts = formats.map((format): readonly [string, string] => [format(then), format(now)]);
  return texts.find(([a, b]) => a !== b) ?? [formatUsdCompact(then, locale), formatUsdCompact(now, locale)];
}

/** The payback now and with another possible value, as texts. `null` if there is nothing to compare. */
function paybacksOf(
  { index }: Remark,
  effect: Effect,
  context: RemarkContext,
  language: RemarkLanguage,
): readonly [now: string | null, then: string | null] {
  const { result, candidate } = context;
  const compared = index === 0 ? candidateIndex(result.scenario, candidate) : index;
  const { id } = result.scenario.approaches[compared] ?? {};
  const comparisonIn = ({ comparisons }: Result) => comparisons.find((comparison) => comparison.id === id);
  const [present, changed] = [comparisonIn(result), comparisonIn(effect.result)];
  const [now, then] = [monthsOf(present), monthsOf(changed)];
  const textOf = (comparison: Comparison | undefined, like: number | undefined) =>
    comparison
      ? isSavingUnknown(comparison === present ? result : effect.result, comparison)
        ? language.text.unknownPayback
        : paybackText(comparison, context, language, like)
      : null;
  if (now > maxPaybackMonths && then > fewYears && then <= maxPaybackMonths)
    return [textOf(present, now), withEstimateMark(yearsText(then, language), context)];
  // Both texts are in the unit of the present payback. If one of the two is shorter than two weeks, weeks would hide the
  // difference, so both are in days.
  const longest = Math.max(...[now, then].filter(Number.isFinite));
  const inDays = Math.min(now, then) < 14 / daysPerMonth && longest < 60 / daysPerMonth;
  const like = inDays ? 1 / daysPerMonth : Number.isFinite(now) ? now : undefined;
  return [textOf(present, like), textOf(changed, like)];
}

/** If the present payback is above ten years and the changed one is above this number of months, it is written in years. */
const fewYears = 24;

/** The months of a payback; infinite without one. */
function monthsOf(comparison: Comparison | undefined): number {
  const { verdict } = comparison ?? {};
  return verdict && 'months' in verdict ? verdict.months : Number.POSITIVE_INFINITY;
}

/** Months as years with one decimal, rounded up: "9.7 years". */
const yearsText = (months: number, { text, locale }: RemarkLanguage): string => {
  const years = Math.ceil((months / 12) * 10 - 1e-6) / 10;
  return years === 10 ? text.almostTenYears : text.years(formatNumber(years, locale));
};

function paybackText(
  { verdict, savingUsdPerMonth, setupUsd }: Comparison,
  context: RemarkContext,
  { text, locale }: RemarkLanguage,
  like?: number,
): string {
  switch (verdict.kind) {
    case 'immediately':
      return text.atOnce;
    case 'never':
      return savesTooSlowly(savingUsdPerMonth ?? 0, setupUsd ?? 0) ? text.notInHundredYears : text.never;
    case 'incomplete':
      return text.unknownPayback;
    case 'after':
    case 'beyond-horizon':
    case 'retired-first':
      return verdict.months > maxPaybackMonths
        ? text.overTenYears
        : withEstimateMark(
            formatDuration(verdict.months, locale, like === undefined ? {} : { like }),
            context,
          );
  }
}

/**
 * The remarks on which a pair's verdict depends. These are the marked remarks with a possible value that changes the payback, and
 * the marked remarks without another possible value.
 */
export function decisiveRemarks(
  remarks: readonly Remark[],
  context: RemarkContext,
  language: RemarkLanguage,
): readonly Remark[] {
  const { scenario, comparisons } = context.result;
  const pair = [0, candidateIndex(scenario, context.candidate)];
  // An incomplete verdict does not depend on a price yet.
  const compared = comparisons.find(({ id }) => id === scenario.approaches[pair[1] ?? 1]?.id);
  if (!isKnown(compared?.verdict)) return [];
  // No price lets a model be tuned again.
  if (compared?.verdict.kind === 'never' && compared.verdict.reason === 'not-trainable') return [];
  const pays = compared !== undefined && paybackMonths(compared.verdict) !== null;
  return remarks.filter((remark) => {
    if (!pair.includes(remark.index)) return false;
    // A payback is of no use if the user cannot tune the model. If sources disagree on an end of service, a date in the verdict may
    // be wrong.
    if (remark.kind === 'closed' || remark.kind === 'unconfirmed') return pays;
    if (changesEnd(remark)) return true;
    if (!remark.marked) return false;
    // Without another possible value, it is unknown whether the verdict would change.
    if (remark.others.length === 0) return true;
    return effectsOf(scenario, remark).some((effect) => {
      const [now, then] = paybacksOf(remark, effect, context, language);
      return now !== then;
    });
  });
}

/** Whether sources disagree on the end of a service, which the verdict names. */
function changesEnd({ others }: Remark): boolean {
  return others.some(({ fields }) => 'availableUntil' in fields);
}

/**
 * The sentence of a decisive remark, with the effects of the possible values that change the payback, or of those that change a cost
 * if none changes the payback.
 */
function decisiveText(remark: Remark, context: RemarkContext, language: RemarkLanguage): string {
  const effects = effectsOf(context.result.scenario, remark);
  const turning = effects.filter((effect) => {
    const [now, then] = paybacksOf(remark, effect, context, language);
    return now !== then;
  });
  const decisive = turning.length > 0 ? turning : effects.filter(({ changes }) => changes !== false);
  return [
    remarkSentence(remark, context, language),
    ...decisive.map((effect) => effectSentence(remark, effect, context, language)),
    ...openEffects(remark, context, language),
  ].join(' ');
}

/** The assumption on which the verdict depends, as one text with the mark †. `''` if there is none. */
export function assumptionText(context: RemarkContext, language: RemarkLanguage): string {
  const all = remarksOn(context.result.scenario, context.pages);
  return textOfRemarks(decisiveRemarks(all, context, language), context, language);
}

/** The first of these remarks as a text with the mark †, and the number of the others. `''` if there is none. */
export function textOfRemarks(
  [mostSerious, ...others]: readonly Remark[],
  context: RemarkContext,
  language: RemarkLanguage,
): string {
  const { text, locale } = language;
  if (!mostSerious) return '';
  // The same rule of the same model is one assumption, even if both approaches use it.
  const sentenceOf = (remark: Remark) => remarkSentence(remark, context, language);
  const first = sentenceOf(mostSerious);
  const further = others.filter((remark) => sentenceOf(remark) !== first);
  const count = new Set(further.map(sentenceOf)).size;
  const furtherText = count === 0 ? [] : [text.furtherRemarks(formatTokens(count, locale), count)];
  return text.marked([decisiveText(mostSerious, context, language), ...furtherText].join(' '));
}

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

/** The word for the kind of a remark, which stands before its sentence. */
export function kindText(remark: Remark, { text }: RemarkLanguage): string {
  return remark.kind === 'conflict' && remark.conflict.revised ? text.revisedKind : text.kinds[remark.kind];
}

/** A remark as text: its kind, its sentence and the effects of the other values. */
function remarkText(remark: Remark, context: RemarkContext, language: RemarkLanguage): string {
  const { text } = language;
  const lead = text.lead(kindText(remark, language), remarkSentence(remark, context, language));
  const all = [lead, ...effectSentences(remark, context, language)].join(' ');
  return remark.marked ? text.marked(all) : all;
}

/**
 * The way in which a price was read, as text after the name of its page: "as restated by two sources". `''` if the
 * page itself was read.
 */
export function readAs(
  { evidence }: Pick<PriceOrigin, 'evidence'>,
  { text, locale }: RemarkLanguage,
): string {
  if (!evidence) return '';
  const { readIn, confidence } = evidence;
  const [first = '', ...others] = readIn ?? [];
  if (confidence === 'derived') return text.calculated;
  if (others.length > 0) {
    const count = others.length + 1;
    return text.restatedBy(formatTokens(count, locale), count);
  }
  if (first !== '') return text.restatedIn(first);
  return confidence === 'price-list' ? '' : text.copy;
}

/** The age of a price, as exact as its date: "327", or "up to 327" if only the month or the year is known. */
export function priceAge(
  days: number,
  { daysAreMaximum }: Pick<PriceOrigin, 'daysAreMaximum'>,
  { text, locale }: RemarkLanguage,
): string {
  const count = formatTokens(days, locale);
  return daysAreMaximum ? text.upTo(count) : count;
}

/** The date of a price, as exact as it is known: a day, a month, a year, or "about" a day. */
export function priceDate(
  asOf: IsoDate,
  evidence: Evidence | null,
  { text, locale }: RemarkLanguage,
): string {
  switch (evidence?.asOfPrecision) {
    case 'month':
      return formatDate(asOf, locale, 'month');
    case 'year':
      return asOf.slice(0, 4);
    case 'inferred':
      return text.about(formatDate(asOf, locale, 'short'));
    default:
      return formatDate(asOf, locale, 'short');
  }
}
