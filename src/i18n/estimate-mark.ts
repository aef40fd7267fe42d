/** Figures that follow from counted tokens, and their mark if the counts are estimates. They are not in the first load. */
import { approximately } from './format.ts';

/** Whether a count, or an amount that follows from counts, has the mark of an estimate. Zero is exact: there is no text to count. */
export const hasEstimateMark = (value: number, isEstimate: boolean): boolean => isEstimate && value !== 0;

/** A written count, or an amount that follows from counts, with the mark of an estimate if it has one. */
export const withMarkIfEstimate = (
  value: number,
  written: string,
  isEstimate: boolean,
  thin = false,
): string => (hasEstimateMark(value, isEstimate) ? approximately(written, thin) : written);
