/**
 * The share of the monthly costs in the cost of one attempt and of one accepted answer, at the volume of month 1. Without it, a model
 * on a machine of one's own would seem to answer for nothing.
 */
import { best, orNull } from '../scenario/amount.ts';
import type { Approach } from '../scenario/types.ts';
import type { ApproachResult } from './result-types.ts';

/** Dollars of hosting and monthly lines in each unit; `null` = unknown. Without monthly costs they are 0. */
export interface FixedShares {
  readonly perAttemptUsd: number | null;
  /** In each request that gets an answer, by an attempt or by a repair. It is added to `usdPerAcceptedAnswer`. */
  readonly perAcceptedUsd: number | null;
  /** In each answer of an attempt that is accepted, if nothing is repaired. */
  readonly perAcceptedAttemptUsd: number | null;
}

/** The shares of an approach that serves every request. `result` is its result in month 1, `successRate` its success rate. */
export function fixedSharesOf(
  { failureUsd, failureApproach }: Pick<Approach, 'failureUsd' | 'failureApproach'>,
  { attempts, month }: Pick<ApproachResult, 'attempts' | 'month'>,
  successRate: number,
): FixedShares {
  const requests = best(month.requests);
  const tries = requests * best(attempts);
  // The attempts of a request times the success rate are the share of the requests that an attempt answers.
  const accepted = tries * successRate;
  const share = (of: number): number | null => (month.fixedUsd === 0 ? 0 : orNull(best(month.fixedUsd) / of));
  return {
    perAttemptUsd: share(tries),
    perAcceptedUsd: share(failureUsd !== null || failureApproach !== undefined ? requests : accepted),
    perAcceptedAttemptUsd: share(accepted),
  };
}
