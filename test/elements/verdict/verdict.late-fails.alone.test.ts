/** `<ft-verdict>` if the file of the parts that are drawn after its first paint cannot be loaded. */
import { expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../../src/define/verdict.ts';
import '../../../src/define/lang/ar.ts';
import { workedExample } from '../../../stories/scenarios/view-scenarios.ts';
import { focusedIn, mounted } from '../../harness/element.ts';
import {
  approachMenu,
  figureLayouts,
  layoutWidths,
  longLayouts,
  sentence,
  verdict,
} from '../../harness/verdict.ts';

vi.mock('../../../src/tokenizers/retriable.ts', async (original) => {
  const { retriable } = await original<typeof import('../../../src/tokenizers/retriable.ts')>();
  return {
    retriable: (load: () => Promise<unknown>) =>
      String(load).includes('verdict/worth') ? () => Promise.reject(new Error('offline')) : retriable(load),
  };
});

it('the verdict is shown, and the menu of approaches shows where the focus of the keyboard is', async () => {
  const element = await mounted('ft-verdict', { scenario: workedExample });
  expect(sentence(element)).not.toBe('');
  const { select, frame } = approachMenu(element);
  expect(getComputedStyle(frame).outlineStyle).toBe('none');
  await userEvent.tab();
  expect(focusedIn(element)).toBe(select);
  expect(getComputedStyle(frame).outlineStyle).toBe('solid');
});

it('Arabic figures have the layout of long figures before the late parts are loaded, so that no figure moves when these appear', async () => {
  const element = await verdict({ scenario: workedExample, approximate: true, lang: 'ar' }, 320);
  expect(await figureLayouts(element, layoutWidths)).toEqual(longLayouts);
});

it('a page that hides the value of tuning keeps no room free for it while it is loading, so that nothing moves up later', async () => {
  const element = await mounted('ft-verdict', { scenario: workedExample });
  const withRoom = element.offsetHeight;
  document.body.append(
    Object.assign(document.createElement('style'), {
      textContent: 'ft-verdict::part(worth) { display: none }',
    }),
  );
  expect(element.offsetHeight).toBeLessThan(withRoom);
});
