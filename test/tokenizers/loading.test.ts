/** Loading, registering, choosing and estimating; and the packing that the vocabularies rest on. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { codeAndEnglish } from '../../bench/tokens/corpus.mjs';
import { packVocabulary } from '../../scripts/pack-vocabulary.ts';
import {
  type AsyncTokenizer,
  backgroundTokenizer,
  backgroundUnits,
  countTokens,
  estimateFamilies,
  estimateTokenizer,
  estimateTokens,
  latestWins,
  loadAsyncTokenizer,
  loadTokenizer,
  registerTokenizer,
  type Tokenizer,
} from '../../src/tokenizers/index.ts';
import { noMerge, unpackVocabulary } from '../../src/tokenizers/vocabulary.ts';
import { code, languages } from './texts.ts';

test('an encoding is loaded once', () => {
  expect(loadTokenizer('o200k_base')).toBe(loadTokenizer('o200k_base'));
});

test('an unknown id is a clear error', async () => {
  await expect(loadTokenizer('o300k')).rejects.toThrow('Unknown tokenizer "o300k"');
  await expect(loadTokenizer('toString')).rejects.toThrow(RangeError);
});

test('a failed load is forgotten, so that the next call tries again', async () => {
  let calls = 0;
  registerTokenizer('flaky', () => {
    if (++calls === 1) throw new Error('offline');
    return { id: 'flaky', exact: true, count: (text: string) => text.length };
  });
  await expect(loadTokenizer('flaky')).rejects.toThrow('offline');
  expect((await loadTokenizer('flaky')).count('abc')).toBe(3);
  await loadTokenizer('flaky');
  expect(calls).toBe(2);
});

test('a host may register a counter that asks its server, and cancel it', async () => {
  const server: AsyncTokenizer = {
    id: 'server',
    exact: true,
    // Never answers, and does not look at the signal: cancelling must work all the same.
    count: () => new Promise(() => {}),
  };
  registerTokenizer('server', async () => server);
  const tokenizer = await loadAsyncTokenizer('server');
  const controller = new AbortController();
  const pending = tokenizer.count('abc', { signal: controller.signal });
  controller.abort(new Error('enough'));
  await expect(pending).rejects.toThrow('enough');
  await expect(countTokens(tokenizer, 'abc', { signal: controller.signal })).rejects.toThrow('enough');
});

test('of several calls under way only the latest gives a count', async () => {
  const resolvers: ((tokens: number) => void)[] = [];
  const slow: AsyncTokenizer = {
    id: 'slow',
    exact: true,
    count: () => new Promise((resolve) => resolvers.push(resolve)),
  };
  const tokenizer = latestWins(slow);
  const first = tokenizer.count('a');
  const second = tokenizer.count('ab');
  resolvers[1]?.(2);
  resolvers[0]?.(1);
  await expect(first).rejects.toMatchObject({ name: 'AbortError' });
  await expect(second).resolves.toBe(2);
});

test('a long text is counted in slices where there is no worker, with progress, and equals the count in one go', async () => {
  const text = Object.values(languages).join('\n').repeat(200);
  expect(text.length).toBeGreaterThan(backgroundUnits);
  const shares: number[] = [];
  const tokens = await backgroundTokenizer('o200k_base').count(text, {
    onProgress: (share) => shares.push(share),
  });
  expect(tokens).toBe((await loadTokenizer('o200k_base')).count(text));
  expect(shares.length).toBeGreaterThan(2);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
});

test('counting in slices stops when aborted', async () => {
  const controller = new AbortController();
  const shares: number[] = [];
  const pending = backgroundTokenizer('o200k_base').count('some words '.repeat(100_000), {
    signal: controller.signal,
    onProgress: (share) => {
      shares.push(share);
      controller.abort();
    },
  });
  await expect(pending).rejects.toMatchObject({ name: 'AbortError' });
  expect(shares.length).toBe(1);
});

test('many texts are counted in slices however long each is, and give the tokens of each', async () => {
  const words = 'hello world '.repeat(400_000);
  const background = backgroundTokenizer('o200k_base', { worker: 'never' });
  const { count } = await loadTokenizer('o200k_base');
  let late = 0;
  const watch = setInterval(() => (late += 1));
  const tokens = await background.countEach(['', words, 'one', words.slice(0, 300_001)]);
  clearInterval(watch);
  expect(tokens).toEqual([0, count(words), 1, count(words.slice(0, 300_001))]);
  expect(late).toBeGreaterThan(3);
});

test('the background counts by the encoding itself, whatever was registered under its name', async () => {
  const exact = await loadTokenizer('p50k_base');
  registerTokenizer('p50k_base', async () => ({ id: 'p50k_base', exact: true, count: async () => 1 }));
  const background = backgroundTokenizer('p50k_base');
  for (const text of ['hello world', 'hello world '.repeat(30_000)])
    expect(await background.count(text)).toBe(exact.count(text));
  expect(await (await loadAsyncTokenizer('p50k_base')).count('hello world')).toBe(1);
});

test('in slices a stretch without a place to cut that would hold up the page is a clear error', async () => {
  await expect(backgroundTokenizer('o200k_base').count('a'.repeat(4_000_001))).rejects.toThrow(
    'without a place to cut',
  );
});

/** Evenly spread stretches of a text. */
const stretches = (text: string, length: number, count: number): string[] =>
  Array.from({ length: count }, (_, i) => Math.floor((i * (text.length - length)) / count)).map((from) =>
    text.slice(from, from + length),
  );

