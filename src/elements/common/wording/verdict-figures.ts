/** The key figures of a verdict with the chance of a payback, which a simulation tells. */
import {
  durationOf,
  formatDuration,
  formatShare,
  formatTokens,
  withEstimateMark,
} from '../../../i18n/format.ts';
import { assumedPriceNote, type KeyFigure, keyFigures, paybackFigure } from './key-figures.ts';
import type { VerdictView } from './names.ts';
import { type Facts, isOverTenYears } from './verdict-facts.ts';

/** The key figures of the pair. Empty if the verdict lacks a figure, or if the candidate is never in service. */
export const figuresOf = (view: VerdictView): readonly KeyFigure[] => keyFigures(view, chanceFigure);

/** The chance of paying back within a year if it was simulated, else the payback. */
export function chanceFigure(facts: Facts): KeyFigure {
  const { view, verdict, simulated } = facts;
  const { messages, locale } = view;
  if (!simulated) return paybackFigure(facts);
  const { p10, p50, p90 } = simulated.paybackMonths;
  const point = 'months' in verdict ? verdict.months : (p50 ?? p10);
  return {
    term: 'chance',
    label: messages.chance,
    value: withEstimateMark(formatShare(simulated.paysBackWithinYear, locale), view),
    note:
      assumedPriceNote(facts) ||
      (p10 === null || point === null
        ? messages.likelyNever
        : p90 === 0
          ? messages.likelyAtOnce
          : messages.likely(likelySpan(p10, p90, point, view))),
    histogram: simulated.histogram,
  };
}

/**
 * "10 to 68 weeks", in the unit of the point estimate. An end of the range may also be "more than ten years" or
 * "never".
 */
function likelySpan(low: number, high: number | null, point: number, view: VerdictView): string {
  const { messages, locale } = view;
  // If the best guess is 0, the high end determines the unit.
  const like = point > 0 ? point : (high ?? low);
  const from = view.result.scenario.startsOn;
  const format = (months: number): string => formatDuration(months, locale, { like, from });
  const write = (months: number): string =>
    isOverTenYears(months) ? messages.tenYears : withEstimateMark(format(months), view);
  const lowText = low === 0 ? messages.atOnceToo : write(low);
  if (high === null) return messages.fromTo(lowText, messages.neverInDraws);
  const highText = write(high);
  if (lowText === highText) return highText;
  if (low === 0 || isOverTenYears(high)) return messages.fromTo(lowText, highText);
  // In "≈ 10 to 68 weeks", both numbers have the mark of the first and the unit of the second.
  const number = formatTokens(durationOf(low, like, from).value, locale);
  return messages.fromTo(withEstimateMark(number, view), format(high));
}
