/**
 * One exact encoding, ready to count: cuts text into chunks, chunks into pieces, pieces into tokens, and remembers
 * how many tokens a piece has. Synchronous, without DOM; knows nothing of loading.
 */
import { utf8Width } from './characters.ts';
import { createMemo } from './memo.ts';
import { createMerger } from './merge.ts';
import type { Scanner } from './patterns.ts';
import { nextCut } from './safe-cut.ts';
import type { CountOptions, EncodingId, Tokenizer } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';

/** UTF-16 units encoded at once: small enough to stay in the processor's cache. */
const chunkUnits = 1 << 15;

/** Bytes behind the text that scanner and memo may read. */
const padding = 16;

/** Out here, since one made inside a count would keep that count's text alive. */
const tellNobody = (): void => {};

/** An encoding's tokenizer with all that an exact one can do. */
export type ExactTokenizer = Required<Pick<Tokenizer, 'encode' | 'boundaries' | 'decodeToken'>> &
  Tokenizer & {
    /** `onProgress` hears the share done from inside the count: chunk by chunk, and within a piece without an end. */
    count(text: string, options?: Pick<CountOptions, 'onProgress'>): number;
  };

/** Builds a tokenizer from a vocabulary, the classes of characters and the scanner of its pattern. Memory is bounded, whatever is counted. */
export function createEncoding(
  id: EncodingId,
  vocabulary: Vocabulary,
  classes: Uint8Array,
  scan: Scanner,
): ExactTokenizer {
  let tell: (byte: number) => void = tellNobody;
  const merger = createMerger(vocabulary, undefined, (byte) => tell(byte));
  const memo = createMemo(merger);
  const encoder = new TextEncoder();
  let bytes = new Uint8Array(chunkUnits * 3 + padding);

  /** UTF-8 of a chunk into `bytes`, zeros behind it; lone surrogates become U+FFFD. Returns the length. */
  function fill(chunk: string): number {
    if (chunk.length * 3 + padding > bytes.length) bytes = new Uint8Array(chunk.length * 3 + padding);
    const { written } = encoder.encodeInto(chunk, bytes);
    bytes.fill(0, written, written + padding);
    return written;
  }

  /** Gives back the room of a very long chunk. */
  function shrink(): void {
    if (bytes.length > chunkUnits * 3 + padding) bytes = new Uint8Array(chunkUnits * 3 + padding);
    memo.attach(bytes);
    merger.release();
  }

  function countChunk(length: number): number {
    const text = bytes;
    let tokens = 0;
    let start = 0;
    while (start < length) {
      const end = scan(text, start, length);
      tokens += memo.count(start, end);
      start = end;
    }
    return tokens;
  }

  /** Calls `visit` with every chunk of `text`: chunks tokenize apart from each other. */
  function eachChunk(text: string, visit: (length: number, from: number, to: number) => void): void {
    try {
      for (let from = 0; from < text.length; ) {
        const to = nextCut(text, from, chunkUnits, classes);
        visit(fill(text.slice(from, to)), from, to);
        from = to;
      }
    } finally {
      // What a host's `onProgress` throws must leave neither a large buffer nor a listener behind.
      tell = tellNobody;
      shrink();
    }
  }

  function eachPiece(length: number, visit: (tokens: Int32Array, size: number, start: number) => void): void {
    for (let start = 0; start < length; ) {
      const end = scan(bytes, start, length);
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
        tell = (byte) => onProgress?.((from + ((to - from) * byte) / length) / text.length);
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
        let seen = 0;
        let unit = from;
        eachPiece(length, (tokens, size, start) => {
          let byte = start;
          for (let i = 0; i < size; i++) {
            byte += vocabulary.lengths[tokens[i] as number] as number;
            // On to the end of the character the token ends in; a character of four bytes is two units.
            while (seen < byte) {
              const width = utf8Width(bytes[seen] as number);
              seen += width;
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
