/** The five key figures of a verdict as data. */
import { isKnown } from '../../../core/cost/verdict.ts';
import { difference } from '../../../core/scenario/amount.ts';
import type { SimulatedComparison } from '../../../core/types.ts';
import {
  durationOf,
  formatDuration,
  formatMonths,
  formatPercent,
  formatShare,
  formatSignedUsd,
  formatTokens,
  formatUsdCompact,
} from '../../../i18n/format.ts';
import { thousands, type VerdictView, withEstimateMark } from './names.ts';
import { type Facts, factsOf, longestMonths, serves } from './verdict-facts.ts';

/** One figure: what it is, its value, a note under it, and a small histogram beside it. */
export interface KeyFigure {
  readonly label: string;
  /** The end of the label, left out where it would wrap. */
  readonly labelEnd?: string;
  readonly value: string;
  readonly note: string;
  readonly spread?: Spread;
}

/** Counts of draws by when they pay back, and where in them a year ends: a share of the width, `null` outside. */
export interface Spread {
  readonly counts: readonly number[];
  readonly year: number | null;
}

/** Fewer bars than these are a block, not a spread. */
const fewestBars = 6;

const year = 12;

/** A return above this is written as "more than". */
const highestReturn = 10;

/** The figures of the pair; empty while something needed is unknown, and for a candidate that never serves. */
export function figuresOf(view: VerdictView): readonly KeyFigure[] {
  const facts = factsOf(view);
  if (!facts || !isKnown(facts.verdict) || !serves(facts)) return [];
  return [perThousand(facts), perMonth(facts), setup(facts), net(facts), chance(facts)];
}

function perThousand({ view, unit, unitSaved }: Facts): KeyFigure {
  const { messages, locale } = view;
  const write = thousands(locale, unit.own, unit.other);
  return {
    label: unitSaved < 0 ? messages.extraPerThousand : messages.savedPerThousand,
    labelEnd: messages.savedRequests,
    value: withEstimateMark(write(Math.abs(unitSaved)), view),
    // A candidate that bills nothing is a difference, not free.
    note:
      Number.isFinite(unitSaved) && unit.own !== 0
        ? messages.insteadOf(write(unit.own), write(unit.other))
        : '',
  };
}

function perMonth({ view, monthSaved, savedByMonth, lead, endsAt, horizon }: Facts): KeyFigure {
  const { messages, locale } = view;
  const write = (usd: number): string => formatUsdCompact(Math.abs(usd), locale);
  const last = Math.max(1, Math.min(horizon, Math.floor(endsAt)));
  const later = savedByMonth[last - 1] ?? Number.NaN;
  const served = savedByMonth.slice(Math.floor(lead), last);
  const alike = served.every((saved) => write(saved) === write(monthSaved) && saved >= 0 === monthSaved >= 0);
  const month = formatTokens(last, locale);
  const differs = write(later) !== write(monthSaved) || later < 0 !== monthSaved < 0;
  const inLast =
    later < 0 === monthSaved < 0
      ? messages.inMonth(write(later), month)
      : later < 0
        ? messages.extraInMonth(write(later), month)
        : messages.savedInMonth(write(later), month);
  return {
    label: monthSaved < 0 ? messages.extraPerMonth : messages.savedPerMonth,
    value: withEstimateMark(write(monthSaved), view),
    note: alike ? (lead > 0 ? '' : messages.everyMonth) : differs && last > lead ? inLast : '',
  };
}

function setup({ view, candidate, setupExtra, setupBefore }: Facts): KeyFigure {
  const { messages, locale } = view;
  const { lines } = candidate.result.setup;
  const largest = [...lines].sort((a, b) => (b.usd ?? 0) - (a.usd ?? 0))[0];
  // A share of the candidate's own lines is one of the figure only where they add up to it.
  const whole = setupBefore === 0 && setupExtra > 0 && lines.every(({ usd }) => (usd ?? 0) >= 0);
  const share = whole && largest?.usd ? largest.usd / setupExtra : 0;
  return {
    label:
      setupExtra < 0 ? messages.setupAvoided : setupBefore === 0 ? messages.setupOnce : messages.setupExtra,
    value: formatUsdCompact(Math.abs(setupExtra), locale),
    note:
      largest && share > 0 && share < 0.995
        ? messages.largest(formatPercent(share, locale), inSentence(largest.label))
        : setupExtra === 0
          ? messages.noSetup
          : '',
  };
}

