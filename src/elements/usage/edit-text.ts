/** The values of fields that a measured figure replaces, as text. */

import type { UsageEdit } from '../../core/index.ts';
import { keyOf } from '../../core/scenario/paths.ts';
import type { Amount, Latency } from '../../core/types.ts';
import { formatPercent, formatUsdExact, isKnownNumber, number, unknown } from '../../i18n/format.ts';
import type { UsageWords } from './words.ts';

/** One row of the table: a field, its value in the calculation, its measured value and the range of that. */
export interface EditRow {
  readonly label: string;
  readonly now: string;
  readonly measured: string;
  readonly range: string;
}

/** The rows of an edit: one, or one for each field of an object. */
export function editRows({ path, before, after }: UsageEdit, words: UsageWords): readonly EditRow[] {
  if (isLatency(after)) {
    const own = isLatency(before) ? before : null;
    return [
      rowOf('firstTokenMs', own?.firstTokenMs, after.firstTokenMs, words),
      rowOf('tokensPerSecond', own?.tokensPerSecond, after.tokensPerSecond, words),
    ];
  }
  return [rowOf(keyOf(path) as Field, before, after, words)];
}

type Field = keyof UsageWords['text']['fields'];

function rowOf(field: Field, before: unknown, after: unknown, words: UsageWords): EditRow {
  return {
    label: words.text.fields[field] ?? field,
    now: valueText(field, before, words),
    measured: valueText(field, after, words),
    range: rangeText(field, after, words),
  };
}

const shares: readonly string[] = ['growthPerMonth', 'hitRate', 'variableCachedShare'];
const prices: readonly string[] = ['usdPerMTok', 'minimumUsd', 'usdPerHour'];

function valueText(field: string, value: unknown, words: UsageWords): string {
  const { text, count } = words;
  if (field === 'cache') return value === undefined || value === null ? text.noCache : text.hasCache;
  if (value === 'from-traffic') return text.fromTraffic;
  if (Array.isArray(value)) return text.months(count(value.length));
  const guess = guessOf(value);
  return guess === null ? unknown : numberText(field, guess, words);
}

function numberText(field: string, value: number, { locale, count }: UsageWords): string {
  if (shares.includes(field)) return formatPercent(value, locale, 1);
  if (field === 'firstTokenMs') return millisecondsText(value, locale);
  if (prices.includes(field)) return formatUsdExact(value, locale, 2);
  return Math.abs(value) < 100 ? decimalText(value, locale) : count(value);
}

function rangeText(field: string, value: unknown, words: UsageWords): string {
  if (!isRange(value)) return '';
  const [low, high] = [numberText(field, value.p10, words), numberText(field, value.p90, words)];
  return low === high ? '' : words.text.fromTo(low, high);
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

const isRange = (
  value: unknown,
): value is { readonly p10: number; readonly p50: number; readonly p90: number } =>
  typeof value === 'object' && value !== null && 'p50' in value && 'p10' in value;

function guessOf(value: unknown): number | null {
  if (isRange(value)) return value.p50;
  const guess = value as Amount;
  return typeof guess === 'number' && isKnownNumber(guess) ? guess : null;
}
