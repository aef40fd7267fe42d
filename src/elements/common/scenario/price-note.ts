/** The note on the age of a scenario's prices, on screen and on paper. */

import { html, nothing, type TemplateResult } from 'lit';
import type { IsoDate, Scenario } from '../../../core/types.ts';
import { currencyTexts, rateTexts } from '../../../i18n/currency-texts.ts';
import { formatDate, formatTokens } from '../../../i18n/format.ts';
import type { Messages } from '../../../i18n/messages.ts';
import { punctuationOf } from '../../../i18n/punctuation.ts';
import type { PricePages } from '../../../prices/catalog.ts';
import { originsOf, type PriceOrigin } from '../../../prices/provenance.ts';
import { isStale } from '../../../prices/stale.ts';
import { type ModelNames, modelName } from '../wording/names.ts';

/** The language, the catalogue and the model names for the note. */
export interface PriceNoteContext {
  readonly messages: Messages['priceDates'];
  readonly locale: string;
  readonly pages: PricePages;
  /** Names of models by catalogue id. */
  readonly modelNames?: ModelNames | undefined;
}

/**
 * The newest date of all prices that the user has not entered, and the sites of their pages in alphabetical order: "aws.amazon.com".
 * The date is `null` if no price has one.
 */
export function priceSources(
  scenario: Scenario,
  pages: PricePages,
): { readonly newest: IsoDate | null; readonly sites: readonly string[] } {
  const sites = originsOf(scenario, pages).flatMap(({ isOwn, page }) =>
    isOwn || !page ? [] : new URL(page.url).hostname.replace(/^www\./, ''),
  );
  return { newest: priceDates(scenario, pages).newest, sites: [...new Set(sites)].sort() };
}

/**
 * The newest date of the prices that the user has not entered, and the prices among them that are too old when the scenario starts.
 * Prices are token prices, announced token prices, training, hosting and every cost line that names a source.
 */
function priceDates(
  scenario: Scenario,
  pages: PricePages,
): { readonly newest: IsoDate | null; readonly stale: readonly PriceOrigin[] } {
  const origins = originsOf(scenario, pages).filter(({ isOwn }) => !isOwn);
  const dates = origins.flatMap(({ asOf }) => asOf ?? []).sort();
  return { newest: dates.at(-1) ?? null, stale: origins.filter(({ stale }) => stale) };
}

/** The currency of the amounts with its exchange rate. `''` for US dollars. */
export function currencyNote(locale: string, messages: Messages['priceDates']): string {
  const rate = rateTexts(locale);
  if (!rate) return '';
  const { date } = rate;
  const day = date ? formatDate(date, locale, 'short') : '';
  return messages.amountsIn(currencyTexts(locale).name, rate.dollar, rate.amount, day);
}

/**
 * The note: the newest date of the prices, a remark if the calculation starts long before this date, the exchange rate of the displayed
 * currency, and links to the old prices. Empty if there is nothing to say.
 */
export function priceNote(scenario: Scenario, context: PriceNoteContext): TemplateResult | typeof nothing {
  const { messages, locale } = context;
  const { startsOn } = scenario;
  const { newest, stale } = priceDates(scenario, context.pages);
  const currency = currencyNote(locale, messages);
  if (newest === null && stale.length === 0 && !currency) return nothing;
  // The prices of one model have one page, so one link is enough.
  const links = new Map(stale.map((origin) => [checkText(origin, context), origin.page?.url]));
  return html`<p class="dates">
    ${newest ? messages.pricesAsOf(formatDate(newest, locale, 'short')) : nothing}
    ${newest && isStale(startsOn, newest) ? html`<span class="warn">${messages.startsEarlier(formatDate(startsOn, locale, 'short'))}</span>` : nothing}
    ${currency || nothing}
    ${
      stale.length > 0
        ? html`<span class="warn">${warningOf(stale, context)} ${[...links].map(([text, url], index) => [index ? punctuationOf(locale).list : '', linkTemplate(text, url)])}</span>`
        : nothing
    }
  </p>`;
}

function warningOf(stale: readonly PriceOrigin[], { messages, locale }: PriceNoteContext): string {
  const days = stale.flatMap((origin) => origin.days ?? []);
  const maxDays = Math.max(...days);
  const isUpperBound = stale.some((origin) => origin.days === maxDays && origin.daysAreMaximum);
  const daysText = formatTokens(maxDays, locale);
  const oldest = isUpperBound ? messages.upTo(daysText) : daysText;
  if (stale.length === 1)
    return days.length === 1 ? messages.onePriceOld(oldest, maxDays) : messages.onePriceUndated;
  const countText = formatTokens(stale.length, locale);
  return days.length === stale.length
    ? messages.pricesOld(countText, stale.length, oldest)
    : messages.pricesOldOrUndated(countText, stale.length);
}

/** The text of the link with which a price can be checked. */
function checkText(
  { approach, part, label, page }: PriceOrigin,
  { messages, modelNames }: PriceNoteContext,
): string {
  const model = modelName(approach, modelNames) ?? (approach.label || approach.id);
  // A set-up cost is not a price of the model. A line without a page or a model was added by the user.
  const hasOwnName = label !== '' && (part === 'setup' || page === null || approach.model === undefined);
  return messages.check(hasOwnName ? label : model);
}

function linkTemplate(text: string, url: string | undefined): TemplateResult | string {
  return url ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${text}</a>` : text;
}
