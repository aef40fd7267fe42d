/** The fields of a deployment that is billed by the hour. The number of machines is fixed, or follows the load. */
import { html, nothing, type TemplateResult } from 'lit';
import { withApproach } from '../../../core/scenario/edits.ts';
import { startValueAt } from '../../../core/scenario/field-lookup.ts';
import { withField } from '../../../core/scenario/scenario.ts';
import type { Amount, Hosting, Scenario } from '../../../core/types.ts';
import type { FormMessages } from '../../../i18n/en/form.ts';
import { comparablePrices, offersOf, offersUsed, restorablePrice } from '../../../prices/lookup.ts';
import { withHostingOffer } from '../../../prices/switch-model.ts';
import {
  type AmountOptions,
  amountField,
  type FormView,
  type PlacedApproach,
  setUnpricedCost,
  unpricedCostAt,
} from '../form-view.ts';
import { offerPicker } from './training.ts';

/** The initial value of a field of a new deployment. */
const initialValue = (name: string): number => startValueAt(`approaches[].hosting.${name}`);

/** Initial values for machines that follow the load. */
const initialLoad = {
  tokensPerSecond: initialValue('tokensPerSecond'),
  utilisation: initialValue('utilisation'),
  peakFactor: initialValue('peakFactor'),
};

/** A new deployment without a price, which is not in the scenario yet. */
const unpricedHosting: Hosting = {
  usdPerHour: null,
  hoursPerMonth: initialValue('hoursPerMonth'),
  sharedBy: initialValue('sharedBy'),
  machines: initialValue('machines'),
};

/** The deployment of an approach, or the new one that the user has begun and that has no price yet. `undefined` without either. */
export function hostingOf(view: FormView, { approach, path }: PlacedApproach): Hosting | undefined {
  const isUnpriced = unpricedCostAt(view, `${path}.hosting`) !== undefined;
  return approach.hosting ?? (isUnpriced ? unpricedHosting : undefined);
}

/** The fields of a deployment. */
export function hostingFields(view: FormView, placed: PlacedApproach, hosting: Hosting): TemplateResult {
  const { text } = view.language;
  const path = `${placed.path}.hosting`;
  const isUnpriced = hosting === unpricedHosting;
  const listed = comparablePrices(placed.approach, view.catalog).hosting;
  const field = (name: string, options: AmountOptions) =>
    amountField(view, `${path}.${name}`, { ...options, approachName: placed.approach.label });
  const remove = (): void => {
    setUnpricedCost(view, path, undefined);
    if (!isUnpriced) view.change((scenario) => withField(scenario, path, undefined));
    view.focus(`data-add="${path}"`);
  };
  return html`
    ${isUnpriced ? nothing : hostingPicker(view, placed)}
    <div class="fields">
      ${field('usdPerHour', {
        label: text.hosting,
        value: hosting.usdPerHour,
        hasSign: true,
        decimals: 2,
        unit: text.anHour,
        ...(isUnpriced
          ? { note: text.notCounted, edit: withPricedHosting(view, path) }
          : restorablePrice(`${path}.usdPerHour`, hosting.usdPerHour, listed?.usdPerHour)),
      })}
      ${isUnpriced ? nothing : machineFields(view, hosting, field)}
    </div>
    <div class="adds">
      ${isUnpriced ? nothing : switchButton(view, path, hosting)}
      <button
        type="button"
        class="action"
        aria-label=${text.removeThis(text.perApproach(placed.approach.label, text.hosting))}
        @click=${remove}
      >${text.remove}</button>
    </div>
  `;
}

/**
 * An edit that adds the deployment to the scenario with its price. Without a price, it would count as free or make
 * the totals unknown.
 */
function withPricedHosting(view: FormView, path: string) {
  return (scenario: Scenario, usdPerHour: Amount | undefined): Scenario => {
    if (usdPerHour === undefined || usdPerHour === null) return scenario;
    const scenarioWithHosting = withField(scenario, path, { ...unpricedHosting, usdPerHour });
    setUnpricedCost(view, path, undefined);
    return scenarioWithHosting;
  };
}

function machineFields(
  { language: { text } }: FormView,
  hosting: Hosting,
  field: (name: string, options: AmountOptions) => TemplateResult,
): TemplateResult {
  return html`
    ${field('hoursPerMonth', { value: hosting.hoursPerMonth, unit: text.hour })}
    ${
      'machines' in hosting
        ? field('machines', { value: hosting.machines })
        : html`
            ${field('tokensPerSecond', {
              value: hosting.tokensPerSecond,
              unit: text.tokensPerSecond,
              ...markIfUnknown(hosting.tokensPerSecond, text),
            })}
            ${field('inputTokensPerSecond', {
              value: hosting.inputTokensPerSecond ?? null,
              unit: text.tokensPerSecond,
            })}
            ${field('machinesPerReplica', {
              value: hosting.machinesPerReplica === undefined ? 1 : hosting.machinesPerReplica,
              ...markIfUnknown(hosting.machinesPerReplica, text),
            })}
            ${field('utilisation', { value: hosting.utilisation })}
            ${field('peakFactor', { value: hosting.peakFactor, unit: text.times })}
          `
    }
    ${field('sharedBy', { value: hosting.sharedBy })}
  `;
}

/** Marks an unknown value that is needed for the number of machines. */
function markIfUnknown(value: Amount | undefined, text: FormMessages): Partial<AmountOptions> {
  return value === null ? { isMissing: true, note: text.needed } : {};
}

/** The button that switches between a fixed number of machines and one that follows the load. */
function switchButton(view: FormView, path: string, hosting: Hosting): TemplateResult {
  const { text } = view.language;
  return html`<button
    type="button"
    class="action"
    @click=${() => view.change((scenario) => withField(scenario, path, inOtherNotation(hosting)))}
  >${'machines' in hosting ? text.byLoad : text.fixedMachines}</button>`;
}

/** The deployment in the other notation: a fixed number of machines, or the figures from which the number follows the load. */
function inOtherNotation(hosting: Hosting): Hosting {
  const { usdPerHour, hoursPerMonth, sharedBy, source, asOf } = hosting;
  const common = { usdPerHour, hoursPerMonth, sharedBy, source, asOf };
  return 'machines' in hosting
    ? { ...common, ...initialLoad }
    : { ...common, machines: initialValue('machines') };
}

function hostingPicker(view: FormView, placed: PlacedApproach): TemplateResult | typeof nothing {
  const { text } = view.language;
  return offerPicker({
    view,
    path: `${placed.path}.hosting`,
    explains: 'hostingOffer',
    label: text.hostedAs,
    name: text.perApproach(placed.approach.label, text.hostedAs),
    offers: offersOf(placed.approach, view.catalog).hosting,
    chosen: offersUsed(placed.approach, view.catalog).hosting?.id,
    other: text.ownSource,
    choose: (id) =>
      view.change((scenario) =>
        withApproach(scenario, placed.index, withHostingOffer(placed.approach, id, view.catalog)),
      ),
  });
}

/** The button that adds a deployment. */
export function addHosting(view: FormView, placed: PlacedApproach): TemplateResult {
  const { text } = view.language;
  const path = `${placed.path}.hosting`;
  const add = (): void => {
    setUnpricedCost(view, path, '');
    view.focus(`data-path="${path}.usdPerHour"`);
  };
  return html`<button type="button" class="action add" data-add=${path} @click=${add}>${text.addHosting(placed.approach.label)}</button>`;
}
