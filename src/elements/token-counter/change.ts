/**
 * What is different between two versions of a text. It knows no DOM.
 */

/** Where what is different in two texts ends in the second; null where they are the same. */
export function endOfChange(before: string, after: string): number | null {
  if (before === after) return null;
  const least = Math.min(before.length, after.length);
  let head = 0;
  while (head < least && before.charCodeAt(head) === after.charCodeAt(head)) head += 1;
  let tail = 0;
  while (
    tail < least - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail += 1;
  return after.length - tail;
}
