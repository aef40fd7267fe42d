/**
 * What a person said that the scenario does not hold: costs still without an amount, half of a measurement, and the
 * other way of saying the traffic. It lasts as long as the form is about the same approaches. Pure.
 */

import { sameAmount } from '../../core/scenario/amount.ts';
import type { FormerTraffic } from '../../core/scenario/edits.ts';
import type { Latency, Scenario } from '../../core/types.ts';

export interface Aside {
  /** Names of costs that wait for their amount, by the list or part they go to (`few-shot.setup`). */
  readonly waiting: Readonly<Record<string, string>>;
  /** Measurements of which one figure is not there yet, by approach. */
  readonly latency: Readonly<Record<string, Partial<Latency>>>;
  /** The person asked for the fields of latency. */
  readonly asksLatency: boolean;
  /** Traffic as it was said the other way, before that was changed. */
  readonly traffic: FormerTraffic;
}

export const nothingAside: Aside = { waiting: {}, latency: {}, asksLatency: false, traffic: {} };

/** What still holds when another scenario arrives from outside. */
export function keptAside(aside: Aside, before: Scenario | null, after: Scenario | null): Aside {
  if (!before || !after || ids(before) !== ids(after)) return nothingAside;
  return sameTraffic(before, after) ? aside : { ...aside, traffic: {} };
}

function ids({ approaches }: Scenario): string {
  return JSON.stringify(approaches.map(({ id }) => id).sort());
}

function sameTraffic(a: Scenario, b: Scenario): boolean {
  return (
    sameAmount(a.requestsPerMonth, b.requestsPerMonth) &&
    sameAmount(a.growthPerMonth, b.growthPerMonth) &&
    JSON.stringify(a.monthlyRequests) === JSON.stringify(b.monthlyRequests)
  );
}

/** With one entry set, or gone where there is nothing to say. */
export function withEntry<T>(
  entries: Readonly<Record<string, T>>,
  key: string,
  value: T | undefined,
): Readonly<Record<string, T>> {
  const { [key]: _former, ...others } = entries;
  return value === undefined ? others : { ...others, [key]: value };
}
