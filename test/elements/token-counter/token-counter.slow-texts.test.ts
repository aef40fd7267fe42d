/** Texts that are slow in a text area, and are therefore edited in blocks, with all functions of a text area. */
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { FtTokenCounter } from '../../../src/elements/token-counter/token-counter.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { stoppedClock } from '../../harness/clock.ts';
import { focusedIn } from '../../harness/element.ts';
import { pasteOf, transferOf } from '../../harness/files.ts';
import { area, drop, paste, type } from '../../harness/text-area.ts';
import {
  blockFieldOf,
  button,
  dividerText,
  drawnBlocks,
  editorOf,
  labelOf,
  mount,
  outlinedToken,
  press,
  recordEvents,
  scrollerOf,
  settle,
} from '../../harness/token-counter.ts';
import { nextFrame } from '../../harness/wait.ts';

stoppedClock();

recordEvents();

/** One line of 5,000 words. */
const slowText = Array.from({ length: 5_000 }, (_, word) => `word${word}`).join(' ');

/** Focuses the text and waits until it is edited in blocks. */
async function editInBlocks(element: FtTokenCounter): Promise<void> {
  if (!blockFieldOf(element)) area(element).focus();
  await expect.poll(() => blockFieldOf(element)).not.toBeNull();
  await settle(element);
}
/** Sets the cursor at an offset in a block. */
async function cursorTo(element: FtTokenCounter, block: number, offset: number): Promise<void> {
  const field = blockFieldOf(element);
  field.focus();
  getSelection()?.collapse(field.children[block]?.firstChild as Node, offset);
  await settle(element);
}

