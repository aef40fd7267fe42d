/** The table of training costs, with the notes below it. */

import { html, nothing, type TemplateResult } from 'lit';
import { currencyTexts } from '../../i18n/currency-texts.ts';
import {
  formatDate,
  formatTokens,
  formatUsd,
  formatUsdCents,
  numberFormat,
  unknown,
} from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { paragraphText } from '../../i18n/pieces.ts';
import { punctuationOf, withCommas } from '../../i18n/punctuation.ts';
import { markedEnglish } from '../common/marked-english.ts';
import { lineSample } from '../common/marks.ts';
import { formatSeconds } from '../common/wording/file-formats.ts';
import { type CostRow, cheapestOfHosts, type Serving } from './cost-rows.ts';
import { epochsText } from './wording.ts';

const rateDigits = { minimumFractionDigits: 2, maximumFractionDigits: 2 } as const;

/** The messages and figures of the table, whether it shows all offers, and the command that changes this. */
interface CostsView {
  readonly text: Messages['trainingData'];
  readonly locale: string;
  readonly billedTokens: number;
  readonly hasValidation: boolean;
  /** Whether all offers are shown; else only those of `cheapestOfHosts`. */
  readonly showsAll: boolean;
  readonly toggleOffers: () => void;
}

/** The table, or a sentence if there are no offers. */
export function costsTemplate(allRows: readonly CostRow[], view: CostsView): TemplateResult | typeof nothing {
  const { text, locale, billedTokens, showsAll, toggleOffers } = view;
  const rows = showsAll ? allRows : cheapestOfHosts(allRows);
  const countText = (value: number): string => formatTokens(value, locale);
  if (allRows.length === 0) return html`<p class="muted no-costs">${text.noCosts}</p>`;
  return html`<div class="costs" part="costs">
    <div class="head">
      <h3>${text.costTitle}</h3>
      <p class="muted">${text.costNote(countText(billedTokens))}</p>
    </div>
    <table>
      <caption class="visually-hidden">${text.costTitle}</caption>
      <thead>
        <tr>
          <th scope="col">${text.host}</th>
          <th scope="col" class="format">${text.format}</th>
          <th scope="col" class="number rate">${text.perMTok(currencyTexts(locale).sign)}</th>
          <th scope="col" class="number">${text.thisFile}</th>
          <th scope="col" class="number serve">${text.toServe}</th>
          <th scope="col" class="number date">${text.priceRead}</th>
        </tr>
      </thead>
      <tbody>${rows.map((row) => costRow(row, view))}</tbody>
    </table>
    ${notesTemplate(rows, view)}
    ${
      allRows.length > cheapestOfHosts(allRows).length
        ? html`<button type="button" class="action offers" @click=${toggleOffers}>${showsAll ? text.fewerOffers : text.allOffers(countText(allRows.length))}</button>`
        : nothing
    }
  </div>`;
}

function costRow(row: CostRow, view: CostsView): TemplateResult {
  const { text, locale } = view;
  const countText = (value: number): string => formatTokens(value, locale);
  const { cost, host, format, usdPerMTok, serving, isOwn } = row;
  const isWarning = format === 'refused' || format === 'mend';
  return html`<tr data-offer=${cost.offer} class=${isOwn ? 'own' : nothing}>
    <th scope="row">
      ${isOwn ? html`${lineSample('b')}<span class="visually-hidden">${text.yours}${punctuationOf(locale).colon}</span>` : nothing}${host}
      <span class="muted">${markedEnglish(withCommas([cost.name, cost.label, ...epochsText(row, text, countText), ...hoursText(row, view)], locale), cost.label ? [cost.label] : [])}</span>
    </th>
    <td class="format ${isWarning ? 'warn' : ''}">${text.states[format]}</td>
    <td class="number rate">${usdPerMTok === null ? unknown : numberFormat(locale, rateDigits).format(usdPerMTok)}</td>
    <td class="number strong">${cost.usd === null ? html`<span class="muted">${text.unknownCost}</span>` : formatUsd(cost.usd, locale)}</td>
    <td class=${serving.kind === 'stops' ? 'number serve warn' : 'number serve'}>${servingText(serving, view)}</td>
    <td class=${row.isStale ? 'number date warn' : 'number date'}>${dateText(row, view)}</td>
  </tr>`;
}

/** The training time, if the speed of the machine is known. */
function hoursText({ cost }: CostRow, { text, locale }: CostsView): readonly string[] {
  return cost.hours === null ? [] : [text.takes(formatSeconds(cost.hours * 3600, locale))];
}

function servingText(serving: Serving, { text, locale }: CostsView): string {
  switch (serving.kind) {
    case 'token':
      return text.perToken;
    case 'hour':
      return serving.usd === null ? text.byTheHour : text.anHour(formatUsdCents(serving.usd, locale));
    case 'month':
      return text.aMonth(formatUsd(serving.usd, locale));
    case 'stops':
      return text.stops(formatDate(serving.on, locale, 'short'));
  }
}

function dateText({ cost, ageDays, isStale }: CostRow, { text, locale }: CostsView): string {
  if (cost.asOf === null || ageDays === null) return text.undated;
  const date = formatDate(cost.asOf, locale, 'short');
  return isStale ? text.old(date, formatTokens(ageDays, locale), ageDays) : date;
}

function notesTemplate(rows: readonly CostRow[], { text, locale, hasValidation }: CostsView): TemplateResult {
  const hostsWithNote = new Set<string>();
  const minimumNotes = rows.flatMap(({ host, cost, usdWithoutMinimum }) => {
    if (usdWithoutMinimum === null || hostsWithNote.has(host)) return [];
    hostsWithNote.add(host);
    return [text.minimum(host, formatUsd(cost.usd, locale), formatUsd(usdWithoutMinimum, locale))];
  });
  const hostsBillingValidation = [
    ...new Set(rows.filter(({ cost }) => cost.validationBilled).map(({ host }) => host)),
  ];
  const validationNote =
    hasValidation && hostsBillingValidation.length > 0 ? [text.validationBilled(hostsBillingValidation)] : [];
  return html`<p class="note muted">${paragraphText([...minimumNotes, ...validationNote, text.countedWith])}</p>`;
}
