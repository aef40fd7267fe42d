/** Counting in slices, as in Node, which has no `Worker`. */
import { expect, onTestFinished, test } from 'vitest';
import {
  backgroundTokenizer,
  backgroundUnits,
  loadAsyncTokenizer,
  loadTokenizer,
  registerTokenizer,
} from '../../src/tokenizers/index.ts';
import { languages } from './texts.ts';

test('without a worker, a long text is counted in slices, with progress and the same number of tokens', async () => {
  const text = Object.values(languages).join('\n').repeat(200);
  expect(text.length).toBeGreaterThan(backgroundUnits);
  const shares: number[] = [];
  const tokens = await backgroundTokenizer('o200k_base').count(text, {
    onProgress: (share) => shares.push(share),
  });
  expect(tokens).toBe((await loadTokenizer('o200k_base')).count(text));
  expect(shares.length).toBeGreaterThan(2);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
});

test('counting in slices stops when aborted', async () => {
  const controller = new AbortController();
  const shares: number[] = [];
  const pending = backgroundTokenizer('o200k_base').count('some words '.repeat(100_000), {
    signal: controller.signal,
    onProgress: (share) => {
      shares.push(share);
      controller.abort();
    },
  });
  await expect(pending).rejects.toMatchObject({ name: 'AbortError' });
  expect(shares.length).toBe(1);
});

test('several texts of any length are counted in slices, each with its own number of tokens', async () => {
  const words = 'hello world '.repeat(400_000);
  const background = backgroundTokenizer('o200k_base', { worker: 'never' });
  const { count } = await loadTokenizer('o200k_base');
  let eventLoopTurns = 0;
  let isCounting = true;
  // Node runs its event loop once at each pause between slices, however long a slice takes.
  setImmediate(function countTurn() {
    eventLoopTurns += 1;
    if (isCounting) setImmediate(countTurn);
  });
  const tokens = await background.countEach(['', words, 'one', words.slice(0, 300_001)]);
  isCounting = false;
  expect(tokens).toEqual([0, count(words), 1, count(words.slice(0, 300_001))]);
  expect(eventLoopTurns).toBeGreaterThan(3);
});

test('the background tokenizer counts with the built-in encoding, even if another tokenizer is registered under its id', async () => {
  const exact = await loadTokenizer('p50k_base');
  // The files after this one run in the same process.
  onTestFinished(() => registerTokenizer('p50k_base', () => exact));
  registerTokenizer('p50k_base', async () => ({ id: 'p50k_base', exact: true, count: async () => 1 }));
  const background = backgroundTokenizer('p50k_base');
  for (const text of ['hello world', 'hello world '.repeat(30_000)])
    expect(await background.count(text)).toBe(exact.count(text));
  expect(await (await loadAsyncTokenizer('p50k_base')).count('hello world')).toBe(1);
});

test('without a worker, a text of over four million characters is rejected if it has no place to cut, and the error says why', async () => {
  await expect(backgroundTokenizer('o200k_base').count('a'.repeat(4_000_001))).rejects.toThrow(
    'without a place to cut',
  );
});
