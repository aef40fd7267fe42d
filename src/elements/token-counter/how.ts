/**
 * How a prompt is counted: by which tokenizer, or as whose estimate; read from properties and attributes.
 * It counts nothing.
 */
import type { ComplexAttributeConverter } from 'lit';
import type { Counter, CounterSource } from '../../controllers/count-source.ts';
import { type EstimateFamily, estimateFamilies } from '../../tokenizers/index.ts';

/** A number in an attribute; what is none is as good as absent. */
export const numberOrNull: ComplexAttributeConverter<number | null> = {
  fromAttribute: (value) => (!value?.trim() || Number.isNaN(Number(value)) ? null : Number(value)),
};

/** Counts where nothing else is asked for. */
export const defaultTokenizer = 'o200k_base';

/** What counts, and what is shown until then. */
export interface HowToCount {
  readonly tokenizer: CounterSource | null;
  readonly family: EstimateFamily;
  /** Empty where nothing says whose chat format it is. */
  readonly chatFamily: string;
  /** The tokenizer is not known to be the model's. */
  readonly assumed: boolean;
}

/** What of an element's properties says how to count. An attribute that is taken away leaves `null`. */
export interface HowAsked {
  readonly tokenizer: string;
  readonly family: string | null;
  readonly counter: Counter | null;
  readonly assumedFor: string | null;
}

/**
 * What counts and the family whose estimate is shown until it has. A counter of the host's own wins. A family alone
 * means that no public tokenizer exists: nothing is loaded. A family beside any other counter is only the first guess,
 * and names the chat format: that of the host's own counter nothing else does.
 */
export function howToCount(asked: HowAsked): HowToCount {
  const { tokenizer, counter } = asked;
  const family = asked.family ?? '';
  const own = typeof counter?.count === 'function' ? counter : null;
  const encoding = tokenizer.replace(/_(base|harmony)$/, '');
  const named = family || encoding;
  const estimated = /^[pr]50k$/.test(named) ? 'gpt2' : named;
  return {
    tokenizer: own ?? (family && tokenizer === defaultTokenizer ? null : tokenizer),
    family: Object.hasOwn(estimateFamilies, estimated) ? (estimated as EstimateFamily) : 'unknown',
    chatFamily: family || (own ? '' : encoding),
    assumed: own === null && Boolean(asked.assumedFor),
  };
}
