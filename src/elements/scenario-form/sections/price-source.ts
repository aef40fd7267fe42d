/** The parts below the prices of an approach: their source and date, and a disclosure with the remarks on them. */

import { html, nothing, type TemplateResult } from 'lit';
import { withApproach } from '../../../core/scenario/edits.ts';
import type { Approach, IsoDate } from '../../../core/types.ts';
import { paragraphText } from '../../../i18n/pieces.ts';
import { punctuationOf } from '../../../i18n/punctuation.ts';
import { listedPrices } from '../../../prices/lookup.ts';
import { originsOf, type PriceOrigin } from '../../../prices/provenance.ts';
import { effectsOf, withReading } from '../../../prices/readings.ts';
import type { Remark } from '../../../prices/remark.ts';
import { remarksOn } from '../../../prices/remarks.ts';
import { ageInDays, isStale } from '../../../prices/stale.ts';
import { adoptModel, withPresentPrices } from '../../../prices/switch-model.ts';
import { markedEnglish } from '../../common/marked-english.ts';
import { lacksModel } from '../../common/scenario/lacks-model.ts';
import { priceAge, priceDate, readingNoteOf } from '../../common/wording/price-evidence.ts';
import { effectSentences } from '../../common/wording/remark-effects.ts';
import {
  englishTexts,
  kindText,
  type RemarkContext,
  readingText,
  remarkSentence,
  remarksLine,
} from '../../common/wording/remark-sentences.ts';
import { successorText } from '../../common/wording/successor-text.ts';
import type { FormView, PlacedApproach } from '../form-view.ts';
import { addSizeButton, replaceApproach } from './training.ts';

/** The line below the prices: their source and age, a missing size of the training, newer prices, announced prices, and dates of service. */
export function sourceLine(view: FormView, placed: PlacedApproach): TemplateResult | typeof nothing {
  const parts = [
    sourceAndAge(view, placed),
    addSizeButton(view, placed),
    refreshButton(view, placed),
    ...announcements(view, placed),
  ].filter((part) => part !== null);
  if (parts.length === 0) return nothing;
  const { sentences } = punctuationOf(view.language.locale);
  return html`<p class="source">${parts.map((part, index) => [index === 0 ? '' : sentences, part])}</p>`;
}

/** The source and age of the prices. `null` before a model is chosen or a price is entered. */
function sourceAndAge(view: FormView, placed: PlacedApproach): TemplateResult | null {
  const { text } = view.language;
  const { rates, model, label } = placed.approach;
  if (lacksModel(placed.approach)) return null;
  if (rates.inputUsdPerMTok === null || rates.outputUsdPerMTok === null)
    return html`<span class="warn">${text.askForPrice(label)}</span>`;
  if (rates.source === undefined && model === undefined) return html`${text.ownSource}`;
  return sourceLink(view, placed);
}

/**
 * A link to the page of the prices, labelled with the domain of the page. If the prices were read elsewhere, the text says how:
 * "anthropic.com, as restated by two sources, 24 Oct 2026". The title of the link is the full source.
 */
function sourceLink(view: FormView, { approach, index }: PlacedApproach): TemplateResult {
  const { language, remarks, scenario } = view;
  const origin = originsOf(scenario, view.catalog).find(
    (each) => each.index === index && each.path === 'rates',
  );
  if (origin?.isOwn) return html`${language.text.ownSource}`;
  const { source: sourceText } = approach.rates;
  const page = origin?.page ?? null;
  const link =
    page === null
      ? html`${sourceText ?? language.text.ownSource}`
      : html`<a lang="en" dir="ltr" href=${page.url} rel="noreferrer" target="_blank" title=${sourceText ?? page.url}>${page.name}</a>`;
  const reading = page && origin ? readingNoteOf(origin, remarks) : '';
  const { comma } = punctuationOf(language.locale);
  return html`${link}${reading ? html`${comma}${reading}` : nothing}${dateAndAge(view, approach, origin)}`;
}

/** The date of the prices, with a warning if they are stale or have no date. */
function dateAndAge(
  { language, scenario, remarks }: FormView,
  { rates: { asOf } }: Approach,
  origin: PriceOrigin | undefined,
): TemplateResult {
  const { comma } = punctuationOf(language.locale);
  if (asOf === undefined) return html`${comma}<span class="warn">${language.text.undated}</span>`;
  const date = priceDate(asOf, origin?.evidence ?? null, remarks);
  if (!isStale(asOf, scenario.startsOn)) return html`${comma}${date}`;
  const days = ageInDays(asOf, scenario.startsOn) ?? 0;
  const age = priceAge(days, { daysAreMaximum: origin?.daysAreMaximum ?? false }, remarks);
  return html`${comma}<span class="warn">${language.text.daysOld(date, age, days)}</span>`;
}

