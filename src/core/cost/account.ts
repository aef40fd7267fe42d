/**
 * The payments for one approach in each month of the window (docs/model.md, section 3), and their cumulative sum. Before and after
 * its time of service, the approach pays the costs of the baseline.
 */
import { times } from '../scenario/amount.ts';
import { type Costs, requestIntegral, retrainings, retrainsUndated, servedShare } from './ledger.ts';
import type { Traffic } from './traffic.ts';

/** The payments for one approach in each month of the window. */
export interface Account {
  /** Dollars paid per request, as the mean of the month. */
  readonly request: readonly number[];
  /** Dollars that are not paid per request. */
  readonly fixed: readonly number[];
  /** Dollars of the retraining that falls due in the month. */
  readonly due: readonly number[];
  /** Cumulative dollars, set-up included. Index = month, 0 … horizon. */
  readonly cumulative: readonly number[];
}

/** The account of an approach. Until its lead time is over and after its end of service, the baseline serves in its place. */
export function accountOf(costs: Costs, baseline: Costs, { horizon, requests }: Traffic): Account {
  const { plan } = costs;
  const isBaseline = costs === baseline;
  const lead = isBaseline ? 0 : plan.lead;
  const endsAt = isBaseline ? Number.POSITIVE_INFINITY : plan.endsAt;
  const request: number[] = new Array(horizon);
  const fixed: number[] = new Array(horizon);
  const due: number[] = new Array(horizon).fill(0);
  const cumulative: number[] = new Array(horizon + 1);
  cumulative[0] = plan.setupUsd;

  const addDue = (t: number, usd: number): void => {
    due[Math.max(0, Math.ceil(t) - 1)] = (due[Math.max(0, Math.ceil(t) - 1)] as number) + usd;
  };
  const serviceEnd = Math.min(horizon, endsAt);
  for (const t of retrainings(plan, serviceEnd)) addDue(t, plan.retrainUsd);
  if (retrainsUndated(plan, serviceEnd)) due.fill(Number.NaN, plan.retrainEvery - 1);
  if (!isBaseline) {
    for (const t of retrainings(baseline.plan, horizon)) {
      if (servedShare(costs, t, endsAt) !== 1) addDue(t, baseline.plan.retrainUsd);
    }
    if (retrainsUndated(baseline.plan, horizon)) {
      // In a month in which the baseline serves for at least a part, its retraining may fall due.
      for (let i = baseline.plan.retrainEvery - 1; i < horizon; i++) {
        if (!(lead <= i && endsAt >= i + 1)) due[i] = Number.NaN;
      }
    }
  }

  for (let i = 0; i < horizon; i++) {
    let meanUsd = costs.request[i] as number;
    let fixedUsd = costs.fixed[i] as number;
    let paidUsd = costs.run[i] as number;
    if (!(lead <= i && endsAt >= i + 1)) {
      // The parts of the month before, during and after the service are added up one by one, since a price may also change in a part.
      const from = Math.min(Math.max(lead, i), i + 1);
      const to = Math.max(from, Math.min(endsAt, i + 1));
      const served = requestIntegral(costs, i + 1, from, to);
      const before = requestIntegral(baseline, i + 1, i, from);
      const after = requestIntegral(baseline, i + 1, to, i + 1);
      meanUsd = served + before + after;
      fixedUsd = times(to - from, fixedUsd) + times(1 - (to - from), baseline.fixed[i] as number);
      paidUsd = times(requests[i] as number, meanUsd) + fixedUsd;
    }
    request[i] = meanUsd;
    fixed[i] = fixedUsd;
    cumulative[i + 1] = (cumulative[i] as number) + paidUsd + (due[i] as number);
  }
  return { request, fixed, due, cumulative };
}
