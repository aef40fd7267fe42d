/** Tests the reading of files on disk, which may change while they are read, and of standard input. */
import { appendFileSync, existsSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { openFile } from '../../src/cli/disk-file.ts';
import { run } from '../../src/cli/run.ts';
import { bytesOf, sliceBytes } from '../../src/files/source.ts';
import { chat } from '../files/files.ts';
import { temporaryFolder } from '../harness/terminal.ts';

const { file, folder } = temporaryFolder();

describe('a file that changes while it is read', () => {
  it.each<[string, (path: string) => void]>([
    ['grows', (path) => appendFileSync(path, 'more')],
    ['shrinks', (path) => truncateSync(path, 6)],
    ['is written again with the same size', (path) => writeFileSync(path, 'zyxwvutsrq')],
  ])('is refused if it %s', async (_, change) => {
    const path = file('changing.txt', 'abcdefghij');
    // An old time, so that a change also changes the time of the file.
    utimesSync(path, 1, 1);
    const opened = await openFile(path, { input: null });
    expect(new TextDecoder().decode(await bytesOf(opened, 0, 5))).toBe('abcde');
    change(path);
    await expect(bytesOf(opened, 5, 10)).rejects.toMatchObject({
      code: 'changed',
      params: { done: 5 },
      file: path,
    });
    await opened.close();
  });

  it('ends the command with exit code 2 and one line that names the file, and leaves no unfinished file', async () => {
    // The file is longer than one slice, and grows when the first slice has been read.
    const line = chat('a', 'b'.repeat(sliceBytes / 4));
    const path = file('growing.jsonl', `${Array.from({ length: 6 }, () => line).join('\n')}\n`);
    const cleanedPath = join(folder, 'cleaned.jsonl');
    let messages = '';
    const code = await run(['clean', path, '-o', cleanedPath, '--fixes', 'byte-order-mark'], {
      input: null,
      write: async () => {},
      say: (message) => {
        messages += `${message}\n`;
      },
      progress: (shown) => {
        if (shown !== '') appendFileSync(path, 'more');
      },
      signal: new AbortController().signal,
    });
    expect(code).toBe(2);
    expect(messages).toMatch(
      /^ft-breakeven: \S+growing\.jsonl: The file changed .* \d+ bytes\. Read it again\.\n$/,
    );
    expect([cleanedPath, `${cleanedPath}.part`].map(existsSync)).toEqual([false, false]);
  });
});

describe('standard input', () => {
  const standardInput = (...chunks: readonly string[]) =>
    openFile('-', { input: Readable.from(chunks.map((chunk) => Buffer.from(chunk))) });

  it('is read in order, wherever it is cut into chunks, and its size is known at its end', async () => {
    const input = await standardInput('abc', 'defgh', 'ij');
    expect(new TextDecoder().decode(await bytesOf(input, 0, 4))).toBe('abcd');
    expect(input.size).toBe(Number.POSITIVE_INFINITY);
    expect(new TextDecoder().decode(await bytesOf(input, 4, 100))).toBe('efghij');
    expect(input.size).toBe(10);
  });

  it('is refused if the requested bytes were already read and dropped', async () => {
    const input = await standardInput('abc', 'defgh', 'ij');
    await bytesOf(input, 0, 4);
    await bytesOf(input, 9, 10);
    await expect(bytesOf(input, 0, 4)).rejects.toMatchObject({ code: 'changed', file: 'standard input' });
  });
});
