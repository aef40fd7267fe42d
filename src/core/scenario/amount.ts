/**
 * Amounts: best guesses, ranges, and arithmetic with unknowns. Inside core an unknown number is NaN, which spreads by
 * itself; in results it is `null`.
 */
import type { Amount, Belief } from './types.ts';

/** Whether a value of a scenario is a range, `{p10, p50, p90}`; any value may be asked about. */
export function isBelief(value: unknown): value is Belief {
  return typeof value === 'object' && value !== null && 'p50' in value;
}

/** The number that is calculated with: the p50 of a range; `null` where it is unknown. */
export function bestGuess(amount: Amount | undefined): number | null {
  return isBelief(amount) ? amount.p50 : (amount ?? null);
}

/** As `bestGuess`, with NaN for what is unknown, which spreads through arithmetic by itself. */
export function best(amount: Amount | undefined): number {
  return bestGuess(amount) ?? Number.NaN;
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

/** Whether two amounts show the same; beliefs are compared by content, since every edit copies the scenario. */
export function sameAmount(a: Amount | undefined, b: Amount | undefined): boolean {
  if (!isBelief(a) || !isBelief(b)) return a === b;
  return a.p10 === b.p10 && a.p50 === b.p50 && a.p90 === b.p90;
}

/**
 * A belief with a new best guess. The range stays while the guess is inside it. Otherwise it moves along:
 * by the same factor for amounts (`ratio`), by the same distance for shares and growth, held inside `min`…`max`.
 */
export function withGuess(
  belief: Belief,
  p50: number,
  bounds: { readonly min: number; readonly max: number; readonly ratio: boolean },
): Belief {
  if (p50 >= belief.p10 && p50 <= belief.p90) return { ...belief, p50 };
  const byRatio = bounds.ratio && belief.p50 !== 0;
  const move = (edge: number) => tidy(byRatio ? (edge * p50) / belief.p50 : edge + p50 - belief.p50);
  const hold = (edge: number) => Math.min(bounds.max, Math.max(bounds.min, edge));
  return {
    ...belief,
    p10: Math.min(hold(move(belief.p10)), p50),
    p50,
    p90: Math.max(hold(move(belief.p90)), p50),
  };
}

/** 0.1 + 0.2 is 0.3 to a person: twelve digits are more than any field shows. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
