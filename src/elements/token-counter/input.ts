/**
 * Reads the input of the editors for the edit commands: the content of a paste or drop, the line to which a pointer
 * drags the divider, and the keys PageUp and PageDown. Only `turnPage` has an effect: it moves the cursor.
 */
import type { UncountedCounts } from '../../prompt/parts.ts';
import { divideAfter } from '../../prompt/parts.ts';
import { divideAt, dividerRange, type Prompt } from '../../prompt/prompt.ts';
import { type ReadRequest, readRequest } from '../../prompt/request.ts';
import { isShowable, textOffset } from '../../prompt/text.ts';
import { isSlowToLayOut } from './part-editor/blocks.ts';
import { editorOf, type PartEditor } from './part-editor/part-editor.ts';
import { fieldOf, type TextField } from './part-editor/text-field.ts';

/** The content of a paste or a drop. `uncounted` are the numbers of the files that are not counted, by kind. */
export type PastedContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly file: File; readonly uncounted: UncountedCounts }
  | (FileNotice & { readonly kind: 'uncounted' });

/** A message about a pasted file: it is being read, it is not readable as text, or it is of a kind that is not counted. */
export type FileNotice =
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'unreadable'; readonly name: string }
  | { readonly kind: 'uncounted'; readonly uncounted: UncountedCounts };

/**
 * Media types of files that are read as text. An empty type is allowed, because browsers know few types of text
 * files.
 */
const textFileType = /^$|^text\/|json|^application\/(xml|yaml|x-yaml)$/;

/** The text of a paste or drop. If it has no text, its first text file, and the numbers of its other files by kind, which are not counted. */
export function pastedContent(event: ClipboardEvent | DragEvent): PastedContent {
  const data = 'clipboardData' in event ? event.clipboardData : event.dataTransfer;
  const text = data?.getData('text/plain') ?? '';
  const files = [...(data?.files ?? [])];
  if (text !== '' || !files.length) return { kind: 'text', text };
  const file = files.find(({ type }) => textFileType.test(type));
  const uncounted: Record<string, number> = {};
  for (const { type } of files.filter((each) => each !== file)) {
    const kind = /^(image|audio|video)\//.exec(type)?.[1] ?? 'file';
    uncounted[kind] = (uncounted[kind] ?? 0) + 1;
  }
  return file ? { kind: 'file', file, uncounted } : { kind: 'uncounted', uncounted };
}

/** The two possible insertions of a text: as the request that it contains, or as plain text. */
export interface PastePlan {
  /** The request in the text. `null` if it contains none. */
  readonly request: ReadRequest | null;
  /** The part's text after the insertion, the cursor after it, and whether the browser itself can insert it (`fits`). */
  readonly plain: { readonly text: string; readonly cursor: number; readonly fits: boolean };
}

/**
 * Plans how to insert a text at a field's cursor. The line ends of `partText`, the part's text, may differ from the
 * field's.
 */
export function planPaste(text: string, field: TextField, partText: string): PastePlan {
  const from = textOffset(partText, field.selectionStart);
  const to = textOffset(partText, field.selectionEnd);
  const plainText = `${partText.slice(0, from)}${text}${partText.slice(to)}`;
  // A field of blocks inserts any text fast. A read-only text area contains only the start of its text, so nothing
  // can be inserted.
  const isFast = !(field instanceof HTMLTextAreaElement) || !isSlowToLayOut(plainText);
  const fits = isShowable(plainText) && isFast && !field.readOnly;
  return { request: readRequest(text), plain: { text: plainText, fits, cursor: from + text.length } };
}

/** The row of a part in the page. */
export interface PlacedPart {
  readonly element: Element;
  /** Null if a summary is shown in place of the text. */
  readonly editor: PartEditor | null;
}

/** The rows under a root, in order. */
export function placedParts(root: ParentNode): readonly PlacedPart[] {
  return [...root.querySelectorAll('.row')].map((element) => {
    const editor = element.querySelector<HTMLElement>('.editor:not([hidden])');
    return { element, editor: editor && editorOf(editor) };
  });
}

/**
 * The prompt with its divider moved to a height of the page (`y`, in client coordinates). In one text, the divider is
 * before the line at that height. In a list of parts, it is after the parts whose middle is above that height. Null if no line
 * is there.
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

/** Minimum distance of a drag. A shorter move is a click. */
const minDragPx = 3;

/**
 * Follows a pointer from its `pointerdown` until it is released. During a drag, it calls `move` with the pointer's
 * height in the page.
 */
export function followPointer(event: PointerEvent, move: (y: number) => void): void {
  const grip = event.currentTarget as HTMLElement;
  if (event.button !== 0) return;
  const cancel = new AbortController();
  const { signal } = cancel;
  // The listeners are on the page, because the grip is rendered again when the divider moves to another part.
  const page = grip.ownerDocument;
  const { pointerId, clientY } = event;
  let isDragging = false;
  const follow = (each: PointerEvent): void => {
    if (each.pointerId !== pointerId) return;
    isDragging ||= Math.abs(each.clientY - clientY) >= minDragPx;
    if (isDragging) move(each.clientY);
  };
  const stopFollowing = (each: PointerEvent): void => {
    if (each.pointerId === pointerId) cancel.abort();
  };
  page.addEventListener('pointermove', follow, { signal });
  page.addEventListener('pointerup', stopFollowing, { signal });
  page.addEventListener('pointercancel', stopFollowing, { signal });
}

/**
 * Handles PageUp and PageDown in a text. With Shift, they select. A text area is as high as its text and scrolls inside its
 * parent, so the browser would not move the cursor by a page. Other keys and targets are ignored.
 */
export function turnPage(event: KeyboardEvent): void {
  const isForward = event.key === 'PageDown';
  const [target] = event.composedPath();
  if (!fieldOf(target ?? null) || (!isForward && event.key !== 'PageUp')) return;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const root = (target as Element).closest<HTMLElement>('.editor');
  if (root && editorOf(root).turnPage(isForward, event.shiftKey)) event.preventDefault();
}
