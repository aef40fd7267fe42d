/**
 * The backdrop behind a field: the same text, invisible, with tints for the tokens on screen. It has one span per
 * segment, grouped in blocks that the browser lays out separately. Only segments on screen contain token spans.
 */

import type { Tokenizer } from '../../../tokenizers/index.ts';
import type { Segment } from '../../../tokenizers/segments.ts';
import type { BlockEnds } from './blocks.ts';
import { tokenEnds, tokenNodes } from './token-nodes.ts';

/** The content to draw. */
export interface BackdropView {
  readonly segments: readonly Segment[];
  /** Tokens are drawn only if this tokenizer gives their boundaries. */
  readonly tokenizer: Tokenizer | null;
  /** Whether white space is made visible. */
  readonly whitespace: boolean;
  /** Offset of the end of the fixed start. Tokens that end at or before it are tinted as fixed. */
  readonly fixedUntil: number;
  /** The ends of blocks. `null` if each line is a block. */
  readonly ends: BlockEnds | null;
}

/** The view of an empty backdrop. */
export const emptyBackdrop: BackdropView = {
  segments: [],
  tokenizer: null,
  whitespace: false,
  fixedUntil: 0,
  ends: null,
};

/** A token as drawn: its offsets in the whole text, and its elements. */
export interface DrawnToken {
  readonly start: number;
  readonly end: number;
  /** The ids of the token. There are several if several tokens share one character. */
  readonly ids: readonly number[];
  readonly text: string;
  readonly elements: readonly Element[];
}

/** A range of segments by index, without the segment at `to`. */
export interface VisibleRange {
  readonly from: number;
  readonly to: number;
}

/** A segment with its element. */
export interface DrawnSegment {
  readonly segment: Segment;
  readonly element: HTMLElement;
  /** Offset of the segment in the whole text. */
  start: number;
  /** Key of the input for which the tokens of the segment were drawn. `null` while the segment is plain text. */
  drawnKey: string | null;
  /** Number of token spans when the segment was last drawn. `null` if it never was. */
  spanCount: number | null;
}

/**
 * Margin above and below the visible part that is also drawn, in pixels, so that text is finished before it scrolls
 * into view.
 */
const drawMarginPx = 160;

/** The backdrop of one field. */
export class Backdrop {
  readonly #container: HTMLElement;
  #segments: readonly DrawnSegment[] = [];
  #view = emptyBackdrop;
  #outlinedToken: DrawnToken | null = null;

  /** No other code may change the children of `container`. */
  constructor(container: HTMLElement) {
    this.#container = container;
  }

