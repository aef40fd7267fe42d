/** Compares the tokens of a long piece that is merged in windows with the tokens of the same piece merged at once. */
import { describe, expect, test } from 'vitest';
import { createMerger } from '../../src/tokenizers/merge.ts';
import { unpackVocabulary } from '../../src/tokenizers/vocabulary.ts';
import { randomNumbers } from './random.ts';
import { code, languages } from './texts.ts';

const longText = [...Object.values(languages), ...Object.values(code)].join('\n').repeat(50);

describe('a long piece merged in windows', async () => {
  const { default: packed } = await import('virtual:vocabulary/o200k_base');
  const vocabulary = unpackVocabulary(packed);
  const narrow = createMerger(vocabulary, 260);
  const wide = createMerger(vocabulary, 1 << 17);
  const random = randomNumbers(11);
  const randomOf = (letters: string, length: number) =>
    Array.from({ length }, () => letters[Math.floor(random() * letters.length)]).join('');
  const pieces = [
    'a'.repeat(20_000),
    ' '.repeat(20_001),
    '\u0301'.repeat(9_999),
    '字'.repeat(10_000),
    '='.repeat(10_007),
    '👍'.repeat(5_000),
    randomOf('ab', 20_000),
    randomOf('abcdefghijklmnopqrstuvwxyz', 20_000),
    randomOf('的一是不了人我在有他这为之大来以个中上们', 9_000),
    randomOf('!-=*#~ ', 20_000),
    languages.my?.repeat(60) ?? '',
    longText.slice(0, 60_000),
  ];
  test.each(pieces.map((piece) => [`${JSON.stringify(piece.slice(0, 12))} …`, piece]))(
    'has the tokens of the same piece merged at once: %s',
    (_, piece) => {
      const bytes = new TextEncoder().encode(piece);
      const size = wide.merge(bytes, 0, bytes.length);
      const expected = wide.tokens().slice(0, size);
      expect(narrow.merge(bytes, 0, bytes.length)).toBe(size);
      expect(narrow.tokens().slice(0, size)).toEqual(expected);
    },
  );
});
