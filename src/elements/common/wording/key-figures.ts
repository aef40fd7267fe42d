/** The five key figures of a verdict as data. `verdict-figures.ts` adds what only a simulation tells. */

import { isAfterBaselineEnd, isKnown } from '../../../core/cost/verdict.ts';
import { difference } from '../../../core/scenario/amount.ts';
import { dateAt } from '../../../core/scenario/calendar.ts';
import type { SimulatedComparison } from '../../../core/types.ts';
import type { Term } from '../../../i18n/en/glossary.ts';
import {
  formatDate,
  formatDuration,
  formatMonths,
  formatPercent,
  formatShare,
  formatSignedUsd,
  formatTokens,
  withEstimateMark,
} from '../../../i18n/format.ts';
import type { VerdictView } from './names.ts';
import { durationText, monthlyMoney, perThousand, setupMoney } from './sentence-figures.ts';
import { type Facts, factsOf, maxReturn, serves, writtenPayback } from './verdict-facts.ts';

/** One figure: its label, its value, a note and an optional small histogram. */
export interface KeyFigure {
  /** The message of its label, which is also the name of its explanation. */
  readonly term: Term;
  readonly label: string;
  readonly value: string;
  readonly note: string;
  /** The paybacks of the simulation's draws. */
  readonly histogram?: SimulatedComparison['histogram'];
}

const monthsPerYear = 12;

/** What a simulation tells in the key figures. */
export interface SimulatedFigures {
  /** The last figure: the chance of a payback, or the payback if it was not simulated. */
  readonly payback: (facts: Facts) => KeyFigure;
  /** The note on the net after a year: its likely range. `''` if it was not simulated. */
  readonly netNote: (facts: Facts) => string;
}

const withoutSimulation: SimulatedFigures = { payback: paybackFigure, netNote: () => '' };

/** The key figures of the pair. Empty if the verdict lacks a figure, or if the candidate is never in service. */
export function keyFigures(view: VerdictView, simulated = withoutSimulation): readonly KeyFigure[] {
  const figuresFor = (each: VerdictView): readonly KeyFigure[] => plainFigures(each, simulated);
  return view.mark ? view.mark(figuresFor, view) : figuresFor(view);
}

function plainFigures(view: VerdictView, { payback, netNote }: SimulatedFigures): readonly KeyFigure[] {
  const facts = factsOf(view);
  if (!facts || !isKnown(facts.verdict) || !serves(facts)) return [];
  // An unknown saving is 0 in the calculation, and every figure but the set-up depends on it.
  const ifKnown = ({ term, label, ...valueAndNote }: KeyFigure): KeyFigure => ({
    term,
    label,
    ...(facts.isSavingUnknown ? { value: view.messages.paybackFigures.unknown, note: '' } : valueAndNote),
  });
  return [
    ifKnown(perThousandFigure(facts)),
    ifKnown(perMonthFigure(facts)),
    setupFigure(facts),
    ifKnown(netFigure(facts, netNote)),
    ifKnown(payback(facts)),
  ];
}

function perThousandFigure(facts: Facts): KeyFigure {
  const { unitUsd, unitSaved } = facts;
  const { messages } = facts.view;
  const [candidate, baseline] = [
    perThousand(facts, unitUsd.candidate, true),
    perThousand(facts, unitUsd.baseline, true),
  ];
  const term = unitSaved < 0 ? 'extraPerThousand' : 'savedPerThousand';
  return {
    term,
    label: messages[term],
    value: perThousand(facts, unitSaved),
    // With a cost of 0, the scenario states only the difference, so the cost itself is not shown.
    note:
      Number.isFinite(unitSaved) && unitUsd.candidate !== 0
        ? candidate === baseline
          ? messages.bothCost(candidate)
          : messages.insteadOf(candidate, baseline)
        : '',
  };
}

function perMonthFigure(facts: Facts): KeyFigure {
  const { view, monthSaved, savedByMonth, lead, endsAt, horizon } = facts;
  const { messages, locale } = view;
  const end = firstEnd(facts, 0);
  const amountText = (usd: number): string => monthlyMoney(facts, usd);
  const wholeMonths = Math.floor(endsAt);
  // The last month in which the candidate serves all month. 0: the service ends in month 1.
  const lastMonth = Math.min(horizon, wholeMonths);
  const savedInService = savedByMonth.slice(Math.floor(lead), lastMonth);
  // In the month in which the service ends, only the days before the end save money.
  const savedInPart = savedByMonth[wholeMonths] ?? 0;
  const isConstant =
    Number.isFinite(monthSaved) &&
    savedInService.every(
      (saved) => amountText(saved) === amountText(monthSaved) && saved >= 0 === monthSaved >= 0,
    ) &&
    (endsAt >= horizon ||
      Math.abs(savedInPart - monthSaved * (endsAt - wholeMonths)) <= 0.005 * Math.abs(monthSaved));
  // The last month in which both approaches serve all month.
  const statedMonth = Math.min(lastMonth, Math.floor(firstEnd(facts).months));
  const savedLast = savedByMonth[statedMonth - 1] ?? monthSaved;
  const endDiffers = amountText(savedLast) !== amountText(monthSaved) || savedLast < 0 !== monthSaved < 0;
  const lastMonthNote = (savedLast < 0 ? messages.extraInMonth : messages.savedInMonth)(
    amountText(savedLast),
    formatTokens(statedMonth, locale),
  );
  const everyMonthNote =
    lead > 0
      ? messages.everyMonthFrom(formatDate(dateAt(view.result.scenario.startsOn, lead), locale, 'short'))
      : end.months < horizon
        ? messages.everyMonthUntil(end.day)
        : messages.everyMonth;
  const term = monthSaved < 0 ? 'extraPerMonth' : 'savedPerMonth';
  return {
    term,
    label: messages[term],
    value: amountText(monthSaved),
    note: isConstant ? everyMonthNote : endDiffers && statedMonth - 1 >= lead ? lastMonthNote : '',
  };
}

