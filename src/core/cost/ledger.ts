/**
 * Costs month by month (model page, section 3): traffic, the running cost of an approach, and its cumulative cost.
 * Month m covers (m-1, m] and has index m-1.
 */
import { best, times, tolerance } from '../scenario/amount.ts';
import type { Scenario } from '../scenario/types.ts';
import type { Plan, PriceStep } from './plan.ts';
import { hitRateIn } from './request.ts';

/** Requests of each month of the window. */
export interface Traffic {
  readonly horizon: number;
  readonly requests: readonly number[];
  /** The factor by which requests shrink each month past the window; 1 where they stay as they are. */
  readonly decline: number;
}

/**
 * A list of zeros to write into. A typed array would be slower: it is allocated off the heap, which takes longer than
 * all the arithmetic on so few months.
 */
function zeros(length: number): number[] {
  const list: number[] = [];
  for (let i = 0; i < length; i++) list.push(0);
  return list;
}

/** The requests of each month: `q_m = q_1·(1+g)^(m-1)`, or the scenario's list, whose last entry repeats. NaN = unknown. */
export function trafficOf(scenario: Scenario): Traffic {
  const { horizonMonths: horizon, monthlyRequests: list } = scenario;
  const requests = zeros(horizon);
  if (list) {
    for (let i = 0; i < horizon; i++) requests[i] = list[Math.min(i, list.length - 1)] ?? Number.NaN;
    return { horizon, requests, decline: 1 };
  }
  const first = best(scenario.requestsPerMonth);
  const factor = 1 + best(scenario.growthPerMonth);
  requests[0] = first;
  for (let i = 1; i < horizon; i++) requests[i] = times(requests[i - 1] as number, factor);
  return { horizon, requests, decline: Math.min(1, factor) };
}

/** `factor + factor² + …`, with `terms` terms. */
function geometricSum(factor: number, terms: number): number {
  return factor === 1 ? terms : (factor * (1 - factor ** terms)) / (1 - factor);
}

/** Requests of a month, from 1; past the window the last month's traffic stays or keeps shrinking. */
function requestsIn({ horizon, requests, decline }: Traffic, month: number): number {
  if (month <= horizon) return requests[month - 1] as number;
  return times(requests[horizon - 1] as number, decline ** (month - horizon));
}

/** Cumulative requests at time t. */
export function requestsUntil(traffic: Traffic, t: number): number {
  const { requests, horizon, decline } = traffic;
  let sum = 0;
  const whole = Math.floor(t);
  for (let i = 0; i < Math.min(whole, horizon); i++) sum += requests[i] as number;
  if (whole > horizon) sum += times(requests[horizon - 1] as number, geometricSum(decline, whole - horizon));
  return sum + times(t - whole, requestsIn(traffic, whole + 1));
}

/** The running costs of an approach that serves in every month, month by month. */
export interface Costs {
  readonly plan: Plan;
  readonly hit: readonly number[];
  /** Dollars per request; if a price changes inside the month, the mean of the month. */
  readonly request: readonly number[];
  readonly fixed: readonly number[];
  /** Dollars of the whole month. */
  readonly run: readonly number[];
}

/** Dollars of one request at a price step. */
function requestUsd(plan: Plan, price: PriceStep, hit: number, drift: number): number {
  const attempt = times(drift, price.missUsd + times(price.hitUsd, hit)) + plan.otherUsd;
  return times(plan.attempts, attempt) + plan.repairUsd;
}

/** Whole replicas for a load, at least one; a load within the tolerance of a whole number needs that number. */
export function replicasFor(load: number): number {
  return Math.max(1, Math.ceil(load - load * tolerance));
}

/** Dollars for the monthly lines and hosting of a month with this many requests and this hit rate. */
function fixedUsd({ monthlyUsd, hosting }: Plan, requests: number, hit: number): number {
  if (!hosting) return monthlyUsd;
  const { machines, perRequest, usdPerMachine } = hosting;
  const replicas = perRequest
    ? replicasFor(times(requests, perRequest.load - times(hit, perRequest.cached)))
    : 1;
  return monthlyUsd + times(machines * replicas, usdPerMachine);
}

const driftIn = (plan: Plan, month: number): number =>
  plan.drift === 1 || month === 1 ? 1 : plan.drift ** ((month - 1) / 12);

function priceAt({ prices }: Plan, t: number): PriceStep {
  let found = prices[0] as PriceStep;
  for (const price of prices) if (price.from <= t) found = price;
  return found;
}

