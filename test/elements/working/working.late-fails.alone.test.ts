/** `<ft-working>` if the code for the marks † cannot be loaded. */
import { expect, it, vi } from 'vitest';
import { ownText } from '../../harness/element.ts';
import { eventsOf } from '../../harness/events.ts';
import { until } from '../../harness/wait.ts';
import { lines, workingOf } from '../../harness/working.ts';
import { geminiScenario } from '../common/wording/remark-cases.ts';

vi.mock('../../../src/tokenizers/retriable.ts', async (original) => {
  const { retriable } = await original<typeof import('../../../src/tokenizers/retriable.ts')>();
  return {
    retriable: (load: () => Promise<unknown>) =>
      String(load).includes('wording/assumption')
        ? () => Promise.reject(new Error('offline'))
        : retriable(load),
  };
});

it('the lines are shown without marks, and the element reports the missing part', async () => {
  const errors = eventsOf(document.body, 'ft-error');
  const element = await workingOf({ scenario: geminiScenario });
  await until(() => errors.length > 0);
  expect(errors.map(({ stage }) => stage)).toEqual(['part']);
  expect(lines(element).length).toBeGreaterThan(5);
  expect(ownText(element)).not.toContain('†');
});
