/**
 * A calculation as Markdown: verdict, key figures, inputs, all prices with their sources, and costs by month. Texts
 * of users are escaped.
 */

import type { Borrowed } from '../../core/scenario/borrowed-names.ts';
import { partOf } from '../../core/scenario/path-parts.ts';
import { keyOf } from '../../core/scenario/paths.ts';
import type {
  Approach,
  BatchRates,
  Rates,
  Result,
  Scenario,
  Simulation,
  TokenRates,
} from '../../core/types.ts';
import { currencyTexts } from '../../i18n/currency-texts.ts';
import { approximately, formatDate, formatTokens } from '../../i18n/format.ts';
import { formatNumber } from '../../i18n/format-quantity.ts';
import { linkTo, markdownTable, markdownText } from '../../i18n/markdown.ts';
import type { Messages } from '../../i18n/messages.ts';
import { paragraphText, plainText } from '../../i18n/pieces.ts';
import { punctuationOf, withCommas } from '../../i18n/punctuation.ts';
import type { PricePages } from '../../prices/catalog.ts';
import type { RankingPrices } from '../../prices/ranking.ts';
import { costRows, tableDecimals } from '../common/scenario/cost-rows.ts';
import {
  type Input,
  type InputLanguage,
  inputsOf,
  markedModel,
  rateText,
  sourcesOf,
  withExampleMarks,
  withJoinedLines,
} from '../common/scenario/input-rows.ts';
import { currencyNote } from '../common/scenario/price-note.ts';
import type { Pair } from '../common/scenario/reading.ts';
import { type AssumedFigures, assumedFigures } from '../common/wording/assumed-figures.ts';
import { viewLanguage } from '../common/wording/formatters.ts';
import { askWith } from '../common/wording/missing-text.ts';
import type { ModelNames, VerdictView } from '../common/wording/names.ts';
import type { RemarkLanguage } from '../common/wording/remark-language.ts';
import { remarkRows } from '../common/wording/remark-rows.ts';
import { figuresOf } from '../common/wording/verdict-figures.ts';
import { type OwnWording, wordingOf } from '../common/wording/verdict-text.ts';
import { worthOf } from '../common/wording/worth-text.ts';

/** One set of rates. */
interface RateRow {
  /** The approach and the conditions of this set: "Few-shot prompt: from 1 Feb 2027, as batch". */
  readonly name: string;
  /** The display name of the model. `''` if the approach has no model. */
  readonly model: string;
  /** Input, cached, cache write and output. If a batch has one factor for all prices, each cell has the factor. */
  readonly cells: readonly string[];
}

const rateKeys = [
  'inputUsdPerMTok',
  'cachedInputUsdPerMTok',
  'cacheWriteUsdPerMTok',
  'outputUsdPerMTok',
] as const;

/** All sets of rates of all approaches, in order. */
function rateRows({ approaches }: Scenario, language: InputLanguage): readonly RateRow[] {
  const { inside } = language.messages.inputs;
  return approaches.flatMap((approach) =>
    setsOf(approach, language).map(({ conditions, rates }): RateRow => {
      const approachName = approach.label || approach.id;
      return {
        name:
          conditions.length > 0
            ? inside(approachName, withCommas(conditions, language.locale))
            : approachName,
        model: markedModel(approach, language),
        cells: cellsOf(rates, language),
      };
    }),
  );
}

interface RateSet {
  /** The conditions under which these rates apply. Empty for the standard rates. */
  readonly conditions: readonly string[];
  readonly rates: BatchRates;
}

/** All sets of rates of an approach: the rates at the start, and the new rates of each price change. */
function setsOf({ rates, rateChanges }: Approach, language: InputLanguage): readonly RateSet[] {
  const { fromDay } = language.messages.inputs;
  return [
    ...tiersOf(rates, [], language),
    ...rateChanges.flatMap((change) =>
      tiersOf(change.rates, [fromDay(formatDate(change.from, language.locale, 'short'))], language),
    ),
  ];
}

/** The sets in `rates`: the standard rates and the tiers for long prompts, each also for batches if batches have prices. `conditions` apply to all. */
function tiersOf(
  rates: Rates,
  conditions: readonly string[],
  { messages, locale }: InputLanguage,
): readonly RateSet[] {
  const { aboveTokens, asBatch } = messages.inputs;
  const conditionsAbove = (tokens: number) => [
    ...conditions,
    aboveTokens(formatTokens(tokens, locale), tokens),
  ];
  return [
    { ...rates, conditions },
    ...rates.tiers.map((tier) => ({ ...tier, conditions: conditionsAbove(tier.aboveInputTokens) })),
  ].flatMap((set: TokenRates & { batch?: BatchRates; conditions: readonly string[] }): readonly RateSet[] => [
    { conditions: set.conditions, rates: set },
    ...(set.batch ? [{ conditions: [...set.conditions, asBatch], rates: set.batch }] : []),
  ]);
}

