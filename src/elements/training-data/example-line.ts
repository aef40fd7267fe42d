/** Reads one line of a file again and cuts it into the pieces that are shown: plain, masked, and the part that a finding is about. */

import type { Place } from '../../core/training/first-lines.ts';
import { parseExample } from '../../core/training/parse.ts';
import { sensitiveIn } from '../../core/training/secrets.ts';
import { linesIn } from '../../files/read-lines.ts';
import type { FileSource } from '../../files/source.ts';
import { type Span, spanOf } from './json-span.ts';
import { messagePath, type Side } from './message-path.ts';

/** A piece of a line. `broken`: the finding is about this piece. */
interface LinePiece {
  readonly text: string;
  readonly kind: 'plain' | 'broken' | 'masked';
}

/** The shown part of a line. */
export interface ShownLine {
  readonly pieces: readonly LinePiece[];
  /** Number of UTF-16 units of the whole line. */
  readonly length: number;
  /** Whether a part is left out before and after the pieces. */
  readonly isCut: { readonly before: boolean; readonly after: boolean };
  readonly hasMasks: boolean;
}

/** Maximum number of UTF-16 units of a line that are shown. */
const maxUnits = 1600;
/** If a line is cut, this many UTF-16 units are shown before the broken part. */
const unitsBefore = 400;
/** Number of UTF-16 units on each side of the shown part that are searched for secrets too, because a secret may be cut. */
const unitsSearchedAround = 2000;

/** The text of a line of a file, or of the example of an array that begins there; `null` if there is no such line. */
export async function lineAt(source: FileSource, line: number, signal?: AbortSignal): Promise<string | null> {
  for await (const { lines } of linesIn(source, { signal })) {
    const firstNumber = lines[0]?.number ?? 0;
    if (firstNumber > line) return null;
    const wantedLine = lines.find(({ number }) => number === line);
    if (wantedLine) return wantedLine.text;
  }
  return null;
}

/** The part of a line that a finding is about; `null` = the line as a whole. */
export function brokenPart(text: string, rule: string, place: Place): Span | null {
  if (rule === 'invalid-json' && typeof place.column === 'number') return faultAt(text, place.column - 1);
  if (rule === 'trailing-comma') {
    const commaAt = text.trimEnd().length - 1;
    return { from: commaAt, to: commaAt + 1 };
  }
  // In OpenAI's format of preferences, these are the keys of `input`.
  if (rule === 'extra-keys' && typeof place.key === 'string')
    return spanOf(text, ['input', place.key]) ?? spanOf(text, [place.key]);
  const index = place.index ?? place.message;
  if (typeof index !== 'number') return null;
  const pathOfMessage = messagePath(parseExample(text) ?? {}, index, sideOf(place));
  const keys = rule === 'unrecognized-role' ? ['role', 'from'] : rule.startsWith('weight') ? ['weight'] : [];
  for (const key of keys) {
    const span = spanOf(text, [...pathOfMessage, key]);
    if (span) return span;
  }
  return spanOf(text, pathOfMessage);
}

/** The answer that a finding is about; `undefined` = it is about one of the messages. */
const sideOf = ({ side }: Place): Side | undefined =>
  side === 'preferred' || side === 'rejected' ? side : undefined;

/** The part from the wrong character to the end of the JSON string or the word that begins with it. */
function faultAt(text: string, from: number): Span {
  if (from >= text.length) return { from: Math.max(0, text.length - 1), to: text.length };
  const stringOrWord =
    /^(?:"(?:[^"\\]|\\.)*"?|[^\s,:"{}[\]]+|.)/s.exec(text.slice(from, from + maxUnits))?.[0] ?? ' ';
  return { from, to: from + stringOrWord.length };
}

/** The pieces of a line; if the line is long, only the pieces around the broken part. Secrets and personal data are masked. */
export function shownLine(text: string, broken: Span | null): ShownLine {
  const from = text.length <= maxUnits ? 0 : Math.max(0, (broken?.from ?? 0) - unitsBefore);
  const to = Math.min(text.length, from + maxUnits);
  const searchStart = Math.max(0, from - unitsSearchedAround);
  const searchedText = text.slice(searchStart, Math.min(text.length, to + unitsSearchedAround));
  const masks = sensitiveIn(searchedText, ~0)
    .map((mask) => ({ from: mask.from + searchStart, to: mask.to + searchStart, masked: mask.masked }))
    .filter((mask) => mask.to > from && mask.from < to)
    .sort((a, b) => a.from - b.from);
  const pieces: LinePiece[] = [];
  /** Adds the pieces without masks from `from` up to `until`. Returns the place at which the next piece begins. */
  const addUnmasked = (from: number, until: number): number => {
    const end = Math.min(until, to);
    const [brokenFrom, brokenTo] = broken ? [broken.from, broken.to] : [end, end];
    for (const [pieceFrom, pieceTo, kind] of [
      [from, Math.min(end, brokenFrom), 'plain'],
      [Math.max(from, brokenFrom), Math.min(end, brokenTo), 'broken'],
      [Math.max(from, brokenTo), end, 'plain'],
    ] as const)
      if (pieceTo > pieceFrom) pieces.push({ text: visible(text.slice(pieceFrom, pieceTo)), kind });
    return Math.max(from, end);
  };
  let at = from;
  for (const mask of masks) {
    if (mask.from < at) continue;
    at = addUnmasked(at, mask.from);
    pieces.push({ text: mask.masked, kind: 'masked' });
    at = Math.min(to, mask.to);
  }
  addUnmasked(at, to);
  return {
    pieces,
    length: text.length,
    isCut: { before: from > 0, after: to < text.length },
    hasMasks: masks.length > 0,
  };
}

/** A text in which control characters and halves of surrogate pairs are written as escapes. */
function visible(text: string): string {
  return text.replaceAll(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are replaced.
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
