/** `ft-breakeven inspect` and `merge`: print the report of a training file, of a sample of it, or of its parts. */
import { basename } from 'node:path';
import { isRecord, parseJson } from '../core/json-values.ts';
import { today } from '../core/scenario/calendar.ts';
import { type TrainingCost, trainingCosts } from '../core/training/costs.ts';
import {
  createTrainingInspection,
  stateVersion,
  type TrainingInspection,
  type TrainingState,
} from '../core/training/inspection.ts';
import type { TrainingOptions, TrainingReport } from '../core/training/report-types.ts';
import { createTrainingSample, type SampleOptions } from '../core/training/sample.ts';
import { areExact, type UsedTokenizer } from '../core/training/used-tokenizers.ts';
import { startOf } from '../files/file-start.ts';
import { type InspectFileOptions, inspectSources } from '../files/inspect-file.ts';
import { InspectionFeed } from '../files/inspection-feed.ts';
import type { FileProgress } from '../files/reading-progress.ts';
import { slicesOf } from '../files/source.ts';
import { formatTokens, withEstimateMark } from '../i18n/format.ts';
import { catalog } from '../prices/index.ts';
import { estimateTokenizer } from '../tokenizers/estimate.ts';
import { loadBuiltIn } from '../tokenizers/load.ts';
import type { Command } from './command.ts';
import { type DiskFile, openFile, textOf } from './disk-file.ts';
import { fileLink, linkText } from './file-link.ts';
import { countWithNoun, duration, megabytes } from './numbers.ts';
import {
  countsExactly,
  formatOption,
  givenFiles,
  methodOption,
  numberOption,
  type OptionName,
  type OptionValues,
  oneFile,
  roleOption,
  shareOption,
  styleOf,
  targetOption,
  tokenizerOption,
} from './options.ts';
import { exactnessText, reportText, sampleText } from './report-text.ts';
import { printedJson, type TableStyle } from './table.ts';
import { CommandError, type Terminal } from './terminal.ts';
import { openThread, usualThreads } from './threads.ts';

/** The options that `rulesOf` reads. */
const ruleOptions: readonly OptionName[] = ['target', 'format', 'method', 'limit', 'epochs', 'counts'];

/** Files below this number of bytes are read without worker threads, because starting the threads would take longer. */
const smallBytes = 1_000_000;

/** The options that decide which findings a report has, for a whole file and for its parts. */
function rulesOf(values: OptionValues): Omit<TrainingOptions, 'count'> {
  return {
    target: targetOption(values),
    format: formatOption('format', values),
    method: methodOption(values),
    limit: numberOption('limit', values, { min: 1 }),
    epochs: numberOption('epochs', values, { min: 1 }),
    checks: values.counts ? 'counts' : 'all',
  };
}

/** The tokenizer of an inspection, as options. */
interface Counting extends Pick<InspectFileOptions, 'encoding' | 'count'> {
  readonly tokenizer: UsedTokenizer;
}

/**
 * The tokenizer of an inspection. The name of an encoding can be sent to other threads. An estimating tokenizer is a function, which
 * cannot be sent, so it counts in this thread.
 */
function countingOf(values: OptionValues): Counting {
  const choice = tokenizerOption(values);
  const { encoding, family } = choice;
  const exact = countsExactly(choice);
  if (encoding !== null) return { encoding, tokenizer: { id: encoding, exact } };
  const { id, count } = estimateTokenizer(family);
  return { count, tokenizer: { id, exact } };
}

