/** What is asked of a count, and where it stands. Types only. */
import type { EstimateFamily } from '../../tokenizers/estimate.ts';
import type { CounterSource } from '../../tokenizers/types.ts';

/** Where counting stands. Estimates carry why they are estimates. */
export type CountState =
  | { readonly kind: 'exact' }
  /** Counted, by a tokenizer of which it is only assumed that it is the model's. */
  | { readonly kind: 'assumed' }
  /** Counted; what is added to the texts is an estimate, or something beside them is not counted. */
  | { readonly kind: 'partly' }
  /** No exact tokenizer is asked for; `error` is the stated relative error, null where none is stated. */
  | { readonly kind: 'estimate'; readonly error: number | null }
  /** The tokenizer is on its way. */
  | { readonly kind: 'loading' }
  /** The tokenizer is at work; `share` of it done, 0–1, null where it does not say. */
  | { readonly kind: 'counting'; readonly share: number | null }
  /** The estimate stays: the tokenizer did not load, or did not count these texts. */
  | { readonly kind: 'failed'; readonly stage: 'load' | 'count'; readonly error: unknown };

/** What to count and with what. */
export interface CountRequest {
  readonly texts: readonly string[];
  /** A counter, or the id of one; null where only an estimate is possible. */
  readonly tokenizer: CounterSource | null;
  /** The tokenizer is not known to be the model's. */
  readonly assumed?: boolean;
  /** What whoever asks adds to these texts is an estimate, or leaves something out: their sum is not exact, whatever counts them. */
  readonly estimateAdded?: boolean;
  /** Whose estimate is shown until, or instead of, the exact count. */
  readonly family: EstimateFamily;
}
