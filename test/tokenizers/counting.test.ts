/** What a token view and an editor build on: boundaries, bytes of tokens, safe cuts, incremental counts, merging. */
import fc from 'fast-check';
import { get_encoding } from 'tiktoken';
import { describe, expect, test } from 'vitest';
import { characterClasses } from '../../src/tokenizers/characters.ts';
import {
  createIncrementalCounter,
  encodingIds,
  loadTokenizer,
  type Tokenizer,
} from '../../src/tokenizers/index.ts';
import { createMerger } from '../../src/tokenizers/merge.ts';
import { isLineCut, isSafeCut, nextCut } from '../../src/tokenizers/safe-cut.ts';
import { unpackVocabulary } from '../../src/tokenizers/vocabulary.ts';
import { randomNumbers, randomText, wellFormed } from './random.ts';
import { code, languages } from './texts.ts';

const oracle = get_encoding('o200k_base');
const texts = fc.integer({ min: 0 }).map((seed) => randomText(randomNumbers(seed)));
const longText = [...Object.values(languages), ...Object.values(code)].join('\n').repeat(50);

describe.each(encodingIds)('%s', (id) => {
  test('boundaries rise to the end of the text, one per token, and never split a character', async () => {
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

  test('the bytes of the tokens, put together, are the text', async () => {
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

  test('both sides of every safe cut tokenize apart as they do together', async () => {
    const tokenizer = await loadTokenizer(id);
    const classes = characterClasses();
    fc.assert(
      fc.property(texts, (text) => {
        const whole = tokenizer.encode(text).join();
        for (let at = 1; at < text.length; at++) {
          if (!isSafeCut(text, at, classes) && !isLineCut(text, at, classes, id)) continue;
          expect([...tokenizer.encode(text.slice(0, at)), ...tokenizer.encode(text.slice(at))].join()).toBe(
            whole,
          );
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('the incremental count is the full count after every edit', async () => {
    const tokenizer = await loadTokenizer(id);
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat(6000), texts), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(edits, (list) => {
        const counter = createIncrementalCounter(tokenizer);
        let text = longText.slice(0, 20_000);
        counter.count(text);
        for (const [place, remove, insert] of list) {
          const at = place % (text.length + 1);
          text = text.slice(0, at) + insert + text.slice(at + (remove % 3 === 0 ? remove : remove % 40));
          expect(counter.count(text)).toBe(tokenizer.count(text));
          const segments = counter.segments();
          expect(segments.map((segment) => segment.text).join('')).toBe(text);
          expect(segments.map(({ tokens }) => tokens)).toEqual(
            segments.map((segment) => tokenizer.count(segment.text)),
          );
        }
      }),
      { numRuns: 40 },
    );
  });
});

test('an edit of a 200 kB prompt counts a few thousand characters again, not all', async () => {
  const exact = await loadTokenizer('o200k_base');
  let counted = 0;
  const spy: Tokenizer = {
    ...exact,
    count: (text) => {
      counted += text.length;
      return exact.count(text);
    },
  };
  const counter = createIncrementalCounter(spy);
  let text = longText.repeat(2).slice(0, 200_000);
  counter.count(text);
  expect(counted).toBe(200_000);
  for (const at of [0, 100, 99_999, 150_000, 199_999]) {
    counted = 0;
    text = `${text.slice(0, at)}x${text.slice(at)}`;
    expect(counter.count(text)).toBe(exact.count(text));
    expect(counted).toBeGreaterThan(0);
    expect(counted).toBeLessThan(8_000);
  }
  counted = 0;
  counter.count(text);
  expect(counted).toBe(0);
});

test.each([
  ['an encoding’s name only', { id: 'p50k_base' }],
  ['segments that do not add up', { id: 'p50k_base', addsUp: false }],
  ['an encoding that there is not', { id: 'own', encoding: 'p60k_base' as never }],
])('a text is counted whole by a counter with %s', (_, claim) => {
  const own: Tokenizer = { ...claim, exact: true, count: (text) => (text === '' ? 0 : 1) };
  const counter = createIncrementalCounter(own);
  const text = 'line one two\n'.repeat(200);
  expect([counter.count(text), counter.count(`${text}x`)]).toEqual([1, 1]);
});

test('a counter whose segments add up is given plain ones, whatever its name', () => {
  const counted: string[] = [];
  const count = (text: string): number => {
    counted.push(text);
    return text.length;
  };
  createIncrementalCounter({ id: 'o200k_base', exact: true, addsUp: true, count }).count('a.b'.repeat(2000));
  expect(counted).toHaveLength(1);
});

test('a text without a place to cut is one part, and long texts are cut into parts of about the wanted length', () => {
  const classes = characterClasses();
  expect(nextCut('a'.repeat(10_000), 0, 100, classes)).toBe(10_000);
  for (let from = 0; from < longText.length; ) {
    const to = nextCut(longText, from, 2048, classes);
    expect(to).toBeGreaterThan(from);
    expect(to - from).toBeLessThan(2400);
    from = to;
  }
});

describe('merging a long piece window by window gives the tokens of one merge', async () => {
  const { default: packed } = await import('virtual:vocabulary/o200k_base');
  const vocabulary = unpackVocabulary(packed);
  const narrow = createMerger(vocabulary, 260);
  const wide = createMerger(vocabulary, 1 << 17);
  const random = randomNumbers(11);
  const from = (letters: string, length: number) =>
    Array.from({ length }, () => letters[Math.floor(random() * letters.length)]).join('');
  const pieces = [
    'a'.repeat(20_000),
    ' '.repeat(20_001),
    '\u0301'.repeat(9_999),
    '字'.repeat(10_000),
    '='.repeat(10_007),
    '👍'.repeat(5_000),
    from('ab', 20_000),
    from('abcdefghijklmnopqrstuvwxyz', 20_000),
    from('的一是不了人我在有他这为之大来以个中上们', 9_000),
    from('!-=*#~ ', 20_000),
    languages.my?.repeat(60) ?? '',
    longText.slice(0, 60_000),
  ];
  test.each(pieces.map((piece) => [`${JSON.stringify(piece.slice(0, 12))} …`, piece]))('%s', (_, piece) => {
    const bytes = new TextEncoder().encode(piece);
    const size = wide.merge(bytes, 0, bytes.length);
    const expected = wide.tokens().slice(0, size);
    expect(narrow.merge(bytes, 0, bytes.length)).toBe(size);
    expect(narrow.tokens().slice(0, size)).toEqual(expected);
  });
});

test.each([
  ['a', 125_000],
  [' ', 7_813],
  ['字', 1_000_000],
  ['\u0301', 1_000_000],
])('a million of %j without a place to cut are %i tokens', async (char, tokens) => {
  // tiktoken takes quadratic time here, and gives the same tokens for every 128 characters, the longest run that is one.
  const short = (length: number) => oracle.encode_ordinary(char.repeat(length)).length;
  const byPeriods = (length: number) => Math.floor(length / 128) * short(128) + short(length % 128);
  for (const length of [300, 1000, 4095, 8000]) expect(byPeriods(length)).toBe(short(length));
  expect(byPeriods(1_000_000)).toBe(tokens);
  expect((await loadTokenizer('o200k_base')).count(char.repeat(1_000_000))).toBe(tokens);
});

test('a count whose listener throws is over: nobody hears of the next one, which is right', async () => {
  const tokenizer = await loadTokenizer('o200k_base');
  const text = 'b'.repeat(300_000);
  const tokens = tokenizer.count(text);
  let heard = 0;
  const onProgress = (): void => {
    heard += 1;
    throw new Error('no more');
  };
  expect(() => tokenizer.count(text, { onProgress })).toThrow('no more');
  expect(heard).toBe(1);
  expect(tokenizer.encode(text)).toHaveLength(tokens);
  expect(tokenizer.count(text)).toBe(tokens);
  expect(heard).toBe(1);
});

test('the memo gives way when full and stays exact: a text of very many different words counts as its tokens', async () => {
  const tokenizer = await loadTokenizer('o200k_base');
  const random = randomNumbers(3);
  const words = Array.from({ length: 300_000 }, () => Math.floor(random() * 1e9).toString(36));
  const text = words.join(' ');
  const long = words.map((word, i) => `ж${word}щ`.repeat(1 + (i % 4))).join(' ');
  for (const each of [text, long, text, long])
    expect(tokenizer.count(each)).toBe(tokenizer.encode(each).length);
});
