/** A counting worker for tests, which answers only when the test tells it to. */
import { afterEach, beforeEach, expect } from 'vitest';

/** A question of the page: texts to count. */
interface Question {
  readonly id: number;
  readonly texts: readonly string[];
}

/** A worker that accepts its vocabulary at once. It ignores cancellations, as the real worker does in the middle of a piece. */
class CountingWorker {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: (() => void) | null = null;
  hasEnded = false;
  /** Questions that wait for an answer. */
  readonly waitingQuestions: Question[] = [];
  /** Maximum number of questions that waited at the same time. */
  maxWaiting = 0;
  /** All texts that the page has asked it to count so far, in order. */
  readonly askedTexts: string[] = [];

  readonly #count: (text: string) => number;

  constructor(count: (text: string) => number) {
    this.#count = count;
    queueMicrotask(() => this.#send('ready'));
  }

  postMessage({ id, question }: { id: number; question?: { packed?: unknown; texts?: string[] } }): void {
    if (question?.packed) queueMicrotask(() => this.#send({ id, answer: [] }));
    if (!question?.texts) return;
    this.waitingQuestions.push({ id, texts: question.texts });
    this.maxWaiting = Math.max(this.maxWaiting, this.waitingQuestions.length);
    this.askedTexts.push(...question.texts);
  }

  /** Answers the question that has waited longest. */
  answer(): void {
    const { id, texts } = this.#first;
    this.waitingQuestions.shift();
    this.#send({ id, answer: texts.map((text) => this.#count(text)) });
  }

  /** Reports the share done, 0–1, of the question that has waited longest. */
  progress(share: number): void {
    this.#send({ id: this.#first.id, share });
  }

  terminate(): void {
    this.hasEnded = true;
  }

  get #first(): Question {
    const [first] = this.waitingQuestions;
    if (!first) throw new Error('Nothing is asked of the worker');
    return first;
  }

  #send(data: unknown): void {
    this.onmessage?.({ data });
  }
}

/** The workers that a test has started. */
export interface Workers {
  readonly all: readonly CountingWorker[];
  readonly running: readonly CountingWorker[];
  /** The worker that was started last, as soon as exactly this number of its questions wait for an answer. */
  untilAsked(questions: number): Promise<CountingWorker>;
}

/**
 * Replaces `Worker` by `CountingWorker` in each test of the calling file or `describe`. The workers count one token per
 * UTF-16 unit unless `count` is given.
 */
export function countingWorkers(count = (text: string): number => text.length): Workers {
  const { Worker } = globalThis;
  let all: CountingWorker[] = [];
  beforeEach(() => {
    all = [];
    class RecordedWorker extends CountingWorker {
      constructor() {
        super(count);
        all.push(this);
      }
    }
    Object.assign(globalThis, { Worker: RecordedWorker });
  });
  afterEach(() => void Object.assign(globalThis, { Worker }));
  return {
    get all() {
      return all;
    },
    get running() {
      return all.filter(({ hasEnded }) => !hasEnded);
    },
    async untilAsked(questions) {
      await expect.poll(() => all.at(-1)?.waitingQuestions.length).toBe(questions);
      return all.at(-1) as CountingWorker;
    },
  };
}
