/** Ends a worker that no longer responds while it reads, so that another worker can read its parts. */
import type { QuestionWorker } from '../tokenizers/worker-questions.ts';
import type { InspectionAnswer, InspectionQuestion } from './questions.ts';

/** A worker that inspects. */
export type InspectionWorker = QuestionWorker<InspectionQuestion, InspectionAnswer>;

/**
 * Seconds without an answer or progress after which a worker is ended. Progress is reported every few milliseconds of work, so even a
 * busy machine does not need this long.
 */
export const silentSeconds = 60;

/** Calls `tick` each second until the returned function is called. */
export type EverySecond = (tick: () => void) => () => void;

const everySecond: EverySecond = (tick) => {
  const timer = setInterval(tick, 1000);
  return () => clearInterval(timer);
};

/**
 * A worker that is closed if it sends neither an answer nor progress for a minute; its questions then resolve to `null`. Ticks of a timer
 * are counted, and no clock is read, so that a page does not end its workers after the computer was asleep. Questions that ask for a state,
 * merge states or ask for reports have no time limit, because they report no progress.
 */
export function watchedWorker(worker: InspectionWorker, every: EverySecond = everySecond): InspectionWorker {
  /** Seconds since the last sign of life. */
  let silentFor = 0;
  /** Number of questions with a time limit whose answers are awaited. */
  let awaitedAnswers = 0;
  let stopTicks: (() => void) | null = null;
  let giveUp = (_answer: null): void => {};
  const givenUp = new Promise<null>((resolve) => {
    giveUp = resolve;
  });
  const stopWatching = (): void => {
    stopTicks?.();
    stopTicks = null;
  };
  const tick = (): void => {
    silentFor += 1;
    if (silentFor < silentSeconds) return;
    stopWatching();
    giveUp(null);
    worker.close();
  };
  const endSilence = (): void => {
    silentFor = 0;
  };
  return {
    async ask(question, signal, onProgress, transfer) {
      if (question.kind !== 'start' && question.kind !== 'part' && question.kind !== 'slice')
        return worker.ask(question, signal, onProgress, transfer);
      if (awaitedAnswers === 0) {
        silentFor = 0;
        stopTicks = every(tick);
      }
      awaitedAnswers += 1;
      const reportShare = (share: number): void => {
        endSilence();
        onProgress?.(share);
      };
      const answer = worker.ask(question, signal, reportShare, transfer);
      try {
        return await Promise.race([answer, givenUp]);
      } finally {
        endSilence();
        awaitedAnswers -= 1;
        if (awaitedAnswers === 0) stopWatching();
      }
    },
    close() {
      stopWatching();
      worker.close();
    },
  };
}
