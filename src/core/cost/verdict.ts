/**
 * The verdict on a candidate, the meaning of each kind of verdict, and the reason for the verdict `never` (docs/model.md,
 * section 4).
 */
import { tolerance } from '../scenario/amount.ts';
import { dateAt, daysAt } from '../scenario/calendar.ts';
import { differenceTo } from '../scenario/success.ts';
import type { Approach, Scenario } from '../scenario/types.ts';
import {
  aheadUntil,
  type Curve,
  curveOf,
  endOf,
  firstAhead,
  firstBehind,
  isFlat,
  isNeverBehind,
  lastCrossing,
} from './curve.ts';
import { type Costs, costing, isLinked, runningUsd, steadyFrom } from './ledger.ts';
import { planOf } from './plan.ts';
import { projectedUsd } from './projection.ts';
import type { NeverReason, Payback, Verdict } from './result-types.ts';
import { requestsUntil, type Traffic } from './traffic.ts';

/** The last month of a projection past the window, counted from the start. */
export const lastProjectedMonth = 1200;

/** The running costs of a candidate and of the baseline. */
export interface Pair {
  readonly scenario: Scenario;
  readonly traffic: Traffic;
  readonly baseline: Costs;
  readonly candidate: Costs;
}

/** A verdict without dates and reasons. `months` is the payback; `flat` = the two approaches cost the same at every moment. */
export type Finding =
  | { readonly kind: 'immediately' }
  | {
      readonly kind: 'after' | 'retired-first' | 'beyond-horizon';
      readonly months: number;
      readonly curve: Curve;
    }
  | { readonly kind: 'never'; readonly flat: boolean }
  | { readonly kind: 'unknown' };

/**
 * The meaning of a kind of verdict for the payback: inside the window, after it, only after the service has ended
 * (`tooLate`), never, or unknown.
 */
export type Outcome = 'in-window' | 'later' | 'tooLate' | 'never' | 'unknown';

/** The outcome of each kind of verdict and finding. */
const outcomes: Readonly<Record<Verdict['kind'] | Finding['kind'], Outcome>> = {
  immediately: 'in-window',
  after: 'in-window',
  'beyond-horizon': 'later',
  'retired-first': 'tooLate',
  never: 'never',
  incomplete: 'unknown',
  unknown: 'unknown',
};

/** The outcome of a verdict or a finding. */
export function outcomeOf({ kind }: Verdict | Finding): Outcome {
  return outcomes[kind];
}

/** Whether the candidate pays back inside the window. */
export function isPayback(verdict: Verdict | Finding): boolean {
  return outcomeOf(verdict) === 'in-window';
}

/** Whether the candidate pays back only after its service has ended; false also if there is no verdict. */
export function isTooLate(verdict: Verdict | Finding | undefined): boolean {
  return verdict !== undefined && outcomeOf(verdict) === 'tooLate';
}

/** Whether the verdict is `never` for this reason; false also if there is no verdict. */
export function isNeverFor(verdict: Verdict | undefined, reason: NeverReason): boolean {
  return verdict?.kind === 'never' && verdict.reason === reason;
}

/** Whether every amount that the verdict needs is known; false also if there is no verdict. */
export function isKnown(verdict: Verdict | Finding | undefined): boolean {
  return verdict !== undefined && outcomeOf(verdict) !== 'unknown';
}

/** Months from the start to a payback within the candidate's service; 0 for `immediately`, `null` if there is none. */
export function paybackMonths(verdict: Verdict | Finding): number | null {
  const outcome = outcomeOf(verdict);
  if (outcome !== 'in-window' && outcome !== 'later') return null;
  return 'months' in verdict ? verdict.months : 0;
}

/** The payback inside the window with its date; `null` if there is none or the verdict is `immediately`. */
export function datedPayback(verdict: Verdict | undefined): Payback | null {
  return verdict && isPayback(verdict) && 'date' in verdict ? verdict : null;
}

/**
 * Whether the candidate pays back after the end of the baseline's service, when the baseline can no longer be used at its price.
 * `baselineEndsAtMonths`: months from the start to that end (negative = before the start); `null` = no end.
 */
