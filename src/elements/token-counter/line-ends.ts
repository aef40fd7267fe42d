/**
 * A text and the same text in a text area, which knows line feeds only: one to the other, and offsets between them.
 * It knows no DOM.
 */

/** What a text area holds of a text. */
export function areaText(text: string): string {
  return text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
}

/** A text from a text area with the line ends its former version had throughout. */
export function withLineEndsOf(former: string, text: string): string {
  const windows = former.includes('\r\n') && !/(^|[^\r])\n/.test(former);
  return windows ? text.replaceAll('\n', '\r\n') : text;
}

/** Where an offset of the text area (`area.selectionStart`) is in the text; never between the two halves of a line end. */
export function textOffset(text: string, areaOffset: number): number {
  let at = Math.min(areaOffset, text.length);
  // Every pair before the place is one unit longer in the text.
  for (let pair = text.indexOf('\r\n'); pair >= 0 && pair < at; pair = text.indexOf('\r\n', pair + 2))
    at += 1;
  return Math.min(at, text.length);
}
