/**
 * Tests that run for any Hugging Face vocabulary: for small ones in `hugging-face.test.ts`, for published ones in
 * `npm run bench:vocabularies`.
 */
import { expect, test } from 'vitest';
import { createIncrementalCounter, huggingFaceTokenizer } from '../../src/tokenizers/index.ts';
import { segmentText } from '../../src/tokenizers/segments.ts';
import { randomNumbers, randomText } from './random.ts';
import { code, languages } from './texts.ts';

/**
 * Texts that could form one token across a cut: marks that join the character before them, rare white space, lone
 * surrogates.
 */
const joiningTexts = [
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

/** A vocabulary, and another engine that counts with it. */
export interface VocabularyUnderTest {
  readonly family: string;
  /** The content of `tokenizer.json` and `tokenizer_config.json`. */
  readonly definition: Readonly<Record<string, unknown>>;
  readonly config: Readonly<Record<string, unknown>>;
  /** Makes an encoder of another engine for the same vocabulary. */
  readonly oracle: () => (text: string) => readonly number[];
}

/** Defines the tests of one vocabulary. */
export function checkVocabulary({ family, definition, config, oracle }: VocabularyUnderTest): void {
  // A published vocabulary takes seconds to build, so all tests of a family share one.
  const loading = huggingFaceTokenizer(definition, config, family);

  test('gives the tokens of another engine with the same vocabulary for ordinary text', async () => {
    const tokenizer = await loading;
    const encode = oracle();
    for (const text of [...Object.values(languages), ...Object.values(code)]) {
      expect(tokenizer.encode(text)).toEqual(encode(text));
      expect(tokenizer.count(text)).toBe(tokenizer.encode(text).length);
    }
  });

  test('counts the text of a special token as ordinary text, and a lone surrogate as U+FFFD', async () => {
    const tokenizer = await loading;
    const specialTokens = (definition.added_tokens as { content: string; special: boolean }[]).filter(
      (token) => token.special,
    );
    expect(specialTokens.length).toBeGreaterThan(0);
    for (const { content } of specialTokens.slice(0, 5)) expect(tokenizer.count(content)).toBeGreaterThan(1);
    expect(tokenizer.encode('a\ud800b')).toEqual(tokenizer.encode('a\ufffdb'));
    expect(tokenizer.count('')).toBe(0);
    expect(tokenizer.count(' '.repeat(3000))).toBeGreaterThan(0);
  });

  test('gives the tokens of the text for its segments, if the tokenizer has `addsUp`', async () => {
    const tokenizer = await loading;
    expect(tokenizer.addsUp).toBe(family !== 'gemma3');
    if (!tokenizer.addsUp) return;
    const addedTexts = (definition.added_tokens as { content: string; special: boolean }[]).map(
      ({ content }) => content,
    );
    const seed = Number(process.env.SEED ?? 20_261_124);
    const random = randomNumbers(seed);
    const randomBelow = (limit: number) => Math.floor(random() * limit);
    const pick = <T>(list: readonly T[]) => list[randomBelow(list.length)] as T;
    let cutCount = 0;
    for (let i = 0; i < 10_000; i++) {
      let text = '';
      for (let parts = 1 + randomBelow(4); parts > 0; parts--)
        text +=
          randomText(random) +
          pick(['', ' ', '  ', '\t', '\n', '\r\n', ' \n', pick(addedTexts), pick(joiningTexts)]);
      const segments = segmentText(text, family, 2 + randomBelow(10)).map((segment) => segment.text);
      cutCount += segments.length - 1;
      expect(segments.join('')).toBe(text);
      const joined = segments.flatMap((segment) => tokenizer.encode(segment));
      if (joined.join() !== tokenizer.encode(text).join())
        expect.fail(`seed ${seed}, string ${i}: ${JSON.stringify(segments)}`);
    }
    expect(cutCount).toBeGreaterThan(20_000);
  });

  test('has an incremental count that equals the full count after every edit', async () => {
    const tokenizer = await loading;
    const random = randomNumbers(17);
    const counter = createIncrementalCounter(tokenizer);
    let text = Object.values(languages).join('\n').slice(0, 6_000);
    for (let i = 0; i < 60; i++) {
      const start = Math.floor(random() * text.length);
      text = text.slice(0, start) + randomText(random) + text.slice(start + Math.floor(random() * 40));
      expect(counter.count(text)).toBe(tokenizer.count(text));
      expect(
        counter
          .segments()
          .map((segment) => segment.text)
          .join(''),
      ).toBe(text);
    }
  });
}
