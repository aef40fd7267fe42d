/** A counting worker for tests, which answers only on command. */
import { afterEach, beforeEach, expect } from 'vitest';

interface Job {
  readonly job: number;
  readonly texts: readonly string[];
}

/** It accepts its vocabulary at once, and notices that a job is cancelled only when the job is done. */
class CountingWorker {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: (() => void) | null = null;
  ended = false;
  /** Jobs that wait for an answer. */
  readonly waiting: Job[] = [];
  /** Largest number of jobs that waited at the same time. */
  mostWaiting = 0;
  /** All texts to count so far, in order. */
  readonly asked: string[] = [];

  readonly #count: (text: string) => number;

  constructor(count: (text: string) => number) {
    this.#count = count;
    queueMicrotask(() => this.#tell('ready'));
  }

  postMessage({ job, question }: { job: number; question?: { packed?: unknown; texts?: string[] } }): void {
    if (question?.packed) queueMicrotask(() => this.#tell({ job, answer: [] }));
    if (!question?.texts) return;
    this.waiting.push({ job, texts: question.texts });
    this.mostWaiting = Math.max(this.mostWaiting, this.waiting.length);
    this.asked.push(...question.texts);
  }

  /** Answers the job that has waited longest. */
  answer(): void {
    const { job, texts } = this.#first;
    this.waiting.shift();
    this.#tell({ job, answer: texts.map((text) => this.#count(text)) });
  }

  /** Reports the share done, 0–1, of the job that has waited longest. */
  progress(share: number): void {
    this.#tell({ job: this.#first.job, share });
  }

  terminate(): void {
    this.ended = true;
  }

  get #first(): Job {
    const [first] = this.waiting;
    if (!first) throw new Error('Nothing is asked of the worker');
    return first;
  }

  #tell(data: unknown): void {
    this.onmessage?.({ data });
  }
}

/** The workers that a test has started. */
export interface Workers {
  readonly all: readonly CountingWorker[];
  readonly running: readonly CountingWorker[];
  /** The worker started last, once `times` of its jobs wait for an answer. */
  asked(times: number): Promise<CountingWorker>;
}

/** In each test of a file or of a `describe`, workers are `CountingWorker`s; they count one token per UTF-16 unit, unless set otherwise. */
export function countingWorkers(count = (text: string): number => text.length): Workers {
  const { Worker } = globalThis;
  let all: CountingWorker[] = [];
  beforeEach(() => {
    all = [];
    class Counted extends CountingWorker {
      constructor() {
        super(count);
        all.push(this);
      }
    }
    Object.assign(globalThis, { Worker: Counted });
  });
  afterEach(() => void Object.assign(globalThis, { Worker }));
  return {
    get all() {
      return all;
    },
    get running() {
      return all.filter(({ ended }) => !ended);
    },
    async asked(times) {
      await expect.poll(() => all.at(-1)?.waiting.length).toBe(times);
      return all.at(-1) as CountingWorker;
    },
  };
}
