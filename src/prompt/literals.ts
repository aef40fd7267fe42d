/** Rewrites the literals of Python and JavaScript as JSON: strings, lists, dictionaries, objects, and the values true, false and null. */

/**
 * A string of Python or JavaScript, as the source of a regular expression. A string without a closing quote matches up to the end, which
 * keeps the time linear.
 */
export const stringSyntax =
  /"""[^"\\]*(?:(?:\\[\s\S]|"(?!""))[^"\\]*)*(?:""")?|'''[^'\\]*(?:(?:\\[\s\S]|'(?!''))[^'\\]*)*(?:''')?|"[^"\\\n]*(?:\\[\s\S][^"\\\n]*)*"?|'[^'\\\n]*(?:\\[\s\S][^'\\\n]*)*'?|`[^`\\]*(?:\\[\s\S][^`\\]*)*`?/
    .source;

/** A comment of Python or JavaScript that ends with its line, as the source of a regular expression. */
export const commentSyntax = /(?:#|\/\/)[^\n]*/.source;

/** A number without an exponent. JSON lacks `_` between digits, and a point at the start or at the end. */
const numberSyntax = /(?<![\w.])(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?![\w.])/.source;

/**
 * The syntax of Python and JavaScript that JSON lacks: other strings and numbers, comments, Python's literals, keys without quotes,
 * trailing commas.
 */
const nonJsonSyntax = new RegExp(
  String.raw`${stringSyntax}|${commentSyntax}|${numberSyntax}|\b[A-Za-z_]\w*\b(?=\s*:)|\b(?:True|False|None)\b|,(?=(?:\s*${commentSyntax}(?:\n|$))*\s*[}\]])`,
  'g',
);

const jsonLiterals: Readonly<Record<string, string>> = {
  True: 'true',
  False: 'false',
  None: 'null',
  ',': '',
};

/**
 * Rewrites a literal as JSON. If it contains more than values, such as a variable, an f-string or a template, the result is not valid JSON.
 */
export function asJsonText(text: string): string {
  return text.replaceAll(nonJsonSyntax, (found) => {
    // A template of JavaScript with a value in it. After a backslash, `${` is text.
    if (found.startsWith('`') && found.replaceAll(/\\[\s\S]/g, '').includes('${')) return found;
    const [quotes] = /^(?:'''|"""|['"`])/.exec(found) ?? [];
    if (quotes) {
      const isClosed = found.length >= 2 * quotes.length && found.endsWith(quotes);
      return isClosed ? jsonString(found.slice(quotes.length, -quotes.length)) : found;
    }
    if (/^[#/]/.test(found)) return '';
    if (/^[.\d]/.test(found)) return found.replaceAll('_', '').replace(/^\./, '0.').replace(/\.$/, '');
    return Object.hasOwn(jsonLiterals, found) ? (jsonLiterals[found] as string) : `"${found}"`;
  });
}

/** The content of a string in any quotes as a JSON string. */
function jsonString(inside: string): string {
  // An escaped character, or a character that JSON requires to be escaped.
  const json = inside.replaceAll(/\\(\r\n|[\s\S])|["\n\r\t]/g, (found, escaped?: string) => {
    if (escaped === undefined) return JSON.stringify(found).slice(1, -1);
    if (escaped === '\n' || escaped === '\r\n') return '';
    return "'`$".includes(escaped) ? escaped : found;
  });
  return `"${json}"`;
}
