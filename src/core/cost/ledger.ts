/**
 * Costs month by month (docs/model.md, section 3): the cost of running an approach in each month, and the moments at which
 * retraining is paid. Month m covers (m-1, m] and has index m-1.
 */
import { best, times, tolerance } from '../scenario/amount.ts';
import type { Amount, Approach } from '../scenario/types.ts';
import type { Plan, PriceStep } from './plan.ts';
import { attemptsOf, type HitRule, hitRateIn } from './request.ts';
import { partOf, requestsIn, type ShareIn, shareInMonth, type Traffic } from './traffic.ts';

/** The running costs of an approach in each month, as if it served in every month. */
export interface Costs {
  readonly plan: Plan;
  readonly traffic: Traffic;
  /** The approach that answers the requests that this approach leaves unanswered; `null` = none. */
  readonly repair: Costs | null;
  /** The division of the requests while the approach is rolled out; `null` if the approach serves all requests. */
  readonly rollout: Rollout | null;
  /** The moments, in order, at which the cost of a request may change inside a month. */
  readonly cuts: readonly number[];
  /** Cache hit rates of the requests that the approach serves itself. */
  readonly hit: readonly number[];
  /** Dollars per request; if a price changes inside the month, the mean of the month. */
  readonly request: readonly number[];
  /** Dollars of the month that are not paid per request, as `fixedUsd` returns them. */
  readonly fixed: readonly number[];
  /** Dollars of the whole month. */
  readonly run: readonly number[];
}

/**
 * The division of the requests between an approach and the baseline while the approach is rolled out. An approach without requests
 * in a month costs nothing in that month.
 */
export interface Rollout {
  readonly shareIn: ShareIn;
  /** The number of months after which the share no longer changes. */
  readonly until: number;
  /** The costs of the approach for its share of the requests. */
  readonly own: Costs;
  /** The costs of the baseline for the other requests. */
  readonly rest: Costs;
  /** The costs of the approach as if it served all requests. */
  readonly alone: Costs;
}

/** Months from the last training to the start of a month; 0 before the first training. */
export function ageIn({ lead, retrainEvery, trainableUntil }: Plan, month: number): number {
  const start = month - 1;
  let lastTraining = lead;
  // The last retraining at or before the month's start. No retraining falls on or after the day on which training ends.
  if (start - lead >= retrainEvery * (1 - tolerance)) {
    const dueCount = Math.floor((start - lead) / retrainEvery + tolerance);
    lastTraining =
      lead + Math.min(dueCount, retrainingsBefore(lead, retrainEvery, trainableUntil)) * retrainEvery;
  }
  return Math.max(0, start - lastTraining);
}

/**
 * Expected attempts per request in a month, and the share of requests that is unanswered after the last attempt. The success rate
 * falls with the time since the last training.
 */
export function qualityIn(
  plan: Plan,
  month: number,
): { readonly attempts: number; readonly leftOver: number } {
  const { successRate, successDrop, maxAttempts } = plan;
  if (successDrop === 0) return plan;
  return attemptsOf(successRate * (1 - successDrop) ** ageIn(plan, month), maxAttempts);
}

/** Dollars of one request at a price, at a moment inside a month. */
function requestUsd(
  { plan, repair }: Costs,
  price: PriceStep,
  hit: number,
  drift: number,
  month: number,
  t: number,
): number {
  const { attempts, leftOver } = qualityIn(plan, month);
  const attemptUsd = times(drift, price.missUsd + times(price.hitUsd, hit)) + plan.otherUsd;
  const failureUsd = repair && leftOver !== 0 ? requestAt(repair, month, t) : plan.failureUsd;
  return times(attempts, attemptUsd) + times(leftOver, failureUsd);
}

/** Whole replicas for a load, at least one. A load within the tolerance of a whole number needs that number. */
export function replicasFor(load: number): number {
  return Math.max(1, Math.ceil(load - load * tolerance));
}

/**
 * The number of replicas, not rounded, that are busy at the peak of a month with this many requests and this hit rate. `null` if
 * the approach has no hosting, or if its number of machines is given.
 */
