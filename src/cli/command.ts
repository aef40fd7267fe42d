/** The interface of a command. */
import type { OptionName, OptionValues } from './options.ts';
import type { Terminal } from './terminal.ts';

/** The files and options of a call, and the streams of its terminal. */
export interface Call {
  readonly files: readonly string[];
  readonly values: OptionValues;
  readonly terminal: Terminal;
}

/** A command of `ft-breakeven`. */
export interface Command {
  /** The words after `ft-breakeven`, with the most important options. */
  readonly usage: string;
  /** A short description of the command: a sentence or two. */
  readonly about: string;
  readonly options: readonly OptionName[];
  /** Resolves to the exit code. Rejects with a `CommandError`, or with any other error if the command has a bug. */
  run(call: Call): Promise<number>;
}
