/** Correction of p values for several comparisons. */

/**
 * The p values adjusted for their number by Holm's step-down method (S. Holm, 1979), in the given order, 0–1. If each adjusted
 * value is compared with 0.05, the probability of any false rejection is at most 5 %. `null` (no test) stays `null` and is not
 * counted. Throws a `RangeError` for a value that is not from 0 to 1.
 */
export function holmAdjust<P extends number | null>(pValues: readonly P[]): P[] {
  for (const p of pValues)
    if (p !== null && !(p >= 0 && p <= 1)) throw new RangeError(`A p value has to be from 0 to 1, got ${p}.`);
  const adjusted = [...pValues];
  const order = pValues
    .map((p, index) => ({ p, index }))
    .filter((entry): entry is { p: P & number; index: number } => entry.p !== null)
    .sort((a, b) => a.p - b.p);
  let largest = 0;
  order.forEach(({ p, index }, rank) => {
    largest = Math.max(largest, Math.min(1, p * (order.length - rank)));
    adjusted[index] = largest as P;
  });
  return adjusted;
}
