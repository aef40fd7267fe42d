/** A deployment billed by the hour: a fixed number of machines, or as many as the load of a month needs. */
import { html, type nothing, type TemplateResult } from 'lit';
import { withField } from '../../core/scenario.ts';
import type { Hosting } from '../../core/types.ts';
import { hostedAs } from './adopt-model.ts';
import { withApproach } from './edits.ts';
import { comparable, offersOf, offersTaken, restoring } from './listing.ts';
import { offerPicker } from './offer-picker.ts';
import { type AmountOptions, amountField, type FormView, type Placed } from './view.ts';

/** Utilisation a person starts from when machines follow the load. */
const startingLoad = { tokensPerSecond: 1000, utilisation: 0.3, peakFactor: 1 };

export function hostingFields(view: FormView, one: Placed, hosting: Hosting): TemplateResult {
  const { text } = view.words;
  const path = `${one.path}.hosting`;
  const listed = comparable(one.approach, view.catalog).hosting;
  const field = (name: string, options: Omit<AmountOptions, 'longLabel'>) =>
    amountField(view, `${path}.${name}`, {
      ...options,
      longLabel: text.perApproach(one.approach.label, options.label),
    });
  return html`
    ${picker(view, one)}
    <div class="fields">
      ${field('usdPerHour', {
        label: text.hosting,
        value: hosting.usdPerHour,
        currency: '$',
        decimals: 2,
        unit: text.anHour,
        ...restoring(`${path}.usdPerHour`, hosting.usdPerHour, listed?.usdPerHour),
      })}
      ${field('hoursPerMonth', { label: text.hoursPerMonth, value: hosting.hoursPerMonth, unit: text.hour })}
      ${
        'machines' in hosting
          ? field('machines', { label: text.machines, value: hosting.machines })
          : html`
              ${field('tokensPerSecond', { label: text.throughput, value: hosting.tokensPerSecond, unit: text.tokensPerSecond })}
              ${field('utilisation', { label: text.utilisation, value: hosting.utilisation, unit: '%' })}
              ${field('peakFactor', { label: text.peakFactor, value: hosting.peakFactor, unit: text.times })}
            `
      }
      ${field('sharedBy', { label: text.sharedBy, value: hosting.sharedBy, unit: text.adapters })}
    </div>
    <div class="adds">
      <button type="button" class="action" @click=${() => view.change((scenario) => withField(scenario, path, switched(hosting)))}>
        ${'machines' in hosting ? text.byLoad : text.fixedMachines}
      </button>
      <button
        type="button"
        class="action"
        aria-label=${text.removeThis(text.perApproach(one.approach.label, text.hosting))}
        @click=${() => view.change((scenario) => withField(scenario, path, undefined))}
      >${text.remove}</button>
    </div>
  `;
}

/** The other way of saying how many machines run. */
function switched(hosting: Hosting): Hosting {
  const { usdPerHour, hoursPerMonth, sharedBy, source, asOf } = hosting;
  const common = { usdPerHour, hoursPerMonth, sharedBy, source, asOf };
  return 'machines' in hosting ? { ...common, ...startingLoad } : { ...common, machines: 1 };
}

function picker(view: FormView, one: Placed): TemplateResult | typeof nothing {
  const { text } = view.words;
  return offerPicker({
    label: text.hostedAs,
    name: text.perApproach(one.approach.label, text.hostedAs),
    offers: offersOf(one.approach, view.catalog).hosting,
    chosen: offersTaken(one.approach, view.catalog).hosting?.id,
    other: text.ownSource,
    choose: (id) =>
      view.change((scenario) => withApproach(scenario, one.index, hostedAs(one.approach, id, view.catalog))),
  });
}

export function addHosting(view: FormView, one: Placed): TemplateResult {
  const { text } = view.words;
  const add = (): void => {
    view.change((scenario) => withField(scenario, `${one.path}.hosting`, { usdPerHour: 0, machines: 1 }));
  };
  return html`<button type="button" class="action add" @click=${add}>${text.addHosting(one.approach.label)}</button>`;
}
