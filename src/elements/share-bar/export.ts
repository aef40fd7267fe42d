/**
 * Makes the files and texts of an export. The share bar loads this module at the first export, with the messages that
 * only exports need.
 */

import { encodeScenario } from '../../core/index.ts';
import type { Amount, Result, Scenario } from '../../core/types.ts';
import { english } from '../../i18n/en/index.ts';
import { formatDate } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { plainText } from '../../i18n/pieces.ts';
import { originsOf } from '../../prices/provenance.ts';
import type { AttributeTexts, ScenarioAttribute } from '../common/scenario/attribute-names.ts';
import { costCsv } from '../common/scenario/cost-rows.ts';
import { priceSources } from '../common/scenario/price-note.ts';
import { candidateIndex } from '../common/scenario/reading.ts';
import { type AttributeLabels, fromAttributes } from '../common/scenario/scenario-attributes.ts';
import type { Shared } from '../common/scenario/scenario-link.ts';
import { withoutBreaks } from '../common/wording/names.ts';
import { reasonOf, sentenceOf } from '../common/wording/verdict-text.ts';
import { viewOf } from '../views.ts';
import { type ReportInput, toMarkdown, verdictView } from './report.ts';

/** The script of the browser build at a public CDN. */
export const cdnScript = 'https://cdn.jsdelivr.net/npm/ft-breakeven/dist/cdn/ft-breakeven.js';

/**
 * Embed code: the script, and the tag with the simple attributes if they are enough, else with the encoded scenario. `fallback` is
 * plain text that is shown until the element is upgraded. `names` are the approach names that simple attributes
 * produce.
 */
export function embedCode(shared: Shared, names: AttributeLabels, fallback = ''): string {
  const { scenario, candidate } = shared;
  const candidateAttribute = candidateIndex(scenario, candidate) > 1 ? { candidate } : {};
  const attributes = {
    ...(simpleAttributes(scenario, names) ?? { scenario: encodeScenario(scenario) }),
    ...candidateAttribute,
  };
  const attributeTexts = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return `<script type="module" src="${cdnScript}"></script>
<ft-breakeven${attributeTexts.join('')}>${escaped(fallback)}</ft-breakeven>`;
}

/** The simple attributes that produce exactly this scenario. `null` if attributes cannot express it. */
export function simpleAttributes(
  scenario: Scenario,
  names: AttributeLabels,
): Readonly<Record<string, string>> | null {
  const [baseline, tuned, ...others] = scenario.approaches;
  if (!baseline || !tuned || others.length > 0) return null;
  const saved = number(baseline.variableTokens);
  const spent = number(tuned.variableTokens);
  const line = tuned.setup[0];
  const texts = {
    ...(saved !== null && spent !== null && { 'tokens-saved': String(saved - spent) }),
    ...written('requests-per-month', scenario.requestsPerMonth),
    ...written('usd-per-mtok', baseline.rates.inputUsdPerMTok),
    ...written('setup-usd', line && 'usd' in line ? line.usd : null),
  };
  // The scenario is rebuilt from the attributes and compared, so that no input is lost.
  const { startsOn } = scenario;
  const rebuilt = fromAttributes(texts, { startsOn, labels: names, prices: null, example: null });
  if (rebuilt.kind !== 'scenario' || encodeScenario(rebuilt.scenario) !== encodeScenario(scenario))
    return null;
  return { ...texts, 'starts-on': startsOn };
}

function number(amount: Amount): number | null {
  return typeof amount === 'number' ? amount : null;
}

