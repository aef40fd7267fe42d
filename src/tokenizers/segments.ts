/**
 * Cuts a text into segments that can be counted separately, so that after an edit only the touched segments are counted
 * again.
 */
import { isEncodingId } from './built-in.ts';
import { characterClasses } from './characters.ts';
import { nextLineCut } from './safe-cut.ts';
import type { AsyncTokenizer, EncodingId, Tokenizer } from './types.ts';

/**
 * A part of a text whose tokens do not depend on the text around it. `tokens` is null until it is counted. A segment that an
 * edit has not changed stays the same object.
 */
export interface Segment {
  readonly text: string;
  tokens: number | null;
}

/**
 * Intended length of a segment in UTF-16 units. It is short, so that a segment is counted between two key presses, and long
 * enough that a text has a small number of segments.
 */
const segmentUnits = 512;

/**
 * The rule by which a text is cut: the rule of an encoding, or `plain`. With `plain`, the tokens of the segments add up to the tokens of
 * the text for any tokenizer with `addsUp`.
 */
export type CutRule = EncodingId | 'plain';

/** The rule by which a tokenizer's texts are cut; null if its segments do not add up. */
export function cutRuleOf(tokenizer: Tokenizer | AsyncTokenizer): CutRule | null {
  // The type of an asynchronous tokenizer does not have these properties, but the object may have them.
  const { encoding, addsUp } = tokenizer as Partial<Tokenizer>;
  if (encoding !== undefined && isEncodingId(encoding)) return encoding;
  return addsUp === true ? 'plain' : null;
}

/**
 * The segments of a text, in order; joined, they are the text. An empty text has none. `rule` is a `CutRule`; any other value means
 * `plain`. `units` is the intended length of a segment, at least 2.
 */
export function segmentText(text: string, rule: string, units = segmentUnits): Segment[] {
  const classes = characterClasses();
  const segments: Segment[] = [];
  for (let from = 0; from < text.length; ) {
    const to = nextLineCut(text, from, units, classes, rule);
    segments.push({ text: text.slice(from, to), tokens: null });
    from = to;
  }
  return segments;
}

/**
 * The segments of a changed text. Reuses the segments of the previous text (with their counts) that the edit did not touch.
 * One segment on each side of the edit is cut again, because a cut depends on the characters around it. `rule` as in
 * `segmentText`.
 */
export function resegmentText(
  previous: readonly Segment[],
  text: string,
  rule: string,
  units = segmentUnits,
): readonly Segment[] {
  // The first `head` segments, and those from index `tail` on, stay. The text between them, from `from` to `to`, is cut again.
  let head = 0;
  let from = 0;
  for (const segment of previous) {
    if (!hasTextAt(text, segment.text, from)) break;
    from += segment.text.length;
    head += 1;
  }
  if (head === previous.length && from === text.length) return previous;
  if (head > 0) from -= (previous[--head] as Segment).text.length;

  let tail = previous.length;
  let to = text.length;
  while (tail > head) {
    const { text: last } = previous[tail - 1] as Segment;
    if (to - last.length < from || !hasTextAt(text, last, to - last.length)) break;
    to -= last.length;
    tail -= 1;
  }
  if (tail < previous.length) to += (previous[tail++] as Segment).text.length;

  const dropped = new Map(previous.slice(head, tail).map((segment) => [segment.text, segment]));
  const middle = segmentText(text.slice(from, to), rule, units).map((segment) => {
    const same = dropped.get(segment.text);
    dropped.delete(segment.text);
    return same ?? segment;
  });
  return [...previous.slice(0, head), ...middle, ...previous.slice(tail)];
}

/**
 * Whether `part` is at an offset of a text. `slice` and `===` compare memory, which is 30 times faster in V8 than
 * `startsWith`.
 */
function hasTextAt(text: string, part: string, at: number): boolean {
  return text.slice(at, at + part.length) === part;
}
