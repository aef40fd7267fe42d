/**
 * Puts a solved value into a scenario, as `solveFor` and `flips` mean it. Knows nothing of how it was found.
 */
import { dateAt } from './calendar.ts';
import { fieldAt } from './fields.ts';
import { withField } from './scenario.ts';
import type { Lever, Scenario } from './types.ts';
import { fullPath, indexOf } from './workbench.ts';

/**
 * The scenario with a lever at a value: months from the start become the date they fall in, and a list of months is
 * scaled so that its first one is the value. Throws `ScenarioError` where the field cannot hold the value, and
 * `RangeError` for an unknown candidate or a list that begins with nothing.
 */
export function withLever(
  scenario: Scenario,
  { lever, candidate, value }: { readonly lever: Lever; readonly candidate: string; readonly value: number },
): Scenario {
  const path = fullPath(lever, indexOf(scenario, candidate));
  if (path === 'monthlyRequests') {
    const list = scenario.monthlyRequests;
    const first = list?.[0];
    if (!list || !first) throw new RangeError('There is no first month to scale by');
    return withField(
      scenario,
      path,
      list.map((requests) => (requests === null ? null : (requests * value) / first)),
    );
  }
  return withField(scenario, path, fieldAt(path)?.kind === 'date' ? dateAt(scenario.startsOn, value) : value);
}
