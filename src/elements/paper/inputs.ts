/**
 * A scenario's inputs for the printed page, in the sections of the form: first the inputs of the whole scenario, then the
 * approaches in adjacent columns. Prices and their sources have separate tables.
 */

import { html, nothing, type TemplateResult } from 'lit';
import { sectionAt } from '../../core/scenario/field-lookup.ts';
import { insideApproach, partOf } from '../../core/scenario/path-parts.ts';
import { keyOf } from '../../core/scenario/paths.ts';
import { type Section, sections } from '../../core/scenario/sections.ts';
import type { Scenario, TokenRates } from '../../core/types.ts';
import { currencyTexts } from '../../i18n/currency-texts.ts';
import { unknown as notThere } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { asList, withCommas } from '../../i18n/punctuation.ts';
import type { PricePages } from '../../prices/catalog.ts';
import { originsOf } from '../../prices/provenance.ts';
import { feeNamesOf, markedEnglish } from '../common/marked-english.ts';
import { lineSample } from '../common/marks.ts';
import {
  byName,
  type Input,
  type InputLanguage,
  inputsOf,
  joinedLabel,
  markedModel,
  rateText,
  sourcesOf,
  withExampleMarks,
  withJoinedLines,
} from '../common/scenario/input-rows.ts';
import type { Pair, Series } from '../common/scenario/reading.ts';

/** One input of the whole scenario, or one that has the same value in all approaches. */
export interface NamedInput {
  readonly label: string;
  readonly text: string;
}

/** One input of several approaches: a cell for each, "–" for an approach without this input. */
interface InputRow {
  readonly label: string;
  readonly cells: readonly string[];
}

interface InputSection {
  readonly title: string;
  readonly rows: readonly InputRow[];
}

/** Inputs of some approaches, side by side. */
export interface InputTable {
  /** Indices of the approaches, one for each column. */
  readonly approaches: readonly number[];
  readonly sections: readonly InputSection[];
  /** Inputs that have their default in all approaches of the table. One line lists them, to keep the table short. */
  readonly defaults: readonly NamedInput[];
}

/** Maximum number of columns that fit on a page. */
const maxColumns = 4;

/** Inputs of the scenario as a whole, including defaults. The requests of the single months are listed as one input. */
export function wholeInputs(scenario: Scenario, language: InputLanguage): readonly NamedInput[] {
  const scenarioInputs = withExampleMarks(inputsOf(scenario, language), scenario, language).filter(
    ({ approach, value }) => approach === null && value !== '',
  );
  const monthInputs = scenarioInputs.filter(({ path }) => keyOf(path) === 'monthlyRequests');
  const others = scenarioInputs.filter((input) => !monthInputs.includes(input));
  if (monthInputs.length === 0) return others;
  const { requestsPerMonth } = language.messages.fields;
  return [
    ...others,
    {
      label: requestsPerMonth.label,
      text: asList(
        monthInputs.map(({ text }) => text),
        language.locale,
      ),
    },
  ];
}

/** The approaches' inputs in as few tables as possible. Each table fits on a page, and all have about the same number of columns. */
export function inputTables(scenario: Scenario, language: InputLanguage): readonly InputTable[] {
  const shownInputs = inputsOf(scenario, language).filter(({ path }) => !isElsewhere(path));
  const inputs = withExampleMarks(withJoinedLines(shownInputs, language), scenario, language);
  const indices = scenario.approaches.map((_, index) => index);
  const columnCount = Math.ceil(indices.length / Math.ceil(indices.length / maxColumns));
  return indices
    .filter((index) => index % columnCount === 0)
    .map((from) => tableOf(indices.slice(from, from + columnCount), inputs, language));
}

const keysElsewhere = new Set(['label', 'technique', 'model', 'source', 'asOf']);

/** Whether an input is shown in the header or in another table: names, models, token prices and sources. */
function isElsewhere(path: string): boolean {
  const key = keyOf(path);
  return keysElsewhere.has(key) || insideApproach(path) === `rates.${key}`;
}

function tableOf(
  approaches: readonly number[],
  inputs: readonly Input[],
  language: InputLanguage,
): InputTable {
  const columns = approaches.map((index) => byName(inputs.filter(({ approach }) => approach === index)));
  const keys = [...new Set(columns.flatMap((column) => [...column.keys()]))];
  const rows = keys.map((key) => {
    const cells = columns.map((column) => column.get(key));
    const [firstInput] = cells.filter((cell) => cell !== undefined);
    return { firstInput, cells, isDefault: cells.every((cell) => cell?.isDefault ?? true) };
  });
  // The head of the table, or another table, shows the sections that have no title.
  const titles: Readonly<Partial<Record<Section, string>>> = language.messages.form.titles;
  return {
    approaches,
    sections: sections.flatMap((section) => {
      const title = titles[section];
      const sectionRows = rows.flatMap(({ firstInput, cells, isDefault }) =>
        firstInput && !isDefault && sectionAt(firstInput.path) === section
          ? [{ label: labelIn(firstInput, language), cells: cells.map((cell) => cell?.text ?? notThere) }]
          : [],
      );
      return title === undefined || sectionRows.length === 0 ? [] : [{ title, rows: sectionRows }];
    }),
    defaults: rows.flatMap(({ firstInput, isDefault }) => (firstInput && isDefault ? [firstInput] : [])),
  };
}

