/** The search and the filters of `<ft-model-ranking>` as HTML. */
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { alphabetical } from '../../i18n/alphabetical.ts';
import type { Messages } from '../../i18n/messages.ts';
import { STALE_AFTER_DAYS } from '../../prices/stale.ts';
import type { Filters, NamedModel } from './rows.ts';

/** The state of the filters, and the callbacks. */
export interface FiltersView {
  readonly text: Messages['ranking'];
  readonly filters: Filters;
  readonly models: readonly NamedModel[];
  /** The number of models that pass the filters. */
  readonly shownCount: number;
  /** The tokens that the context of a model must hold. `null` if unknown. */
  readonly tokens: number | null;
  /** The first day of the scenario, formatted. */
  readonly startsOn: string;
  readonly locale: string;
  /** Formats a whole number. */
  readonly count: (value: number) => string;
  readonly filter: (change: Partial<Filters>) => void;
}

/** The field for a search, the menus of makers and hosts, the check boxes, and the number of models. */
export function filtersTemplate(view: FiltersView): TemplateResult {
  const { text, filters, models, shownCount, tokens, startsOn, count, filter } = view;
  return html`<div class="filters screen-only" part="filters" role="search" aria-label=${text.title}>
    <input
      type="search"
      class="search"
      autocomplete="off"
      spellcheck="false"
      placeholder=${text.search}
      aria-label=${text.searchBy}
      .value=${live(filters.search)}
      @input=${(event: Event) => filter({ search: (event.target as HTMLInputElement).value })}
    />
    ${menu('maker', text.maker, text.allMakers, view)} ${menu('host', text.host, text.allHosts, view)}
    ${checkBox('fitting', tokens === null ? text.fittingUnknown : text.fitting(count(tokens)), view)}
    ${checkBox('served', text.served(startsOn), view)}
    ${checkBox('current', text.current(count(STALE_AFTER_DAYS)), view)}
    ${checkBox('tunable', text.tunable, view)}
    ${checkBox('open', text.open, view)}
    <span class="muted count" role="status">${text.shown(count(shownCount), count(models.length), models.length)}</span>
  </div>`;
}

/** A menu of all makers or all hosts. */
function menu(
  key: 'maker' | 'host',
  label: string,
  allLabel: string,
  { filters, models, filter, locale }: FiltersView,
): TemplateResult {
  const chosen = filters[key];
  const names = new Set(models.map((model) => model[key] ?? ''));
  names.delete('');
  return html`<span class="select">
    <select
      name=${key}
      aria-label=${label}
      @change=${(event: Event) => filter({ [key]: (event.target as HTMLSelectElement).value })}
    >
      <option value="" ?selected=${chosen === ''}>${allLabel}</option>
      ${[...names].sort(alphabetical(locale)).map((name) => html`<option value=${name} ?selected=${chosen === name}>${name}</option>`)}
    </select>
  </span>`;
}

function checkBox(
  key: 'fitting' | 'served' | 'current' | 'tunable' | 'open',
  label: string,
  { filters, filter }: FiltersView,
): TemplateResult {
  return html`<label class="check">
    <input
      type="checkbox"
      name=${key}
      .checked=${live(filters[key])}
      @change=${(event: Event) => filter({ [key]: (event.target as HTMLInputElement).checked })}
    />${label}
  </label>`;
}
