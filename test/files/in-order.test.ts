/** Tasks that are done one after the other. */
import { expect, it } from 'vitest';
import { inOrder } from '../../src/files/in-order.ts';

it('a task starts once the task before it has ended, also if that task failed', async () => {
  const started: string[] = [];
  const ends: (() => void)[] = [];
  const doNext = inOrder();
  const first = doNext(async () => {
    started.push('first');
    await new Promise<void>((resolve) => ends.push(resolve));
    throw new Error('no');
  });
  const second = doNext(async () => {
    started.push('second');
    return 2;
  });
  await Promise.resolve();
  expect(started).toEqual(['first']);
  ends[0]?.();
  await expect(first).rejects.toThrow('no');
  expect(await second).toBe(2);
});