/** A label as it stands inside a sentence; an abbreviation stays one ("GPU hours"). */
function inSentence(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

function net(facts: Facts): KeyFigure {
  const { view, baseline, candidate, horizon } = facts;
  const { messages, locale } = view;
  const months = Math.min(year, horizon);
  const a = baseline.result.cumulativeUsd[months] ?? Number.NaN;
  const b = candidate.result.cumulativeUsd[months] ?? Number.NaN;
  const band = facts.simulated?.band;
  const ends = [band?.p90[months], band?.p10[months]].map((usd) =>
    formatSignedUsd(difference(a, usd ?? Number.NaN), locale),
  );
  const [low = '', high = ''] = ends;
  return {
    label: messages.netAfter(formatMonths(months, locale)),
    value: withEstimateMark(formatSignedUsd(difference(a, b), locale), view),
    note: band && low !== high ? messages.fromTo(low, high) : horizon === year ? returned(facts) : '',
  };
}

/** The return on the extra set-up over the window; empty where it loses. */
function returned({ view: { messages, locale }, comparison: { roi } }: Facts): string {
  if (roi === null || roi < 0) return '';
  return messages.returned(
    roi > highestReturn
      ? messages.moreThan(formatPercent(highestReturn, locale))
      : formatPercent(roi, locale),
  );
}

/** The chance of paying back within a year when it was simulated, else the payback itself. */
function chance(facts: Facts): KeyFigure {
  const { view, verdict, simulated } = facts;
  const { messages, locale } = view;
  if (!simulated) return { label: messages.payback, ...payback(facts) };
  const { p10, p50, p90 } = simulated.paybackMonths;
  const point = 'months' in verdict ? verdict.months : (p50 ?? p10);
  return {
    label: messages.chance,
    value: withEstimateMark(formatShare(simulated.paysBackWithinYear, locale), view),
    note:
      p10 === null || point === null
        ? messages.likelyNever
        : p90 === 0
          ? messages.likelyAtOnce
          : messages.likely(likelySpan(p10, p90, point, view)),
    spread: spreadOf(simulated.histogram),
  };
}

/** The payback itself, without a simulation. */
function payback(facts: Facts): Pick<KeyFigure, 'value' | 'note'> {
  const { view, verdict, comparison } = facts;
  const { messages, locale } = view;
  switch (verdict.kind) {
    case 'immediately':
      return { value: messages.atOnce, note: '' };
    case 'retired-first':
      return { value: messages.tooLateFigure, note: '' };
    case 'never':
    case 'incomplete':
      return { value: messages.neverFigure, note: '' };
    case 'after':
    case 'beyond-horizon': {
      const { months } = verdict;
      if (months > longestMonths) return { value: messages.tenYearsFigure, note: '' };
      const discounted = comparison.discountedPaybackMonths;
      const differs = discounted !== null && Math.abs(discounted - months) > 0.02 * months;
      return {
        value: withEstimateMark(formatDuration(months, locale), view),
        note: differs
          ? messages.discounted(formatDuration(discounted, locale, { like: months }))
          : returned(facts),
      };
    }
  }
}

function spreadOf({ binMonths, counts }: SimulatedComparison['histogram']): Spread | undefined {
  if (counts.length < fewestBars) return undefined;
  const share = year / (binMonths * counts.length);
  return { counts, year: share < 1 ? share : null };
}

/** "10 to 68 weeks", in the unit of the point estimate; an end past ten years, or that never pays back, says so. */
function likelySpan(
  low: number,
  high: number | null,
  point: number,
  { messages, locale }: VerdictView,
): string {
  // The point itself may be at once, or past the window: then the far end gives the unit.
  const like = point > 0 ? point : (high ?? low);
  const write = (months: number): string =>
    months > longestMonths ? messages.tenYears : formatDuration(months, locale, { like });
  const first = low === 0 ? messages.atOnceToo : write(low);
  if (high === null) return messages.fromTo(first, messages.neverInDraws);
  const last = write(high);
  if (first === last) return last;
  // Two numbers share the unit of the second.
  const shared = low > 0 && high <= longestMonths;
  return messages.fromTo(shared ? formatTokens(durationOf(low, like).value, locale) : first, last);
}