/** Parts of an approach whose section in the form has the name of the part as its title. */
const repeatedParts = new Set(['cache', 'training', 'setup', 'monthly']);

/** The label, without the name of its part if the title of the section is this name. */
function labelIn({ path, names, label }: Input, { messages }: InputLanguage): string {
  const isRepeated = repeatedParts.has(partOf(path)) || keyOf(path) === 'everyMonths';
  return isRepeated ? joinedLabel(names.slice(1), messages) : label;
}

/** The scenario and its pair, the language and the price pages. */
export interface InputsOptions {
  readonly scenario: Scenario;
  readonly pair: Pair;
  readonly language: PaperLanguage;
  /**
   * The price pages and rates of the catalogue. They determine the source page of a price, and whether the user changed the
   * price.
   */
  readonly pages: PricePages;
}

/** The messages of inputs, of `<ft-breakeven>` and of remarks on prices. */
interface PaperLanguage extends InputLanguage {
  readonly messages: InputLanguage['messages'] & Pick<Messages, 'breakeven' | 'remarks'>;
}

/** All inputs: the whole scenario's, the token prices, the approaches' tables, and the sources. */
export function inputsView(options: InputsOptions): TemplateResult {
  const { scenario, language } = options;
  return html`<dl class="whole">
      ${wholeInputs(scenario, language).map(({ label, text }) => html`<div><dt>${label}</dt><dd>${text}</dd></div>`)}
    </dl>
    ${pricesTable(options)} ${inputTables(scenario, language).map((table) => approachesTable(table, options))}
    ${sourcesTable(options)}`;
}

function pricesTable({ pair, language }: InputsOptions): TemplateResult {
  const { inputs: terms, form, breakeven } = language.messages;
  const priceColumns: readonly (readonly [key: keyof TokenRates, heading: string])[] = [
    ['inputUsdPerMTok', form.input],
    ['cachedInputUsdPerMTok', form.cached],
    ['cacheWriteUsdPerMTok', form.write],
    ['outputUsdPerMTok', form.output],
  ];
  return html`<table class="prices">
    <caption>${terms.pricesPerMTok(currencyTexts(language.locale).name)}</caption>
    <thead>
      <tr>
        <th scope="col">${breakeven.approach}</th>
        ${priceColumns.map(([, heading]) => html`<th scope="col">${heading}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${pair.all.map(
        (series) => html`<tr>
          <th scope="row">${approachName(series)}<span class="muted">${modelAndTechnique(series, language)}</span></th>
          ${priceColumns.map(([key]) => html`<td>${rateText(series.approach.rates[key], key, language)}</td>`)}
        </tr>`,
      )}
    </tbody>
  </table>`;
}

function approachName({ sample, name }: Series): TemplateResult {
  return html`<span class="name">${lineSample(sample)}<span>${name}</span></span>`;
}

/** Model and technique, if known. */
function modelAndTechnique({ approach }: Series, language: InputLanguage): string {
  const { messages, locale } = language;
  const technique = approach.technique === 'other' ? '' : messages.form.techniques[approach.technique];
  return withCommas(
    [markedModel(approach, language), technique].filter((part) => part !== ''),
    locale,
  );
}

function approachesTable(
  { approaches, sections, defaults }: InputTable,
  { scenario, pair, language, pages }: InputsOptions,
): TemplateResult {
  const { inputs: terms } = language.messages;
  const fees = feeNamesOf(scenario.approaches, pages);
  const columns = approaches.flatMap((index) => pair.all[index] ?? []);
  return html`<table class="approaches">
      <caption>${terms.eachApproach}</caption>
      <thead>
        <tr>
          <td></td>
          ${columns.map((series) => html`<th scope="col">${approachName(series)}</th>`)}
        </tr>
      </thead>
      ${sections.map(
        ({ title, rows }) => html`<tbody>
          <tr><th class="section" scope="rowgroup" colspan=${columns.length + 1}>${title}</th></tr>
          ${rows.map(
            ({ label, cells }) =>
              html`<tr><th scope="row">${markedEnglish(label, fees)}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`,
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

function sourcesTable({ scenario, language, pages }: InputsOptions): TemplateResult {
  const { inputs: terms, fields, breakeven } = language.messages;
  const fees = feeNamesOf(scenario.approaches, pages);
  // Sources of the catalogue are English. Sources without a web page were written by the user or by the page that embeds the element.
  const sources = originsOf(scenario, pages).flatMap(({ page, source }) => (page && source ? [source] : []));
  return html`<table class="sources">
    <caption>${terms.priceSources}</caption>
    <thead>
      <tr>
        <th scope="col">${breakeven.approach}</th>
        <th scope="col">${fields.source.label}</th>
        <th scope="col">${fields.asOf.label}</th>
      </tr>
    </thead>
    <tbody>
      ${sourcesOf(scenario, language, pages).map(
        ({ approach, item, source, href, date, stale }) => html`<tr>
          <th scope="row">${markedEnglish(terms.inside(approach, item), fees)}</th>
          <td>${href ? html`<a href=${href}>${markedEnglish(source, sources)}</a>` : source}</td>
          <td class=${stale ? 'warn' : nothing}>${date}</td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}
