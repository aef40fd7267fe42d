/** Tests the questions that the page sends to the counting worker. A stand-in for the worker answers when the test tells it to. */
import { expect, test } from 'vitest';
import { backgroundTokenizer, backgroundUnits, loadAsyncTokenizer } from '../../src/tokenizers/index.ts';
import { countingWorkers } from '../harness/counting-worker.ts';

/** A text that is long enough for the worker and fills one batch. */
const batch = 'some words\n'.repeat(90_000);

/** `workers.untilAsked(n)` waits until exactly n questions wait for an answer. */
const workers = countingWorkers();

test('the worker gets the next batch before it has counted the current one, and never holds more than two', async () => {
  expect(batch.length).toBeGreaterThan(backgroundUnits);
  const background = backgroundTokenizer('o200k_base');
  const shares: number[] = [];
  const texts = [batch, batch, batch, batch];
  const counting = background.countEach(texts, { onProgress: (share) => shares.push(share) });
  const worker = await workers.untilAsked(2);
  // After each of the first two answers, another batch follows; then no batch is left.
  for (const waiting of [2, 2, 1, 0]) {
    worker.answer();
    await workers.untilAsked(waiting);
  }
  expect(await counting).toEqual(texts.map(({ length }) => length));
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
  expect(worker.maxWaiting).toBe(2);
  background.close();
});

test('close() cancels the current count and ends its worker, and the next count starts another worker', async () => {
  const background = backgroundTokenizer('o200k_base');
  const counting = background.count(batch.repeat(3));
  await workers.untilAsked(2);
  background.close();
  await expect(counting).rejects.toMatchObject({ name: 'AbortError' });
  await expect.poll(() => [workers.all.length, workers.running.length]).toEqual([1, 0]);

  const again = background.count(batch);
  (await workers.untilAsked(1)).answer();
  expect(await again).toBe(batch.length);
  background.close();
  await expect.poll(() => workers.running.length).toBe(0);
  expect(workers.all).toHaveLength(2);
});

test('close() during the start of the worker ends the worker as soon as it has started', async () => {
  const background = backgroundTokenizer('o200k_base');
  const counting = background.count(batch);
  background.close();
  await expect(counting).rejects.toMatchObject({ name: 'AbortError' });
  await expect.poll(() => [workers.all.length, workers.running.length]).toEqual([1, 0]);
});

test('close() cancels a count in slices, and the next count works', async () => {
  const background = backgroundTokenizer('o200k_base', { worker: 'never' });
  const counting = background.count(batch.repeat(3));
  background.close();
  await expect(counting).rejects.toMatchObject({ name: 'AbortError' });
  expect(await background.count('one')).toBe(1);
});

test('all callers that load the same encoding by its id share one worker', async () => {
  const counts = [1, 2].map(async () => (await loadAsyncTokenizer('r50k_base')).count(batch));
  const worker = await workers.untilAsked(2);
  worker.answer();
  worker.answer();
  expect(await Promise.all(counts)).toEqual([batch.length, batch.length]);
  expect(workers.all).toHaveLength(1);
});
