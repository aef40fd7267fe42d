/** Runs commands of `ft-breakeven` inside the test process, with files in a folder of their own. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll } from 'vitest';
import { run } from '../../src/cli/run.ts';
import type { Terminal } from '../../src/cli/terminal.ts';

/** A folder for the files of the test file that calls this; it is removed after its tests. `file` writes a file there, and returns its path. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'ft-cli-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  return { folder, file };
}

/** Runs a command. `input` is the standard input, which arrives in chunks of at most 1,000 bytes. */
export async function ft(args: readonly string[], input?: string) {
  let out = '';
  let stderr = '';
  const chunks =
    input === undefined
      ? []
      : (Buffer.from(input)
          .toString('latin1')
          .match(/[\s\S]{1,1000}/g) ?? []);
  const terminal: Terminal = {
    input: input === undefined ? null : Readable.from(chunks.map((chunk) => Buffer.from(chunk, 'latin1'))),
    async write(text) {
      out += text;
    },
    say(text) {
      stderr += `${text}\n`;
    },
    progress: () => {},
    signal: new AbortController().signal,
  };
  const code = await run(args, terminal);
  return { code, out, stderr };
}
