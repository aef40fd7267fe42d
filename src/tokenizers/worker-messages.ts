/** The messages between the page and the counting worker. */
import type { EncodingId } from './types.ts';
import type { PackedVocabulary } from './vocabulary.ts';

/** A job of the worker: first the vocabulary, answered with an empty list; then texts, answered with the tokens of each. */
export type CountJob =
  | { readonly encoding: EncodingId; readonly packed: PackedVocabulary }
  | { readonly texts: readonly string[] };
/** The answer to a job: the number of tokens of each text; empty for a vocabulary. */
export type CountAnswer = readonly number[];

/** The worker's name in a browser's developer tools. */
export const workerName = 'ft-breakeven-count';
