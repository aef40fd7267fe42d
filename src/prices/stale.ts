/** Calculates the age of a price, and whether it needs a warning. Dates are arguments; the clock is never read. */
import { parseDate } from '../core/scenario/calendar.ts';
import type { IsoDate } from '../core/types.ts';

/** Age in days after which a price gets a warning. */
export const STALE_AFTER_DAYS = 90;

/** Whole days from `asOf` to `onDate`, negative if `asOf` is later; `null` if one is missing or not a calendar date. */
export function ageInDays(asOf: IsoDate | null | undefined, onDate: IsoDate): number | null {
  const from = parseDate(asOf ?? '');
  const to = parseDate(onDate);
  return from === null || to === null ? null : to - from;
}

/** Whether a price is more than `days` old on `onDate`; true for a price without a date. */
export function isStale(asOf: IsoDate | null | undefined, onDate: IsoDate, days = STALE_AFTER_DAYS): boolean {
  const age = ageInDays(asOf, onDate);
  return age === null || age > days;
}
