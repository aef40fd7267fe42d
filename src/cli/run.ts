/** Runs the command that is named by the arguments. If it fails, one line states the reason. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FileError } from '../files/errors.ts';
import type { Command } from './command.ts';
import { optionsText, readOptions } from './options.ts';
import { printable } from './table.ts';
import { CommandError, systemMessage, type Terminal } from './terminal.ts';

/** The commands, each loaded when it is called. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  count: async () => (await import('./count.ts')).count,
  inspect: async () => (await import('./inspect.ts')).inspect,
  merge: async () => (await import('./inspect.ts')).merge,
  convert: async () => (await import('./write.ts')).convert,
  split: async () => (await import('./write.ts')).split,
  clean: async () => (await import('./write.ts')).clean,
  compare: async () => (await import('./compare.ts')).compare,
  usage: async () => (await import('./usage.ts')).usage,
  breakeven: async () => (await import('./breakeven.ts')).breakeven,
  prices: async () => (await import('./prices.ts')).prices,
};

const exitCodes = `Exit codes:
  0  Success.
  1  A finding has the severity error, or an example could not be written.
  2  Wrong arguments, or a file that cannot be read or written.`;

/**
 * The command that the arguments name, with its options and files. `null` if there is no such command. Throws a `CommandError` for an
 * option that the command does not have.
 */
export async function readCommand([name = '', ...args]: readonly string[]): Promise<CommandCall | null> {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) return null;
  const command = await load();
  return { command, ...readOptions(args, [...command.options, 'help']) };
}

interface CommandCall extends ReturnType<typeof readOptions> {
  readonly command: Command;
}

/** Runs the command that the arguments name, and resolves to its exit code: see `exitCodes`, or 130 after Ctrl+C. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  const [name] = argv;
  try {
    if (name === '--version') {
      await terminal.write(`${await version()}\n`);
      return 0;
    }
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
      await terminal.write(await usage());
      return name === undefined ? 2 : 0;
    }
    const call = await readCommand(argv);
    if (!call)
      throw new CommandError(
        `There is no command “${name}”. The commands are ${Object.keys(commands).join(', ')}.`,
      );
    const { command, values, files } = call;
    if (values.help) {
      await terminal.write(
        `ft-breakeven ${command.usage}\n\n${command.about}\n\nOptions:\n\n${optionsText([...command.options, 'help'])}`,
      );
      return 0;
    }
    return await command.run({ files, values, terminal });
  } catch (error) {
    terminal.progress('');
    if (terminal.signal.aborted) return 130;
    // A message may contain a text of a file, and this text may contain characters that control the terminal.
    const say = (message: string): void => terminal.say(printable(`ft-breakeven: ${message}`));
    if (error instanceof CommandError) {
      if (error.message !== '') say(error.message);
      return error.code;
    }
    if (error instanceof FileError) say(`${error.file === null ? '' : `${error.file}: `}${error.message}`);
    else say(systemMessage(error, 'A file') ?? String(error));
    return 2;
  }
}

/** The version of the package. Its package.json is two folders above the folder of this file, in the sources as in the built package. */
async function version(): Promise<string> {
  const path = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'package.json');
  return (JSON.parse(await readFile(path, 'utf8')) as { readonly version: string }).version;
}

async function usage(): Promise<string> {
  const allCommands = await Promise.all(Object.values(commands).map((load) => load()));
  const lines = allCommands.map((command) => `  ft-breakeven ${command.usage}\n      ${command.about}`);
  return `${[
    'Says whether to keep prompting or fine-tune a model, inspects training files of any size, compares results, and reads usage.',
    ...lines,
    'Without FILE, or with -, a command reads standard input.',
    'For all options of a command: ft-breakeven COMMAND --help',
    'For the version of the package: ft-breakeven --version',
    exitCodes,
  ].join('\n\n')}\n`;
}
