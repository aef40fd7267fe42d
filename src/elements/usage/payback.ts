/** The payback of the compared pair in a few words, with a decimal, so that the effect of a single line is visible. */
import { paybackMonths } from '../../core/cost/verdict.ts';
import { dateAt, exactDays } from '../../core/scenario/calendar.ts';
import type { Comparison, Result } from '../../core/types.ts';
import { durationOf, formatDate, inUnit, withEstimateMark } from '../../i18n/format.ts';
import { pairOf } from '../common/scenario/reading.ts';
import { paybackOrWord } from '../common/wording/payback-word.ts';
import { isOverTenYears } from '../common/wording/verdict-facts.ts';
import type { UsageWording } from './wording.ts';

/** The comparison of the candidate with the baseline; `null` with a single approach. */
export function comparisonIn(result: Result, candidate: string): Comparison | null {
  return pairOf(result, candidate)?.comparison ?? null;
}

/** Months to the payback; 0 = at once. `null` without a payback, after more than ten years, or if the service ends first. */
export function paybackWithinTenYears(comparison: Comparison | null): number | null {
  const months = comparison ? paybackMonths(comparison.verdict) : null;
  return months !== null && !isOverTenYears(months) ? months : null;
}

/**
 * "14.8 weeks", "at once", "never". The unit is the usual one for `likeMonths` months, or for the payback itself if `likeMonths` is `null` or 0. The
 * decimal is rounded up, so that the payback has happened at the end of the written duration.
 */
export function paybackText(
  result: Result,
  candidate: string,
  likeMonths: number | null,
  { text: { paybacks }, locale, approximate }: UsageWording,
): string {
  const months = paybackOrWord(result, candidate);
  if (typeof months === 'string') return paybacks[months];
  const { unit } = durationOf(months, likeMonths || months);
  const days = exactDays(result.scenario.startsOn, months);
  const units = unit === 'day' ? days : unit === 'week' ? days / 7 : months;
  const value = Math.ceil(units * 10 - 1e-6) / 10;
  return withEstimateMark(inUnit(value, unit, locale), { approximate });
}

/** The day of the payback: "14 April 2027"; empty without a payback. */
export function paybackDate(result: Result, candidate: string, locale: string): string {
  const months = paybackOrWord(result, candidate);
  return typeof months === 'string' ? '' : formatDate(dateAt(result.scenario.startsOn, months), locale);
}
