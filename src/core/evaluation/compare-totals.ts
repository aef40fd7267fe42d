/** Compares two approaches of which only totals are known. How their cases pair is unknown, so the bounds over all pairings are stated. */
import type { PairedComparison } from './comparison-types.ts';
import { differenceFromTotals } from './difference-from-totals.ts';
import type { EvaluationTotals } from './types.ts';

/** A comparison before the p values are adjusted. */
type Unadjusted = Omit<PairedComparison, 'adjustedP' | 'word' | 'needed'>;

/**
 * The accepted share of `own` minus that of `other`, as if both were measured on the same cases. There are no pairs and no
 * difference if the numbers of cases differ, or if one approach has no totals. `rangeConfidence` is the confidence of the range
 * from P10 to P90.
 */
export function compareTotals(
  own: EvaluationTotals | undefined,
  other: EvaluationTotals | undefined,
  {
    baseline,
    confidence,
    rangeConfidence,
  }: { readonly baseline: string; readonly confidence: number; readonly rangeConfidence: number },
): Unadjusted {
  const start = { baseline, measure: 'share', counts: null } as const;
  if (!own || !other || own.cases !== other.cases)
    return {
      ...start,
      pairs: 0,
      difference: null,
      low: null,
      high: null,
      method: null,
      range: null,
      p: null,
    };
  const bounds = (level: number) => differenceFromTotals(own.accepted, other.accepted, own.cases, level);
  const { difference, low, high, pLow, pHigh, shown } = bounds(confidence);
  const range = bounds(rangeConfidence);
  return {
    ...start,
    pairs: own.cases,
    difference,
    low,
    high,
    method: 'tango',
    range: { p10: range.low, p50: difference, p90: range.high },
    p: pHigh,
    totals: { pLow, shown },
  };
}
