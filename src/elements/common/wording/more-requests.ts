/** Whether more requests would make a candidate pay back. */
import { evaluate } from '../../../core/cost/evaluate.ts';
import { paybackMonths } from '../../../core/cost/verdict.ts';
import { best } from '../../../core/scenario/amount.ts';
import type { Scenario } from '../../../core/types.ts';

/** The factors by which the traffic is raised: from two up to ten million, each four times the one before. */
const factors = Array.from({ length: 12 }, (_, i) => 2 * 4 ** i);

/** Whether a candidate would pay back, inside the window or after it, with a multiple of the requests of each month. */
export function paysWithMoreRequests(scenario: Scenario, candidate: string): boolean {
  return factors.some((factor) => {
    const { monthlyRequests: months } = scenario;
    const more = months
      ? { ...scenario, monthlyRequests: months.map((requests) => requests && requests * factor) }
      : { ...scenario, requestsPerMonth: best(scenario.requestsPerMonth) * factor };
    const { comparisons } = evaluate(more as Scenario);
    const found = comparisons.find(({ id }) => id === candidate);
    return found !== undefined && paybackMonths(found.verdict) !== null;
  });
}
