/** Reads a file whose examples are elements of one JSON array, or take several lines each, and passes the examples to an inspection. */
import { createExampleSplitter, type ExampleSource } from './example-splitter.ts';
import type { LineInspection } from './inspection.ts';
import { formatOf, parseExample } from './parse.ts';

/** Reads a file that is added line by line from its start. `end` passes on the last example. */
export interface ArrayReader {
  /** Adds a line, or a part of a long line. If `isLineEnd` is `false` (default `true`), the next call continues the same line. */
  add(text: string, isLineEnd?: boolean): void;
  end(): void;
}

/**
 * Starts a reader. Each example is added to the inspection with the line on which it begins. Brackets around the examples are
 * reported as a problem, because most hosts require a line for each example. They are not reported for formats whose files are
 * usually arrays.
 */
export function createArrayReader(inspection: LineInspection): ArrayReader {
  const splitter = createExampleSplitter();
  let lineCount = 0;
  let isNewLine = true;
  let hasBrackets: boolean | null = null;
  let isFirstExample = true;
  const passOn = (example: ExampleSource): void => {
    if (isFirstExample && hasBrackets && !isUsuallyArray(example.text)) inspection.add('[]', 1);
    isFirstExample = false;
    inspection.add(example.text, example.line);
  };
  return {
    add(text, isLineEnd = true) {
      if (isNewLine) lineCount += 1;
      isNewLine = isLineEnd;
      if (lineCount === 1 && text.startsWith(byteOrderMark)) inspection.add(byteOrderMark, 1);
      const start = text.startsWith(byteOrderMark) ? text.slice(1).trimStart() : text.trimStart();
      if (start !== '') hasBrackets ??= start.startsWith('[');
      splitter.add(text, isLineEnd).forEach(passOn);
    },
    end() {
      splitter.end().forEach(passOn);
      if (isFirstExample && hasBrackets) inspection.add('[]', 1);
      // An empty text on the last line tells the inspection the number of lines.
      if (lineCount > 0) inspection.add('', lineCount);
    },
  };
}

/** Whether a file with this start may have examples that are elements of an array, or written on several lines. */
export function mayBeArray(text: string): boolean {
  const start = text.slice(0, 1000).trimStart();
  return start.startsWith('[') || start.split('\n', 1)[0]?.trim() === '{';
}

/** Formats whose files are arrays in the programs that read them (LLaMA-Factory, Axolotl). */
const arrayFormats: readonly string[] = ['sharegpt', 'alpaca'];

function isUsuallyArray(example: string): boolean {
  const value = parseExample(example);
  const format = value && formatOf(value);
  return format !== null && arrayFormats.includes(format.id);
}

const byteOrderMark = '\uFEFF';
