/** The token at the cursor, which is outlined in the text and shown in the line below it. Both follow each change of the text and of the cursor. */
import { describe, expect, it } from 'vitest';
import type { FtTokenCounter } from '../../../src/elements/token-counter/token-counter.ts';
import { stoppedClock } from '../../harness/clock.ts';
import { area, setCursor } from '../../harness/text-area.ts';
import {
  frameOf,
  mount,
  outlinedToken,
  press,
  settle,
  tokenRead,
  tokens,
} from '../../harness/token-counter.ts';

stoppedClock();

/** An element with its cursor at the third word of its text, whose token is shown in the line below. */
async function mountAtThirdWord(): Promise<FtTokenCounter> {
  const element = await mount({ value: 'one two three four' });
  setCursor(area(element), 7);
  await settle(element);
  await press(element, '{ArrowRight}');
  await settle(element);
  expect([tokenRead(element), outlinedToken(element)]).toEqual(['·three', ' three']);
  return element;
}

describe('the token at the cursor', () => {
  it('follows input without a key, such as from an input method or a menu', async () => {
    const element = await mountAtThirdWord();
    area(element).setSelectionRange(0, 18);
    document.execCommand('insertText', false, 'five six');
    area(element).setSelectionRange(2, 2);
    await settle(element);
    expect([tokenRead(element), outlinedToken(element)]).toEqual(['five', 'five']);
  });

  it('follows a new text from the page', async () => {
    const element = await mountAtThirdWord();
    element.value = 'seven eight nine ten eleven';
    await settle(element);
    expect(tokenRead(element)).toBe(outlinedToken(element)?.replace(' ', '·') ?? null);
    element.value = '';
    await settle(element);
    expect([tokenRead(element), outlinedToken(element)]).toEqual([null, null]);
  });

  it('follows every change of the selection', async () => {
    const element = await mountAtThirdWord();
    area(element).setSelectionRange(0, 0);
    await settle(element);
    await settle(element);
    expect([tokenRead(element), outlinedToken(element)]).toEqual(['one', 'one']);
  });

  it('keeps its outline when its text is rendered again', async () => {
    const element = await mountAtThirdWord();
    element.whitespace = true;
    await settle(element);
    expect(outlinedToken(element)).toBe(' three');
  });

  it('is shown below the text again when the mouse has left another token', async () => {
    const element = await mountAtThirdWord();
    const tokenBox = (tokens(element)[0] as HTMLElement).getBoundingClientRect();
    const options = { bubbles: true, composed: true, pointerType: 'mouse' };
    area(element).dispatchEvent(
      new PointerEvent('pointermove', { ...options, clientX: tokenBox.left + 2, clientY: tokenBox.top + 6 }),
    );
    await settle(element);
    expect(tokenRead(element)).toBe('one');
    frameOf(element).dispatchEvent(new PointerEvent('pointerleave', options));
    await settle(element);
    expect(tokenRead(element)).toBe('·three');
  });

  it('is no longer shown below the text when the text loses the focus', async () => {
    const element = await mountAtThirdWord();
    area(element).blur();
    await settle(element);
    expect([tokenRead(element), outlinedToken(element)]).toEqual([null, null]);
  });
});