test('nine of ten ordinary texts are estimated within their stated error', async () => {
  const locales = new URL('../../node_modules/axe-core/locales/', import.meta.url);
  const messages = readdirSync(locales).map((file) => readFileSync(new URL(file, locales), 'utf8'));
  // Kinds of text and how much each weighs, about as docs/tokenizers.md derives the errors.
  const kinds: readonly (readonly [number, readonly string[]])[] = [
    [0.5, stretches(codeAndEnglish(), 1500, 300)],
    [0.3, messages.flatMap((text) => stretches(text, 1200, 8))],
    [0.2, [...Object.values(languages), ...Object.values(code)]],
  ];
  for (const [family, encoding] of [
    ['o200k', 'o200k_base'],
    ['cl100k', 'cl100k_base'],
    ['gpt2', 'r50k_base'],
  ] as const) {
    const tokenizer = await loadTokenizer(encoding);
    const isInside = (text: string) => {
      const exact = tokenizer.count(text);
      return Math.abs(estimateTokens(text, family) - exact) <= estimateFamilies[family].error * exact;
    };
    const inside = kinds.reduce(
      (sum, [share, texts]) => sum + (share * texts.filter(isInside).length) / texts.length,
      0,
    );
    expect(inside, family).toBeGreaterThanOrEqual(0.9);
  }
});

test('an invalid family is estimated like an unknown one', () => {
  for (const name of ['mistral', '', 'toString', '__proto__']) {
    const family = name as 'unknown';
    expect(estimateTokens('Hello there', family)).toBe(estimateTokens('Hello there', 'unknown'));
    expect(estimateTokens('', family)).toBe(0);
    expect(estimateTokenizer(family)).toMatchObject({
      id: 'estimate:unknown',
      error: estimateFamilies.unknown.error,
    });
  }
});

test('a very long text is estimated from samples, near the sum of the estimates of its parts', () => {
  const parts = Object.values(languages).map((text) => text.repeat(800));
  const long = parts.join('');
  expect(long.length).toBeGreaterThan(2_000_000);
  const sum = parts.reduce((tokens, part) => tokens + estimateTokens(part, 'o200k'), 0);
  expect(Math.abs(estimateTokens(long, 'o200k') / sum - 1)).toBeLessThan(0.05);
});

test('an estimate never throws, is 0 for an empty text and at least 1 for any other, and is marked as an estimate', () => {
  for (const family of Object.keys(estimateFamilies) as (keyof typeof estimateFamilies)[]) {
    const tokenizer: Tokenizer = estimateTokenizer(family);
    expect(tokenizer.count('')).toBe(0);
    for (const text of [' ', '\ud800', '\0', '字', 'a'])
      expect(tokenizer.count(text)).toBeGreaterThanOrEqual(1);
    expect(tokenizer.exact).toBe(false);
    expect(tokenizer.error).toBeGreaterThan(0);
  }
});

describe('a vocabulary is not packed', () => {
  const base64 = (...bytes: number[]) => Buffer.from(bytes).toString('base64');
  const bytes = Array.from({ length: 256 }, (_, byte) => base64(byte));
  const abc = base64(97, 98, 99);

  test('with a token that is no pair of earlier ones', () => {
    expect(() => packVocabulary(`! 0 ${bytes.join(' ')} ${abc}`)).toThrow('not a pair');
  });

  test('without the bytes at its start', () => {
    expect(() => packVocabulary(`! 0 ${abc}`)).toThrow('not the bytes');
    expect(() => packVocabulary(`! 0 ${bytes.slice(0, 255).join(' ')}`)).toThrow('not the bytes');
    const hole = `! 0 ${bytes.slice(0, 100).join(' ')}\n! 101 ${bytes.slice(101).join(' ')}`;
    expect(() => packVocabulary(hole)).toThrow('not the bytes');
    const moved = `${hole}\n! 256 ${bytes[100]}`;
    expect(() => packVocabulary(moved)).toThrow('not the bytes');
  });

  test('with more tokens than three digits can number, or the pair table tell from no merge', () => {
    const at = (rank: number) => `! 0 ${bytes.join(' ')}\n! ${rank} ${base64(97, 98)}`;
    expect(() => packVocabulary(at(0x3ffff))).toThrow('262144 tokens: the maximum is 262143');
    expect(packVocabulary(at(0x3fffe)).planes).toHaveLength(6);
  });
});

test('a packed vocabulary is unpacked as it was', () => {
  const bytes = Array.from({ length: 256 }, (_, byte) => Buffer.from([255 - byte]).toString('base64'));
  const ranks = ['ab', 'cd', 'abcd'].map((token) => Buffer.from(token).toString('base64'));
  const packed = packVocabulary(`! 0 ${bytes.join(' ')} ${ranks[0]}\n! 258 ${ranks[1]} ${ranks[2]}`);
  const { decode, merge, size } = unpackVocabulary(packed);
  expect(packed.holes).toEqual([257]);
  expect([size, merge(256, 258), merge(258, 256)]).toEqual([260, 259, noMerge]);
  expect([0, 256, 257, 259].map((id) => Buffer.from(decode(id)).toString('latin1'))).toEqual([
    '\xff',
    'ab',
    '',
    'abcd',
  ]);
});
