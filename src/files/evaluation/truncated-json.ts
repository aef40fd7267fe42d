/**
 * Completes a JSON text that ends too early, such as the log of a program that was stopped: keeps the objects that are complete, and closes
 * the brackets.
 */

/** A completed text, and the line at which the rest was cut off, from 1. */
export interface CompletedJson {
  readonly text: string;
  readonly line: number;
}

/**
 * The text up to the last complete object in the outermost list that has one, with all brackets closed. `null` if the text is already
 * complete, if there is no such list, or if brackets do not match.
 */
export function completedJson(text: string): CompletedJson | null {
  /** For each open bracket, the character that closes it, the innermost last. */
  const closers: string[] = [];
  /**
   * The end of the last complete object of a list, by the depth of the list; and the characters that close the brackets that are open
   * there.
   */
  const lastEnds = new Map<number, { readonly at: number; readonly closers: string }>();
  let isInString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (isInString) {
      if (character === '\\') at += 1;
      else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if (character === '{') closers.push('}');
    else if (character === '[') closers.push(']');
    else if (character === '}' || character === ']') {
      if (closers.pop() !== character) return null;
      if (character === '}' && closers.at(-1) === ']')
        lastEnds.set(closers.length, { at: at + 1, closers: closers.toReversed().join('') });
    }
  }
  if (closers.length === 0 && !isInString) return null;
  const outermostEnd = lastEnds.get(Math.min(...lastEnds.keys()));
  if (!outermostEnd) return null;
  const keptText = text.slice(0, outermostEnd.at);
  return { text: keptText + outermostEnd.closers, line: keptText.split('\n').length };
}
