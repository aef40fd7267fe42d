/** Reads result files in a browser: in a worker, or on the page if workers are refused. Also cancels and closes the reader. */
import { afterEach, expect, test } from 'vitest';
import { evaluationReader } from '../../../src/files/evaluation/evaluation-reader.ts';

const { Worker } = globalThis;
afterEach(() => void Object.assign(globalThis, { Worker }));

const text = Array.from({ length: 40 }, (_, id) =>
  ['base', 'tuned'].map((approach) =>
    JSON.stringify({
      id,
      input: `parcel ${id}`,
      expected: 'Bay 7',
      actual: id % 3 ? 'Bay 7' : 'Bay 9',
      approach,
    }),
  ),
)
  .flat()
  .join('\n');
const question = () =>
  ({ kind: 'read', file: 1, name: 'r.jsonl', bytes: new TextEncoder().encode(text), options: {} }) as const;
const csv = new TextEncoder().encode('id,input,expected,actual\n1,"a, b",x,x\n2,c,y,z\n');

test('a worker reads JSON Lines and CSV, and compares', async () => {
  const reader = evaluationReader();
  expect(await reader.ask(question())).toMatchObject({ format: 'own', cases: 40 });
  await reader.ask({ kind: 'keep', files: [1] });
  const settings = { score: 'exact', baseline: 'base', candidate: 'tuned' } as const;
  const { comparisons } = await reader.ask({ kind: 'compare', settings });
  expect(comparisons.map(({ accepted }) => accepted)).toEqual([26, 26]);
  expect(
    await reader.ask({ kind: 'read', file: 2, name: 't.csv', bytes: csv.slice(), options: {} }),
  ).toMatchObject({ cases: 2 });
  reader.close();
});

test('the page answers if workers are refused', async () => {
  Object.assign(globalThis, {
    Worker: class {
      constructor() {
        throw new DOMException('Refused by the policy', 'SecurityError');
      }
    },
  });
  const reader = evaluationReader();
  expect(await reader.ask(question())).toMatchObject({ format: 'own', cases: 40 });
  expect(await reader.ask({ kind: 'keep', files: [1] })).toMatchObject({ cases: 40 });
});

test('a cancelled question rejects with the reason of the cancellation, and a closed reader starts again without files', async () => {
  const reader = evaluationReader();
  const controller = new AbortController();
  const answer = reader.ask(question(), controller.signal);
  controller.abort('enough');
  await expect(answer).rejects.toBe('enough');
  reader.close();
  expect(await reader.ask({ kind: 'keep', files: [1] })).toMatchObject({ cases: 0 });
  reader.close();
});
