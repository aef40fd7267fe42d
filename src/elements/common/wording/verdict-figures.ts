/** The five key figures of a verdict as data. */
import { isKnown } from '../../../core/cost/verdict.ts';
import { difference } from '../../../core/scenario/amount.ts';
import type { ApproachResult, SimulatedComparison, Verdict } from '../../../core/types.ts';
import {
  durationOf,
  formatDuration,
  formatMonths,
  formatPercent,
  formatSignedUsd,
  formatTokens,
  formatUsdCompact,
} from '../../../i18n/format.ts';
import { thousands, type VerdictView, withEstimateMark } from './names.ts';

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

/** The figures of the pair; empty while something needed is unknown. */
export function figuresOf(view: VerdictView): readonly KeyFigure[] {
  const { comparison, candidate } = view.pair;
  if (!candidate || !isKnown(comparison?.verdict)) return [];
  return [perThousand(view), perMonth(view), setup(view), net(view), chance(view)];
}

function perThousand(view: VerdictView): KeyFigure {
  const { messages, locale, pair } = view;
  const { comparison, candidate, baseline } = pair;
  const saved = comparison?.savingUsdPerRequest ?? null;
  const [own, other] = [candidate?.result.requestUsd ?? null, baseline.result.requestUsd];
  const thousand = thousands(locale, own, other);
  const fixed = difference(candidate?.result.month.fixedUsd ?? 0, baseline.result.month.fixedUsd ?? 0);
  return {
    label: messages.savedPerThousand,
    labelEnd: messages.savedRequests,
    value: withEstimateMark(thousand(saved), view),
    // What is paid whether it is used or not is no part of a request, and may be all there is to pay.
    note:
      own === 0 && fixed > 0
        ? messages.plusPerMonth(formatUsdCompact(fixed, locale))
        : messages.notBut(thousand(own), thousand(other)),
  };
}

function perMonth(view: VerdictView): KeyFigure {
  const { messages, locale, pair, result } = view;
  const { comparison, candidate } = pair;
  const first = comparison?.savingUsdPerMonth ?? null;
  const ends = candidate?.result.endsAtMonths ?? Number.POSITIVE_INFINITY;
  const last = Math.max(1, Math.min(result.scenario.horizonMonths, Math.floor(ends)));
  const later = candidate ? savedIn(last, pair.baseline.result, candidate.result) : null;
  const differs = later !== null && formatUsdCompact(first, locale) !== formatUsdCompact(later, locale);
  return {
    label: messages.savedPerMonth,
    value: withEstimateMark(formatUsdCompact(first, locale), view),
    note: differs
      ? messages.inMonth(formatUsdCompact(later, locale), formatTokens(last, locale))
      : messages.everyMonth,
  };
}

/** Saved in month m, retraining left aside. */
function savedIn(month: number, a: ApproachResult, b: ApproachResult): number | null {
  const cost = ({ months }: ApproachResult): number | null => {
    const m = months[month - 1];
    if (!m || m.requests === null || m.requestUsd === null || m.fixedUsd === null) return null;
    return m.requests * m.requestUsd + m.fixedUsd;
  };
  const [from, to] = [cost(a), cost(b)];
  return from === null || to === null ? null : difference(from, to);
}

function setup({ messages, locale, pair }: VerdictView): KeyFigure {
  const usd = pair.comparison?.setupUsd ?? null;
  const { lines, totalUsd } = pair.candidate?.result.setup ?? { lines: [], totalUsd: null };
  const largest = [...lines].sort((a, b) => (b.usd ?? 0) - (a.usd ?? 0))[0];
  const share = largest?.usd && totalUsd ? largest.usd / totalUsd : 0;
  return {
    label: messages.setupOnce,
    value: formatUsdCompact(usd, locale),
    note:
      largest && share > 0 && share < 0.995
        ? messages.largest(formatPercent(share, locale), inSentence(largest.label))
        : usd === 0
          ? messages.noSetup
          : '',
  };
}

