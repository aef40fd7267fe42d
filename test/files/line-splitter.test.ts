/** The division of bytes into lines, wherever the bytes are cut into chunks. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type FileLine,
  type LineOptions,
  LineSplitter,
  utf8Converter,
} from '../../src/files/line-splitter.ts';
import { bytes } from './files.ts';

/** The lines of `fileBytes`, which are added in chunks. `cuts` are any numbers: each is taken modulo the length + 1 as the offset of a cut. */
function linesOf(fileBytes: Uint8Array, cuts: readonly number[], options?: LineOptions): readonly FileLine[] {
  const splitter = new LineSplitter(options);
  const offsets = [
    0,
    ...[...cuts].map((cut) => cut % (fileBytes.length + 1)).sort((a, b) => a - b),
    fileBytes.length,
  ];
  return [
    ...offsets.slice(1).flatMap((to, index) => [...splitter.add(fileBytes.subarray(offsets[index], to))]),
    ...splitter.end(),
  ];
}

/** The lines of a text that `TextDecoder` has decoded as a whole. */
function expectedLines(fileBytes: Uint8Array): readonly string[] {
  const lines = new TextDecoder('utf-8', { ignoreBOM: true }).decode(fileBytes).split('\n');
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

const pieces = fc.constantFrom('a', '{"b":1}', 'é', '漢', '😀', '\uFEFF', '\r', '\n', '\n\n', ' ');
const texts = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));
const anyCuts = fc.array(fc.nat(), { maxLength: 8 });

describe('the line splitter', () => {
  it('gives the lines of the whole text, wherever the bytes are cut', () => {
    fc.assert(
      fc.property(texts, anyCuts, (text, cuts) => {
        const lines = linesOf(bytes(text), cuts);
        expect(lines.map((line) => line.text)).toEqual(expectedLines(bytes(text)));
        expect(lines.map(({ number }) => number)).toEqual(lines.map((_, index) => index + 1));
        expect(lines.every(({ flaw, isLineEnd }) => flaw === null && isLineEnd)).toBe(true);
      }),
    );
  });

  it('decodes any bytes like `TextDecoder`, and marks the lines that are not UTF-8', () => {
    const anyBytes = fc
      .uint8Array({ maxLength: 80 })
      .map((fileBytes) => fileBytes.map((byte) => (byte % 11 === 0 ? 10 : byte)));
    fc.assert(
      fc.property(anyBytes, anyCuts, (fileBytes, cuts) => {
        const lines = linesOf(fileBytes, cuts);
        expect(lines.map((line) => line.text)).toEqual(expectedLines(fileBytes));
        const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
        let from = 0;
        for (const { flaw } of lines) {
          const end = fileBytes.indexOf(10, from);
          const line = fileBytes.subarray(from, end < 0 ? fileBytes.length : end);
          from = end + 1;
          if (flaw === null) expect(() => strict.decode(line)).not.toThrow();
          else expect(() => strict.decode(line)).toThrow();
        }
      }),
    );
  });

  it('marks a line with half of a surrogate pair in UTF-8, and reads the lines after it', () => {
    const fileBytes = new Uint8Array([...bytes('one\n'), 0xed, 0xa0, 0x80, ...bytes('\nthree')]);
    expect(linesOf(fileBytes, []).map(({ text, flaw }) => [text, flaw])).toEqual([
      ['one', null],
      ['\uFFFD\uFFFD\uFFFD', 'invalid'],
      ['three', null],
    ]);
  });

  it('gives the number and the size of a line that is too long instead of its text, and reads the other lines', () => {
    fc.assert(
      fc.property(texts, anyCuts, fc.integer({ min: 1, max: 12 }), (text, cuts, maxLineBytes) => {
        const whole = bytes(text);
        const lines = linesOf(whole, cuts, { maxLineBytes });
        for (const [index, line] of expectedLines(whole).entries()) {
          const size = bytes(line).length;
          const isLong = size > maxLineBytes;
          expect(lines[index]).toMatchObject({
            number: index + 1,
            text: isLong ? '' : line,
            flaw: isLong ? 'too-long' : null,
            refusedBytes: isLong ? size : 0,
          });
        }
      }),
    );
  });

  it('gives a long line in pieces with `linesInPieces`, and splits no character', () => {
    const long = '漢字😀é'.repeat(60_000);
    const lines = linesOf(bytes(`[\n${long}\n]`), [100_001, 300_002, 500_003], { linesInPieces: true });
    expect(
      lines
        .filter(({ number }) => number === 2)
        .map(({ text }) => text)
        .join(''),
    ).toBe(long);
    expect(lines.filter(({ number }) => number === 2).length).toBeGreaterThan(2);
    expect(lines.filter(({ isLineEnd }) => isLineEnd).map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(lines.every(({ flaw }) => flaw === null)).toBe(true);
  });

  it('gives the first line the number after `linesBefore`', () => {
    expect(linesOf(bytes('a\nb'), [], { linesBefore: 40 }).map(({ number }) => number)).toEqual([41, 42]);
  });
});

describe('the converter to UTF-8', () => {
  it('converts UTF-16 in either byte order, wherever it is cut', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.boolean(), (text, cut, isBigEndian) => {
        const units = new Uint16Array([
          0xfeff,
          ...Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)),
        ]);
        const fileBytes = new Uint8Array(units.buffer);
        if (isBigEndian) for (let i = 0; i < fileBytes.length; i += 2) fileBytes.subarray(i, i + 2).reverse();
        const converter = utf8Converter(isBigEndian ? 'utf-16be' : 'utf-16le');
        const offset = cut % (fileBytes.length + 1);
        const chunks = [
          converter.add(fileBytes.slice(0, offset)),
          converter.add(fileBytes.slice(offset)),
          converter.end(),
        ];
        expect(Buffer.concat(chunks).toString('utf8')).toBe(text);
      }),
    );
  });
});