export function isAfterBaselineEnd(
  verdict: Verdict | undefined,
  baselineEndsAtMonths: number | null,
): boolean {
  const months = verdict ? paybackMonths(verdict) : null;
  return months !== null && months > (baselineEndsAtMonths ?? Number.POSITIVE_INFINITY);
}

/**
 * Whether the baseline's service ends after the start, and the candidate pays back only after that end and is not ahead at any moment
 * before it. `baselineEndsAtMonths`: as in `isAfterBaselineEnd`.
 */
export function isOnlyAfterBaselineEnd(verdict: Verdict, baselineEndsAtMonths: number | null): boolean {
  const end = baselineEndsAtMonths ?? 0;
  return (
    end > 0 &&
    isAfterBaselineEnd(verdict, end) &&
    'firstAheadMonths' in verdict &&
    verdict.firstAheadMonths > end
  );
}

/** Whether the model can no longer be trained at the start, when the candidate's training begins. */
function isUntrainable({ candidate }: Pair): boolean {
  return candidate.plan.trainableUntil <= 0;
}

/** The finding on a pair. `savingCurve` is the saving from the start to the horizon. */
export function findingOn(pair: Pair, savingCurve: Curve): Finding {
  const finding = crossingOf(pair, savingCurve);
  // A verdict with a payback states the requests until then, so they have to be known.
  const isComplete = !('months' in finding) || !Number.isNaN(requestsUntil(pair.traffic, finding.months));
  return isComplete ? finding : { kind: 'unknown' };
}

/** The finding on a pair, whether or not the requests until a payback are known. */
function crossingOf(pair: Pair, savingCurve: Curve): Finding {
  const { traffic, baseline, candidate } = pair;
  const { horizon } = traffic;
  const { endsAt } = candidate.plan;
  const savingAtEnd = endOf(savingCurve);
  // If training cannot begin, no amount can change the verdict, so unknown amounts do not matter.
  if (isUntrainable(pair)) return { kind: 'never', flat: false };
  if (Number.isNaN(savingAtEnd)) return { kind: 'unknown' };
  if (isFlat(savingCurve)) return { kind: 'never', flat: true };
  if (savingAtEnd > 0 && isNeverBehind(savingCurve)) return { kind: 'immediately' };
  const monthsInWindow = lastCrossing(savingCurve);
  // An end of service before the start counts as one at the start, so that a payback at 0 is not too late.
  if (monthsInWindow !== null && monthsInWindow <= Math.max(endsAt, 0))
    return { kind: 'after', months: monthsInWindow, curve: savingCurve };

  // From here on, the end of service is ignored. The longer curve is calculated only if the window does not decide.
  let curve = endsAt < horizon ? curveOf(baseline, candidate, horizon, false) : savingCurve;
  let months = lastCrossing(curve);
  if (months === null && mayRise(pair, curve)) {
    curve = projectionOf(pair);
    if (Number.isNaN(endOf(curve))) return { kind: 'unknown' };
    months = lastCrossing(curve);
  }
  if (months === null) return { kind: 'never', flat: false };
  return { kind: months > endsAt ? 'retired-first' : 'beyond-horizon', months, curve };
}

/** The curve to the last projected month; it ignores the end of service. */
function projectionOf({ baseline, candidate }: Pair): Curve {
  return curveOf(baseline, candidate, lastProjectedMonth, false);
}

/** Whether the saving, which is below 0 at the end of the window, may be at or above 0 at the end of the projection. */
function mayRise({ baseline, candidate }: Pair, savingCurve: Curve): boolean {
  const rise =
    projectedUsd(baseline, lastProjectedMonth, 'max') - projectedUsd(candidate, lastProjectedMonth, 'min');
  return !(rise <= 0 || rise < -endOf(savingCurve) * (1 - tolerance));
}

/**
 * Whether a candidate that is ahead at the end of the window stays ahead for sure, so that no projection is needed. It does if three
 * conditions are met:
 *
 * - The monthly costs of both approaches are constant after the window, and the candidate saves in each month.
 * - The saving until the window's end pays for the next retraining.
 * - The saving between two retrainings pays for each later retraining.
 *
 * False if an amount is unknown.
 */
