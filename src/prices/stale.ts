/** When a price is too old to be shown without a warning. Dates are data: nothing here reads the clock. */
import type { IsoDate } from '../core/types.ts';

/** Age in days after which a price is marked. */
export const STALE_AFTER_DAYS = 90;

/** Whole days from `asOf` to `onDate` (negative before it); `null` when either is missing or no calendar date. */
export function ageInDays(asOf: IsoDate | null | undefined, onDate: IsoDate): number | null {
  const from = epochDay(asOf);
  const to = epochDay(onDate);
  return from === null || to === null ? null : to - from;
}

/** More than `days` old on `onDate`. A figure without a date is stale from the start. */
export function isStale(asOf: IsoDate | null | undefined, onDate: IsoDate, days = STALE_AFTER_DAYS): boolean {
  const age = ageInDays(asOf, onDate);
  return age === null || age > days;
}

function epochDay(date: IsoDate | null | undefined): number | null {
  if (!date || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date ? null : time / 86_400_000;
}
