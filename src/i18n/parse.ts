/**
 * Parses typed amounts: "200k", "1.5M", "800 × 900", "200k – 300k", "200-300k", "250k (200k–300k)", "±20 %". The caller knows the unit and
 * the limits. The functions read digits of any script, words of English and of the language of the locale, and the signs of the locale's
 * currency.
 */
import type { Amount } from '../core/types.ts';
import { type Notation, notationOf } from './notation.ts';
import { plainSigns } from './plain-signs.ts';

/** A typed amount. `isRange`: a range (P10 to P90) was typed. Otherwise the three numbers are equal. */
export interface ParsedAmount {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly isRange: boolean;
}

/** A typed amount as a value of a scenario, divided by `unit`, for example 100 for percent. */
export function amountOf({ p10, p50, p90, isRange }: ParsedAmount, unit = 1): Amount {
  return isRange ? { p10: p10 / unit, p50: p50 / unit, p90: p90 / unit } : p50 / unit;
}

/** The maximum length of an amount in UTF-16 units. A longer text is not an amount. */
const maxTypedLength = 200;

/**
 * One number with an optional sign, currency, grouping, exponent and scale word (`k`, `million`). `null` for any other text.
 * The group separator of the locale is accepted between groups only. In English "1,500" is 1500. "1,5" and "0,350" are
 * rejected, because they are decimals of another locale.
 */
export function parseNumber(typed: string, locale = 'en'): number | null {
  return numberIn(plainSigns(typed), notationOf(locale));
}

function numberIn(
  typed: string,
  {
    group,
    decimal,
    grouped,
    signBefore,
    signAfter,
    pointAfterScale,
    plainNumber,
    scaleAtEnd,
    factorOf,
  }: Notation,
): number | null {
  const unsigned = typed.trim().replace('٫', decimal).replace(/[−–]/g, '-').replace(signBefore, '$1');
  // The sign of a currency may be the last letter of a scale word: K for the kyat (`k`), L for the lempira (`mil`). Scale words have
  // priority.
  const text = (scaleAtEnd.test(unsigned) ? unsigned : unsigned.replace(signAfter, ''))
    .replace(pointAfterScale, '$1')
    .replace(grouped, (whole, _sign, separator) => whole.split(separator).join(''));
  // If the group separator of the locale is a point, a point that separates no groups is an error.
  if (group === '.' && text.includes('.')) return null;
  const match = plainNumber.exec(text.replace(decimal, '.'));
  if (!match?.[1]) return null;
  const unscaled = Number(match[1]);
  // 8.2 × 1e9 is 8,199,999,999.999999 in floating point.
  const value = match[2] ? Number((unscaled * factorOf(match[2])).toPrecision(15)) : unscaled;
  return Number.isFinite(value) ? value : null;
}

/**
 * An amount, with a range if one is typed. If a range is typed without a best guess, the best guess is `around` if it is inside the
 * range, and otherwise the middle of the range. "±20 %" and "±500" refer to the number before them; without one, to `around`.
 * `null` for a text that is not an amount.
 */
export function parseAmount(typed: string, locale = 'en', around: number | null = null): ParsedAmount | null {
  return typed.length > maxTypedLength ? null : amountIn(plainSigns(typed), notationOf(locale), around);
}

function amountIn(text: string, notation: Notation, around: number | null = null): ParsedAmount | null {
  // An optional number, ± or +/-, a number, and an optional percent sign.
  const plusMinus = /^(.*?)(?:±|\+\/-)\s*(.+?)(%?)$/.exec(text);
  if (plusMinus) {
    const middle = plusMinus[1]?.trim() ? numberIn(plusMinus[1], notation) : around;
    const spread = numberIn(plusMinus[2] ?? '', notation);
    if (middle === null || spread === null || spread < 0) return null;
    const width = plusMinus[3] ? (Math.abs(middle) * spread) / 100 : spread;
    return { p10: middle - width, p50: middle, p90: middle + width, isRange: width > 0 };
  }
  // A best guess with its range in parentheses: "250k (200k–300k)".
  const withMiddle = /^(.+?)\s*\((.+)\)$/.exec(text);
  const span = spanOf(withMiddle?.[2] ?? text, notation);
  if (span) {
    const [low, high] = span;
    if (low > high) return null;
    const bestGuess = withMiddle ? numberIn(withMiddle[1] ?? '', notation) : around;
    const isInside = bestGuess !== null && bestGuess >= low && bestGuess <= high;
    if (withMiddle && !isInside) return null;
    const p50 = isInside ? bestGuess : (low + high) / 2;
    return { p10: low, p50, p90: high, isRange: low < high };
  }
  const value = withMiddle ? null : (numberIn(text, notation) ?? productOf(text, notation));
  return value === null ? null : { p10: value, p50: value, p90: value, isRange: false };
}

