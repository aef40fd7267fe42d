/** The tests of one Hugging Face vocabulary: of small ones here, and of published ones in `npm run bench:vocabularies`. */
import { expect, test } from 'vitest';
import { createIncrementalCounter, huggingFaceTokenizer } from '../../src/tokenizers/index.ts';
import { segmentText } from '../../src/tokenizers/segments.ts';
import { randomNumbers, randomText } from './random.ts';
import { code, languages } from './texts.ts';

/**
 * Texts that could form one token across a cut: marks that join the character before them, rare white space, lone
 * surrogates.
 */
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

export interface VocabularyUnderTest {
  readonly family: string;
  /** The content of `tokenizer.json` and `tokenizer_config.json`. */
  readonly definition: Readonly<Record<string, unknown>>;
  readonly config: Readonly<Record<string, unknown>>;
  /** Makes an encoder of another engine for the same vocabulary. */
  readonly oracle: () => (text: string) => readonly number[];
}

/** Registers the tests of one vocabulary. */
export function checkVocabulary({ family, definition, config, oracle }: VocabularyUnderTest): void {
  // A published vocabulary takes seconds to build: once per family.
  const loaded = huggingFaceTokenizer(definition, config, family);

  test('ordinary text gives the tokens of another engine on the same vocabulary', async () => {
    const tokenizer = await loaded;
    const encode = oracle();
    for (const text of [...Object.values(languages), ...Object.values(code)]) {
      expect(tokenizer.encode(text)).toEqual(encode(text));
      expect(tokenizer.count(text)).toBe(tokenizer.encode(text).length);
    }
  });

  test('the text of a special token counts as ordinary text, and a lone surrogate as U+FFFD', async () => {
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

  test('the tokens of segments add up to those of the whole text if the tokenizer says so', async () => {
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
}
