/**
 * How a prompt is counted: by which tokenizer, or as whose estimate; read from properties and attributes.
 * It counts nothing.
 */
import type { ComplexAttributeConverter } from 'lit';
import { type EstimateFamily, estimateFamilies } from '../../tokenizers/index.ts';

/** A number in an attribute; what is none is as good as absent. */
export const numberOrNull: ComplexAttributeConverter<number | null> = {
  fromAttribute: (value) => (!value?.trim() || Number.isNaN(Number(value)) ? null : Number(value)),
};

/** Counts where nothing else is asked for. */
export const defaultTokenizer = 'o200k_base';

/**
 * The tokenizer to load and the family whose estimate is shown until it is there. A family alone means that no public
 * tokenizer exists: nothing is loaded. A family beside a tokenizer of the host's own is only the first guess.
 */
export function howToCount(
  tokenizer: string,
  family: string,
): { readonly tokenizer: string | null; readonly family: EstimateFamily; readonly chatFamily: string } {
  const chatFamily = family || tokenizer.replace(/_(base|harmony)$/, '');
  const estimated = /^[pr]50k$/.test(chatFamily) ? 'gpt2' : chatFamily;
  return {
    tokenizer: family && tokenizer === defaultTokenizer ? null : tokenizer,
    family: Object.hasOwn(estimateFamilies, estimated) ? (estimated as EstimateFamily) : 'unknown',
    chatFamily,
  };
}
