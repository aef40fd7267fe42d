/** Texts that are slow in a text area: edited in blocks, with all functions of a text area. */
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { FtTokenCounter } from '../../../src/elements/token-counter/token-counter.ts';
import { focusedIn } from '../../harness/element.ts';
import {
  area,
  button,
  drawnBlocks,
  drop,
  find,
  mount,
  paste,
  press,
  recordEvents,
  settle,
  textOf,
  type,
} from '../../harness/token-counter.ts';

recordEvents();

/** One endless line, of words. */
const slow = Array.from({ length: 5_000 }, (_, word) => `word${word}`).join(' ');

const blocks = (element: FtTokenCounter): HTMLElement => find(element, '.blocks');
/** Focuses the text and waits until it is edited in blocks. */
async function inBlocks(element: FtTokenCounter): Promise<void> {
  if (!blocks(element)) area(element).focus();
  await expect.poll(() => blocks(element)).not.toBeNull();
  await settle(element);
}
/** Sets the cursor in the blocks. */
async function cursorTo(element: FtTokenCounter, block: number, at: number): Promise<void> {
  const field = blocks(element);
  field.focus();
  getSelection()?.collapse(field.children[block]?.firstChild as Node, at);
  await settle(element);
}

describe('a text that is slow in a text area', () => {
  it('is edited in blocks with a tint for each token', async () => {
    const element = await mount({ value: slow });
    await inBlocks(element);
    expect(area(element).hidden).toBe(true);
    await userEvent.click(find(element, '.scroll'));
    await settle(element);
    expect(find(element, '.editor').className).not.toMatch(/undrawn|folded/);
    const [written] = [...blocks(element).children];
    const [drawn] = drawnBlocks(element);
    expect(drawn?.textContent).toBe(written?.textContent);
    const token = drawn?.querySelectorAll('[data-at]')[40];
    const boxOf = (node: Node, from: number, to: number): DOMRect => {
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      return range.getBoundingClientRect();
    };
    const at = written?.textContent?.indexOf(token?.textContent ?? '') ?? -1;
    const own = boxOf(written?.firstChild as Node, at, at + (token?.textContent?.length ?? 0));
    const tint = boxOf(token?.firstChild as Node, 0, token?.textContent?.length ?? 0);
    for (const side of ['x', 'y', 'width'] as const)
      expect(Math.abs(own[side] - tint[side])).toBeLessThan(0.5);
  });

  it('takes keys, is counted after each, and follows Ctrl+Z and Ctrl+Y', async () => {
    const element = await mount({ value: slow });
    await inBlocks(element);
    await cursorTo(element, 2, 100);
    await expect.poll(() => element.exact).toBe(true);
    const before = element.tokens;
    const at = slow.indexOf(blocks(element).children[2]?.textContent ?? '-') + 100;
    await press(element, ' new', ' words ');
    expect(element.value).toBe(`${slow.slice(0, at)} new words ${slow.slice(at)}`);
    await expect.poll(() => element.exact && element.tokens).toBeGreaterThan(before);
    await press(element, '{Delete}');
    await press(element, '{Control>}z{/Control}');
    expect(element.value).toBe(`${slow.slice(0, at)} new words ${slow.slice(at)}`);
    // A single undo step if it was typed without a pause, which a busy machine may not manage.
    const until = async (keys: string, value: string): Promise<void> => {
      for (let step = 0; step < 11 && element.value !== value; step++) await press(element, keys);
      expect(element.value).toBe(value);
    };
    await until('{Control>}z{/Control}', slow);
    await expect.poll(() => element.exact && element.tokens).toBe(before);
    await until('{Control>}y{/Control}', `${slow.slice(0, at)} new words ${slow.slice(at)}`);
    // The next edit is made at the place of the last one.
    await press(element, '!');
    expect(element.value).toBe(`${slow.slice(0, at)} new words !${slow.slice(at)}`);
  });

  it('keeps the line ends of Windows', async () => {
    const value = 'one line\r\nand another\r\n'.repeat(3_000);
    const element = await mount({ value });
    await inBlocks(element);
    await cursorTo(element, 0, 3);
    await press(element, '{Enter}');
    expect(element.value).toBe(`one\r\n${value.slice(3)}`);
  });

  it('is inserted by a paste with the cursor behind it, and removed by Ctrl+Z', async () => {
    const element = await mount({ value: 'before after' });
    area(element).focus();
    area(element).setSelectionRange(7, 7);
    paste(area(element), slow);
    await inBlocks(element);
    expect(element.value).toBe(`before ${slow}after`);
    expect(focusedIn(element)).toBe(blocks(element));
    await press(element, '!');
    expect(element.value).toBe(`before ${slow}!after`);
    await press(element, '{Control>}z{/Control}', '{Control>}z{/Control}');
    expect(element.value).toBe('before after');
    await settle(element);
    expect(focusedIn(element)).toBe(area(element));
    expect(area(element).value).toBe('before after');
  });

  it('is read as a request also in blocks', async () => {
    const element = await mount({ value: slow });
    await inBlocks(element);
    await cursorTo(element, 0, 0);
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', JSON.stringify({ messages: [{ role: 'user', content: 'Hi' }] }));
    // To the element under the cursor, as browsers do.
    blocks(element).children[0]?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true, cancelable: true }),
    );
    await settle(element);
    expect(element.parts.map(({ text }) => text)).toEqual(['Hi']);
  });

  it('is divided at its cursor', async () => {
    const element = await mount({ value: slow });
    await inBlocks(element);
    await cursorTo(element, 1, 40);
    const at = (blocks(element).children[0]?.textContent?.length ?? 0) + 40;
    button(element, 'Divide').click();
    await settle(element);
    expect(element.split).toBe(at);
    expect(textOf(element, '.divider')).not.toBe('');
  });

  it('reads out the token at its cursor', async () => {
    const element = await mount({ value: slow });
    await inBlocks(element);
    await cursorTo(element, 0, 3);
    await settle(element);
    expect(find(element, '.active').textContent).toBe('word0');
  });

  it('gets the focus from its label', async () => {
    const element = await mount({ value: slow });
    find(element, '.label').click();
    await expect.poll(() => blocks(element)).not.toBeNull();
    await settle(element);
    expect(focusedIn(element)).toBe(blocks(element));
  });

  it('is edited in a text area again once it is short', async () => {
    const element = await mount({ value: slow });
    await inBlocks(element);
    await cursorTo(element, 0, 0);
    await press(element, '{Control>}a{/Control}', 'x');
    await settle(element);
    expect(blocks(element)).toBeNull();
    expect(focusedIn(element)).toBe(area(element));
    await press(element, 'y');
    expect([element.value, area(element).value, area(element).hidden]).toEqual(['xy', 'xy', false]);
  });

  it('is shown whole after a host has set it over another', async () => {
    const element = await mount({ value: slow });
    await inBlocks(element);
    element.value = slow.toUpperCase();
    await settle(element);
    expect(blocks(element).textContent).toBe(slow.toUpperCase());
    element.value = 'short';
    await settle(element);
    expect(blocks(element)).toBeNull();
    expect(area(element).value).toBe('short');
  });

  it('is edited in blocks without tokens if it has no known segments', async () => {
    const element = await mount({ value: 'x'.repeat(60_000) });
    await inBlocks(element);
    await userEvent.click(find(element, '.scroll'));
    await settle(element);
    expect(find(element, '.editor').className).toContain('undrawn');
    expect(blocks(element).childElementCount).toBeGreaterThan(10);
    await press(element, 'y');
    expect(element.value?.length).toBe(60_001);
  });

  it('is edited in a text area until blocks are loaded, and loses no key', async () => {
    const element = await mount({ value: slow.slice(0, 19_990) });
    area(element).focus();
    type(area(element), `${slow.slice(0, 19_990)} and some more of it`);
    await inBlocks(element);
    expect(focusedIn(element)).toBe(blocks(element));
    await press(element, '!');
    expect(element.value).toBe(`${slow.slice(0, 19_990)} and some more of it!`);
  });
});

