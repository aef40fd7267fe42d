/**
 * Finds the arguments of a call that sends a request with the client library of OpenAI, Anthropic or Google, in Python or JavaScript:
 * `client.chat.completions.create(model="gpt-4.1-mini", messages=[...])`. Nothing is run, and only literals are read.
 */
import { commentSyntax, stringSyntax } from './literals.ts';

/** Length, in UTF-16 units, of the start of a text in which a call is looked for. */
const maxStartUnits = 2000;

/** The end of the name of a method that sends a request. */
const method =
  /\b(?:completions|ChatCompletion|responses|messages|models?)\.(?:create|stream|parse|generate_?content(?:_?stream)?)\s*\(/i;

/** The start of a line of code before a call, such as an import or `client = OpenAI()`. */
const startOfCode =
  /^\s*(?:$|#|\/\/|(?:import|from|const|let|var|with|return|await|async|def|function|export|try|print)\b|[)}\]]|\s+\w+\s*:|[\w.]+(?:$|\s*=))/;

/** The text after the opening parenthesis of a call. `null` for a text that does not start with a call, or with other code and then a call. */
function afterParenthesis(text: string): string | null {
  const match = method.exec(text.slice(0, maxStartUnits));
  if (!match) return null;
  // Prose before the call means that the prompt is about code.
  const before = text.slice(0, match.index).split('\n');
  return before.every((line) => startOfCode.test(line)) ? text.slice(match.index + match[0].length) : null;
}

/** Whether a text is a call that sends a request. */
export const isCall = (text: string): boolean => afterParenthesis(text) !== null;

/** The syntax inside a call that matters for its arguments: strings and comments, which are skipped, brackets, and the name of an argument. */
const callSyntax = new RegExp(
  String.raw`${stringSyntax}|${commentSyntax}|[()[\]{}]|\b[A-Za-z_]\w*\s*=(?![=>])`,
  'g',
);

/**
 * The arguments of a call as the text of an object of Python or JavaScript: the keyword arguments, or the single object. `null` for a text
 * that is not a call, or a call without an end. Arguments of another form give a text that is not an object.
 */
export function callArguments(text: string): string | null {
  const inside = afterParenthesis(text);
  if (inside === null) return null;
  const entries: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: found, index } of inside.matchAll(callSyntax)) {
    if (/^[([{]$/.test(found)) depth += 1;
    else if (/^[)\]}]$/.test(found)) {
      depth -= 1;
      if (depth >= 0) continue;
      const end = inside.slice(start, index);
      return entries.length === 0 ? end.trim().replace(/,$/, '') : `{${entries.join('')}${end}}`;
    } else if (depth === 0 && /^\w/.test(found)) {
      entries.push(`${inside.slice(start, index)}"${found.slice(0, -1).trim()}":`);
      start = index + found.length;
    }
  }
  return null;
}
