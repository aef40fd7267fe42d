/** The figures on which the sentences of a verdict depend. The *window* of a verdict is the time from the start to the horizon. */

import { type Curve, curveOf } from '../../../core/cost/curve.ts';
import { costsOfAll } from '../../../core/cost/evaluate.ts';
import { lineUsd } from '../../../core/cost/plan.ts';
import { shareInMonth } from '../../../core/cost/traffic.ts';
import { isNeverFor, lastProjectedMonth, outcomeOf, paybackMonths } from '../../../core/cost/verdict.ts';
import { best, difference, times } from '../../../core/scenario/amount.ts';
import type {
  Amount,
  Approach,
  ApproachResult,
  Comparison,
  SimulatedComparison,
  Verdict,
} from '../../../core/types.ts';
import type { Series } from '../scenario/reading.ts';
import type { VerdictView } from './names.ts';
import { isSavingUnknown } from './unknown-saving.ts';

/** Whether a payback after this many months is shown as "more than ten years", without a date and a figure. */
export const isOverTenYears = (months: number): boolean => months > 120;

/** A return on investment or an internal rate of return above this factor is shown as "more than" this factor. */
export const maxReturn = 10;

/** The key of the words that a text writes where it names no duration. `tooLate`: the service ends before the payback. */
export type PaybackWord = 'atOnce' | 'overTenYears' | 'tooLate' | 'never' | 'unknown';

/** Months to a payback as they are written: a word if it is at once or after more than ten years. */
export const writtenMonths = (months: number): number | PaybackWord =>
  months === 0 ? 'atOnce' : isOverTenYears(months) ? 'overTenYears' : months;

/** The months to the payback of a verdict, at most ten years; otherwise the word in their place. */
export function writtenPayback(verdict: Verdict): number | PaybackWord {
  const months = paybackMonths(verdict);
  if (months !== null) return writtenMonths(months);
  const outcome = outcomeOf(verdict);
  return outcome === 'tooLate' || outcome === 'never' ? outcome : 'unknown';
}

/** Whether a saving that is the same every month is above 0 but does not cover an extra set-up cost within the projection. */
export const savesTooSlowly = (monthSaved: number, setupExtra: number): boolean =>
  monthSaved > 0 && setupExtra > lastProjectedMonth * monthSaved;

/** A part of the cost of a request: its tokens, its other costs, the repair of its failures, or its share of the month's fixed costs. */
export type CostPart = 'tokens' | 'other' | 'repair' | 'fixed';

/** All parts, in the order in which sentences name them. */
export const costParts: readonly CostPart[] = ['tokens', 'other', 'repair', 'fixed'];

/** The cost of one request in month 1, in dollars by part. The month's fixed costs are spread over its requests. */
type RequestParts = Readonly<Record<CostPart, number>>;

/**
 * Figures of a pair. Amounts are in dollars. In a name, `extra` means candidate minus baseline, and `saved` means baseline minus
 * candidate. An unknown figure is NaN, so every condition on it is false.
 */
export interface Facts {
  readonly view: VerdictView;
  readonly comparison: Comparison;
  readonly verdict: Verdict;
  readonly baseline: Series;
  readonly candidate: Series;
  /** Length of the window in months. */
  readonly horizon: number;
  /** Requests of month 1. */
  readonly requests: number;
  /** The share of the requests that the candidate serves in its first month of service, 0–1. In a rollout, the baseline serves the rest. */
  readonly share: number;
  /** The parts of the cost of one request of month 1. In a rollout, the mean over the requests that the candidate and the baseline serve. */
  readonly candidateParts: RequestParts;
  readonly baselineParts: RequestParts;
  /** Saved on one request of month 1, without the month's fixed costs. */
  readonly requestSaved: number;
  /** Saved on one request of month 1, with the month's fixed costs. */
  readonly unitSaved: number;
  /** Dollars of one request of month 1, with the fixed costs. */
  readonly unitUsd: { readonly candidate: number; readonly baseline: number };
  /** Extra fixed costs of month 1. */
  readonly fixedExtra: number;
  /** Whether nothing is saved, but the unknown time for reading prompts could change that. */
  readonly isSavingUnknown: boolean;
  /** The candidate's monthly hosting costs, without its other cost lines. */
  readonly hostingUsd: number;
  /** Saved in month 1, with fixed costs. */
  readonly monthSaved: number;
  /** Extra set-up cost. */
  readonly setupExtra: number;
  /** Set-up cost of the baseline. */
  readonly baselineSetup: number;
  /** Saved in each month of the window, without retraining. */
  readonly savedByMonth: readonly number[];
  /** Saved in the last month of the window in which the candidate serves the whole month. Without such a month: saved in month 1. */
  readonly savedAtEnd: number;
  /** Saved on all requests over the window, without fixed costs. */
  readonly savedOnRequests: number;
  /** Saved in all over the window, without retraining. */
  readonly saved: number;
  /** Extra cost of retraining over the window. */
  readonly retrainingExtra: number;
  /** The net saving over the window. */
  readonly net: number;
  /** Months until the candidate starts to serve. */
  readonly lead: number;
  /** End of the candidate's service in months from the start. Infinity means none. */
  readonly endsAt: number;
  /** End of the baseline's service in months from the start. Infinity means none. */
  readonly baselineEndsAt: number;
  /**
   * Whether three conditions hold: the candidate serves from the start; while it serves inside the window, every request costs less and no
   * month costs more; and no price change is scheduled.
   */
  readonly everyRequestSaves: boolean;
  /** Whether traffic or prices keep falling in the projection. */
  readonly declines: boolean;
  /** Whether the candidate is ahead from the start, or from just after it, until `aheadUntilMonths`. */
  readonly aheadFromStart: () => boolean;
  /** The net saving until the baseline's service ends. */
  readonly netAtBaselineEnd: () => number;
  /** The simulation, if its draws differ. */
  readonly simulated: SimulatedComparison | null;
}

