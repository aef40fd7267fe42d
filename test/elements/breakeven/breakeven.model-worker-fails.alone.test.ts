/** `<ft-breakeven>` if the worker that simulates fails. */
import { expect, it, vi } from 'vitest';
import { workedExample } from '../../../stories/scenarios/view-scenarios.ts';
import { sentenceOf, verdictOf } from '../../harness/breakeven.ts';
import { stoppedClock } from '../../harness/clock.ts';
import { mounted } from '../../harness/element.ts';
import { eventsOf } from '../../harness/events.ts';

stoppedClock();

const offline = new Error('offline');
vi.mock('../../../src/controllers/model-worker/lazy.ts', () => ({ askModel: () => Promise.reject(offline) }));

it('the calculator shows the verdict without a simulation, and fires ft-error once', async () => {
  const errors = eventsOf(document.body, 'ft-error');
  const element = await mounted('ft-breakeven', { scenario: workedExample });
  await expect.poll(() => errors.map(({ stage, error }) => [stage, error])).toEqual([['part', offline]]);
  await element.updateComplete;
  expect(errors).toHaveLength(1);
  expect(verdictOf(element)?.simulation).toBeNull();
  expect(sentenceOf(element)).not.toBe('');
});