/** Dollars per request in a month: the mean over the prices in force in it, weighted by time. */
function meanRequestUsd(plan: Plan, month: number, hit: number, drift: number): number {
  const { prices } = plan;
  if (prices.length === 1) return requestUsd(plan, prices[0] as PriceStep, hit, drift);
  let mean = 0;
  for (let i = 0; i < prices.length; i++) {
    const price = prices[i] as PriceStep;
    const until = Math.min(prices[i + 1]?.from ?? Number.POSITIVE_INFINITY, month);
    const share = until - Math.max(price.from, month - 1);
    if (share > 0) mean += times(share, requestUsd(plan, price, hit, drift));
  }
  return mean;
}

/** The costs of every month of the window. */
export function costsOf(plan: Plan, { horizon, requests }: Traffic): Costs {
  const hit = zeros(horizon);
  const request = zeros(horizon);
  const fixed = zeros(horizon);
  const run = zeros(horizon);
  const steady = plan.hit.perRequest === 0 && plan.drift === 1 && plan.prices.length === 1;
  for (let i = 0; i < horizon; i++) {
    const q = requests[i] as number;
    const h = hitRateIn(plan.hit, q);
    hit[i] = h;
    request[i] =
      steady && i > 0 ? (request[0] as number) : meanRequestUsd(plan, i + 1, h, driftIn(plan, i + 1));
    fixed[i] = fixedUsd(plan, q, h);
    run[i] = times(q, request[i] as number) + (fixed[i] as number);
  }
  return { plan, hit, request, fixed, run };
}

/** Whether a price changes strictly inside month m. */
function changesIn({ prices }: Plan, month: number): boolean {
  return prices.length > 1 && prices.some(({ from }) => from > month - 1 && from < month);
}

/**
 * Dollars per month from time t inside a month until the next price change or the month's end. Past the window, shrinking
 * traffic, falling prices and scheduled prices continue; growth and rising prices stop.
 */
export function runningUsd({ plan, run }: Costs, traffic: Traffic, month: number, t: number): number {
  const { horizon } = traffic;
  if (month <= horizon && !changesIn(plan, month)) return run[month - 1] as number;
  const requests = requestsIn(traffic, month);
  const drift = driftIn(plan, plan.drift < 1 ? month : Math.min(month, horizon));
  const hit = hitRateIn(plan.hit, requests);
  const usd = requestUsd(plan, priceAt(plan, t), hit, drift);
  return times(requests, usd) + fixedUsd(plan, requests, hit);
}

/** The time from which the monthly cost no longer changes, not before the window's end; Infinity if there is none. */
export function steadyFrom({ plan }: Costs, { horizon, decline }: Traffic): number {
  if (decline < 1 || plan.drift < 1) return Number.POSITIVE_INFINITY;
  return Math.max(horizon, (plan.prices[plan.prices.length - 1] as PriceStep).from);
}

/**
 * The most or the least dollars from the window's end to month `until`, retraining included, by closed forms: both are the
 * exact sum unless shrinking traffic changes the hit rate or the number of machines. NaN if scheduled prices or lead time
 * reach past the window.
 */
export function projectedUsd(
  { plan }: Costs,
  traffic: Traffic,
  until: number,
  bound: 'most' | 'least',
): number {
  const { horizon, decline } = traffic;
  const price = plan.prices[plan.prices.length - 1] as PriceStep;
  if (price.from > horizon || plan.lead > horizon) return Number.NaN;
  const requests = requestsIn(traffic, horizon);
  const last = decline < 1 ? 0 : requests;
  const of = (usdAt: (requests: number) => number): number =>
    Math[bound === 'most' ? 'max' : 'min'](usdAt(requests), usdAt(last));
  const usdAt = (drift: number): number =>
    times(
      requests,
      of((some) => requestUsd(plan, price, hitRateIn(plan.hit, some), drift)),
    );
  const months = until - horizon;
  const [otherUsd, again] = [usdAt(0), retrainings(plan, until).length - retrainings(plan, horizon).length];
  return (
    times(otherUsd, geometricSum(decline, months)) +
    times(
      usdAt(driftIn(plan, horizon)) - otherUsd,
      geometricSum(decline * Math.min(1, plan.drift) ** (1 / 12), months),
    ) +
    times(
      months,
      of((some) => fixedUsd(plan, some, hitRateIn(plan.hit, last))),
    ) +
    times(again, plan.retrainUsd)
  );
}

