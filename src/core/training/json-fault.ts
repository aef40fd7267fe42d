/**
 * Finds the place at which a text is not valid JSON, for lines that `JSON.parse` has refused. The message of `JSON.parse` is not
 * used, because it differs between browsers and quotes the text of the file.
 */

/**
 * The element that valid JSON would have at the place of the fault. `escaped-control`: an escape in place of a control character.
 * `escape`: a valid escape after `\`. `end`: the end of the text.
 */
export type JsonExpectation =
  | 'value'
  | 'key'
  | 'colon'
  | 'comma-or-brace'
  | 'comma-or-bracket'
  | 'quote'
  | 'escape'
  | 'escaped-control'
  | 'digit'
  | 'end';

/** The first fault of a text. */
export interface JsonFault {
  /** Column of the wrong character, from 1; if something is missing at the end of the text, the column after the end. */
  readonly column: number;
  readonly expected: JsonExpectation;
}

/** White space at a position. */
const space = /[ \t\n\r]*/y;
/** A word of JSON at a position. */
const word = /true|false|null/y;

/** The first fault of a text; `null` if it is JSON. Nesting of any depth is read. */
export function jsonFault(text: string): JsonFault | null {
  let at = 0;
  /** Open brackets, innermost last. */
  const open: ('{' | '[')[] = [];
  const fault = (expected: JsonExpectation, index = at): JsonFault => ({ column: index + 1, expected });
  const skipSpace = (): void => {
    space.lastIndex = at;
    space.exec(text);
    at = space.lastIndex;
  };

  const readString = (): JsonFault | null => {
    for (at += 1; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === 0x22) {
        at += 1;
        return null;
      }
      if (code < 0x20) return fault('escaped-control');
      if (code !== 0x5c) continue;
      const escaped = text[at + 1] ?? '';
      if (escaped === 'u') {
        for (let digit = 2; digit < 6; digit += 1) {
          if (!/^[0-9a-f]$/i.test(text[at + digit] ?? '')) return fault('escape', at + digit);
        }
        at += 5;
      } else if (escaped !== '' && '"\\/bfnrt'.includes(escaped)) at += 1;
      else return fault(escaped === '' ? 'quote' : 'escape', at + 1);
    }
    return fault('quote');
  };

  const readDigits = (): boolean => {
    const from = at;
    while (at < text.length && text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at += 1;
    return at > from;
  };
  const readNumber = (): JsonFault | null => {
    if (text[at] === '-') at += 1;
    if (text[at] === '0') at += 1;
    else if (!readDigits()) return fault('digit');
    if (text[at] === '.') {
      at += 1;
      if (!readDigits()) return fault('digit');
    }
    if (text[at] === 'e' || text[at] === 'E') {
      at += 1;
      if (text[at] === '+' || text[at] === '-') at += 1;
      if (!readDigits()) return fault('digit');
    }
    return null;
  };
  const readKey = (): JsonFault | null => {
    skipSpace();
    if (text[at] !== '"') return fault('key');
    const keyFault = readString();
    if (keyFault) return keyFault;
    skipSpace();
    if (text[at] !== ':') return fault('colon');
    at += 1;
    return null;
  };

  for (;;) {
    // A value.
    skipSpace();
    const start = text[at];
    let innerFault: JsonFault | null = null;
    let isOpened = false;
    if (start === '{' || start === '[') {
      at += 1;
      skipSpace();
      if (text[at] === (start === '{' ? '}' : ']')) at += 1;
      else {
        open.push(start);
        isOpened = true;
        if (start === '{') innerFault = readKey();
      }
    } else if (start === '"') innerFault = readString();
    else if (start !== undefined && /[-\d]/.test(start)) innerFault = readNumber();
    else {
      word.lastIndex = at;
      if (!word.test(text)) return fault('value');
      at = word.lastIndex;
    }
    if (innerFault) return innerFault;
    if (isOpened) continue;
    // After a value: the ends of brackets, then a comma or the end of the text.
    for (;;) {
      skipSpace();
      const innermost = open.at(-1);
      if (innermost === undefined) return at < text.length ? fault('end') : null;
      if (text[at] === (innermost === '{' ? '}' : ']')) {
        at += 1;
        open.pop();
        continue;
      }
      if (text[at] !== ',') return fault(innermost === '{' ? 'comma-or-brace' : 'comma-or-bracket');
      at += 1;
      innerFault = innermost === '{' ? readKey() : null;
      if (innerFault) return innerFault;
      break;
    }
  }
}
