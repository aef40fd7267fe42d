/**
 * An upper and a lower bound of the costs after the window (docs/model.md, section 4). If they show that a candidate cannot pay
 * back there, no curve of that time is calculated.
 */
import { times } from '../scenario/amount.ts';
import { type Costs, driftIn, hostingUsd, qualityIn, retrainings } from './ledger.ts';
import type { Plan, PriceStep } from './plan.ts';
import { hitRateIn } from './request.ts';
import { geometricSum, requestsIn, type Traffic } from './traffic.ts';

/** Sums over the months of a projection. Each month is weighted by its traffic ÷ the traffic of the window's last month. */
interface ProjectedSums {
  readonly attempts: number;
  /** Like `attempts`, but also weighted by falling token prices. */
  readonly attemptsAtFallingPrices: number;
  readonly leftOver: number;
}

/** The sums to month `until`, in closed form. If the success rate falls, they are added month by month. */
function projectedSums(plan: Plan, { horizon, decline }: Traffic, until: number): ProjectedSums {
  const falling = decline * Math.min(1, plan.drift) ** (1 / 12);
  if (plan.successDrop === 0) {
    const requests = geometricSum(decline, until - horizon);
    return {
      attempts: times(plan.attempts, requests),
      attemptsAtFallingPrices: times(plan.attempts, geometricSum(falling, until - horizon)),
      leftOver: times(plan.leftOver, requests),
    };
  }
  let [attempts, attemptsAtFallingPrices, leftOver] = [0, 0, 0];
  let [share, shareAtFallingPrices] = [1, 1];
  for (let month = horizon + 1; month <= until; month++) {
    share *= decline;
    shareAtFallingPrices *= falling;
    const quality = qualityIn(plan, month);
    attempts += share * quality.attempts;
    attemptsAtFallingPrices += shareAtFallingPrices * quality.attempts;
    leftOver += share * quality.leftOver;
  }
  return { attempts, attemptsAtFallingPrices, leftOver };
}

/**
 * An upper or a lower bound of the dollars from the window's end to month `until`, retraining included, calculated without a
 * curve. Both bounds equal the exact sum unless shrinking traffic changes the hit rate or the number of machines. NaN if no
 * bound can be calculated: if scheduled prices or the lead time reach past the window, for cascades, rollouts and monthly
 * minimums, and if the load decides on the number of machines while the success rate falls.
 */
export function projectedUsd(costs: Costs, until: number, bound: 'max' | 'min'): number {
  const { plan, traffic } = costs;
  const { horizon, decline } = traffic;
  const price = plan.prices[plan.prices.length - 1] as PriceStep;
  if (price.from > horizon || plan.lead > horizon) return Number.NaN;
  if (costs.repair || costs.rollout || plan.minimumUsd !== 0) return Number.NaN;
  if (plan.successDrop !== 0 && plan.hosting?.perRequest) return Number.NaN;
  const requests = requestsIn(traffic, horizon);
  // Shrinking traffic approaches 0.
  const fewest = decline < 1 ? 0 : requests;
  const boundOf = (usdAt: (volume: number) => number): number => Math[bound](usdAt(requests), usdAt(fewest));
  const tokensUsd = boundOf((volume) => price.missUsd + times(price.hitUsd, hitRateIn(plan.hit, volume)));
  const sums = projectedSums(plan, traffic, until);
  const perRequest =
    times(times(driftIn(plan, horizon), tokensUsd), sums.attemptsAtFallingPrices) +
    times(plan.otherUsd, sums.attempts) +
    times(plan.failureUsd, sums.leftOver);
  const fixed = boundOf(
    (volume) => plan.monthlyUsd + hostingUsd(plan, horizon, volume, hitRateIn(plan.hit, fewest)),
  );
  const retrainingsDue = retrainings(plan, until).length - retrainings(plan, horizon).length;
  return times(requests, perRequest) + times(until - horizon, fixed) + times(retrainingsDue, plan.retrainUsd);
}