export function loadOf(plan: Plan, month: number, requests: number, hit: number): number | null {
  const perRequest = plan.hosting?.perRequest;
  if (!perRequest) return null;
  const attemptsRatio = plan.successDrop === 0 ? 1 : qualityIn(plan, month).attempts / plan.attempts;
  return times(requests, perRequest.load - times(hit, perRequest.saved)) * attemptsRatio;
}

/** Dollars of hosting in a month with this many requests and this hit rate. */
export function hostingUsd(plan: Plan, month: number, requests: number, hit: number): number {
  const { hosting } = plan;
  if (!hosting) return 0;
  const { machines, usdPerMachine } = hosting;
  const load = loadOf(plan, month, requests, hit);
  return times(load === null ? machines : machines * replicasFor(load), usdPerMachine);
}

/** Dollars of hosting and of the monthly lines, and the amount by which the month is below the monthly minimum. */
function fixedUsd(plan: Plan, month: number, requests: number, hit: number, meanUsd: number): number {
  const hosting = hostingUsd(plan, month, requests, hit);
  const belowMinimumUsd =
    plan.minimumUsd === 0 ? 0 : Math.max(0, plan.minimumUsd - (times(requests, meanUsd) + hosting));
  return plan.monthlyUsd + hosting + belowMinimumUsd;
}

/** The factor on token prices that the yearly price change has reached in a month. */
export const driftIn = (plan: Plan, month: number): number =>
  plan.drift === 1 || month === 1 ? 1 : plan.drift ** ((month - 1) / 12);

/** The prices at a moment, in months from the start. */
function priceAt({ prices }: Plan, t: number): PriceStep {
  let current = prices[0] as PriceStep;
  for (const price of prices) if (price.from <= t) current = price;
  return current;
}

/** The hit rate of a month, inside or past the window. */
function hitIn({ plan, traffic, hit }: Costs, month: number): number {
  if (month <= traffic.horizon) return hit[month - 1] as number;
  // A given hit rate does not need the requests of the month.
  return plan.hit.share ?? hitRateIn(plan.hit, requestsIn(traffic, month));
}

/** Dollars per request from a moment inside a month until the next of the `cuts`, or until the month's end. */
function requestAt(costs: Costs, month: number, t: number): number {
  const { plan, traffic, rollout } = costs;
  if (!rollout) {
    // Past the window falling prices continue and rising prices stop.
    const drift = driftIn(plan, plan.drift < 1 ? month : Math.min(month, traffic.horizon));
    return requestUsd(costs, priceAt(plan, t), hitIn(costs, month), drift, month, t);
  }
  const share = rollout.shareIn(month);
  const ownUsd = share === 0 ? 0 : times(share, requestAt(rollout.own, month, t));
  return ownUsd + (share === 1 ? 0 : times(1 - share, requestAt(rollout.rest, month, t)));
}

/**
 * Integral over time of the dollars per request, from `from` to `to`, which are inside the month. Over the whole month, the
 * integral is the mean.
 */
export function requestIntegral(costs: Costs, month: number, from: number, to: number): number {
  if (to <= from) return 0;
  if (Number.isNaN(to - from)) return Number.NaN;
  let integral = 0;
  let t = from;
  for (const cut of costs.cuts) {
    if (!(cut > t && cut < to)) continue;
    integral += times(cut - t, requestAt(costs, month, t));
    t = cut;
  }
  return integral + times(to - t, requestAt(costs, month, t));
}

/** The moments at which the cost of a request may change inside a month. */
function cutsOf(plan: Plan, repair: Costs | null): readonly number[] {
  if (plan.prices.length === 1 && !repair) return [];
  const cuts = [...plan.prices.slice(1).map(({ from }) => from), ...(repair?.cuts ?? [])];
  return cuts.sort((a, b) => a - b);
}

/** The latest list of hit rates from `hitsOf`, with its rule and requests. */
let lastHits: Pick<HitRule, 'perRequest'> & Pick<Traffic, 'requests'> & { readonly hits: readonly number[] } =
  { perRequest: 0, requests: [], hits: [] };

/**
 * The hit rate of each month of the window. The last list is kept, because approaches often have the same cache rule: without this, a
 * simulation would spend an eighth of its time here.
 */
function hitsOf(rule: HitRule, requests: readonly number[]): readonly number[] {
  const { share, perRequest } = rule;
  if (share !== null) return requests.map(() => share);
  if (perRequest !== lastHits.perRequest || requests !== lastHits.requests)
    lastHits = { perRequest, requests, hits: requests.map((q) => hitRateIn(rule, q)) };
  return lastHits.hits;
}

