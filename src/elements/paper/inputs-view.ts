/** Every input of a scenario as text: a list for the whole, tables for the approaches, their prices and sources. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Scenario, TokenRates } from '../../core/types.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { PricePages } from '../../prices/provenance.ts';
import { lineSample } from '../common/marks.ts';
import { type InputWords, rateText } from '../common/scenario/input-rows.ts';
import type { Pair, Series } from '../common/scenario/reading.ts';
import { sourcesOf } from '../common/scenario/sources.ts';
import { modelName } from '../common/wording/names.ts';
import { type InputTable, inputTables, wholeInputs } from './inputs.ts';

/** What is written out, and in which words. */
export interface InputsGiven {
  readonly scenario: Scenario;
  readonly pair: Pair;
  readonly words: PaperWords;
  /** Against which prices are read: which page they are on, and which were typed over. */
  readonly pages: PricePages;
}

/** The words of inputs, and those of the composite. */
export interface PaperWords extends InputWords {
  readonly messages: InputWords['messages'] & Pick<Messages, 'breakeven'>;
}

/** All of them. */
export function inputsView(given: InputsGiven): TemplateResult {
  const { scenario, words } = given;
  return html`<dl class="whole">
      ${wholeInputs(scenario, words).map(({ label, text }) => html`<div><dt>${label}</dt><dd>${text}</dd></div>`)}
    </dl>
    ${pricesTable(given)} ${inputTables(scenario, words).map((table) => approachesTable(table, given))}
    ${sourcesTable(given)}`;
}

function pricesTable({ pair, words }: InputsGiven): TemplateResult {
  const { inputs: terms, form, breakeven } = words.messages;
  const kinds: readonly (readonly [keyof TokenRates, string])[] = [
    ['inputUsdPerMTok', form.input],
    ['cachedInputUsdPerMTok', form.cached],
    ['cacheWriteUsdPerMTok', form.write],
    ['outputUsdPerMTok', form.output],
  ];
  return html`<table class="prices">
    <caption>${terms.pricesPerMTok}</caption>
    <thead>
      <tr>
        <th scope="col">${breakeven.approach}</th>
        ${kinds.map(([, name]) => html`<th scope="col">${name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${pair.all.map(
        (series) => html`<tr>
          <th scope="row">${named(series)}<span class="muted">${offer(series, words)}</span></th>
          ${kinds.map(([key]) => html`<td>${rateText(series.approach.rates[key], key, words)}</td>`)}
        </tr>`,
      )}
    </tbody>
  </table>`;
}

function named({ sample, name }: Series): TemplateResult {
  return html`<span class="name">${lineSample(sample)}<span>${name}</span></span>`;
}

/** Model and technique, as far as they say more than the name. */
function offer({ approach }: Series, { messages, modelNames }: InputWords): string {
  const technique = approach.technique === 'other' ? '' : messages.form.techniques[approach.technique];
  return [modelName(approach, modelNames), technique].filter((part) => part).join(', ');
}

function approachesTable(
  { approaches, sections, defaults }: InputTable,
  { pair, words }: InputsGiven,
): TemplateResult {
  const { inputs: terms } = words.messages;
  const columns = approaches.flatMap((index) => pair.all[index] ?? []);
  return html`<table class="approaches">
      <caption>${terms.eachApproach}</caption>
      <thead>
        <tr>
          <td></td>
          ${columns.map((series) => html`<th scope="col">${named(series)}</th>`)}
        </tr>
      </thead>
      ${sections.map(
        ({ title, rows }) => html`<tbody>
          <tr><th class="section" scope="rowgroup" colspan=${columns.length + 1}>${title}</th></tr>
          ${rows.map(
            ({ label, cells }) =>
              html`<tr><th scope="row">${label}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`,
          )}
        </tbody>`,
      )}
    </table>
    ${
      defaults.length === 0
        ? nothing
        : html`<p class="defaults">${terms.atDefault} ${defaults.map(({ label, text }, index) => html`${index ? ' · ' : ''}${label} <b>${text}</b>`)}</p>`
    }`;
}

function sourcesTable({ scenario, words, pages }: InputsGiven): TemplateResult {
  const { inputs: terms, breakeven } = words.messages;
  return html`<table class="sources">
    <caption>${terms.priceSources}</caption>
    <thead>
      <tr>
        <th scope="col">${breakeven.approach}</th>
        <th scope="col">${terms.fields.source}</th>
        <th scope="col">${terms.fields.asOf}</th>
      </tr>
    </thead>
    <tbody>
      ${sourcesOf(scenario, words, pages).map(
        ({ approach, what, source, href, date, stale }) => html`<tr>
          <th scope="row">${terms.inside(approach, what)}</th>
          <td>${href ? html`<a href=${href}>${source}</a>` : source}</td>
          <td class=${stale ? 'warn' : nothing}>${date}</td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}
