/** The form of a command. */
import type { OptionName, OptionValues } from './options.ts';
import type { Terminal } from './terminal.ts';

/** What a command is called with. */
export interface Call {
  readonly files: readonly string[];
  readonly values: OptionValues;
  readonly terminal: Terminal;
}

/** A command of `ft-breakeven`. */
export interface Command {
  /** The words after `ft-breakeven`. */
  readonly usage: string;
  /** A few words on what it does. */
  readonly about: string;
  readonly options: readonly OptionName[];
  /** Resolves to the exit code; rejects with a `Stop`, or with an error that is nobody's intention. */
  run(call: Call): Promise<number>;
}
