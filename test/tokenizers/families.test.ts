/**
 * Tests which encoding a model has, and to which family it belongs (the family decides how its tokens are estimated). The models have
 * names as people write them, ids of the catalogue, or names of tiktoken's table.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { catalog } from '../../src/prices/index.ts';
import { familyOf } from '../../src/tokenizers/index.ts';

test.each<[string, string | null, string]>([
  ['openai/gpt-4.1-mini', 'o200k_base', 'o200k'],
  ['openai/gpt-4o-mini-2024-07-18', 'o200k_base', 'o200k'],
  ['openai/gpt-5-mini', 'o200k_base', 'o200k'],
  ['openai/o4-mini', 'o200k_base', 'o200k'],
  ['openai/o3-deep-research', 'o200k_base', 'o200k'],
  ['openrouter/openai/gpt-4o:extended', 'o200k_base', 'o200k'],
  ['ft:gpt-4o-mini-2024-07-18:acme::abc123', 'o200k_base', 'o200k'],
  ['azure/gpt-4.1', 'o200k_base', 'o200k'],
  ['openai/gpt-3.5-turbo', 'cl100k_base', 'cl100k'],
  ['ft:gpt-3.5-turbo-0125:acme:sort-tickets:abc123', 'cl100k_base', 'cl100k'],
  ['azure/gpt-35-turbo', 'cl100k_base', 'cl100k'],
  ['openai/gpt-4', 'cl100k_base', 'cl100k'],
  ['gpt-4-turbo', 'cl100k_base', 'cl100k'],
  ['openai/davinci-002', 'cl100k_base', 'cl100k'],
  ['openai/text-davinci-003', 'p50k_base', 'gpt2'],
  ['openai/davinci', 'r50k_base', 'gpt2'],
  ['openai-community/gpt2-xl', 'r50k_base', 'gpt2'],
  ['together/gpt-oss-120b', 'o200k_harmony', 'o200k'],
  ['ollama/gpt-oss:20b', 'o200k_harmony', 'o200k'],
  ['openai.gpt-oss-120b-1:0', 'o200k_harmony', 'o200k'],
  ['accounts/fireworks/models/gpt-oss-20b', 'o200k_harmony', 'o200k'],
  ['EleutherAI/gpt-neox-20b', null, 'unknown'],
  ['EleutherAI/gpt-j-6b', null, 'gpt2'],
  ['EleutherAI/gpt-neo-2.7B', null, 'gpt2'],
  ['microsoft/DialoGPT-medium', null, 'gpt2'],
  ['cerebras/Cerebras-GPT-13B', null, 'gpt2'],
  ['ai-forever/mGPT-13B', null, 'unknown'],
  ['anthropic/claude-sonnet-5.5', null, 'claude'],
  ['bedrock/nova-micro', null, 'nova'],
  ['us.amazon.nova-lite-v1:0', null, 'nova'],
  ['vertex/gemini-2.5-flash', null, 'gemini'],
  ['ollama/gemma3', null, 'gemini'],
  ['together/llama-3.1-8b', null, 'llama'],
  ['sambanova/Meta-Llama-3.1-8B', null, 'llama'],
  ['somebody/llama-3-8b-gpt-4o-distill', null, 'llama'],
  ['fireworks/qwen3-8b', null, 'qwen'],
  ['somebody/Qwen3-8B-Claude-4.5-Opus-distill', null, 'qwen'],
  ['deepseek/deepseek-v3.1', null, 'deepseek'],
  ['sambanova/DeepSeek-V3.1', null, 'deepseek'],
  ['deepseek-ai/DeepSeek-R1-Distill-Llama-8B', null, 'llama'],
  ['mistral/ministral-8b', null, 'unknown'],
  ['innova/ministral-8b', null, 'unknown'],
  // `claude-4` is every Claude before Opus 4.7.
  ['anthropic/claude-haiku-4.5', null, 'claude-4'],
  ['anthropic/claude-4-sonnet', null, 'claude-4'],
  ['anthropic/claude-4.5-sonnet', null, 'claude-4'],
  ['claude-4-opus-20250514', null, 'claude-4'],
  ['claude-sonnet-4-20250514', null, 'claude-4'],
  ['anthropic.claude-3-5-sonnet-20241022-v2:0', null, 'claude-4'],
  ['claude-2.1', null, 'claude-4'],
  ['claude-instant-1.2', null, 'claude-4'],
  ['claude-opus-4-7', null, 'claude'],
  ['claude-4.7-opus', null, 'claude'],
  ['claude-opus-4.8', null, 'claude'],
  ['claude-5-sonnet', null, 'claude'],
  ['somebody/something', null, 'unknown'],
  ['', null, 'unknown'],
])('%s has the encoding %s and the family %s', (model, encoding, family) => {
  expect(familyOf(model)).toEqual({ encoding, family });
});

test.each([
  ['openai/gpt-5.4-mini', 'o200k_base', 'o200k'],
  ['openai/gpt-6.1-sol', 'o200k_base', 'o200k'],
  ['openai/o5', 'o200k_base', 'o200k'],
  ['codex-mini-latest', 'o200k_base', 'o200k'],
  ['my-gpt-4o-deployment', 'o200k_base', 'o200k'],
  ['somebody/gpt-4o-distilled', 'o200k_base', 'o200k'],
  ['somebody/gpt-oss-20b-abliterated', 'o200k_harmony', 'o200k'],
  ['somebody/gpt-4-x-13b', 'cl100k_base', 'cl100k'],
  ['azure/my-gpt-35', 'cl100k_base', 'cl100k'],
  ['openai/gpt-3', 'r50k_base', 'gpt2'],
])('%s is not in tiktoken’s table, and its encoding is assumed to be %s', (model, encoding, family) => {
  expect(familyOf(model)).toEqual({ encoding, family, assumed: true });
});

test('every model of tiktoken’s table has the encoding of that table', () => {
  const path = createRequire(import.meta.url).resolve('tiktoken/model_to_encoding.json');
  const table = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
  // These encodings differ from the built-in ones in their special tokens, and in nothing else.
  const builtInEncoding: Record<string, string> = { gpt2: 'r50k_base', p50k_edit: 'p50k_base' };
  const encodings = Object.keys(table).map((model) => {
    const { encoding, assumed } = familyOf(model);
    return [model, assumed ? 'assumed' : encoding];
  });
  expect(encodings).toEqual(
    Object.entries(table).map(([model, encoding]) => [model, builtInEncoding[encoding] ?? encoding]),
  );
});

/**
 * The encoding (≈ if there is none) and the family of the catalogue's models, by a pattern of their ids. The first pattern that
 * matches applies.
 */
