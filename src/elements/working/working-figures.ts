/**
 * How the working writes figures: with the digits that let a sum be checked, and no more. Amounts of one request have 8
 * decimals; others have two from ten cents on, and where they are whole cents. What somebody typed keeps its own digits.
 */
import type { Operand, Step } from '../../core/types.ts';
import {
  formatCompact,
  formatDate,
  formatNumber,
  formatPercent,
  formatQuantity,
  formatTokens,
  formatUsdExact,
  formatUsdRate,
  unknown,
} from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { isTyped, type Writing } from '../common/wording/formula.ts';

/** The words of the working in one language. */
export interface WorkingWords {
  readonly text: Messages['working'];
  readonly locale: string;
}

/** The value of a step. */
export function resultOf({ value, unit, label }: Step, words: WorkingWords): string {
  return written(value, unit, words, { ofRequest: isOfRequest(label) });
}

/** How the figures of a formula are written: a unit stands after the only figure that has it. */
export function writingOf(among: readonly Operand[], words: WorkingWords): Writing {
  return {
    operand: (operand, isExponent) => operandOf(operand, isExponent ? [] : among, words),
    number: (value) => digits(value, words.locale),
  };
}

function operandOf(operand: Operand, among: readonly Operand[], words: WorkingWords): string {
  const { value, unit, label } = operand;
  const figure = written(value, unit, words, {
    ofRequest: isOfRequest(label),
    typed: isTyped(operand),
    bare: among.filter((other) => other.unit === unit).length !== 1,
  });
  return typeof value === 'number' && value < 0 ? `(${figure})` : figure;
}

interface Manner {
  /** An amount of one request. */
  readonly ofRequest?: boolean;
  readonly typed?: boolean;
  /** Without its unit. */
  readonly bare?: boolean;
}

function isOfRequest(label: string): boolean {
  return /(^|\.)(requestUsd|usdPerAcceptedAnswer|savingUsdPerRequest|attempt\.\w+)$/.test(label);
}

function written(value: Step['value'], unit: string, words: WorkingWords, manner: Manner): string {
  const { locale } = words;
  if (value === null) return unknown;
  if (typeof value === 'string') return unit === 'date' ? formatDate(value, locale) : value;
  if (unit === 'usd') return manner.typed ? formatUsdRate(value, locale) : money(value, locale, manner);
  // More digits than any price list prints come from a mean of prices.
  if (unit.startsWith('usd/')) return formatUsdRate(Number(value.toPrecision(9)), locale);
  if (unit.startsWith('share')) return share(value, locale);
  return manner.bare ? digits(value, locale) : counted(value, unit, words);
}

function digits(value: number, locale: string): string {
  const whole = Number.isInteger(value) || Math.abs(value) >= 1000;
  return whole ? formatTokens(value, locale) : formatNumber(value, locale, 4);
}

/** A number and its unit; the number alone where there is no word for the unit, as for a factor. */
function counted(value: number, unit: string, { text, locale }: WorkingWords): string {
  if (Object.hasOwn(text.units, unit))
    return text.units[unit as keyof typeof text.units](digits(value, locale), value);
  return unit === 'factor' ? digits(value, locale) : formatQuantity(value, unit, locale, 4);
}

/** A rate of return may have more digits than anyone reads. */
function share(value: number, locale: string): string {
  if (Math.abs(value) >= 1e4) return `${formatCompact(value * 100, locale)}\u00a0%`;
  return formatPercent(value, locale, Math.abs(value) < 10 ? 4 : 0);
}

function money(value: number, locale: string, { ofRequest }: Manner): string {
  const size = Math.abs(value);
  if (size === 0) return formatUsdExact(0, locale, 0);
  // Below the eighth decimal the digits themselves: an amount never reads as nothing.
  if (size < 5e-9) return formatUsdRate(value, locale);
  const isCents = Math.abs(value * 100 - Math.round(value * 100)) < 1e-7;
  const exact = ofRequest ? size < 10 : size < 0.0995 && !isCents;
  return formatUsdExact(value, locale, exact ? 8 : 2);
}
