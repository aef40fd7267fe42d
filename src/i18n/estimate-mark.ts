/** The mark (≈) of figures that follow from estimated token counts. This file is not part of the first load. */
import { approximately } from './format.ts';

/**
 * Whether a token count, or an amount that follows from token counts, has the mark of an estimate. 0 has none, because there is no text to
 * count.
 */
export const hasEstimateMark = (value: number, isEstimate: boolean): boolean => isEstimate && value !== 0;

/** The formatted `value` with the mark of an estimate, if it needs one. `thin`: with a thin space after the mark. */
export const withMarkIfEstimate = (
  value: number,
  written: string,
  isEstimate: boolean,
  thin = false,
): string => (hasEstimateMark(value, isEstimate) ? approximately(written, thin) : written);
