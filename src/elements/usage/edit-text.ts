/** The values of fields that a measured figure replaces, as text. */

import type { UsageEdit } from '../../core/index.ts';
import { bestGuess, isBelief } from '../../core/scenario/amount.ts';
import { keyOf } from '../../core/scenario/paths.ts';
import type { Latency } from '../../core/types.ts';
import { formatPercent, formatUsdCents, number, unknown } from '../../i18n/format.ts';
import type { UsageWording } from './wording.ts';

/** One row of the table: a field, its value in the calculation, its measured value and the range of the measured value. */
export interface EditRow {
  readonly label: string;
  readonly now: string;
  readonly measured: string;
  readonly range: string;
}

/** The rows of an edit: one, or one for each field of an object. */
export function editRows({ path, before, after }: UsageEdit, wording: UsageWording): readonly EditRow[] {
  if (isLatency(after)) {
    const latencyBefore = isLatency(before) ? before : null;
    return [
      rowOf('firstTokenMs', latencyBefore?.firstTokenMs, after.firstTokenMs, wording),
      rowOf('tokensPerSecond', latencyBefore?.tokensPerSecond, after.tokensPerSecond, wording),
    ];
  }
  return [rowOf(keyOf(path) as Field, before, after, wording)];
}

type Field = keyof UsageWording['text']['fields'];

function rowOf(field: Field, before: unknown, after: unknown, wording: UsageWording): EditRow {
  return {
    label: wording.text.fields[field] ?? field,
    now: valueText(field, before, wording),
    measured: valueText(field, after, wording),
    range: rangeText(field, after, wording),
  };
}

/** The fields whose values are shares, written in percent. */
const shares: readonly string[] = ['growthPerMonth', 'hitRate', 'variableCachedShare'];
/** The fields whose values are dollars. */
const prices: readonly string[] = ['usdPerMTok', 'minimumUsd', 'usdPerHour'];

function valueText(field: string, value: unknown, wording: UsageWording): string {
  const { text, count } = wording;
  if (field === 'cache') return value === undefined || value === null ? text.noCache : text.hasCache;
  if (value === 'from-traffic') return text.fromTraffic;
  if (Array.isArray(value)) return text.months(count(value.length));
  const guess = isBelief(value) || typeof value === 'number' ? bestGuess(value) : null;
  return guess === null ? unknown : numberText(field, guess, wording);
}

function numberText(field: string, value: number, { locale, count }: UsageWording): string {
  if (shares.includes(field)) return formatPercent(value, locale, 1);
  if (field === 'firstTokenMs') return millisecondsText(value, locale);
  if (prices.includes(field)) return formatUsdCents(value, locale);
  return Math.abs(value) < 100 ? decimalText(value, locale) : count(value);
}

function rangeText(field: string, value: unknown, wording: UsageWording): string {
  if (!isBelief(value)) return '';
  const [low, high] = [numberText(field, value.p10, wording), numberText(field, value.p90, wording)];
  return low === high ? '' : wording.text.fromTo(low, high);
}

/** A number with at most one decimal. */
export function decimalText(value: number, locale: string): string {
  return number(locale, { maximumFractionDigits: 1 }).format(value);
}

/** Milliseconds below a second, else seconds: "608 ms", "2.7 sec". */
export function millisecondsText(ms: number, locale: string): string {
  const inSeconds = ms >= 999.5;
  return number(locale, {
    style: 'unit',
    unit: inSeconds ? 'second' : 'millisecond',
    unitDisplay: 'short',
    maximumFractionDigits: inSeconds ? 1 : 0,
  }).format(inSeconds ? ms / 1000 : ms);
}

const isLatency = (value: unknown): value is Latency =>
  typeof value === 'object' && value !== null && 'firstTokenMs' in value;
