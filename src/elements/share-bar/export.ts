/**
 * The files and texts that leave the page, each made from one calculation. Loaded when the first one is asked for,
 * and with it the words an element that only offers them does not need.
 */
import { english } from '../../i18n/en/index.ts';
import type { Messages } from '../../i18n/messages.ts';
import { originsOf } from '../../prices/provenance.ts';
import { costCsv } from '../common/scenario/cost-rows.ts';
import { sentenceOf } from '../common/wording/sentence.ts';
import { unbroken } from '../common/wording/unbroken.ts';
import { reasonOf } from '../common/wording/verdict-text.ts';
import { embedCode } from './embed.ts';
import { toJson } from './json.ts';
import { type PictureLook, pictureOf } from './picture.ts';
import { type ReportOf, toMarkdown, verdictView } from './report.ts';

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
  const report = worded(of);
  const reason = reasonOf(verdictView(report)).join('').trim();
  const caption = [said(report), reason].map(unbroken);
  return pictureOf(canvas, { ...look, caption, title: titleOf(report, view), note: noteOf(report, view) });
}

/** "Costs over time: Fine-tuned against Few-shot prompt" */
function titleOf({ pair, messages }: ReportOf, view: string): string {
  const { inside, against } = messages.inputs;
  const titles = messages.share.pictures as Readonly<Record<string, string>>;
  const { [view]: title = '' } = titles;
  const who = pair.candidate ? against(pair.candidate.name, pair.baseline.name) : pair.baseline.name;
  return title === '' ? who : inside(title, who);
}

/** What the chart's axes and its shade are, as the view itself says it. */
function noteOf({ pair, messages, simulation, approximate }: ReportOf, view: string): string {
  const { chart: terms } = messages;
  const { baseline, candidate } = pair;
  const shaded = simulation && candidate ? terms.shaded(candidate.name, baseline.name) : '';
  const estimated = approximate ? ` ${terms.approximateNote}` : '';
  if (view === 'time') return terms.cumulative + terms.inDollars + shaded + estimated;
  if (view === 'volume') return terms.costPerMonth + terms.volumeNote + estimated;
  return view === 'map' ? terms.mapTitle + terms.mapNote + estimated : '';
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
