/** The words and shingles of a text, compared with slow and plain definitions. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExampleText } from '../../../src/core/training/example-text.ts';
import { mix32, newLanes } from '../../../src/core/training/hash.ts';
import { wordHash } from '../../../src/core/training/word-hash.ts';

/** Texts of words of every length, with capitals, digits, other characters and runs of white space. */
const texts = fc
  .array(
    fc.oneof(
      fc.stringMatching(/^[a-z]{1,14}$/),
      fc.stringMatching(/^[A-Za-z0-9]{1,20}$/),
      fc.stringMatching(/^[ -~]{1,6}$/),
      fc.constantFrom(' ', '  ', '\n', ', ', '. ', '-', '@', '[', '`', '{', '\u007f'),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[a-z0-9]+/g) ?? [];

describe('the words of an ASCII text', () => {
  it('are its runs of letters and digits in lower case', () => {
    const buffer = new ExampleText();
    fc.assert(
      fc.property(texts, texts, (before, text) => {
        // The second argument is the number of a role, and the third one tells inputs (0) from answers (1).
        buffer.clear();
        // What an earlier text has left in the buffer must not matter.
        buffer.write(`é${before}${before}${before}`, 2, 0);
        buffer.clear();
        buffer.write(text, 2, 0);
        const hashes = Array.from({ length: buffer.wordCount }, (_, index) => buffer.wordAt(index));
        expect(hashes).toEqual(wordsOf(text).map(wordHash));
      }),
    );
  });

  it('have a shingle for each five successive words, or one for a shorter text; its lowest bit tells inputs from answers', () => {
    const buffer = new ExampleText();
    fc.assert(
      fc.property(texts, fc.constantFrom(0 as const, 1 as const), (text, side) => {
        buffer.clear();
        buffer.write(text, 2, side);
        const words = wordsOf(text).map(wordHash);
        const hashOf = (run: readonly number[], start: number): number =>
          (mix32(run.reduce((hash, word) => (Math.imul(hash, 0x9e3779b1) + word) | 0, start)) & ~1) | side;
        const runs = words.slice(4).map((_, first) => hashOf(words.slice(first, first + 5), 0));
        const isShort = words.length > 0 && words.length < 5;
        const expected = isShort ? [hashOf(words, words.length)] : runs;
        expect([...buffer.shingles]).toEqual(expected.map((shingle) => shingle >>> 0));
      }),
    );
  });
});

it('a text that is written again from its bytes has the same hash', () => {
  const buffer = new ExampleText();
  fc.assert(
    fc.property(texts, fc.string({ unit: 'grapheme' }), (first, second) => {
      buffer.clear();
      buffer.write(first, 2, 0);
      const start = buffer.length;
      buffer.write(second, 1, null);
      const bytes = buffer.copyFrom(start);
      const hash = [...buffer.hash(newLanes())];
      buffer.clear();
      buffer.write(first, 2, 0);
      buffer.writeAgain(bytes);
      expect([...buffer.hash(newLanes())]).toEqual(hash);
    }),
  );
});