const expectedByName: readonly (readonly [RegExp, string])[] = [
  [/\/gpt-oss-/, 'o200k_harmony o200k'],
  [/^(openai|azure)\/gpt-3\.5-/, 'cl100k_base cl100k'],
  [/^(openai|azure)\/(gpt-4o|gpt-4\.1|gpt-5|o[134])(-mini|-nano)?$/, 'o200k_base o200k'],
  [/\/phi-/, '≈ unknown'],
  [/^(openai|azure)\/|\/gpt-5\.6/, 'o200k_base o200k assumed'],
  [/claude-\w+-4-[1-6]/, '≈ claude-4'],
  [/claude/, '≈ claude'],
  [/deepseek/, '≈ deepseek'],
  [/gemini|gemma/, '≈ gemini'],
  [/llama/, '≈ llama'],
  [/nova/, '≈ nova'],
  [/qwen/, '≈ qwen'],
  [/./, '≈ unknown'],
];

test('every model of the catalogue has the family that its name implies, and the encoding of OpenAI models that are not in tiktoken’s table is assumed', () => {
  const outcomes = new Set<string>();
  for (const { id } of catalog.models) {
    const { encoding, family, assumed } = familyOf(id);
    const outcome = `${encoding ?? '≈'} ${family}${assumed ? ' assumed' : ''}`;
    expect(outcome, id).toBe(expectedByName.find(([name]) => name.test(id))?.[1]);
    outcomes.add(outcome);
  }
  // Every outcome in the table above occurs.
  expect(outcomes.size).toBe(new Set(expectedByName.map(([, expected]) => expected)).size);
});
