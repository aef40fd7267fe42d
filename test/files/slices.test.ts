/** Result files are read and compared in slices, between which a page without workers can paint. No test here measures time. */
import { afterEach, expect, it, vi } from 'vitest';
import { EvaluationSession } from '../../src/files/evaluation/evaluation-session.ts';

const settings = { score: 'exact', baseline: 'a', candidate: 'b', difference: 0.03 } as const;
const caseCount = 5000;

const row = (approach: string, i: number): string =>
  JSON.stringify({
    id: `${i}`,
    input: `Ticket ${i}`,
    expected: 'yes',
    actual: i % 3 ? 'yes' : 'no',
    approach,
  });
const bytes = new TextEncoder().encode(
  ['a', 'b'].flatMap((approach) => Array.from({ length: caseCount }, (_, i) => row(approach, i))).join('\n'),
);

afterEach(() => {
  vi.restoreAllMocks();
});

/** The number of turns of the event loop that other code gets during the work. A replaced clock makes every step seem to take long. */
async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 100;
    return now;
  });
  let [turns, isDone] = [0, false];
  const count = (): void => {
    turns += 1;
    if (!isDone) setImmediate(count);
  };
  setImmediate(count);
  await work();
  isDone = true;
  return turns;
}

it('other code gets turns while rows are read, paired, scored and compared', async () => {
  const session = new EvaluationSession();
  const read = { kind: 'read', file: 1, name: 'results.jsonl', bytes, options: {} } as const;
  expect(await turnsDuring(() => session.answer(read))).toBeGreaterThan(40);
  const overview = await session.answer({ kind: 'keep', files: [1] });
  expect(overview.cases).toBe(caseCount);
  expect(await turnsDuring(() => session.answer({ kind: 'compare', settings }))).toBeGreaterThan(40);
  expect(await turnsDuring(() => session.answer({ kind: 'similarity' }))).toBeGreaterThan(40);
});

it('other code gets turns while several files are joined', async () => {
  const session = new EvaluationSession();
  for (const file of [1, 2])
    await session.answer({ kind: 'read', file, name: `${file}.jsonl`, bytes, options: {} });
  const keep = { kind: 'keep', files: [1, 2] } as const;
  expect(await turnsDuring(() => session.answer(keep))).toBeGreaterThan(20);
});