  /** Shows the segments of a view. `paint` then draws the tokens of the segments in the range that `visibleIn` returns. */
  show(view: BackdropView): void {
    // Unchanged segments stay in their blocks. If the block ends have changed, all segments are replaced.
    if (view.ends !== this.#view.ends) this.#segments = renderSegments(this.#container, this.#segments, []);
    this.#view = view;
    this.#segments = renderSegments(this.#container, this.#segments, view.segments, view.ends);
  }

  /**
   * The range of segments inside `window` (client coordinates) and a margin around it. This function only measures; `paint` takes its
   * result.
   */
  visibleIn(window: { readonly top: number; readonly bottom: number }): VisibleRange {
    const { tokenizer, whitespace } = this.#view;
    const from = this.#firstWhere('bottom', window.top - drawMarginPx);
    const hasContentToDraw = tokenizer !== null || whitespace;
    return { from, to: hasContentToDraw ? this.#firstWhere('top', window.bottom + drawMarginPx) : from };
  }

  /**
   * Draws the tokens of a range of segments and clears all others. It measures nothing, because measuring between
   * writes would lay out the page once per line.
   */
  paint({ from, to }: VisibleRange): void {
    const { tokenizer, whitespace, fixedUntil } = this.#view;
    for (const [index, drawnSegment] of this.#segments.entries()) {
      if (index < from || index >= to) {
        clear(drawnSegment);
        continue;
      }
      const fixedUnits = Math.min(
        Math.max(fixedUntil - drawnSegment.start, 0),
        drawnSegment.segment.text.length,
      );
      const key = `${tokenizer?.id ?? ''} ${whitespace} ${fixedUnits}`;
      if (drawnSegment.drawnKey === key) continue;
      drawnSegment.drawnKey = key;
      drawnSegment.element.replaceChildren(
        tokenNodes(drawnSegment.segment.text, tokenizer, { whitespace, fixedUntil: fixedUnits }),
      );
      drawnSegment.spanCount = drawnSegment.element.querySelectorAll('[data-at]').length;
    }
    this.#alternateTints(from);
  }

  /** The drawn token at a point (client coordinates), or null. */
  tokenAt(x: number, y: number): DrawnToken | null {
    const root = this.#container.getRootNode() as ShadowRoot | Document;
    const element = root
      .elementsFromPoint(x, y)
      .find(
        (each) =>
          each instanceof HTMLElement && each.dataset.at !== undefined && this.#container.contains(each),
      );
    const drawnSegment = element && this.#segments.find((each) => each.element.contains(element));
    return drawnSegment
      ? this.tokenAtOffset(drawnSegment.start + Number((element as HTMLElement).dataset.at))
      : null;
  }

  /** The drawn token that contains the character at an offset of the text. `null` if nothing is drawn. */
  tokenAtOffset(offset: number): DrawnToken | null {
    const { tokenizer } = this.#view;
    const drawnSegment = this.#segments.findLast((each) => each.start <= offset);
    if (!drawnSegment?.drawnKey || !tokenizer?.encode) return null;
    const offsetInSegment = offset - drawnSegment.start;
    const { text } = drawnSegment.segment;
    const endOffsets = tokenEnds(tokenizer, text);
    if (!endOffsets) return null;
    const index = endOffsets.findIndex((end) => end > offsetInSegment);
    if (index < 0) return null;
    const start = index ? (endOffsets[index - 1] as number) : 0;
    const end = endOffsets[index] as number;
    return {
      start: drawnSegment.start + start,
      end: drawnSegment.start + end,
      ids: tokenizer.encode(text).slice(index, endOffsets.lastIndexOf(end) + 1),
      text: text.slice(start, end),
      elements: [...drawnSegment.element.querySelectorAll(`[data-at="${start}"]`)],
    };
  }

  /** The box of the character at an offset (client coordinates), or of the end marker if the offset is the end of the text. */
  boxOf(offset: number): DOMRect {
    const drawnSegment = this.#segments.findLast((each) => each.start <= offset);
    const offsetInSegment = drawnSegment ? offset - drawnSegment.start : 0;
    const box = drawnSegment && characterBox(drawnSegment.element, offsetInSegment);
    return box ?? (this.#container.lastElementChild ?? this.#container).getBoundingClientRect();
  }

  /** The offset of the text nearest to a point (client coordinates), in the line at its height or the nearest line. */
  offsetAt(x: number, y: number): number {
    const { start, segment } = this.#segments.at(-1) ?? { start: 0, segment: { text: '' } };
    const length = start + segment.text.length;
    let low = 0;
    let high = length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.boxOf(middle).bottom <= y) low = middle + 1;
      else high = middle;
    }
    let nearest = low;
    let smallestDistance = Number.POSITIVE_INFINITY;
    const { bottom } = this.boxOf(low);
    for (let at = low; at <= length; at++) {
      const box = this.boxOf(at);
      if (box.top >= bottom) break;
      if (Math.abs(box.left - x) < smallestDistance)
        [nearest, smallestDistance] = [at, Math.abs(box.left - x)];
    }
    return nearest;
  }

  /** Outlines one token. `null` removes the outline. */
  mark(token: DrawnToken | null): void {
    for (const element of this.#outlinedToken?.elements ?? []) element.classList.remove('active');
    for (const element of token?.elements ?? []) element.classList.add('active');
    this.#outlinedToken = token;
  }

  /**
   * Lets tints alternate through the whole text. Every segment starts with the same tint, so that it need not be drawn again after
   * an edit before it. A segment after an odd number of spans gets the class `flip`, which swaps the two tints. For a segment that
   * was never drawn, its token count is used as the number of its spans. `from` is the index of the first segment that was drawn.
   */
  #alternateTints(from: number): void {
    let isOdd = false;
    for (const [index, { segment, element, drawnKey, spanCount }] of this.#segments.entries()) {
      if (index >= from && drawnKey === null) return;
      if (index >= from) element.classList.toggle('flip', isOdd);
      isOdd = isOdd !== ((spanCount ?? segment.tokens ?? 0) % 2 === 1);
    }
  }

  /** Index of the first segment with a top or bottom edge at or below a height of the page. */
  #firstWhere(edge: 'top' | 'bottom', height: number): number {
    let low = 0;
    let high = this.#segments.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#segments[middle] as DrawnSegment).element.getBoundingClientRect()[edge] < height)
        low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The box of the character at an offset inside an element. `null` after its last character. */
function characterBox(element: Element, offset: number): DOMRect | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let remaining = offset;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (remaining < node.length) {
      const range = document.createRange();
      range.setStart(node, remaining);
      range.setEnd(node, remaining + 1);
      return range.getClientRects()[0] ?? null;
    }
    remaining -= node.length;
  }
  return null;
}

/** Replaces the token spans of a segment with plain text. */
function clear(drawnSegment: DrawnSegment): void {
  if (drawnSegment.drawnKey === null) return;
  drawnSegment.drawnKey = null;
  drawnSegment.element.textContent = drawnSegment.segment.text;
}

/**
 * Puts the segments into `container`. The elements of unchanged segments at the start and the end stay. All others are replaced.
 */
