/** The texts of figures in `<ft-ladder>`: shares, dollars, names and durations. */

import type { Rung } from '../../core/decision/ladder-types.ts';
import type { Borrowed } from '../../core/scenario/borrowed-names.ts';
import type { IsoDate } from '../../core/types.ts';
import { decimalsIn, rateIn } from '../../i18n/display-currency.ts';
import {
  formatDuration,
  formatTokens,
  formatUsd,
  numberFormat,
  percentage,
  unknown,
  withEstimateMark,
} from '../../i18n/format.ts';
import { decimalsInColumn, formatUsdInColumn } from '../../i18n/format-quantity.ts';
import type { Messages } from '../../i18n/messages.ts';

/** The messages and formatters of the ladder. */
export interface LadderWording {
  readonly text: Messages['ladder'];
  readonly locale: string;
  /** Whether costs depend on an estimated token count. */
  readonly approximate: boolean;
  /** Whether the user or the page has set the bar; else it is the default. */
  readonly isOwnBar: boolean;
  /** Whether a sentence says that its costs include repairs, because the chart and the table then show the costs of attempts only. */
  readonly saysRepaired: boolean;
  /** The values that are still those of an example; absent = none. */
  readonly borrowed?: Borrowed;
  /** The start of the scenario, from which days and weeks are counted. Absent: durations are in mean months. */
  readonly startsOn?: IsoDate | undefined;
}

/** The name of a rung. */
export function nameOf({ id, label }: Rung): string {
  return label || id;
}

/** How the share of a rung is known: it was measured, the user has entered it, or it is still an example's. */
export function basisOf(
  { id, basis }: Rung,
  { borrowed }: LadderWording,
): 'measured' | 'entered' | 'example' {
  if (basis === 'measured') return 'measured';
  return borrowed?.has(`${id}.successRate`) ? 'example' : 'entered';
}

/** The error of floating-point arithmetic that rounding up or down ignores, in tenths of a percent. */
const roundingError = 1e-9;

/** A share in percent. `one`: exactly one decimal. `up-to-one`: one decimal, or none for a whole percentage. */
export function percent(
  share: number,
  { locale }: LadderWording,
  decimals: 'one' | 'up-to-one' = 'up-to-one',
): string {
  return percentage(share * 100, locale, {
    minimumFractionDigits: decimals === 'one' ? 1 : 0,
    maximumFractionDigits: 1,
  });
}

/**
 * The share of a rung. A measured share has one decimal. A share below the bar is rounded down if it would otherwise be written as
 * the bar or more. An unknown share is written as a dash.
 */
export function shareText(
  { shareAccepted, clearsBar, basis }: Rung,
  bar: number,
  wording: LadderWording,
): string {
  if (shareAccepted === null) return unknown;
  const rounded = Math.round(shareAccepted * 1000) / 1000;
  const roundedDown = Math.floor(shareAccepted * 1000 + roundingError) / 1000;
  const shown = clearsBar === false && rounded >= bar ? roundedDown : shareAccepted;
  return percent(shown, wording, basis === 'measured' ? 'one' : 'up-to-one');
}

/** A share rounded up to a tenth of a percent, so that "from …" stays true. */
export function fromShareText(share: number, wording: LadderWording): string {
  return percent(Math.ceil(share * 1000 - roundingError) / 1000, wording, 'one');
}

/** Percentage points without a sign, with one decimal: "4.0". */
export function pointsText(difference: number, { locale }: LadderWording): string {
  return numberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
    Math.abs(difference) * 100,
  );
}

/** Amounts per 1,000 answers are written with cents below this number of dollars. */
const centsBelow = 1000;

/** Dollars per 1,000 answers, with cents below $1,000, and with two significant digits below ten cents. An unknown amount is a dash. */
export function perThousandText(usd: number | null, wording: LadderWording): string {
  if (usd === null) return unknown;
  return withEstimateMark(formatUsdInColumn(usd, wording.locale, centsBelow), wording, usd);
}

/** The difference of two amounts in dollars as they are written, so that the reader can check it. */
export function writtenDifference(a: number, b: number, locale = 'en'): number {
  const rate = rateIn(locale);
  const decimals = decimalsIn(locale);
  const isInCents = (usd: number): boolean => decimalsInColumn(usd * rate, locale, centsBelow) === decimals;
  if (!(isInCents(a) && isInCents(b))) return a - b;
  const centsPerUsd = 10 ** decimals * rate;
  return Math.round(Math.round(a * centsPerUsd) - Math.round(b * centsPerUsd)) / centsPerUsd;
}

/** Dollars of a set-up or of a month. */
export function amountText(usd: number | null, { locale }: LadderWording): string {
  return formatUsd(usd, locale);
}

/** Hours of work: none without a set-up, and a dash if no line of the set-up has hours. */
export function workText({ workHours, setupUsd }: Rung, { text, locale }: LadderWording): string {
  if (workHours !== null) return text.hours(formatTokens(workHours, locale));
  return setupUsd === 0 ? text.noWork : unknown;
}

/** A duration in months as text: "15 weeks", with the mark of an estimate if token counts are estimated. */
export function durationText(months: number, wording: LadderWording): string {
  const { locale, startsOn } = wording;
  return withEstimateMark(formatDuration(months, locale, { from: startsOn }), wording);
}