/** The moments, in months, at which retraining falls due, from the lead time to before `end`. */
export function retrainings({ lead, retrainEvery, trainableUntil }: Plan, until: number): number[] {
  const end = Math.min(until, trainableUntil);
  const due: number[] = [];
  if (retrainEvery === Number.POSITIVE_INFINITY) return due;
  for (let k = 1; ; k++) {
    const t = lead + k * retrainEvery;
    if (!(t < end - tolerance * end)) return due;
    due.push(t);
  }
}

/** Whether retraining falls due before `end` at unknown moments, because they are counted from an unknown lead time. */
export function retrainsUndated(plan: Plan, end: number): boolean {
  const { lead, retrainEvery, retrainUsd, trainableUntil } = plan;
  return Number.isNaN(lead) && retrainEvery < Math.min(end, trainableUntil) && retrainUsd !== 0;
}

/** The payments for one approach over the window, month by month, with its lead time and its end of service. */
export interface Account {
  /** Dollars per request as paid, the mean of the month. */
  readonly request: readonly number[];
  readonly fixed: readonly number[];
  readonly due: readonly number[];
  /** Index = month, 0 … horizon. */
  readonly cumulative: readonly number[];
}

/** The account of an approach that serves from its lead time to its end of service, while the baseline serves before and after. */
export function accountOf(own: Costs, baseline: Costs, { horizon, requests }: Traffic): Account {
  const { plan } = own;
  const alone = own === baseline;
  const lead = alone ? 0 : plan.lead;
  const endsAt = alone ? Number.POSITIVE_INFINITY : plan.endsAt;
  const request = zeros(horizon);
  const fixed = zeros(horizon);
  const due = zeros(horizon);
  const cumulative = zeros(horizon + 1);

  const fallsDue = (t: number, usd: number): void => {
    due[Math.max(0, Math.ceil(t) - 1)] = (due[Math.max(0, Math.ceil(t) - 1)] as number) + usd;
  };
  const ownEnd = Math.min(horizon, endsAt);
  for (const t of retrainings(plan, ownEnd)) fallsDue(t, plan.retrainUsd);
  if (retrainsUndated(plan, ownEnd)) due.fill(Number.NaN, plan.retrainEvery - 1);
  if (!alone) {
    for (const t of retrainings(baseline.plan, horizon)) {
      if (!(t >= lead && t < endsAt)) fallsDue(t, baseline.plan.retrainUsd);
    }
    if (retrainsUndated(baseline.plan, horizon)) {
      for (let i = baseline.plan.retrainEvery - 1; i < horizon; i++) {
        if (!(lead <= i && endsAt >= i + 1)) due[i] = Number.NaN;
      }
    }
  }

  cumulative[0] = plan.setupUsd;
  for (let i = 0; i < horizon; i++) {
    const q = requests[i] as number;
    let paid = own.run[i] as number;
    request[i] = own.request[i] as number;
    fixed[i] = own.fixed[i] as number;
    if (!(lead <= i && endsAt >= i + 1)) {
      // Each part of the month has its own mean, since a price may also change inside the month.
      const from = Math.min(Math.max(lead, i), i + 1);
      const to = Math.max(from, Math.min(endsAt, i + 1));
      const served = meanOver(own, i + 1, from, to);
      const before = meanOver(baseline, i + 1, i, from);
      const after = meanOver(baseline, i + 1, to, i + 1);
      request[i] = served + before + after;
      fixed[i] =
        times(to - from, own.fixed[i] as number) + times(1 - (to - from), baseline.fixed[i] as number);
      paid = times(q, request[i] as number) + (fixed[i] as number);
    }
    cumulative[i + 1] = (cumulative[i] as number) + paid + (due[i] as number);
  }
  return { request, fixed, due, cumulative };
}

/** Integral of the dollars per request over [from, to], which is inside the month. */
function meanOver(costs: Costs, month: number, from: number, to: number): number {
  if (to <= from) return 0;
  const { plan, hit, request } = costs;
  if (Number.isNaN(to - from)) return Number.NaN;
  if (!changesIn(plan, month)) return times(to - from, request[month - 1] as number);
  const drift = driftIn(plan, month);
  let integral = 0;
  plan.prices.forEach((price, i) => {
    const share =
      Math.min(plan.prices[i + 1]?.from ?? Number.POSITIVE_INFINITY, to) - Math.max(price.from, from);
    if (share > 0) integral += times(share, requestUsd(plan, price, hit[month - 1] as number, drift));
  });
  return integral;
}
