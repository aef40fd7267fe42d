/**
 * Counts a text that is edited again and again, at once: only the segments an edit touched are counted anew.
 * For built-in encodings, whose segments add up; knows no DOM.
 */
import { resegmentText, type Segment } from './segments.ts';
import type { Tokenizer } from './types.ts';

/** Remembers the last text; `count` gives the tokens of the next one. */
export interface IncrementalCounter {
  readonly tokenizer: Tokenizer;
  /** Tokens of `text`, equal to `tokenizer.count(text)`. Fast where `text` resembles the one before. */
  count(text: string): number;
  /** The segments of the text counted last, in order, without gaps. */
  segments(): readonly Readonly<Segment>[];
}

/** A counter over a built-in encoding; holds the last text and its segments. */
export function createIncrementalCounter(tokenizer: Tokenizer): IncrementalCounter {
  let segments: readonly Segment[] = [];
  return {
    tokenizer,
    segments: () => segments,
    count(text) {
      segments = resegmentText(segments, text, tokenizer.id);
      let tokens = 0;
      for (const segment of segments) tokens += segment.tokens ??= tokenizer.count(segment.text);
      return tokens;
    },
  };
}