/** An attribute with a number. Absent for an unknown amount or a range. */
function written(name: ScenarioAttribute, amount: Amount | undefined): AttributeTexts {
  return typeof amount === 'number' ? { [name]: String(amount) } : {};
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/**
 * The JSON file: inputs, results and the candidate. `readShared` can read it. Numbers have all their digits, and an unknown number
 * is `null`. `asEntered` are the paths of prices that the user entered and that differ from those of their `source`.
 */
export function toJson(
  { scenario, approaches, comparisons }: Result,
  candidate: string,
  asEntered: readonly string[] = [],
): string {
  const file = { candidate, scenario, asEntered, encoded: encodeScenario(scenario), approaches, comparisons };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** The style and texts of the image. Colours are CSS colours. */
export interface PictureLook {
  readonly background: string;
  readonly ink: string;
  readonly fontFamily: string;
  /** Lines of text above the chart, wrapped to its width. The first line is bold. */
  readonly caption: readonly string[];
  /** The title of the chart, directly above it. A wider gap separates it from the caption. */
  readonly title: string;
  /** The names of the axes, shown under the title. */
  readonly note: string;
  /** The sources and the date of the prices, shown below the chart. */
  readonly source: string;
}

const margin = 24;

/** Space between two texts of the caption, in CSS pixels. */
const gap = 6;

const lineHeight = 1.35;

/** Space above the title, in CSS pixels. */
const wideGap = 16;

const verdictFont = { size: 20, weight: 650, above: 0 };

const textFont = { size: 13, weight: 400, above: gap };

const titleFont = { size: 13, weight: 650, above: wideGap };

const noteFont = { size: 13, weight: 400, above: 0 };

const sourceFont = { size: 11, weight: 400, above: gap };

/** A font of the picture. `above` is the space above a text, in CSS pixels. */
interface Font {
  readonly size: number;
  readonly weight: number;
  readonly above: number;
}

/** One line of text. */
interface Line {
  readonly line: string;
  readonly font: string;
  readonly size: number;
  readonly above: number;
}

/** The height of lines with the space between them and the chart; 0 without a line. */
function heightOf(lines: readonly Line[]): number {
  const height = lines.reduce((sum, { above, size }) => sum + above + size * lineHeight, 0);
  return lines.length > 0 ? height + 2 * gap : 0;
}

/** The image as PNG, at the resolution of the canvas. Rejects if the canvas is empty or the browser refuses. */
export async function pictureOf(chart: HTMLCanvasElement, look: PictureLook): Promise<Blob> {
  if (chart.width === 0 || chart.height === 0) throw new RangeError('The chart is not drawn.');
  const scale = chart.width / (chart.clientWidth || chart.width);
  const width = chart.width / scale;
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser gives no canvas.');
  const lines = (texts: readonly (Font & { readonly text: string })[]): readonly Line[] =>
    texts
      .filter(({ text }) => text !== '')
      .flatMap(({ text, size, weight, above }, index) => {
        const font = `${weight} ${size}px ${look.fontFamily || 'sans-serif'}`;
        context.font = font;
        const rows = wrap(text, width, (piece) => context.measureText(piece).width);
        return rows.map((line, row) => ({ line, font, size, above: index > 0 && row === 0 ? above : 0 }));
      });
  const head = lines([
    ...look.caption.map((text, index) => ({ text, ...(index === 0 ? verdictFont : textFont) })),
    { text: look.title, ...titleFont },
    { text: look.note, ...noteFont },
  ]);
  const foot = lines([{ text: look.source, ...sourceFont }]);
  const chartTop = margin + heightOf(head);
  const chartHeight = chart.height / scale;
  canvas.width = Math.ceil((width + 2 * margin) * scale);
  canvas.height = Math.ceil((chartTop + chartHeight + heightOf(foot) + margin) * scale);
  context.fillStyle = look.background;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  context.fillStyle = look.ink;
  context.textBaseline = 'top';
  const write = (texts: readonly Line[], top: number): void => {
    let y = top;
    for (const { line, font, size, above } of texts) {
      y += above;
      context.font = font;
      context.fillText(line, margin, y);
      y += size * lineHeight;
    }
  };
  write(head, margin);
  write(foot, chartTop + chartHeight + 2 * gap);
  context.drawImage(chart, margin, chartTop, width, chartHeight);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The browser made no picture.'))),
      'image/png',
    );
  });
}

/** Breaks a text at its spaces into lines of at most `width`. A longer word has its own line. */
export function wrap(text: string, width: number, measure: (text: string) => number): readonly string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || measure(longer) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
    return lines;
  }, []);
}

