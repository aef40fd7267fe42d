/** The requests of each month, inside the window and past it (docs/model.md, section 3). Month m covers (m-1, m]. */
import { best, times } from '../scenario/amount.ts';
import type { Scenario } from '../scenario/types.ts';

/** Requests of each month of the window. */
export interface Traffic {
  readonly horizon: number;
  readonly requests: readonly number[];
  /** The factor by which requests shrink in each month past the window; 1 if they stay constant. */
  readonly decline: number;
  /** Present if an approach serves only a share of the requests: all requests, and the share in each month. */
  readonly partOf?: { readonly whole: Traffic; readonly shareIn: ShareIn };
}

/** A share of the requests, 0–1, by month from 1; NaN = unknown. */
export type ShareIn = (month: number) => number;

/**
 * The share of the traffic that an approach serves in a month; months are counted from 0. The approach begins to serve after `lead`
 * months. For each month before that, the result is the share with which it begins.
 */
export const shareInMonth = <Share>(shares: readonly Share[], month: number, lead: number): Share =>
  shares[Math.min(Math.max(month, Math.floor(lead || 0)), shares.length - 1)] as Share;

/**
 * The requests of each month: the list of the scenario, whose last entry repeats; without a list, the requests of month 1, which
 * grow in each later month. NaN = unknown.
 */
export function trafficOf(scenario: Scenario): Traffic {
  const { horizonMonths: horizon, monthlyRequests: requestsByMonth } = scenario;
  const requests: number[] = new Array(horizon);
  if (requestsByMonth) {
    for (let i = 0; i < horizon; i++)
      requests[i] = requestsByMonth[Math.min(i, requestsByMonth.length - 1)] ?? Number.NaN;
    return { horizon, requests, decline: 1 };
  }
  const first = best(scenario.requestsPerMonth);
  const growthFactor = 1 + best(scenario.growthPerMonth);
  requests[0] = first;
  for (let i = 1; i < horizon; i++) requests[i] = times(requests[i - 1] as number, growthFactor);
  return { horizon, requests, decline: Math.min(1, growthFactor) };
}

/** `factor + factor² + …`, with `terms` terms. */
export function geometricSum(factor: number, terms: number): number {
  return factor === 1 ? terms : (factor * (1 - factor ** terms)) / (1 - factor);
}

/** Requests of a month; months are counted from 1. Past the window, the last month's traffic stays constant or keeps shrinking. */
export function requestsIn(traffic: Traffic, month: number): number {
  const { horizon, requests, decline, partOf } = traffic;
  if (month <= horizon) return requests[month - 1] as number;
  if (partOf) return times(partOf.shareIn(month), requestsIn(partOf.whole, month));
  return times(requests[horizon - 1] as number, decline ** (month - horizon));
}

/** Cumulative requests from the start to time t, in months. */
export function requestsUntil(traffic: Traffic, t: number): number {
  const { requests, horizon, decline } = traffic;
  let sum = 0;
  const fullMonths = Math.floor(t);
  for (let i = 0; i < Math.min(fullMonths, horizon); i++) sum += requests[i] as number;
  if (fullMonths > horizon)
    sum += times(requests[horizon - 1] as number, geometricSum(decline, fullMonths - horizon));
  return sum + times(t - fullMonths, requestsIn(traffic, fullMonths + 1));
}

/** The traffic of an approach that serves a share of the requests in each month. */
export function partOf(whole: Traffic, shareIn: ShareIn): Traffic {
  const requests = whole.requests.map((allRequests, i) => times(shareIn(i + 1), allRequests));
  return { ...whole, requests, partOf: { whole, shareIn } };
}
