/**
 * Splits a long text into blocks that the browser lays out separately. Without blocks, a browser lays out a whole
 * paragraph, or a whole text area, at every key press. This file decides which texts are too slow for that, and where
 * blocks end.
 */

import { isWithinCharacter } from '../../../prompt/text.ts';
import type { Segment } from '../../../tokenizers/segments.ts';

/** Maximum length of a line, in UTF-16 units. Laying out a longer line delays each key press, even without tokens. */
export const maxLineUnits = 20_000;
/** Maximum number of lines in one text area. More lines delay each key press. */
const maxLines = 5_000;
/**
 * Length at which a block ends inside a line, in UTF-16 units. If the text has segments, the block ends with the segment in which this
 * length is reached.
 */
const longLineBlockUnits = 4_096;

/** Whether each key press would be slow in a text area with this text. Takes linear time. */
export function isSlowToLayOut(text: string): boolean {
  let lineCount = 0;
  for (let from = 0; from <= text.length; ) {
    const end = text.indexOf('\n', from);
    if ((end < 0 ? text.length : end) - from > maxLineUnits || ++lineCount > maxLines) return true;
    if (end < 0) return false;
    from = end + 1;
  }
  return false;
}

/** Stores which segments end a block, so that an edit moves only the ends that it touches. */
export class BlockEnds {
  /** Segments that end a block inside a line. */
  #endsInsideLine = new WeakSet<Segment>();

  /** Sets the ends for these segments: at line ends, and inside long lines. */
  update(segments: readonly Segment[]): void {
    let units = 0;
    for (const segment of segments) {
      units += segment.text.length;
      if (units >= longLineBlockUnits) this.#endsInsideLine.add(segment);
      if (this.has(segment)) units = 0;
    }
  }

  /** Whether a segment ends a block. */
  has(segment: Segment): boolean {
    return segment.text.endsWith('\n') || this.#endsInsideLine.has(segment);
  }
}

/** Length of the longest block, in UTF-16 units. Without `ends`, each line is a block. */
export function largestBlockUnits(segments: readonly Segment[], ends: BlockEnds | null): number {
  let longest = 0;
  let blockUnits = 0;
  for (const segment of segments) {
    blockUnits += segment.text.length;
    longest = Math.max(longest, blockUnits);
    if (ends?.has(segment) ?? segment.text.endsWith('\n')) blockUnits = 0;
  }
  return longest;
}

/** The texts of the blocks, in order. Joined, they are the whole text. */
export function blockTexts(segments: readonly Segment[], ends: BlockEnds): string[] {
  const texts: string[] = [];
  let text = '';
  for (const segment of segments) {
    text += segment.text;
    if (!ends.has(segment)) continue;
    texts.push(text);
    text = '';
  }
  if (text) texts.push(text);
  return texts;
}

/** The texts of the blocks of a text without segments. No block ends inside a character. */
export function plainBlockTexts(text: string): string[] {
  const texts: string[] = [];
  for (let from = 0; from < text.length; ) {
    const lineEnd = text.lastIndexOf('\n', from + longLineBlockUnits) + 1;
    let to = lineEnd > from ? lineEnd : Math.min(from + longLineBlockUnits, text.length);
    if (isWithinCharacter(text, to)) to += 1;
    texts.push(text.slice(from, to));
    from = to;
  }
  return texts;
}
