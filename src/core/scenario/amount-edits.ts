/** Compares, multiplies and widens amounts and ranges. The first load does not need this file. */
import { isBelief } from './amount.ts';
import type { Amount, Belief } from './types.ts';

/** Whether two amounts have the same numbers. An edit copies ranges, so they are compared by their numbers; their texts do not count. */
export function sameAmount(a: Amount | undefined, b: Amount | undefined): boolean {
  if (!isBelief(a) || !isBelief(b)) return a === b;
  return a.p10 === b.p10 && a.p50 === b.p50 && a.p90 === b.p90;
}

/** The amount as a range. A number is its own best guess and both its ends. */
export function asRange(amount: number | Belief): Belief {
  return isBelief(amount) ? amount : { p10: amount, p50: amount, p90: amount };
}

/** The amount times a factor, the ends of a range too. Unknown stays unknown. */
export function scaled(amount: Amount, factor: number): Amount {
  if (amount === null || factor === 1) return amount;
  if (!isBelief(amount)) return amount * factor;
  const { p10, p50, p90 } = amount;
  return { ...amount, p10: p10 * factor, p50: p50 * factor, p90: p90 * factor };
}
