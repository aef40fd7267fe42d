/** A deployment billed by the hour: a fixed number of machines, or as many as the load of a month needs. */
import { html, nothing, type TemplateResult } from 'lit';
import { withApproach } from '../../../core/scenario/edits.ts';
import { startAt } from '../../../core/scenario/field-table.ts';
import { withField } from '../../../core/scenario/scenario.ts';
import type { Amount, Hosting, Scenario } from '../../../core/types.ts';
import { comparable, offersOf, offersTaken, restoring } from '../../../prices/lookup.ts';
import { hostedAs } from '../../../prices/switch-model.ts';
import {
  type AmountOptions,
  amountField,
  type FormView,
  type Placed,
  setWaiting,
  waitingAt,
} from '../form-view.ts';
import { offerPicker } from './training.ts';

const start = (name: string): number => startAt(`approaches[].hosting.${name}`);

/** What a deployment whose machines follow the load starts with. */
const startingLoad = {
  tokensPerSecond: start('tokensPerSecond'),
  utilisation: start('utilisation'),
  peakFactor: start('peakFactor'),
};

/** What a deployment is before its price is known: nothing of it is in the scenario yet. */
const unpricedHosting: Hosting = {
  usdPerHour: null,
  hoursPerMonth: start('hoursPerMonth'),
  sharedBy: start('sharedBy'),
  machines: start('machines'),
};

/** The deployment of an approach, or the one that waits for its price. */
export function hostingOf(view: FormView, { approach, path }: Placed): Hosting | undefined {
  const waits = waitingAt(view, `${path}.hosting`) !== undefined;
  return approach.hosting ?? (waits ? unpricedHosting : undefined);
}

export function hostingFields(view: FormView, one: Placed, hosting: Hosting): TemplateResult {
  const { text } = view.language;
  const path = `${one.path}.hosting`;
  const waits = hosting === unpricedHosting;
  const listed = comparable(one.approach, view.catalog).hosting;
  const field = (name: string, options: Omit<AmountOptions, 'longLabel'>) =>
    amountField(view, `${path}.${name}`, {
      ...options,
      longLabel: text.perApproach(one.approach.label, options.label),
    });
  const remove = (): void => {
    setWaiting(view, path, undefined);
    if (!waits) view.change((scenario) => withField(scenario, path, undefined));
    view.focus(`data-add="${path}"`);
  };
  return html`
    ${waits ? nothing : picker(view, one)}
    <div class="fields">
      ${field('usdPerHour', {
        label: text.hosting,
        value: hosting.usdPerHour,
        currency: '$',
        decimals: 2,
        unit: text.anHour,
        ...(waits
          ? { note: text.notCounted, edit: joining(view, path) }
          : restoring(`${path}.usdPerHour`, hosting.usdPerHour, listed?.usdPerHour)),
      })}
      ${waits ? nothing : machineFields(view, hosting, field)}
    </div>
    <div class="adds">
      ${waits ? nothing : switchButton(view, path, hosting)}
      <button
        type="button"
        class="action"
        aria-label=${text.removeThis(text.perApproach(one.approach.label, text.hosting))}
        @click=${remove}
      >${text.remove}</button>
    </div>
  `;
}

/** A deployment joins the scenario with its price: until then it would be free, or make everything unknown. */
function joining(view: FormView, path: string) {
  return (scenario: Scenario, usdPerHour: Amount | undefined): Scenario => {
    if (usdPerHour === undefined || usdPerHour === null) return scenario;
    const next = withField(scenario, path, { ...unpricedHosting, usdPerHour });
    setWaiting(view, path, undefined);
    return next;
  };
}

function machineFields(
  { language: { text } }: FormView,
  hosting: Hosting,
  field: (name: string, options: Omit<AmountOptions, 'longLabel'>) => TemplateResult,
): TemplateResult {
  return html`
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
  `;
}

function switchButton(view: FormView, path: string, hosting: Hosting): TemplateResult {
  const { text } = view.language;
  return html`<button
    type="button"
    class="action"
    @click=${() => view.change((scenario) => withField(scenario, path, switched(hosting)))}
  >${'machines' in hosting ? text.byLoad : text.fixedMachines}</button>`;
}

/** The other way of saying how many machines run. */
function switched(hosting: Hosting): Hosting {
  const { usdPerHour, hoursPerMonth, sharedBy, source, asOf } = hosting;
  const common = { usdPerHour, hoursPerMonth, sharedBy, source, asOf };
  return 'machines' in hosting ? { ...common, ...startingLoad } : { ...common, machines: start('machines') };
}

function picker(view: FormView, one: Placed): TemplateResult | typeof nothing {
  const { text } = view.language;
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
  const { text } = view.language;
  const path = `${one.path}.hosting`;
  const add = (): void => {
    setWaiting(view, path, '');
    view.focus(`data-path="${path}.usdPerHour"`);
  };
  return html`<button type="button" class="action add" data-add=${path} @click=${add}>${text.addHosting(one.approach.label)}</button>`;
}