/**
 * The costs of every month of the window. `repair` has the costs of the approach that answers the requests that this approach
 * leaves unanswered.
 */
export function costsOf(plan: Plan, traffic: Traffic, repair: Costs | null = null): Costs {
  const { horizon, requests } = traffic;
  const hit = hitsOf(plan.hit, requests);
  // Lists of known length are filled, not extended: a simulation takes an eighth less time.
  const request: number[] = new Array(horizon);
  const fixed: number[] = new Array(horizon);
  const run: number[] = new Array(horizon);
  const cuts = cutsOf(plan, repair);
  const costs: Costs = { plan, traffic, repair, rollout: null, cuts, hit, request, fixed, run };
  const hasOnePrice = plan.prices.length === 1 && !repair;
  const isSteady = hasOnePrice && plan.hit.perRequest === 0 && plan.drift === 1 && plan.successDrop === 0;
  const firstPrice = plan.prices[0] as PriceStep;
  for (let i = 0; i < horizon; i++) {
    const requestsOfMonth = requests[i] as number;
    const hitOfMonth = hit[i] as number;
    const [month, t] = [i + 1, i];
    let meanUsd: number;
    if (isSteady && i > 0) meanUsd = request[0] as number;
    else if (hasOnePrice) meanUsd = requestUsd(costs, firstPrice, hitOfMonth, driftIn(plan, month), month, t);
    else meanUsd = requestIntegral(costs, month, i, month);
    const fixedOfMonth = fixedUsd(plan, month, requestsOfMonth, hitOfMonth, meanUsd);
    request[i] = meanUsd;
    fixed[i] = fixedOfMonth;
    run[i] = times(requestsOfMonth, meanUsd) + fixedOfMonth;
  }
  return costs;
}

/**
 * The costs of an approach that serves a share of the requests while the baseline serves the rest. In the months before the approach
 * begins to serve, it has the share with which it begins.
 */
function rolloutCosts(alone: Costs, baseline: Costs, shares: readonly number[]): Costs {
  const { plan, traffic, repair } = alone;
  const shareIn: ShareIn = (month) => shareInMonth(shares, month - 1, plan.lead);
  const own = costsOf(plan, partOf(traffic, shareIn), repair);
  const rest = costsOf(
    baseline.plan,
    partOf(traffic, (month) => 1 - shareIn(month)),
    baseline.repair,
  );
  const sumOfParts = (i: number, of: 'fixed' | 'run'): number => {
    const share = shareIn(i + 1);
    return (share === 0 ? 0 : (own[of][i] as number)) + (share === 1 ? 0 : (rest[of][i] as number));
  };
  const months = traffic.requests.map((_, i) => i);
  return {
    ...alone,
    rollout: { shareIn, until: shares.length, own, rest, alone },
    cuts: [...own.cuts, ...rest.cuts].sort((a, b) => a - b),
    hit: own.hit,
    request: months.map((i) => {
      const share = shareIn(i + 1);
      return times(share, own.request[i] as number) + times(1 - share, rest.request[i] as number);
    }),
    fixed: months.map((i) => sumOfParts(i, 'fixed')),
    run: months.map((i) => sumOfParts(i, 'run')),
  };
}

/** The fields of an approach that decide which requests it serves. Its costs depend on these fields and on its plan. */
type ServingFields = Pick<Approach, 'id' | 'trafficShare' | 'failureApproach'>;

/** Whether the costs of an approach depend on the costs of another approach. */
export function isLinked({ trafficShare, failureApproach }: ServingFields): boolean {
  return trafficShare !== 1 || failureApproach !== undefined;
}

