/** Splits the lines of a training file, which is JSON Lines or one JSON array, into the texts of its examples. */

/** The text of one example and the line on which it begins, from 1. */
export interface ExampleSource {
  readonly line: number;
  readonly text: string;
}

/** Splits a file that is added line by line. `end` returns the rest, such as an example that is never closed. */
export interface ExampleSplitter {
  /**
   * `lines`: each line is an example. `array`: an example may have several lines. The examples are in a JSON array or follow each
   * other without one. `null` until the first line that is not blank.
   */
  readonly notation: 'lines' | 'array' | null;
  /**
   * Adds a line, or a part of a long line, and returns the examples that are complete. If `isLineEnd` is `false` (default `true`), the
   * next call adds the next part of the same line.
   */
  add(line: string, isLineEnd?: boolean): readonly ExampleSource[];
  end(): readonly ExampleSource[];
}

/** Maximum length of an example of an array, in UTF-16 units. Only the start of a longer example is kept, so it is not valid JSON. */
const maxLength = 1 << 27;

const quote = 0x22;
const backslash = 0x5c;
const space = 0x20;

/**
 * Starts a splitter. The first line that is not blank decides how the file is read:
 *
 * - If it begins with `[`, the file is an array.
 * - If it is only `{`, each example has several lines, and the file is read like an array.
 * - In any other case, every line is one example and is passed on unchanged; blank lines are left out.
 *
 * Nesting of any depth is read. Text between examples is passed on too, so that nothing is lost silently. A byte order mark is left out.
 */
export function createExampleSplitter(): ExampleSplitter {
  let notation: ExampleSplitter['notation'] = null;
  let line = 0;
  let isNewLine = true;
  /** Depth at which an example begins: 1 inside the array, else 0. */
  let exampleDepth = 0;
  let depth = 0;
  let isInText = false;
  let isEscaped = false;
  let startLine = 0;
  let parts: string[] = [];
  let length = 0;

  const addPart = (part: string): void => {
    if (length === 0) startLine = line;
    if (length <= maxLength) parts.push(part);
    length += part.length;
  };
  const takeExample = (): readonly ExampleSource[] => {
    const text = parts.join('').trim();
    parts = [];
    length = 0;
    return text === '' ? [] : [{ line: startLine, text }];
  };

  const scan = (text: string, isLineEnd: boolean): readonly ExampleSource[] => {
    const examples: ExampleSource[] = [];
    let from = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (isInText) {
        if (isEscaped) isEscaped = false;
        else if (code === backslash) isEscaped = true;
        else if (code === quote) isInText = false;
        continue;
      }
      const character = text[at];
      if (code === quote) isInText = true;
      else if (character === '{' || character === '[') {
        if (depth === exampleDepth) {
          // Text before an example is not a part of the example.
          addPart(text.slice(from, at));
          examples.push(...takeExample());
          from = at;
        }
        if (depth === 0 && character === '[') {
          exampleDepth = 1;
          from = at + 1;
        }
        depth += 1;
      } else if (character === '}' || character === ']') {
        depth = Math.max(0, depth - 1);
        if (depth === exampleDepth && character === '}') {
          addPart(text.slice(from, at + 1));
          examples.push(...takeExample());
          from = at + 1;
        } else if (depth < exampleDepth) {
          addPart(text.slice(from, at));
          examples.push(...takeExample());
          exampleDepth = 0;
          from = at + 1;
        }
      } else if (depth === exampleDepth && (character === ',' || code <= space)) {
        // A comma ends an element that is not an object, such as a number.
        if (character === ',') {
          addPart(text.slice(from, at));
          examples.push(...takeExample());
          from = at + 1;
        } else if (length === 0 && text.slice(from, at).trim() === '') from = at + 1;
      }
    }
    if (from < text.length || depth > exampleDepth)
      addPart(isLineEnd ? `${text.slice(from)}\n` : text.slice(from));
    return examples;
  };

  return {
    get notation() {
      return notation;
    },
    add(added, isLineEnd = true) {
      if (isNewLine) line += 1;
      const isFirst = isNewLine && line === 1;
      isNewLine = isLineEnd;
      const text = isFirst && added.startsWith('\uFEFF') ? added.slice(1) : added;
      if (notation === 'lines') return isBlank(text) ? [] : [{ line, text }];
      if (notation === null) {
        if (isBlank(text)) return [];
        const trimmed = text.trim();
        notation = trimmed.startsWith('[') || trimmed === '{' ? 'array' : 'lines';
        if (notation === 'lines') return [{ line, text }];
      }
      return scan(text, isLineEnd);
    },
    end: () => takeExample(),
  };
}

/** The examples of a file, given its lines. */
export function* examplesIn(lines: Iterable<string>): Generator<ExampleSource> {
  const splitter = createExampleSplitter();
  for (const line of lines) yield* splitter.add(line);
  yield* splitter.end();
}

/** Whether a line has only white space. For a line that begins with `{`, it reads only the first character. */
export function isBlank(text: string): boolean {
  return text.charCodeAt(0) !== 0x7b && text.trim() === '';
}