function staysAhead({ traffic, baseline, candidate }: Pair, savingCurve: Curve): boolean {
  const { horizon } = traffic;
  const isSteady = Math.max(steadyFrom(baseline), steadyFrom(candidate)) === horizon;
  if (!isSteady || baseline.plan.retrainUsd < 0) return false;
  const savingPerMonth =
    runningUsd(baseline, horizon + 1, horizon) - runningUsd(candidate, horizon + 1, horizon);
  const { retrainEvery, retrainUsd } = candidate.plan;
  return (
    savingPerMonth > 0 && endOf(savingCurve) >= retrainUsd && savingPerMonth * retrainEvery >= retrainUsd
  );
}

/**
 * The moment at which a candidate that is ahead at the end of the window falls behind in the projection, while it is still
 * served. `null` if it does not, or if that is unknown.
 */
function fallsBehindAfterWindow(pair: Pair, savingCurve: Curve): number | null {
  const { endsAt } = pair.candidate.plan;
  const { horizon } = pair.traffic;
  if (endsAt <= horizon || staysAhead(pair, savingCurve)) return null;
  const t = firstBehind(projectionOf(pair), horizon);
  return t !== null && t <= endsAt ? t : null;
}

/** The verdict on a pair. `missing` returns the paths of unknown amounts; it is called only for an incomplete verdict. */
export function verdictOf(
  pair: Pair,
  index: number,
  savingCurve: Curve,
  missing: () => readonly string[],
): Verdict {
  const finding = findingOn(pair, savingCurve);
  const approach = pair.scenario.approaches[index] as Approach;
  switch (finding.kind) {
    case 'immediately':
      return { kind: 'immediately', aheadUntilMonths: fallsBehindAfterWindow(pair, savingCurve) };
    case 'unknown':
      return { kind: 'incomplete', missing: missing() };
    case 'never':
      return {
        kind: 'never',
        reason: finding.flat ? 'no-difference' : reasonOf(pair, index),
        aheadUntilMonths: finding.flat || isUntrainable(pair) ? null : aheadUntil(savingCurve),
      };
    case 'after':
      return {
        kind: 'after',
        ...paybackAt(pair, finding),
        aheadUntilMonths: fallsBehindAfterWindow(pair, savingCurve),
      };
    case 'beyond-horizon':
      return { kind: 'beyond-horizon', ...paybackAt(pair, finding) };
    case 'retired-first':
      return {
        kind: 'retired-first',
        ...paybackAt(pair, finding),
        endsOn: approach.availableUntil as string,
      };
  }
}

function paybackAt(
  { scenario, traffic }: Pair,
  { months, curve }: { readonly months: number; readonly curve: Curve },
): Payback {
  return {
    months,
    days: daysAt(scenario.startsOn, months),
    requests: requestsUntil(traffic, months),
    date: dateAt(scenario.startsOn, months),
    firstAheadMonths: firstAhead(curve) ?? months,
    aheadUntilMonths: null,
  };
}

/** Fields of an approach with other values. */
type Change = Partial<Approach>;

/** A change to a pair that removes one possible reason for `never`: other fields of either approach, or other traffic. */
interface Removal {
  readonly baseline?: Change;
  readonly candidate?: Change;
  readonly traffic?: (traffic: Traffic) => Traffic;
}

/** The same change of both approaches. */
const fromBoth = (change: Change): Removal => ({ baseline: change, candidate: change });

/**
 * The removal for each reason, in the order in which the reasons are tried. A removal may depend on the baseline. A cost that no
 * removal contains has no reason of its own: if it prevents the payback, the reason is `several`. A test lists all such costs.
 */
