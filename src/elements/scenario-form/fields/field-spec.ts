/**
 * What a field of the form accepts, in the unit the person sees: percent where the scenario holds fractions.
 * Read from core's field table, so that the form and the model never disagree about a range.
 */

import { tidy } from '../../../core/scenario/amount.ts';
import { type Field, fieldAt, isPercentage, largest } from '../../../core/scenario/field-table.ts';

export interface FieldSpec {
  /** Bounds as shown. One of ±`largest` or beyond is there against overflow only, and named only when it is met. */
  readonly min: number;
  readonly max: number;
  readonly minExclusive: boolean;
  /** Shown value = stored value × scale: 100 for percentages, else 1. */
  readonly scale: number;
  readonly whole: boolean;
  /** Whether a range may be typed. */
  readonly belief: boolean;
  /** Whether empty, meaning unknown, is allowed. */
  readonly nullable: boolean;
  /** Whether a range moves by a factor when its best guess leaves it (see `withGuess`). */
  readonly ratio: boolean;
  /** Smallest sensible step, as shown. */
  readonly least: number;
}

/** Whether a bound says nothing about the field itself. */
export const isOpen = (bound: number) => Math.abs(bound) >= largest;

function leastStep(field: Field): number {
  if (field.whole || isPercentage(field) || /^(tokens|requests|minutes)$/.test(field.unit)) return 1;
  return field.unit.startsWith('usd') ? 0 : 0.1;
}

const specs = new Map<Field, FieldSpec>();

/**
 * The spec of the field at a path (`approaches[0].successRate`). The same object every time, so that
 * a field that is given it again does not render again. Throws on a path that is no number field.
 */
export function specAt(path: string): FieldSpec {
  const field = fieldAt(path);
  if (!field) throw new RangeError(`No field at ${path}`);
  const known = specs.get(field);
  if (known) return known;
  // A credit is a negative amount of dollars; a negative quantity of hours or tickets is a mistake.
  const isQuantity = field.unit === 'units';
  const scale = isPercentage(field) ? 100 : 1;
  const spec: FieldSpec = {
    min: isQuantity ? 0 : field.min * scale,
    max: field.max * scale,
    minExclusive: field.minExclusive,
    scale,
    whole: field.whole,
    belief: field.belief,
    nullable: field.nullable,
    ratio: field.kind === 'amount' || field.kind === 'count',
    least: leastStep(field),
  };
  specs.set(field, spec);
  return spec;
}

/** Takes any number, and ranges: for a field that is given no spec. */
export const anyAmount: FieldSpec = {
  min: Number.NEGATIVE_INFINITY,
  max: Number.POSITIVE_INFINITY,
  minExclusive: false,
  scale: 1,
  whole: false,
  belief: true,
  nullable: true,
  ratio: true,
  least: 0,
};

// How far one press of an arrow key moves a number. It knows magnitudes, not fields or keys.

/** How a field wants to be stepped, in the unit the person sees (percent, not fractions). */
export interface Stepping {
  readonly min: number;
  readonly max: number;
  /** Smallest step that makes sense: 1 for counts and percentages, 0.01 for dollars. */
  readonly least: number;
}

/**
 * The next number up (`1`) or down (`-1`): one unit of the second digit, so that 250,000 moves by 10,000 and
 * 0.40 by 0.01, never less than `least`, ten times that when `far`, and held inside the range.
 * Down from a power of ten steps as its lower decade does, so that up and down undo each other.
 */
export function stepped(value: number, direction: 1 | -1, stepping: Stepping, far = false): number {
  const step = Math.max(stepping.least, decadeStep(value, direction)) * (far ? 10 : 1);
  return Math.min(stepping.max, Math.max(stepping.min, tidy(value + direction * step)));
}

function decadeStep(value: number, direction: 1 | -1): number {
  const size = Math.abs(value);
  if (size === 0) return 0.1;
  const exponent = Math.floor(Math.log10(size) + 1e-12);
  const towardsZero = value > 0 === direction < 0;
  const isPower = Math.abs(size / 10 ** exponent - 1) < 1e-9;
  return 10 ** (exponent - (towardsZero && isPower ? 2 : 1));
}

/** A number as it is shown: as it was given, and four digits, or whole, where it has more than a person would give. */
export function readable(value: number): number {
  const given = tidy(value);
  if (Number(given.toPrecision(10)) === given) return given;
  return Math.abs(given) < 1000 ? Number(given.toPrecision(4)) : Math.round(given);
}

// Which way an arrow key steps a field. Knows keys, not what is stepped.

/** `1` up, `-1` down, `0` for any other key, and for those that a browser or a screen reader has a use for. */
export function arrowStep({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): 1 | -1 | 0 {
  if (altKey || ctrlKey || metaKey) return 0;
  if (key === 'ArrowUp') return 1;
  return key === 'ArrowDown' ? -1 : 0;
}