describe('a text that is slow in a text area', () => {
  it('is edited in blocks with a tint for each token', async () => {
    const element = await mount({ value: slowText });
    await editInBlocks(element);
    expect(area(element).hidden).toBe(true);
    await userEvent.click(scrollerOf(element));
    await settle(element);
    expect(editorOf(element).className).not.toMatch(/undrawn|folded/);
    const [editedBlock] = [...blockFieldOf(element).children];
    const [drawnBlock] = drawnBlocks(element);
    expect(drawnBlock?.textContent).toBe(editedBlock?.textContent);
    const token = drawnBlock?.querySelectorAll('[data-at]')[40];
    const boxOf = (node: Node, from: number, to: number): DOMRect => {
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      return range.getBoundingClientRect();
    };
    const start = editedBlock?.textContent?.indexOf(token?.textContent ?? '') ?? -1;
    const textBox = boxOf(editedBlock?.firstChild as Node, start, start + (token?.textContent?.length ?? 0));
    const tintBox = boxOf(token?.firstChild as Node, 0, token?.textContent?.length ?? 0);
    for (const side of ['x', 'y', 'width'] as const)
      expect(Math.abs(textBox[side] - tintBox[side])).toBeLessThan(0.5);
  });

  it('accepts keys, is counted after each, and follows Ctrl+Z and Ctrl+Y', async () => {
    const element = await mount({ value: slowText });
    await editInBlocks(element);
    await cursorTo(element, 2, 100);
    await expect.poll(() => element.exact).toBe(true);
    const before = element.tokens;
    const cursor = slowText.indexOf(blockFieldOf(element).children[2]?.textContent ?? '-') + 100;
    await press(element, ' new', ' words ');
    expect(element.value).toBe(`${slowText.slice(0, cursor)} new words ${slowText.slice(cursor)}`);
    await expect.poll(() => element.exact && element.tokens).toBeGreaterThan(before);
    await press(element, '{Delete}');
    await press(element, '{Control>}z{/Control}');
    expect(element.value).toBe(`${slowText.slice(0, cursor)} new words ${slowText.slice(cursor)}`);
    // On a busy machine the typing may be several undo steps, so the key is pressed until all of it is undone.
    const pressUntil = async (keys: string, value: string): Promise<void> => {
      for (let step = 0; step < 11 && element.value !== value; step++) await press(element, keys);
      expect(element.value).toBe(value);
    };
    await pressUntil('{Control>}z{/Control}', slowText);
    await expect.poll(() => element.exact && element.tokens).toBe(before);
    await pressUntil(
      '{Control>}y{/Control}',
      `${slowText.slice(0, cursor)} new words ${slowText.slice(cursor)}`,
    );
    // After Redo, the cursor is after the typed text.
    await press(element, '!');
    expect(element.value).toBe(`${slowText.slice(0, cursor)} new words !${slowText.slice(cursor)}`);
  });

  it('keeps the line ends of Windows', async () => {
    const value = 'one line\r\nand another\r\n'.repeat(3_000);
    const element = await mount({ value });
    await editInBlocks(element);
    await cursorTo(element, 0, 3);
    await press(element, '{Enter}');
    expect(element.value).toBe(`one\r\n${value.slice(3)}`);
  });

  it('can be pasted: the cursor is then after the pasted text, and Ctrl+Z removes the text', async () => {
    const element = await mount({ value: 'before after' });
    area(element).focus();
    area(element).setSelectionRange(7, 7);
    paste(area(element), slowText);
    await editInBlocks(element);
    expect(element.value).toBe(`before ${slowText}after`);
    expect(focusedIn(element)).toBe(blockFieldOf(element));
    await press(element, '!');
    expect(element.value).toBe(`before ${slowText}!after`);
    await press(element, '{Control>}z{/Control}', '{Control>}z{/Control}');
    expect(element.value).toBe('before after');
    await settle(element);
    expect(focusedIn(element)).toBe(area(element));
    expect(area(element).value).toBe('before after');
  });

  it('is replaced by a pasted request', async () => {
    const element = await mount({ value: slowText });
    await editInBlocks(element);
    await cursorTo(element, 0, 0);
    const request = JSON.stringify({ messages: [{ role: 'user', content: 'Hi' }] });
    // Browsers send the event to the element at the cursor.
    blockFieldOf(element).children[0]?.dispatchEvent(pasteOf(transferOf([], request)));
    await settle(element);
    expect(element.parts.map(({ text }) => text)).toEqual(['Hi']);
  });

  it('is divided at its cursor', async () => {
    const element = await mount({ value: slowText });
    await editInBlocks(element);
    await cursorTo(element, 1, 40);
    const cursor = (blockFieldOf(element).children[0]?.textContent?.length ?? 0) + 40;
    button(element, english.counter.divide).click();
    await settle(element);
    expect(element.split).toBe(cursor);
    expect(dividerText(element)).not.toBe('');
  });

  it('has an outline around the token at its cursor', async () => {
    const element = await mount({ value: slowText });
    await editInBlocks(element);
    await cursorTo(element, 0, 3);
    await expect.poll(() => outlinedToken(element)).toBe('word0');
  });

  it('has an outline around the token at its cursor also if the text is drawn again after the cursor has moved', async () => {
    const element = await mount({ value: slowText });
    await editInBlocks(element);
    await cursorTo(element, 0, 3);
    await expect.poll(() => outlinedToken(element)).toBe('word0');
    document.dispatchEvent(new Event('selectionchange'));
    element.whitespace = true;
    await element.updateComplete;
    await nextFrame();
    expect(outlinedToken(element)).toBe('word0');
  });

  it('gets the focus from a click on its label', async () => {
    const element = await mount({ value: slowText });
    labelOf(element).click();
    await expect.poll(() => blockFieldOf(element)).not.toBeNull();
    await settle(element);
    expect(focusedIn(element)).toBe(blockFieldOf(element));
  });

  it('is edited in a text area again once it is short', async () => {
    const element = await mount({ value: slowText });
    await editInBlocks(element);
    await cursorTo(element, 0, 0);
    await press(element, '{Control>}a{/Control}', 'x');
    await settle(element);
    expect(blockFieldOf(element)).toBeNull();
    expect(focusedIn(element)).toBe(area(element));
    await press(element, 'y');
    expect([element.value, area(element).value, area(element).hidden]).toEqual(['xy', 'xy', false]);
  });

  it('is shown in full if the page sets it in place of another text', async () => {
    const element = await mount({ value: slowText });
    await editInBlocks(element);
    element.value = slowText.toUpperCase();
    await settle(element);
    expect(blockFieldOf(element).textContent).toBe(slowText.toUpperCase());
    element.value = 'short';
    await settle(element);
    expect(blockFieldOf(element)).toBeNull();
    expect(area(element).value).toBe('short');
  });

  it('is edited in blocks without the colours of tokens if its tokens are not known', async () => {
    const element = await mount({ value: 'x'.repeat(60_000) });
    await editInBlocks(element);
    await userEvent.click(scrollerOf(element));
    await settle(element);
    expect(editorOf(element).className).toContain('undrawn');
    expect(blockFieldOf(element).childElementCount).toBeGreaterThan(10);
    await press(element, 'y');
    expect(element.value?.length).toBe(60_001);
  });

  it('is edited in a text area until the blocks are loaded, without losing a key', async () => {
    const element = await mount({ value: slowText.slice(0, 19_990) });
    area(element).focus();
    type(area(element), `${slowText.slice(0, 19_990)} and some more of it`);
    await editInBlocks(element);
    expect(focusedIn(element)).toBe(blockFieldOf(element));
    await press(element, '!');
    expect(element.value).toBe(`${slowText.slice(0, 19_990)} and some more of it!`);
  });
});

