/**
 * An upper and a lower bound of the costs after the window (docs/model.md, section 4). If they show that a candidate cannot pay
 * back after the window, its curve after the window is not calculated.
 */
import { times } from '../scenario/amount.ts';
import { type Costs, driftIn, hostingUsd, qualityIn, retrainings } from './ledger.ts';
import type { Plan } from './plan.ts';
import { hitRateIn } from './request.ts';
import { geometricSum, requestsIn, type Traffic } from './traffic.ts';

/** Sums over the months of a projection. Each month is weighted by its traffic ÷ the traffic of the window's last month. */
interface ProjectedSums {
  readonly attempts: number;
  /** Like `attempts`, but also weighted by falling token prices. */
  readonly attemptsAtFallingPrices: number;
  readonly leftOver: number;
}

/** The sums to month `until`, in closed form; if the success rate falls, added up month by month. */
function projectedSums(plan: Plan, { horizon, decline }: Traffic, until: number): ProjectedSums {
  const declineAtFallingPrices = decline * Math.min(1, plan.drift) ** (1 / 12);
  if (plan.successDrop === 0) {
    const requests = geometricSum(decline, until - horizon);
    return {
      attempts: times(plan.attempts, requests),
      attemptsAtFallingPrices: times(plan.attempts, geometricSum(declineAtFallingPrices, until - horizon)),
      leftOver: times(plan.leftOver, requests),
    };
  }
  let [attempts, attemptsAtFallingPrices, leftOver] = [0, 0, 0];
  let [weight, weightAtFallingPrices] = [1, 1];
  for (let month = horizon + 1; month <= until; month++) {
    weight *= decline;
    weightAtFallingPrices *= declineAtFallingPrices;
    const quality = qualityIn(plan, month);
    attempts += weight * quality.attempts;
    attemptsAtFallingPrices += weightAtFallingPrices * quality.attempts;
    leftOver += weight * quality.leftOver;
  }
  return { attempts, attemptsAtFallingPrices, leftOver };
}

/**
 * A bound of the dollars for requests from the window's end to month `until`, divided by the requests of the window's last month.
 * NaN if failed requests go to another approach and this approach's success rate falls, because the other approach then gets more
 * requests each month.
 */
function projectedRequestsUsd(costs: Costs, until: number, bound: 'max' | 'min'): number {
  const { plan, traffic, repair } = costs;
  if (repair && plan.successDrop !== 0) return Number.NaN;
  const { horizon } = traffic;
  let tokensUsd = bound === 'max' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  for (const volume of volumesOf(traffic)) {
    const hit = hitRateIn(plan.hit, volume);
    for (const [i, { missUsd, hitUsd }] of plan.prices.entries()) {
      // Prices in force at the window's end or later.
      const endsAt = plan.prices[i + 1]?.from ?? until;
      if (endsAt > horizon) tokensUsd = Math[bound](tokensUsd, missUsd + times(hitUsd, hit));
    }
  }
  const sums = projectedSums(plan, traffic, until);
  return (
    times(times(driftIn(plan, horizon), tokensUsd), sums.attemptsAtFallingPrices) +
    times(plan.otherUsd, sums.attempts) +
    (repair && plan.leftOver !== 0
      ? times(plan.leftOver, projectedRequestsUsd(repair, until, bound))
      : times(plan.failureUsd, sums.leftOver))
  );
}

/**
 * The maximum and the minimum number of requests in a month after the window, or one number if both are equal. Shrinking traffic
 * approaches 0.
 */
function volumesOf(traffic: Traffic): readonly [max: number, min: number] | readonly [both: number] {
  const requests = requestsIn(traffic, traffic.horizon);
  return traffic.decline < 1 ? [requests, 0] : [requests];
}

/**
 * An upper or a lower bound of the dollars from the window's end to month `until`, retraining included, calculated without a curve.
 * Both bounds equal the exact sum unless prices are scheduled after the window, a monthly minimum applies, or shrinking traffic
 * changes the hit rate or the number of machines. NaN if no bound can be calculated:
 *
 * - The lead time or a rollout extends past the window, or the rollout gives the approach no requests.
 * - The success rate falls, and the load decides on the number of machines.
 * - The success rate falls, and failed requests go to another approach. The result is also NaN if this applies to an approach that
 *   receives failed requests.
 */
export function projectedUsd(costs: Costs, until: number, bound: 'max' | 'min'): number {
  const { plan, traffic, rollout } = costs;
  const { horizon } = traffic;
  if (plan.lead > horizon) return Number.NaN;
  if (rollout) {
    const share = rollout.until > horizon ? 0 : rollout.shareIn(horizon);
    if (share === 0) return Number.NaN;
    const restUsd = share === 1 ? 0 : projectedUsd(rollout.rest, until, bound);
    return projectedUsd(rollout.own, until, bound) + restUsd;
  }
  if (plan.successDrop !== 0 && plan.hosting?.perRequest) return Number.NaN;
  const [maxVolume, minVolume = maxVolume] = volumesOf(traffic);
  // The lowest hit rate leads to the highest load, so the upper bound is not too low.
  const lowestHit = hitRateIn(plan.hit, minVolume);
  const hostingAt = (volume: number): number => hostingUsd(plan, horizon, volume, lowestHit);
  const hostingPerMonthUsd = plan.hosting ? Math[bound](hostingAt(maxVolume), hostingAt(minVolume)) : 0;
  // The amount that raises a month's costs to the monthly minimum is at least 0 and at most the whole minimum.
  const topUpUsd = bound === 'max' ? plan.minimumUsd : 0;
  const retrainingsDue = retrainings(plan, until).length - retrainings(plan, horizon).length;
  return (
    times(maxVolume, projectedRequestsUsd(costs, until, bound)) +
    times(until - horizon, plan.monthlyUsd + hostingPerMonthUsd + topUpUsd) +
    times(retrainingsDue, plan.retrainUsd)
  );
}
