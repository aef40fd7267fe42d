/** The options of all commands, and how their values are read. */
import { parseArgs } from 'node:util';
import { type ScoreId, scores } from '../core/evaluation/scores/scores.ts';
import { trainingFixes } from '../core/training/clean.ts';
import { dropReasons } from '../core/training/drop.ts';
import { trainingFormats } from '../core/training/formats/registry.ts';
import { trainingHosts } from '../core/training/hosts/rows.ts';
import type { TrainingHostId } from '../core/training/hosts/types.ts';
import type { TrainingFormatId, TrainingMethod } from '../core/training/types.ts';
import type { UsageSourceId } from '../core/usage/profile-types.ts';
import { usageSources } from '../core/usage/sources.ts';
import { encodingIds, isEncodingId } from '../tokenizers/built-in.ts';
import { familyOf, type TokenizerChoice } from '../tokenizers/families.ts';
import type { TableStyle } from './table.ts';
import { CommandError } from './terminal.ts';

/** An option: its type, the value that it takes, and what it does. */
interface Option {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  /** The name of the value in the help; absent for a flag. */
  readonly value?: string;
  readonly about: string;
}

/** All fixes: first the fixes of single lines, then the fixes for which the whole file must be read first. */
export const allFixes = [...trainingFixes, ...dropReasons];

const methods: readonly TrainingMethod[] = ['supervised', 'preference', 'reinforcement', 'pretraining'];

/** An option without a value. */
const flag = (about: string) => ({ type: 'boolean', about }) as const;
/** An option with a value. */
const withValue = (value: string, about: string) => ({ type: 'string', value, about }) as const;

const formatIds = Object.keys(trainingFormats) as readonly TrainingFormatId[];
const scoreIds = Object.keys(scores) as readonly ScoreId[];
const sourceIds = usageSources.map(({ id }) => id);
const hostIds = Object.keys(trainingHosts) as readonly TrainingHostId[];

/** Every option of any command. */
const allOptions = {
  json: flag('Print JSON instead of text.'),
  markdown: flag('Print Markdown instead of text.'),
  help: { ...flag('Print this help.'), short: 'h' },
  output: { ...withValue('FILE', 'File to write. Default: standard output.'), short: 'o' },
  model: withValue('MODEL', 'Count the tokens with the tokenizer of this model. Default: gpt-4o.'),
  encoding: withValue('ENCODING', `Count the tokens with this encoding: ${encodingIds.join(', ')}.`),
  validation: withValue(
    'FILE',
    'The validation file. split writes it; inspect and clean compare FILE with it.',
  ),
  role: withValue('ROLE', 'What FILE is: training (default) or validation.'),
  target: withValue('HOST', `The host that the file is for: ${hostIds.join(', ')}.`),
  format: withValue('FORMAT', `Format of the file: ${formatIds.join(', ')}. By default it is recognised.`),
  method: withValue(
    'METHOD',
    `Kind of training: ${methods.join(', ')}. Default: the kind that the format is for.`,
  ),
  limit: withValue(
    'TOKENS',
    'Maximum number of tokens of an example. Default: that of --target or, without --target, that of the first host that trains on files of the format; 65,536 if this host states none.',
  ),
  epochs: withValue('N', 'Number of epochs. Default: a number that depends on the number of examples.'),
  sample: withValue('SHARE', 'Read only a random share of the lines, such as 1%, and estimate the totals.'),
  seed: withValue('N', 'A whole number for the random choice. Another number makes another choice.'),
  state: flag('Print the state of this part of a file as JSON, for merge.'),
  offset: withValue('LINES', 'Number of lines of the whole file before this part. Default: 0.'),
  workers: withValue(
    'N',
    'Maximum number of worker threads. Default: the number of threads of the processor minus one, at most 4.',
  ),
  counts: flag('Only count: skip the checks of the texts. These checks take most of the time.'),
  from: withValue('FORMAT', 'Format of the file. By default it is recognised.'),
  to: withValue('FORMAT', `Format to write: ${formatIds.join(', ')}.`),
  fixes: withValue(
    'FIXES',
    `Fixes, separated by commas: ${allFixes.join(', ')}. Default: all but ${dropReasons.join(' and ')}; extra-keys only if --format or --target is given.`,
  ),
  share: withValue('SHARE', 'Share of the examples for the validation file, such as 10%.'),
  training: withValue('FILE', 'The training file to write.'),
  candidate: withValue(
    'ID',
    'Id of the approach to compare with the baseline. Default: the candidate of the scenario.',
  ),
  page: withValue('URL', 'Address of a page with <ft-breakeven>, for the link.'),
  baseline: withValue(
    'ID',
    'Id of the approach with which the others are compared. Default: the first approach in the files.',
  ),
  score: withValue(
    'SCORE',
    `How answers are judged: ${scoreIds.join(', ')}. Default: the first that fits the files.`,
  ),
  threshold: withValue('SCORE', 'The score, 0 to 1, from which an answer is accepted. Default: 1.'),
  columns: withValue(
    'COLUMNS',
    'Columns of a table that are not recognised, such as input=question,expected=gold,actual=reply.',
  ),
  source: withValue(
    'SOURCE',
    `Where the rows come from: ${sourceIds.join(', ')}. By default it is recognised.`,
  ),
  'input-includes-cached': withValue(
    'ANSWER',
    'Whether the input tokens of the file include cached ones: yes or no. Default: as the documentation of the source says.',
  ),
  tunable: flag('Only models that can be fine-tuned.'),
} as const satisfies Readonly<Record<string, Option>>;

