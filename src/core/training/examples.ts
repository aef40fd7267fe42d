/**
 * Reads a chat training file (JSON Lines, or one JSON array): its problems, the tokens of each example, and the tokens that
 * will be billed (docs/model.md, section 8). The caller passes the tokenizer as `count`.
 */
import { createArrayReader, mayBeArray } from './array-reader.ts';
import { createTrainingInspection } from './inspection.ts';
import type { TrainingOptions, TrainingReport } from './report-types.ts';

/**
 * Inspects a training file that is given as one text, and lists every example. It never throws, but returns `problems` with line
 * numbers. A byte order mark, CRLF and blank lines are allowed. A comma after an example is a problem, but the example is still
 * counted. An element of a JSON array, or an example that is written on several lines, counts as one line: the one on which it
 * begins.
 */
export function inspectTrainingData(text: string, options: TrainingOptions): TrainingReport {
  const inspection = createTrainingInspection({ maxExamples: Number.POSITIVE_INFINITY, ...options });
  if (options.rules === 'cookbook-2023' || !mayBeArray(text)) {
    for (const line of linesOf(text)) inspection.add(line);
    return inspection.report();
  }
  const reader = createArrayReader(inspection);
  for (const line of linesOf(text)) reader.add(line);
  reader.end();
  return inspection.report();
}

/**
 * The lines of a text without their line feeds. After a line feed at the end of the text there is no further line. Engines do not
 * copy a slice, so a large text is in memory only once.
 */
export function* linesOf(text: string): Generator<string> {
  let from = 0;
  while (from < text.length) {
    const end = text.indexOf('\n', from);
    yield text.slice(from, end < 0 ? text.length : end);
    if (end < 0) return;
    from = end + 1;
  }
}
