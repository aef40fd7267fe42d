/** The lines of a file in order, or the examples of an array, with progress and cancelling. */
import { expect, it } from 'vitest';
import { type ReadLine, type ReadLinesOptions, readLines } from '../../src/files/read-lines.ts';
import { chat, chatFile, failingFrom } from './files.ts';

async function read(blob: Blob, options: Partial<ReadLinesOptions> = {}) {
  const lines: ReadLine[] = [];
  const result = await readLines(blob, { onLines: (more) => void lines.push(...more), ...options });
  return { lines, result };
}

/** A text that is longer than one slice of a file, so that several slices are read. */
const text = chatFile(40_000);

it('readLines gives every line of a file that is read in several slices, and reports its progress', async () => {
  const done: number[] = [];
  const blob = new Blob([text]);
  const { lines, result } = await read(blob, { onProgress: (progress) => done.push(progress.done) });
  expect(blob.size).toBeGreaterThan(5_000_000);
  expect(lines.map((line) => line.text).join('\n')).toBe(text.trimEnd());
  expect(result).toEqual({ encoding: 'utf-8', byteOrderMark: false, notation: 'lines', lines: 40_000 });
  expect(done).toEqual(done.toSorted((a, b) => a - b));
  expect(done.at(-1)).toBe(blob.size);
});

it('readLines waits until `onLines` has handled the lines before it reads more', async () => {
  let isBusy = false;
  await readLines(new Blob([text]), {
    async onLines() {
      expect(isBusy).toBe(false);
      isBusy = true;
      await Promise.resolve();
      isBusy = false;
    },
  });
});

it('readLines gives the examples of an array with the lines on which they begin', async () => {
  const { lines, result } = await read(new Blob([`[\n${chat('a', 'b')},\n\n${chat('c', 'd')}\n]`]));
  expect(lines).toEqual([
    { number: 2, text: chat('a', 'b'), flaw: null },
    { number: 4, text: chat('c', 'd'), flaw: null },
  ]);
  expect(result).toMatchObject({ notation: 'array', lines: 5 });
});

it('readLines rejects with the reason of its signal, or with an error if the file changes', async () => {
  const controller = new AbortController();
  const reason = new Error('enough');
  const reading = read(new Blob([text]), {
    signal: controller.signal,
    onLines: () => controller.abort(reason),
  });
  await expect(reading).rejects.toBe(reason);
  await expect(read(failingFrom(new Blob([text]), 4_500_000) as Blob)).rejects.toMatchObject({
    code: 'changed',
    params: { done: 4 * 1024 * 1024 },
  });
});
