/** Texts that are not typed: files, their types and failures; and the parts of a request after they are emptied. */
import { describe, expect, it } from 'vitest';
import { english } from '../../../src/i18n/en/index.ts';
import {
  area,
  drop,
  editors,
  find,
  mount,
  paste,
  press,
  recordEvents,
  setCursor,
  settle,
  textOf,
  type,
} from '../../harness/token-counter.ts';
import { until } from '../../harness/wait.ts';

recordEvents();

const png = new File(['x'], 'photo.png', { type: 'image/png' });

/** The message that this many files of a kind are not counted. */
const notCounted = (kind: string, count: number): string =>
  english.counter.uncounted(english.counter.things([{ kind, count, shown: `${count}` }]));

/** A text file whose reading the test controls. */
const textFile = (name: string, read: () => Promise<string>): File =>
  Object.assign(new File([], name, { type: 'text/plain' }), { text: read });

/** Drops this very file; a browser's own `DataTransfer` would hold a copy of it. */
function dropOf(into: HTMLTextAreaElement, file: File): void {
  const event = new DragEvent('drop', { bubbles: true, composed: true, cancelable: true });
  Object.defineProperty(event, 'dataTransfer', {
    value: { files: [file], getData: () => '', types: ['Files'] },
  });
  into.dispatchEvent(event);
}

describe('a file', () => {
  it('that is not a text is named as not counted, and the text stays', async () => {
    const element = await mount({ value: 'one' });
    expect(drop(area(element), '', [png, png])).toBe(true);
    await settle(element);
    expect(textOf(element, '.file-notice')).toBe(notCounted('image', 2));
    drop(area(element), '', [new File(['x'], 'a.pdf', { type: 'application/pdf' })]);
    await settle(element);
    expect(textOf(element, '.file-notice')).toBe(notCounted('file', 1));
    expect(element.value).toBe('one');
    type(area(element), 'one two');
    await settle(element);
    expect(textOf(element, '.file-notice')).toBe('');
  });

  it('with binary content is not inserted', async () => {
    const element = await mount({ value: 'one' });
    drop(area(element), '', [new File(['\0\u0001'], 'c.bin')]);
    await until(() => textOf(element, '.file-notice') === english.counter.unreadable('c.bin'));
    expect(element.value).toBe('one');
  });

  it('with text is read among others, which are named', async () => {
    const element = await mount({ value: '' });
    drop(area(element), '', [png, new File(['two'], 'two.txt', { type: 'text/plain' }), png]);
    await expect.poll(() => element.value).toBe('two');
    await expect.poll(() => textOf(element, '.file-notice')).toBe(notCounted('image', 2));
  });

  it('that is pasted is handled like one that is dropped', async () => {
    const element = await mount({ value: 'one' });
    const clipboardData = new DataTransfer();
    clipboardData.items.add(png);
    area(element).dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true, cancelable: true }),
    );
    await settle(element);
    expect(textOf(element, '.file-notice')).toBe(notCounted('image', 1));
  });

  it('that cannot be read is reported', async () => {
    const element = await mount({ value: 'one' });
    const read = (): Promise<string> => Promise.reject(new DOMException('gone', 'NotReadableError'));
    dropOf(area(element), textFile('gone.txt', read));
    await settle(element);
    expect(textOf(element, '.file-notice')).toBe(english.counter.unreadable('gone.txt'));
    expect(element.value).toBe('one');
  });

  it('that arrives after a host has set another prompt is ignored', async () => {
    const element = await mount({ value: 'one' });
    let give = (_: string): void => {};
    const read = (): Promise<string> => new Promise((resolve) => (give = resolve));
    dropOf(area(element), textFile('late.txt', read));
    await settle(element);
    expect(textOf(element, '.file-notice')).toBe(english.counter.reading('late.txt'));
    element.value = 'another';
    await settle(element);
    give('two');
    await settle(element);
    expect(element.value).toBe('another');
  });
});

describe('a request', () => {
  it('without text is no longer a request', async () => {
    const element = await mount({ value: '' });
    area(element).focus();
    paste(area(element), JSON.stringify({ model: 'gpt-4.1', messages: [{ role: 'user', content: 'Hi' }] }));
    await settle(element);
    expect(find(element, '.notice')).not.toBeNull();
    setCursor(area(element), 0, 2);
    await press(element, '{Backspace}');
    await settle(element);
    expect(find(element, '.notice')).toBeNull();
    expect([element.chat, element.value, element.parts]).toEqual([false, '', []]);
    await press(element, 'plain');
    expect(element.value).toBe('plain');
    await press(element, '{Control>}z{/Control}', '{Control>}z{/Control}');
    await settle(element);
    expect(textOf(element, '.notice')).toContain('OpenAI');
  });
});

describe('a divider', () => {
  it('expands no part when it is pressed, and does not move if the pointer moves less than the drag distance', async () => {
    const value = `${'line\n'.repeat(40)}`;
    const element = await mount({ value, split: 50 });
    const divider = find(element, '.divider');
    const { x, y } = divider.getBoundingClientRect();
    const at = (dy: number): PointerEventInit => ({
      bubbles: true,
      composed: true,
      pointerId: 1,
      button: 0,
      clientX: x + 5,
      clientY: y + dy,
    });
    divider.dispatchEvent(new PointerEvent('pointerdown', at(2)));
    document.dispatchEvent(new PointerEvent('pointermove', at(3)));
    document.dispatchEvent(new PointerEvent('pointerup', at(3)));
    await settle(element);
    expect(editors(element, '.folded').length).toBe(2);
    expect(element.split).toBe(50);
  });

  it.each([
    // Tokens of the whole text that end before it: "Hello" of "Hello", " there", " you".
    ['Hello there you', 6, 1],
    ['Hello there you', 5, 1],
    ['Hello there you', 9, 1],
    ['Answer: internationalization', 12, 1],
    ['one two three', 7, 2],
  ])('in %j at %i leaves %i tokens that can be cached', async (value, split, fixed) => {
    const element = await mount({ value, split });
    expect(textOf(element, '.divider')).toContain(`${fixed} token`);
  });
});

describe('a counter in a parent with the width of its content', () => {
  it.each(['display: flex', 'float: left', 'position: absolute', 'width: fit-content'])(
    'has a width: %s',
    async (css) => {
      const element = await mount({ value: 'one' });
      const parent = document.createElement('div');
      parent.setAttribute('style', css);
      parent.append(element);
      document.body.append(parent);
      await settle(element);
      expect(element.getBoundingClientRect().width).toBeGreaterThan(300);
    },
  );
});
