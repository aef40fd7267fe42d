/**
 * The monthly cost of each approach at other volumes, and the volumes at which two approaches cost the same (docs/model.md,
 * section 7, "Costs by volume"). Prices are those of month 1. Set-up and retraining are spread over the months of service in
 * the window. Hit rate and machines are calculated for each volume.
 */

import { orNull } from '../scenario/amount.ts';
import type { Scenario } from '../scenario/types.ts';
import { costing, retrainings, retrainsUndated } from './ledger.ts';
import { type Plan, planOf } from './plan.ts';
import type { Crossover, VolumeCost } from './result-types.ts';

/** Dollars per month at a volume; NaN = unknown. */
type CostAt = (requestsPerMonth: number) => number;

/** Crossovers are searched for from 1 to 1e12 requests per month. */
const decades = 12;
/** The number of volumes that are tried in each power of ten. */
const stepsPerDecade = 24;

/** Dollars of set-up and of retraining inside the window, per month of service; NaN without service in the window. */
function spreadUsd(plan: Plan, horizon: number, isBaseline: boolean): number {
  const until = isBaseline ? horizon : Math.min(horizon, plan.endsAt);
  const months = until - (isBaseline ? 0 : plan.lead);
  if (!(months > 0) || retrainsUndated(plan, until)) return Number.NaN;
  const retrainingCount = retrainings(plan, until).length;
  return (plan.setupUsd + (retrainingCount === 0 ? 0 : retrainingCount * plan.retrainUsd)) / months;
}

/** The monthly cost of each approach as a function of the volume, in the order of the approaches. */
function costsAt({ approaches, startsOn, horizonMonths }: Scenario): readonly CostAt[] {
  const plans = approaches.map((approach) => planOf(approach, startsOn, approaches));
  // Each approach serves the whole volume, so a rollout is ignored.
  const servingAll = approaches.map((approach) => ({ ...approach, trafficShare: 1 }));
  return plans.map((plan, i) => {
    const spreadUsdPerMonth = spreadUsd(plan, horizonMonths, i === 0);
    return (volume) => {
      if (!(volume >= 0)) return Number.NaN;
      const traffic = { horizon: 1, requests: [volume], decline: 1 };
      const costsAtVolume = costing(servingAll, (index) => plans[index] as Plan, traffic);
      return (costsAtVolume(i).run[0] as number) + spreadUsdPerMonth;
    };
  });
}

/** The index of the cheapest approach, the first if several are equal; -1 if no cost is known. */
function cheapestAt(costs: readonly CostAt[], volume: number): number {
  let cheapest = -1;
  let lowest = Number.POSITIVE_INFINITY;
  costs.forEach((costAt, i) => {
    const usd = costAt(volume);
    if (usd < lowest) [cheapest, lowest] = [i, usd];
  });
  return cheapest;
}

/**
 * Dollars per month of every approach at each of the volumes (requests per month), in their order, and the cheapest.
 * A cost is `null` if it is unknown, if the approach never serves inside the window, and at a volume below 0.
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
 * The volumes at which two approaches cost the same per month, for every pair, in order of volume. If the cost of one of them
 * jumps (one more machine) and is then above the cost of the other, the volume is the first one after the jump. The search is
 * from 1 to 1e12 requests per month.
 */
export function crossovers(scenario: Scenario): readonly Crossover[] {
  const costs = costsAt(scenario);
  const volumes = Array.from({ length: decades * stepsPerDecade + 1 }, (_, i) => 10 ** (i / stepsPerDecade));
  const usdTable = costs.map((costAt) => volumes.map(costAt));
  const result: Crossover[] = [];
  for (let a = 0; a < costs.length; a++) {
    for (let b = a + 1; b < costs.length; b++) {
      // The index of the last volume at which the two costs differ.
      let last: number | null = null;
      volumes.forEach((_, i) => {
        const sign = Math.sign((usdTable[a]?.[i] ?? Number.NaN) - (usdTable[b]?.[i] ?? Number.NaN));
        if (sign !== 1 && sign !== -1) return;
        const previous = last;
        last = i;
        if (previous === null) return;
        const previousSign = Math.sign(
          (usdTable[a]?.[previous] as number) - (usdTable[b]?.[previous] as number),
        );
        if (previousSign !== sign) {
          const [low, high] = [volumes[previous] as number, volumes[i] as number];
          result.push(crossover(scenario, costs, { a, b, low, high, aIsCheaperBelow: previousSign < 0 }));
        }
      });
    }
  }
  return result.sort((x, y) => x.requestsPerMonth - y.requestsPerMonth);
}

/** Two volumes between which the costs of two approaches cross. `a` and `b` are the indices of the approaches. */
interface Bracket {
  readonly a: number;
  readonly b: number;
  readonly low: number;
  readonly high: number;
  readonly aIsCheaperBelow: boolean;
}

/** The crossover between the two volumes of a bracket. */
function crossover({ approaches }: Scenario, costs: readonly CostAt[], bracket: Bracket): Crossover {
  const { a, b, aIsCheaperBelow } = bracket;
  const [below, above] = aIsCheaperBelow ? [a, b] : [b, a];
  let { low, high } = bracket;
  const hasCrossed = (volume: number): boolean =>
    (costs[below] as CostAt)(volume) > (costs[above] as CostAt)(volume);
  while (high - low > 1e-13 * high) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (hasCrossed(middle)) high = middle;
    else low = middle;
  }
  const usd = (costs[above] as CostAt)(high);
  const lowest = Math.min(...costs.map((costAt) => costAt(high)).filter((value) => !Number.isNaN(value)));
  return {
    requestsPerMonth: high,
    usdPerMonth: usd,
    below: approaches[below]?.id ?? '',
    above: approaches[above]?.id ?? '',
    onEnvelope: usd <= lowest + 1e-9 * Math.abs(lowest),
  };
}