function cellsOf(rates: BatchRates, language: InputLanguage): readonly string[] {
  if (!('multiplier' in rates)) return rateKeys.map((kind) => rateText(rates[kind], kind, language));
  const factor = language.messages.inputs.times(formatNumber(rates.multiplier, language.locale));
  return rateKeys.map(() => factor);
}

/** The calculation of a report. */
export interface ReportInput {
  readonly result: Result;
  readonly pair: Pair;
  readonly messages: Messages;
  readonly locale: string;
  /**
   * The part of the catalogue with the rates and their pages. The rates and pages determine the source page of a price, and whether the
   * user changed the price.
   */
  readonly catalog: PricePages & RankingPrices;
  readonly simulation?: Simulation | null;
  readonly approximate?: boolean;
  /** Names of models by catalogue id. */
  readonly modelNames?: ModelNames;
  /** Another wording of the verdict, as in `<ft-verdict>`. */
  readonly wording?: OwnWording | null;
  /** The names of the values that are still an example's. The report marks these values. */
  readonly borrowed?: Borrowed;
  /** URL that opens the calculation again. If it is empty, the report has no link. */
  readonly link?: string;
}

/** The report's text. */
export function toMarkdown(input: ReportInput): string {
  const { result, pair, messages, link = '' } = input;
  const { inputs: terms } = messages;
  const { view, assumed } = assumedViewOf(input);
  const {
    sentence,
    reason,
    figures: keyFigures = figuresOf(view, messages),
    beforeWorth = '',
  } = wordingOf(view, input.wording);
  const worth = worthOf(view, input.catalog, messages, beforeWorth);
  const remarkText = remarkList(input, assumed.remarks);
  const figures = keyFigures.map(({ label, value, note }) => [label, value, note]);
  // Every figure over time depends on these two inputs, so they are listed even if they have their default.
  const alwaysListed = ['horizonMonths', 'discountPerYear'];
  const language = languageOf(input);
  const inputs = withExampleMarks(
    withJoinedLines(inputsOf(result.scenario, language), language),
    result.scenario,
    language,
  ).filter(({ isDefault, path }) => !isDefault || alwaysListed.includes(path));
  return `${[
    `# ${markdownText(result.scenario.title || terms.report)}`,
    `**${markdownText(sentence.claim)}${view.assumed && !sentence.marked ? '†' : ''}**${markdownText(sentence.rest)}`,
    markdownText(plainText(reason)),
    view.approximate ? approximately(markdownText(messages.verdict.estimated)) : '',
    markdownText(assumed.text),
    figures.length > 0
      ? `## ${terms.keyFigures}\n\n${markdownTable([terms.figure, terms.value, terms.note], figures)}`
      : '',
    worth ? markdownText(paragraphText([plainText(worth.text), worth.assumed])) : '',
    `## ${terms.inputs}\n\n${inputTables(inputs, pair, terms)}`,
    `## ${terms.prices}\n\n${pricesUnit(input)}\n\n${priceTable(input)}`,
    `## ${terms.priceSources}\n\n${sourceTable(input)}`,
    remarkText === '' ? '' : `## ${messages.remarks.title}\n\n${remarkText}`,
    `## ${messages.chart.tableTitle}\n\n${monthTable(input)}`,
    link === '' ? '' : linkTo(terms.openAgain, link),
  ]
    .filter((block) => block !== '')
    .join('\n\n')}\n`;
}

const languageOf = ({ messages, locale, modelNames = {}, borrowed }: ReportInput): InputLanguage => ({
  messages,
  locale,
  modelNames,
  ...(borrowed && { exampleMark: { of: borrowed, text: messages.start.eg } }),
});

/** The remarks on prices, one line each. */
function remarkList(input: ReportInput, markedRemarks: AssumedFigures['remarks']): string {
  const { text } = remarkLanguageOf(input);
  return remarkRows(remarkContextOf(input), remarkLanguageOf(input), markedRemarks)
    .map((row) => `- ${markdownText(text.ofApproach(row.approach, row.text))}`)
    .join('\n');
}

const remarkContextOf = ({ result, pair, catalog, approximate = false }: ReportInput) => ({
  result,
  candidate: pair.candidate?.id ?? '',
  pages: catalog,
  approximate,
});

/** The currency and the number of tokens of the prices, and the rate of the currency if it is not US dollars. */
function pricesUnit({ messages, locale }: ReportInput): string {
  const unit = messages.inputs.usdPerMTok(currencyTexts(locale).name) + punctuationOf(locale).stop;
  return markdownText(paragraphText([unit, currencyNote(locale, messages.priceDates)]));
}

const remarkLanguageOf = ({ messages, locale }: ReportInput): RemarkLanguage => ({
  text: messages.remarks,
  locale,
});

/** The calculation in the form in which the functions for sentences and figures take it. */
export const verdictView = (input: ReportInput): VerdictView => assumedViewOf(input).view;

/** The calculation, and the assumptions about prices on which its verdict or its figures depend. */
function assumedViewOf(input: ReportInput): { readonly view: VerdictView; readonly assumed: AssumedFigures } {
  const { result, pair, messages, locale, simulation = null, approximate = false, modelNames = {} } = input;
  const plainView: VerdictView = {
    result,
    pair,
    simulation,
    messages: messages.verdict,
    ask: askWith(messages),
    locale,
    modelNames,
    approximate,
  };
  const assumed = assumedFigures(plainView, remarkContextOf(input), remarkLanguageOf(input), input.wording);
  const { mark } = assumed;
  return { view: { ...plainView, assumed: mark.onPayback, mark }, assumed };
}

/** Inputs of the whole scenario and then of each approach, without rates and sources, which have separate tables. */
function inputTables(inputs: readonly Input[], { all }: Pair, terms: Messages['inputs']): string {
  const isElsewhere = (path: string): boolean =>
    ['rates', 'rateChanges'].includes(partOf(path)) || ['source', 'asOf', 'label'].includes(keyOf(path));
  const rows = (approach: number | null): (readonly string[])[] =>
    inputs
      .filter((input) => input.approach === approach && !isElsewhere(input.path))
      .map(({ label, text }) => [label, text]);
  const head = [terms.input, terms.value];
  return [
    markdownTable(head, rows(null)),
    ...all.map(({ index, name }) => `### ${markdownText(name)}\n\n${markdownTable(head, rows(index))}`),
  ].join('\n\n');
}

