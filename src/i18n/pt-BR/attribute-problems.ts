/** Portuguese messages about an attribute whose value cannot be used. */
import type { Messages } from '../messages.ts';
import { before } from './grammar.ts';

/** Code of a problem → its message. */
export const attributeProblems: Messages['attributeProblems'] = {
  'not-a-number': (value) => `“${value}” não é um número.`,
  negative: (value) => `“${value}” é menor que 0.`,
  'unknown-model': (value) =>
    `O catálogo não tem nenhum modelo com o id “${value}”. Os ids têm a forma provedor/modelo.`,
  'no-base-price': (value) => `O catálogo não tem preço de “${value}” sem ajuste.`,
  'not-tunable': (value) => `O catálogo não tem oferta para ajustar “${value}”.`,
  'unknown-preset': (value, choices) => `“${value}” não é uma predefinição. As predefinições são ${choices}.`,
  'preset-unpriced': (value) => `O catálogo não tem preço de um modelo de “${value}”.`,
  'more-than-prompt': (value, tokens) => `“${value}” é mais do que os ${before(tokens)} tokens do prompt.`,
};
