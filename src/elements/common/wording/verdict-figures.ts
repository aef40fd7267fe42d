/** The key figures of a verdict with what a simulation tells: the chance of a payback, and the likely range of the net. */
import { isAfterBaselineEnd } from '../../../core/cost/verdict.ts';
import { chance as english } from '../../../i18n/en/chance.ts';
import {
  durationOf,
  formatDuration,
  formatShare,
  formatSignedUsd,
  formatTokens,
  withEstimateMark,
} from '../../../i18n/format.ts';
import type { Messages } from '../../../i18n/messages.ts';
import { withSemicolons } from '../../../i18n/punctuation.ts';
import {
  assumedPriceText,
  type KeyFigure,
  keyFigures,
  paybackFigure,
  type SimulatedFigures,
} from './key-figures.ts';
import type { VerdictView } from './names.ts';
import { type Facts, isOverTenYears } from './verdict-facts.ts';

/** The key figures of the pair. Empty if the verdict lacks a figure, or if the candidate is never in service. */
export const figuresOf = (view: VerdictView, messages: Partial<Messages> = {}): readonly KeyFigure[] =>
  keyFigures(view, simulatedFiguresIn(messages));

/**
 * What a simulation tells in the key figures: the chance of paying back within a year, and the likely range of the net. The chance is in
 * English if the language has no such messages.
 */
export const simulatedFiguresIn = ({ chance = english }: Partial<Messages>): SimulatedFigures => ({
  payback: (facts) => chanceFigure(facts, chance),
  netNote,
});

/** "+$1,200 to +$9,000": the likely range of the net after a year. `''` if it was not simulated, or if both ends are the same text. */
function netNote({ view, simulated }: Facts): string {
  if (!simulated) return '';
  const { p10, p90 } = simulated.netAfterYearUsd;
  const [low = '', high = ''] = [p10, p90].map((usd) => formatSignedUsd(usd, view.locale));
  return low === high ? '' : view.messages.fromTo(withEstimateMark(low, view), high);
}

function chanceFigure(facts: Facts, text: Messages['chance']): KeyFigure {
  const { view, verdict, simulated } = facts;
  if (!simulated) return paybackFigure(facts);
  const { p10, p50, p90 } = simulated.paybackMonths;
  const point = 'months' in verdict ? verdict.months : (p50 ?? p10);
  const likely =
    p10 === null || point === null
      ? text.likelyNever
      : p90 === 0
        ? text.likelyAtOnce
        : text.likely(likelySpan({ low: p10, high: p90, point }, view, text));
  return {
    term: 'chance',
    label: text.label,
    value: withEstimateMark(formatShare(simulated.paysBackWithinYear, view.locale), view),
    note: isAtLastPrice(facts, p90) ? withSemicolons([likely, assumedPriceText(facts)], view.locale) : likely,
    histogram: simulated.histogram,
  };
}

/**
 * Whether the best guess or a likely draw pays back only after the end of the baseline's service, calculated with its last price. `p90`:
 * the months in which nine of ten draws have paid back; `null` = fewer do.
 */
const isAtLastPrice = ({ verdict, baselineEndsAt }: Facts, p90: number | null): boolean =>
  isAfterBaselineEnd(verdict, baselineEndsAt) || (p90 ?? Number.POSITIVE_INFINITY) > baselineEndsAt;

/**
 * "10 to 68 weeks", in the unit of the point estimate. The low end may also be "at once", and each end "more than ten years". The high end
 * may also be "never".
 */
function likelySpan(
  { low, high, point }: { readonly low: number; readonly high: number | null; readonly point: number },
  view: VerdictView,
  text: Messages['chance'],
): string {
  const { messages, locale } = view;
  // If the best guess is 0, the high end determines the unit.
  const like = point > 0 ? point : (high ?? low);
  const from = view.result.scenario.startsOn;
  const format = (months: number): string => formatDuration(months, locale, { like, from });
  const endText = (months: number): string =>
    isOverTenYears(months) ? text.tenYears : withEstimateMark(format(months), view);
  const lowText = low === 0 ? text.atOnce : endText(low);
  if (high === null) return messages.fromTo(lowText, text.never);
  const highText = endText(high);
  if (lowText === highText) return highText;
  if (low === 0 || isOverTenYears(high)) return messages.fromTo(lowText, highText);
  // In "≈ 10 to 68 weeks", both numbers have the mark of the first and the unit of the second.
  const lowNumber = formatTokens(durationOf(low, like, from).value, locale);
  return messages.fromTo(withEstimateMark(lowNumber, view), format(high));
}
