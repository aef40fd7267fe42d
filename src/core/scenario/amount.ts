/**
 * Amounts: best guesses, ranges, and arithmetic with unknowns. Inside core an unknown number is NaN, so that every
 * figure calculated from it is NaN too; in results it is `null`.
 */
import type { Amount, Belief } from './types.ts';

/** Whether a value is a range, `{p10, p50, p90}`; accepts any value. */
export function isBelief(value: unknown): value is Belief {
  return typeof value === 'object' && value !== null && 'p50' in value;
}

/** The number to calculate with: for a range its p50; `null` = unknown. */
export function bestGuess(amount: Amount | undefined): number | null {
  return isBelief(amount) ? amount.p50 : (amount ?? null);
}

/** Like `bestGuess`, but NaN for an unknown amount, so that every figure calculated from it is NaN too. */
export function best(amount: Amount | undefined): number {
  return bestGuess(amount) ?? Number.NaN;
}

/** A product in which zero times an unknown (NaN) is 0: zero tokens at an unknown price cost 0. */
export function times(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : a * b;
}

/** The number; `null` if it is unknown (NaN) or has overflowed. */
export function orNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** Two amounts within this share of the larger one are equal (docs/model.md, first paragraph). */
export const tolerance = 1e-9;

/** `a - b`; 0 if the two are equal within the tolerance, NaN if either is unknown. */
export function difference(a: number, b: number): number {
  const exact = a - b;
  return Math.abs(exact) <= tolerance * Math.max(Math.abs(a), Math.abs(b)) ? 0 : exact;
}

/** The number rounded to twelve digits, more than any field shows, so that 0.1 + 0.2 reads 0.3. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