/** The figures of the compared pair. `null` without a candidate. */
export function factsOf(view: VerdictView): Facts | null {
  const { result, pair } = view;
  const { comparison, candidate, baseline } = pair;
  if (!comparison || !candidate) return null;
  const { scenario } = result;
  const { horizonMonths: horizon } = scenario;
  const requests = orNaN(candidate.result.month.requests);
  const share = shareOf(candidate.approach);
  const candidateParts = partsOf(candidate.result, baseline.result, share);
  const baselineParts = partsOf(baseline.result);
  const unitUsd = { candidate: total(candidateParts), baseline: total(baselineParts) };
  const lead = best(candidate.approach.leadMonths);
  const endsAt = candidate.result.endsAtMonths ?? Number.POSITIVE_INFINITY;
  const months = candidate.result.months.map((candidateMonth, i) => {
    const baselineMonth = baseline.result.months[i] ?? candidateMonth;
    const requestsOfMonth = orNaN(candidateMonth.requests);
    const [baselineUsd, candidateUsd] = [baselineMonth, candidateMonth].map((month) =>
      costOfRequests(requestsOfMonth, month.requestUsd),
    ) as [number, number];
    return {
      requestSaved: difference(orNaN(baselineMonth.requestUsd), orNaN(candidateMonth.requestUsd)),
      onRequests: difference(baselineUsd, candidateUsd),
      saved: difference(
        baselineUsd + orNaN(baselineMonth.fixedUsd),
        candidateUsd + orNaN(candidateMonth.fixedUsd),
      ),
      retrainingExtra: difference(orNaN(candidateMonth.dueUsd), orNaN(baselineMonth.dueUsd)),
    };
  });
  const servedMonths = months.slice(Math.floor(lead), Math.ceil(Math.min(endsAt, horizon)));
  const { approaches } = scenario;
  const baselineEndsAt = baseline.result.endsAtMonths ?? Number.POSITIVE_INFINITY;
  const curve = (): Curve | null => {
    const { costs } = costsOfAll(scenario);
    const [baselineCosts, candidateCosts] = [costs[0], costs[candidate.index]];
    return baselineCosts && candidateCosts ? curveOf(baselineCosts, candidateCosts, horizon, true) : null;
  };
  return {
    view,
    comparison,
    verdict: comparison.verdict,
    baseline,
    candidate,
    horizon,
    requests,
    share,
    candidateParts,
    baselineParts,
    requestSaved: difference(requestUsdOf(baseline.result), requestUsdOf(candidate.result)),
    unitSaved: difference(unitUsd.baseline, unitUsd.candidate),
    unitUsd,
    fixedExtra: difference(fixedUsdOf(candidate.result), fixedUsdOf(baseline.result)),
    isSavingUnknown: isSavingUnknown(result, comparison),
    hostingUsd: candidate.approach.hosting
      ? difference(fixedUsdOf(candidate.result), sum(candidate.approach.monthly.map(lineUsd)))
      : 0,
    monthSaved: orNaN(comparison.savingUsdPerMonth),
    setupExtra: orNaN(comparison.setupUsd),
    baselineSetup: orNaN(baseline.result.setup.totalUsd),
    savedByMonth: months.map(({ saved }) => saved),
    savedAtEnd: months[Math.max(1, Math.min(horizon, Math.floor(endsAt))) - 1]?.saved ?? Number.NaN,
    savedOnRequests: sum(months.map(({ onRequests }) => onRequests)),
    saved: sum(months.map(({ saved }) => saved)),
    retrainingExtra: sum(months.map(({ retrainingExtra }) => retrainingExtra)),
    net: orNaN(comparison.netUsd),
    lead,
    endsAt,
    baselineEndsAt,
    everyRequestSaves:
      lead === 0 &&
      endsAt > 0 &&
      servedMonths.every(({ requestSaved, saved }) => requestSaved > 0 && saved >= 0) &&
      [baseline, candidate].every(({ approach }) => approach.rateChanges.length === 0),
    declines:
      (scenario.monthlyRequests === undefined && best(scenario.growthPerMonth) < 0) ||
      [approaches[0], candidate.approach].some((approach) => best(approach?.ratesChangePerYear) < 0),
    aheadFromStart: () => {
      const savingCurve = curve();
      return savingCurve !== null && isAheadFromStart(savingCurve);
    },
    netAtBaselineEnd: () => {
      const savingCurve = curve();
      return savingCurve ? valueAt(savingCurve, baselineEndsAt) : Number.NaN;
    },
    simulated: simulationOf(view),
  };
}

