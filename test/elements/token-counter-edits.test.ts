/** What a reader does to a prompt: where edits land. */
import { afterEach, describe, expect, it } from 'vitest';
import { areaText, textOffset, withLineEndsOf } from '../../src/elements/token-counter/line-ends.ts';
import { area, button, find, mount, press, setCursor, settle } from './token-counter-helpers.ts';

afterEach(() => document.body.replaceChildren());

describe('an offset in a text area', () => {
  it.each([
    ['one\ntwo', 5, 5],
    ['one\r\ntwo', 3, 3],
    ['one\r\ntwo', 4, 5],
    ['one\r\ntwo\r\nthree', 10, 12],
    ['a\rb\r\nc', 4, 5],
    ['\r\n\r\n', 1, 2],
    ['a\r\n', 9, 3],
  ])('of %j: %i is %i in the text', (text, at, offset) => {
    expect(textOffset(text, at)).toBe(offset);
    expect(areaText(text.slice(0, offset))).toBe(areaText(text).slice(0, at));
  });

  it('is kept by the line ends a text area has', () => {
    expect(withLineEndsOf('a\r\nb', 'a\nb\nc')).toBe('a\r\nb\r\nc');
  });
});

describe('a prompt with the line ends of Windows', () => {
  const value = 'one\r\ntwo\r\nthree\r\nfour five six';

  it('is divided where the cursor stands', async () => {
    const element = await mount({ value });
    setCursor(area(element), 'one\ntwo\nthree\nfour '.length);
    button(element, 'Divide').click();
    await settle(element);
    expect(element.split).toBe('one\r\ntwo\r\nthree\r\nfour '.length);
    expect([0, 1].map((index) => area(element, index).value)).toEqual(['one\ntwo\nthree\nfour ', 'five six']);
  });

  it('reads out the token the cursor stands at', async () => {
    const element = await mount({ value });
    setCursor(area(element), 'one\ntwo\nthree\nfour '.length);
    await press(element, '{ArrowRight}');
    await settle(element);
    expect(find(element, '.readout code').textContent).toBe('·five');
  });
});
