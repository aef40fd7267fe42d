/** The values of a lever at which hosting that scales with the load gets another replica, so that its cost jumps. */
import { bracketedRoot } from '../cost/finance.ts';
import { type Costs, loadOf } from '../cost/ledger.ts';
import type { Scenario } from '../scenario/types.ts';
import type { Lever } from './types.ts';
import { createWorkingCopy, indexOf } from './working-copy.ts';

/**
 * The maximum number of steps that are returned for each approach and month: the nearest ones to `from`. They are enough to find a value
 * at which the candidate does not pay back. The replica that a step adds is idle at first. There are two cases:
 *
 * - If a fully used replica saves more than it costs, the candidate is worst off at the nearest steps.
 * - If it saves less than it costs, the candidate is worse off the further the load rises, also between the steps. The caller then sees
 *   this at any value far from `from`.
 */
const maxStepsPerMonth = 3;

/**
 * The values of `lever` between `from` and `to` at which the number of replicas changes. For the candidate and the baseline, and for each
 * month of the window, these are the few values that are nearest to `from`. `lever` is a path from the root of the scenario. Empty if no
 * number of replicas depends on the load, if the load is unknown, or if the scenario has no value at `lever`. Throws `RangeError` for an
 * unknown candidate.
 */
export function replicaSteps(
  scenario: Scenario,
  {
    lever,
    candidate,
    from,
    to,
  }: { readonly lever: Lever; readonly candidate: string; readonly from: number; readonly to: number },
): readonly number[] {
  const copy = createWorkingCopy(scenario);
  const parameter = copy.parameter(lever);
  if (!parameter) return [];
  const steps = new Set<number>();
  for (const index of [0, indexOf(scenario, candidate)]) {
    const loadsAt = (value: number): readonly number[] => {
      parameter.set(value);
      return loadsOf(copy.costs(index));
    };
    const [loadsAtFrom, loadsAtTo] = [loadsAt(from), loadsAt(to)];
    loadsAtFrom.forEach((load, month) => {
      // Months of the same traffic have the same steps.
      const firstSameMonth = loadsAtFrom.findIndex(
        (each, i) => each === load && loadsAtTo[i] === loadsAtTo[month],
      );
      if (firstSameMonth < month) return;
      const rises = (loadsAtTo[month] as number) > load;
      const nearest = rises ? Math.floor(load) + 1 : Math.ceil(load) - 1;
      for (let i = 0; i < maxStepsPerMonth; i++) {
        const replicas = rises ? nearest + i : nearest - i;
        // An approach always has at least one replica.
        if (replicas < 1) break;
        const stepValue = bracketedRoot((value) => (loadsAt(value)[month] as number) - replicas, from, to);
        if (stepValue === null) break;
        steps.add(stepValue);
      }
    });
  }
  parameter.reset();
  return [...steps];
}

/** The load (`loadOf`) of each month of the window from the requests that the approach serves itself; empty if `loadOf` is `null`. */
function loadsOf({ plan, traffic, hit, rollout }: Costs): readonly number[] {
  if (rollout) return loadsOf(rollout.own);
  return traffic.requests.flatMap((q, i) => loadOf(plan, i + 1, q, hit[i] as number) ?? []);
}
