/**
 * The files and texts that leave the page, each made from one calculation. Loaded when the first one is asked for,
 * and with it the words an element that only offers them does not need.
 */

import { encodeScenario } from '../../core/index.ts';
import type { Amount, Result, Scenario } from '../../core/types.ts';
import { english } from '../../i18n/en/index.ts';
import type { Messages } from '../../i18n/messages.ts';
import { plainText } from '../../i18n/pieces.ts';
import { originsOf } from '../../prices/provenance.ts';
import { costCsv } from '../common/scenario/cost-rows.ts';
import { candidateIndex } from '../common/scenario/reading.ts';
import { fromAttributes, type SimpleNames } from '../common/scenario/scenario-attributes.ts';
import type { Shared } from '../common/scenario/scenario-link.ts';
import { withoutBreaks } from '../common/wording/names.ts';
import { reasonOf, sentenceOf } from '../common/wording/verdict-text.ts';
import { viewOf } from '../views.ts';
import { type ReportOf, toMarkdown, verdictView } from './report.ts';

/**
 * Embed code: the tag with the simple attributes where they are enough, else with the encoded scenario. `fallback` is plain
 * text, shown until the element is upgraded; `names` are those of the simple attributes.
 */
export function embedCode(shared: Shared, names: SimpleNames, fallback = ''): string {
  const { scenario, candidate } = shared;
  const chosen = candidateIndex(scenario, candidate) > 1 ? { candidate } : {};
  const attributes = {
    ...(simpleAttributes(scenario, names) ?? { scenario: encodeScenario(scenario) }),
    ...chosen,
  };
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return `<ft-breakeven${written.join('')}>${escaped(fallback)}</ft-breakeven>`;
}

/** The simple attributes that make exactly this scenario; `null` where none do. */
export function simpleAttributes(
  scenario: Scenario,
  names: SimpleNames,
): Readonly<Record<string, string>> | null {
  const [before, after, ...more] = scenario.approaches;
  if (!before || !after || more.length > 0) return null;
  const saved = number(before.variableTokens);
  const spent = number(after.variableTokens);
  const line = after.setup[0];
  const given = {
    tokensSaved: saved === null || spent === null ? null : String(saved - spent),
    requestsPerMonth: text(scenario.requestsPerMonth),
    usdPerMtok: text(before.rates.inputUsdPerMTok),
    setupUsd: line && 'usd' in line ? text(line.usd) : null,
  };
  // Made again and compared, so that nothing that attributes cannot say is lost.
  const made = fromAttributes(given, scenario.startsOn, names);
  if (made.kind !== 'scenario' || encodeScenario(made.scenario) !== encodeScenario(scenario)) return null;
  return Object.fromEntries(
    [
      ['tokens-saved', given.tokensSaved],
      ['requests-per-month', given.requestsPerMonth],
      ['usd-per-mtok', given.usdPerMtok],
      ['setup-usd', given.setupUsd],
      ['starts-on', scenario.startsOn],
    ].filter((pair): pair is [string, string] => pair[1] !== null),
  );
}

function number(amount: Amount): number | null {
  return typeof amount === 'number' ? amount : null;
}

function text(amount: Amount | undefined): string | null {
  return typeof amount === 'number' ? String(amount) : null;
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/**
 * The JSON file: inputs, results and the candidate. `readShared` reads it back. Numbers keep all their digits; unknown is `null`. `asEntered` are the paths of prices that are not
 * those of the `source` beside them.
 */
export function toJson(
  { scenario, approaches, comparisons }: Result,
  candidate: string,
  asEntered: readonly string[] = [],
): string {
  const file = { candidate, scenario, asEntered, encoded: encodeScenario(scenario), approaches, comparisons };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** How the picture looks. Colours as CSS colours. */
export interface PictureLook {
  readonly background: string;
  readonly ink: string;
  readonly fontFamily: string;
  /** Lines of text above the chart, wrapped to its width; the first one bold. */
  readonly caption: readonly string[];
  /** What the chart shows: right above it, set off from the caption. */
  readonly title: string;
  /** Under the title: what its axes are. */
  readonly note: string;
}

const margin = 24;

/** Between one text of the caption and the next. */
const gap = 6;

const lineHeight = 1.35;

/** Above the title. */
const wideGap = 16;

const verdictFont = { size: 20, weight: 650, above: 0 };

const textFont = { size: 13, weight: 400, above: gap };

const titleFont = { size: 13, weight: 650, above: wideGap };

const noteFont = { size: 13, weight: 400, above: 0 };

/** The picture as PNG, at the canvas's own resolution. Rejects for an empty canvas or a browser that refuses. */
export async function pictureOf(chart: HTMLCanvasElement, look: PictureLook): Promise<Blob> {
  if (chart.width === 0 || chart.height === 0) throw new RangeError('The chart is not drawn.');
  const scale = chart.width / (chart.clientWidth || chart.width);
  const width = chart.width / scale;
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('This browser gives no canvas.');
  const texts = [
    ...look.caption.map((text, index) => ({ text, ...(index === 0 ? verdictFont : textFont) })),
    { text: look.title, ...titleFont },
    { text: look.note, ...noteFont },
  ].filter(({ text }) => text !== '');
  const lines = texts.flatMap(({ text, size, weight, above }, index) => {
    const font = `${weight} ${size}px ${look.fontFamily || 'sans-serif'}`;
    pen.font = font;
    const rows = wrap(text, width, (piece) => pen.measureText(piece).width);
    return rows.map((line, row) => ({ line, font, size, above: index > 0 && row === 0 ? above : 0 }));
  });
  const head =
    lines.reduce((height, { size, above }) => height + above + size * lineHeight, 0) +
    (lines.length > 0 ? 2 * gap : 0);
  canvas.width = Math.ceil((width + 2 * margin) * scale);
  canvas.height = Math.ceil((chart.height / scale + head + 2 * margin) * scale);
  pen.fillStyle = look.background;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.scale(scale, scale);
  pen.fillStyle = look.ink;
  pen.textBaseline = 'top';
  let y = margin;
  for (const { line, font, size, above } of lines) {
    y += above;
    pen.font = font;
    pen.fillText(line, margin, y);
    y += size * lineHeight;
  }
  pen.drawImage(chart, margin, margin + head, width, chart.height / scale);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture was made.'))), 'image/png');
  });
}

