/**
 * Finds the value in what people copy: JSON, an object as Python and JavaScript write it, the data of a curl command.
 * It knows no providers and never throws.
 */

/** Far enough in a text to see what it is. */
const opening = 2000;

/** The object or list that a text is; null for one that is none. `keys` are those that make it worth reading. */
export function valueIn(text: string, keys: readonly string[]): unknown {
  const data = curlData(text) ?? text;
  const start = data.slice(0, opening);
  if (/^\s*\{/.test(start)) return parse(data) ?? (hasKey(start, keys) ? parse(asJsonText(data)) : null);
  return /^\s*\[\s*\{/.test(start) && hasKey(start, keys) ? (parse(data) ?? parse(asJsonText(data))) : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function hasKey(start: string, keys: readonly string[]): boolean {
  return keys.some((key) => new RegExp(`\\b${key}['"]?\\s*:`).test(start));
}

/**
 * Of Python and JavaScript: texts in any quotes, comments, Python's words, bare keys, commas at the end of a list. A quote
 * that is never closed takes all there is, so that nothing is read from it twice.
 */
const unlikeJson =
  /"""[\s\S]*?(?:"""|$)|'''[\s\S]*?(?:'''|$)|"[^"\\\n]*(?:\\[\s\S][^"\\\n]*)*"?|'[^'\\\n]*(?:\\[\s\S][^'\\\n]*)*'?|(?:#|\/\/)[^\n]*|\b[A-Za-z_]\w*\b(?=\s*:)|\b(?:True|False|None)\b|,(?=\s*[}\]])/g;

const words: Readonly<Record<string, string>> = { True: 'true', False: 'false', None: 'null', ',': '' };

/** A literal of Python or JavaScript as JSON, where it has nothing but values; else a text that is no JSON either. */
function asJsonText(text: string): string {
  return text.replaceAll(unlikeJson, (found) => {
    if (/^['"]/.test(found))
      return quoted(/^(?:'''|""")/.test(found) ? found.slice(3, -3) : found.slice(1, -1));
    if (/^[#/]/.test(found)) return '';
    return Object.hasOwn(words, found) ? (words[found] as string) : `"${found}"`;
  });
}

/** What stands between quotes of any kind, between JSON's. */
function quoted(inside: string): string {
  const json = inside.replaceAll(/\\([\s\S])|["\n\r\t]/g, (found, escaped?: string) => {
    if (escaped === undefined) return JSON.stringify(found).slice(1, -1);
    return escaped === "'" ? "'" : escaped === '\n' ? '' : found;
  });
  return `"${json}"`;
}

/** What a curl command sends, its shell's quotes taken away; null for any other text. */
function curlData(text: string): string | null {
  if (!/^\s*(?:[$%>]\s*)?curl\s/.test(text.slice(0, opening))) return null;
  const option = /\s(?:-d|--data(?:-raw|-binary|-ascii)?|--json)[\s=]*(['"]|@-\s*<<-?\s*['"]?(\w+)['"]?)/;
  const found = option.exec(text);
  if (!found) return null;
  const data = text.slice(found.index + found[0].length);
  if (found[2]) return data.split(new RegExp(`\\n\\s*${found[2]}\\s*(?:\\n|$)`))[0] ?? null;
  if (found[1] === '"') {
    const inside = /^[^"\\]*(?:\\[\s\S][^"\\]*)*/.exec(data)?.[0] ?? '';
    return inside.replaceAll(/\\(["\\$`])/g, '$1');
  }
  // No escape is known between single quotes: one is put in by leaving them.
  const inside = /^[^']*(?:'(?:\\'|"'")'[^']*)*/.exec(data)?.[0] ?? '';
  return inside.replaceAll(/'(?:\\'|"'")'/g, "'");
}
