/**
 * Completes a JSON text that ends too early, such as the log of a program that was stopped: keeps the objects that were written
 * whole, and closes the brackets.
 */

/** A completed text, and the line at which the rest was cut off, from 1. */
export interface CompletedJson {
  readonly text: string;
  readonly line: number;
}

/**
 * The text up to the last whole object of its outermost list that has one, with its brackets closed. `null` if there is no such list, or
 * if brackets do not match.
 */
export function completedJson(text: string): CompletedJson | null {
  /** Open brackets as the characters that close them, innermost last. */
  const open: string[] = [];
  /** By the depth of a list: the position after its last whole object, and the brackets that are open there. */
  const ends = new Map<number, { readonly at: number; readonly open: string }>();
  let isText = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (isText) {
      if (character === '\\') at += 1;
      else if (character === '"') isText = false;
    } else if (character === '"') isText = true;
    else if (character === '{') open.push('}');
    else if (character === '[') open.push(']');
    else if (character === '}' || character === ']') {
      if (open.pop() !== character) return null;
      if (character === '}' && open.at(-1) === ']')
        ends.set(open.length, { at: at + 1, open: open.toReversed().join('') });
    }
  }
  if (open.length === 0 && !isText) return null;
  const outermost = ends.get(Math.min(...ends.keys()));
  if (!outermost) return null;
  const whole = text.slice(0, outermost.at);
  return { text: whole + outermost.open, line: whole.split('\n').length };
}
