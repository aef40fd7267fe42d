/** Which tokenizer fits a model: names people write, the shipped catalogue, and tiktoken's own table of models. */
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
])('%s is counted by %s, estimated as %s', (model, encoding, family) => {
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
])('the encoding of %s, which no table names, is assumed to be %s', (model, encoding, family) => {
  expect(familyOf(model)).toEqual({ encoding, family, assumed: true });
});

test('every model of tiktoken’s own table has the encoding it gives', () => {
  const path = createRequire(import.meta.url).resolve('tiktoken/model_to_encoding.json');
  const table = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
  // The same tokens, other special ones.
  const plain: Record<string, string> = { gpt2: 'r50k_base', p50k_edit: 'p50k_base' };
  const ours = Object.keys(table).map((model) => {
    const { encoding, assumed } = familyOf(model);
    return [model, assumed ? 'assumed' : encoding];
  });
  expect(ours).toEqual(
    Object.entries(table).map(([model, encoding]) => [model, plain[encoding] ?? encoding]),
  );
});

test('every model of the catalogue is counted as what it is called, and later ones of OpenAI are assumed', () => {
  const found: Record<string, string[]> = {};
  for (const { id } of catalog.models) {
    const { encoding, family, assumed } = familyOf(id);
    const way = `${encoding ?? '≈'} ${family}${assumed ? ' assumed' : ''}`;
    found[way] = [...(found[way] ?? []), id];
  }
  expect(found).toMatchInlineSnapshot(`
    {
      "cl100k_base cl100k": [
        "openai/gpt-3.5-turbo-0125",
      ],
      "o200k_base o200k": [
        "openai/gpt-5-mini",
        "openai/gpt-5-nano",
        "openai/gpt-4.1",
        "openai/gpt-4.1-mini",
        "openai/gpt-4o",
        "openai/gpt-4o-mini",
        "openai/gpt-4.1-nano",
        "openai/o4-mini",
        "azure/gpt-4.1",
        "azure/gpt-4.1-mini",
        "azure/gpt-4.1-nano",
        "azure/gpt-4o",
        "azure/gpt-4o-mini",
        "azure/o4-mini",
      ],
      "o200k_base o200k assumed": [
        "openai/gpt-6.2-astra",
        "openai/gpt-6.2-sol",
        "openai/gpt-6.1-terra",
        "openai/gpt-6.1-sol",
        "openai/gpt-6-luna",
        "openai/gpt-6-astra",
        "openai/gpt-5.6-sol",
        "openai/gpt-5.6-luna",
        "openai/gpt-5.4-mini",
        "openai/gpt-5.4-nano",
      ],
      "o200k_harmony o200k": [
        "together/gpt-oss-20b",
        "together/gpt-oss-120b",
        "fireworks/gpt-oss-20b",
        "fireworks/gpt-oss-120b",
      ],
      "≈ claude": [
        "anthropic/claude-opus-5-5",
        "anthropic/claude-sonnet-5-5",
        "anthropic/claude-haiku-5-5",
      ],
      "≈ claude-4": [
        "anthropic/claude-haiku-4-5",
      ],
      "≈ deepseek": [
        "together/deepseek-v3.1",
      ],
      "≈ gemini": [
        "google/gemini-4-neon",
        "google/gemini-4-argon",
        "google/gemini-4-hydrogen",
        "google/gemini-3.8-flash",
        "google/gemini-3.5-flash",
        "google/gemini-3.5-flash-lite",
        "google/gemini-3.1-flash-lite",
        "google/gemini-2.5-flash",
        "google/gemini-2.5-flash-lite",
        "vertex/gemini-3.5-flash",
        "vertex/gemini-3.1-flash-lite",
        "vertex/gemini-3.5-flash-lite",
        "vertex/gemma-3-12b",
      ],
      "≈ llama": [
        "vertex/llama-3.1-8b",
        "together/llama-3.1-8b",
        "together/llama-3.3-70b",
        "together/llama-4-scout",
        "together/llama-4-maverick",
        "runpod/llama-3.1-8b",
        "runpod/llama-3.1-70b",
        "modal/llama-3.1-8b",
        "modal/llama-3.1-70b",
        "lambda/llama-3.1-8b",
        "lambda/llama-3.1-70b",
      ],
      "≈ nova": [
        "bedrock/amazon-nova-micro",
        "bedrock/amazon-nova-lite",
        "bedrock/amazon-nova-pro",
        "bedrock/amazon-nova-2-lite",
      ],
      "≈ qwen": [
        "vertex/qwen3-14b",
        "tinker/qwen3-8b",
        "prime-intellect/qwen3.5-4b",
        "prime-intellect/qwen3.5-9b",
      ],
      "≈ unknown": [
        "together/kimi-k2.6",
        "together/glm-5.2",
        "together/up-to-16b",
        "together/17b-69b",
        "together/70b-100b",
        "fireworks/up-to-16b",
        "fireworks/16b-80b",
        "fireworks/80b-300b",
        "fireworks/above-300b",
        "ori/up-to-10b",
      ],
    }
  `);
});
