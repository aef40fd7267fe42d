/** The options of all commands, and how their values are read. */
import { parseArgs } from 'node:util';
import { trainingFormats } from '../core/training/formats/registry.ts';
import { trainingHosts } from '../core/training/hosts/rows.ts';
import type { TrainingHostId } from '../core/training/hosts/types.ts';
import type { TrainingFormatId, TrainingMethod } from '../core/training/types.ts';
import { encodingIds, isEncodingId } from '../tokenizers/built-in.ts';
import { familyOf, type TokenizerChoice } from '../tokenizers/families.ts';
import type { TableStyle } from './table.ts';
import { Stop } from './terminal.ts';

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

/** Every option; a command takes those that it names. */
const allOptions = {
  json: flag,
  markdown: flag,
  help: { ...flag, short: 'h' },
  output: { ...text, short: 'o' },
  model: text,
  encoding: text,
  validation: text,
  role: text,
  target: text,
  format: text,
  method: text,
  limit: text,
  epochs: text,
  sample: text,
  seed: text,
  state: flag,
  offset: text,
  workers: text,
  counts: flag,
  from: text,
  to: text,
  fixes: text,
  share: text,
  training: text,
  candidate: text,
  page: text,
  tunable: flag,
} as const;

/** The name of an option. */
export type OptionName = keyof typeof allOptions;

/** The given values by option. */
export type OptionValues = {
  readonly [Name in OptionName]?: (typeof allOptions)[Name]['type'] extends 'boolean' ? boolean : string;
};

/** Reads the words behind a command. Throws a `Stop` for options that the command does not have. */
export function readOptions(
  words: readonly string[],
  names: readonly OptionName[],
): { readonly values: OptionValues; readonly files: readonly string[] } {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: Object.fromEntries(names.map((name) => [name, allOptions[name]])),
      allowPositionals: true,
    });
    return { values: values as OptionValues, files: positionals };
  } catch (error) {
    throw new Stop((error as Error).message.split('. ', 1)[0] as string);
  }
}

/** How results are written. */
export function styleOf({ json, markdown }: OptionValues): TableStyle | 'json' {
  if (json && markdown) throw new Stop('--json and --markdown exclude each other.');
  return json ? 'json' : markdown ? 'markdown' : 'text';
}

/** One of some names; `null` if it is not given. */
function choice<Id extends string>(name: string, value: string | undefined, all: readonly Id[]): Id | null {
  if (value === undefined) return null;
  if ((all as readonly string[]).includes(value)) return value as Id;
  throw new Stop(`--${name} is one of ${all.join(', ')}; “${value}” is none.`);
}

const methods: readonly TrainingMethod[] = ['supervised', 'preference', 'reinforcement', 'pretraining'];

/** A format of training files. */
export function formatOption(name: 'format' | 'from' | 'to', values: OptionValues): TrainingFormatId | null {
  return choice(name, values[name], Object.keys(trainingFormats) as TrainingFormatId[]);
}

/** A host of training. */
export function targetOption({ target }: OptionValues): TrainingHostId | null {
  return choice('target', target, Object.keys(trainingHosts) as TrainingHostId[]);
}

/** A method of training. */
export function methodOption({ method }: OptionValues): TrainingMethod | null {
  return choice('method', method, methods);
}

/** Whether the file is the training file or the validation file; default training. */
export function roleOption({ role }: OptionValues): 'training' | 'validation' {
  return choice('role', role, ['training', 'validation']) ?? 'training';
}

/** A whole number of at least `least`; `null` if it is not given. */
export function numberOption(
  name: 'limit' | 'epochs' | 'offset' | 'seed' | 'workers',
  values: OptionValues,
  { least = 0 }: { readonly least?: number } = {},
): number | null {
  const given = values[name];
  if (given === undefined) return null;
  const value = Number(given);
  if (given.trim() === '' || !Number.isInteger(value) || value < least)
    throw new Stop(`--${name} is a whole number from ${least} on; “${given}” is none.`);
  return value;
}

/** A share above 0 and at most 1, written `1%` or `0.01`; `null` if it is not given. */
export function shareOption(name: 'sample' | 'share', values: OptionValues): number | null {
  const given = values[name]?.trim();
  if (given === undefined) return null;
  const value = given.endsWith('%') ? Number(given.slice(0, -1)) / 100 : Number(given);
  if (given === '' || given === '%' || !(value > 0 && value <= 1))
    throw new Stop(`--${name} is a share above 0 and at most 100%, such as 1% or 0.01; “${given}” is none.`);
  return value;
}

/** How tokens are counted: by `--encoding`, else as the model's tokenizer is known; default `o200k_base`. */
export function tokenizerOption({ encoding, model }: OptionValues): TokenizerChoice {
  if (encoding === undefined) return familyOf(model ?? 'gpt-4o');
  if (!isEncodingId(encoding)) throw new Stop(`--encoding is one of ${encodingIds.join(', ')}.`);
  return { encoding, family: 'unknown' };
}