function progressText({ done, total, bytesPerSecond, secondsLeft, partial }: FileProgress): string {
  return [
    total === null ? megabytes(done) : `${Math.floor((done / total) * 100)} % of ${megabytes(total)}`,
    bytesPerSecond === null ? '' : `${megabytes(bytesPerSecond)}/s`,
    secondsLeft === null || secondsLeft < 1 ? '' : `${duration(secondsLeft)} left`,
    partial === null
      ? ''
      : `${withEstimateMark(formatTokens(partial.tokens), { approximate: true }, partial.tokens)} tokens so far`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** Inspects one file. */
export const inspect: Command = {
  usage: 'inspect [FILE] [--validation FILE] [--target HOST] [--sample SHARE]',
  about: 'Report the tokens, the findings and the training cost of a training file.',
  options: [
    ...ruleOptions,
    'json',
    'markdown',
    'model',
    'encoding',
    'validation',
    'role',
    'sample',
    'seed',
    'state',
    'offset',
    'workers',
    'page',
  ],
  async run({ files, values, terminal }) {
    const path = oneFile(
      files,
      'Give one file at a time. To inspect a file in parts, use inspect --state and merge.',
    );
    const style = styleOf(values);
    const rate = shareOption('sample', values);
    const [rules, role, counting] = [rulesOf(values), roleOption(values), countingOf(values)];
    const { exact } = counting.tokenizer;
    const offset = numberOption('offset', values) ?? 0;
    const workers = numberOption('workers', values);
    const fileName = path === '-' ? null : basename(path);
    if (rate !== null && (values.state || values.validation))
      throw new CommandError('--sample cannot be combined with --state or --validation.');
    const file = await openFile(path, terminal);
    let validation: DiskFile | null = null;
    try {
      validation = values.validation === undefined ? null : await openFile(values.validation, terminal);
      if (rate !== null)
        return await inspectSample(file, { ...rules, role, rate, offset, fileName }, counting, {
          style,
          values,
          terminal,
        });
      const isSmall = file.size + (validation?.size ?? 0) < smallBytes;
      const { reports, state } = await inspectSources(
        file,
        {
          ...rules,
          ...counting,
          role,
          offset,
          validation,
          withoutValidation: validation === null,
          fileName,
          workers: workers ?? (isSmall ? 0 : usualThreads()),
          wantsState: values.state,
          signal: terminal.signal,
          onProgress: (progress) => terminal.progress(`${file.name}: ${progressText(progress)}`),
        },
        openThread,
      );
      terminal.progress('');
      if (state !== null) {
        await terminal.write(`${state}\n`);
        return 0;
      }
      const report = reports[role] as TrainingReport;
      const validationReport = role === 'training' ? (reports.validation ?? null) : null;
      return await writeReport(report, validationReport, {
        style,
        exact,
        name: file.name,
        page: values.page,
        terminal,
      });
    } finally {
      await file.close();
      await validation?.close();
    }
  },
};

/** Prints a report with its costs, and the report of the validation file if there is one. Returns the exit code. */
async function writeReport(
  report: TrainingReport,
  validation: TrainingReport | null,
  {
    style,
    exact,
    name,
    page,
    terminal,
  }: {
    readonly style: TableStyle | 'json';
    /** Whether the numbers of tokens are exact. `null` = unknown. */
    readonly exact: boolean | null;
    readonly name: string;
    readonly page: string | undefined;
    readonly terminal: Terminal;
  },
): Promise<number> {
  const on = today(new Date());
  const validationTokens = validation?.billedTokensPerEpoch ?? 0;
  const costs: readonly TrainingCost[] =
    report.examples === 0 ? [] : trainingCosts(report, catalog, { on, validationTokens });
  const offerLink = fileLink(report, costs, { page: page ?? '', startsOn: on, validationTokens });
  const isEstimate = exact === false;
  if (style === 'json')
    await terminal.write(printedJson({ ...report, exact, costs, link: offerLink?.link ?? null, validation }));
  else {
    await terminal.write(reportText(report, costs, { style, isEstimate, name }));
    if (validation)
      await terminal.write(`\n${reportText(validation, [], { style, isEstimate, name: 'validation file' })}`);
    await terminal.write(exactnessText(exact));
    if (offerLink !== null)
      await terminal.write(
        `\nA link that opens ${offerLink.offer} in the calculator. This training is the cheapest of those that are billed by token and whose model can also be prompted.${linkText(offerLink.link, page)}`,
      );
  }
  return exitCode(validation ? [report, validation] : [report]);
}

/** The exit code of a command that prints these reports: 1 if a finding has the severity error, else 0. */
function exitCode(reports: readonly TrainingReport[]): number {
  return reports.some(({ findings }) => findings.some(({ severity }) => severity === 'error')) ? 1 : 0;
}

/** Reads a random sample of a file and prints the estimated totals. Returns the exit code. */
async function inspectSample(
  file: DiskFile,
  options: Omit<SampleOptions, 'count' | 'seed'>,
  { encoding = 'o200k_base', count, tokenizer: { exact } }: Counting,
  {
    style,
    values,
    terminal,
  }: {
    readonly style: TableStyle | 'json';
    readonly values: OptionValues;
    readonly terminal: Terminal;
  },
): Promise<number> {
  const counter = count ?? (await loadBuiltIn(encoding)).count;
  const seed = numberOption('seed', values) ?? 1;
  const start = await startOf(file);
  const fileBytes = Number.isFinite(file.size) ? file.size : null;
  const sample = createTrainingSample({ ...options, fileBytes, count: counter, seed });
  // A sample uses the feed of an inspection, so that both find the same examples and problems on the same lines.
  const feed = new InspectionFeed(sample, start, { linesBefore: options.offset });
  for await (const { from, bytes } of slicesOf(file, terminal.signal)) {
    for (const _ of feed.add(bytes)) terminal.signal.throwIfAborted();
    terminal.progress(`${file.name}: ${megabytes(from + bytes.length)}`);
  }
  for (const _ of feed.end()) terminal.signal.throwIfAborted();
  terminal.progress('');
  const totals = sample.totals();
  await terminal.write(
    style === 'json'
      ? printedJson({ ...totals, exact })
      : `${sampleText(totals, { style, isEstimate: !exact, name: file.name })}${exactnessText(exact)}`,
  );
  return exitCode([totals.report]);
}

/** Merges the states of parts of a file. */
export const merge: Command = {
  usage: 'merge STATE… [--target HOST] [--epochs N]',
  about:
    'Merge the states of the parts of a file into one report. inspect --state prints a state. The order does not matter.',
  options: [...ruleOptions, 'json', 'markdown', 'state', 'page'],
  async run({ files, values, terminal }) {
    const style = styleOf(values);
    const rules = rulesOf(values);
    const { inspection, parts, hasTraining, hasValidation } = await mergedStates(files, rules, terminal);
    if (values.state) {
      await terminal.write(`${JSON.stringify(inspection.state())}\n`);
      return 0;
    }
    const validation =
      hasTraining && hasValidation
        ? createTrainingInspection(
            { ...rules, role: 'validation', count: () => 0 },
            inspection.state(),
          ).report()
        : null;
    return writeReport(inspection.report(), validation, {
      style,
      exact: areExact(inspection.tokenizers),
      name: countWithNoun(parts, 'part'),
      page: values.page,
      terminal,
    });
  },
};

/** Merges the states in the files. One state is read at a time, because all states together may be larger than the memory. */
async function mergedStates(
  files: readonly string[],
  rules: Omit<TrainingOptions, 'count'>,
  terminal: Terminal,
): Promise<{
  readonly inspection: TrainingInspection;
  readonly parts: number;
  readonly hasTraining: boolean;
  readonly hasValidation: boolean;
}> {
  // There is no validation file unless one of the merged states is of a validation file.
  const options = { ...rules, withoutValidation: true, count: () => 0 };
  const inspection = createTrainingInspection(options);
  let [parts, hasTraining, hasValidation] = [0, false, false];
  let tokenizer: string | null = null;
  for (const path of givenFiles(files)) {
    const partsBefore = parts;
    for await (const state of statesIn(path, terminal)) {
      for (const used of state.tokenizers ?? []) {
        tokenizer ??= used?.id ?? null;
        if (used && used.id !== tokenizer)
          throw new CommandError(
            `${path}: the tokens of this part were counted with ${used.id}, those of earlier parts with ${tokenizer}. Give every inspect --state the same --model or --encoding.`,
          );
      }
      inspection.merge(state);
      parts += 1;
      hasTraining ||= state.training !== null;
      hasValidation ||= state.validation !== null;
      terminal.progress(`${countWithNoun(parts, 'part')} merged`);
    }
    // If the inspection of a part failed, the file of its state is often empty. The report must not leave this part out silently.
    if (parts === partsBefore) throw stateError(path);
  }
  terminal.progress('');
  if (hasTraining) return { inspection, parts, hasTraining, hasValidation };
  // All states are of a validation file, so the report is about this file.
  const validation = createTrainingInspection(
    { ...options, role: 'validation' },
    { ...inspection.state(), role: 'validation', training: null },
  );
  return { inspection: validation, parts, hasTraining, hasValidation };
}

/** The states in a file, one on each line. */
async function* statesIn(path: string, terminal: Terminal): AsyncGenerator<TrainingState> {
  for await (const line of linesOf(path, terminal)) {
    if (line.trim() === '') continue;
    const state = parseJson(line);
    if (!isState(state)) throw stateError(path);
    if (state.version !== stateVersion)
      throw new CommandError(
        `${path}: this state is of another version of ft-breakeven. Run inspect --state again.`,
      );
    yield state;
  }
}

function stateError(path: string): CommandError {
  return new CommandError(`${path}: this is not the output of inspect --state.`);
}

/** The lines of a file. A line may have any length. */
async function* linesOf(path: string, terminal: Terminal): AsyncGenerator<string> {
  let unfinished = '';
  for await (const { text } of textOf(path, terminal)) {
    const [first = '', ...others] = text.split('\n');
    unfinished += first;
    for (const line of others) {
      yield unfinished;
      unfinished = line;
    }
  }
  yield unfinished;
}

/** Whether a value is a state, of any version. */
function isState(value: unknown): value is TrainingState {
  return isRecord(value) && 'nextLine' in value;
}
