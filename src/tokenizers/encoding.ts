/**
 * The tokenizer of one exact encoding. It cuts text into chunks, chunks into pieces by the encoding's pattern, and merges
 * pieces into tokens; a memo keeps the number of tokens of common pieces.
 */
import { utf8Width } from './characters.ts';
import { createMemo } from './memo.ts';
import { createMerger } from './merge.ts';
import type { Scanner } from './patterns.ts';
import { nextCut } from './safe-cut.ts';
import type { CountOptions, EncodingId, Tokenizer } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';

/** UTF-16 units of a chunk: small enough for the processor's cache. */
const chunkUnits = 1 << 15;

/** Number of zero bytes after the text. The scanner and the memo may read them. */
const paddingBytes = 16;

/**
 * The default progress listener. It is defined here, because a function that is made during a count would keep the text in
 * memory.
 */
const ignoreProgress = (): void => {};

/** A tokenizer with every optional method that an exact encoding supports. */
export type ExactTokenizer = Required<Pick<Tokenizer, 'encode' | 'boundaries' | 'decodeToken'>> &
  Tokenizer & {
    /** `onProgress` is called with the share done (0 to 1) during the count: after each chunk, and inside very long pieces. */
    count(text: string, options?: Pick<CountOptions, 'onProgress'>): number;
  };

/**
 * Builds a tokenizer from a vocabulary, the character classes and the scanner of its pattern. Its memory is bounded for any text.
 */
export function createEncoding(
  id: EncodingId,
  vocabulary: Vocabulary,
  classes: Uint8Array,
  scan: Scanner,
): ExactTokenizer {
  let onByte: (byte: number) => void = ignoreProgress;
  const merger = createMerger(vocabulary, undefined, (byte) => onByte(byte));
  const memo = createMemo(merger);
  const encoder = new TextEncoder();
  let bytes = new Uint8Array(chunkUnits * 3 + paddingBytes);
  let view = new DataView(bytes.buffer);

  /** Makes a buffer for a chunk of this number of UTF-16 units. */
  function resize(units: number): void {
    bytes = new Uint8Array(units * 3 + paddingBytes);
    view = new DataView(bytes.buffer);
  }

  /** Writes a chunk to `bytes` as UTF-8, with zeros after it; lone surrogates become U+FFFD. Returns the length in bytes. */
  function fill(chunk: string): number {
    if (chunk.length * 3 + paddingBytes > bytes.length) resize(chunk.length);
    const { written } = encoder.encodeInto(chunk, bytes);
    bytes.fill(0, written, written + paddingBytes);
    return written;
  }

  /** Frees the memory of a very long chunk. */
  function shrink(): void {
    if (bytes.length > chunkUnits * 3 + paddingBytes) resize(chunkUnits);
    memo.attach(bytes);
    merger.release();
  }

  /** The number of tokens of the chunk in `bytes`. */
  function countChunk(length: number): number {
    const chunkBytes = bytes;
    const chunkView = view;
    let tokens = 0;
    let start = 0;
    while (start < length) {
      const end = scan(chunkBytes, start, length, chunkView);
      tokens += memo.count(start, end);
      start = end;
    }
    return tokens;
  }

  /**
   * Calls `visit` for every chunk of `text`, with the chunk's length in bytes, and its start and end in the text in UTF-16 units. The
   * tokens of the chunks together are the tokens of the text.
   */
  function eachChunk(text: string, visit: (length: number, from: number, to: number) => void): void {
    try {
      for (let from = 0; from < text.length; ) {
        const to = nextCut(text, from, chunkUnits, classes);
        visit(fill(text.slice(from, to)), from, to);
        from = to;
      }
    } finally {
      // If a caller's `onProgress` throws, neither a large buffer nor that listener may stay in memory.
      onByte = ignoreProgress;
      shrink();
    }
  }

  /** Calls `visit` for every piece of the chunk in `bytes`, with its token ids, their number and the piece's first byte. */
  function eachPiece(length: number, visit: (tokens: Int32Array, size: number, start: number) => void): void {
    for (let start = 0; start < length; ) {
      const end = scan(bytes, start, length, view);
      const size = merger.merge(bytes, start, end);
      visit(merger.tokens(), size, start);
      start = end;
    }
  }

  return {
    id,
    exact: true,
    encoding: id,
    count(text, { onProgress } = {}) {
      let tokens = 0;
      eachChunk(text, (length, from, to) => {
        memo.attach(bytes);
        onByte = (byte) => onProgress?.((from + ((to - from) * byte) / length) / text.length);
        tokens += countChunk(length);
        onProgress?.(to / text.length);
      });
      return tokens;
    },
    encode(text) {
      const ids: number[] = [];
      eachChunk(text, (length) => {
        eachPiece(length, (tokens, size) => {
          for (let i = 0; i < size; i++) ids.push(tokens[i] as number);
        });
      });
      return ids;
    },
    boundaries(text) {
      const ends: number[] = [];
      eachChunk(text, (length, from) => {
        let readBytes = 0;
        let unit = from;
        eachPiece(length, (tokens, size, start) => {
          let byte = start;
          for (let i = 0; i < size; i++) {
            byte += vocabulary.lengths[tokens[i] as number] as number;
            // Advance to the end of the character in which the token ends; a four-byte character has two UTF-16 units.
            while (readBytes < byte) {
              const width = utf8Width(bytes[readBytes] as number);
              readBytes += width;
              unit += width === 4 ? 2 : 1;
            }
            ends.push(unit);
          }
        });
      });
      return Uint32Array.from(ends);
    },
    decodeToken: vocabulary.decode,
  };
}
