/**
 * Puts a solved value into a scenario, as `solveFor` and `flips` mean it. Knows nothing of how it was found.
 */
import { dateAt } from '../scenario/calendar.ts';
import { fieldAt } from '../scenario/fields.ts';
import { withField } from '../scenario/scenario.ts';
import type { Amount, Scenario } from '../scenario/types.ts';
import type { Lever } from './types.ts';
import { fullPath, indexOf, isRatesLever, ratePaths } from './workbench.ts';

/**
 * The scenario with a lever at a value: months from the start become the date they fall in, and a list of months is
 * scaled so that its first one is the value; all rates of an approach are multiplied by it.
 * Throws `ScenarioError` where the field cannot hold the value, and `RangeError` for an unknown candidate or
 * a list that begins with nothing.
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
  if (isRatesLever(path)) {
    return ratePaths(scenario, path).reduce(
      (scaled, rate) => withField(scaled, rate, multiplied(valueAt(scenario, rate), value)),
      scenario,
    );
  }
  return withField(scenario, path, fieldAt(path)?.kind === 'date' ? dateAt(scenario.startsOn, value) : value);
}

/** The amount at a path that has one. */
function valueAt(scenario: Scenario, path: Lever): Amount {
  let value: unknown = scenario;
  for (const part of path.split(/[.[\]]+/))
    if (part) value = (value as Readonly<Record<string, unknown>>)[part];
  return value as Amount;
}

function multiplied(amount: Amount, factor: number): Amount {
  if (amount === null) return null;
  if (typeof amount === 'number') return amount * factor;
  const { p10, p50, p90 } = amount;
  return { ...amount, p10: p10 * factor, p50: p50 * factor, p90: p90 * factor };
}
