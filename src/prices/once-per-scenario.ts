/** Remembers what was calculated from a scenario and a catalogue, because several parts of the page need the same at each edit. */
import type { Scenario } from '../core/types.ts';
import type { PricePages } from './catalog.ts';

/**
 * The function, which calculates once for each scenario. It keeps the value for the latest catalogue of a scenario, and forgets it
 * together with the scenario.
 */
export function oncePerScenario<Value>(
  calculate: (scenario: Scenario, pages: PricePages) => Value,
): (scenario: Scenario, pages: PricePages) => Value {
  const values = new WeakMap<Scenario, { readonly pages: PricePages; readonly value: Value }>();
  return (scenario, pages) => {
    const kept = values.get(scenario);
    if (kept?.pages === pages) return kept.value;
    const value = calculate(scenario, pages);
    values.set(scenario, { pages, value });
    return value;
  };
}
