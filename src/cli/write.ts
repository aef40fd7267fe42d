/** `ft-breakeven clean`, `convert` and `split`: write new training files from existing ones of any size. */

import { type TrainingFix, trainingFixes } from '../core/training/clean.ts';
import { conversionMessages } from '../core/training/conversion-messages.ts';
import { type DropReason, dropReasons, type LinesToDrop } from '../core/training/drop.ts';
import { sharePercent } from '../core/training/findings.ts';
import type { TrainingFormatId } from '../core/training/types.ts';
import { inspectSources } from '../files/inspect-file.ts';
import {
  cleanFile,
  convertFile,
  splitFile,
  type WriteSummary,
  type WrittenFile,
} from '../files/written-file.ts';
import type { Call, Command } from './command.ts';
import { type DiskFile, openFile } from './disk-file.ts';
import { countWithNoun, megabytes, wholeNumber } from './numbers.ts';
import {
  allFixes,
  formatOption,
  numberOption,
  type OptionValues,
  oneFile,
  shareOption,
  styleOf,
  targetOption,
  wrongValue,
} from './options.ts';
import type { TableStyle } from './table.ts';
import { CommandError, type Terminal } from './terminal.ts';
import { openThread, usualThreads } from './threads.ts';
import { isStandardOutput, openWriter, type Writer } from './writer.ts';

/**
 * The fixes to apply, and the reasons to leave lines out. Without `--fixes`, all fixes of single lines are applied; `extra-keys` only if
 * `--format` or `--target` is given. If the format was only recognised, a key that the format does not have may be data for another
 * tool, such as the images of a chat.
 */
function fixesOption(values: OptionValues): readonly (TrainingFix | DropReason)[] {
  if (values.fixes === undefined) {
    const isFormatKnown = values.format !== undefined || values.target !== undefined;
    return trainingFixes.filter((fix) => fix !== 'extra-keys' || isFormatKnown);
  }
  return values.fixes.split(',').map((name) => {
    const fix = allFixes.find((each) => each === name.trim());
    if (!fix) throw wrongValue('fixes', `one or more of ${allFixes.join(', ')}, separated by commas`, name);
    return fix;
  });
}

/** Returns a function that shows how much of a file has been read. */
function progressHandler(path: string, terminal: Terminal) {
  return ({ done, total }: { readonly done: number; readonly total: number }): void =>
    terminal.progress(
      `${path}: ${megabytes(done)}${Number.isFinite(total) ? ` of ${megabytes(total)}` : ''}`,
    );
}

/**
 * Writes each part of a new file to its path (`split` has two parts), and then a summary. `textsOf` returns the text of a chunk for each
 * part. The summary is printed as a result. If a part itself goes to standard output, the summary is written as a message (`say`) instead.
 * Returns the exit code: 1 if a line could not be written, else 0.
 */
async function writeOut<Chunk>(
  { terminal, values }: Call,
  newFile: WrittenFile<Chunk>,
  paths: readonly (string | undefined)[],
  textsOf: (chunk: Chunk) => readonly string[],
): Promise<number> {
  const style = styleOf(values);
  const writers: Writer[] = [];
  try {
    for (const path of paths) writers.push(await openWriter(path, terminal));
    for await (const chunk of newFile)
      for (const [index, text] of textsOf(chunk).entries())
        if (text !== '') await writers[index]?.write(text);
    for (const writer of writers) await writer.end();
  } catch (error) {
    for (const writer of writers) await writer.abandon();
    throw error;
  }
  terminal.progress('');
  const summary =
    style === 'json' ? JSON.stringify(newFile.summary, null, 2) : summaryText(newFile.summary, style);
  if (paths.some(isStandardOutput)) terminal.say(summary);
  else await terminal.write(`${summary}\n`);
  return newFile.summary.leftOutCount > 0 ? 1 : 0;
}

/** The summary of a written file, one sentence on each line. */
export function summaryText(
  { written, changed, removed, leftOutCount, leftOut, comparedShare, invalid, lost }: WriteSummary,
  style: TableStyle,
): string {
  const lines = leftOut.slice(0, 5).map(({ line, reasons }) => `line ${line} (${reasons.join(', ')})`);
  return [
    `${countWithNoun(written, 'line')} written, ${wholeNumber(changed)} of them changed.`,
    removed > 0 ? `${countWithNoun(removed, 'line')} left out by the fixes.` : '',
    comparedShare < 1
      ? `Only ${sharePercent(comparedShare)} of the different examples were compared. Further repeated or leaked examples may be among the written lines.`
      : '',
    leftOutCount > 0
      ? `${countWithNoun(leftOutCount, 'line')} could not be written: ${lines.join(', ')}${leftOutCount > lines.length ? ', …' : ''}.`
      : '',
    invalid > 0 ? `${countWithNoun(invalid, 'line')} had bytes that are not UTF-8.` : '',
    ...Object.entries(lost).map(
      ([loss, examples]) =>
        `Lost in ${countWithNoun(examples, 'example')}: ${conversionMessages[loss as keyof typeof conversionMessages]}`,
    ),
  ]
    .filter((line) => line !== '')
    .map((line) => (style === 'markdown' ? `- ${line}` : line))
    .join('\n');
}

