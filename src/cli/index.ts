#!/usr/bin/env node
/** The command `ft-breakeven`: the calculations of the library in a terminal, for files of any size. */
import { run } from './run.ts';
import { nodeTerminal } from './terminal.ts';

const interrupt = new AbortController();
process.once('SIGINT', () => interrupt.abort());
process.exitCode = await run(process.argv.slice(2), nodeTerminal(interrupt.signal));
