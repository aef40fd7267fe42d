/**
 * The digits of figures in the working: enough for a reader to check a sum.
 *
 * - A figure that the user typed keeps its own digits.
 * - An amount of one request has 8 decimals if it is below ten dollars.
 * - Another amount has 8 decimals if it is below ten cents and not whole cents.
 * - Any other amount has the decimals of its currency, but at least two.
 */

import { isPercentage } from '../../core/scenario/field-lookup.ts';
import { parentOf } from '../../core/scenario/path-parts.ts';
import { keyOf } from '../../core/scenario/paths.ts';
import type { Operand, Step } from '../../core/types.ts';
import { decimalsIn, rateIn } from '../../i18n/display-currency.ts';
import {
  formatCompact,
  formatDate,
  formatPercent,
  formatTokens,
  formatUsdCents,
  formatUsdExact,
  percent,
  unknown,
} from '../../i18n/format.ts';
import { formatNumber, formatQuantity, formatUsdRate } from '../../i18n/format-quantity.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { RemarkLanguage } from '../common/wording/remark-language.ts';
import { maxReturn } from '../common/wording/verdict-facts.ts';
import { type FigureFormatters, isTyped } from './formula.ts';

/** The messages of the working and the locale that writes its figures. */
export interface WorkingLanguage {
  readonly text: Messages['working'];
  readonly service: Messages['service'];
  /** The messages of remarks on prices. */
  readonly remarks: RemarkLanguage;
  readonly locale: string;
}

/** The value of a step as text. */
export function resultOf({ value, unit, label }: Step, language: WorkingLanguage): string {
  // A set-up that is repaid within minutes has a rate of return of many digits, none of which can be checked.
  if (label === 'irrPerYear' && typeof value === 'number' && value > maxReturn)
    return language.text.moreThan(formatPercent(maxReturn, language.locale));
  return figureText(value, unit, language, { isRequestAmount: isOfRequest(label) });
}

/** The formatters for the figures of a formula. A unit is shown only if exactly one operand has it. */
export function formattersOf(allOperands: readonly Operand[], language: WorkingLanguage): FigureFormatters {
  return {
    operand: (operand, isExponent) => operandOf(operand, isExponent ? [] : allOperands, language),
    number: (value) => digitsOf(value, language.locale),
  };
}

function operandOf(operand: Operand, allOperands: readonly Operand[], language: WorkingLanguage): string {
  const { value, unit, label } = operand;
  const figure = figureText(value, unit, language, {
    isRequestAmount: isOfRequest(label),
    isEntered: isTyped(operand),
    withoutUnit: allOperands.filter((each) => each.unit === unit).length !== 1,
  });
  return typeof value === 'number' && value < 0 ? `(${figure})` : figure;
}

/** How a figure is written. */
interface Notation {
  /** Whether the figure is an amount of one request. */
  readonly isRequestAmount?: boolean;
  /** Whether the user entered the figure. */
  readonly isEntered?: boolean;
  /** Whether the unit is omitted. */
  readonly withoutUnit?: boolean;
}

/** The steps whose value is an amount of one request. */
const requestAmounts = new Set(['requestUsd', 'usdPerAcceptedAnswer', 'savingUsdPerRequest']);

function isOfRequest(label: string): boolean {
  return requestAmounts.has(keyOf(label)) || keyOf(parentOf(label)) === 'attempt';
}

/** A figure as text, with its unit. */
function figureText(
  value: Step['value'],
  unit: string,
  language: WorkingLanguage,
  notation: Notation,
): string {
  const { locale } = language;
  if (value === null) return unknown;
  if (typeof value === 'string') return unit === 'date' ? formatDate(value, locale) : value;
  if (unit === 'usd')
    return notation.isEntered ? formatUsdRate(value, locale) : moneyText(value, locale, notation);
  // A mean of prices can have more digits than a price list shows. Nine digits are enough.
  if (unit.startsWith('usd/')) return formatUsdRate(Number(value.toPrecision(9)), locale);
  if (isPercentage({ unit })) return shareText(value, locale);
  return notation.withoutUnit ? digitsOf(value, locale) : withUnit(value, unit, language);
}

/** A number with up to four decimals, or a whole number from 1,000 on. */
function digitsOf(value: number, locale: string): string {
  const isWhole = Number.isInteger(value) || Math.abs(value) >= 1000;
  return isWhole ? formatTokens(value, locale) : formatNumber(value, locale, 4);
}

/** A number with its unit. A factor has no unit. */
function withUnit(value: number, unit: string, { text, locale }: WorkingLanguage): string {
  if (Object.hasOwn(text.units, unit))
    return text.units[unit as keyof typeof text.units](digitsOf(value, locale), value);
  return unit === 'factor' ? digitsOf(value, locale) : formatQuantity(value, unit, locale, 4);
}

/** A share in percent. A very large share, such as the return on a small set-up, is shortened. */
function shareText(value: number, locale: string): string {
  if (Math.abs(value) >= 1e4) return `${formatCompact(value * 100, locale)}${percent.sign(locale)}`;
  return formatPercent(value, locale, Math.abs(value) < 10 ? 4 : 0);
}

function moneyText(value: number, locale: string, { isRequestAmount }: Notation): string {
  const amount = value * rateIn(locale);
  const absoluteAmount = Math.abs(amount);
  if (absoluteAmount === 0) return formatUsdExact(0, locale, 0);
  // Eight decimals would show such a small amount as zero, so all its digits are shown.
  if (absoluteAmount < 5e-9) return formatUsdRate(value, locale);
  // Parts of a yen that a sum needs are shown too.
  const decimals = Math.max(2, decimalsIn(locale));
  const cents = amount * 10 ** decimals;
  const isCents = Math.abs(cents - Math.round(cents)) < 1e-7;
  const showsAllDecimals = isRequestAmount ? absoluteAmount < 10 : absoluteAmount < 0.0995 && !isCents;
  if (showsAllDecimals) return formatUsdExact(value, locale, 8);
  // Whole yen have no decimals.
  return Math.abs(amount - Math.round(amount)) < 1e-7
    ? formatUsdCents(value, locale)
    : formatUsdExact(value, locale, decimals);
}