/** The button that adopts the catalogue's prices. `null` unless they are newer than the scenario's. */
function refreshButton(view: FormView, placed: PlacedApproach): TemplateResult | null {
  const { approach } = placed;
  const asOf = listedPrices(approach, view.catalog)?.rates.asOf;
  if (asOf === undefined || approach.rates.asOf === undefined || asOf <= approach.rates.asOf) return null;
  const adoptPrices = (): void => {
    view.change((scenario) =>
      withApproach(scenario, placed.index, withPresentPrices(approach, view.catalog)),
    );
    view.focus(`data-path="${placed.path}.model"`);
  };
  return html`<button type="button" class="action" @click=${adoptPrices}>${view.language.text.newerPrices(view.language.date(asOf))}</button>`;
}

/** Announced prices, and the dates from which the model can no longer be used or trained. */
function announcements(
  { language, scenario }: FormView,
  { approach }: PlacedApproach,
): readonly (TemplateResult | null)[] {
  const { text, date } = language;
  const { availableUntil, trainableUntil, rateChanges } = approach;
  const nextChange = rateChanges.find(({ from }) => from > scenario.startsOn);
  const endPart = (
    until: IsoDate | undefined,
    textBeforeEnd: (date: string) => string,
    textAfterEnd: (date: string) => string,
  ): TemplateResult | null => {
    if (until === undefined) return null;
    return until <= scenario.startsOn
      ? html`<span class="warn">${textAfterEnd(date(until))}</span>`
      : html`${textBeforeEnd(date(until))}`;
  };
  return [
    nextChange ? html`${text.changes(date(nextChange.from))}` : null,
    endPart(trainableUntil, text.trainableUntil, text.trainingClosed),
    endPart(availableUntil, text.retires, text.retired),
  ];
}

/** The offer of a successor for a model that ends. Nothing for any other model. */
export function successorLine(view: FormView, placed: PlacedApproach): TemplateResult | typeof nothing {
  const { catalog, scenario, successor, language } = view;
  const offer = successorText(placed.approach, scenario.startsOn, catalog, successor, language.locale);
  if (!offer) return nothing;
  const use = (): void => {
    replaceApproach(view, placed, adoptModel(placed.approach, offer.model, catalog));
    view.focus(`data-path="${placed.path}.model"`);
  };
  return html`<p class="successor">${offer.sentence} <button type="button" class="action" aria-label=${offer.longAction} @click=${use}>${offer.action}</button></p>`;
}

/** A disclosure with all remarks on the prices. Nothing without remarks. */
export function remarksOf(view: FormView, { index }: PlacedApproach): TemplateResult | typeof nothing {
  const remarks = remarksOn(view.scenario, view.catalog).filter((remark) => remark.index === index);
  const line = remarksLine(remarks, view.remarks);
  if (line === null) return nothing;
  return html`<details class="remarks">
    <summary>${line}</summary>
    <ul>${remarks.map((remark) => html`<li>${remarkText(view, remark)}</li>`)}</ul>
  </details>`;
}

function remarkText(view: FormView, remark: Remark): TemplateResult {
  const { result, candidate, catalog: pages, remarks: language } = view;
  const context: RemarkContext = { result, candidate, pages };
  const { text } = language;
  const sentences = [
    remarkSentence(remark, context, language),
    ...effectSentences(remark, context, language),
  ];
  const kind = kindText(remark, language);
  return html`<strong>${remark.marked ? text.marked(kind) : kind}</strong>${punctuationOf(language.locale).colon}${markedEnglish(paragraphText(sentences), englishTexts(remark, language.locale))}
    ${effectsOf(view.scenario, remark).map(({ other, changes }) => {
      if (changes === false) return nothing;
      const buttonText = text.use(readingText(remark, other, language));
      const use = (): void => {
        view.change((scenario) => withReading(scenario, remark.index, other));
      };
      return html` <button type="button" class="action" @click=${use}>${buttonText}</button>`;
    })}`;
}
