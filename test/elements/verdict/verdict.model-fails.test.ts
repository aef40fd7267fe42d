/** `<ft-verdict>` where the cost model cannot be asked what would change the verdict. */
import { afterEach, expect, it, vi } from 'vitest';
import '../../../src/define/verdict.ts';
import type { FtErrorEvent } from '../../../src/elements/common/events.ts';
import { neverPaysBack } from '../../../stories/scenarios/view-scenarios.ts';
import { inside, mounted } from '../../harness/element.ts';

const offline = new Error('offline');
vi.mock('../../../src/controllers/model-worker/lazy.ts', () => ({ askModel: () => Promise.reject(offline) }));

afterEach(() => document.body.replaceChildren());

it('the verdict stays without suggestions, and fires ft-error once', async () => {
  const errors: FtErrorEvent[] = [];
  const hear = (event: FtErrorEvent) => errors.push(event);
  document.body.addEventListener('ft-error', hear);
  const element = await mounted('ft-verdict', { scenario: neverPaysBack });
  await expect.poll(() => errors.map(({ stage, error }) => [stage, error])).toEqual([['part', offline]]);
  await element.updateComplete;
  document.body.removeEventListener('ft-error', hear);
  expect(errors).toHaveLength(1);
  expect(inside(element, '[part~=sentence]')).not.toBeNull();
  expect(inside(element, '[part=changes]')).toBeNull();
});
