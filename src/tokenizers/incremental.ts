/**
 * Counts a text that is edited again and again, at once: only the segments an edit touched are counted anew.
 * For tokenizers whose segments add up; knows no DOM.
 */
import { cutsOf, resegmentText, type Segment } from './segments.ts';
import type { Tokenizer } from './types.ts';

/** Remembers the last text; `count` gives the tokens of the next one. */
export interface IncrementalCounter {
  readonly tokenizer: Tokenizer;
  /** Tokens of `text`, equal to `tokenizer.count(text)`. Fast where `text` resembles the one before. */
  count(text: string): number;
  /** The segments of the text counted last, in order, without gaps. */
  segments(): readonly Readonly<Segment>[];
}

/**
 * A counter over a built-in encoding or another tokenizer that `addsUp`; holds the last text and its segments. Of any
 * other tokenizer a text is one segment, counted whole.
 */
export function createIncrementalCounter(tokenizer: Tokenizer): IncrementalCounter {
  const cuts = cutsOf(tokenizer);
  let segments: readonly Segment[] = [];
  return {
    tokenizer,
    segments: () => segments,
    count(text) {
      if (cuts !== null) segments = resegmentText(segments, text, cuts);
      else if (segments[0]?.text !== text) segments = [{ text, tokens: null }];
      let tokens = 0;
      for (const segment of segments) tokens += segment.tokens ??= tokenizer.count(segment.text);
      return tokens;
    },
  };
}
