/**
 * The one verdict on a candidate, and the reason of a never (model page, section 4).
 * Knows scenarios and curves; knows no sentences.
 */
import { dateAt, daysAt } from '../scenario/calendar.ts';
import type { Approach, Scenario } from '../scenario/types.ts';
import {
  aheadUntil,
  type Curve,
  curveOf,
  endOf,
  firstAhead,
  isFlat,
  lastCrossing,
  neverBehind,
} from './curve.ts';
import { type Costs, costsOf, requestsUntil, type Traffic } from './ledger.ts';
import { planOf } from './plan.ts';
import type { NeverReason, Payback, Verdict } from './result-types.ts';

/** Projections end with this month, counted from the start. */
export const lastProjectedMonth = 120;

/** A candidate against the baseline, as the ledger sees them. */
export interface Pair {
  readonly scenario: Scenario;
  readonly traffic: Traffic;
  readonly baseline: Costs;
  readonly candidate: Costs;
}

/** What the curves say, without dates and reasons. `months` is the payback. */
export type Finding =
  | { readonly kind: 'immediately' }
  | {
      readonly kind: 'after' | 'retired-first' | 'beyond-horizon';
      readonly months: number;
      readonly curve: Curve;
    }
  | { readonly kind: 'never'; readonly flat: boolean }
  | { readonly kind: 'unknown' };

/** Judges a pair whose curve over the window is known. */
export function find({ traffic, baseline, candidate }: Pair, window: Curve): Finding {
  const { horizon } = traffic;
  const { endsAt } = candidate.plan;
  const end = endOf(window);
  if (Number.isNaN(end)) return { kind: 'unknown' };
  if (isFlat(window)) return { kind: 'never', flat: true };
  if (end > 0 && neverBehind(window)) return { kind: 'immediately' };
  const inside = lastCrossing(window);
  // An end before the start is an end at the start: there was no time in which to be too late.
  if (inside !== null && inside <= Math.max(endsAt, 0))
    return { kind: 'after', months: inside, curve: window };

  // From here on service never ends; the longer curve is only drawn when the window does not decide.
  let curve = endsAt < horizon ? curveOf(baseline, candidate, traffic, horizon, false) : window;
  let months = lastCrossing(curve);
  if (months === null && horizon < lastProjectedMonth && mayStillRise(baseline, candidate)) {
    curve = curveOf(baseline, candidate, traffic, lastProjectedMonth, false);
    if (Number.isNaN(endOf(curve))) return { kind: 'unknown' };
    months = lastCrossing(curve);
  }
  if (months === null) return { kind: 'never', flat: false };
  return { kind: months > endsAt ? 'retired-first' : 'beyond-horizon', months, curve };
}

/** Whether D may rise past the window: not where nothing is saved a month and the baseline owes nothing more. */
function mayStillRise(baseline: Costs, candidate: Costs): boolean {
  return (
    !(candidate.runAfter >= baseline.runAfter) ||
    baseline.plan.retrainEvery !== Number.POSITIVE_INFINITY ||
    candidate.plan.retrainUsd < 0
  );
}

/** The verdict on a pair; `missing` is asked for the paths when something needed is unknown. */
export function verdictOf(
  pair: Pair,
  index: number,
  window: Curve,
  missing: () => readonly string[],
): Verdict {
  const finding = find(pair, window);
  const approach = pair.scenario.approaches[index] as Approach;
  switch (finding.kind) {
    case 'immediately':
      return { kind: 'immediately' };
    case 'unknown':
      return { kind: 'incomplete', missing: missing() };
    case 'never':
      return {
        kind: 'never',
        reason: finding.flat ? 'no-difference' : reasonOf(pair, index),
        aheadUntilMonths: finding.flat ? null : aheadUntil(window),
      };
    default: {
      const payback = paybackAt(pair, finding.months, finding.curve);
      if (finding.kind !== 'retired-first') return { kind: finding.kind, ...payback };
      return { kind: 'retired-first', ...payback, endsOn: approach.availableUntil as string };
    }
  }
}

