/** What the page asks of the counting worker, and when; a worker of the test's own answers when it is told to. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { backgroundTokenizer, backgroundUnits, loadAsyncTokenizer } from '../../src/tokenizers/index.ts';

/** Text of this length is long, and one batch. */
const batch = 'some words\n'.repeat(90_000);

const { Worker } = globalThis;
let workers: AskedWorker[] = [];

/** Counts one token per UTF-16 unit, when the test says so. */
class AskedWorker {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: (() => void) | null = null;
  ended = false;
  /** Jobs that wait for an answer. */
  readonly waiting: { readonly job: number; readonly texts: readonly string[] }[] = [];
  constructor() {
    workers.push(this);
    setTimeout(() => this.#tell('ready'));
  }
  postMessage({ job, question }: { job: number; question?: { packed?: unknown; texts?: string[] } }): void {
    if (question?.packed) this.#tell({ job, answer: [] });
    if (question?.texts) this.waiting.push({ job, texts: question.texts });
  }
  answer(): void {
    const { job, texts } = this.waiting.shift() as { job: number; texts: readonly string[] };
    this.#tell({ job, answer: texts.map(({ length }) => length) });
  }
  terminate(): void {
    this.ended = true;
  }
  #tell(data: unknown): void {
    setTimeout(() => this.onmessage?.({ data }));
  }
}

const running = (): readonly AskedWorker[] => workers.filter(({ ended }) => !ended);
const asked = async (times: number): Promise<AskedWorker> => {
  await expect.poll(() => workers.at(-1)?.waiting.length, { timeout: 5000 }).toBe(times);
  return workers.at(-1) as AskedWorker;
};

beforeEach(() => {
  workers = [];
  Object.assign(globalThis, { Worker: AskedWorker });
});

afterEach(() => Object.assign(globalThis, { Worker }));

test('the worker has the next batch before it is done with one, and never more than two', async () => {
  expect(batch.length).toBeGreaterThan(backgroundUnits);
  const background = backgroundTokenizer('o200k_base');
  const shares: number[] = [];
  const texts = [batch, batch, batch, batch];
  const counting = background.countEach(texts, { onProgress: (share) => shares.push(share) });
  const worker = await asked(2);
  worker.answer();
  await asked(2);
  while (worker.waiting.length) {
    worker.answer();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(worker.waiting.length).toBeLessThanOrEqual(2);
  }
  expect(await counting).toEqual(texts.map(({ length }) => length));
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
  background.close();
});

test('closing ends what is being counted and its worker, and starts no other', async () => {
  const background = backgroundTokenizer('o200k_base');
  const counting = background.count(batch.repeat(3));
  await asked(2);
  background.close();
  await expect(counting).rejects.toMatchObject({ name: 'AbortError' });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect([workers.length, running().length]).toEqual([1, 0]);

  const again = background.count(batch);
  (await asked(1)).answer();
  expect(await again).toBe(batch.length);
  background.close();
  await expect.poll(() => running().length).toBe(0);
  expect(workers).toHaveLength(2);
});

test('closing while the worker is on its way ends it as soon as it has arrived', async () => {
  const background = backgroundTokenizer('o200k_base');
  const counting = background.count(batch);
  background.close();
  await expect(counting).rejects.toMatchObject({ name: 'AbortError' });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(running()).toEqual([]);
});

test('closing ends a count in slices too', async () => {
  const background = backgroundTokenizer('o200k_base', { worker: 'never' });
  const counting = background.count(batch.repeat(3));
  background.close();
  await expect(counting).rejects.toMatchObject({ name: 'AbortError' });
  expect(await background.count('one')).toBe(1);
});

test('who asks for an encoding by its id shares one worker with all others who do', async () => {
  const counts = [1, 2].map(async () => (await loadAsyncTokenizer('r50k_base')).count(batch));
  const worker = await asked(2);
  worker.answer();
  worker.answer();
  expect(await Promise.all(counts)).toEqual([batch.length, batch.length]);
  expect(workers).toHaveLength(1);
});
