/** Remarks on prices as text: a summary of the remarks of an approach, a sentence for each remark, and its other values. */

import { keyOf } from '../../../core/scenario/paths.ts';
import type { IsoDate, Result, Scenario } from '../../../core/types.ts';
import { formatDate, formatTokens, formatUsd, inUnit, withEstimateMark } from '../../../i18n/format.ts';
import { listFormat } from '../../../i18n/format-list.ts';
import { formatNumber } from '../../../i18n/format-quantity.ts';
import { inOwnDirection } from '../../../i18n/right-to-left.ts';
import type { PricePages } from '../../../prices/catalog.ts';
import { hostName } from '../../../prices/lookup.ts';
import { modelRow } from '../../../prices/model-row.ts';
import type { OtherReading } from '../../../prices/readings.ts';
import type { Remark } from '../../../prices/remark.ts';
import type { CacheRules } from '../../../prices/types.ts';
import { modelName } from './names.ts';
import { priceDate } from './price-evidence.ts';
import type { RemarkLanguage } from './remark-language.ts';

/** The result to which the remarks belong, and the id of the candidate. `''` means the second approach. */
export interface RemarkContext {
  readonly result: Result;
  readonly candidate: string;
  readonly pages: PricePages;
  /** Whether the figures depend on estimated token counts. If so, costs and paybacks have the mark ≈. */
  readonly approximate?: boolean;
}

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
  const lineWithCount = others.length === 0 ? line : text.andMore(line, formatTokens(others.length, locale));
  return mostSerious.marked ? text.marked(lineWithCount) : lineWithCount;
}

/** A remark in a few words. */
export function lineOf(remark: Remark, { text, locale }: RemarkLanguage): string {
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
      return text.assumptionLine(text.assumed[remark.about]);
    case 'reasoning':
      return text.reasoningLine;
    case 'cache':
      return remark.assumed.join() === 'minimumTokens' ? text.minimumLine : text.cacheLine;
    case 'quantity':
      return text.quantityLine(remark.label, quantityText(remark, locale, text));
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
    case 'same-counts':
      return text.sameCountsLine;
    case 'all-hours':
      return text.allHoursLine;
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
    case 'closed': {
      const { since, unused, until, atLeast } = remark;
      const host = hostOf(remark.index, result.scenario, pages);
      const end = until === null ? '' : atLeast ? text.untilAtLeast(day(until)) : day(until);
      return unused
        ? text.closedToUnused(model(), host, day(unused.day), formatTokens(unused.days, locale), end)
        : text.closed(model(), host, day(since), end);
    }
    case 'unconfirmed':
      return text.unconfirmed(model());
    case 'conflict': {
      const { what, values, revised } = remark.conflict;
      const valuesWithSources = values.map(({ value, source }) =>
        text.valueFrom(withDates(value, locale), inOwnDirection(withDates(source, locale), locale)),
      );
      const usedValue = withDates(remark.used, locale);
      return revised
        ? text.revised(capital(what), valuesWithSources, usedValue, remark.used === remark.conflict.used)
        : text.conflict(what, listFormat(locale).format(valuesWithSources), usedValue);
    }
    case 'promotion':
      return text.promotion(
        model(),
        remark.atLeast ? text.untilAtLeast(day(remark.until)) : day(remark.until),
      );
    case 'reasoning':
      return remark.tuned
        ? text.reasoningTuned(model(), remark.always)
        : text.reasoning(model(), remark.always);
    case 'cache':
      return text.cache(
        model(),
        listFormat(locale).format(
          remark.assumed.map((rule) =>
            ruleText(rule, remark.rules[rule], language, remark.rules.minimumFrom),
          ),
        ),
        remark.assumed.length === 3,
      );
    case 'quantity':
      return text.quantity(remark.label, quantityText(remark, locale, text));
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
        inOwnDirection(withDates(derivation(remark.source), locale), locale),
      );
    case 'restated': {
      const parts = listFormat(locale).format(remark.parts.map((part) => text.parts[part]));
      const { readIn = [], asOf } = remark.evidence;
      const places = listFormat(locale).format(readIn.map((name) => inOwnDirection(name, locale)));
      // Some names of places have a date of their own.
      const needsNoDate = asOf === null || /\b20\d\d\b/.test(places);
      return text.restated(
        capital(parts),
        remark.parts.length > 1,
        needsNoDate ? places : text.valueFrom(places, priceDate(asOf, remark.evidence, language)),
      );
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
        remark.cacheWriteUsdPerMTok === null ? '' : formatUsd(remark.cacheWriteUsdPerMTok, locale),
      );
    case 'no-cache':
      return text.noCache;
    case 'same-counts':
      return text.sameCounts(
        remark.ofAnyMaker ? '' : model(),
        pages.findModel(remark.baselineModel)?.name ?? remark.baselineModel,
      );
    case 'all-hours':
      return text.allHours(formatNumber(remark.hours, locale));
    case 'assumption':
    case 'gap':
    case 'note':
      return inOwnDirection(remark.sentence, locale);
  }
}

