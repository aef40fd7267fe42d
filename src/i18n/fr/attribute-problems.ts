/** French messages about an attribute whose value cannot be used. */
import type { Messages } from '../messages.ts';
import { amount } from './grammar.ts';

/** Code of a problem → its message. */
export const attributeProblems: Messages['attributeProblems'] = {
  'not-a-number': (value) => `« ${value} » n’est pas un nombre.`,
  negative: (value) => `« ${value} » est inférieur à 0.`,
  'unknown-model': (value) =>
    `Le catalogue n’a pas de modèle avec l’ID « ${value} ». Les ID ont la forme fournisseur/modèle.`,
  'no-base-price': (value) => `Le catalogue n’a pas de prix pour « ${value} » sans fine-tuning.`,
  'not-tunable': (value) => `Le catalogue n’a pas d’offre de fine-tuning pour « ${value} ».`,
  'unknown-preset': (value, choices) =>
    `« ${value} » n’est pas un préréglage. Les préréglages sont ${choices}.`,
  'preset-unpriced': (value) => `Le catalogue n’a pas de prix pour un modèle de « ${value} ».`,
  'more-than-prompt': (value, tokens) => `« ${value} » dépasse les ${amount(tokens, 'tokens')} du prompt.`,
};
