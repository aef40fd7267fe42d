/**
 * A text in blocks that are laid out apart: browsers lay a paragraph out as a whole, and a text area as a whole even.
 * Knows which texts need that, and where their blocks end; knows no DOM.
 */

import { isWithinCharacter } from '../../../prompt/text.ts';
import type { Segment } from '../../../tokenizers/segments.ts';

/** A longer line takes a browser longer than a key press should, even without tokens. */
export const maxLineUnits = 20_000;
/** So do more lines than these in one text area. */
const maxLines = 5_000;
/** From this length on a line goes on in another block, as if it were broken there. */
const maxBlockUnits = 4_096;

/** Whether a text area would hold up each key press in this text. Takes linear time. */
export function isSlowToLayOut(text: string): boolean {
  let lines = 0;
  for (let from = 0; from <= text.length; ) {
    const end = text.indexOf('\n', from);
    if ((end < 0 ? text.length : end) - from > maxLineUnits || ++lines > maxLines) return true;
    if (end < 0) return false;
    from = end + 1;
  }
  return false;
}

/** Which segments end a block. An edit moves no end but those it touches. */
export class BlockEnds {
  #inLine = new WeakSet<Segment>();

  /** Where the blocks of these segments end from now on: with lines, and within lines that are long. */
  update(segments: readonly Segment[]): void {
    let units = 0;
    for (const segment of segments) {
      units += segment.text.length;
      if (units >= maxBlockUnits) this.#inLine.add(segment);
      if (this.has(segment)) units = 0;
    }
  }

  /** True where a segment ends a block. */
  has(segment: Segment): boolean {
    return segment.text.endsWith('\n') || this.#inLine.has(segment);
  }
}

/** Length of the longest run of segments that are laid out together: at least that of the longest line. */
export function longestBlockUnits(segments: readonly Segment[], ends: BlockEnds | null): number {
  let longest = 0;
  let run = 0;
  for (const segment of segments) {
    run += segment.text.length;
    longest = Math.max(longest, run);
    if (ends?.has(segment) ?? segment.text.endsWith('\n')) run = 0;
  }
  return longest;
}

/** The texts of the blocks, in order; joined they are the text. */
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

/** The texts of blocks of a text that is not cut into segments. No block ends within a character. */
export function plainBlockTexts(text: string): string[] {
  const texts: string[] = [];
  for (let from = 0; from < text.length; ) {
    const line = text.lastIndexOf('\n', from + maxBlockUnits) + 1;
    let to = line > from ? line : Math.min(from + maxBlockUnits, text.length);
    if (isWithinCharacter(text, to)) to += 1;
    texts.push(text.slice(from, to));
    from = to;
  }
  return texts;
}