/** Breaks a text at its spaces into lines of at most `width`; a longer word keeps a line of its own. */
export function wrap(text: string, width: number, measure: (text: string) => number): readonly string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || measure(longer) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
    return lines;
  }, []);
}

/** A calculation with its language and its link. Words that are missing are English. */
export interface Calculation extends Omit<Required<ReportOf>, 'messages'> {
  readonly messages: Partial<Messages>;
}

/** A text file: what is in it, and its media type. */
export interface TextFile {
  readonly text: string;
  readonly type: string;
}

/** The calculation as a file of that format. */
export function fileOf(of: Calculation, format: 'csv' | 'json' | 'markdown'): TextFile {
  switch (format) {
    case 'csv':
      // A byte order mark, without which a common spreadsheet reads UTF-8 as Latin.
      return { text: `\ufeff${costCsv(of.result, of.pair)}`, type: 'text/csv' };
    case 'json':
      return { text: toJson(of.result, candidateId(of), enteredPaths(of)), type: 'application/json' };
    case 'markdown':
      return { text: toMarkdown(worded(of)), type: 'text/markdown' };
  }
}

/** The tag that shows the calculation, with the verdict between its ends. */
export function embedOf(of: Calculation): string {
  const report = worded(of);
  const shared = { scenario: of.result.scenario, candidate: candidateId(of) };
  return embedCode(shared, report.messages.breakeven, said(report));
}

/** The chart of that view as PNG, with the verdict and what it shows above it. */
export function pictureFileOf(
  of: Calculation,
  view: string,
  canvas: HTMLCanvasElement,
  look: Pick<PictureLook, 'background' | 'ink' | 'fontFamily'>,
): Promise<Blob> {
  return pictureOf(canvas, { ...look, ...pictureTexts(of, view) });
}

/** The texts above the chart of that view in its picture: the verdict with its reason, and what the chart shows. */
export function pictureTexts(of: Calculation, view: string): Pick<PictureLook, 'caption' | 'title' | 'note'> {
  const report = worded(of);
  const reason = plainText(reasonOf(verdictView(report)));
  const caption = [said(report), reason].map(withoutBreaks);
  return { caption, title: titleOf(report, view), note: noteOf(report, view) };
}

/** "Costs over time: Fine-tuned against Few-shot prompt" */
function titleOf({ pair, messages }: ReportOf, view: string): string {
  const { inside, against } = messages.inputs;
  const picture = viewOf(view)?.picture;
  const who = pair.candidate ? against(pair.candidate.name, pair.baseline.name) : pair.baseline.name;
  return picture ? inside(messages.share.pictures[picture.title], who) : who;
}

/** The axes of the chart and its shaded range, in the words of the view itself; `''` where it has no picture. */
function noteOf({ pair, messages, simulation, approximate }: ReportOf, view: string): string {
  const { chart } = messages;
  const { baseline, candidate } = pair;
  const picture = viewOf(view)?.picture;
  if (!picture) return '';
  const shade = simulation && candidate ? chart.shaded(candidate.name, baseline.name) : '';
  return picture.note(chart, shade) + (approximate ? ` ${chart.approximateNote}` : '');
}

/** A registered language is whole; of English, an element holds only its own words. */
function worded(of: Calculation): ReportOf {
  return { ...of, messages: { ...english, ...of.messages } };
}

function said(of: ReportOf): string {
  const { claim, rest } = sentenceOf(verdictView(of));
  return claim + rest;
}

/** Paths of the prices that somebody typed over, in a scenario whose source says otherwise. */
function enteredPaths({ result, pages }: Calculation): readonly string[] {
  return originsOf(result.scenario, pages).flatMap(({ index, path, entered }) =>
    entered.map((key) => `approaches[${index}].${path}.${key}`),
  );
}

function candidateId({ pair }: Calculation): string {
  return pair.candidate?.id ?? '';
}
