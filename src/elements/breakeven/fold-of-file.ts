/** Finds the fold that reads a file, by the start of the file. Loaded with the first file that is dropped, or the first JSON that is given as a prompt. */
import { examplesIn } from '../../core/training/example-splitter.ts';
import { formatOf, parseExample } from '../../core/training/parse.ts';
import type { FileSource } from '../../files/source.ts';
import type { FoldId } from '../folds.ts';

/** Number of bytes at the start of a file that show what it is. */
const startBytes = 16 * 1024;

/**
 * The start of a file of results: an archive, the headers of a table, or a JSON property that only evaluation tools write. Training
 * files have none of them.
 */
const resultsStart =
  /^PK|^\s*[^{[\s][^\n]*\b(actual|expected|response|output|score|status|accepted)\b|"(actual|accepted|actualOutput|actual_output|promptIdx|testCases|filtered_resps|doc_id|datasource_item_id|completion_fns|sample_id|user_input|experimentItemId|span_id|evaluationResults)"\s*:|"eval"\s*:\s*\{|"results"\s*:\s*\{/i;

/** Matches JSON rows with a property whose name matches `names`, and no property of a training example or of a tool. */
const rowsWith = (names: string): RegExp =>
  new RegExp(
    `^(?![\\s\\S]*"(messages|contents|conversations|instruction|chosen|rejected|preferred_output|text|label|tools)"\\s*:)[\\s\\S]*"(${names})"\\s*:`,
    'i',
  );

/** Rows with expected answers. They are results, even if they also state token counts, because usage has no expected answers. */
const expectedStart = rowsWith(
  '(expected|reference)_?(output|answer|response)|expected|ground_?truth|gold|ideal',
);

/** Rows with names that results and usage can both have. */
const scoresStart = rowsWith('expected\\w*|reference\\w*|gold\\w*|score');

/** The start of a table of usage: it has a column of token counts, or of requests in a time bucket, and no column of an evaluation. */
const usageTableStart =
  /^(?![^\n]*\b(actual|expected|score)\b)\s*[^{[\s][^\n]*\b(num_model_requests|cached|\w*(input|prompt|output|completion)_tokens)\b/i;

/** JSON properties of an export of usage, of a saved profile and of a training job. */
const usageStart =
  /"(prompt_tokens|(uncached_)?input_tokens|promptTokenCount|inputTokens|num_model_requests|usageDetails|conventions|trained_tokens|tuningDataStats|jobArn|hyper_?parameters|n_epochs|gen_ai\.[\w.]+)"\s*:/i;

/** Whether a text starts as a table with headers of any language: the first two lines have the same number of separators outside quotes. No training file is a table. */
function isTable(start: string): boolean {
  if (/^\s*[{[]/m.test(start)) return false;
  const [headers = '', row = ''] = start.split('\n', 2).map((line) => line.replaceAll(/"[^"]*"/g, ''));
  return [',', ';', '\t'].some((separator) => {
    const columns = headers.split(separator).length;
    return columns > 1 && columns === row.split(separator).length;
  });
}

/** The fold that reads files with this start: the fold of training files, if the start is neither known nor a table. */
export function foldOfStart(start: string): FoldId {
  if (usageTableStart.test(start)) return 'usage';
  if (resultsStart.test(start) || expectedStart.test(start)) return 'evaluation';
  // Compared before `scoresStart`, because a row of usage may contain a tool call whose properties have such names.
  if (usageStart.test(start)) return 'usage';
  return scoresStart.test(start) || isTable(start) ? 'evaluation' : 'trainingData';
}

/** Number of lines or entries of an array, at the start of a text, that are compared with the formats of training files. */
const comparedEntries = 20;

/**
 * The number of examples in a text that is a training file: most of its first lines have the shape of a known format. As in the report of
 * the file, a line that is no JSON object is not an example. 0 for any other text, also for a single example, which may as well be a request.
 */
export function trainingExamplesIn(text: string): number {
  if (foldOfStart(text.slice(0, startBytes)) !== 'trainingData') return 0;
  let entries = 0;
  let examples = 0;
  let recognisedExamples = 0;
  for (const each of examplesIn(text.split('\n'))) {
    const value = parseExample(each.text);
    entries += 1;
    if (!value) continue;
    examples += 1;
    if (entries <= comparedEntries && formatOf(value)) recognisedExamples += 1;
  }
  return examples > 1 && recognisedExamples > Math.min(entries, comparedEntries) / 2 ? examples : 0;
}

/** The fold that reads a file. If the file cannot be read, it is the fold of training files, which then says so. */
export async function foldOfFile(source: FileSource): Promise<FoldId> {
  try {
    const bytes = await source.slice(0, Math.min(source.size, startBytes)).arrayBuffer();
    return foldOfStart(new TextDecoder().decode(bytes));
  } catch {
    return 'trainingData';
  }
}