/** A function from the index of an approach to its costs, each calculated once. The first approach is the baseline. */
export function costing(
  approaches: readonly ServingFields[],
  planAt: (index: number) => Plan,
  traffic: Traffic,
): (index: number) => Costs {
  const alone: Costs[] = [];
  const costsByIndex: Costs[] = [];
  const aloneAt = (index: number): Costs => {
    const repairId = approaches[index]?.failureApproach;
    const repairIndex = repairId === undefined ? -1 : approaches.findIndex(({ id }) => id === repairId);
    alone[index] ??= costsOf(planAt(index), traffic, repairIndex < 0 ? null : aloneAt(repairIndex));
    return alone[index] as Costs;
  };
  return (index) => {
    const { trafficShare: share } = approaches[index] as ServingFields;
    costsByIndex[index] ??=
      index === 0 || share === 1
        ? aloneAt(index)
        : rolloutCosts(aloneAt(index), aloneAt(0), Array.isArray(share) ? share : [best(share as Amount)]);
    return costsByIndex[index] as Costs;
  };
}

/** The costs of an approach as if it served all requests. */
export function asIfAlone(costs: Costs): Costs {
  return costs.rollout?.alone ?? costs;
}

/**
 * The share of the requests that a candidate serves at a moment, 0–1. The baseline serves the rest. Until the lead time is
 * over, and after the end of service, the baseline serves all of them.
 */
export function servedShare({ plan, rollout }: Costs, t: number, endsAt: number): number {
  if (!(t >= plan.lead && t < endsAt)) return 0;
  return rollout ? rollout.shareIn(Math.floor(t) + 1) : 1;
}

/** Whether the cost of a request changes inside the month, after its start and before its end. */
function changesIn({ cuts }: Costs, month: number): boolean {
  return cuts.length > 0 && cuts.some((from) => from > month - 1 && from < month);
}

/**
 * Dollars per month from time t inside a month until the next price change or the month's end. Past the window, growth and
 * rising prices stop. Shrinking traffic, falling prices, scheduled prices, rollouts and ageing continue.
 */
export function runningUsd(costs: Costs, month: number, t: number): number {
  const { plan, traffic, rollout } = costs;
  if (month <= traffic.horizon && !changesIn(costs, month)) return costs.run[month - 1] as number;
  if (rollout) {
    const share = rollout.shareIn(month);
    const ownUsd = share === 0 ? 0 : runningUsd(rollout.own, month, t);
    return ownUsd + (share === 1 ? 0 : runningUsd(rollout.rest, month, t));
  }
  const requests = requestsIn(traffic, month);
  const meanUsd = plan.minimumUsd === 0 ? 0 : requestIntegral(costs, month, month - 1, month);
  const fixed = fixedUsd(plan, month, requests, hitIn(costs, month), meanUsd);
  return times(requests, requestAt(costs, month, t)) + fixed;
}

/**
 * The time, at or after the window's end, from which the monthly cost is constant. Infinity if it may change in every
 * month, because traffic, prices or the success rate keep falling; `month > steadyFrom(…)` is then false for each month.
 */
export function steadyFrom({ plan, traffic, repair, rollout, cuts }: Costs): number {
  const { horizon, decline } = traffic;
  if (decline < 1 || plan.drift < 1 || plan.successDrop !== 0) return Number.POSITIVE_INFINITY;
  const last = Math.max(horizon, cuts[cuts.length - 1] ?? 0);
  if (rollout) return Math.max(last, rollout.until, steadyFrom(rollout.own), steadyFrom(rollout.rest));
  return repair ? Math.max(last, steadyFrom(repair)) : last;
}

/** The moments, in months, at which retraining falls due: after the lead time, before `until` and before training ends. */
export function retrainings({ lead, retrainEvery, trainableUntil }: Plan, until: number): number[] {
  // Without retraining, the result is returned early, because a simulation calls this function in every draw.
  if (retrainEvery === Number.POSITIVE_INFINITY) return [];
  const length = retrainingsBefore(lead, retrainEvery, Math.min(until, trainableUntil));
  return Array.from({ length }, (_, index) => lead + (index + 1) * retrainEvery);
}

/** Number of retrainings, one every `every` months after the lead time, that fall due before `end`. */
export function retrainingsBefore(lead: number, every: number, end: number): number {
  return Math.max(0, Math.ceil((end * (1 - tolerance) - lead) / every) - 1);
}

/** Whether retraining falls due before `end` at unknown moments, because they are counted from an unknown lead time. */
export function retrainsUndated(plan: Plan, end: number): boolean {
  const { lead, retrainEvery, retrainUsd, trainableUntil } = plan;
  return Number.isNaN(lead) && retrainEvery < Math.min(end, trainableUntil) && retrainUsd !== 0;
}
