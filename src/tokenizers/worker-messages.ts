/** What the page says to the counting worker, and what it answers. */
import type { EncodingId } from './types.ts';
import type { PackedVocabulary } from './vocabulary.ts';

/** First the vocabulary, answered with no counts; then texts, answered with the tokens of each. */
export type CountJob =
  | { readonly encoding: EncodingId; readonly packed: PackedVocabulary }
  | { readonly texts: readonly string[] };
export type CountAnswer = readonly number[];

/** How the worker is called in a browser's tools. */
export const workerName = 'ft-breakeven-count';
