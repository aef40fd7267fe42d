/**
 * Compares two approaches of which only totals are known. It is unknown which cases both got right, so
 * the bounds over all pairings of the cases are stated.
 */
import type { PairedComparison } from './comparison-types.ts';
import { differenceFromTotals } from './difference-from-totals.ts';
import type { EvaluationTotals } from './types.ts';

/** A comparison before the p values are adjusted. */
type UnadjustedComparison = Omit<PairedComparison, 'adjustedP' | 'word' | 'needed'>;

/**
 * The accepted share of the candidate minus the accepted share of the baseline, as if both were measured on the same cases. There
 * are no pairs and no difference if the numbers of cases differ, or if one approach has no totals. `rangeConfidence` is the
 * confidence of the range from P10 to P90.
 */
export function compareTotals(
  candidate: EvaluationTotals | undefined,
  baselineTotals: EvaluationTotals | undefined,
  {
    baseline,
    confidence,
    rangeConfidence,
  }: { readonly baseline: string; readonly confidence: number; readonly rangeConfidence: number },
): UnadjustedComparison {
  const commonFields = { baseline, measure: 'share', counts: null } as const;
  if (!candidate || !baselineTotals || candidate.cases !== baselineTotals.cases)
    return {
      ...commonFields,
      pairs: 0,
      difference: null,
      low: null,
      high: null,
      method: null,
      range: null,
      p: null,
    };
  const bounds = (boundsConfidence: number) =>
    differenceFromTotals(candidate.accepted, baselineTotals.accepted, candidate.cases, boundsConfidence);
  const { difference, low, high, pLow, pHigh, shown } = bounds(confidence);
  const range = bounds(rangeConfidence);
  return {
    ...commonFields,
    pairs: candidate.cases,
    difference,
    low,
    high,
    method: 'tango',
    range: { p10: range.low, p50: difference, p90: range.high },
    p: pHigh,
    totals: { pLow, shown },
  };
}