/**
 * The texts of the catalogue in the sentence of a remark and in its effects. They are English in every language. Texts of one word are
 * left out: they are names.
 */
export function englishTexts(remark: Remark, locale: string): readonly string[] {
  const sources = remark.others.map(({ source }) => source ?? '');
  return [...catalogTexts(remark), ...sources]
    .map((text) => withDates(text, locale))
    .filter((text) => text.includes(' '));
}

function catalogTexts(remark: Remark): readonly string[] {
  switch (remark.kind) {
    case 'assumption':
    case 'gap':
    case 'note':
      return [remark.sentence];
    case 'conflict':
      return remark.conflict.values.map(({ source }) => source);
    case 'derived':
      return [derivation(remark.source)];
    case 'restated':
      return remark.evidence.readIn ?? [];
    case 'throughput':
      return [remark.source];
    default:
      return [];
  }
}

/** The text that says how a price was derived, without the word "derived", which the sentence around it has. */
const derivation = (source: string): string => source.replace(/\bderived:?\s*/g, '');

/** The word for the kind of a remark, which stands before its sentence. */
export function kindText(remark: Remark, { text }: RemarkLanguage): string {
  return remark.kind === 'conflict' && remark.conflict.revised ? text.revisedKind : text.kinds[remark.kind];
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
  return ruleText(keyOf(path) as Rule, value, language);
}

/** The key of a rule of a cache. */
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
      return text.lifetime(lifetimeText(value, locale));
  }
}

/** Minutes as a time: in hours if they are whole hours, and more than one. */
const lifetimeText = (minutes: number, locale: string): string =>
  minutes > 60 && minutes % 60 === 0
    ? inUnit(minutes / 60, 'hour', locale)
    : inUnit(minutes, 'minute', locale);

const quantityText = (
  { quantity, unit }: { readonly quantity: number; readonly unit: string },
  locale: string,
  { amount }: RemarkLanguage['text'],
): string => amount(formatNumber(quantity, locale), unit);

/** A speed with three digits: more were not measured. */
const speedText = (tokensPerSecond: number, { text, locale }: RemarkLanguage): string =>
  text.speed(formatNumber(Number(tokensPerSecond.toPrecision(3)), locale));

/** A text of the catalogue with its dates written as in other sentences: "copy of 19 August 2026". */
export const withDates = (text: string, locale: string): string =>
  text.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (date) => formatDate(date, locale));

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function modelOf(index: number, { approaches }: Scenario, { findModel }: PricePages): string {
  const approach = approaches[index];
  const row = approach ? modelRow(approach, { findModel }) : null;
  return row?.name ?? (approach && modelName(approach)) ?? approach?.label ?? '';
}

/** The name of the host of an approach's model. */
function hostOf(index: number, { approaches }: Scenario, { findModel, catalog }: PricePages): string {
  return hostName(catalog, findModel(approaches[index]?.model ?? '')?.provider ?? '');
}
