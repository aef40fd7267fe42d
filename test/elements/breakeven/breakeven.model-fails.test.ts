/** `<ft-breakeven>` if the simulation fails. */
import { afterEach, expect, it, vi } from 'vitest';
import type { FtErrorEvent } from '../../../src/elements/common/events.ts';
import { workedExample } from '../../../stories/scenarios/view-scenarios.ts';
import { sentenceOf, verdictOf } from '../../harness/breakeven.ts';
import { mounted } from '../../harness/element.ts';

const offline = new Error('offline');
vi.mock('../../../src/controllers/model-worker/lazy.ts', () => ({ askModel: () => Promise.reject(offline) }));

afterEach(() => document.body.replaceChildren());

it('the calculator shows the verdict without a simulation, and fires ft-error once', async () => {
  const errors: FtErrorEvent[] = [];
  const recordError = (event: FtErrorEvent) => errors.push(event);
  document.body.addEventListener('ft-error', recordError);
  const element = await mounted('ft-breakeven', { scenario: workedExample });
  await expect.poll(() => errors.map(({ stage, error }) => [stage, error])).toEqual([['part', offline]]);
  await element.updateComplete;
  document.body.removeEventListener('ft-error', recordError);
  expect(errors).toHaveLength(1);
  expect(verdictOf(element)?.simulation).toBeNull();
  expect(sentenceOf(element)).not.toBe('');
});
