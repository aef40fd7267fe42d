/** The figures that decide which sentences may be said of a verdict. */

import { type Curve, curveOf } from '../../../core/cost/curve.ts';
import { costsOfAll } from '../../../core/cost/evaluate.ts';
import { lineUsd } from '../../../core/cost/plan.ts';
import { best, difference } from '../../../core/scenario/amount.ts';
import { monthsUntil } from '../../../core/scenario/calendar.ts';
import type {
  Approach,
  ApproachResult,
  Comparison,
  SimulatedComparison,
  Verdict,
} from '../../../core/types.ts';
import type { Series } from '../scenario/reading.ts';
import type { VerdictView } from './names.ts';

/** Past these months a payback has no date and no figure: "more than ten years". */
export const longestMonths = 120;

/** What a request is paid for. */
export type CostPart = 'tokens' | 'other' | 'repair' | 'fixed';

/** Every part, in the order in which they are named. */
export const costParts: readonly CostPart[] = ['tokens', 'other', 'repair', 'fixed'];

/** Dollars of one request in month 1 by what they are paid for, the month's fixed costs spread over its requests. */
type RequestParts = Readonly<Record<CostPart, number>>;

/**
 * Figures of a pair. Dollars; extra = candidate minus baseline, saved = baseline minus candidate. NaN = unknown, so that no
 * condition on it holds.
 */
export interface Facts {
  readonly view: VerdictView;
  readonly comparison: Comparison;
  readonly verdict: Verdict;
  readonly baseline: Series;
  readonly candidate: Series;
  readonly horizon: number;
  /** Requests of month 1, and the cost of one by its parts. */
  readonly requests: number;
  readonly own: RequestParts;
  readonly other: RequestParts;
  /** Saved on one request of month 1: without the month's fixed costs, and with them. */
  readonly requestSaved: number;
  readonly unitSaved: number;
  readonly unit: { readonly own: number; readonly other: number };
  /** Month 1. */
  readonly fixedExtra: number;
  /** The candidate's hosting: its monthly costs without its cost lines. */
  readonly hostingUsd: number;
  readonly monthSaved: number;
  readonly setupExtra: number;
  /** The baseline's. */
  readonly setupBefore: number;
  /** Saved in each month of the window as paid, retraining left aside. */
  readonly savedByMonth: readonly number[];
  /** Over the window, as paid: on requests, in all without retraining, and the extra retraining. */
  readonly requestsSaved: number;
  readonly saved: number;
  readonly retrainingExtra: number;
  readonly net: number;
  readonly lead: number;
  /** End of service in months from the start; Infinity = none. */
  readonly endsAt: number;
  readonly baselineEndsAt: number;
  /** When the next retraining would be due after training has closed; Infinity if none would. */
  readonly retrainingLost: number;
  /** Whether every request of every month served costs less, and no price changes inside the window. */
  readonly everyRequestSaves: boolean;
  /** Whether traffic or prices go on falling in the projection. */
  readonly declines: boolean;
  /** Whether D is above 0 from the start (or from just after it) until `aheadUntilMonths`. */
  readonly aheadFromStart: () => boolean;
  /** The simulation, if its draws differ. */
  readonly simulated: SimulatedComparison | null;
}