/** A calculation with its language and its link. Missing messages are replaced with the English ones. */
export interface Calculation extends Omit<Required<ReportInput>, 'messages'> {
  readonly messages: Partial<Messages>;
}

/** The content of a text file, and its media type. */
export interface TextFile {
  readonly text: string;
  readonly type: string;
}

/** The calculation as a file of this format. `csv` is the CSV of the open view; if it is empty, that of the costs by month is written. */
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
  const shared = { scenario: calculation.result.scenario, candidate: candidateId(calculation) };
  return embedCode(shared, report.messages.breakeven, verdictSentence(report));
}

/** The chart of a view as PNG, below the verdict and the title of the chart. */
export function pictureFileOf(
  calculation: Calculation,
  view: string,
  canvas: HTMLCanvasElement,
  look: Pick<PictureLook, 'background' | 'ink' | 'fontFamily'>,
): Promise<Blob> {
  return pictureOf(canvas, { ...look, ...pictureTexts(calculation, view) });
}

/** The texts around the chart: the verdict with its reason, the title, the note, and the sources of the prices. */
export function pictureTexts(
  calculation: Calculation,
  view: string,
): Pick<PictureLook, 'caption' | 'title' | 'note' | 'source'> {
  const report = withAllMessages(calculation);
  const reason = plainText(reasonOf(verdictView(report)));
  const caption = [verdictSentence(report), reason].map(withoutBreaks);
  return { caption, title: titleOf(report, view), note: noteOf(report, view), source: sourceOf(report) };
}

/** "Prices as of 18 Nov 2026 from aws.amazon.com. Calculated with ft-breakeven, example.org/costs" */
function sourceOf({ result, pages, messages, locale, link = '' }: ReportInput): string {
  const { share, priceDates } = messages;
  const { newest, sites } = priceSources(result.scenario, pages);
  const date = newest && formatDate(newest, locale, 'short');
  const prices = !date
    ? ''
    : sites.length === 0
      ? priceDates.pricesAsOf(date)
      : share.pricesFrom(date, new Intl.ListFormat(locale).format(sites));
  // The calculation itself is too long to be typed from a picture.
  const { host, pathname } = new URL(link, location.href);
  return share.pictureSource(prices, `${host}${pathname}`).trim();
}

/** "Costs over time: Fine-tuned against Few-shot prompt" */
function titleOf({ pair, messages }: ReportInput, view: string): string {
  const { inside, against } = messages.inputs;
  const picture = viewOf(view)?.picture;
  const approachNames = pair.candidate
    ? against(pair.candidate.name, pair.baseline.name)
    : pair.baseline.name;
  return picture ? inside(messages.share.pictures[picture.title], approachNames) : approachNames;
}

/** The axes of the chart and its shaded range, as the view describes them. `''` if the view has no picture. */
function noteOf({ pair, messages, simulation, approximate }: ReportInput, view: string): string {
  const { chart } = messages;
  const { baseline, candidate } = pair;
  const picture = viewOf(view)?.picture;
  if (!picture) return '';
  const shade = simulation && candidate ? chart.shaded(candidate.name, baseline.name) : '';
  return picture.note(chart, shade) + (approximate ? ` ${chart.approximateNote}` : '');
}

/** The calculation with all messages. The share bar itself has only some of the English ones. */
function withAllMessages(calculation: Calculation): ReportInput {
  return { ...calculation, messages: { ...english, ...calculation.messages } };
}

function verdictSentence(calculation: ReportInput): string {
  const { claim, rest } = sentenceOf(verdictView(calculation));
  return claim + rest;
}

/** Paths of the prices that the user entered and that differ from those of their source. */
function enteredPaths({ result, pages }: Calculation): readonly string[] {
  return originsOf(result.scenario, pages).flatMap(({ index, path, entered }) =>
    entered.map((key) => `approaches[${index}].${path}.${key}`),
  );
}

function candidateId({ pair }: Calculation): string {
  return pair.candidate?.id ?? '';
}
