/** The model of the catalogue that a request names. */
import { expect, it } from 'vitest';
import { modelOfRequest } from '../../../src/elements/breakeven/request-model.ts';
import * as prices from '../../../src/prices/index.ts';

it.each([
  ['OpenAI', 'gpt-4.1-mini', 'openai/gpt-4.1-mini'],
  ['OpenAI', 'gpt-4.1-mini-2025-04-14', 'openai/gpt-4.1-mini'],
  ['Anthropic', 'claude-sonnet-5-5', 'anthropic/claude-sonnet-5-5'],
  ['Anthropic', 'anthropic/claude-sonnet-5.5', 'anthropic/claude-sonnet-5-5'],
  ['OpenAI', 'gpt-4.1-mini-turbo', null],
  ['OpenAI', 'my-own-model', null],
  ['OpenAI', null, null],
] as const)('a request to %s for the model “%s” is for %s of the catalogue', (provider, model, expected) => {
  expect(modelOfRequest({ provider, model, maxTokens: null }, prices)).toBe(expected);
});