/** The factors of a typed product: 800 and 900 of "800 × 900". `null` for any other text. */
export function factorsOf(typed: string, locale = 'en'): readonly number[] | null {
  return typed.length > maxTypedLength ? null : factorsIn(plainSigns(typed), notationOf(locale));
}

function factorsIn(text: string, notation: Notation): readonly number[] | null {
  const factors = text.split(notation.times).map((part) => numberIn(part, notation));
  return factors.length > 1 && factors.every((factor) => factor !== null)
    ? (factors as readonly number[])
    : null;
}

function productOf(text: string, notation: Notation): number | null {
  const product = factorsIn(text, notation)?.reduce((result, factor) => result * factor, 1) ?? null;
  // Rounding removes the digits that floating-point multiplication adds.
  return product === null || !Number.isFinite(product) ? null : Number(product.toPrecision(15));
}

/** A typed quantity at a price, or a price per unit: "35 h at 45", "$2 per example", "800 examples at $2". */
export interface TypedCost {
  /** `null` if only the price of one is typed. */
  readonly quantity: ParsedAmount | null;
  readonly unit: string;
  readonly usdPerUnit: ParsedAmount;
}

/** Reads a quantity at a price, or a price per unit. `null` for any other text, such as a plain amount. */
export function parseCost(typed: string, locale = 'en'): TypedCost | null {
  if (typed.length > maxTypedLength) return null;
  const text = plainSigns(typed);
  const notation = notationOf(locale);
  const priceMatch = notation.pricePerUnit.exec(text);
  const usd = priceMatch && amountIn(priceMatch[1] ?? '', notation);
  if (priceMatch && usd) return { quantity: null, unit: unitOf(priceMatch), usdPerUnit: usd };
  const match = notation.quantityAtPrice.exec(text);
  if (!match) return null;
  const [quantity, usdPerUnit] = [match[1], match[3]].map((part) => amountIn(part ?? '', notation));
  return quantity && usdPerUnit ? { quantity, unit: unitOf(match), usdPerUnit } : null;
}

const unitOf = (match: RegExpExecArray): string => (match[2] ?? '').normalize();

/**
 * The two numbers of a text with a dash, ".." or a word such as "to" between them; `null` for any other text. Every dash is tried, because
 * a dash may also be a minus sign or part of an exponent.
 */
function spanOf(text: string, notation: Notation): readonly [number, number] | null {
  for (const { 0: between, index } of text.matchAll(notation.between)) {
    const [left, right] = [text.slice(0, index), text.slice(index + between.length)];
    const low = numberIn(left, notation);
    const high = low === null ? null : numberIn(right, notation);
    if (low === null || high === null) continue;
    // In "200-300k", the scale word belongs to both numbers.
    const scaleWord = notation.scaleAtEnd.exec(right)?.[1];
    const scaledLow =
      scaleWord && !notation.scaleAtEnd.test(left) ? numberIn(`${left.trim()}${scaleWord}`, notation) : null;
    return [scaledLow !== null && scaledLow <= high ? scaledLow : low, high];
  }
  return null;
}

/** The text without the separators with which the language groups digits. */
export function ungrouped(text: string, locale = 'en'): string {
  const parts = new Intl.NumberFormat(locale).formatToParts(1234567);
  const group = parts.find(({ type }) => type === 'group')?.value ?? ',';
  const separator = /\s/.test(group) ? '\\s' : `[${group}]`;
  return text.replace(new RegExp(`(\\p{Nd})${separator}(?=\\p{Nd})`, 'gu'), '$1');
}
