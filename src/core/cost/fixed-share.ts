/**
 * The monthly costs, divided by the attempts and by the accepted answers of month 1. Without this part of the cost, a self-hosted
 * model would seem to answer at no cost.
 */
import { best, orNull } from '../scenario/amount.ts';
import type { Approach } from '../scenario/types.ts';
import type { ApproachResult } from './result-types.ts';

/** Dollars of hosting and monthly lines per attempt or per answer. `null` = unknown; 0 = there are no monthly costs. */
export interface FixedShares {
  readonly perAttemptUsd: number | null;
  /** Per request that gets an answer, by an attempt or by a repair. The amount is added to `usdPerAcceptedAnswer`. */
  readonly perAcceptedUsd: number | null;
  /** Per request that an attempt answers; repairs do not count. */
  readonly perAcceptedAttemptUsd: number | null;
}

/**
 * The shares of an approach that serves every request. The shares follow from the result of the approach in month 1 and its success
 * rate.
 */
export function fixedSharesOf(
  { failureUsd, failureApproach }: Pick<Approach, 'failureUsd' | 'failureApproach'>,
  { attempts, month }: Pick<ApproachResult, 'attempts' | 'month'>,
  successRate: number,
): FixedShares {
  const requests = best(month.requests);
  const attemptsInMonth = requests * best(attempts);
  // The attempts of a request times the success rate are the share of the requests that an attempt answers.
  const accepted = attemptsInMonth * successRate;
  const fixedUsdPer = (count: number): number | null =>
    month.fixedUsd === 0 ? 0 : orNull(best(month.fixedUsd) / count);
  return {
    perAttemptUsd: fixedUsdPer(attemptsInMonth),
    perAcceptedUsd: fixedUsdPer(failureUsd !== null || failureApproach !== undefined ? requests : accepted),
    perAcceptedAttemptUsd: fixedUsdPer(accepted),
  };
}
