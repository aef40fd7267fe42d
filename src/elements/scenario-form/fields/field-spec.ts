/**
 * What a field of the form accepts, in the unit the person sees: percent where the scenario holds fractions.
 * Read from core's field table, so that the form and the model never disagree about a range.
 */
import { type Field, fieldAt, largest } from '../../../core/scenario/fields.ts';

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

const percent = (field: Field) => field.kind === 'share' || field.kind === 'growth';

function leastStep(field: Field): number {
  if (field.whole || percent(field) || /^(tokens|requests|minutes)$/.test(field.unit)) return 1;
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
  // What is given back is a negative amount of dollars; less than nothing of hours or tickets is a slip of the hand.
  const isQuantity = /\.quantity$/.test(path);
  const known = specs.get(field);
  if (known) return known;
  const scale = percent(field) ? 100 : 1;
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
