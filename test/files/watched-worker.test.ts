/** Tests that a watched worker is ended if it is silent for a minute while it reads, and in no other case. */
import { expect, it } from 'vitest';
import type { InspectionAnswer, InspectionQuestion } from '../../src/files/questions.ts';
import { silentSeconds, watchedWorker } from '../../src/files/watched-worker.ts';

/** A worker that answers when the test says so, and seconds that pass when the test says so. */
function setup() {
  const questions: { answer: (answer: InspectionAnswer | null) => void; giveSign: () => void }[] = [];
  const seen = { closed: 0, watches: 0 };
  let tick = (): void => {};
  const worker = watchedWorker(
    {
      ask: (_question, _signal, onProgress) =>
        new Promise((answer) => questions.push({ answer, giveSign: () => onProgress?.(0) })),
      close: () => void seen.closed++,
    },
    (everySecond) => {
      tick = everySecond;
      seen.watches += 1;
      return () => {
        seen.watches -= 1;
      };
    },
  );
  const pass = (seconds: number): void => {
    for (let second = 0; second < seconds; second += 1) tick();
  };
  return { worker, questions, seen, pass };
}

const slice: InspectionQuestion = { kind: 'slice', role: 'training', bytes: new Uint8Array(), isLast: false };

it('a watched worker is ended after a minute without a sign of life, and its questions resolve to null', async () => {
  const { worker, seen, pass } = setup();
  const answers = [worker.ask(slice), worker.ask(slice)];
  pass(silentSeconds - 1);
  expect(seen).toEqual({ closed: 0, watches: 1 });
  pass(1);
  expect(await Promise.all(answers)).toEqual([null, null]);
  expect(seen).toEqual({ closed: 1, watches: 0 });
});

it('a watched worker is not ended while it sends signs of life, for however long an answer takes', async () => {
  const { worker, questions, seen, pass } = setup();
  const answer = worker.ask(slice);
  for (let minute = 0; minute < 5; minute += 1) {
    pass(silentSeconds - 1);
    questions[0]?.giveSign();
  }
  questions[0]?.answer({});
  expect(await answer).toEqual({});
  expect(seen).toEqual({ closed: 0, watches: 0 });
});

it('a watched worker has another whole minute after each answer', async () => {
  const { worker, questions, seen, pass } = setup();
  const answers = [worker.ask(slice), worker.ask(slice)];
  pass(silentSeconds - 1);
  questions[0]?.answer({});
  await answers[0];
  pass(silentSeconds - 1);
  expect(seen).toEqual({ closed: 0, watches: 1 });
  questions[1]?.answer({});
  expect(await answers[1]).toEqual({});
});

it('a watched worker may be silent while it compares the whole file', () => {
  const { worker, seen } = setup();
  void worker.ask({ kind: 'reports', dropReasons: [] });
  expect(seen.watches).toBe(0);
});