describe('a folded text that is slow in a text area', () => {
  it('gets the focus and the cursor by the click that opens it', async () => {
    const element = await mount({ value: slowText });
    await settle(element);
    await userEvent.click(scrollerOf(element), { position: { x: 60, y: 8 } });
    await expect.poll(() => focusedIn(element)).toBe(blockFieldOf(element));
    await press(element, '@');
    const typedAt = element.value?.indexOf('@') ?? -1;
    expect(typedAt).toBeGreaterThan(0);
    expect(typedAt).toBeLessThan(40);
    expect(element.value?.replace('@', '')).toBe(slowText);
  });

  it('is not laid out until it gets the focus', async () => {
    const value = `${slowText} `.repeat(4);
    const element = await mount({ value });
    await settle(element);
    expect(blockFieldOf(element)).toBeNull();
    expect(area(element).value).toBe(value.slice(0, 2_000));
    expect(area(element).readOnly).toBe(true);
    area(element).focus();
    await editInBlocks(element);
    expect(focusedIn(element)).toBe(blockFieldOf(element));
    expect(blockFieldOf(element).textContent).toBe(value);
    await press(element, '!');
    expect(element.value).toBe(`!${value}`);
  });

  it('accepts a dropped file without losing text', async () => {
    const element = await mount({ value: slowText });
    await settle(element);
    drop(area(element), '', [new File(['new '], 'new.txt', { type: 'text/plain' })]);
    await expect.poll(() => element.value).toBe(`new ${slowText}`);
    await editInBlocks(element);
    expect(blockFieldOf(element).textContent).toBe(`new ${slowText}`);
  });

  it('accepts typing before it is unfolded', async () => {
    const element = await mount({ value: '' });
    area(element).focus();
    const messages = [
      { role: 'system', content: slowText },
      { role: 'user', content: 'Hi' },
    ];
    paste(area(element), JSON.stringify({ messages }));
    await settle(element);
    expect(element.parts.map(({ text }) => text)).toEqual([slowText, 'Hi']);
    expect(focusedIn(element)).toBe(area(element));
    await expect
      .poll(async () => {
        await press(element, 'x');
        return element.parts[0]?.text.length;
      })
      .toBeGreaterThan(slowText.length);
    expect(element.parts[0]?.text.replaceAll('x', '')).toBe(slowText);
  });
});
