/** Keeps a value that was calculated from a scenario and a catalogue, because several parts of the page need it at each edit. */
import type { Scenario } from '../core/types.ts';
import type { PricePages } from './catalog.ts';

/**
 * A function that calls `calculate` only once for each scenario. It keeps the value for the latest catalogue of a scenario, and forgets
 * the value together with the scenario.
 */
export function oncePerScenario<Value>(
  calculate: (scenario: Scenario, pages: PricePages) => Value,
): (scenario: Scenario, pages: PricePages) => Value {
  const values = new WeakMap<Scenario, { readonly pages: PricePages; readonly value: Value }>();
  return (scenario, pages) => {
    const cached = values.get(scenario);
    if (cached?.pages === pages) return cached.value;
    const value = calculate(scenario, pages);
    values.set(scenario, { pages, value });
    return value;
  };
}
