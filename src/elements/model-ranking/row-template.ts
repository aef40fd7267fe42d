/** The row of one model of `<ft-model-ranking>` as HTML. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { isTuned } from '../../core/scenario/technique.ts';
import type { Scenario } from '../../core/types.ts';
import { unknown } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { punctuationOf } from '../../i18n/punctuation.ts';
import { isOwnModel } from '../../prices/maker.ts';
import { ageInDays } from '../../prices/stale.ts';
import { type LineKind, lineSample } from '../common/marks.ts';
import type { Pair } from '../common/scenario/reading.ts';
import type { ViewLanguage } from '../common/wording/formatters.ts';
import { isServed, type NamedModel, type RankedRow, seriesOf } from './rows.ts';

/** The values that all rows share. */
export interface RowView {
  readonly text: Messages['ranking'];
  readonly language: Pick<ViewLanguage, 'count' | 'compactCount' | 'shortDate' | 'locale'>;
  readonly pair: Pair;
  readonly scenario: Scenario;
  /** Dollars of 1,000 requests that a full bar stands for. */
  readonly fullBarUsd: number;
  /** Formats the dollars of 1,000 requests. */
  readonly usd: (value: number | null) => string;
  /** Formats the dollars of a month. */
  readonly usdPerMonth: (value: number) => string;
  /** Whether the comparison has as many approaches as it may have. */
  readonly isFull: boolean;
  /** Adds a model to the comparison. */
  readonly compare: (row: RankedRow) => void;
  /** Moves the focus to the note on assumed costs. */
  readonly showNote: (event: Event) => void;
}

/** The row of a model, and the row of its bar on a phone. */
export function rowTemplate(row: RankedRow, view: RowView): TemplateResult {
  const { text, language, pair, scenario } = view;
  const { name, model, rank, usdPerThousandRequests, usdPerMonth, atOtherMinimum, asOf } = row;
  const series = seriesOf(row, pair, scenario);
  const sample: LineKind | null = series?.sample ?? null;
  const isTuningBase =
    !row.isBaseline &&
    pair.candidate?.approach.model === model?.id &&
    isTuned(pair.candidate?.approach.technique ?? 'other');
  const bar = barTemplate(row, sample, view.fullBarUsd);
  const until = row.service?.until ?? null;
  return html`<tr class="model ${row.isBaseline ? 'own' : ''}" data-model=${model?.id ?? ''}>
      <td class="rank">${rank === null ? unknown : language.count(rank)}</td>
      <th scope="row" class="name">
        ${sample ? lineSample(sample) : nothing}<span class="strong">${name}</span>
        ${row.isBaseline ? html`<span class="muted tag">${text.yours}</span>` : nothing}
        ${isTuningBase ? html`<span class="muted tag">${text.toTune}</span>` : nothing}
        <span class="muted under-host"><span class="place">${rank === null ? nothing : text.place(language.count(rank))}</span> ${hostOf(row, text)}</span>
        ${warningsOf(row, view).map((mark) => html`<span class="mark">${mark}</span>`)}
      </th>
      <td class="host muted">${hostOf(row, text)}</td>
      <td class="cost">
        <span class="strong">${view.usd(usdPerThousandRequests)}</span>${atOtherMinimum ? html`<sup><a href="#assumed" aria-label=${text.assumed} @click=${view.showNote}>†</a></sup>` : nothing}
        <span class="muted under-month">${usdPerMonth === null ? nothing : text.aMonth(view.usdPerMonth(usdPerMonth))}</span>
      </td>
      <td class="bar-cell">${bar}</td>
      <td class="month">${usdPerMonth === null ? unknown : view.usdPerMonth(usdPerMonth)}</td>
      <td class="detail ${row.fits === false ? 'warn' : ''}">${model?.contextTokens === undefined ? html`<span class="muted">${text.notRead}</span>` : language.compactCount(model.contextTokens)}</td>
      <td class="detail ${row.stale ? 'warn' : 'muted'}">${asOf === null ? unknown : language.shortDate(asOf)}</td>
      <td class="detail ${isServed(row) ? 'muted' : 'warn'}">${until === null ? unknown : language.shortDate(until)}</td>
      <td class="do screen-only">${actionOf(row, series !== undefined, view)}</td>
    </tr>
    <tr class="bar-row" aria-hidden="true"><td colspan="10">${bar}</td></tr>`;
}

/** The host of a model, preceded by its maker if that is another company. */
function hostOf({ maker, host }: NamedModel, text: RowView['text']): string {
  if (host === '') return text.ownPrices;
  return maker === null || isOwnModel(maker, { name: host }) ? host : text.makerAndHost(maker, host);
}

/** Warnings about a model, the most serious first. */
function warningsOf(row: RankedRow, { text, language, scenario }: RowView): readonly string[] {
  const { service, model, changesOn } = row;
  const days = ageInDays(row.asOf, scenario.startsOn);
  return [
    service?.state === 'ended' && service.until ? text.ended(language.shortDate(service.until)) : '',
    service?.state === 'ending' && service.until ? text.endsOn(language.shortDate(service.until)) : '',
    service?.state === 'coming' ? text.coming : '',
    row.fits === false && model?.contextTokens !== undefined
      ? text.tooSmall(language.compactCount(model.contextTokens))
      : '',
    row.mayNotFit ? `${text.context}${punctuationOf(language.locale).colon}${text.notRead}` : '',
    row.stale ? (days === null ? text.undated : text.stale(language.count(days), days)) : '',
    changesOn ? text.changesOn(language.shortDate(changesOn)) : '',
  ].filter((mark) => mark !== '');
}

/** The button that adds a model to the comparison. */
function actionOf(row: RankedRow, isCompared: boolean, { text, isFull, compare }: RowView): TemplateResult {
  const { name, host, isBaseline } = row;
  if (isBaseline) return html`<span class="muted">${text.today}</span>`;
  // The button of a compared model stays, so that it does not lose the focus.
  return html`<button
    type="button"
    class="action compare"
    aria-label=${isCompared ? text.comparedThis(name, host) : text.compareThis(name, host)}
    aria-disabled=${isCompared || isFull ? 'true' : 'false'}
    @click=${() => isCompared || compare(row)}
  >
    ${isCompared ? text.compared : text.compare}
  </button>`;
}

/** A bar for the cost of a model. A full bar stands for `fullUsd`, and the bar of a higher cost ends in an arrow. */
function barTemplate(
  { usdPerThousandRequests: usd }: RankedRow,
  sample: LineKind | null,
  fullUsd: number,
): TemplateResult | typeof nothing {
  if (usd === null || !(fullUsd > 0)) return nothing;
  const share = Math.min(1, usd / fullUsd);
  const isOver = usd > fullUsd * (1 + 1e-9);
  return html`<svg class="bar ${sample ?? 'plain'}" aria-hidden="true" focusable="false">
    ${svg`<rect x="0" y="0" width="${isOver ? 94 : share * 100}%" height="8" />`}
    ${isOver ? svg`<svg x="94%" width="6%" height="8" viewBox="0 0 6 8" preserveAspectRatio="none"><path d="M0 0 6 4 0 8Z" /></svg>` : nothing}
  </svg>`;
}
