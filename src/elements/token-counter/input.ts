/**
 * Moves the divider with a pointer: which prompt a height of the page stands for. It changes nothing itself.
 */

import { divideAfter } from '../../prompt/parts.ts';
import { divideAt, dividerRange, type Prompt } from '../../prompt/prompt.ts';
import { editorOf, type PartEditor } from './part-editor/part-editor.ts';

/** A part as it stands on the page. */
export interface PlacedPart {
  readonly element: Element;
  readonly editor: PartEditor | null;
}

/** The parts as they stand on the page; one that is summed up has no editor. */
export function placedParts(root: ParentNode): readonly PlacedPart[] {
  return [...root.querySelectorAll('.row')].map((element) => {
    const editor = element.querySelector<HTMLElement>('.editor:not([hidden])');
    return { element, editor: editor && editorOf(editor) };
  });
}

/**
 * The prompt with its divider at a height of the page: before the line there in one text, behind the parts whose middle
 * is above it in a list. Null where the height says nothing new.
 */
export function dividedAtHeight(prompt: Prompt, placed: readonly PlacedPart[], y: number): Prompt | null {
  if (prompt.kind === 'parts') {
    const above = placed.filter(({ element }) => {
      const box = element.getBoundingClientRect();
      return (box.top + box.bottom) / 2 < y;
    });
    return {
      kind: 'parts',
      parts: divideAfter(prompt.parts, Math.min(above.length, dividerRange(prompt).max)),
    };
  }
  for (const [index, { editor }] of placed.entries()) {
    const offset = editor?.lineStartAt(y) ?? null;
    if (offset !== null) return divideAt(prompt, index, offset);
  }
  return null;
}

/** A pointer that moves less than this has pressed, not dragged. */
const dragPx = 3;

/** Follows the pointer that went down on an element until it goes up; `move` hears of it once it drags. */
export function followPointer(event: PointerEvent, move: (y: number) => void): void {
  const grip = event.currentTarget as HTMLElement;
  if (event.button !== 0) return;
  const cancel = new AbortController();
  const { signal } = cancel;
  // The grip is replaced as the divider moves between parts, so the page listens in its place.
  const page = grip.ownerDocument;
  const { pointerId, clientY } = event;
  let drags = false;
  const follow = (each: PointerEvent): void => {
    if (each.pointerId !== pointerId) return;
    drags ||= Math.abs(each.clientY - clientY) >= dragPx;
    if (drags) move(each.clientY);
  };
  const end = (each: PointerEvent): void => {
    if (each.pointerId === pointerId) cancel.abort();
  };
  page.addEventListener('pointermove', follow, { signal });
  page.addEventListener('pointerup', end, { signal });
  page.addEventListener('pointercancel', end, { signal });
}
