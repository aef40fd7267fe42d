/**
 * Reads a chat training file (JSON Lines, or one JSON array): its problems, the tokens of each example, and the tokens that
 * will be billed (model page, section 8). The caller passes the tokenizer as `count`.
 */
import { createExampleSplitter, type ExampleSource } from './example-splitter.ts';
import { createTrainingInspection } from './inspection.ts';
import { formatsOf, parseExample } from './parse.ts';
import type { TrainingOptions, TrainingReport } from './report-types.ts';

/**
 * The content of a training file given as text: the fold of `createTrainingInspection` over its lines, with every example
 * listed. Never throws: it returns `problems` with line numbers. A byte order mark, CRLF and blank lines are fine; a comma
 * after an example is a problem, but the example is still counted. Elements of a JSON array are read like lines, at the line
 * where each begins; so is an example that is written on several lines.
 */
export function inspectTrainingData(text: string, options: TrainingOptions): TrainingReport {
  const inspection = createTrainingInspection({ maxExamples: Number.POSITIVE_INFINITY, ...options });
  if (options.rules === 'cookbook-2023' || !mayBeArray(text)) {
    for (const line of linesOf(text)) inspection.add(line);
    return inspection.report();
  }
  if (text.startsWith(byteOrderMark)) inspection.add(byteOrderMark);
  const splitter = createExampleSplitter();
  let lines = 0;
  let isFirst = true;
  const read = (example: ExampleSource): void => {
    // The brackets are a problem of their own: most hosts want a line for each example.
    if (isFirst && text.trimStart().startsWith('[') && !isUsuallyArray(example.text)) inspection.add('[]', 1);
    isFirst = false;
    inspection.add(example.text, example.line);
  };
  for (const line of linesOf(text)) {
    lines += 1;
    splitter.add(line).forEach(read);
  }
  splitter.end().forEach(read);
  if (isFirst) inspection.add('[]', 1);
  inspection.add('', lines);
  return inspection.report();
}

/** Formats whose files are arrays in the programs that read them (LLaMA-Factory, Axolotl). */
const arrayFormats: readonly string[] = ['sharegpt', 'alpaca'];

function isUsuallyArray(example: string): boolean {
  const value = parseExample(example);
  const format = value && formatsOf(value)[0];
  return format !== null && format !== undefined && arrayFormats.includes(format.id);
}

const byteOrderMark = '\uFEFF';

/** Whether examples may be elements of an array, or be written on several lines. */
function mayBeArray(text: string): boolean {
  const start = text.slice(0, 1000).trimStart();
  return start.startsWith('[') || start.split('\n', 1)[0]?.trim() === '{';
}

/** The lines of a text without their line feeds. Engines slice without copying, so a large file exists once. */
export function* linesOf(text: string): Generator<string> {
  let from = 0;
  while (from <= text.length) {
    const end = text.indexOf('\n', from);
    yield text.slice(from, end < 0 ? text.length : end);
    if (end < 0) return;
    from = end + 1;
  }
}
