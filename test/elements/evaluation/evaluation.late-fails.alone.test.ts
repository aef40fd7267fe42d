/** `<ft-evaluation>` if the words of names of approaches cannot be loaded. */
import { expect, it, vi } from 'vitest';
import { approachesFile, dropFiles, evaluationOf, hasResults } from '../../harness/evaluation.ts';
import { until } from '../../harness/wait.ts';

vi.mock('../../../src/tokenizers/retriable.ts', async (original) => {
  const { retriable } = await original<typeof import('../../../src/tokenizers/retriable.ts')>();
  return {
    retriable: (load: () => Promise<unknown>) =>
      String(load).includes('name-words') ? () => Promise.reject(new Error('offline')) : retriable(load),
  };
});

it('the results are read and compared', async () => {
  const element = await evaluationOf();
  const file = approachesFile(20, { prompt: (index) => index < 12, tuned: (index) => index < 17 });
  await dropFiles(element, file);
  await until(() => hasResults(element));
  expect(hasResults(element)).toBe(true);
});
