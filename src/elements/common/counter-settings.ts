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
 * The tokenizer settings for an approach: the encoding known or assumed for its model, else the estimate of a model
 * family. `names` gives the name of a model whose encoding is assumed. A model without a name is shown by its id.
 */
export function counterFor(approach: Approach, names?: ModelNames): CounterSettings {
  const { encoding, family, assumed } = familyOf(approach.model ?? '');
  // A counter with a family makes an estimate and loads no tokenizer, so this one is not used.
  if (!encoding) return { tokenizer: 'o200k_base', family, assumedFor: '' };
  return { tokenizer: encoding, family: '', assumedFor: assumed ? (modelName(approach, names) ?? '') : '' };
}
