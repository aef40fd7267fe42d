/** Finds the place of a value in the text of a JSON line, so that a broken part can be marked. */

/** UTF-16 units from `from` up to `to`, without `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * The place of the value at a path of keys and indexes. If the last step is a key, the place includes that key. `null` if there is
 * no such value, or if the text before it is not JSON. A byte order mark before the line is skipped.
 */
export function spanOf(text: string, path: readonly (string | number)[]): Span | null {
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  let span: Span | null = null;
  const skipSpace = (): void => {
    while (at < text.length && ' \t\n\r'.includes(text[at] as string)) at += 1;
  };
  const skipString = (): string | null => {
    const start = at;
    for (at += 1; at < text.length; at += 1) {
      if (text[at] === '\\') at += 1;
      else if (text[at] === '"') {
        at += 1;
        try {
          return JSON.parse(text.slice(start, at)) as string;
        } catch {
          return null;
        }
      }
    }
    return null;
  };
  /** Moves past a value of any type. Brackets are counted without recursion, so that nesting of any depth is skipped. */
  const skipValue = (): void => {
    let depth = 0;
    do {
      skipSpace();
      const character = text[at];
      if (character === '"') skipString();
      else if (character === '{' || character === '[') {
        depth += 1;
        at += 1;
      } else if (character === '}' || character === ']') {
        depth -= 1;
        at += 1;
      } else if (character === ',' || character === ':') at += 1;
      else {
        const wordStart = at;
        while (at < text.length && !' \t\n\r,:{}[]"'.includes(text[at] as string)) at += 1;
        if (at === wordStart) return;
      }
    } while (depth > 0 && at < text.length);
  };
  for (const [level, step] of path.entries()) {
    skipSpace();
    if (text[at] !== (typeof step === 'number' ? '[' : '{')) return null;
    at += 1;
    let isFound = false;
    for (let index = 0; at < text.length; index += 1) {
      skipSpace();
      const start = at;
      if (text[at] === '}' || text[at] === ']') return null;
      if (typeof step === 'string') {
        if (text[at] !== '"') return null;
        const key = skipString();
        skipSpace();
        if (text[at] !== ':') return null;
        at += 1;
        skipSpace();
        isFound = key === step;
      } else isFound = index === step;
      if (isFound) {
        if (level === path.length - 1) {
          skipValue();
          span = { from: start, to: at };
        }
        break;
      }
      skipValue();
      skipSpace();
      if (text[at] !== ',') return null;
      at += 1;
    }
    if (!isFound) return null;
  }
  return span;
}
