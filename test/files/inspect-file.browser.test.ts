/** The inspection of a file in a browser: in workers, on the page if workers are refused, and cancelled while it runs. */
import { afterEach, expect, test, vi } from 'vitest';
import { inspectTrainingData } from '../../src/core/training/examples.ts';
import { cleanFile, type FileProgress, inspectFile, readLines } from '../../src/files/index.ts';
import { loadBuiltIn } from '../../src/tokenizers/load.ts';
import { chatFile, failingFrom } from './files.ts';

const { Worker } = globalThis;
afterEach(() => void Object.assign(globalThis, { Worker }));

/**
 * Records the workers that are started and ended. With `refused`, starting a worker throws an error, as under a content
 * security policy that forbids workers.
 */
function watchWorkers({ refused = false } = {}) {
  const observed = { started: 0, running: new Set<Worker>() };
  class ObservedWorker extends Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      if (refused) throw new DOMException('Refused by the policy', 'SecurityError');
      super(address, options);
      observed.started += 1;
      observed.running.add(this);
    }
    override terminate(): void {
      observed.running.delete(this);
      super.terminate();
    }
  }
  Object.assign(globalThis, { Worker: ObservedWorker });
  return observed;
}

/** A text that is long enough to be read in several parts. */
const text = chatFile(30_000);
const file = new File([text], 'train.jsonl');
const { count } = await loadBuiltIn('o200k_base');
/** The inspection only counts. Checks of the texts take long, and tests in Node cover them. */
const checks = 'counts';
const expected = inspectTrainingData(text, {
  count,
  checks,
  maxExamples: 100_000,
  fileBytes: file.size,
});

test('two workers give the report of the text, and are ended afterwards', async () => {
  const observed = watchWorkers();
  const progress: FileProgress[] = [];
  const report = await inspectFile(file, { checks, workers: 2, onProgress: (step) => progress.push(step) });
  expect(report).toEqual({
    ...expected,
    file: { encoding: 'utf-8', byteOrderMark: false, notation: 'lines', bytes: file.size },
    validation: null,
    drop: null,
  });
  expect(observed).toEqual({ started: 2, running: new Set() });
  expect(progress.at(-1)).toMatchObject({ done: file.size, total: file.size, secondsLeft: 0 });
  expect(progress.at(-1)?.partial?.examples).toBeGreaterThan(0);
});

test('without workers, the page reads the file in short slices: the report is the same, and other tasks run in between', async () => {
  const observed = watchWorkers({ refused: true });
  let tasks = 0;
  let isReading = true;
  const countTask = (): void => {
    tasks += 1;
    if (isReading) setTimeout(countTask);
  };
  countTask();
  // The clock advances by more than one slice at each call, so that the number of slices does not depend on the machine.
  let ms = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => {
    ms += 50;
    return ms;
  });
  const {
    file: _file,
    validation: _validation,
    drop: _drop,
    ...report
  } = await inspectFile(file, { checks });
  isReading = false;
  clock.mockRestore();
  expect(report).toEqual(expected);
  expect(observed.started).toBe(0);
  expect(tasks).toBeGreaterThan(10);
});

test.each([1, 0])(
  'a cancelled inspection with %i workers rejects with the reason of the signal',
  async (workers) => {
    const observed = watchWorkers();
    const controller = new AbortController();
    const reason = new Error('another file was dropped');
    const reading = inspectFile(file, {
      checks,
      workers,
      signal: controller.signal,
      onProgress: ({ done }) => {
        if (done > 0) controller.abort(reason);
      },
    });
    await expect(reading).rejects.toBe(reason);
    expect(observed.running.size).toBe(0);
  },
);

test('a worker that fails is replaced, and its part is read again', async () => {
  const observed = watchWorkers();
  const { postMessage } = Worker.prototype;
  let messageCount = 0;
  Worker.prototype.postMessage = function (this: Worker, ...message: Parameters<Worker['postMessage']>) {
    messageCount += 1;
    // A browser calls this handler if the script of a worker fails.
    if (messageCount === 3) this.onerror?.(new ErrorEvent('error'));
    else postMessage.apply(this, message);
  } as Worker['postMessage'];
  try {
    const {
      file: _file,
      validation: _validation,
      drop: _drop,
      ...report
    } = await inspectFile(file, { checks, workers: 1 });
    expect(report).toEqual(expected);
    expect(observed.started).toBe(2);
  } finally {
    Worker.prototype.postMessage = postMessage;
  }
});

test('a file that changes while it is read gives an error with the number of bytes read', async () => {
  const observed = watchWorkers();
  await expect(inspectFile(failingFrom(file, 4_500_000), { checks })).rejects.toMatchObject({
    code: 'changed',
    params: { done: expect.any(Number) },
  });
  expect(observed.running.size).toBe(0);
});

test('the lines of a file and its cleaned text are the same as in Node', async () => {
  const lines: string[] = [];
  await readLines(file, { onLines: (more) => void lines.push(...more.map((line) => line.text)) });
  expect(lines.join('\n')).toBe(text.trimEnd());
  const chunks: string[] = [];
  for await (const chunk of cleanFile(file, { fixes: [] })) chunks.push(chunk);
  expect(await new Blob(chunks).text()).toBe(text);
});
