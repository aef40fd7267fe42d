/** Finds names of the price catalogue, which are English, on a page in another language. */
import { nearestLang } from '../../src/controllers/nearest-language.ts';
import type { Scenario } from '../../src/core/types.ts';
import { shipped } from '../../src/prices/shipped.ts';
import { nodesIn, spaced } from './element.ts';

/** The names of the monthly costs that the catalogue has for the tuned models of a scenario. */
export const feesOf = (scenario: Scenario): readonly string[] =>
  scenario.approaches.flatMap(({ model = '' }) =>
    (shipped.findModel(model)?.tuned?.monthly ?? []).map(({ label }) => label),
  );

/** The language of each place inside an element that shows one of these names, as text or in a field. */
export function langsOf(element: Element, names: readonly string[]): readonly string[] {
  return [...nodesIn(element)].flatMap((node) => {
    // The content of a slot is not inside the shadow root.
    if (node instanceof HTMLSlotElement)
      return node.assignedElements().flatMap((slotted) => langsOf(slotted, names));
    const shown = node instanceof Text ? node.data : node instanceof HTMLInputElement ? node.value : '';
    const owner = node instanceof Element ? node : node.parentElement;
    return owner && names.some((name) => spaced(shown).includes(name)) ? [nearestLang(owner)] : [];
  });
}
