/** Tokenizers from a `tokenizer.json`: a small vocabulary of each family is compared with a plain byte-pair encoder. */
import { describe, expect, test } from 'vitest';
import { huggingFaceTokenizer } from '../../src/tokenizers/index.ts';
import { smallVocabulary, vocabularyFamilies } from '../fixtures/vocabularies.ts';
import { bytePairEncoder } from '../oracle/byte-pairs.ts';
import { checkVocabulary } from './vocabulary-checks.ts';

describe.each(vocabularyFamilies)('%s', (family) => {
  const vocabulary = smallVocabulary(family);
  checkVocabulary({ family, ...vocabulary, oracle: () => bytePairEncoder(vocabulary) });
});

describe('a tokenizer.json', () => {
  const definition = smallVocabulary('qwen3').definition as Record<string, object>;
  // Merging is not tested here, so a few tokens are enough.
  const smallDefinition = {
    ...definition,
    model: { ...definition.model, vocab: { a: 0, b: 1 }, merges: [] },
    added_tokens: [],
  };
  /** A pre-tokenizer that splits by a regular expression. */
  const split = (Regex: string, behavior = 'Isolated') => ({
    type: 'Sequence',
    pretokenizers: [
      { type: 'Split', pattern: { Regex }, behavior, invert: false },
      { type: 'ByteLevel', add_prefix_space: false, use_regex: false },
    ],
  });
  const [{ pattern }] = (definition.pre_tokenizer as { pretokenizers: [{ pattern: { Regex: string } }] })
    .pretokenizers;

  // Segments add up if their tokens, joined in order, are the tokens of the whole text (`addsUp`).
  test('says that its segments add up if each of its steps works piece by piece', async () => {
    expect((await huggingFaceTokenizer(smallDefinition)).addsUp).toBe(true);
    expect(
      (await huggingFaceTokenizer({ ...smallDefinition, pre_tokenizer: split(pattern.Regex) })).addsUp,
    ).toBe(true);
    const token = { id: 5, content: '<tool_call>', special: false };
    expect((await huggingFaceTokenizer({ ...smallDefinition, added_tokens: [token] })).addsUp).toBe(true);
  });

  test.each<[string, object, object?]>([
    ['splits by another pattern', { pre_tokenizer: split('.+') }],
    ['removes the text at which it splits', { pre_tokenizer: split(pattern.Regex, 'Removed') }],
    ['does not split', { pre_tokenizer: null }],
    ['changes spaces', { normalizer: { type: 'Replace', pattern: { String: ' ' }, content: '_' } }],
    [
      'strips white space at the ends',
      { normalizer: { type: 'Sequence', normalizers: [{ type: 'NFC' }, { type: 'Strip' }] } },
    ],
    ['joins unknown characters', { model: { ...smallDefinition.model, fuse_unk: true } }],
    ['has a token with a space in it', { added_tokens: [{ id: 5, content: 'a b', special: false }] }],
    ['has a token of line feeds', { added_tokens: [{ id: 5, content: '\n\n', special: false }] }],
    [
      'has a token that removes the spaces before it',
      { added_tokens: [{ id: 5, content: '<x>', special: false, lstrip: true }] },
    ],
    ['removes spaces by its configuration', {}, { remove_space: true }],
  ])('does not say that its segments add up if it %s', async (_, change, settings = {}) => {
    const tokenizer = await huggingFaceTokenizer({ ...smallDefinition, ...change }, { ...settings });
    expect(tokenizer.addsUp).toBe(false);
  });

  /** The number of tokens of a text in the small vocabulary, which has the letters a and b and no merges. */
  const letterCount = (text: string): number => text.match(/[ab]/g)?.length ?? 0;
  const maxRun = 20_000;
  const runTooLong = 'More than 20000 characters without a place to cut';

  test('refuses a text with more than 100,000 characters in long runs without a place to cut', async () => {
    const { count } = await huggingFaceTokenizer(smallDefinition);
    const runs = (number: number): string => `${'a'.repeat(15_000)} `.repeat(number);
    expect(count(runs(7))).toBe(letterCount(runs(7)));
    expect(() => count(runs(8))).toThrow('More than 100000 characters in long runs without a place to cut');
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
    'refuses texts that take too long to count if it merges whole %s: %j',
    async (_, pre_tokenizer, length) => {
      const { count } = await huggingFaceTokenizer({ ...smallDefinition, pre_tokenizer });
      expect(() => count('a '.repeat(length).slice(0, length))).toThrow(`${length} characters are too many`);
    },
  );

  test.each(['a', ' ', '\n', '7', '.', '字', '𠀀', '\u0301', 'e\u0301'])(
    'refuses more than 20,000 characters of %j in a row at any place, and accepts 20,000',
    async (unit) => {
      const { count } = await huggingFaceTokenizer(smallDefinition);
      const run = unit.repeat(maxRun / unit.length);
      const other = unit === ' ' || unit === '\n' ? '7' : ' ';
      for (const before of ['', `b7.${other}`, `b${other}`.repeat(20_000)])
        for (const text of [before + run, before + run + other, `${before}${run}${other}${run}`])
          expect(count(text)).toBe(letterCount(text));
      for (const before of ['', `b7.${other}`, `b${other}`.repeat(20_000)])
        for (const after of ['', other]) {
          const tooLong = before + run + unit + after;
          expect(() => count(tooLong)).toThrow(runTooLong);
          expect(() => count(tooLong)).toThrow(RangeError);
        }
    },
  );

  test('counts long texts without white space if it splits between kinds of characters, and else refuses them above the limit', async () => {
    const { count } = await huggingFaceTokenizer(smallDefinition);
    for (const unit of ['字。', 'a1', '1.', 'word.', '\ud800a'])
      expect(count(unit.repeat(30_000))).toBe(letterCount(unit) * 30_000);
    const atWhiteSpace = await huggingFaceTokenizer({ ...smallDefinition, pre_tokenizer: split('\\s+') });
    expect(atWhiteSpace.count('a1'.repeat(10_000))).toBe(10_000);
    expect(() => atWhiteSpace.count('a1'.repeat(10_001))).toThrow(runTooLong);
    expect(atWhiteSpace.count('a1 '.repeat(10_001))).toBe(10_001);
  });

  test('does not say that its segments add up if it has the id of a built-in encoding, whose rules would cut the texts', async () => {
    expect((await huggingFaceTokenizer(smallDefinition, {}, 'o200k_base')).addsUp).toBe(false);
  });
});

test('a URL that is not a tokenizer.json is rejected', async () => {
  await expect(huggingFaceTokenizer('data:text/plain,no')).rejects.toThrow();
});
