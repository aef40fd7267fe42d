/**
 * The limits of a number field and the steps of its arrow keys, in the unit that the user sees: 95 % for the share 0.95 of a
 * scenario. The limits come from core's field table.
 */

import { tidy } from '../../../core/scenario/amount.ts';
import { isPercentage } from '../../../core/scenario/field-lookup.ts';
import { type Field, fieldAt, maxAmount } from '../../../core/scenario/field-table.ts';

/** The limits of a number field. */
export interface FieldSpec {
  /**
   * Limits as shown. A limit of ±`maxAmount` or beyond only prevents overflow, and is only mentioned when it is
   * exceeded.
   */
  readonly min: number;
  readonly max: number;
  /** Whether `min` itself is not allowed. */
  readonly minExclusive: boolean;
  /** Shown value = stored value × scale: 100 for percentages, the rate of the shown currency for money, else 1. */
  readonly scale: number;
  readonly isMoney: boolean;
  /** Whether only whole numbers are allowed. */
  readonly whole: boolean;
  /** Whether the number is one of requests a month, so that "40k requests a month" is read. */
  readonly isTraffic: boolean;
  /** Whether a range may be typed. */
  readonly allowsRange: boolean;
  /** Whether empty, meaning unknown, is allowed. */
  readonly nullable: boolean;
  /** Whether a new best guess outside the range multiplies the ends of the range by a factor; else it shifts them (see `withGuess`). */
  readonly ratio: boolean;
  /** Smallest useful step, as shown. */
  readonly minStep: number;
}

/** Whether a field is shown in percent. */
export const isPercent = ({ scale, isMoney }: FieldSpec) => scale === 100 && !isMoney;

/** Whether a limit only prevents overflow. */
export const isUnbounded = (bound: number) => Math.abs(bound) >= maxAmount;

function minStepOf(field: Field): number {
  if (field.whole || isPercentage(field) || /^(tokens|requests|minutes)$/.test(field.unit)) return 1;
  return field.unit.startsWith('usd') ? 0 : 0.1;
}

const specByField = new Map<Field, FieldSpec>();

/**
 * The spec of the field at a path (`approaches[0].successRate`). The same path returns the same object, so that
 * setting it again does not render the field again. Throws a RangeError for a path without a number field.
 */
export function specAt(path: string): FieldSpec {
  const field = fieldAt(path);
  if (!field) throw new RangeError(`No field at ${path}`);
  const knownSpec = specByField.get(field);
  if (knownSpec) return knownSpec;
  // A negative amount of dollars is a credit, but a negative quantity of hours or tickets is a mistake.
  const isQuantity = field.unit === 'units';
  const scale = isPercentage(field) ? 100 : 1;
  const spec: FieldSpec = {
    min: isQuantity ? 0 : field.min * scale,
    max: field.max * scale,
    minExclusive: field.minExclusive,
    scale,
    isMoney: field.unit.startsWith('usd'),
    whole: field.whole,
    isTraffic: field.unit === 'requests',
    allowsRange: field.belief,
    nullable: field.nullable,
    ratio: field.kind === 'amount' || field.kind === 'count',
    minStep: minStepOf(field),
  };
  specByField.set(field, spec);
  return spec;
}

const specsInCurrency = new WeakMap<FieldSpec, Map<number, FieldSpec>>();

/** The spec of a field whose money is shown in a currency with a rate. The same arguments return the same object. */
export function specInCurrency(spec: FieldSpec, rate: number): FieldSpec {
  if (!spec.isMoney || rate === 1) return spec;
  const byRate = specsInCurrency.get(spec) ?? new Map<number, FieldSpec>();
  specsInCurrency.set(spec, byRate);
  const limit = (bound: number) => (isUnbounded(bound) ? bound : bound * rate);
  const convertedSpec = byRate.get(rate) ?? {
    ...spec,
    scale: rate,
    min: limit(spec.min),
    max: limit(spec.max),
  };
  byRate.set(rate, convertedSpec);
  return convertedSpec;
}

/** A stored number as it is shown. Converted money is rounded to five digits, or to cents if they are more precise. */
export function shownNumber(value: number, { scale, isMoney }: FieldSpec): number {
  const shown = value * scale;
  if (!isMoney || scale === 1) return readableNumber(shown);
  return Math.abs(shown) < 1000 ? Number(shown.toPrecision(5)) : Math.round(shown * 100) / 100;
}

/** The spec of a field without limits: any number or range. */
export const anyAmount: FieldSpec = {
  min: Number.NEGATIVE_INFINITY,
  max: Number.POSITIVE_INFINITY,
  minExclusive: false,
  scale: 1,
  isMoney: false,
  isTraffic: false,
  whole: false,
  allowsRange: true,
  nullable: true,
  ratio: true,
  minStep: 0,
};

/** The limits of arrow key steps, in the unit that the user sees (percent, not fractions). */
export interface StepLimits {
  readonly min: number;
  readonly max: number;
  /** Smallest useful step: 1 for counts and percentages. */
  readonly minStep: number;
}

/**
 * The next number up (`1`) or down (`-1`), within the limits. The step is one unit of the second digit: 250,000 moves
 * by 10,000, and 0.40 by 0.01. It is at least `minStep`, and ten times as large with `isFar`. Down from a power of
 * ten, it is the step of the lower decade, so that up and down undo each other.
 */
export function steppedNumber(value: number, direction: 1 | -1, limits: StepLimits, isFar = false): number {
  const step = Math.max(limits.minStep, decadeStep(value, direction)) * (isFar ? 10 : 1);
  return Math.min(limits.max, Math.max(limits.min, tidy(value + direction * step)));
}

function decadeStep(value: number, direction: 1 | -1): number {
  const absolute = Math.abs(value);
  if (absolute === 0) return 0.1;
  const exponent = Math.floor(Math.log10(absolute) + 1e-12);
  const towardsZero = value > 0 === direction < 0;
  const isPower = Math.abs(absolute / 10 ** exponent - 1) < 1e-9;
  return 10 ** (exponent - (towardsZero && isPower ? 2 : 1));
}

/**
 * A number for display. It is unchanged if ten significant digits show it exactly. Otherwise it is rounded to four
 * digits, or to a whole number from 1,000 on.
 */
export function readableNumber(value: number): number {
  const tidied = tidy(value);
  if (Number(tidied.toPrecision(10)) === tidied) return tidied;
  return Math.abs(tidied) < 1000 ? Number(tidied.toPrecision(4)) : Math.round(tidied);
}

/**
 * Direction of an arrow key: `1` up, `-1` down. It is `0` for other keys, and with a modifier that browsers or screen
 * readers use.
 */
export function arrowStep({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): 1 | -1 | 0 {
  if (altKey || ctrlKey || metaKey) return 0;
  if (key === 'ArrowUp') return 1;
  return key === 'ArrowDown' ? -1 : 0;
}
