/**
 * What each approach costs a month at other volumes, and where two of them cost the same (model page, section 7,
 * "By volume"): month-1 rates, set-up and retraining spread over the months of service in the window, hit rate and
 * machines calculated for each volume.
 */

import { orNull } from '../scenario/amount.ts';
import type { Scenario } from '../scenario/types.ts';
import { costsOf, retrainings, retrainsUndated } from './ledger.ts';
import { type Plan, planOf } from './plan.ts';
import type { Crossover, VolumeCost } from './result-types.ts';

/** Dollars a month at a volume; NaN where unknown. */
type CostAt = (requestsPerMonth: number) => number;

/** Crossovers are looked for from one request a month to a million million. */
const decades = 12;
const stepsPerDecade = 24;

/** Set-up and what retraining costs inside the window, for each month of service; NaN where there is no service. */
function spreadUsd(plan: Plan, horizon: number, isBaseline: boolean): number {
  const until = isBaseline ? horizon : Math.min(horizon, plan.endsAt);
  const months = until - (isBaseline ? 0 : plan.lead);
  if (!(months > 0) || retrainsUndated(plan, until)) return Number.NaN;
  const again = retrainings(plan, until).length;
  return (plan.setupUsd + (again === 0 ? 0 : again * plan.retrainUsd)) / months;
}

function costsAt({ approaches, startsOn, horizonMonths }: Scenario): readonly CostAt[] {
  return approaches.map((approach, i) => {
    const plan = planOf(approach, startsOn);
    const spread = spreadUsd(plan, horizonMonths, i === 0);
    return (volume) =>
      volume >= 0
        ? (costsOf(plan, { horizon: 1, requests: [volume] }).run[0] as number) + spread
        : Number.NaN;
  });
}

/** The index of the cheapest, the first of equals; -1 where none is known. */
function cheapestAt(costs: readonly CostAt[], volume: number): number {
  let found = -1;
  let least = Number.POSITIVE_INFINITY;
  costs.forEach((costAt, i) => {
    const usd = costAt(volume);
    if (usd < least) [found, least] = [i, usd];
  });
  return found;
}

/**
 * Dollars a month of every approach at each of the volumes (requests a month), in their order, and the cheapest.
 * `null` for an approach that is unknown or never serves inside the window, and at a volume below 0.
 */
export function costByVolume(scenario: Scenario, volumes: readonly number[]): readonly VolumeCost[] {
  const costs = costsAt(scenario);
  return volumes.map((requestsPerMonth) => ({
    requestsPerMonth,
    usdPerMonth: costs.map((costAt) => orNull(costAt(requestsPerMonth))),
    cheapest: scenario.approaches[cheapestAt(costs, requestsPerMonth)]?.id ?? null,
  }));
}

/**
 * Where two approaches cost the same a month, for every two of them, in order of volume; at a step (one more machine)
 * where the cheaper one changes. Looked for between 1 and 1e12 requests a month.
 */
export function crossovers(scenario: Scenario): readonly Crossover[] {
  const costs = costsAt(scenario);
  const volumes = Array.from({ length: decades * stepsPerDecade + 1 }, (_, i) => 10 ** (i / stepsPerDecade));
  const table = costs.map((costAt) => volumes.map(costAt));
  const found: Crossover[] = [];
  for (let a = 0; a < costs.length; a++) {
    for (let b = a + 1; b < costs.length; b++) {
      let last: number | null = null;
      volumes.forEach((_, i) => {
        const sign = Math.sign((table[a]?.[i] ?? Number.NaN) - (table[b]?.[i] ?? Number.NaN));
        if (sign !== 1 && sign !== -1) return;
        const before = last;
        last = i;
        if (before === null) return;
        const former = Math.sign((table[a]?.[before] as number) - (table[b]?.[before] as number));
        if (former !== sign) {
          const [low, high] = [volumes[before] as number, volumes[i] as number];
          found.push(crossover(scenario, costs, { a, b, low, high, aIsCheaperBelow: former < 0 }));
        }
      });
    }
  }
  return found.sort((x, y) => x.requestsPerMonth - y.requestsPerMonth);
}

interface Bracket {
  readonly a: number;
  readonly b: number;
  readonly low: number;
  readonly high: number;
  readonly aIsCheaperBelow: boolean;
}

function crossover({ approaches }: Scenario, costs: readonly CostAt[], bracket: Bracket): Crossover {
  const { a, b, aIsCheaperBelow } = bracket;
  const [below, above] = aIsCheaperBelow ? [a, b] : [b, a];
  let { low, high } = bracket;
  const dearer = (volume: number): boolean =>
    (costs[below] as CostAt)(volume) > (costs[above] as CostAt)(volume);
  while (high - low > 1e-13 * high) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (dearer(middle)) high = middle;
    else low = middle;
  }
  const usd = (costs[above] as CostAt)(high);
  const least = Math.min(...costs.map((costAt) => costAt(high)).filter((value) => !Number.isNaN(value)));
  return {
    requestsPerMonth: high,
    usdPerMonth: usd,
    below: approaches[below]?.id ?? '',
    above: approaches[above]?.id ?? '',
    onEnvelope: usd <= least + 1e-9 * Math.abs(least),
  };
}
