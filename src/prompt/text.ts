/**
 * Text helpers of the prompt editors: the changed range between two texts, the line ends of a text area, and texts that a
 * text area cannot show. Offsets and lengths are in UTF-16 units.
 */

/**
 * The range of `newText` that differs from `oldText`. Both texts have the same text before this range, and the same text after
 * it. For equal texts, the range is empty and at the end.
 */
export function changedRange(oldText: string, newText: string): readonly [start: number, end: number] {
  if (oldText === newText) return [newText.length, newText.length];
  const shorterLength = Math.min(oldText.length, newText.length);
  let head = 0;
  while (head < shorterLength && oldText.charCodeAt(head) === newText.charCodeAt(head)) head += 1;
  let tail = 0;
  while (
    tail < shorterLength - head &&
    oldText.charCodeAt(oldText.length - 1 - tail) === newText.charCodeAt(newText.length - 1 - tail)
  )
    tail += 1;
  return [head, newText.length - tail];
}

/** Whether an offset is between the two halves of a character beyond U+FFFF. */
export function isWithinCharacter(text: string, at: number): boolean {
  return at > 0 && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
}

/** The text as a text area has it: every line end is a line feed. */
export function areaText(text: string): string {
  return text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
}

/**
 * Gives a text from a text area the line ends of its earlier version. Unchanged line ends are restored. New line ends become CRLF
 * if the earlier version has line feeds and all of them are in a CRLF; else they stay line feeds.
 */
export function withLineEndsOf(earlier: string, text: string): string {
  if (!earlier.includes('\r')) return text;
  const earlierInArea = areaText(earlier);
  const [start, end] = changedRange(earlierInArea, text);
  const removedEnd = earlierInArea.length - text.length + end;
  // A line feed at the start, or after any other character than a carriage return, is a line end of its own.
  const usesCrlf = earlier.includes('\r\n') && !/(^|[^\r])\n/.test(earlier);
  const inserted = text.slice(start, end);
  const head = earlier.slice(0, textOffset(earlier, start));
  const tail = earlier.slice(textOffset(earlier, removedEnd));
  return head + (usesCrlf ? inserted.replaceAll('\n', '\r\n') : inserted) + tail;
}

/**
 * Converts an offset in a text area (`area.selectionStart`) to the offset in the text. The result is never between the CR and the
 * LF of a CRLF.
 */
export function textOffset(text: string, areaOffset: number): number {
  let at = Math.min(areaOffset, text.length);
  // Each CRLF before the offset is one unit longer in the text than in the area.
  for (let crlf = text.indexOf('\r\n'); crlf >= 0 && crlf < at; crlf = text.indexOf('\r\n', crlf + 2))
    at += 1;
  return Math.min(at, text.length);
}

/** Maximum length of a text in a text area. With a longer text, a text area is slow at every key press. */
const maxAreaUnits = 2_000_000;

/**
 * Maximum length of a run of `zeroWidth` characters in a text that is shown. It is longer than in any natural text, and
 * shorter than the runs that crash a browser.
 */
const maxRun = 20_000;

/** A line end, a combining mark, or a character without a width. */
const zeroWidth = /[\n\r\p{M}\u200b-\u200f\ufeff]/u;

/**
 * Whether a text area can show the text. Browsers lay out the whole text of a text area, and some texts are too much for them: a
 * hundred thousand combining marks on one letter crash a page in Chromium. Takes linear time.
 */
export function isShowable(text: string): boolean {
  if (text.length > maxAreaUnits) return false;
  // Any run of the maximum length covers one of these places.
  for (let at = maxRun - 1; at < text.length; at += maxRun) {
    if (runAround(text, at) >= maxRun) return false;
  }
  return true;
}

/** The length of the run of `zeroWidth` characters around an offset, at most `maxRun`; 0 if there is none. */
function runAround(text: string, at: number): number {
  if (!zeroWidth.test(text.charAt(at))) return 0;
  let from = at;
  let to = at + 1;
  while (from > 0 && to - from < maxRun && zeroWidth.test(text.charAt(from - 1))) from -= 1;
  while (to < text.length && to - from < maxRun && zeroWidth.test(text.charAt(to))) to += 1;
  return to - from;
}
