/**
 * Counts a text that is edited repeatedly: only the segments that an edit has touched are counted again.
 */
import { cutRuleOf, resegmentText, type Segment } from './segments.ts';
import type { Tokenizer } from './types.ts';

/** Keeps the last text and its segments. */
export interface IncrementalCounter {
  readonly tokenizer: Tokenizer;
  /** Tokens of `text`, equal to `tokenizer.count(text)`. Fast if `text` differs little from the text of the previous call. */
  count(text: string): number;
  /** The segments of the text counted last, in order, without gaps. */
  segments(): readonly Readonly<Segment>[];
}

/**
 * An incremental counter. For a built-in encoding, and for a tokenizer with `addsUp`, the tokens of the segments add up to the tokens of
 * the text. For any other tokenizer the whole text is one segment.
 */
export function createIncrementalCounter(tokenizer: Tokenizer): IncrementalCounter {
  const rule = cutRuleOf(tokenizer);
  let segments: readonly Segment[] = [];
  return {
    tokenizer,
    segments: () => segments,
    count(text) {
      if (rule !== null) segments = resegmentText(segments, text, rule);
      else if (segments[0]?.text !== text) segments = [{ text, tokens: null }];
      let tokens = 0;
      for (const segment of segments) tokens += segment.tokens ??= tokenizer.count(segment.text);
      return tokens;
    },
  };
}
