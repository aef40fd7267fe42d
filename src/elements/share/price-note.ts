/** The line on how old a scenario's prices are, on the screen and on paper. Knows its sources and dates. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Approach, IsoDate, Scenario } from '../../core/types.ts';
import { formatDate, formatTokens } from '../../i18n/format.ts';
import type { BreakevenMessages } from '../../i18n/messages.ts';
import { ageInDays, isStale } from '../../prices/stale.ts';
import { type ModelNames, modelName } from '../verdict/view.ts';

/** Prices that are too old on the scenario's own start date, and the newest date among all. */
export function priceDates({ approaches, startsOn }: Scenario): {
  readonly newest: IsoDate | null;
  readonly stale: readonly Approach[];
} {
  const dates = approaches.flatMap(({ rates }) => (rates.asOf ? [rates.asOf] : []));
  const newest = dates.reduce<IsoDate | null>(
    (last, date) => (last === null || date > last ? date : last),
    null,
  );
  // Prices with neither source nor date are the user's own: they are as old as the user says.
  const stale = approaches.filter(
    ({ rates }) => (rates.asOf || rates.source) && isStale(rates.asOf, startsOn),
  );
  return { newest, stale };
}

/** How old the prices are: the newest date, and those to check again. Nothing where no price has a date. */
export function priceNote(
  scenario: Scenario,
  words: BreakevenMessages,
  locale: string,
  modelNames: ModelNames | undefined,
): TemplateResult | typeof nothing {
  const { newest, stale } = priceDates(scenario);
  if (newest === null && stale.length === 0) return nothing;
  const oldest = Math.max(...stale.map(({ rates }) => ageInDays(rates.asOf, scenario.startsOn) ?? 0));
  const warning =
    stale.length === 1 && oldest > 0
      ? words.onePriceOld(formatTokens(oldest, locale))
      : words.pricesOld(formatTokens(stale.length, locale));
  return html`<p class="dates">
    ${newest ? words.pricesAsOf(formatDate(newest, locale, 'short')) : nothing}
    ${
      stale.length > 0
        ? html`<span class="warn">${warning} ${stale.map((approach, index) => [index ? ', ' : '', source(approach, words, modelNames)])}</span>`
        : nothing
    }
  </p>`;
}

function source(
  approach: Approach,
  words: BreakevenMessages,
  modelNames: ModelNames | undefined,
): TemplateResult | string {
  const name = words.check(modelName(approach, modelNames) ?? (approach.label || approach.id));
  const url = /https:\/\/[^\s),]+/.exec(approach.rates.source ?? '')?.[0];
  return url ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${name}</a>` : name;
}
