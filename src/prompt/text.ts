/**
 * Text helpers of the prompt editors: the changed range between two texts, the line ends of a text area, and texts that a
 * text area cannot show. Offsets and lengths are in UTF-16 units.
 */

/**
 * The range of `after` that differs from `before`: the text on both sides of it is in both. Empty, at the end, for equal
 * texts.
 */
export function changedRange(before: string, after: string): readonly [start: number, end: number] {
  if (before === after) return [after.length, after.length];
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head += 1;
  let tail = 0;
  while (
    tail < shorter - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail += 1;
  return [head, after.length - tail];
}

/** Whether an offset is between the two halves of a character beyond U+FFFF. */
export function isWithinCharacter(text: string, at: number): boolean {
  return at > 0 && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
}

/** A text as a text area holds it: every line end is a line feed. */
export function areaText(text: string): string {
  return text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
}

/**
 * Gives a text from a text area the line ends of its earlier version. Unchanged line ends are restored; new ones become
 * CRLF where every line feed of the earlier version was part of one, else line feeds.
 */
export function withLineEndsOf(earlier: string, text: string): string {
  if (!earlier.includes('\r')) return text;
  const before = areaText(earlier);
  const [start, end] = changedRange(before, text);
  const removed = before.length - text.length + end;
  const usesCrlf = earlier.includes('\r\n') && !/(^|[^\r])\n/.test(earlier);
  const inserted = text.slice(start, end);
  const head = earlier.slice(0, textOffset(earlier, start));
  const tail = earlier.slice(textOffset(earlier, removed));
  return head + (usesCrlf ? inserted.replaceAll('\n', '\r\n') : inserted) + tail;
}

/**
 * Converts an offset in a text area (`area.selectionStart`) to the offset in the text; never between the CR and LF of a
 * pair.
 */
export function textOffset(text: string, areaOffset: number): number {
  let at = Math.min(areaOffset, text.length);
  // Each CRLF before the offset is one unit longer in the text than in the area.
  for (let pair = text.indexOf('\r\n'); pair >= 0 && pair < at; pair = text.indexOf('\r\n', pair + 2))
    at += 1;
  return Math.min(at, text.length);
}

/** A text area with a longer text of any kind is slow at every key press. */
const maxAreaUnits = 2_000_000;

/**
 * Maximum run of combining marks or line ends that is laid out. It is longer than in any natural text, and shorter than runs
 * that crash a browser.
 */
const maxRun = 20_000;

const zeroWidth = /[\n\r\p{M}\u200b-\u200f\ufeff]/u;

/**
 * Whether a text area can show the text. Browsers lay out a text area as a whole, which some texts make impossible: a hundred
 * thousand combining marks on one letter crash a page in Chromium. Takes linear time.
 */
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
