/**
 * The interfaces of tokenizers.
 */

/** The built-in encodings, by tiktoken's names. `o200k_harmony` differs from `o200k_base` only in special tokens. */
export type EncodingId = 'o200k_base' | 'cl100k_base' | 'p50k_base' | 'r50k_base' | 'o200k_harmony';

/**
 * Counts synchronously, on the calling thread. The text of a special token is ordinary text, and a lone surrogate counts as U+FFFD.
 * Does not throw for a string, except that a tokenizer of `huggingFaceTokenizer` throws a `RangeError` for a text that would block the thread.
 */
export interface Tokenizer {
  readonly id: string;
  /** True if the count equals the model's own, token for token. */
  readonly exact: boolean;
  /** The relative error of an estimate: 0.15 means that nine of ten ordinary texts are within ±15 %. Absent if exact. */
  readonly error?: number;
  /**
   * True if the tokens of the segments of a text, cut before spaces and between lines (`isPlainCut`, `isLineCut`), add up to the tokens of
   * the text. After an edit, only the changed segments are then counted again.
   */
  readonly addsUp?: boolean;
  /**
   * The built-in encoding that gives the same tokens for every text. Texts are then cut by the rules of that encoding, and a worker with
   * that encoding may count instead of this tokenizer. An `id` that equals an encoding's name does not imply this.
   */
  readonly encoding?: EncodingId;
  count(text: string): number;
  /** Token ids. Only for exact tokenizers. */
  encode?(text: string): number[];
  /**
   * End of each token of `encode(text)` as an offset in UTF-16 units, ascending. A character that is split over several tokens
   * belongs to the first of them; the other tokens end at the same offset, so they have no width.
   */
  boundaries?(text: string): Uint32Array;
  /** The bytes of a token, which need not be whole characters; empty for an unknown id. */
  decodeToken?(id: number): Uint8Array;
}

/** Options of asynchronous counting: in slices, in a worker, or on a server. */
export interface CountOptions {
  /** When aborted, the count rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Called with the share that is done, 0–1. The share never falls. */
  readonly onProgress?: (share: number) => void;
}

/** A tokenizer that counts asynchronously and can be cancelled. */
export interface AsyncTokenizer {
  readonly id: string;
  readonly exact: boolean;
  readonly error?: number;
  count(text: string, options?: CountOptions): Promise<number>;
}

/** Loads a tokenizer. It is called once; after a failure, it is called again at the next request. */
export type TokenizerLoader = () => Tokenizer | AsyncTokenizer | Promise<Tokenizer | AsyncTokenizer>;

/** A synchronous or an asynchronous tokenizer. */
export type Counter = Tokenizer | AsyncTokenizer;

/** A counter, or the id by which to load one. */
export type CounterSource = string | Counter;
