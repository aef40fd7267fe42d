/** Tests the offsets and line ends of texts in a text area. */
import { describe, expect, it } from 'vitest';
import { areaText, textOffset, withLineEndsOf } from '../../src/prompt/text.ts';

describe('an offset in a text area', () => {
  it.each([
    ['one\ntwo', 5, 5],
    ['one\r\ntwo', 3, 3],
    ['one\r\ntwo', 4, 5],
    ['one\r\ntwo\r\nthree', 10, 12],
    ['a\rb\r\nc', 4, 5],
    ['\r\n\r\n', 1, 2],
    ['a\r\n', 9, 3],
  ])('in %j: offset %i of the text area is offset %i of the text', (text, areaOffset, offset) => {
    expect(textOffset(text, areaOffset)).toBe(offset);
    expect(areaText(text.slice(0, offset))).toBe(areaText(text).slice(0, areaOffset));
  });
});

describe('line ends of a text', () => {
  it.each([
    ['a\r\nb\nc\r\nd', 'a\nb\nc\ndx', 'a\r\nb\nc\r\ndx'],
    ['a\r\nb\r\nc', 'a\nb\n\nc', 'a\r\nb\r\n\r\nc'],
    ['a\r\nb\r\nc', 'a\nc', 'a\r\nc'],
    ['a\rb', 'a\nbx', 'a\rbx'],
    ['a\rb', 'a\nX\nb', 'a\rX\nb'],
    ['a\nb', 'a\nb\nc', 'a\nb\nc'],
    ['\r\n\r\n', '\n', '\r\n'],
  ])('the line ends of %j are kept by an edit', (former, text, expected) => {
    expect(withLineEndsOf(former, text)).toBe(expected);
  });

  it('an added line gets the line ends of the text', () => {
    expect(withLineEndsOf('a\r\nb', 'a\nb\nc')).toBe('a\r\nb\r\nc');
  });
});
