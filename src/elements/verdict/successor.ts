/** The paragraph of the verdict that offers a successor of the baseline's model, if this model ends within the horizon. Loaded with `worth.ts`. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Scenario } from '../../core/types.ts';
import { successor as english } from '../../i18n/en/successor.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { PriceCatalog } from '../../prices/index.ts';
import { shipped } from '../../prices/shipped.ts';
import { adoptModel } from '../../prices/switch-model.ts';
import { readCatalog } from '../../prices/validate.ts';
import type { VerdictView } from '../common/wording/names.ts';
import { successorText } from '../common/wording/successor-text.ts';
import { scenarioWith } from './scenario-with.ts';

/** The paragraph. `adopt` receives the scenario in which the successor replaces the baseline's model. */
export function successorTemplate(
  { pair: { baseline }, result: { scenario }, locale }: VerdictView,
  catalog: PriceCatalog | null,
  { successor = english }: Partial<Messages>,
  adopt: (scenario: Scenario) => void,
): TemplateResult | typeof nothing {
  // The verdict does not mention a model that ends after the horizon, so no successor is offered for it.
  if ((baseline.result.endsAtMonths ?? Number.POSITIVE_INFINITY) >= scenario.horizonMonths) return nothing;
  const prices = readCatalog(catalog).catalog ?? shipped;
  const { approach } = baseline;
  const offer = successorText(approach, scenario.startsOn, prices, successor, locale);
  const after = offer && scenarioWith(scenario, baseline.index, adoptModel(approach, offer.model, prices));
  if (!offer || !after) return nothing;
  return html`<p class="worth" part="successor">
    ${offer.sentence}
    <button part="edit" class="action" type="button" aria-label=${offer.longAction} @click=${() => adopt(after)}>${offer.action}</button>
  </p>`;
}
