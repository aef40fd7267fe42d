/**
 * What lies behind a text area: the same text, invisible, with the tokens on screen tinted. It fills with tokens only
 * the segments that can be seen. It knows no parts and no counts.
 */
import type { Tokenizer } from '../../../tokenizers/index.ts';
import type { Segment } from '../../../tokenizers/segments.ts';
import { adoptSegments, type Line } from './backdrop-lines.ts';
import type { BlockEnds } from './blocks.ts';
import { tokenEnds, tokenNodes } from './token-nodes.ts';

/** How to draw. */
export interface BackdropView {
  readonly segments: readonly Segment[];
  /** Draws no tokens without one that knows boundaries. */
  readonly tokenizer: Tokenizer | null;
  readonly whitespace: boolean;
  /** Offset at which the fixed start ends; tokens that end before it are tinted as fixed. */
  readonly fixedUntil: number;
  /** Where the blocks of the text end; null where they are its lines. */
  readonly ends: BlockEnds | null;
}

/** Of no text. */
export const nothingDrawn: BackdropView = {
  segments: [],
  tokenizer: null,
  whitespace: false,
  fixedUntil: 0,
  ends: null,
};

/** A token as drawn: where it is in the whole text, and its elements' box. */
export interface DrawnToken {
  readonly start: number;
  readonly end: number;
  /** Ids of the tokens; several where they share one character. */
  readonly ids: readonly number[];
  readonly text: string;
  readonly elements: readonly Element[];
}

/** Segments by their index, the last one not included. */
export interface VisibleRange {
  readonly from: number;
  readonly to: number;
}

/** Pixels above and below the visible part that are drawn too, so that scrolling meets finished text. */
const margin = 160;

export class Backdrop {
  readonly #container: HTMLElement;
  #lines: readonly Line[] = [];
  #view = nothingDrawn;
  #active: DrawnToken | null = null;

  /** `container` is emptied and must keep its children to this object. */
  constructor(container: HTMLElement) {
    this.#container = container;
  }

