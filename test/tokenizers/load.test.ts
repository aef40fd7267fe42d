/** Loading and registering tokenizers. */
import { expect, test } from 'vitest';
import {
  type AsyncTokenizer,
  countTokens,
  latestWins,
  loadAsyncTokenizer,
  loadTokenizer,
  registerTokenizer,
} from '../../src/tokenizers/index.ts';

test('an encoding is loaded once', () => {
  expect(loadTokenizer('o200k_base')).toBe(loadTokenizer('o200k_base'));
});

test('an unknown id is rejected with an error that names it', async () => {
  await expect(loadTokenizer('o300k')).rejects.toThrow('Unknown tokenizer "o300k"');
  await expect(loadTokenizer('toString')).rejects.toThrow(RangeError);
});

test('a failed load is forgotten, so that the next call tries again', async () => {
  let calls = 0;
  registerTokenizer('flaky', () => {
    if (++calls === 1) throw new Error('offline');
    return { id: 'flaky', exact: true, count: (text: string) => text.length };
  });
  await expect(loadTokenizer('flaky')).rejects.toThrow('offline');
  expect((await loadTokenizer('flaky')).count('abc')).toBe(3);
  await loadTokenizer('flaky');
  expect(calls).toBe(2);
});

test('a page can register a counter that asks a server, and its counts can be cancelled', async () => {
  const server: AsyncTokenizer = {
    id: 'server',
    exact: true,
    // The counter never answers and ignores the signal, but the count can be cancelled.
    count: () => new Promise(() => {}),
  };
  registerTokenizer('server', async () => server);
  const tokenizer = await loadAsyncTokenizer('server');
  const controller = new AbortController();
  const pending = tokenizer.count('abc', { signal: controller.signal });
  controller.abort(new Error('enough'));
  await expect(pending).rejects.toThrow('enough');
  await expect(countTokens(tokenizer, 'abc', { signal: controller.signal })).rejects.toThrow('enough');
});

test('the latest of several pending calls gives a count, and the others are cancelled', async () => {
  const resolvers: ((tokens: number) => void)[] = [];
  const slow: AsyncTokenizer = {
    id: 'slow',
    exact: true,
    count: () => new Promise((resolve) => resolvers.push(resolve)),
  };
  const tokenizer = latestWins(slow);
  const first = tokenizer.count('a');
  const second = tokenizer.count('ab');
  resolvers[1]?.(2);
  resolvers[0]?.(1);
  await expect(first).rejects.toMatchObject({ name: 'AbortError' });
  await expect(second).resolves.toBe(2);
});
