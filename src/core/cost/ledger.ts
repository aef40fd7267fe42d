/**
 * Cost month by month (model page, section 3): traffic, what an approach runs at, and its cumulative cost.
 * Month m covers (m-1, m] and is at index m-1.
 */
import { best, times, tolerance } from '../scenario/amount.ts';
import type { Scenario } from '../scenario/types.ts';
import type { Plan, PriceStep } from './plan.ts';
import { hitRateIn } from './request.ts';

/** Requests of each month of the window. */
export interface Traffic {
  readonly horizon: number;
  readonly requests: readonly number[];
}

/**
 * A list of numbers to write into. Not a typed array: those are allocated off the heap, which costs more than all of
 * the arithmetic on so few months.
 */
function zeros(length: number): number[] {
  const list: number[] = [];
  for (let i = 0; i < length; i++) list.push(0);
  return list;
}

/** `q_m = q_1·(1+g)^(m-1)`, or the list whose last entry repeats. Unknown months are NaN. */
export function trafficOf(scenario: Scenario): Traffic {
  const { horizonMonths: horizon, monthlyRequests: list } = scenario;
  const requests = zeros(horizon);
  if (list) {
    for (let i = 0; i < horizon; i++) requests[i] = list[Math.min(i, list.length - 1)] ?? Number.NaN;
    return { horizon, requests };
  }
  const first = best(scenario.requestsPerMonth);
  const factor = 1 + best(scenario.growthPerMonth);
  requests[0] = first;
  for (let i = 1; i < horizon; i++) requests[i] = times(requests[i - 1] as number, factor);
  return { horizon, requests };
}

/** Cumulative requests at time t; past the window the last month's traffic goes on. */
export function requestsUntil({ requests, horizon }: Traffic, t: number): number {
  let sum = 0;
  const whole = Math.min(Math.floor(t), horizon);
  for (let i = 0; i < whole; i++) sum += requests[i] as number;
  return sum + times(t - whole, requests[Math.min(whole, horizon - 1)] as number);
}

/** What an approach runs at when it serves by itself. */
export interface Costs {
  readonly plan: Plan;
  readonly hit: readonly number[];
  /** Dollars of one request, the mean of the month where the price changes inside it. */
  readonly request: readonly number[];
  readonly fixed: readonly number[];
  /** Dollars of the whole month. */
  readonly run: readonly number[];
  /** Dollars a month after the window: the last month's traffic at the rates its last day had. */
  readonly runAfter: number;
}

/** Dollars of one request at a price step. */
function requestUsd(plan: Plan, price: PriceStep, hit: number, drift: number): number {
  const attempt = times(drift, price.missUsd + times(price.hitUsd, hit)) + plan.otherUsd;
  return times(plan.attempts, attempt) + plan.repairUsd;
}

/** Whole machines for a load counted in machines; a hair above a whole number is that number. */
export function machinesFor(load: number): number {
  return Math.ceil(load - load * tolerance);
}

/** Monthly lines and hosting of a month with so many requests. */
function fixedUsd({ monthlyUsd, hosting }: Plan, requests: number): number {
  if (!hosting) return monthlyUsd;
  const machines =
    hosting.machinesPerRequest === null
      ? hosting.machines
      : machinesFor(times(requests, hosting.machinesPerRequest));
  return monthlyUsd + times(machines, hosting.usdPerMachine);
}

const driftIn = (plan: Plan, month: number): number =>
  plan.drift === 1 || month === 1 ? 1 : plan.drift ** ((month - 1) / 12);

function priceAt({ prices }: Plan, t: number): PriceStep {
  let found = prices[0] as PriceStep;
  for (const price of prices) if (price.from <= t) found = price;
  return found;
}

/** The mean over month m of what a request costs at each of the prices in force in it. */
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
    fixed[i] = fixedUsd(plan, q);
    run[i] = times(q, request[i] as number) + (fixed[i] as number);
  }
  return { plan, hit, request, fixed, run, runAfter: runAt(plan, horizon, requests, hit, fixed, horizon) };
}

/** Dollars a month that an approach runs at inside month m, just before `t` when it is the month's end. */
function runAt(
  plan: Plan,
  month: number,
  requests: readonly number[],
  hit: readonly number[],
  fixed: readonly number[],
  t: number,
): number {
  const i = month - 1;
  // At the month's end the change that falls on it belongs to the next month.
  const price = priceAt(plan, t === month ? t - 1e-9 : t);
  const usd = requestUsd(plan, price, hit[i] as number, driftIn(plan, month));
  return times(requests[i] as number, usd) + (fixed[i] as number);
}

/** Whether a price changes strictly inside month m. */
function changesIn({ prices }: Plan, month: number): boolean {
  return prices.length > 1 && prices.some(({ from }) => from > month - 1 && from < month);
}

/** Dollars a month at which an approach runs in month m from t on, past the window included. */
export function runningUsd(costs: Costs, { horizon, requests }: Traffic, month: number, t: number): number {
  if (month > horizon) return costs.runAfter;
  if (!changesIn(costs.plan, month)) return costs.run[month - 1] as number;
  return runAt(costs.plan, month, requests, costs.hit, costs.fixed, t);
}

/** When retraining falls due, in [from, to) and before `end`. */
export function retrainings({ lead, retrainEvery }: Plan, end: number): number[] {
  const due: number[] = [];
  if (retrainEvery === Number.POSITIVE_INFINITY) return due;
  for (let k = 1; ; k++) {
    const t = lead + k * retrainEvery;
    if (!(t < end - tolerance * end)) return due;
    due.push(t);
  }
}

/**
 * Whether retraining falls due before `end` at moments that are not known, since they are counted from a lead time that
 * is not.
 */
export function retrainsUndated({ lead, retrainEvery, retrainUsd }: Plan, end: number): boolean {
  return Number.isNaN(lead) && retrainEvery < end && retrainUsd !== 0;
}

/** One approach's account over the window, lead time and end of service included. */
export interface Account {
  /** Mean dollars of one request, as paid. */
  readonly request: readonly number[];
  readonly fixed: readonly number[];
  readonly due: readonly number[];
  /** Index = month, 0 … horizon. */
  readonly cumulative: readonly number[];
}

/** What is paid when the approach serves from its lead time to its end and the baseline serves the rest. */
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
      // Cut at the moments of change, since inside the month a price may change too.
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

/** Integral over [from, to] ⊂ month m of the dollars of one request. */
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
