/** Spanish messages about an attribute whose value cannot be used. */
import type { Messages } from '../messages.ts';
import { numbered } from './grammar.ts';

/** Code of a problem → its message. */
export const attributeProblems: Messages['attributeProblems'] = {
  'not-a-number': (value) => `“${value}” no es un número.`,
  negative: (value) => `“${value}” es menor que 0.`,
  'unknown-model': (value) =>
    `El catálogo no tiene ningún modelo con el id “${value}”. Los id tienen la forma proveedor/modelo.`,
  'no-base-price': (value) => `El catálogo no tiene el precio de “${value}” sin ajustar.`,
  'not-tunable': (value) => `El catálogo no tiene ninguna oferta para ajustar “${value}”.`,
  'unknown-preset': (value, choices) => `“${value}” no es una plantilla. Las plantillas son ${choices}.`,
  'preset-unpriced': (value) => `El catálogo no tiene el precio de un modelo de “${value}”.`,
  'more-than-prompt': (value, tokens) =>
    `“${value}” es más que los ${numbered(tokens, 'tokens')} del prompt.`,
};