/** The name of an option. */
export type OptionName = keyof typeof allOptions;

/** The values of the options that a person gave, by the name of the option. */
export type OptionValues = {
  readonly [Name in OptionName]?: (typeof allOptions)[Name]['type'] extends 'boolean' ? boolean : string;
};

/** The files that the user named, or `-` for standard input if the user named none. */
export function givenFiles(files: readonly string[]): readonly string[] {
  return files.length > 0 ? files : ['-'];
}

/** The one file that the user named, or `-` for standard input. Throws a `CommandError` with the message `ifSeveral` for several files. */
export function oneFile(files: readonly string[], ifSeveral = 'Give one file at a time.'): string {
  const [path = '-', ...furtherFiles] = files;
  if (furtherFiles.length > 0) throw new CommandError(ifSeveral);
  return path;
}

/** Reads the arguments after the name of a command. Throws a `CommandError` for options that the command does not have. */
export function readOptions(
  args: readonly string[],
  names: readonly OptionName[],
): { readonly values: OptionValues; readonly files: readonly string[] } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: Object.fromEntries(names.map((name) => [name, optionOfParser(allOptions[name])])),
      allowPositionals: true,
    });
    return { values: values as OptionValues, files: positionals };
  } catch (error) {
    throw new CommandError(`${(error as Error).message.split('. ', 1)[0]}.`);
  }
}

function optionOfParser({ type, short }: Option) {
  return short === undefined ? { type } : { type, short };
}

/** The help for some options. */
export function optionsText(names: readonly OptionName[]): string {
  return names
    .map((name) => {
      const { short, value, about }: Option = allOptions[name];
      return `  ${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}\n      ${about}\n`;
    })
    .join('');
}

/** The error for a value that an option cannot have. `needed` completes “must be”. */
export function wrongValue(name: OptionName, needed: string, given: string): CommandError {
  return new CommandError(`--${name} must be ${needed}; “${given}” was given.`);
}

/** The style in which results are written; default `text`. Throws a `CommandError` if both `--json` and `--markdown` are given. */
export function styleOf({ json, markdown }: OptionValues): TableStyle | 'json' {
  if (json && markdown) throw new CommandError('Give either --json or --markdown, not both.');
  return json ? 'json' : markdown ? 'markdown' : 'text';
}

