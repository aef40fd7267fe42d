/** The figures of the sentences of a verdict, formatted: amounts, durations, dates and chances. */
import { datedPayback } from '../../../core/cost/verdict.ts';
import { difference } from '../../../core/scenario/amount.ts';
import { dateAt } from '../../../core/scenario/calendar.ts';
import { decimalsIn, rateIn } from '../../../i18n/display-currency.ts';
import {
  formatDate,
  formatDuration,
  formatMonths,
  formatShare,
  formatTokens,
  formatUsdCents,
  formatUsdCompact,
  isTwoWeeks,
  withEstimateMark,
} from '../../../i18n/format.ts';
import { modelAtHost, perThousandFormatter, type VerdictView } from './names.ts';
import { type Facts, isOverTenYears } from './verdict-facts.ts';

/** Dollars without their sign. Pass an extra cost as a positive number and a saving as a negative one: `Limit` rounds them differently. */
export const money = ({ view: { locale, limit } }: Facts, usd: number): string =>
  limit?.(usd, locale) ?? formatUsdCompact(Math.abs(usd), locale);

/**
 * The extra set-up cost without its sign. If it exceeds the saving of a whole number of months by less than half a unit of the currency,
 * it is written with cents (in a currency that has them). Rounded to whole units, it would seem to be paid back a month earlier than the
 * claim says. The claim of a payback after more than ten years states no months, so it needs no cents.
 */
export const setupMoney = (facts: Facts): string => {
  const { view, verdict, setupExtra, monthSaved } = facts;
  const { locale } = view;
  const excess = (setupExtra % monthSaved) * rateIn(locale);
  const hasCents = excess > 0.5 * 10 ** -decimalsIn(locale) && excess < 0.5;
  return 'months' in verdict && !isOverTenYears(verdict.months) && !view.approximate && hasCents
    ? formatUsdCents(setupExtra, locale)
    : money(facts, setupExtra);
};

/** Money that depends on token counts. */
export const estimatedMoney = (facts: Facts, usd: number): string =>
  withEstimateMark(money(facts, usd), facts.view, usd);

/** Dollars of one request, multiplied by 1,000 and formatted. `isCost`: `usd` is the cost of one approach, not the difference of the two. */
export const perThousand = ({ unitUsd, view }: Facts, usd: number, isCost?: boolean): string =>
  withEstimateMark(
    view.limit?.(1000 * usd, view.locale) ??
      perThousandFormatter(view.locale, unitUsd.candidate, unitUsd.baseline)(Math.abs(usd), isCost),
    view,
    usd,
  );

/**
 * An extra cost or a saving of a month. If month 1 saves exactly as much as 1,000 requests, for example because it has 1,000 requests, the
 * text is the same as that of `perThousand`.
 */
export const monthlyMoney = (facts: Facts, usd = -facts.monthSaved): string =>
  difference(1000 * facts.unitSaved, facts.monthSaved) === 0
    ? perThousand(facts, usd / 1000)
    : estimatedMoney(facts, usd);

/** The window, which is the time from the start to the horizon, as a duration: "24 months". */
export const windowOf = ({ view, horizon }: Facts): string => formatMonths(horizon, view.locale);

/** The number of months of the window. */
export const windowMonths = ({ view, horizon }: Facts): string => formatTokens(horizon, view.locale);

/** The candidate's model and its host, worded for a sentence on the end of a service. */
export const modelOf = ({ view, candidate, baseline }: Facts): string =>
  modelAtHost(candidate, baseline, view);

/** "15 weeks" by the calendar of the scenario. */
export const durationText = ({ result, locale }: VerdictView, months: number): string =>
  formatDuration(months, locale, { from: result.scenario.startsOn });

/** "within ≈ 15 weeks". */
export const withinDuration = ({ view }: Pick<Facts, 'view'>, months: number): string =>
  view.messages.inTime(withEstimateMark(durationText(view, months), view), !isTwoWeeks(months));

/** Whether dates depend on estimates or on an assumed price, so that a day would be too exact. */
const isToTheMonth = ({ view: { approximate, assumed } }: Facts): boolean => approximate || assumed === true;

/** "on 15 April 2027", or "in April 2027" if a day would be too exact. After the window, where costs are a projection, it is always too exact. */
export function when(facts: Facts, date: string): string {
  const { messages, locale } = facts.view;
  return isToTheMonth(facts) || date > dateOf(facts, facts.horizon)
    ? messages.inMonthOf(formatDate(date, locale, 'month'))
    : messages.onDate(formatDate(date, locale));
}

/** "on 15 April 2027" for a moment in months from the start, or "after more than ten years" for a moment later than that. */
export const whenIn = (facts: Facts, months: number): string =>
  isOverTenYears(months) ? facts.view.messages.afterTenYears : when(facts, dateOf(facts, months));

/** A date that does not depend on token counts. */
export const day = ({ view }: Facts, date: string | undefined): string =>
  formatDate(date ?? null, view.locale);

/** "on 15 April 2027", for a date that does not depend on token counts. */
export const onDay = (facts: Facts, date: string | undefined): string =>
  facts.view.messages.onDate(day(facts, date));

/** The date of a moment in months from the start. */
export const dateOf = (facts: Facts, months: number): string =>
  dateAt(facts.view.result.scenario.startsOn, months);

/** A date in the window until which a statement is true. It is a month if a day would be too exact. */
export const untilDate = (facts: Facts, months: number): string =>
  formatDate(dateOf(facts, months), facts.view.locale, isToTheMonth(facts) ? 'month' : 'long');

/** The assumption about the months after the window on which a projected payback depends: "if month 24’s traffic holds", for example. */
export function assumption(facts: Facts): string {
  const { messages } = facts.view;
  if (facts.declines) return messages.ifDeclineGoesOn(windowMonths(facts));
  const isConstant = facts.baseline.result.months.every(({ requests }) => requests === facts.requests);
  return isConstant ? messages.atThisTraffic : messages.ifTrafficHolds(windowMonths(facts));
}

/** A chance from this to `1 - lowestEvenChance` is written as 50 %. A payback with a lower chance is unlikely, with a higher one likely. */
export const lowestEvenChance = 0.495;

/**
 * The months of the chance that a sentence states:
 *
 * - The first twelve if the best guess pays back in them, because the key figure beside the sentence has the chance within a year.
 * - The window in all other cases. A candidate that is never behind is one of them, because its sentence says that it is cheaper over the
 *   window.
 */
const chanceMonths = ({ verdict, horizon }: Facts): number =>
  (datedPayback(verdict)?.months ?? horizon) > 12 ? horizon : Math.min(12, horizon);

/** The chance of a payback in the months of `chanceMonths`, 0–1. NaN without a simulation. */
export const chanceOf = (facts: Facts): number =>
  facts.simulated?.[chanceMonths(facts) === 12 ? 'paysBackWithinYear' : 'paysBackInWindow'] ?? Number.NaN;

/** A share that depends on token counts. */
export const estimatedShare = ({ view }: Facts, share: number): string =>
  withEstimateMark(formatShare(share, view.locale), view);

/** The months and the chance of a payback in them, formatted. */
export const chance = (facts: Facts): [months: string, chance: string] => [
  formatMonths(chanceMonths(facts), facts.view.locale),
  estimatedShare(facts, chanceOf(facts)),
];

/** The requests of month 1, formatted and as a whole number. */
export const requestsOf = ({ requests, view }: Facts): [written: string, count: number] => [
  formatTokens(requests, view.locale),
  Math.round(requests),
];
