/** Which way an arrow key steps a field. Knows keys, not what is stepped. */

/** `1` up, `-1` down, `0` for any other key, and for those that a browser or a screen reader has a use for. */
export function arrowStep({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): 1 | -1 | 0 {
  if (altKey || ctrlKey || metaKey) return 0;
  if (key === 'ArrowUp') return 1;
  return key === 'ArrowDown' ? -1 : 0;
}
