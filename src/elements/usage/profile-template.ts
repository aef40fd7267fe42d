/** The figures of a profile: tokens, cache and latency of a request, and the chart of requests by month. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Profile } from '../../core/index.ts';
import { formatCompact, formatDate, formatPercent, formatUsd } from '../../i18n/format.ts';
import { paragraphText } from '../../i18n/pieces.ts';
import { punctuationOf } from '../../i18n/punctuation.ts';
import { dataTable } from '../common/data-table.ts';
import { type FigureRow, figureNotes, figureRows } from './figure-rows.ts';
import { monthText } from './figure-text.ts';
import type { UsageWording } from './wording.ts';

/** The requests of the first month of the calculation, and their attempts: an export of usage has a row for each attempt. */
export interface AssumedRequests {
  readonly requests: number;
  /** Expected attempts of a request, at least 1. */
  readonly attempts: number;
}

/** The table and the chart. `assumed` is `null` without a calculation, or if its requests are unknown. */
export function profileTemplate(
  profile: Profile,
  assumed: AssumedRequests | null,
  wording: UsageWording,
): TemplateResult {
  return html`<div class="measured">
    ${figuresTable(profile, wording)} ${monthsChart(profile, assumed, wording)}
  </div>`;
}

function figuresTable(profile: Profile, wording: UsageWording): TemplateResult {
  const { text, locale } = wording;
  const { figures } = text;
  const notes = figureNotes(profile, wording);
  return html`<div class="tokens">
    <table part="figures">
      <caption>${text.figuresTitle}</caption>
      <thead>
        <tr>
          <td></td>
          ${[text.figureColumns.p10, text.figureColumns.p50, text.figureColumns.p90, text.figureColumns.mean].map((name) => html`<th scope="col" class="number">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${figureRows(profile, wording).map((row) => figureRow(row, profile.requests, wording))}
        ${shareRow(figures.hitRate, profile.hitRate, wording)} ${shareRow(figures.cachedShare, profile.cachedShare, wording)}
        ${profile.usd === null ? nothing : html`<tr><th scope="row">${figures.usd}</th><td class="number strong" colspan="4">${formatUsd(profile.usd, locale)}</td></tr>`}
      </tbody>
    </table>
    ${notes.length > 0 ? html`<p class="note muted">${paragraphText(notes)}</p>` : nothing}
  </div>`;
}

function figureRow(
  { label, quantity, write, isPart }: FigureRow,
  requests: number | null,
  { text, count }: UsageWording,
): TemplateResult {
  const head = html`<th scope="row" class=${isPart ? 'of-part' : ''}>${label}${
    quantity && requests !== null && quantity.requests < requests
      ? html` <span class="muted">${text.ofRequests(count(quantity.requests))}</span>`
      : nothing
  }</th>`;
  if (quantity === null || quantity.mean === null)
    return html`<tr>${head}<td class="number muted" colspan="4">${text.unknown}</td></tr>`;
  const cell = (value: number | null): string => (value === null ? text.unknown : write(value));
  return html`<tr>
    ${head}
    <td class="number muted">${cell(quantity.p10)}</td>
    <td class="number strong">${cell(quantity.p50)}</td>
    <td class="number muted">${cell(quantity.p90)}</td>
    <td class="number mean">${cell(quantity.mean)}</td>
  </tr>`;
}

function shareRow(label: string, share: number | null, { text, locale }: UsageWording): TemplateResult {
  return html`<tr>
    <th scope="row">${label}</th>
    <td class=${share === null ? 'number muted' : 'number strong'} colspan="4">${share === null ? text.unknown : formatPercent(share, locale, 1)}</td>
  </tr>`;
}

/** Heights in pixels: of the bars, of the axis below them, and of the room for a number above them. */
const plotPx = 150;
const axisPx = 24;
const topPx = 20;

/** A bar that is higher than this, in pixels, has its number inside. */
const minInsidePx = 26;

/** Up to this number of bars, each month is named. */
const maxNamedMonths = 12;

function monthsChart(
  profile: Profile,
  assumed: AssumedRequests | null,
  wording: UsageWording,
): TemplateResult | typeof nothing {
  const { text, locale, count } = wording;
  const { months, undated } = profile;
  const assumedRows = assumed && assumed.requests * assumed.attempts;
  // The field of this problem is the month.
  const partialMonths = new Set(
    profile.problems.flatMap(({ code, field }) => (code === 'partial-month' ? field : [])),
  );
  if (months.length === 0) return nothing;
  const largest = Math.max(1, assumedRows ?? 0, ...months.map(({ requests }) => requests ?? 0));
  const baseY = topPx + plotPx;
  const yOf = (requests: number): number => baseY - (requests / largest) * plotPx;
  const slotPercent = 100 / months.length;
  const monthsPerLabel = Math.ceil(months.length / maxNamedMonths);
  const lastKnownIndex = months.findLastIndex(({ requests }) => requests !== null);
  return html`<div class="months">
    <h3>${text.monthsTitle}</h3>
    <svg class="bars-plot" width="100%" height=${baseY + axisPx} aria-hidden="true" focusable="false">
      ${months.map(({ month, requests }, index) => {
        const x = index * slotPercent + slotPercent * 0.14;
        const y = yOf(requests ?? 0);
        const isNamed = index % monthsPerLabel === 0 || index === months.length - 1;
        return svg`${
          requests === null
            ? svg`<text x="${x + slotPercent * 0.36}%" y=${baseY - 6} text-anchor="middle">?</text>`
            : svg`<rect class=${partialMonths.has(month) ? 'partial' : 'whole'} x="${x}%" width="${slotPercent * 0.72}%" y=${y} height=${Math.max(1, baseY - y)}></rect>`
        }${
          index === lastKnownIndex && requests !== null
            ? svg`<text class=${baseY - y > minInsidePx ? 'inside' : 'strong'} x="${x + slotPercent * 0.36}%" y=${baseY - y > minInsidePx ? y + 16 : y - 6} text-anchor="middle">${formatCompact(requests, locale)}</text>`
            : nothing
        }${
          isNamed
            ? svg`<text x="${x + slotPercent * 0.36}%" y=${baseY + 18} text-anchor="middle">${formatDate(`${month}-01`, locale, 'tick')}</text>`
            : nothing
        }`;
      })}
      <line class="base" x1="0" x2="100%" y1=${baseY} y2=${baseY}></line>
      ${
        assumed === null || assumedRows === null
          ? nothing
          : svg`<line class="assumed" x1="0" x2="100%" y1=${yOf(assumedRows)} y2=${yOf(assumedRows)}></line>
            <text x="0" y=${yOf(assumedRows) - 6}>${(assumed.attempts > 1.0005 ? text.assumedAttempts : text.assumed)(formatCompact(assumedRows, locale))}</text>`
      }
    </svg>
    ${dataTable({
      title: text.monthsTitle,
      summary: text.monthsTable,
      isOpen: false,
      head: [text.month, text.requestsColumn, ...(profile.usd === null ? [] : [text.dollars])],
      rows: months.map(({ month, requests, usd }) => [
        `${monthText(month, locale)}${partialMonths.has(month) ? `${punctuationOf(locale).comma}${text.partialMonth}` : ''}`,
        requests === null ? text.unknown : count(requests),
        ...(profile.usd === null ? [] : [usd === null ? text.unknown : formatUsd(usd, locale)]),
      ]),
    })}
    ${undated > 0 ? html`<p class="note muted">${text.undated(count(undated), undated)}</p>` : nothing}
  </div>`;
}
