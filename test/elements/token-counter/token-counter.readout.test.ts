/** The token at the cursor, which is read out and outlined: after each change of the text it is a token of the new text. */
import { afterEach, describe, expect, it } from 'vitest';
import type { FtTokenCounter } from '../../../src/elements/token-counter/token-counter.ts';
import { area, find, mount, press, setCursor, settle } from '../../harness/token-counter.ts';

afterEach(() => document.body.replaceChildren());

const shownToken = (element: FtTokenCounter): string | null =>
  find(element, '.readout code')?.textContent ?? null;
const outlined = (element: FtTokenCounter): string | null => find(element, '.active')?.textContent ?? null;

/** A text with its cursor at its third word, which is read out. */
async function atThird(): Promise<FtTokenCounter> {
  const element = await mount({ value: 'one two three four' });
  setCursor(area(element), 7);
  await settle(element);
  await press(element, '{ArrowRight}');
  await settle(element);
  expect([shownToken(element), outlined(element)]).toEqual(['·three', ' three']);
  return element;
}

describe('the token at the cursor', () => {
  it('is read out again after input without a key: from an input method, a picker, a menu', async () => {
    const element = await atThird();
    area(element).setSelectionRange(0, 18);
    document.execCommand('insertText', false, 'five six');
    area(element).setSelectionRange(2, 2);
    await settle(element);
    expect([shownToken(element), outlined(element)]).toEqual(['five', 'five']);
  });

  it('follows a text that a host sets', async () => {
    const element = await atThird();
    element.value = 'seven eight nine ten eleven';
    await settle(element);
    expect(shownToken(element)).toBe(outlined(element)?.replace(' ', '·') ?? null);
    element.value = '';
    await settle(element);
    expect([shownToken(element), outlined(element)]).toEqual([null, null]);
  });

  it('follows every change of the selection', async () => {
    const element = await atThird();
    area(element).setSelectionRange(0, 0);
    await settle(element);
    await settle(element);
    expect([shownToken(element), outlined(element)]).toEqual(['one', 'one']);
  });

  it('keeps its outline when its text is rendered again', async () => {
    const element = await atThird();
    element.whitespace = true;
    await settle(element);
    expect(outlined(element)).toBe(' three');
  });

  it('is read out again when the mouse leaves another token', async () => {
    const element = await atThird();
    const box = find(element, '[data-at="0"]').getBoundingClientRect();
    const options = { bubbles: true, composed: true, pointerType: 'mouse' };
    area(element).dispatchEvent(
      new PointerEvent('pointermove', { ...options, clientX: box.left + 2, clientY: box.top + 6 }),
    );
    await settle(element);
    expect(shownToken(element)).toBe('one');
    find(element, '.box').dispatchEvent(new PointerEvent('pointerleave', options));
    await settle(element);
    expect(shownToken(element)).toBe('·three');
  });

  it('is cleared when the focus leaves', async () => {
    const element = await atThird();
    area(element).blur();
    await settle(element);
    expect([shownToken(element), outlined(element)]).toEqual([null, null]);
  });
});