/** Finds the lines to leave out for the `reasons`. For this, the whole file is read before it is cleaned. */
async function findLinesToDrop(
  file: DiskFile,
  {
    validation,
    format,
    reasons,
    terminal,
  }: {
    readonly validation: DiskFile | null;
    readonly format: TrainingFormatId | null;
    readonly reasons: readonly DropReason[];
    readonly terminal: Terminal;
  },
): Promise<LinesToDrop | null> {
  const { drop } = await inspectSources(
    file,
    {
      format,
      validation,
      drop: reasons,
      workers: usualThreads(),
      signal: terminal.signal,
      onProgress: ({ done }) => terminal.progress(`${file.name}: compared ${megabytes(done)}`),
    },
    openThread,
  );
  return drop;
}

/** Mends the lines of a file. */
export const clean: Command = {
  usage: 'clean [FILE] [-o FILE] [--fixes FIX,FIX] [--validation FILE]',
  about:
    'Mend the lines of a training file. If asked, leave out repeated examples, and those whose input is also in the validation file.',
  options: ['output', 'fixes', 'validation', 'format', 'target', 'json', 'markdown'],
  async run(call) {
    const { files, values, terminal } = call;
    const fixes = fixesOption(values);
    const [format, target] = [formatOption('format', values), targetOption(values)];
    const file = await openFile(oneFile(files), terminal);
    let validation: DiskFile | null = null;
    try {
      const reasons = dropReasons.filter((reason) => fixes.includes(reason));
      if (reasons.includes('leaks') && values.validation === undefined)
        throw new CommandError('The fix “leaks” needs the validation file: give --validation FILE.');
      if (reasons.length > 0 && file.isStream)
        throw new CommandError(
          'The fixes “exact-duplicates” and “leaks” need to read the file twice, but standard input can be read only once.',
        );
      validation = values.validation === undefined ? null : await openFile(values.validation, terminal);
      const onProgress = progressHandler(file.name, terminal);
      const drop =
        reasons.length === 0 ? null : await findLinesToDrop(file, { validation, format, reasons, terminal });
      const cleaned = cleanFile(file, {
        fixes: trainingFixes.filter((fix) => fixes.includes(fix)),
        drop,
        format,
        target,
        signal: terminal.signal,
        onProgress,
      });
      return await writeOut(call, cleaned, [values.output], (text) => [text]);
    } finally {
      await file.close();
      await validation?.close();
    }
  },
};

/** Converts a file into another format. */
export const convert: Command = {
  usage: 'convert [FILE] --to FORMAT [-o FILE]',
  about:
    'Convert a training file into another format. Examples that cannot be converted are left out and listed.',
  options: ['output', 'from', 'to', 'target', 'json', 'markdown'],
  async run(call) {
    const { files, values, terminal } = call;
    const [from, to, target] = [
      formatOption('from', values),
      formatOption('to', values),
      targetOption(values),
    ];
    if (to === null) throw new CommandError('convert needs the format to write: give --to FORMAT.');
    const file = await openFile(oneFile(files), terminal);
    try {
      const onProgress = progressHandler(file.name, terminal);
      const converted = convertFile(file, { from, to, target, signal: terminal.signal, onProgress });
      return await writeOut(call, converted, [values.output], (text) => [text]);
    } finally {
      await file.close();
    }
  },
};

/** Splits a file into a training and a validation file. */
export const split: Command = {
  usage: 'split [FILE] --share 10% --training FILE --validation FILE [--seed N]',
  about: 'Split a file into a training and a validation file. Examples with equal inputs stay together.',
  options: ['share', 'training', 'validation', 'seed', 'format', 'target', 'json', 'markdown'],
  async run(call) {
    const { files, values, terminal } = call;
    const validationShare = shareOption('share', values);
    if (validationShare === null || values.training === undefined || values.validation === undefined)
      throw new CommandError('split needs --share, --training and --validation.');
    if (values.training === values.validation)
      throw new CommandError('--training and --validation must be different files.');
    const seed = numberOption('seed', values) ?? 0;
    const [format, target] = [formatOption('format', values), targetOption(values)];
    const file = await openFile(oneFile(files), terminal);
    try {
      const onProgress = progressHandler(file.name, terminal);
      const parts = splitFile(file, {
        seed,
        validationShare,
        format,
        target,
        signal: terminal.signal,
        onProgress,
      });
      const paths = [values.training, values.validation];
      return await writeOut(call, parts, paths, ({ training, validation }) => [training, validation]);
    } finally {
      await file.close();
    }
  },
};