/** All sets of rates: at the start of the scenario, for long prompts, for batches and from later dates. */
function priceTable(input: ReportInput): string {
  const { fields, form, breakeven } = input.messages;
  const rows = rateRows(input.result.scenario, languageOf(input));
  return markdownTable(
    [breakeven.approach, fields.model.label, form.input, form.cached, form.write, form.output],
    rows.map(({ name, model, cells }) => [name, model, ...cells]),
    2,
  );
}

/** The source and date of every price: token prices, training, hosting and the costs that name a source. */
function sourceTable({ result, messages, locale, catalog }: ReportInput): string {
  const { inputs: terms, fields, breakeven } = messages;
  return markdownTable(
    [breakeven.approach, fields.source.label, fields.asOf.label],
    sourcesOf(result.scenario, { messages, locale }, catalog).map(
      ({ approach, item, source, href, date }) => [
        terms.inside(approach, item),
        href === null ? source : { text: source, href },
        date,
      ],
    ),
  );
}

/** The table of cumulative costs, with a row for each month. */
function monthTable({ result, pair, messages, locale }: ReportInput): string {
  const language = viewLanguage(locale, messages);
  const rows = costRows(result, pair, result.scenario.horizonMonths);
  const decimals = tableDecimals(rows, locale);
  const usdText = (value: number | null): string =>
    value === null ? language.text.unknown : language.tableUsd(value, decimals);
  const aheadText = (value: number | null): string =>
    value === null ? language.text.unknown : language.tableDifference(value, decimals);
  const { month, requests, aheadBy, tableTo } = language.text;
  // A month that begins on another day than the first is part of two calendar months.
  const isFirstOfMonth = result.scenario.startsOn.endsWith('-01');
  const head = [month, requests, ...pair.all.map(({ name }) => name), ...(pair.candidate ? [aheadBy] : [])];
  return markdownTable(
    head,
    rows.map((row) => [
      `${row.month} (${isFirstOfMonth ? formatDate(row.from, locale, 'monthShort') : tableTo(language.shortDate(row.to))})`,
      formatTokens(row.requests, locale),
      ...row.cumulativeUsd.map(usdText),
      ...(pair.candidate ? [aheadText(row.aheadUsd)] : []),
    ]),
    2,
  );
}
