/**
 * A text and the same text in a text area, which knows line feeds only: one to the other, and offsets between them.
 * It knows no DOM.
 */

import { changeOf } from './change.ts';

/** What a text area holds of a text. */
export function areaText(text: string): string {
  return text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
}

/** A text from a text area, with the line ends of its former version: those that stand in both, and new ones like them. */
export function withLineEndsOf(former: string, text: string): string {
  if (!former.includes('\r')) return text;
  const before = areaText(former);
  const [start, end] = changeOf(before, text);
  const removed = before.length - text.length + end;
  const windows = former.includes('\r\n') && !/(^|[^\r])\n/.test(former);
  const inserted = text.slice(start, end);
  const head = former.slice(0, textOffset(former, start));
  const tail = former.slice(textOffset(former, removed));
  return head + (windows ? inserted.replaceAll('\n', '\r\n') : inserted) + tail;
}

/** Where an offset of the text area (`area.selectionStart`) is in the text; never between the two halves of a line end. */
export function textOffset(text: string, areaOffset: number): number {
  let at = Math.min(areaOffset, text.length);
  // Every pair before the place is one unit longer in the text.
  for (let pair = text.indexOf('\r\n'); pair >= 0 && pair < at; pair = text.indexOf('\r\n', pair + 2))
    at += 1;
  return Math.min(at, text.length);
}
