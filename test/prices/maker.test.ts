/** Which models have published weights, by their names. */
import { describe, expect, it } from 'vitest';
import { catalog } from '../../src/prices/index.ts';
import { makerOf, openWeightsOf } from '../../src/prices/maker.ts';

describe('published weights', () => {
  it.each([
    ['gpt-oss 120B', 'huggingface.co/openai'],
    ['Llama 3.1 8B on your own GPU', 'huggingface.co/meta-llama'],
    ['Qwen3 Coder 30B', 'huggingface.co/Qwen'],
    ['GPT-6 Luna', null],
    ['Qwen3.7 Plus', null],
    ['Mistral Medium 3.5', null],
    ['MiniMax M3', null],
  ])('of %s: %s', (name, page) => {
    expect(openWeightsOf({ name })).toBe(page);
  });

  it('are known of models of each open maker, and of none of a maker that publishes none', () => {
    const open = catalog.models.filter((row) => openWeightsOf(row) !== null);
    const makers = new Set(open.map(makerOf));
    expect([...makers].sort()).toEqual(
      [
        'Alibaba',
        'Cohere',
        'DeepSeek',
        'Google',
        'Meta',
        'Microsoft',
        'MiniMax',
        'Mistral',
        'Moonshot AI',
        'NVIDIA',
        'OpenAI',
        'Z.ai',
      ].sort(),
    );
    for (const { name } of open) expect(name).not.toMatch(/^(GPT-|Claude|Gemini|Grok|o\d|Amazon)/);
  });
});
