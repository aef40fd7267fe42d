/**
 * A text cut into segments that are counted apart, so that an edit counts only what it touched again.
 * Knows where texts can be cut; starts no counting itself and knows no DOM.
 */
import { isEncodingId } from './built-in.ts';
import { characterClasses } from './characters.ts';
import { nextLineCut } from './safe-cut.ts';
import type { AsyncTokenizer, EncodingId, Tokenizer } from './types.ts';

/** A stretch of text that tokenizes by itself. `tokens` is null until counted. The same object while its text stays. */
export interface Segment {
  readonly text: string;
  tokens: number | null;
}

/** Aimed length in UTF-16 units: short enough to count within a key press, long enough to be few. */
const segmentUnits = 512;

/** Where a text can be cut: as an encoding allows, or only where any tokenizer does whose segments add up. */
export type Cuts = EncodingId | 'plain';

/** Where texts can be cut for a tokenizer so that it counts them as it does their segments; null where nowhere. */
export function cutsOf(tokenizer: Tokenizer | AsyncTokenizer): Cuts | null {
  // Of one that counts later, nothing is known but what it says all the same.
  const { encoding, addsUp } = tokenizer as Partial<Tokenizer>;
  if (encoding !== undefined && isEncodingId(encoding)) return encoding;
  return addsUp === true ? 'plain' : null;
}

/** Cuts a text for a tokenizer; the segments joined are the text. An empty text has none. At least two `units`. */
export function segmentText(text: string, tokenizer: string, units = segmentUnits): Segment[] {
  const classes = characterClasses();
  const segments: Segment[] = [];
  for (let from = 0; from < text.length; ) {
    const to = nextLineCut(text, from, units, classes, tokenizer);
    segments.push({ text: text.slice(from, to), tokens: null });
    from = to;
  }
  return segments;
}

/**
 * The segments of a new text, reusing those of the former one that an edit did not touch (with their counts). One
 * segment on either side of the edit is cut anew, because where a cut may be depends on the characters around it.
 */
export function resegmentText(
  former: readonly Segment[],
  text: string,
  tokenizer: string,
  units = segmentUnits,
): readonly Segment[] {
  let head = 0;
  let from = 0;
  for (const segment of former) {
    if (!holdsAt(text, segment.text, from)) break;
    from += segment.text.length;
    head += 1;
  }
  if (head === former.length && from === text.length) return former;
  if (head > 0) from -= (former[--head] as Segment).text.length;

  let tail = former.length;
  let to = text.length;
  while (tail > head) {
    const { text: last } = former[tail - 1] as Segment;
    if (to - last.length < from || !holdsAt(text, last, to - last.length)) break;
    to -= last.length;
    tail -= 1;
  }
  if (tail < former.length) to += (former[tail++] as Segment).text.length;

  const dropped = new Map(former.slice(head, tail).map((segment) => [segment.text, segment]));
  const middle = segmentText(text.slice(from, to), tokenizer, units).map((segment) => {
    const same = dropped.get(segment.text);
    dropped.delete(segment.text);
    return same ?? segment;
  });
  return [...former.slice(0, head), ...middle, ...former.slice(tail)];
}

/** Engines compare two strings as memory, and ask `startsWith` character by character: 30 times as long in V8. */
function holdsAt(text: string, part: string, at: number): boolean {
  return text.slice(at, at + part.length) === part;
}