function paybackAt({ scenario, traffic }: Pair, months: number, curve: Curve): Payback {
  return {
    months,
    days: daysAt(scenario.startsOn, months),
    requests: requestsUntil(traffic, months),
    date: dateAt(scenario.startsOn, months),
    firstAheadMonths: firstAhead(curve) ?? months,
  };
}

type Change = Partial<Approach>;

/** What each reason takes away, from the baseline and from the candidate, in the order in which they are tried. */
const removals: readonly (readonly [NeverReason, (baseline: Approach) => readonly [Change, Change]])[] = [
  ['caching', () => [{ cache: undefined }, { cache: undefined }]],
  ['quality', () => [acceptedAtOnce, acceptedAtOnce]],
  ['fixed-costs', () => [{}, { monthly: [], hosting: undefined }]],
  ['retraining', () => [{}, { retrain: undefined }]],
  ['rates', ({ rates, rateChanges, ratesChangePerYear }) => [{}, { rates, rateChanges, ratesChangePerYear }]],
  [
    'tokens',
    ({ prefixTokens, variableTokens, outputTokens, reasoningTokens }) => [
      {},
      { prefixTokens, variableTokens, outputTokens, reasoningTokens },
    ],
  ],
  ['other', ({ otherUsdPerRequest }) => [{}, { otherUsdPerRequest }]],
  ['set-up', () => [{}, { setup: [], training: undefined }]],
  ['decline', () => [{ ratesChangePerYear: 0 }, { ratesChangePerYear: 0 }]],
];
const acceptedAtOnce: Change = { successRate: 1, maxAttempts: 1 };

/** The first reason whose removal alone lifts the never, else `several`. */
function reasonOf(pair: Pair, index: number): NeverReason {
  const { scenario } = pair;
  const baseline = scenario.approaches[0] as Approach;
  const candidate = scenario.approaches[index] as Approach;
  for (const [reason, remove] of removals) {
    const [fromBaseline, fromCandidate] = remove(baseline);
    const traffic = reason === 'decline' ? neverShrinking(pair.traffic) : pair.traffic;
    const same = traffic === pair.traffic;
    const sides = {
      baseline: same && !changes(baseline, fromBaseline) ? pair.baseline : null,
      candidate: same && !changes(candidate, fromCandidate) ? pair.candidate : null,
    };
    // What changes nothing cannot be the reason.
    if (sides.baseline && sides.candidate) continue;
    const without: Pair = {
      scenario,
      traffic,
      baseline: sides.baseline ?? recost(baseline, fromBaseline, scenario, traffic),
      candidate: sides.candidate ?? recost(candidate, fromCandidate, scenario, traffic),
    };
    const window = curveOf(without.baseline, without.candidate, traffic, traffic.horizon, true);
    const { kind } = find(without, window);
    if (kind !== 'never' && kind !== 'unknown') return reason;
  }
  return 'several';
}

function changes(approach: Approach, change: Change): boolean {
  return (Object.keys(change) as (keyof Approach)[]).some((key) => {
    const [now, then] = [approach[key], change[key]];
    return now !== then && !(Array.isArray(now) && Array.isArray(then) && now.length + then.length === 0);
  });
}

function recost(approach: Approach, change: Change, scenario: Scenario, traffic: Traffic): Costs {
  return costsOf(planOf({ ...approach, ...change }, scenario.startsOn), traffic);
}

/** The same traffic in which no month is below an earlier one; the same object where that is so already. */
function neverShrinking(traffic: Traffic): Traffic {
  const requests = [...traffic.requests];
  let shrinks = false;
  for (let i = 1; i < requests.length; i++) {
    const former = requests[i - 1] as number;
    if ((requests[i] as number) < former) {
      requests[i] = former;
      shrinks = true;
    }
  }
  return shrinks ? { ...traffic, requests } : traffic;
}
