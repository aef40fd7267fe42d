/**
 * Arithmetic with unknowns. Inside core an unknown number is NaN, which spreads by itself; at the rim it is `null`.
 * Knows nothing of what the numbers mean.
 */
import type { Amount } from './types.ts';

/** The best guess of an amount: a belief's p50; NaN where it is unknown. */
export function best(amount: Amount | undefined): number {
  if (typeof amount === 'number') return amount;
  return amount ? amount.p50 : Number.NaN;
}

/** A product in which nothing of something unknown is nothing: zero tokens at an unknown price cost 0. */
export function times(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : a * b;
}

/** The number, or `null` where it is unknown or beyond what a number can hold. */
export function orNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** Two amounts within this share of the larger one are equal (model page, first paragraph). */
export const tolerance = 1e-9;

/** `a - b`, and 0 where the two are equal within the tolerance; NaN where either is unknown. */
export function difference(a: number, b: number): number {
  const exact = a - b;
  return Math.abs(exact) <= tolerance * Math.max(Math.abs(a), Math.abs(b)) ? 0 : exact;
}