/** A label as it stands inside a sentence; an abbreviation stays one ("GPU hours"). */
function inSentence(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

function net(view: VerdictView): KeyFigure {
  const { messages, locale, pair, result } = view;
  const months = Math.min(year, result.scenario.horizonMonths);
  const a = pair.baseline.result.cumulativeUsd[months] ?? null;
  const b = pair.candidate?.result.cumulativeUsd[months] ?? null;
  const band = view.simulation?.comparisons.find(({ id }) => id === pair.candidate?.id)?.band;
  const [low, high] = [band?.p90[months], band?.p10[months]];
  return {
    label: messages.netAfter(formatMonths(months, locale)),
    value: withEstimateMark(
      formatSignedUsd(a === null || b === null ? null : difference(a, b), locale),
      view,
    ),
    note:
      a !== null && low !== undefined && high !== undefined
        ? messages.fromTo(
            formatSignedUsd(difference(a, low), locale),
            formatSignedUsd(difference(a, high), locale),
          )
        : roiNote(view),
  };
}

function roiNote({ messages, locale, pair, result }: VerdictView): string {
  const roi = pair.comparison?.roi ?? null;
  if (roi === null || result.scenario.horizonMonths !== year) return '';
  return messages.returned(formatPercent(roi, locale));
}

/** The chance of paying back within a year when it was simulated, else the payback itself. */
function chance(view: VerdictView): KeyFigure {
  const { messages, locale, pair } = view;
  const verdict = pair.comparison?.verdict;
  const simulated = view.simulation?.comparisons.find(({ id }) => id === pair.candidate?.id);
  if (simulated) {
    const { p10, p50, p90 } = simulated.paybackMonths;
    const point = verdict && 'months' in verdict ? verdict.months : (p50 ?? p10);
    return {
      label: messages.chance,
      value: withEstimateMark(formatPercent(simulated.paysBackWithinYear, locale), view),
      note:
        p10 === null || point === null
          ? messages.likelyNever
          : p90 === 0
            ? messages.likelyAtOnce
            : messages.likely(likelySpan(p10, p90, point, view)),
      spread: spreadOf(simulated.histogram),
    };
  }
  return { label: messages.payback, ...payback(view, verdict) };
}

/** The payback itself, without a simulation. */
function payback(view: VerdictView, verdict: Verdict | undefined): Pick<KeyFigure, 'value' | 'note'> {
  const { messages, locale, pair } = view;
  if (!verdict) return { value: messages.neverFigure, note: '' };
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
      const discounted = pair.comparison?.discountedPaybackMonths ?? null;
      const differs = discounted !== null && Math.abs(discounted - months) > 0.02 * months;
      return {
        value: withEstimateMark(formatDuration(months, locale), view),
        note: differs
          ? messages.discounted(formatDuration(discounted, locale, { like: months }))
          : roiOverall(view),
      };
    }
  }
}

function roiOverall({ messages, locale, pair }: VerdictView): string {
  const roi = pair.comparison?.roi ?? null;
  return roi === null || roi < 0 ? '' : messages.returned(formatPercent(roi, locale));
}

function spreadOf({ binMonths, counts }: SimulatedComparison['histogram']): Spread | undefined {
  if (counts.length < fewestBars) return undefined;
  const share = year / (binMonths * counts.length);
  return { counts, year: share < 1 ? share : null };
}

/** "10 to 68 weeks", in the unit of the point estimate; an end that never pays back says so. */
function likelySpan(
  low: number,
  high: number | null,
  point: number,
  { messages, locale }: VerdictView,
): string {
  // The point itself may be at once, or past the window: then the far end gives the unit.
  const like = point > 0 ? point : (high ?? low);
  const start = low === 0 ? messages.atOnceToo : null;
  if (high === null)
    return messages.fromTo(start ?? formatDuration(low, locale, { like }), messages.neverInDraws);
  const first = start ?? formatTokens(durationOf(low, like).value, locale);
  return messages.fromTo(first, formatDuration(high, locale, { like }));
}
