/**
 * The files and texts that leave the page, each made from one calculation. Loaded when the first one is asked for.
 */

import { reasonOf } from '../verdict/reason.ts';
import { sentenceOf } from '../verdict/sentence.ts';
import { costCsv } from '../views/cost-table.ts';
import { embedCode } from './embed.ts';
import { toJson } from './json.ts';
import { type PictureLook, pictureOf } from './picture.ts';
import { type ReportOf, toMarkdown, verdictView } from './report.ts';

/** A calculation with its language and its link. */
export type Calculation = Required<ReportOf>;

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
      return { text: toJson(of.result, candidateId(of)), type: 'application/json' };
    case 'markdown':
      return { text: toMarkdown(of), type: 'text/markdown' };
  }
}

/** The tag that shows the calculation, with the verdict between its ends. */
export function embedOf(of: Calculation): string {
  const { result, messages } = of;
  const shared = { scenario: result.scenario, candidate: candidateId(of) };
  return embedCode(shared, messages.breakeven, said(of));
}

/** The chart as PNG with the verdict above it. */
export function pictureFileOf(
  of: Calculation,
  canvas: HTMLCanvasElement,
  look: Omit<PictureLook, 'caption'>,
): Promise<Blob> {
  const reason = reasonOf(verdictView(of)).join('').trim();
  return pictureOf(canvas, { ...look, caption: [said(of), reason] });
}

function said(of: Calculation): string {
  const { claim, rest } = sentenceOf(verdictView(of));
  return claim + rest;
}

function candidateId({ pair }: Calculation): string {
  return pair.candidate?.id ?? '';
}
