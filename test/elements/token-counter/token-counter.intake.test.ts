/** Files that are dropped or pasted, a request without text, a press on the divider, and the width in some layouts. */
import { describe, expect, it } from 'vitest';
import { english } from '../../../src/i18n/en/index.ts';
import { stoppedClock } from '../../harness/clock.ts';
import { pasteOf, transferOf } from '../../harness/files.ts';
import { area, drop, paste, setCursor, type } from '../../harness/text-area.ts';
import {
  dividerOf,
  dividerText,
  editors,
  fileNotice,
  mount,
  noticeOf,
  noticeText,
  press,
  recordEvents,
  settle,
} from '../../harness/token-counter.ts';
import { until } from '../../harness/wait.ts';

stoppedClock();

recordEvents();

const png = new File(['x'], 'photo.png', { type: 'image/png' });

/** The message that `count` files of a kind are not counted. */
const notCounted = (kind: string, count: number): string =>
  english.counter.uncounted(english.counter.things([{ kind, count, shown: `${count}` }]));

/** A text file that is read by a function of the test. */
const textFile = (name: string, read: () => Promise<string>): File =>
  Object.assign(new File([], name, { type: 'text/plain' }), { text: read });

/** Drops this file itself, because a real `DataTransfer` would hold a copy without the function of the test. */
function dropFile(target: HTMLTextAreaElement, file: File): void {
  const event = new DragEvent('drop', { bubbles: true, composed: true, cancelable: true });
  Object.defineProperty(event, 'dataTransfer', {
    value: { files: [file], getData: () => '', types: ['Files'] },
  });
  target.dispatchEvent(event);
}

describe('a file', () => {
  it('that is not a text is named as uncounted, and leaves the text as it is', async () => {
    const element = await mount({ value: 'one' });
    expect(drop(area(element), '', [png, png])).toBe(true);
    await settle(element);
    expect(fileNotice(element)).toBe(notCounted('image', 2));
    drop(area(element), '', [new File(['x'], 'a.pdf', { type: 'application/pdf' })]);
    await settle(element);
    expect(fileNotice(element)).toBe(notCounted('file', 1));
    expect(element.value).toBe('one');
    type(area(element), 'one two');
    await settle(element);
    expect(fileNotice(element)).toBe('');
  });

  it('with binary content is not inserted', async () => {
    const element = await mount({ value: 'one' });
    drop(area(element), '', [new File(['\0\u0001'], 'c.bin')]);
    await until(() => fileNotice(element) === english.counter.unreadable('c.bin'));
    expect(element.value).toBe('one');
  });

  it('with text is read even if it is dropped with other files, which are named as uncounted', async () => {
    const element = await mount({ value: '' });
    drop(area(element), '', [png, new File(['two'], 'two.txt', { type: 'text/plain' }), png]);
    await expect.poll(() => element.value).toBe('two');
    await expect.poll(() => fileNotice(element)).toBe(notCounted('image', 2));
  });

  it('that is pasted is handled like a dropped file', async () => {
    const element = await mount({ value: 'one' });
    area(element).dispatchEvent(pasteOf(transferOf([png])));
    await settle(element);
    expect(fileNotice(element)).toBe(notCounted('image', 1));
  });

  it('that cannot be read is reported', async () => {
    const element = await mount({ value: 'one' });
    const read = (): Promise<string> => Promise.reject(new DOMException('gone', 'NotReadableError'));
    dropFile(area(element), textFile('gone.txt', read));
    await settle(element);
    expect(fileNotice(element)).toBe(english.counter.unreadable('gone.txt'));
    expect(element.value).toBe('one');
  });

  it('that is read after the page has set another prompt is ignored', async () => {
    const element = await mount({ value: 'one' });
    let finishReading = (_: string): void => {};
    const read = (): Promise<string> => new Promise((resolve) => (finishReading = resolve));
    dropFile(area(element), textFile('late.txt', read));
    await settle(element);
    expect(fileNotice(element)).toBe(english.counter.reading('late.txt'));
    element.value = 'another';
    await settle(element);
    finishReading('two');
    await settle(element);
    expect(element.value).toBe('another');
  });
});

describe('a request', () => {
  it('is no longer a request when its text is deleted', async () => {
    const element = await mount({ value: '' });
    area(element).focus();
    paste(area(element), JSON.stringify({ model: 'gpt-4.1', messages: [{ role: 'user', content: 'Hi' }] }));
    await settle(element);
    expect(noticeOf(element)).not.toBeNull();
    setCursor(area(element), 0, 2);
    await press(element, '{Backspace}');
    await settle(element);
    expect(noticeOf(element)).toBeNull();
    expect([element.chat, element.value, element.parts]).toEqual([false, '', []]);
    await press(element, 'plain');
    expect(element.value).toBe('plain');
    await press(element, '{Control>}z{/Control}', '{Control>}z{/Control}');
    await settle(element);
    expect(noticeText(element)).toContain('OpenAI');
  });
});

describe('a divider', () => {
  it('neither moves nor opens a folded part when it is pressed and moved by less than the drag distance', async () => {
    const value = `${'line\n'.repeat(40)}`;
    const element = await mount({ value, split: 50 });
    const divider = dividerOf(element);
    const { x, y } = divider.getBoundingClientRect();
    const pointerAt = (dy: number): PointerEventInit => ({
      bubbles: true,
      composed: true,
      pointerId: 1,
      button: 0,
      clientX: x + 5,
      clientY: y + dy,
    });
    divider.dispatchEvent(new PointerEvent('pointerdown', pointerAt(2)));
    document.dispatchEvent(new PointerEvent('pointermove', pointerAt(3)));
    document.dispatchEvent(new PointerEvent('pointerup', pointerAt(3)));
    await settle(element);
    expect(editors(element, '.folded').length).toBe(2);
    expect(element.split).toBe(50);
  });

  it.each([
    // The last column: how many tokens of the undivided text end at or before the divider. The first text has the tokens “Hello”,
    // “ there” and “ you”.
    ['Hello there you', 6, 1],
    ['Hello there you', 5, 1],
    ['Hello there you', 9, 1],
    ['Answer: internationalization', 12, 1],
    ['one two three', 7, 2],
  ])('in %j at offset %i says that %i tokens before it can be cached', async (value, split, fixed) => {
    const element = await mount({ value, split });
    expect(dividerText(element)).toContain(`${fixed} token`);
  });
});

describe('the element in a parent with the width of its content', () => {
  it.each(['display: flex', 'float: left', 'position: absolute', 'width: fit-content'])(
    'is wider than 300 px: %s',
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