describe('a slow text that is folded', () => {
  it('gets the focus and the cursor from the click that opens it', async () => {
    const element = await mount({ value: slow });
    await settle(element);
    await userEvent.click(find(element, '.scroll'), { position: { x: 60, y: 8 } });
    await expect.poll(() => focusedIn(element)).toBe(blocks(element));
    await press(element, '@');
    const at = element.value?.indexOf('@') ?? -1;
    expect(at).toBeGreaterThan(0);
    expect(at).toBeLessThan(40);
    expect(element.value?.replace('@', '')).toBe(slow);
  });

  it('is not laid out until it gets the focus', async () => {
    const value = `${slow} `.repeat(4);
    const element = await mount({ value });
    await settle(element);
    expect(blocks(element)).toBeNull();
    expect(area(element).value).toBe(value.slice(0, 2_000));
    expect(area(element).readOnly).toBe(true);
    area(element).focus();
    await inBlocks(element);
    expect(focusedIn(element)).toBe(blocks(element));
    expect(blocks(element).textContent).toBe(value);
    await press(element, '!');
    expect(element.value).toBe(`!${value}`);
  });

  it('takes a dropped file and loses no text', async () => {
    const element = await mount({ value: slow });
    await settle(element);
    drop(area(element), '', [new File(['new '], 'new.txt', { type: 'text/plain' })]);
    await expect.poll(() => element.value).toBe(`new ${slow}`);
    await inBlocks(element);
    expect(blocks(element).textContent).toBe(`new ${slow}`);
  });

  it('accepts typing before it is expanded', async () => {
    const element = await mount({ value: '' });
    area(element).focus();
    const messages = [
      { role: 'system', content: slow },
      { role: 'user', content: 'Hi' },
    ];
    paste(area(element), JSON.stringify({ messages }));
    await settle(element);
    expect(element.parts.map(({ text }) => text)).toEqual([slow, 'Hi']);
    expect(focusedIn(element)).toBe(area(element));
    await expect
      .poll(async () => {
        await press(element, 'x');
        return element.parts[0]?.text.length;
      })
      .toBeGreaterThan(slow.length);
    expect(element.parts[0]?.text.replaceAll('x', '')).toBe(slow);
  });
});
