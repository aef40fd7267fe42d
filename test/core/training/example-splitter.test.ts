/** The division of a file's lines into examples. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createExampleSplitter, examplesIn } from '../../../src/core/training/example-splitter.ts';

const read = (text: string) => [...examplesIn(text.split('\n'))];
const valuesIn = (text: string): unknown[] => read(text).map(({ text: json }) => JSON.parse(json));

describe('the examples of a file', () => {
  it('are the same in JSON Lines, in an array on one line, in an indented array, and in indented objects without an array', () => {
    fc.assert(
      fc.property(
        fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { minLength: 1, maxLength: 4 }),
        (objects) => {
          const all = JSON.parse(JSON.stringify(objects)) as unknown[];
          expect(valuesIn(all.map((value) => JSON.stringify(value)).join('\n'))).toEqual(all);
          expect(valuesIn(JSON.stringify(all))).toEqual(all);
          expect(valuesIn(JSON.stringify(all, null, 2))).toEqual(all);
          // An empty object is written on one line, so a file that begins with one looks like JSON Lines.
          const indented = all.filter((value) => Object.keys(value as object).length > 0);
          expect(valuesIn(indented.map((value) => JSON.stringify(value, null, 1)).join('\n'))).toEqual(
            indented,
          );
        },
      ),
    );
  });

  it('have the number of the line on which they begin', () => {
    expect(read('[\n  {"a": 1},\n  {\n    "b": "}]"\n  }\n]\n')).toEqual([
      { line: 2, text: '{"a": 1}' },
      { line: 3, text: '{\n    "b": "}]"\n  }' },
    ]);
    expect(read('\uFEFF{"a":1}\n\n  \n{"b":2}').map(({ line }) => line)).toEqual([1, 4]);
  });

  it('are the unchanged lines in JSON Lines, even if a line is not valid JSON', () => {
    expect(read('{"a":1},\n{"b"\n]\nx')).toEqual([
      { line: 1, text: '{"a":1},' },
      { line: 2, text: '{"b"' },
      { line: 3, text: ']' },
      { line: 4, text: 'x' },
    ]);
  });

  it('include text between elements of an array, and an element that is not closed', () => {
    expect(read('[{"a":1}, 7, x {"b":2}, "c,d", {"e":').map(({ text }) => text)).toEqual([
      '{"a":1}',
      '7',
      'x',
      '{"b":2}',
      '"c,d"',
      '{"e":',
    ]);
    expect(read('[{"a":"\\"}"}]\n[{"b":2}]').map(({ text }) => text)).toEqual(['{"a":"\\"}"}', '{"b":2}']);
    expect(read('[]')).toEqual([]);
    expect(read('')).toEqual([]);
  });

  it('may be nested 100,000 levels deep', () => {
    const deep = `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    expect(read(`[${deep},\n{"b":1}]`).map(({ text }) => text.length)).toEqual([deep.length, 7]);
  });

  it('have a notation that is known after the first line that is not blank; it is `array` also for indented objects without an array', () => {
    const splitter = createExampleSplitter();
    splitter.add(' ');
    expect(splitter.notation).toBeNull();
    splitter.add('{');
    expect(splitter.notation).toBe('array');
  });
});