/**
 * The first end of a service in the pair, in months and as "14 Jan 2027". A saving after this end is uncertain. An end of the baseline
 * counts only after `from` months.
 */
function firstEnd(
  { view, baseline, candidate, baselineEndsAt, endsAt }: Facts,
  from = Number.NEGATIVE_INFINITY,
): {
  readonly isBaseline: boolean;
  readonly months: number;
  readonly day: string;
} {
  const isBaseline = baselineEndsAt > from && baselineEndsAt < endsAt;
  const { approach } = isBaseline ? baseline : candidate;
  return {
    isBaseline,
    months: isBaseline ? baselineEndsAt : endsAt,
    day: formatDate(approach.availableUntil ?? null, view.locale, 'short'),
  };
}

function setupFigure(facts: Facts): KeyFigure {
  const { view, candidate, setupExtra, baselineSetup } = facts;
  const { messages, locale } = view;
  const { lines } = candidate.result.setup;
  const largestLine = [...lines].sort((a, b) => (b.usd ?? 0) - (a.usd ?? 0))[0];
  // The share is shown only if the candidate's lines add up to the figure.
  const linesAddUp = baselineSetup === 0 && setupExtra > 0 && lines.every(({ usd }) => (usd ?? 0) >= 0);
  const share = linesAddUp && largestLine?.usd ? largestLine.usd / setupExtra : 0;
  const term = setupExtra < 0 ? 'setupAvoided' : baselineSetup === 0 ? 'setupOnce' : 'setupExtra';
  return {
    term,
    label: messages[term],
    value: setupMoney(facts),
    note:
      largestLine && share > 0 && share < 1
        ? messages.largest(formatShare(share, locale), largestLine.label)
        : setupExtra === 0
          ? messages.noSetup
          : '',
  };
}

function netFigure(facts: Facts, netNote: SimulatedFigures['netNote']): KeyFigure {
  const { view, baseline, candidate, horizon } = facts;
  const { messages, locale } = view;
  const end = firstEnd(facts);
  const months = Math.min(monthsPerYear, horizon);
  const net = difference(
    baseline.result.cumulativeUsd[months] ?? Number.NaN,
    candidate.result.cumulativeUsd[months] ?? Number.NaN,
  );
  const isCut = end.months < months;
  const notes = [
    netNote(facts),
    isCut && facts.endsAt < months
      ? messages.servesUntil(formatDate(candidate.approach.availableUntil ?? null, locale, 'short'))
      : '',
    isCut && end.isBaseline ? messages.priceAssumed(end.day) : '',
  ].filter((note) => note !== '');
  return {
    term: 'netAfter',
    label: messages.netAfter(formatMonths(months, locale)),
    value: withEstimateMark(formatSignedUsd(net, locale), view, net),
    note: notes.length > 0 ? messages.endNotes(notes) : horizon === monthsPerYear ? returnNote(facts) : '',
  };
}

/**
 * The return on the extra set-up cost over the window. Empty if it is unknown or negative, or if the first service to end inside the window
 * is the baseline's.
 */
function returnNote(facts: Facts): string {
  const { view, comparison, horizon } = facts;
  const { roi } = comparison;
  const { messages, locale } = view;
  const end = firstEnd(facts);
  const isCut = end.months < horizon;
  if (roi === null || roi < 0 || (isCut && end.isBaseline)) return '';
  const share =
    roi > maxReturn
      ? messages.moreThan(formatPercent(maxReturn, locale))
      : withEstimateMark(formatPercent(roi, locale), view);
  return isCut
    ? messages.returnedBy(share, end.day)
    : messages.returned(share, formatMonths(horizon, locale));
}

/** Says that the baseline's price is assumed after the end of its service. */
export const assumedPriceText = ({ view, baseline }: Facts): string =>
  view.messages.priceAssumed(formatDate(baseline.approach.availableUntil ?? null, view.locale, 'short'));

/** The note that a payback assumes the baseline's price after the end of its service. `''` if it does not. */
const assumedPriceNote = (facts: Facts): string =>
  isAfterBaselineEnd(facts.verdict, facts.baselineEndsAt) ? assumedPriceText(facts) : '';

/** The payback at best guess. */
export function paybackFigure(facts: Facts): KeyFigure {
  const { view, verdict, comparison } = facts;
  const { messages, locale } = view;
  const term = 'payback';
  const label = messages[term];
  const from = view.result.scenario.startsOn;
  const months = writtenPayback(verdict);
  if (typeof months === 'number') {
    const discounted = comparison.discountedPaybackMonths;
    const differs = discounted !== null && Math.abs(discounted - months) > 0.02 * months;
    return {
      term,
      label,
      value: withEstimateMark(durationText(view, months), view),
      note:
        assumedPriceNote(facts) ||
        (differs
          ? messages.discounted(
              withEstimateMark(formatDuration(discounted, locale, { like: months, from }), view),
            )
          : returnNote(facts)),
    };
  }
  return { term, label, value: messages.paybackFigures[months], note: assumedPriceNote(facts) };
}
