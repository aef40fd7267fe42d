/** Tests how the page on which a maker publishes the weights of a model is found by the name of the model. */
import { describe, expect, it } from 'vitest';
import { catalog } from '../../src/prices/index.ts';
import { makerOf, openWeightsOf } from '../../src/prices/maker.ts';

describe('the page with the weights', () => {
  it.each([
    ['gpt-oss 120B', 'huggingface.co/openai'],
    ['Llama 3.1 8B on your own GPU', 'huggingface.co/meta-llama'],
    ['Qwen3 Coder 30B', 'huggingface.co/Qwen'],
    ['GPT-6 Luna', null],
    ['Qwen3.7 Plus', null],
    ['Mistral Medium 3.5', null],
    ['MiniMax M3', null],
  ])('of %s is %s', (name, page) => {
    expect(openWeightsOf({ name })).toBe(page);
  });

  it('is known for models of every maker that publishes weights, and never for models of other makers', () => {
    const withWeights = catalog.models.filter((row) => openWeightsOf(row) !== null);
    const makers = new Set(withWeights.map(makerOf));
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
    for (const { name } of withWeights) expect(name).not.toMatch(/^(GPT-|Claude|Gemini|Grok|o\d|Amazon)/);
  });
});