/** The value of an option that must be one of the names in `all`; `null` if it is not given. Throws a `CommandError` for any other value. */
function choice<Id extends string>(
  name: OptionName,
  value: string | undefined,
  all: readonly Id[],
): Id | null {
  if (value === undefined) return null;
  if ((all as readonly string[]).includes(value)) return value as Id;
  throw wrongValue(name, `one of ${all.join(', ')}`, value);
}

/** The format of training files that an option names; `null` if the option is not given. */
export function formatOption(name: 'format' | 'from' | 'to', values: OptionValues): TrainingFormatId | null {
  return choice(name, values[name], formatIds);
}

/** The host of training; `null` if it is not given. */
export function targetOption({ target }: OptionValues): TrainingHostId | null {
  return choice('target', target, hostIds);
}

/** The method of training; `null` if it is not given. */
export function methodOption({ method }: OptionValues): TrainingMethod | null {
  return choice('method', method, methods);
}

/** Whether the file is the training file or the validation file; default training. */
export function roleOption({ role }: OptionValues): 'training' | 'validation' {
  return choice('role', role, ['training', 'validation']) ?? 'training';
}

/** The score by which answers are judged; `null` if it is not given. */
export function scoreOption({ score }: OptionValues): ScoreId | null {
  return choice('score', score, scoreIds);
}

/** The threshold of a score (0–1); `null` if it is not given. Throws a `CommandError` for any other value. */
export function thresholdOption({ threshold }: OptionValues): number | null {
  if (threshold === undefined) return null;
  const value = Number(threshold);
  if (threshold.trim() === '' || !(value >= 0 && value <= 1))
    throw wrongValue('threshold', 'a number from 0 to 1', threshold);
  return value;
}

/** The source of usage; `null` if it is not given. */
export function sourceOption({ source }: OptionValues): UsageSourceId | null {
  return choice('source', source, sourceIds);
}

/** Whether the input tokens of a file include cached tokens; `null` if it is not given. */
export function includesCachedOption(values: OptionValues): boolean | null {
  const answer = choice('input-includes-cached', values['input-includes-cached'], ['yes', 'no']);
  return answer === null ? null : answer === 'yes';
}

/** A whole number of at least `min`; `null` if it is not given. Throws a `CommandError` for any other value. */
export function numberOption(
  name: 'limit' | 'epochs' | 'offset' | 'seed' | 'workers',
  values: OptionValues,
  { min = 0 }: { readonly min?: number } = {},
): number | null {
  const typed = values[name];
  if (typed === undefined) return null;
  const value = Number(typed);
  if (typed.trim() === '' || !Number.isInteger(value) || value < min)
    throw wrongValue(name, `a whole number of at least ${min}`, typed);
  return value;
}

/** A share above 0 and at most 1, written `1%` or `0.01`; `null` if it is not given. Throws a `CommandError` for any other value. */
export function shareOption(name: 'sample' | 'share', values: OptionValues): number | null {
  const typed = values[name]?.trim();
  if (typed === undefined) return null;
  const value = typed.endsWith('%') ? Number(typed.slice(0, -1)) / 100 : Number(typed);
  if (typed === '' || typed === '%' || !(value > 0 && value <= 1))
    throw wrongValue(name, 'a share above 0 and up to 100%, such as 1% or 0.01', typed);
  return value;
}

/**
 * The tokenizer that counts the tokens. It is the tokenizer of `--encoding`, or else of `--model`. Without both options it is
 * `o200k_base`, the encoding of gpt-4o. If the tokenizer of the model is not public, the count is an estimate.
 */
export function tokenizerOption({ encoding, model }: OptionValues): TokenizerChoice {
  if (encoding === undefined) return familyOf(model ?? 'gpt-4o');
  if (!isEncodingId(encoding)) throw wrongValue('encoding', `one of ${encodingIds.join(', ')}`, encoding);
  return { encoding, family: 'unknown' };
}

/** Whether the tokenizer counts as the model does. False for an estimate, and for an encoding that is only assumed. */
export const countsExactly = ({ encoding, assumed = false }: TokenizerChoice): boolean =>
  encoding !== null && !assumed;