  /** Takes a view over; `paint` then draws what is on screen of it, as `visibleIn` tells. */
  show(view: BackdropView): void {
    // What stays keeps its block: with other blocks nothing does.
    if (view.ends !== this.#view.ends) this.#lines = adoptSegments(this.#container, this.#lines, []);
    this.#view = view;
    this.#lines = adoptSegments(this.#container, this.#lines, view.segments, view.ends);
  }

  /** The segments inside `window` (page coordinates), a margin around it included: what `paint` is given. */
  visibleIn(window: { readonly top: number; readonly bottom: number }): VisibleRange {
    const { tokenizer, whitespace } = this.#view;
    const from = this.#firstWhere('bottom', window.top - margin);
    const draws = tokenizer !== null || whitespace;
    return { from, to: draws ? this.#firstWhere('top', window.bottom + margin) : from };
  }

  /**
   * Draws the tokens of a range of segments and clears all others. It measures nothing: to measure in between would have
   * the page laid out line by line.
   */
  paint({ from, to }: VisibleRange): void {
    const { tokenizer, whitespace, fixedUntil } = this.#view;
    for (const [index, line] of this.#lines.entries()) {
      if (index < from || index >= to) {
        clear(line);
        continue;
      }
      const local = Math.min(Math.max(fixedUntil - line.start, 0), line.segment.text.length);
      const key = `${tokenizer?.id ?? ''} ${whitespace} ${local}`;
      if (line.drawn === key) continue;
      line.drawn = key;
      line.element.replaceChildren(
        tokenNodes(line.segment.text, tokenizer, { whitespace, fixedUntil: local }),
      );
      line.spans = line.element.querySelectorAll('[data-at]').length;
    }
    this.#alternate(from);
  }

  /** The drawn token at a point of the page, or null. */
  tokenAt(x: number, y: number): DrawnToken | null {
    const root = this.#container.getRootNode() as ShadowRoot | Document;
    const element = root
      .elementsFromPoint(x, y)
      .find(
        (each) =>
          each instanceof HTMLElement && each.dataset.at !== undefined && this.#container.contains(each),
      );
    const line = element && this.#lines.find((each) => each.element.contains(element));
    return line ? this.tokenAtOffset(line.start + Number((element as HTMLElement).dataset.at)) : null;
  }

  /** The drawn token that holds the character at an offset of the text, or null where nothing is drawn. */
  tokenAtOffset(offset: number): DrawnToken | null {
    const { tokenizer } = this.#view;
    const line = this.#lines.findLast((each) => each.start <= offset);
    if (!line?.drawn || !tokenizer?.encode) return null;
    const local = offset - line.start;
    const { text } = line.segment;
    const ends = tokenEnds(tokenizer, text);
    if (!ends) return null;
    const index = ends.findIndex((end) => end > local);
    if (index < 0) return null;
    const start = index ? (ends[index - 1] as number) : 0;
    const end = ends[index] as number;
    return {
      start: line.start + start,
      end: line.start + end,
      ids: tokenizer.encode(text).slice(index, ends.lastIndexOf(end) + 1),
      text: text.slice(start, end),
      elements: [...line.element.querySelectorAll(`[data-at="${start}"]`)],
    };
  }

  /** Where the character at an offset stands on the page; what ends the text where there is none. */
  placeOf(offset: number): DOMRect {
    const line = this.#lines.findLast((each) => each.start <= offset);
    const local = line ? offset - line.start : 0;
    const place = line && placeInside(line.element, local);
    return place ?? (this.#container.lastElementChild ?? this.#container).getBoundingClientRect();
  }

  /** The offset of the text next to a point of the page, in the line at its height or the nearest one. */
  offsetAt(x: number, y: number): number {
    const { start, segment } = this.#lines.at(-1) ?? { start: 0, segment: { text: '' } };
    const length = start + segment.text.length;
    let low = 0;
    let high = length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.placeOf(middle).bottom <= y) low = middle + 1;
      else high = middle;
    }
    let nearest = low;
    let least = Number.POSITIVE_INFINITY;
    const { bottom } = this.placeOf(low);
    for (let at = low; at <= length; at++) {
      const place = this.placeOf(at);
      if (place.top >= bottom) break;
      if (Math.abs(place.left - x) < least) [nearest, least] = [at, Math.abs(place.left - x)];
    }
    return nearest;
  }

  /** Outlines one token, or none. */
  mark(token: DrawnToken | null): void {
    for (const element of this.#active?.elements ?? []) element.classList.remove('active');
    for (const element of token?.elements ?? []) element.classList.add('active');
    this.#active = token;
  }

  /**
   * Tints alternate through the whole text, and every segment is drawn from the first tint on, so that it need not be
   * drawn anew when what stands before it changes. One that follows an odd number of spans has to start with the other
   * tint: its class swaps the two. Of a segment that was never drawn its tokens are taken for its spans.
   */
  #alternate(from: number): void {
    let odd = false;
    for (const [index, { segment, element, drawn, spans }] of this.#lines.entries()) {
      if (index >= from && drawn === null) return;
      if (index >= from) element.classList.toggle('flip', odd);
      odd = odd !== ((spans ?? segment.tokens ?? 0) % 2 === 1);
    }
  }

  /** The first segment of which an edge is at or below a height of the page. */
  #firstWhere(edge: 'top' | 'bottom', height: number): number {
    let low = 0;
    let high = this.#lines.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#lines[middle] as Line).element.getBoundingClientRect()[edge] < height) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The box of a character inside an element; null behind its last. */
function placeInside(element: Element, offset: number): DOMRect | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (left < node.length) {
      const range = document.createRange();
      range.setStart(node, left);
      range.setEnd(node, left + 1);
      return range.getClientRects()[0] ?? null;
    }
    left -= node.length;
  }
  return null;
}

function clear(line: Line): void {
  if (line.drawn === null) return;
  line.drawn = null;
  line.element.textContent = line.segment.text;
}
