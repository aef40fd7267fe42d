/**
 * A text and the same text in a text area, which knows line feeds only: one to the other, and offsets between them.
 * It knows no DOM.
 */

// Texts as rows of UTF-16 units: what is different between two of them, and what is no place in one. It knows no DOM.

/** Where in the second of two texts stands what the first has not: what is before and behind it is in both. */
export function changedRange(before: string, after: string): readonly [start: number, end: number] {
  if (before === after) return [after.length, after.length];
  const least = Math.min(before.length, after.length);
  let head = 0;
  while (head < least && before.charCodeAt(head) === after.charCodeAt(head)) head += 1;
  let tail = 0;
  while (
    tail < least - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail += 1;
  return [head, after.length - tail];
}

/** Whether a place lies between the two halves of a character beyond U+FFFF. */
export function isWithinCharacter(text: string, at: number): boolean {
  return at > 0 && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
}

/** What a text area holds of a text. */
export function areaText(text: string): string {
  return text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
}

/** A text from a text area, with the line ends of its former version: those that stand in both, and new ones like them. */
export function withLineEndsOf(former: string, text: string): string {
  if (!former.includes('\r')) return text;
  const before = areaText(former);
  const [start, end] = changedRange(before, text);
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

// Whether a text area can hold a text. Browsers lay a text area out as a whole, and some texts stop them: from a hundred
// thousand combining marks on one letter Chromium ends the page. It knows no layout itself.

/** Beyond this many characters a text area is slow at every key, whatever it holds. */
const maxAreaUnits = 2_000_000;

/** Marks on one letter, or empty lines, in a row: more of them than any text has, and few enough to be laid out. */
const maxRun = 20_000;

const zeroWidth = /[\n\r\p{M}\u200b-\u200f\ufeff]/u;

/** True where a text area holds the text without stopping the page. Takes linear time. */
export function isShowable(text: string): boolean {
  if (text.length > maxAreaUnits) return false;
  // Any run of that length covers one of these places.
  for (let at = maxRun - 1; at < text.length; at += maxRun) {
    if (runAround(text, at) >= maxRun) return false;
  }
  return true;
}

function runAround(text: string, at: number): number {
  if (!zeroWidth.test(text.charAt(at))) return 0;
  let from = at;
  let to = at + 1;
  while (from > 0 && to - from < maxRun && zeroWidth.test(text.charAt(from - 1))) from -= 1;
  while (to < text.length && to - from < maxRun && zeroWidth.test(text.charAt(to))) to += 1;
  return to - from;
}
