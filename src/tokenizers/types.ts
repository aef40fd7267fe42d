/**
 * The shapes of this folder: what a tokenizer is to the rest of the package.
 * Types only; it knows no encoding and no family.
 */

/** Encodings counted exactly, by tiktoken's names. `o200k_harmony` differs from `o200k_base` in special tokens only. */
export type EncodingId = 'o200k_base' | 'cl100k_base' | 'p50k_base' | 'r50k_base' | 'o200k_harmony';

/** Counts at once, on the calling thread. Never throws on any string: special-token text is ordinary text, a lone surrogate counts as U+FFFD. */
export interface Tokenizer {
  readonly id: string;
  /** True when the count is the model's own, token for token. */
  readonly exact: boolean;
  /** Stated relative error of an estimate: 0.15 means nine of ten ordinary texts lie within ±15 %. Absent where exact. */
  readonly error?: number;
  /**
   * True where a text counts as its segments do, cut before spaces and between lines (`isPlainCut`, `isLineCut`): after an
   * edit only what it touched is counted again.
   */
  readonly addsUp?: boolean;
  /**
   * The built-in encoding whose tokens these are, for every text: it may be cut as that one allows, and the worker may
   * count in its place. An encoding's name as `id` says no such thing.
   */
  readonly encoding?: EncodingId;
  count(text: string): number;
  /** Token ids. Where exact. */
  encode?(text: string): number[];
  /**
   * Where each token ends, as a UTF-16 offset into `text`; as long as `encode(text)`, never falling. A character that
   * is split over several tokens belongs to the first of them; the others end where it ends, with no width of their own.
   */
  boundaries?(text: string): Uint32Array;
  /** The bytes of a token, which need not be whole characters; empty for an unknown id. */
  decodeToken?(id: number): Uint8Array;
}

/** Counting that takes time: in slices, in a worker, or by a host's own server. */
export interface CountOptions {
  /** Rejects with the signal's reason once aborted. */
  readonly signal?: AbortSignal;
  /** Called with the share done, 0–1, never falling. */
  readonly onProgress?: (share: number) => void;
}

/** As `Tokenizer`, but the count arrives later and can be cancelled. */
export interface AsyncTokenizer {
  readonly id: string;
  readonly exact: boolean;
  readonly error?: number;
  count(text: string, options?: CountOptions): Promise<number>;
}

/** Gives a tokenizer, now or later; called once, and again only after it failed. */
export type TokenizerLoader = () => Tokenizer | AsyncTokenizer | Promise<Tokenizer | AsyncTokenizer>;

/** A counter that answers now, or one that answers later. */
export type Counter = Tokenizer | AsyncTokenizer;

/** A counter, or the id by which one is loaded. */
export type CounterSource = string | Counter;
