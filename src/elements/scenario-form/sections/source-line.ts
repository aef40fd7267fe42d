/** Where an approach's prices come from and how old they are, and when the model goes. */
import { html, type TemplateResult } from 'lit';
import { withApproach } from '../../../core/scenario/edits.ts';
import { ageInDays, isStale } from '../../../prices/index.ts';
import { listed } from '../../../prices/lookup.ts';
import { refreshed } from '../../../prices/switch-model.ts';
import type { FormView, Placed } from '../form-view.ts';
import { addSize } from './training.ts';

/** Parts with one full stop between them: whose prices, newer ones, prices to come, dates of service. */
export function sourceLine(view: FormView, one: Placed): TemplateResult {
  const parts = [origin(view, one), addSize(view, one), refresh(view, one), ...ends(view, one)].filter(
    (part) => part !== null,
  );
  return html`<p class="source">${parts.map((part, index) => (index === 0 ? part : html`. ${part}`))}</p>`;
}

function origin(view: FormView, one: Placed): TemplateResult {
  const { text } = view.words;
  const { rates, model, label } = one.approach;
  if (rates.inputUsdPerMTok === null || rates.outputUsdPerMTok === null)
    return html`<span class="warn">${text.askForPrice(label)}</span>`;
  if (rates.source === undefined && model === undefined) return html`${text.ownSource}`;
  return html`${source(view, one)}${age(view, one)}`;
}

/** A link to the provider's price page, named by its host; what was really read stands in full in its title. */
function source(view: FormView, { approach }: Placed): TemplateResult {
  const { source: read } = approach.rates;
  const row = approach.model === undefined ? null : view.catalog.findModel(approach.model);
  const url = read?.startsWith('https://') ? read : pricingUrl(view, row?.provider);
  const host = url === null ? null : hostOf(url);
  if (url === null || host === null) return html`${read ?? view.words.text.ownSource}`;
  return html`<a href=${url} rel="noreferrer" target="_blank" title=${read ?? url}>${host}</a>`;
}

function pricingUrl({ catalog }: FormView, provider: string | undefined): string | null {
  return catalog.catalog.providers.find(({ id }) => id === provider)?.pricingUrl || null;
}

/** `null` for what is no web address: it came with a scenario from somewhere, and becomes a link. */
function hostOf(url: string): string | null {
  try {
    const { protocol, host } = new URL(url);
    return protocol === 'https:' ? host.replace(/^www\./, '') : null;
  } catch {
    return null;
  }
}

function age({ words, scenario }: FormView, { approach }: Placed): TemplateResult {
  const { asOf } = approach.rates;
  if (asOf === undefined) return html`, <span class="warn">${words.text.undated}</span>`;
  const date = words.date(asOf);
  if (!isStale(asOf, scenario.startsOn)) return html`, ${date}`;
  const days = words.number(ageInDays(asOf, scenario.startsOn) ?? 0);
  return html`, <span class="warn">${words.text.daysOld(date, days)}</span>`;
}

/** Offers the catalogue's prices where the scenario's are of another day. */
function refresh(view: FormView, one: Placed): TemplateResult | null {
  const { approach } = one;
  const asOf = listed(approach, view.catalog)?.rates.asOf;
  if (asOf === undefined || approach.rates.asOf === undefined || asOf <= approach.rates.asOf) return null;
  const take = (): void => {
    view.change((scenario) => withApproach(scenario, one.index, refreshed(approach, view.catalog)));
    view.focus(`data-path="${one.path}.model"`);
  };
  return html`<button type="button" class="action" @click=${take}>${view.words.text.newerPrices(view.words.date(asOf))}</button>`;
}

function ends({ words, scenario }: FormView, { approach }: Placed): readonly (TemplateResult | null)[] {
  const { text, date } = words;
  const { availableUntil, trainableUntil, rateChanges } = approach;
  const next = rateChanges.find(({ from }) => from > scenario.startsOn);
  const gone = availableUntil !== undefined && availableUntil <= scenario.startsOn;
  return [
    next ? html`${text.changes(date(next.from))}` : null,
    trainableUntil ? html`${text.trainableUntil(date(trainableUntil))}` : null,
    availableUntil && gone ? html`<span class="warn">${text.retired(date(availableUntil))}</span>` : null,
    availableUntil && !gone ? html`${text.retires(date(availableUntil))}` : null,
  ];
}
