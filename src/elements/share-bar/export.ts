/**
 * Makes the files and texts of an export. The share bar loads this module at the first export, with the messages that
 * only exports need.
 */

import { encodeScenario } from '../../core/index.ts';
import type { Amount, Result, Scenario } from '../../core/types.ts';
import { currencyTexts } from '../../i18n/currency-texts.ts';
import { displayCurrencies } from '../../i18n/display-currency.ts';
import { english } from '../../i18n/en/index.ts';
import { formatDate } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { paragraphText, plainText } from '../../i18n/pieces.ts';
import { originsOf } from '../../prices/provenance.ts';
import type { AttributeTexts, ScenarioAttribute } from '../common/scenario/attribute-names.ts';
import { costCsv } from '../common/scenario/cost-rows.ts';
import type { LinkParameters } from '../common/scenario/link-parameters.ts';
import { currencyNote, priceSources } from '../common/scenario/price-note.ts';
import { candidateIndex } from '../common/scenario/reading.ts';
import { type AttributeContext, fromAttributes } from '../common/scenario/scenario-attributes.ts';
import { borrowedText, type SharedCalculation, usableParameters } from '../common/scenario/scenario-link.ts';
import type { TabView } from '../common/scenario/tab-view.ts';
import { withoutBreaks } from '../common/wording/names.ts';
import { wordingOf } from '../common/wording/verdict-text.ts';
import { viewOf, views } from '../views.ts';
import { canvasOf, type PictureLook, type PictureTexts, pictureOf } from './picture.ts';
import { type ReportInput, toMarkdown, verdictView } from './report.ts';

/** The script of the browser build at a public CDN. */
export const cdnScript = 'https://cdn.jsdelivr.net/npm/ft-breakeven/dist/cdn/ft-breakeven.js';

/**
 * The embed code: a script and a tag. The tag has the simple attributes (such as `requests-per-month`) if they express the whole
 * calculation, else the encoded scenario with the names of the values that are still the example's. `fallback` is plain text that is shown
 * until the element is upgraded. Simple attributes produce names of approaches and costs in the language of `messages`. The tag shows
 * amounts in the currency of the locale, as the fallback does.
 */
export function embedCode(
  shared: SharedCalculation,
  messages: AttributeContext['messages'],
  fallback = '',
  locale = 'en',
): string {
  const { scenario, candidate } = shared;
  const candidateAttribute = candidateIndex(scenario, candidate) > 1 ? { candidate } : {};
  const { borrowed, ...parameters } = usableParameters(scenario, shared);
  const attributes = {
    ...((borrowed ? null : simpleAttributes(scenario, messages)) ?? {
      scenario: encodeScenario(scenario) + borrowedText(borrowed),
    }),
    ...candidateAttribute,
    ...parameters,
    ...currencyAttributes(locale),
  };
  const attributeTexts = Object.entries(attributes).map(
    ([name, value]) => ` ${name}="${escapedHtml(`${value}`)}"`,
  );
  return `<script type="module" src="${cdnScript}"></script>
<ft-breakeven${attributeTexts.join('')}>${escapedHtml(fallback)}</ft-breakeven>`;
}

/** The attributes that set the currency of a locale; none for US dollars. */
function currencyAttributes(locale: string): Readonly<Record<string, string>> {
  const displayCurrency = displayCurrencies.get(locale);
  if (!displayCurrency) return {};
  const { format, rate, date } = displayCurrency;
  return {
    currency: format.currency ?? '',
    'usd-rate': String(rate),
    ...(date && { 'usd-rate-date': date }),
  };
}

/** The simple attributes that produce exactly this scenario. `null` if attributes cannot express it. */
export function simpleAttributes(
  scenario: Scenario,
  messages: AttributeContext['messages'],
): Readonly<Record<string, string>> | null {
  const [baseline, tuned, ...others] = scenario.approaches;
  if (!baseline || !tuned || others.length > 0) return null;
  const baselineTokens = plainNumber(baseline.variableTokens);
  const tunedTokens = plainNumber(tuned.variableTokens);
  const setupLine = tuned.setup[0];
  const texts = {
    ...(baselineTokens !== null &&
      tunedTokens !== null && { 'tokens-saved': String(baselineTokens - tunedTokens) }),
    ...attributeOf('requests-per-month', scenario.requestsPerMonth),
    ...attributeOf('usd-per-mtok', baseline.rates.inputUsdPerMTok),
    ...attributeOf('setup-usd', setupLine && 'usd' in setupLine ? setupLine.usd : null),
  };
  // The scenario is rebuilt from the attributes and compared, so that no input is lost.
  const { startsOn } = scenario;
  const reading = fromAttributes(texts, {
    startsOn,
    messages,
    prices: null,
    presets: null,
    example: null,
  });
  if (reading.kind !== 'scenario' || encodeScenario(reading.scenario) !== encodeScenario(scenario))
    return null;
  return { ...texts, 'starts-on': startsOn };
}

/** The number of an amount. `null` for an unknown amount or a range. */
function plainNumber(amount: Amount): number | null {
  return typeof amount === 'number' ? amount : null;
}

/** An attribute with a number; none for an unknown amount or a range. */
function attributeOf(name: ScenarioAttribute, amount: Amount | undefined): AttributeTexts {
  return typeof amount === 'number' ? { [name]: String(amount) } : {};
}

