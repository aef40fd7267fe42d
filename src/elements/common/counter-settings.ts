/** The tokenizer that counts the prompt of an approach. */
import type { Approach } from '../../core/types.ts';
import { familyOf } from '../../tokenizers/families.ts';
import { type ModelNames, modelName } from './wording/names.ts';

/** The tokenizer settings of a token counter. They have the names of the counter's properties. */
export interface CounterSettings {
  readonly tokenizer: string;
  /** The family whose estimate replaces a count; `''` = the tokenizer counts. */
  readonly family: string;
  /** The name of the model for which the tokenizer is only assumed; `''` = it is known. */
  readonly assumedFor: string;
}

/**
 * The tokenizer settings for an approach. If an encoding is known or assumed for its model, that encoding counts. Otherwise the counter
 * shows the estimate of a model family. `names` has the display names of models; for a model without a name, one is made from its id.
 */
export function counterFor(approach: Approach, names?: ModelNames): CounterSettings {
  const { encoding, family, assumed } = familyOf(approach.model ?? '');
  // A counter with a family makes an estimate and loads no tokenizer, so this tokenizer is not used.
  if (!encoding) return { tokenizer: 'o200k_base', family, assumedFor: '' };
  return { tokenizer: encoding, family: '', assumedFor: assumed ? (modelName(approach, names) ?? '') : '' };
}
