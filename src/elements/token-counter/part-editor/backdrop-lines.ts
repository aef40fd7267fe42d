/**
 * The elements behind a text area: one span per segment, and around those of one line a block, since browsers lay a
 * paragraph out as a whole and an edit must not touch the others. It knows no tokens.
 */
import type { Segment } from '../../../tokenizers/segments.ts';
import type { BlockEnds } from './blocks.ts';

/** A segment with its element. */
export interface Line {
  readonly segment: Segment;
  readonly element: HTMLElement;
  /** Offset in the whole text. */
  start: number;
  /** What the tokens inside were drawn for; null while it is plain text. */
  drawn: string | null;
  /** Spans of its tokens when it was last drawn; null before. */
  spans: number | null;
}

/** Makes `container` hold the segments. Keeps the elements of those that stayed at either end, and replaces the others. */
export function adoptSegments(
  container: HTMLElement,
  former: readonly Line[],
  segments: readonly Segment[],
  ends: BlockEnds | null = null,
): readonly Line[] {
  let head = 0;
  while (head < former.length && former[head]?.segment === segments[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(former.length, segments.length) - head) {
    if (former.at(-1 - tail)?.segment !== segments.at(-1 - tail)) break;
    tail += 1;
  }
  const fresh = segments.slice(head, segments.length - tail).map(lineOf);
  const lines = [...former.slice(0, head), ...fresh, ...former.slice(former.length - tail)];
  place(lines);
  for (const { element } of former.slice(head, former.length - tail)) removeFrom(element);
  // The last segment before the edit may have ended the text, and with it a block that now goes on.
  regroup(container, lines, blockStart(lines, head - 1, ends), lines.length - tail, ends);
  markEnd(container, lines.at(-1)?.segment.text);
  return lines;
}

function lineOf(segment: Segment): Line {
  const element = document.createElement('span');
  element.textContent = segment.text;
  return { segment, element, start: 0, drawn: null, spans: null };
}

function place(lines: readonly Line[]): void {
  let start = 0;
  for (const line of lines) {
    line.start = start;
    start += line.segment.text.length;
  }
}

/** Whether a segment ends a block: with a line end, with the text, or where a long line goes on in another one. */
function closes(lines: readonly Line[], index: number, ends: BlockEnds | null): boolean {
  if (index >= lines.length - 1) return true;
  const { segment } = lines[index] as Line;
  return ends?.has(segment) ?? segment.text.endsWith('\n');
}

/** The first segment of a segment's block. */
function blockStart(lines: readonly Line[], index: number, ends: BlockEnds | null): number {
  let start = Math.max(index, 0);
  while (start > 0 && !closes(lines, start - 1, ends)) start -= 1;
  return start;
}

/**
 * Puts the segments from `from` on into their blocks. Ends at the first block of segments from `kept` on that stands as
 * it should: all behind it do.
 */
function regroup(
  container: HTMLElement,
  lines: readonly Line[],
  from: number,
  kept: number,
  ends: BlockEnds | null,
): void {
  const used = new Set<Element | null>([null]);
  const left = new Set<Element>();
  let before = from > 0 ? (lines[from - 1] as Line).element.parentElement : null;
  for (let index = from; index < lines.length; ) {
    let end = index + 1;
    while (!closes(lines, end - 1, ends)) end += 1;
    const members = lines.slice(index, end).map(({ element }) => element);
    const found = members.map((element) => element.parentElement).find((each) => !used.has(each));
    if (index >= kept && found?.firstChild === members[0] && found?.lastChild === members.at(-1)) break;
    const block = found ?? blockElement();
    putBehind(container, before, block);
    let previous: Element | null = null;
    for (const element of members) {
      if (element.parentElement && element.parentElement !== block) left.add(element.parentElement);
      putBehind(block, previous, element);
      previous = element;
    }
    used.add(block);
    before = block;
    index = end;
  }
  for (const block of left) if (!block.firstChild) block.remove();
}

/** Removes a segment's element, and its block where it was alone in it. */
function removeFrom(element: HTMLElement): void {
  const block = element.parentElement;
  element.remove();
  if (!block?.firstChild) block?.remove();
}

function blockElement(): HTMLElement {
  const block = document.createElement('div');
  block.className = 'block';
  return block;
}

/** Moves an element behind another one, or to the front, unless it is there already. */
function putBehind(parent: Element, previous: Element | null, element: Element): void {
  const next = previous ? previous.nextSibling : parent.firstChild;
  if (next !== element) parent.insertBefore(element, next);
}

/** A text area shows the empty line after a last line feed, a block does not. */
function markEnd(container: HTMLElement, last: string | undefined): void {
  let end = container.querySelector<HTMLElement>(':scope > .end');
  if (!end) {
    end = document.createElement('span');
    end.className = 'end';
    container.append(end);
  }
  const text = last === undefined || last.endsWith('\n') ? '\u200b' : '';
  if (end.textContent !== text) end.textContent = text;
}