export function renderSegments(
  container: HTMLElement,
  before: readonly DrawnSegment[],
  segments: readonly Segment[],
  ends: BlockEnds | null = null,
): readonly DrawnSegment[] {
  let unchangedAtStart = 0;
  while (unchangedAtStart < before.length && before[unchangedAtStart]?.segment === segments[unchangedAtStart])
    unchangedAtStart += 1;
  let unchangedAtEnd = 0;
  while (unchangedAtEnd < Math.min(before.length, segments.length) - unchangedAtStart) {
    if (before.at(-1 - unchangedAtEnd)?.segment !== segments.at(-1 - unchangedAtEnd)) break;
    unchangedAtEnd += 1;
  }
  const newSegments = segments.slice(unchangedAtStart, segments.length - unchangedAtEnd).map(drawnSegmentOf);
  const drawnSegments = [
    ...before.slice(0, unchangedAtStart),
    ...newSegments,
    ...before.slice(before.length - unchangedAtEnd),
  ];
  setStarts(drawnSegments);
  for (const { element } of before.slice(unchangedAtStart, before.length - unchangedAtEnd))
    removeSegment(element);
  // If the last unchanged segment ended the text, its block may continue now. The grouping therefore starts at that
  // block.
  regroup(
    container,
    drawnSegments,
    blockStart(drawnSegments, unchangedAtStart - 1, ends),
    drawnSegments.length - unchangedAtEnd,
    ends,
  );
  markEnd(container, drawnSegments.at(-1)?.segment.text);
  return drawnSegments;
}

function drawnSegmentOf(segment: Segment): DrawnSegment {
  const element = document.createElement('span');
  element.textContent = segment.text;
  return { segment, element, start: 0, drawnKey: null, spanCount: null };
}

/** Sets the offset of each segment. */
function setStarts(drawnSegments: readonly DrawnSegment[]): void {
  let start = 0;
  for (const drawnSegment of drawnSegments) {
    drawnSegment.start = start;
    start += drawnSegment.segment.text.length;
  }
}

/**
 * Whether a segment ends a block: at a line end, at the end of the text, or inside a long line that continues in
 * another block.
 */
function endsBlock(drawnSegments: readonly DrawnSegment[], index: number, ends: BlockEnds | null): boolean {
  if (index >= drawnSegments.length - 1) return true;
  const { segment } = drawnSegments[index] as DrawnSegment;
  return ends?.has(segment) ?? segment.text.endsWith('\n');
}

/** Index of the first segment of the block that contains a segment. */
function blockStart(drawnSegments: readonly DrawnSegment[], index: number, ends: BlockEnds | null): number {
  let start = Math.max(index, 0);
  while (start > 0 && !endsBlock(drawnSegments, start - 1, ends)) start -= 1;
  return start;
}

/**
 * Puts the segments from index `from` on into their blocks. Stops at the first correct block among the unchanged
 * segments (from index `firstUnchanged` on), because all blocks after it are correct too.
 */
function regroup(
  container: HTMLElement,
  drawnSegments: readonly DrawnSegment[],
  from: number,
  firstUnchanged: number,
  ends: BlockEnds | null,
): void {
  const usedBlocks = new Set<Element | null>([null]);
  const oldBlocks = new Set<Element>();
  let previousBlock = from > 0 ? (drawnSegments[from - 1] as DrawnSegment).element.parentElement : null;
  for (let index = from; index < drawnSegments.length; ) {
    let end = index + 1;
    while (!endsBlock(drawnSegments, end - 1, ends)) end += 1;
    const members = drawnSegments.slice(index, end).map(({ element }) => element);
    const existingBlock = members
      .map((element) => element.parentElement)
      .find((each) => !usedBlocks.has(each));
    if (
      index >= firstUnchanged &&
      existingBlock?.firstChild === members[0] &&
      existingBlock?.lastChild === members.at(-1)
    )
      break;
    const block = existingBlock ?? blockElement();
    placeAfter(container, previousBlock, block);
    let previous: Element | null = null;
    for (const element of members) {
      if (element.parentElement && element.parentElement !== block) oldBlocks.add(element.parentElement);
      placeAfter(block, previous, element);
      previous = element;
    }
    usedBlocks.add(block);
    previousBlock = block;
    index = end;
  }
  for (const block of oldBlocks) if (!block.firstChild) block.remove();
}

/** Removes a segment's element, and its block if it is then empty. */
function removeSegment(element: HTMLElement): void {
  const block = element.parentElement;
  element.remove();
  if (!block?.firstChild) block?.remove();
}

function blockElement(): HTMLElement {
  const block = document.createElement('div');
  block.className = 'block';
  return block;
}

/** Moves an element after another one, or to the front for null, unless it is there already. */
function placeAfter(parent: Element, previous: Element | null, element: Element): void {
  const next = previous ? previous.nextSibling : parent.firstChild;
  if (next !== element) parent.insertBefore(element, next);
}

/** Adds an end marker, which shows the empty line of an empty text or after a final line feed, as a text area does. */
function markEnd(container: HTMLElement, lastSegmentText: string | undefined): void {
  let marker = container.querySelector<HTMLElement>(':scope > .end');
  if (!marker) {
    marker = document.createElement('span');
    marker.className = 'end';
    container.append(marker);
  }
  const text = lastSegmentText === undefined || lastSegmentText.endsWith('\n') ? '\u200b' : '';
  if (marker.textContent !== text) marker.textContent = text;
}
