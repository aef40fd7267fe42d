/**
 * Whether a text area can hold a text. Browsers lay a text area out as a whole, and some texts stop them: from a hundred
 * thousand combining marks on one letter Chromium ends the page. It knows no layout itself.
 */

/** Beyond this many characters a text area is slow at every key, whatever it holds. */
const longestText = 2_000_000;
/** Marks on one letter, or empty lines, in a row: more of them than any text has, and few enough to be laid out. */
const longestRun = 20_000;

const empty = /[\n\r\p{M}\u200b-\u200f\ufeff]/u;

/** True where a text area holds the text without stopping the page. Takes linear time. */
export function isShowable(text: string): boolean {
  if (text.length > longestText) return false;
  // Any run of that length covers one of these places.
  for (let at = longestRun - 1; at < text.length; at += longestRun) {
    if (runAround(text, at) >= longestRun) return false;
  }
  return true;
}

function runAround(text: string, at: number): number {
  if (!empty.test(text.charAt(at))) return 0;
  let from = at;
  let to = at + 1;
  while (from > 0 && to - from < longestRun && empty.test(text.charAt(from - 1))) from -= 1;
  while (to < text.length && to - from < longestRun && empty.test(text.charAt(to))) to += 1;
  return to - from;
}
