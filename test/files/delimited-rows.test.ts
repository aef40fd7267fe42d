/** Tests the reader of delimited tables: it reads written rows back, whatever their cells contain, and it reads tables with flaws. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDelimitedReader, type DelimitedRow } from '../../src/files/delimited-rows.ts';

function read(text: string): readonly DelimitedRow[] {
  const reader = createDelimitedReader();
  return [...text.split('\n').map((line) => reader.add(line)), reader.end()].filter((row) => row !== null);
}

const cell = fc
  .array(fc.constantFrom('a', 'Z', ',', ';', '"', '\n', ' x', '7', '{"a":1}'), { maxLength: 6 })
  .map((parts) => parts.join('').trim());

describe('a table', () => {
  it('has the cells that were written, even if they contain quotes, delimiters and line ends', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }),
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n'),
        (rows, delimiter, lineEnd) => {
          const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
          const line = (cells: readonly string[]): string => cells.map(quoted).join(delimiter);
          const text = [line(['first', 'second']), ...rows.map(line)].join(lineEnd);
          const expected = rows.map(([first, second]) => ({
            ...(first === '' ? {} : { first: asRead(first) }),
            ...(second === '' ? {} : { second: asRead(second) }),
          }));
          expect(read(text)).toEqual(expected);
        },
      ),
    );
  });

  it.each([
    ['a byte order mark', '\uFEFFmodel,input\nm,1', [{ model: 'm', input: 1 }]],
    ['names with spaces', 'Input tokens,Model\n12,m', [{ input_tokens: 12, Model: 'm' }]],
    ['blank lines', 'a,b\n\n1,2\n  \n', [{ a: 1, b: 2 }]],
    ['too few and too many cells', 'a,b\n1\n1,2,3', [{ a: 1 }, { a: 1, b: 2 }]],
    ['a comma in a quoted name', '"a,b";c\n1;2', [{ 'a,b': 1, c: 2 }]],
    ['identifiers with leading zeros', 'id,b\n007,1e3', [{ id: '007', b: 1000 }]],
    ['a quote that is never closed', 'a,b\n1,"2', [{ a: 1, b: '"2' }]],
    ['a header alone', 'a,b', []],
    ['no text', '', []],
  ])('is read with %s', (_, text, rows) => {
    expect(read(text)).toEqual(rows);
  });

  it('with a quote that is never closed loses only the rows in the next million characters', () => {
    const lines = Array.from({ length: 30_000 }, (_, index) => `${index},"${'x'.repeat(40)}"`);
    const rows = read(['a,b', '0,"open', ...lines].join('\n'));
    expect(rows.length).toBeGreaterThan(5_000);
    expect(rows.at(-1)).toEqual({ a: 29_999, b: 'x'.repeat(40) });
  });
});

/** The value that the reader gives for a cell: a number if the text is a positive integer, else the text. */
const asRead = (text: string): string | number => (/^[1-9]\d*$/.test(text) ? Number(text) : text);