/** Whether the candidate is ever in service: it can be trained, and its service does not end before it starts. */
export function serves({ verdict, endsAt, lead }: Facts): boolean {
  return endsAt > lead && !isNeverFor(verdict, 'not-trainable');
}

/** An amount of a result, or NaN if it is unknown. */
function orNaN(value: number | null | undefined): number {
  return value ?? Number.NaN;
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((all, amount) => all + amount, 0);
}

/** Dollars of these requests. Without requests they are 0, even if the cost of one is unknown. */
function costOfRequests(requests: number, usd: number | null): number {
  return requests === 0 ? 0 : requests * orNaN(usd);
}

/** The costs of month 1 other than its requests. */
function fixedUsdOf({ month }: ApproachResult): number {
  return difference(orNaN(month.totalUsd), orNaN(month.requestsUsd));
}

/** Dollars of one request of month 1, without fixed costs. */
function requestUsdOf({ month, requestUsd }: ApproachResult): number {
  return month.requests ? orNaN(month.requestsUsd) / month.requests : orNaN(requestUsd);
}

/** The share of the requests that an approach serves in its first month of service, 0–1. */
export function shareOf({ trafficShare, leadMonths }: Approach): number {
  return best(
    Array.isArray(trafficShare) ? shareInMonth(trafficShare, 0, best(leadMonths)) : (trafficShare as Amount),
  );
}

/**
 * The cost of one request of month 1, in dollars by part. In a rollout, it is the mean of the requests that the approach serves
 * (`share`) and those that the baseline serves. Without requests, fixed costs above 0 cannot be spread and are unknown.
 */
export function partsOf(result: ApproachResult, baseline = result, share = 1): RequestParts {
  const { requests } = result.month;
  const mean = (usd: (of: ApproachResult) => number): number =>
    times(share, usd(result)) + times(1 - share, usd(baseline));
  const other = mean(({ attempt, attempts }) => orNaN(attempts) * orNaN(attempt.otherUsd));
  const repair = mean(({ attempt, attempts, requestUsd }) =>
    Math.max(0, difference(orNaN(requestUsd), orNaN(attempts) * orNaN(attempt.totalUsd))),
  );
  const monthly = fixedUsdOf(result);
  return {
    tokens: difference(difference(requestUsdOf(result), other), repair),
    other,
    repair,
    fixed: monthly === 0 ? 0 : requests ? monthly / requests : Number.NaN,
  };
}

function total(parts: RequestParts): number {
  return sum(costParts.map((part) => parts[part]));
}

/**
 * Whether a curve is above 0 from its start, or from just after it, until its last point above 0. Meant for a curve
 * that ends below 0.
 */
function isAheadFromStart({ before, after }: Curve): boolean {
  let lastAbove = after.length - 1;
  while (lastAbove > 0 && !((after[lastAbove] as number) > 0 || (before[lastAbove] as number) > 0))
    lastAbove--;
  for (let i = 1; i <= lastAbove; i++) {
    if (!((before[i] as number) > 0 && (i === lastAbove || (after[i] as number) > 0))) return false;
  }
  return (after[0] as number) >= 0 && (lastAbove > 0 || (after[0] as number) > 0);
}

/** The value of a curve at a moment, after the payments that are due at that moment. NaN outside the curve. */
function valueAt({ t, before, after }: Curve, months: number): number {
  const nextIndex = t.findIndex((each) => each > months);
  const [from, to] = [t[nextIndex - 1], t[nextIndex]];
  const [start, end] = [after[nextIndex - 1], before[nextIndex]];
  if (from === undefined || to === undefined || start === undefined || end === undefined) return Number.NaN;
  return start + ((end - start) * (months - from)) / (to - from);
}

/** The simulation of the pair. `null` without a simulation, or if all draws are equal, as without ranges. */
function simulationOf({ simulation, pair }: VerdictView): SimulatedComparison | null {
  const simulated = simulation?.comparisons.find(({ id }) => id === pair.candidate?.id);
  if (!simulated) return null;
  const { netUsd, neverShare } = simulated;
  // If a candidate fails in few draws, p10 and p90 may be equal although the draws differ; `neverShare` has the failures.
  return netUsd.p10 !== netUsd.p90 || (neverShare > 0 && neverShare < 1) ? simulated : null;
}