/** The figures of the compared pair; `null` without a candidate. */
export function factsOf(view: VerdictView): Facts | null {
  const { result, pair } = view;
  const { comparison, candidate, baseline } = pair;
  if (!comparison || !candidate) return null;
  const { scenario } = result;
  const { horizonMonths: horizon, startsOn } = scenario;
  const requests = known(candidate.result.month.requests);
  const own = partsOf(candidate.result);
  const other = partsOf(baseline.result);
  const unit = { own: total(own), other: total(other) };
  const lead = best(candidate.approach.leadMonths);
  const endsAt = candidate.result.endsAtMonths ?? Number.POSITIVE_INFINITY;
  const months = candidate.result.months.map((mine, i) => {
    const theirs = baseline.result.months[i] ?? mine;
    const q = known(mine.requests);
    const [before, now] = [theirs, mine].map((month) => paid(q, month.requestUsd)) as [number, number];
    return {
      requestSaved: difference(known(theirs.requestUsd), known(mine.requestUsd)),
      onRequests: difference(before, now),
      saved: difference(before + known(theirs.fixedUsd), now + known(mine.fixedUsd)),
      retrainingExtra: difference(known(mine.dueUsd), known(theirs.dueUsd)),
    };
  });
  const served = months.slice(Math.floor(lead), Math.ceil(Math.min(endsAt, horizon)));
  const { approaches } = scenario;
  return {
    view,
    comparison,
    verdict: comparison.verdict,
    baseline,
    candidate,
    horizon,
    requests,
    own,
    other,
    requestSaved: known(comparison.savingUsdPerRequest),
    unitSaved: difference(unit.other, unit.own),
    unit,
    fixedExtra: difference(fixed(candidate.result), fixed(baseline.result)),
    hostingUsd: candidate.approach.hosting
      ? difference(fixed(candidate.result), sum(candidate.approach.monthly.map(lineUsd)))
      : 0,
    monthSaved: known(comparison.savingUsdPerMonth),
    setupExtra: known(comparison.setupUsd),
    setupBefore: known(baseline.result.setup.totalUsd),
    savedByMonth: months.map(({ saved }) => saved),
    requestsSaved: sum(months.map(({ onRequests }) => onRequests)),
    saved: sum(months.map(({ saved }) => saved)),
    retrainingExtra: sum(months.map(({ retrainingExtra }) => retrainingExtra)),
    net: known(comparison.netUsd),
    lead,
    endsAt,
    baselineEndsAt: baseline.result.endsAtMonths ?? Number.POSITIVE_INFINITY,
    retrainingLost: retrainingLost(candidate.approach, startsOn, Math.min(horizon, endsAt)),
    everyRequestSaves:
      lead === 0 &&
      served.every(({ requestSaved, saved }) => requestSaved > 0 && saved >= 0) &&
      [baseline, candidate].every(({ approach }) => approach.rateChanges.length === 0),
    declines:
      (scenario.monthlyRequests === undefined && best(scenario.growthPerMonth) < 0) ||
      [approaches[0], candidate.approach].some((approach) => best(approach?.ratesChangePerYear) < 0),
    aheadFromStart: () => {
      const { costs } = costsOfAll(scenario);
      const [a, b] = [costs[0], costs[candidate.index]];
      return a !== undefined && b !== undefined && isAheadFromStart(curveOf(a, b, horizon, true));
    },
    simulated: spreadIn(view),
  };
}

/** Whether the candidate serves at all: it can be trained, and its service does not end before it starts. */
export function serves({ verdict, endsAt, lead }: Facts): boolean {
  return endsAt > lead && !(verdict.kind === 'never' && verdict.reason === 'not-trainable');
}

/** An amount of a result; NaN = unknown. */
function known(value: number | null | undefined): number {
  return value ?? Number.NaN;
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((all, amount) => all + amount, 0);
}

function paid(requests: number, usd: number | null): number {
  return requests === 0 ? 0 : requests * known(usd);
}

/** What a month costs besides its requests. */
function fixed({ month }: ApproachResult): number {
  return difference(known(month.totalUsd), known(month.requestsUsd));
}

/**
 * Dollars of one request of month 1. Fixed costs cannot be spread over no requests: then they are unknown unless there are
 * none.
 */
export function partsOf(result: ApproachResult): RequestParts {
  const { attempt, attempts, requestUsd, month } = result;
  const tries = known(attempts);
  const all = tries * known(attempt.totalUsd);
  const other = tries * known(attempt.otherUsd);
  const monthly = fixed(result);
  return {
    tokens: difference(all, other),
    other,
    repair: Math.max(0, difference(known(requestUsd), all)),
    fixed: monthly === 0 ? 0 : month.requests ? monthly / month.requests : Number.NaN,
  };
}

function total(parts: RequestParts): number {
  return sum(costParts.map((part) => parts[part]));
}

/** When a retraining would have been due after training has closed; Infinity if none would before `until`. */
function retrainingLost(approach: Approach, startsOn: string, until: number): number {
  const { retrain, trainableUntil, leadMonths } = approach;
  if (!retrain || trainableUntil === undefined) return Number.POSITIVE_INFINITY;
  const lead = best(leadMonths);
  const closes = monthsUntil(startsOn, trainableUntil);
  const times = Math.max(1, Math.ceil((closes - lead) / retrain.everyMonths));
  const due = lead + times * retrain.everyMonths;
  return due < until ? due : Number.POSITIVE_INFINITY;
}

/** Whether a curve that ends below 0 is above it from its start, or from just after it, until it was last above. */
function isAheadFromStart({ before, after }: Curve): boolean {
  let last = after.length - 1;
  while (last > 0 && !((after[last] as number) > 0 || (before[last] as number) > 0)) last--;
  for (let i = 1; i <= last; i++) {
    if (!((before[i] as number) > 0 && (i === last || (after[i] as number) > 0))) return false;
  }
  return (after[0] as number) >= 0 && (last > 0 || (after[0] as number) > 0);
}

/** The simulation of the pair; `null` without one, or if all of its draws are alike, as they are without ranges. */
function spreadIn({ simulation, pair }: VerdictView): SimulatedComparison | null {
  const found = simulation?.comparisons.find(({ id }) => id === pair.candidate?.id);
  return found && found.netUsd.p10 !== found.netUsd.p90 ? found : null;
}
