/**
 * Texts as rows of UTF-16 units: what is different between two of them, and what is no place in one. It knows no DOM.
 */

/** Where in the second of two texts stands what the first has not: what is before and behind it is in both. */
export function changeOf(before: string, after: string): readonly [start: number, end: number] {
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
