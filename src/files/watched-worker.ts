/** Ends a worker that gives no sign of life while it reads, so that its parts can be read by another. */
import type { QuestionWorker } from '../tokenizers/worker-questions.ts';
import type { InspectionAnswer, InspectionQuestion } from './questions.ts';

/** A worker that inspects. */
export type InspectionWorker = QuestionWorker<InspectionQuestion, InspectionAnswer>;

/** Seconds without a sign of life after which a worker is ended. A busy machine reads a step of some milliseconds in less. */
export const silentSeconds = 60;

/** Calls `tick` each second until the returned function is called. */
export type EverySecond = (tick: () => void) => () => void;

const everySecond: EverySecond = (tick) => {
  const timer = setInterval(tick, 1000);
  return () => clearInterval(timer);
};

/**
 * The worker, which counts as stopped once it has been silent for a minute: it is closed, and its questions resolve to `null`.
 * Answers and progress are signs of life. Seconds are counted, not read from a clock, so that a page that was asleep does not
 * end its workers when it wakes. Questions that compare the whole file give no signs, and are waited for.
 */
export function watchedWorker(worker: InspectionWorker, every: EverySecond = everySecond): InspectionWorker {
  let silence = 0;
  let reading = 0;
  let stopSeconds: (() => void) | null = null;
  let giveUp = (_answer: null): void => {};
  const givenUp = new Promise<null>((resolve) => {
    giveUp = resolve;
  });
  const stopWatching = (): void => {
    stopSeconds?.();
    stopSeconds = null;
  };
  const tick = (): void => {
    silence += 1;
    if (silence < silentSeconds) return;
    stopWatching();
    giveUp(null);
    worker.close();
  };
  const sign = (): void => {
    silence = 0;
  };
  return {
    async ask(question, signal, onProgress, transfer) {
      if (question.kind !== 'start' && question.kind !== 'part' && question.kind !== 'slice')
        return worker.ask(question, signal, onProgress, transfer);
      if (reading === 0) {
        silence = 0;
        stopSeconds = every(tick);
      }
      reading += 1;
      const note = (share: number): void => {
        sign();
        onProgress?.(share);
      };
      const answer = worker.ask(question, signal, note, transfer);
      try {
        return await Promise.race([answer, givenUp]);
      } finally {
        sign();
        reading -= 1;
        if (reading === 0) stopWatching();
      }
    },
    close() {
      stopWatching();
      worker.close();
    },
  };
}
