/** Ends a worker that no longer responds while it reads, so that another worker can read its parts. */
import type { QuestionWorker } from '../tokenizers/worker-questions.ts';
import type { InspectionAnswer, InspectionQuestion } from './questions.ts';

/** A worker that inspects. */
export type InspectionWorker = QuestionWorker<InspectionQuestion, InspectionAnswer>;

/** Seconds without an answer or progress after which a worker is ended. Even a busy machine needs less for a step of a few milliseconds. */
export const silentSeconds = 60;

/** Calls `tick` each second until the returned function is called. */
export type EverySecond = (tick: () => void) => () => void;

const everySecond: EverySecond = (tick) => {
  const timer = setInterval(tick, 1000);
  return () => clearInterval(timer);
};

/**
 * A worker that is closed if it sends neither an answer nor progress for a minute; its questions then resolve to `null`. Seconds
 * are counted and not read from a clock, so that a page does not end its workers after the computer was asleep. There is no time
 * limit for questions that compare the whole file, because they report no progress.
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