export const removals: readonly (readonly [NeverReason, (baseline: Approach) => Removal])[] = [
  ['caching', () => fromBoth({ cache: undefined })],
  ['quality', () => fromBoth({ successRate: 1, maxAttempts: 1, successDropPerMonth: 0 })],
  ['fixed-costs', () => ({ candidate: { monthly: [], hosting: undefined, monthlyMinimumUsd: 0 } })],
  ['retraining', () => ({ candidate: { retrain: undefined } })],
  [
    'rates',
    ({ rates, rateChanges, ratesChangePerYear }) => ({
      candidate: { rates, rateChanges, ratesChangePerYear },
    }),
  ],
  [
    'tokens',
    ({ prefixTokens, variableTokens, outputTokens, reasoningTokens }) => ({
      candidate: { prefixTokens, variableTokens, outputTokens, reasoningTokens },
    }),
  ],
  ['other', ({ otherUsdPerRequest }) => ({ candidate: { otherUsdPerRequest } })],
  ['set-up', () => ({ candidate: { setup: [], training: undefined } })],
  ['decline', () => ({ ...fromBoth({ ratesChangePerYear: 0 }), traffic: withoutDecline })],
];

/** The first reason whose removal alone gives a payback, even one after the end of service; else `several`. */
function reasonOf(pair: Pair, index: number): NeverReason {
  if (isUntrainable(pair)) return 'not-trainable';
  const { scenario } = pair;
  const baseline = scenario.approaches[0] as Approach;
  for (const [reason, removalFor] of removals) {
    const removal = removalFor(baseline);
    const traffic = removal.traffic?.(pair.traffic) ?? pair.traffic;
    const changedPair = { ...pair, traffic, ...costsWithout(pair, index, removal, traffic) };
    // A removal that changes nothing cannot be the reason.
    if (changedPair.baseline === pair.baseline && changedPair.candidate === pair.candidate) continue;
    const savingCurve = curveOf(changedPair.baseline, changedPair.candidate, traffic.horizon, true);
    const outcome = outcomeOf(findingOn(changedPair, savingCurve));
    if (outcome !== 'never' && outcome !== 'unknown') return reason;
  }
  return 'several';
}

/**
 * The costs of a pair after a removal. If the removal does not change the costs of an approach, the result has the same object for
 * them as before.
 */
function costsWithout(
  pair: Pair,
  index: number,
  removal: Removal,
  traffic: Traffic,
): Pick<Pair, 'baseline' | 'candidate'> {
  const { approaches, startsOn } = pair.scenario;
  const changed = approaches.map((approach, i) => {
    const change = i === 0 ? removal.baseline : i === index ? removal.candidate : undefined;
    return change && hasEffect(approach, change) ? { ...approach, ...change } : approach;
  });
  const isUnchanged = (i: number): boolean => traffic === pair.traffic && changed[i] === approaches[i];
  const costsAt = costing(changed, (i) => planOf(changed[i] as Approach, startsOn, changed), traffic);
  // The costs of an approach depend on another approach in three cases: in a rollout, if failed requests go to the other approach, or if
  // the success rate is given as a difference to its rate.
  const isIndependent = (i: number): boolean => {
    const approach = approaches[i] as Approach;
    return !isLinked(approach) && differenceTo(approach) === undefined;
  };
  const areBothUnchanged = isUnchanged(0) && isUnchanged(index);
  return {
    baseline: areBothUnchanged || (isIndependent(0) && isUnchanged(0)) ? pair.baseline : costsAt(0),
    candidate:
      areBothUnchanged || (isIndependent(index) && isUnchanged(index)) ? pair.candidate : costsAt(index),
  };
}

/** Whether a change alters any field of an approach. */
function hasEffect(approach: Approach, change: Change): boolean {
  return (Object.keys(change) as (keyof Approach)[]).some((key) => {
    const [now, then] = [approach[key], change[key]];
    // Two empty lists count as equal.
    return now !== then && !(Array.isArray(now) && Array.isArray(then) && now.length + then.length === 0);
  });
}

/**
 * The traffic without a decline: a month with fewer requests than an earlier month gets the requests of the highest earlier month.
 * The same object if the traffic never falls.
 */
function withoutDecline(traffic: Traffic): Traffic {
  const requests = [...traffic.requests];
  let shrinks = false;
  for (let i = 1; i < requests.length; i++) {
    const previous = requests[i - 1] as number;
    if ((requests[i] as number) < previous) {
      requests[i] = previous;
      shrinks = true;
    }
  }
  return shrinks || traffic.decline < 1 ? { ...traffic, requests, decline: 1 } : traffic;
}
