/**
 * Counts a text that is edited again and again: only the segments an edit touched are counted anew.
 * Knows where texts can be cut; works with any tokenizer whose cuts are those of safe-cut.ts.
 */
import { characterClasses } from './characters.ts';
import { isSafeCut, nextCut } from './safe-cut.ts';
import type { Tokenizer } from './types.ts';

/** Part of the text that tokenizes by itself: UTF-16 offsets and its tokens. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly tokens: number;
}

/** Remembers the last text; `count` gives the tokens of the next one. */
export interface IncrementalCounter {
  readonly tokenizer: Tokenizer;
  /** Tokens of `text`, equal to `tokenizer.count(text)`. Fast where `text` resembles the one before. */
  count(text: string): number;
  /** The segments of the text counted last, in order, without gaps. */
  segments(): readonly Segment[];
}

/** Aimed length of a segment in UTF-16 units: counted well within a millisecond. */
const segmentUnits = 2048;

/** A counter over `tokenizer`; holds the last text and its segments. */
export function createIncrementalCounter(tokenizer: Tokenizer): IncrementalCounter {
  const classes = characterClasses();
  let known = '';
  let segments: Segment[] = [];

  /** How many segments at the start of the known text open `text` too, unspoilt by what follows them there. */
  function keptBefore(text: string): number {
    let kept = 0;
    for (const { start, end } of segments) {
      if (!text.startsWith(known.slice(start, end), start) || !isSafeCut(text, end, classes)) break;
      kept++;
    }
    return kept;
  }

  /** How many segments at the end of the known text close `text` too, without using its first `from` units. */
  function keptBehind(text: string, limit: number, from: number): number {
    const shift = text.length - known.length;
    let kept = 0;
    while (kept < limit) {
      const { start, end } = segments[segments.length - 1 - kept] as Segment;
      const moved = start + shift;
      if (
        moved < from ||
        !text.startsWith(known.slice(start, end), moved) ||
        !isSafeCut(text, moved, classes)
      )
        break;
      kept++;
    }
    return kept;
  }

  function count(text: string): number {
    if (text !== known) {
      const before = keptBefore(text);
      const from = segments[before - 1]?.end ?? 0;
      const behind = keptBehind(text, segments.length - before, from);
      const shift = text.length - known.length;
      const tail = segments.slice(segments.length - behind);
      const to = tail[0] ? tail[0].start + shift : text.length;
      const fresh: Segment[] = [];
      const part = text.slice(from, to);
      for (let start = 0; start < part.length; ) {
        const end = nextCut(part, start, segmentUnits, classes);
        fresh.push({ start: from + start, end: from + end, tokens: tokenizer.count(part.slice(start, end)) });
        start = end;
      }
      const moved = tail.map(({ start, end, tokens }) => ({
        start: start + shift,
        end: end + shift,
        tokens,
      }));
      segments = [...segments.slice(0, before), ...fresh, ...moved];
      known = text;
    }
    return segments.reduce((sum, { tokens }) => sum + tokens, 0);
  }

  return { tokenizer, count, segments: () => segments };
}
