/** The values of fields that a measured figure replaces, as text. */

import type { UsageEdit } from '../../core/index.ts';
import { bestGuess, isBelief } from '../../core/scenario/amount.ts';
import { isPercentage } from '../../core/scenario/field-lookup.ts';
import { fieldAt } from '../../core/scenario/field-table.ts';
import { keyOf } from '../../core/scenario/paths.ts';
import type { Amount, Latency } from '../../core/types.ts';
import { formatPercent, formatUsdCents, numberFormat, unknown, withEstimateMark } from '../../i18n/format.ts';
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
  if (!isLatency(after)) return [rowOf(path, before, after, wording)];
  const latencyBefore = isLatency(before) ? before : null;
  return (['firstTokenMs', 'tokensPerSecond'] as const).map((key) =>
    rowOf(`${path}.${key}`, latencyBefore?.[key], after[key], wording),
  );
}

function rowOf(path: string, before: unknown, after: unknown, wording: UsageWording): EditRow {
  const name = keyOf(path) as keyof UsageWording['text']['fields'];
  const unit = fieldAt(path)?.unit ?? '';
  const write = (value: unknown): string =>
    name === 'cache' ? cacheText(value, wording) : valueText(unit, value, wording);
  const isPromptTokens = name === 'prefixTokens' || name === 'variableTokens';
  // An unknown number of tokens is given as 0, which gets no mark.
  const tokensBefore = isPromptTokens ? (bestGuess(before as Amount) ?? 0) : null;
  return {
    label: wording.text.fields[name] ?? name,
    now: withEstimateMark(
      write(before),
      { approximate: wording.approximate && isPromptTokens },
      tokensBefore,
    ),
    measured: write(after),
    range: rangeText(unit, after, wording),
  };
}

const cacheText = (value: unknown, { text }: UsageWording): string =>
  value === undefined || value === null ? text.noCache : text.hasCache;

/** A value as text. `unit` is a unit of the field table; `''` = the number has no unit. */
function valueText(unit: string, value: unknown, wording: UsageWording): string {
  const { text, count } = wording;
  if (value === 'from-traffic') return text.fromTraffic;
  if (Array.isArray(value)) return text.months(count(value.length));
  const guess = isBelief(value) || typeof value === 'number' ? bestGuess(value) : null;
  return guess === null ? unknown : numberText(unit, guess, wording);
}

function numberText(unit: string, value: number, { locale, count }: UsageWording): string {
  if (isPercentage({ unit })) return formatPercent(value, locale, 1);
  if (unit === 'ms') return millisecondsText(value, locale);
  if (unit.startsWith('usd')) return formatUsdCents(value, locale);
  return Math.abs(value) < 100 ? decimalText(value, locale) : count(value);
}

function rangeText(unit: string, value: unknown, wording: UsageWording): string {
  if (!isBelief(value)) return '';
  const [low, high] = [numberText(unit, value.p10, wording), numberText(unit, value.p90, wording)];
  return low === high ? '' : wording.text.fromTo(low, high);
}

/** A number with at most one decimal. */
export function decimalText(value: number, locale: string): string {
  return numberFormat(locale, { maximumFractionDigits: 1 }).format(value);
}

/** Milliseconds below a second, else seconds: "608 ms", "2.7 sec". */
export function millisecondsText(ms: number, locale: string): string {
  const inSeconds = ms >= 999.5;
  return numberFormat(locale, {
    style: 'unit',
    unit: inSeconds ? 'second' : 'millisecond',
    unitDisplay: 'short',
    maximumFractionDigits: inSeconds ? 1 : 0,
  }).format(inSeconds ? ms / 1000 : ms);
}

const isLatency = (value: unknown): value is Latency =>
  typeof value === 'object' && value !== null && 'firstTokenMs' in value;
