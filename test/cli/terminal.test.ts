/** Tests the streams of the command: progress is shown only on a terminal. */
import { PassThrough } from 'node:stream';
import { afterEach, expect, it, vi } from 'vitest';
import { nodeTerminal, type Terminal } from '../../src/cli/terminal.ts';

afterEach(() => vi.restoreAllMocks());

/** The text that `use` writes to standard error. `isTTY` says whether that is a terminal or a file. */
function writtenToErrors(isTTY: boolean, use: (terminal: Terminal) => void): string {
  const errors = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY });
  vi.spyOn(process, 'stdin', 'get').mockReturnValue(new PassThrough() as never);
  vi.spyOn(process, 'stdout', 'get').mockReturnValue(new PassThrough() as never);
  vi.spyOn(process, 'stderr', 'get').mockReturnValue(errors as never);
  use(nodeTerminal(new AbortController().signal));
  return errors.read() ?? '';
}

const reportWork = (terminal: Terminal): void => {
  terminal.progress('10 %');
  terminal.progress('10 %');
  terminal.progress('20 %');
  terminal.say('A sentence.');
};

it('shows progress on one line of a terminal, each text once, and removes it before a message', () => {
  expect(writtenToErrors(true, reportWork)).toBe('\r\u001b[K10 %\r\u001b[K20 %\r\u001b[KA sentence.\n');
});

it('writes messages, but no progress, if standard error is not a terminal', () => {
  expect(writtenToErrors(false, reportWork)).toBe('A sentence.\n');
});
