/** Inspecting in a page: in workers of their own, where workers are refused, and cancelled midway. */
import { afterEach, expect, test } from 'vitest';
import { inspectTrainingData } from '../../src/core/training/examples.ts';
import { cleanFile, type FileProgress, inspectFile, readLines } from '../../src/files/index.ts';
import { loadBuiltIn } from '../../src/tokenizers/load.ts';
import { chatFile, failingFrom } from './files.ts';

const { Worker } = globalThis;
afterEach(() => void Object.assign(globalThis, { Worker }));

/** Takes note of the workers that are started and ended; `refused`: starting one throws, as under a strict policy. */
function watchWorkers({ refused = false } = {}) {
  const seen = { started: 0, running: new Set<Worker>() };
  class Watched extends Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      if (refused) throw new DOMException('Refused by the policy', 'SecurityError');
      super(address, options);
      seen.started += 1;
      seen.running.add(this);
    }
    override terminate(): void {
      seen.running.delete(this);
      super.terminate();
    }
  }
  Object.assign(globalThis, { Worker: Watched });
  return seen;
}

/** More than one part. */
const text = chatFile(30_000);
const file = new File([text], 'train.jsonl');
const { count } = await loadBuiltIn('o200k_base');
/** Without the checks of texts, which take long and are tested in Node. */
const checks = 'counts';
const expected = inspectTrainingData(text, {
  count,
  checks,
  maxExamples: 100_000,
  fileBytes: file.size,
});

test('two workers give the report of the text, and end with it', async () => {
  const seen = watchWorkers();
  const progress: FileProgress[] = [];
  const report = await inspectFile(file, { checks, workers: 2, onProgress: (each) => progress.push(each) });
  expect(report).toEqual({
    ...expected,
    file: { encoding: 'utf-8', byteOrderMark: false, notation: 'lines', bytes: file.size },
    validation: null,
    drop: null,
  });
  expect(seen).toEqual({ started: 2, running: new Set() });
  expect(progress.at(-1)).toMatchObject({ done: file.size, total: file.size, secondsLeft: 0 });
  expect(progress.at(-1)?.partial?.examples).toBeGreaterThan(0);
});

test('slices on the page give the same report where workers are refused, and the page stays alive', async () => {
  const seen = watchWorkers({ refused: true });
  let turns = 0;
  let isReading = true;
  const turn = (): void => {
    turns += 1;
    if (isReading) setTimeout(turn);
  };
  turn();
  const {
    file: _file,
    validation: _validation,
    drop: _drop,
    ...report
  } = await inspectFile(file, { checks });
  isReading = false;
  expect(report).toEqual(expected);
  expect(seen.started).toBe(0);
  expect(turns).toBeGreaterThan(10);
});

test.each([1, 0])('cancelling rejects with the reason of the signal: %i workers', async (workers) => {
  const seen = watchWorkers();
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
  expect(seen.running.size).toBe(0);
});

test('a worker that dies is replaced, and its part is read again', async () => {
  const seen = watchWorkers();
  const { postMessage } = Worker.prototype;
  let asked = 0;
  Worker.prototype.postMessage = function (this: Worker, ...message: Parameters<Worker['postMessage']>) {
    asked += 1;
    // As the browser does for a script that fails.
    if (asked === 3) this.onerror?.(new ErrorEvent('error'));
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
    expect(seen.started).toBe(2);
  } finally {
    Worker.prototype.postMessage = postMessage;
  }
});

test('a file that changes ends the reading with an error that says how far it got', async () => {
  const seen = watchWorkers();
  await expect(inspectFile(failingFrom(file, 4_500_000), { checks })).rejects.toMatchObject({
    code: 'changed',
    params: { done: expect.any(Number) },
  });
  expect(seen.running.size).toBe(0);
});

test('the lines and the cleaned text are those of Node', async () => {
  const lines: string[] = [];
  await readLines(file, { onLines: (more) => void lines.push(...more.map((line) => line.text)) });
  expect(lines.join('\n')).toBe(text.trimEnd());
  const chunks: string[] = [];
  for await (const chunk of cleanFile(file, { fixes: [] })) chunks.push(chunk);
  expect(await new Blob(chunks).text()).toBe(text);
});
