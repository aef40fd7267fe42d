/** The choice of a model: the catalogue, grouped by provider, tuned or as it is as the technique asks. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { isTuned } from '../../../prices/lookup.ts';
import { adoptModel } from '../../../prices/switch-model.ts';
import type { FormView, Placed } from '../form-view.ts';
import { adoptApproach } from './training.ts';

export function modelPicker(view: FormView, one: Placed): TemplateResult {
  const { text } = view.words;
  const { approach } = one;
  const tuned = isTuned(approach.technique);
  const chosen = approach.model ?? '';
  const unpriced = approach.rates.inputUsdPerMTok === null;
  const choose = (event: Event): void => {
    const model = (event.target as HTMLSelectElement).value || undefined;
    adoptApproach(view, one, adoptModel(approach, model, view.catalog));
  };
  return html`<span class="select"><select class="pick model" data-path="${one.path}.model" aria-label=${text.modelOf(approach.label)} data-value=${chosen} @change=${choose}>
    ${guard([view.catalog, text, tuned, chosen, unpriced], () => options(view, tuned, chosen, unpriced))}
  </select></span>`;
}

/** Some hundred options: rendered again only when the choice or the catalogue changes, not with each keystroke. */
function options(view: FormView, tuned: boolean, chosen: string, unpriced: boolean): TemplateResult {
  const { text } = view.words;
  const groups = view.catalog
    .models()
    .map(({ provider, models }) => ({
      provider,
      models: models.filter((row) => (tuned ? row.tuned : row.base)),
    }))
    .filter(({ models }) => models.length > 0);
  const known = groups.some(({ models }) => models.some(({ id }) => id === chosen));
  return html`
    <option value="" ?selected=${chosen === ''}>${tuned && unpriced ? text.chooseModel : text.ownPrices}</option>
    ${chosen !== '' && !known ? html`<option value=${chosen} selected>${text.notListed(chosen)}</option>` : nothing}
    ${groups.map(
      ({ provider, models }) => html`<optgroup label=${provider.name}>
        ${models.map((row) => html`<option value=${row.id} ?selected=${row.id === chosen}>${row.name}</option>`)}
      </optgroup>`,
    )}
  `;
}
