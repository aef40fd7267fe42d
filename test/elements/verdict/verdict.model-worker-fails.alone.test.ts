/** `<ft-verdict>` if the worker that calculates its suggestions fails. */
import { expect, it, vi } from 'vitest';
import '../../../src/define/verdict.ts';
import { neverPaysBack } from '../../../stories/scenarios/view-scenarios.ts';
import { mounted } from '../../harness/element.ts';
import { eventsOf } from '../../harness/events.ts';
import { hasSuggestions, sentence } from '../../harness/verdict.ts';

const offline = new Error('offline');
vi.mock('../../../src/controllers/model-worker/lazy.ts', () => ({ askModel: () => Promise.reject(offline) }));

it('the verdict is shown without suggestions, and fires ft-error once', async () => {
  const errors = eventsOf(document.body, 'ft-error');
  const element = await mounted('ft-verdict', { scenario: neverPaysBack });
  await expect.poll(() => errors.map(({ stage, error }) => [stage, error])).toEqual([['part', offline]]);
  await element.updateComplete;
  expect(errors).toHaveLength(1);
  expect(sentence(element)).not.toBe('');
  expect(hasSuggestions(element)).toBe(false);
});
