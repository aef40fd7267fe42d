/** The line on the age of a scenario's prices, on the screen and on paper. */
import { html, nothing, type TemplateResult } from 'lit';
import type { IsoDate, Scenario } from '../../../core/types.ts';
import { formatDate, formatTokens } from '../../../i18n/format.ts';
import type { BreakevenMessages } from '../../../i18n/messages.ts';
import { originsOf, type PriceOrigin, type PricePages } from '../../../prices/provenance.ts';
import { type ModelNames, modelName } from '../wording/names.ts';

/** Language, catalogue and names for the note. */
export interface PriceNoteGiven {
  readonly messages: BreakevenMessages;
  readonly locale: string;
  readonly pages: PricePages;
  /** Names of models by catalogue id. */
  readonly modelNames?: ModelNames | undefined;
}

/**
 * The newest date among all prices, and those that are too old on the scenario's own start date: token rates, scheduled
 * ones, training, hosting and every cost line that names a source.
 */
function priceDates(
  scenario: Scenario,
  pages: PricePages,
): { readonly newest: IsoDate | null; readonly stale: readonly PriceOrigin[] } {
  const origins = originsOf(scenario, pages).filter(({ isOwn }) => !isOwn);
  const dates = origins.flatMap(({ asOf }) => asOf ?? []).sort();
  return { newest: dates.at(-1) ?? null, stale: origins.filter(({ stale }) => stale) };
}

/** The age of the prices: the newest date, and the prices to check again. Nothing if no price has a date. */
export function priceNote(scenario: Scenario, given: PriceNoteGiven): TemplateResult | typeof nothing {
  const { messages, locale } = given;
  const { newest, stale } = priceDates(scenario, given.pages);
  if (newest === null && stale.length === 0) return nothing;
  // Rates, training and storage of one model have one page, so one link is enough.
  const checks = new Map(stale.map((origin) => [checkOf(origin, given), origin.page?.url]));
  return html`<p class="dates">
    ${newest ? messages.pricesAsOf(formatDate(newest, locale, 'short')) : nothing}
    ${
      stale.length > 0
        ? html`<span class="warn">${warningOf(stale, given)} ${[...checks].map(([check, url], index) => [index ? ', ' : '', linked(check, url)])}</span>`
        : nothing
    }
  </p>`;
}

function warningOf(stale: readonly PriceOrigin[], { messages, locale }: PriceNoteGiven): string {
  const days = stale.flatMap((origin) => origin.days ?? []);
  const most = Math.max(...days);
  const oldest = formatTokens(most, locale);
  const count = stale.length;
  if (count === 1) return days.length === 1 ? messages.onePriceOld(oldest, most) : messages.onePriceUndated;
  const prices = formatTokens(count, locale);
  return days.length === count
    ? messages.pricesOld(prices, count, oldest)
    : messages.pricesOldOrUndated(prices, count);
}

function checkOf(
  { approach, part, label, page }: PriceOrigin,
  { messages, modelNames }: PriceNoteGiven,
): string {
  const model = modelName(approach, modelNames) ?? (approach.label || approach.id);
  // A cost line of the user is named by its own label.
  const isOwnLine = label !== '' && (part === 'setup' || page === null || approach.model === undefined);
  return messages.check(isOwnLine ? label : model);
}

function linked(check: string, url: string | undefined): TemplateResult | string {
  return url ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${check}</a>` : check;
}
