/** How the tokens of an approach are counted: what its model is known by, as settings of a counter. */
import type { Approach } from '../../core/types.ts';
import { familyOf } from '../../tokenizers/families.ts';
import { type ModelNames, modelName } from '../common/wording/names.ts';

/** How a counter counts: its properties of the same names. */
export interface CounterSettings {
  readonly tokenizer: string;
  readonly family: string;
  readonly assumedFor: string;
}

/**
 * How an approach's tokens are counted: by an encoding, known or assumed for its model, or by the estimate of a family.
 * A model is named as people write it, as far as `names` has come.
 */
export function counterFor(approach: Approach, names?: ModelNames): CounterSettings {
  const { encoding, family, assumed } = familyOf(approach.model ?? '');
  if (!encoding) return { tokenizer: 'o200k_base', family, assumedFor: '' };
  return { tokenizer: encoding, family: '', assumedFor: assumed ? (modelName(approach, names) ?? '') : '' };
}
