/**
 * Finds the arguments of a call that sends a request with the client library of OpenAI, Anthropic or Google, in Python or JavaScript:
 * `client.chat.completions.create(model="gpt-4.1-mini", messages=[...])`. Nothing is run, and only literals are read.
 */
import { commentSyntax, stringSyntax } from './literals.ts';

/** Length, in UTF-16 units, of the start of a text, by which its format is recognised. */
export const maxStartUnits = 2000;

/** Maximum length, in UTF-16 units, of a line after a call. On a longer line, a search by `codeLine` could take quadratic time. */
const maxLineUnits = 2000;

/** The end of the name of a method that sends a request. */
const method =
  /\b(?:completions|ChatCompletion|responses|messages|models?)\.(?:create|stream|parse|generate_?content(?:_?stream)?)\s*(?:<[^()]{1,100}>\s*)?\(/i;

/**
 * A line of code around a call: an import, an assignment, the start of a block, a closing bracket, the printing of the answer, an argument
 * on a line of its own. A comment is not such a line: it may be a heading of the prompt, and would be lost.
 */
const codeLine =
  /^\s*(?:$|import\s+(?:[\w.]+(?:\s+as\s+\w+)?;?\s*$|[{}\w*,\s]+\sfrom\s*['"]|['"])|from\s+\S+\s+import\s|(?:export\s+)?(?:const|let|var)\s[^=]*=|(?:async\s+)?(?:def|function)\s+\w+\s*\(|(?:async\s+)?with\s+[\w.]+\(.*:\s*$|(?:async\s+)?for\s+\w+(?:,\s*\w+)*\s+in\s+[\w.]+(?:[([].*)?:\s*$|for\s*(?:await\s*)?\(.*\{\s*$|try\s*[:{]\s*$|(?:await\s+)?[\w.]+\(.*\)[;,]?\s*$|[)}\]]+[;,)]*\s*$|[\w.[\]]+\s*=(?!=)|\s+["']?\w+["']?\s*[:=].*[,([{]\s*$)/;

/** The start of the line in which the name of the method stands. */
const startOfCall =
  /^\s*(?:(?:const|let|var)\s)?(?:[\w.{},\s[\]]+=\s*)?(?:return\s+|print\(|(?:async\s+)?with\s+)?(?:await\s+)?[\w.]*$/;

/** The line of a call, or a line before it, that may be code. If another line stands before a call, the text is a prompt about code, and not a call. */
const maybeCodeLine =
  /^\s*(?:$|#|\/\/|(?:import|from|const|let|var|with|return|await|async|def|function|export|try|print)\b|[)}\]]|\s+\w+\s*:|[\w.]+(?:$|\s*(?::\s*[\w.[\]]+\s*)?=))/;

/** Further lines before a call: a class, the condition of a script, a loop, a decorator, a command of a notebook, a call, a string alone. */
const maybeEarlierLine =
  /^\s*(?:class\s[A-Z].*:|if\s+__name__\b.*:|for\s+\w+(?:,\s*\w+)*\s+in\s+[\w.]+(?:[([].*)?:|@[\w.]+(?:\(.*\))?|[!%]\w+\s.*|[\w.]+\(.*\);?|"")\s*$/;

/** Strings and comments of several lines, whose lines need not be code. */
const longStrings = /"""[\s\S]*?"""|'''[\s\S]*?'''/g;
const longComments = /\/\*[\s\S]*?\*\//g;

/** The text before the name of the method, and the text after its opening parenthesis. `null` for a text in which no call is found. */
function aroundParenthesis(text: string): readonly [before: readonly string[], after: string] | null {
  const match = method.exec(text.slice(0, maxStartUnits));
  return match && [text.slice(0, match.index).split('\n'), text.slice(match.index + match[0].length)];
}

/** Whether a text begins with a call that sends a request, or with lines that may be code and then such a call. */
export function isCall(text: string): boolean {
  const [before] = aroundParenthesis(text) ?? [];
  if (!before) return false;
  const lines = before.join('\n').replaceAll(longStrings, '""').replaceAll(longComments, '').split('\n');
  return lines.every(
    (line, index) => maybeCodeLine.test(line) || (index < lines.length - 1 && maybeEarlierLine.test(line)),
  );
}

/** The syntax inside a call that matters for its arguments: strings and comments, which are skipped, brackets, and the name of an argument. */
const callSyntax = new RegExp(
  String.raw`${stringSyntax}|${commentSyntax}|[()[\]{}]|\b[A-Za-z_]\w*\s*=(?![=>])`,
  'g',
);

/**
 * The arguments of a call as the text of an object of Python or JavaScript: the keyword arguments, or the single object. Arguments of
 * another form give a text that is not an object. `null` for:
 * - a text that is not a call, or a call without an end,
 * - a text with another call, or with more than code around the call: that text would be lost.
 */
export function callArguments(text: string): string | null {
  const [before, inside] = aroundParenthesis(text) ?? [];
  if (!before || inside === undefined) return null;
  if (!startOfCall.test(before.at(-1) ?? '') || !before.slice(0, -1).every((line) => codeLine.test(line)))
    return null;
  const entries: string[] = [];
  let hasSlashes = false;
  let depth = 0;
  let start = 0;
  for (const { 0: found, index } of inside.matchAll(callSyntax)) {
    if (/^[([{]$/.test(found)) depth += 1;
    else if (/^[)\]}]$/.test(found)) {
      depth -= 1;
      if (depth >= 0) continue;
      const lastArgument = inside.slice(start, index);
      if (!isOnlyCode(inside.slice(index + 1))) return null;
      // In Python, two slashes divide.
      if (hasSlashes && entries.length > 0) return '';
      return entries.length === 0
        ? lastArgument.trim().replace(/,$/, '')
        : `{${entries.join('')}${lastArgument}}`;
    } else if (found.startsWith('//')) {
      hasSlashes = true;
    } else if (depth === 0 && /^\w/.test(found)) {
      entries.push(`${inside.slice(start, index)}"${found.slice(0, -1).trim()}":`);
      start = index + found.length;
    }
  }
  return null;
}

/** Whether a text after a call is code without another call, such as `.then(print)` or `print(response)`. */
function isOnlyCode(after: string): boolean {
  const [restOfLine = '', ...lines] = after.split('\n');
  if (method.test(after) || [restOfLine, ...lines].some(({ length }) => length > maxLineUnits)) return false;
  return (
    /^[\s)\]};,]*(?:\.[\w.]+.*)?(?:as\s+\w+:)?\s*$/.test(restOfLine) &&
    lines.every((line) => codeLine.test(line))
  );
}