function escapedHtml(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/**
 * The JSON file: inputs, results and the candidate. `readShared` can read it. Numbers have all their digits, and an unknown number
 * is `null`. `asEntered` are the paths of the prices that the user entered and that differ from the prices of their `source`.
 */
export function toJson(
  { scenario, approaches, comparisons }: Result,
  candidate: string,
  asEntered: readonly string[] = [],
): string {
  const file = { candidate, scenario, asEntered, encoded: encodeScenario(scenario), approaches, comparisons };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** A calculation with its language and its link. Missing messages are replaced with the English ones. */
export interface Calculation
  extends Omit<Required<ReportInput>, 'messages' | 'wording' | 'borrowed'>,
    Pick<ReportInput, 'wording' | 'borrowed'> {
  readonly messages: Partial<Messages>;
  /** The link parameters of the calculation, for the embed code. */
  readonly linkParameters?: LinkParameters;
}

/** The content of a text file, and its media type. */
export interface TextFile {
  readonly text: string;
  readonly type: string;
}

/** The calculation as a file of this format. `csv` is the CSV of the open view; if it is empty, the file has the costs by month. */
export function fileOf(calculation: Calculation, format: 'csv' | 'json' | 'markdown', csv = ''): TextFile {
  switch (format) {
    case 'csv':
      // Without a byte order mark, Excel reads UTF-8 as Latin-1.
      return { text: `\ufeff${csv || costCsv(calculation.result, calculation.pair)}`, type: 'text/csv' };
    case 'json':
      return {
        text: toJson(calculation.result, candidateId(calculation), enteredPaths(calculation)),
        type: 'application/json',
      };
    case 'markdown':
      return { text: toMarkdown(withAllMessages(calculation)), type: 'text/markdown' };
  }
}

/** The embed code of the calculation, with the verdict as its fallback text. */
export function embedOf(calculation: Calculation): string {
  const report = withAllMessages(calculation);
  const { result, linkParameters } = calculation;
  const shared = { scenario: result.scenario, candidate: candidateId(calculation), ...linkParameters };
  return embedCode(shared, report.messages, verdictSentence(report), report.locale);
}

/**
 * A view as PNG, below the verdict and the title of the view. `pixelRatio` is the number of pixels for each CSS pixel. Rejects if the
 * view is not shown, or if the browser refuses.
 */
export async function pictureFileOf(
  calculation: Calculation,
  view: string,
  element: TabView,
  pixelRatio: number,
  look: PictureLook,
): Promise<Blob> {
  const canvas = await canvasOf(element, pixelRatio);
  // A calculation without the chosen view shows another one.
  const { id = view } = views.find(({ tag }) => tag === element.localName) ?? {};
  return pictureOf(canvas, pixelRatio, { ...look, ...pictureTexts(calculation, id) });
}

/** The texts around the view: the verdict with its reason, the title, the note, and the sources of the prices. */
export function pictureTexts(calculation: Calculation, view: string): PictureTexts {
  const report = withAllMessages(calculation);
  const reason = plainText(wordingOf(verdictView(report), report.wording).reason);
  const caption = [verdictSentence(report), reason].map(withoutBreaks);
  return { caption, title: titleOf(report, view), note: noteOf(report, view), source: sourceOf(report) };
}

/** The sources: "Prices as of 18 Nov 2026 from aws.amazon.com. Calculated with ft-breakeven, example.org/costs". */
function sourceOf({ result, catalog, messages, locale, link = '' }: ReportInput): string {
  const { share, priceDates } = messages;
  const { newest, sites } = priceSources(result.scenario, catalog);
  const date = newest && formatDate(newest, locale, 'short');
  const prices = !date
    ? ''
    : sites.length === 0
      ? priceDates.pricesAsOf(date)
      : share.pricesFrom(date, new Intl.ListFormat(locale).format(sites));
  // The link with the calculation is too long to be typed from a picture, so only the page is named.
  const { host, pathname } = new URL(link, location.href);
  const sources = paragraphText([prices, currencyNote(locale, priceDates)]);
  return share.pictureSource(sources, `${host}${pathname}`).trim();
}

/** The title: "Costs over time: Fine-tuned against Few-shot prompt". */
function titleOf({ pair, messages }: ReportInput, view: string): string {
  const { inside, against } = messages.inputs;
  const id = viewOf(view)?.id;
  const approachNames = pair.candidate
    ? against(pair.candidate.name, pair.baseline.name)
    : pair.baseline.name;
  return id ? inside(messages.parts.pictures[id], approachNames) : approachNames;
}

/** The axes of the chart and its shaded range, as the view describes them. `''` for a view without a chart. */
function noteOf({ pair, messages, locale, simulation, approximate }: ReportInput, view: string): string {
  const { chart } = messages;
  const { baseline, candidate } = pair;
  const note = viewOf(view)?.pictureNote;
  if (!note) return '';
  const shadedText = simulation && candidate ? chart.shaded(candidate.name, baseline.name) : '';
  return paragraphText([
    note(chart, shadedText, currencyTexts(locale).name),
    approximate ? chart.approximateNote : '',
  ]);
}

/** The calculation with all messages. The share bar itself has only some of the English ones. */
function withAllMessages(calculation: Calculation): ReportInput {
  return { ...calculation, messages: { ...english, ...calculation.messages } };
}

function verdictSentence(calculation: ReportInput): string {
  const { claim, rest } = wordingOf(verdictView(calculation), calculation.wording).sentence;
  return claim + rest;
}

/** Paths of the prices that the user entered and that differ from the prices of their source. */
function enteredPaths({ result, catalog }: Calculation): readonly string[] {
  return originsOf(result.scenario, catalog).flatMap(({ index, path, typedPaths }) =>
    typedPaths.map((key) => `approaches[${index}].${path}.${key}`),
  );
}

function candidateId({ pair }: Calculation): string {
  return pair.candidate?.id ?? '';
}
