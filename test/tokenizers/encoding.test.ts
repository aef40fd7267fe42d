/** The tokenizer of an encoding: the boundaries and bytes of its tokens, very long pieces, and its cache of words. */
import fc from 'fast-check';
import { get_encoding } from 'tiktoken';
import { describe, expect, test } from 'vitest';
import { encodingIds, loadTokenizer } from '../../src/tokenizers/index.ts';
import { randomNumbers, randomText, wellFormed } from './random.ts';

const oracle = get_encoding('o200k_base');
const texts = fc.integer({ min: 0 }).map((seed) => randomText(randomNumbers(seed)));

describe.each(encodingIds)('%s', (id) => {
  test('gives one boundary for each token, in order, up to the end of the text and never inside a character', async () => {
    const tokenizer = await loadTokenizer(id);
    fc.assert(
      fc.property(texts, (text) => {
        const ends = [...tokenizer.boundaries(text)];
        expect(ends.length).toBe(tokenizer.encode(text).length);
        expect(ends.at(-1) ?? 0).toBe(text.length);
        for (const [i, end] of ends.entries()) {
          expect(end).toBeGreaterThanOrEqual(ends[i - 1] ?? 0);
          expect(/[\ud800-\udbff]/.test(text[end - 1] ?? '') && /[\udc00-\udfff]/.test(text[end] ?? '')).toBe(
            false,
          );
        }
      }),
    );
  });

  test('gives tokens whose bytes, joined in order, are the bytes of the text', async () => {
    const tokenizer = await loadTokenizer(id);
    fc.assert(
      fc.property(texts, (text) => {
        const bytes = tokenizer.encode(text).flatMap((token) => [...tokenizer.decodeToken(token)]);
        expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(bytes))).toBe(
          wellFormed(text),
        );
      }),
    );
    expect(tokenizer.decodeToken(5_000_000)).toEqual(new Uint8Array());
    expect(tokenizer.decodeToken(-1)).toEqual(new Uint8Array());
  });
});

test.each([
  ['a', 125_000],
  [' ', 7_813],
  ['字', 1_000_000],
  ['\u0301', 1_000_000],
])('%j repeated a million times, without a place to cut, has %i tokens', async (char, tokens) => {
  // tiktoken takes quadratic time here. It gives every 128 characters the same tokens, so its count is calculated from runs
  // of 128 characters and the remainder.
  const oracleCount = (length: number) => oracle.encode_ordinary(char.repeat(length)).length;
  const fromRuns = (length: number) =>
    Math.floor(length / 128) * oracleCount(128) + oracleCount(length % 128);
  for (const length of [300, 1000, 4095, 8000]) expect(fromRuns(length)).toBe(oracleCount(length));
  expect(fromRuns(1_000_000)).toBe(tokens);
  expect((await loadTokenizer('o200k_base')).count(char.repeat(1_000_000))).toBe(tokens);
});

test('a count ends if its progress listener throws, and later counts are exact and do not call the listener', async () => {
  const tokenizer = await loadTokenizer('o200k_base');
  const text = 'b'.repeat(300_000);
  const tokens = tokenizer.count(text);
  let calls = 0;
  const onProgress = (): void => {
    calls += 1;
    throw new Error('no more');
  };
  expect(() => tokenizer.count(text, { onProgress })).toThrow('no more');
  expect(calls).toBe(1);
  expect(tokenizer.encode(text)).toHaveLength(tokens);
  expect(tokenizer.count(text)).toBe(tokens);
  expect(calls).toBe(1);
});

test('a text with more different words than the cache holds is counted exactly', async () => {
  const tokenizer = await loadTokenizer('o200k_base');
  const random = randomNumbers(3);
  const words = Array.from({ length: 300_000 }, () => Math.floor(random() * 1e9).toString(36));
  const text = words.join(' ');
  const longWords = words.map((word, i) => `ж${word}щ`.repeat(1 + (i % 4))).join(' ');
  for (const countedText of [text, longWords, text, longWords])
    expect(tokenizer.count(countedText)).toBe(tokenizer.encode(countedText).length);
});
