/** Finds the reason why the same prompt costs more or less on another model: the price of the model, or the repair of answers. */
import { difference } from '../core/scenario/amount.ts';
import type { ApproachResult } from '../core/types.ts';

/**
 * - `price`: the request, one attempt, all attempts, and the request without repairs all cost more, or all cost less. So the model is
 *   dearer or cheaper.
 * - `repair`: the request costs more, but would not cost more without repairs. Or it costs less, but would not cost less without them.
 * - `mixed`: any other case, also if there is no difference or a cost is unknown.
 */
export type ModelStepCause = 'price' | 'repair' | 'mixed';

/** The cause of the difference between two approaches in the cost of a request in month 1 (`usdPerRequest`). */
export function causeOfModelStep(from: ApproachResult, to: ApproachResult): ModelStepCause {
  const sign = (usdOf: (result: ApproachResult) => number | null): number => {
    const [before, after] = [usdOf(from), usdOf(to)];
    return before === null || after === null ? Number.NaN : Math.sign(difference(after, before));
  };
  const requestSign = sign(usdPerRequest);
  const attemptsSign = sign((result) => {
    const attemptsUsd = usdOfAttempts(result);
    return attemptsUsd === null ? null : withMonthlyShare(attemptsUsd, result);
  });
  if (requestSign === 0 || Number.isNaN(requestSign) || Number.isNaN(attemptsSign)) return 'mixed';
  if (attemptsSign !== requestSign) return 'repair';
  return sign(({ attempt }) => attempt.totalUsd) === requestSign && sign(usdOfAttempts) === requestSign
    ? 'price'
    : 'mixed';
}

/** Dollars of a request in month 1, including the share of the monthly costs that falls on it; `null` = unknown. */
export function usdPerRequest(result: ApproachResult): number | null {
  return result.requestUsd === null ? null : withMonthlyShare(result.requestUsd, result);
}

function withMonthlyShare(usd: number, { month: { requests, fixedUsd } }: ApproachResult): number | null {
  if (fixedUsd === null) return null;
  if (fixedUsd === 0) return usd;
  return requests === null || requests === 0 ? null : usd + fixedUsd / requests;
}

/** Dollars of all attempts at a request, without repairs; `null` = unknown. */
const usdOfAttempts = ({ attempts, attempt: { totalUsd } }: ApproachResult): number | null =>
  attempts === null || totalUsd === null ? null : attempts * totalUsd;
