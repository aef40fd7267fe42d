/** A choice between several offers of the catalogue for one thing: ways to train, machines to host on. */
import { html, nothing, type TemplateResult } from 'lit';

/** `nothing` when there is no choice. `chosen` is `undefined` where the figures are nobody's offer: then `other` shows. */
export function offerPicker(options: {
  readonly label: string;
  readonly name: string;
  readonly offers: readonly { readonly id: string; readonly label: string }[];
  readonly chosen: string | undefined;
  readonly other: string;
  readonly choose: (id: string) => void;
}): TemplateResult | typeof nothing {
  const { label, name, offers, chosen, other, choose } = options;
  if (offers.length < 2) return nothing;
  return html`<label class="pick-row">
    <span>${label}</span>
    <span class="select"><select class="pick" aria-label=${name} data-value=${chosen ?? ''} @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      ${chosen === undefined ? html`<option value="" selected disabled>${other}</option>` : nothing}
      ${offers.map((offer) => html`<option value=${offer.id} ?selected=${offer.id === chosen}>${offer.label}</option>`)}
    </select></span>
  </label>`;
}
