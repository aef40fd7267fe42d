/**
 * A text cut into segments whose tokens can be counted apart, so that an edit recounts only what it touched.
 * It knows where the published patterns of OpenAI's encodings must end a piece; it knows no tokenizer and no DOM.
 */

/** A stretch of text. `tokens` is null until counted. Kept as the same object while its text stays. */
export interface Segment {
  readonly text: string;
  tokens: number | null;
}

/** Encodings of which a sum over segments equals the count of the whole. */
const additive: ReadonlySet<string> = new Set(['o200k_base', 'o200k_harmony', 'cl100k_base']);

/** True where `segmentText` cuts only where the encoding does. */
export function isAdditive(tokenizer: string): boolean {
  return additive.has(tokenizer);
}

/** Segments are about this long: short enough to recount within a key press, long enough to be few. */
const defaultLength = 512;

/**
 * After a line feed and before indentation and a character that is no white space: both encodings end a piece at the
 * last line feed of a run of white space. A slash is left out, since punctuation takes line feeds and slashes behind it.
 */
const lineStart = /[ \t]*[!-.0-~\u00c0-\u167f\u3041-\ud7a3]/y;
/** Between a letter and a space before a letter, where the next word's piece starts. For texts without lines. */
const wordEnd = /[a-z](?= [a-z])/g;

/** Cuts a text; the segments joined are the text. An empty text has none. */
export function segmentText(text: string, length = defaultLength): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  while (from < text.length) {
    const to = from + length >= text.length ? text.length : cutAfter(text, from + length, length);
    segments.push({ text: text.slice(from, to), tokens: null });
    from = to;
  }
  return segments;
}

function cutAfter(text: string, at: number, length: number): number {
  const line = lineAfter(text, at);
  if (line !== null && line - at <= length) return line;
  wordEnd.lastIndex = at;
  const word = wordEnd.exec(text);
  const candidates = [line, word ? word.index + 1 : null, text.length];
  return Math.min(...candidates.filter((candidate) => candidate !== null));
}

function lineAfter(text: string, at: number): number | null {
  for (let feed = text.indexOf('\n', at - 1); feed >= 0; feed = text.indexOf('\n', feed + 1)) {
    lineStart.lastIndex = feed + 1;
    if (lineStart.test(text)) return feed + 1;
  }
  return null;
}

/**
 * The segments of a new text, reusing those of the former one that an edit did not touch (with their counts). One
 * segment on either side of the edit is cut anew, because where a cut may be depends on the characters around it.
 */
export function resegmentText(
  former: readonly Segment[],
  text: string,
  length = defaultLength,
): readonly Segment[] {
  let head = 0;
  let from = 0;
  for (const segment of former) {
    if (!text.startsWith(segment.text, from)) break;
    from += segment.text.length;
    head += 1;
  }
  if (head === former.length && from === text.length) return former;
  if (head > 0) from -= (former[--head] as Segment).text.length;

  let tail = former.length;
  let to = text.length;
  while (tail > head) {
    const { text: last } = former[tail - 1] as Segment;
    if (to - last.length < from || !text.endsWith(last, to)) break;
    to -= last.length;
    tail -= 1;
  }
  if (tail < former.length) to += (former[tail++] as Segment).text.length;

  const dropped = new Map(former.slice(head, tail).map((segment) => [segment.text, segment]));
  const middle = segmentText(text.slice(from, to), length).map((segment) => {
    const same = dropped.get(segment.text);
    dropped.delete(segment.text);
    return same ?? segment;
  });
  return [...former.slice(0, head), ...middle, ...former.slice(tail)];
}
