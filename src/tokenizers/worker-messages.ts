/** The questions to the counting worker and its answers. */
import type { EncodingId } from './types.ts';
import type { PackedVocabulary } from './vocabulary.ts';

/**
 * A question to the worker. The first question is the vocabulary; its answer is an empty list. Each later question is a list of texts;
 * its answer is the number of tokens of each text.
 */
export type CountQuestion =
  | { readonly encoding: EncodingId; readonly packed: PackedVocabulary }
  | { readonly texts: readonly string[] };
/** The number of tokens of each text; empty as the answer to a vocabulary. */
export type CountAnswer = readonly number[];

/** The worker's name in a browser's developer tools. */
export const workerName = 'ft-breakeven-count';
