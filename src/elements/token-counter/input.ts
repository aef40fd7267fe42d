/**
 * Moves the divider with a pointer: which prompt a height of the page stands for. It changes nothing itself.
 */

import type { UncountedCounts } from '../../prompt/parts.ts';
import { divideAfter } from '../../prompt/parts.ts';
import { divideAt, dividerRange, type Prompt } from '../../prompt/prompt.ts';
import { type ReadRequest, readRequest } from '../../prompt/request.ts';
import { isShowable, textOffset } from '../../prompt/text.ts';
import { isSlowToLayOut } from './part-editor/blocks.ts';
import { editorOf, type PartEditor } from './part-editor/part-editor.ts';
import type { TextField } from './part-editor/text-field.ts';
import { fieldOf } from './part-editor/text-field.ts';

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

// What comes into a text area from outside: a text or a file, and whether it must not go there as it is, because it is
// the body of a request or no text area can hold it. It changes nothing.

/** A text that is to be put in at the cursor. */
export interface PastePlan {
  /** The request it is; null for any other text. */
  readonly request: ReadRequest | null;
  /** What the part holds with it as text, where its cursor goes, and whether that can be left to the browser. */
  readonly plain: { readonly text: string; readonly cursor: number; readonly fits: boolean };
}

/** Kinds of files that are read; one without a kind is named by its ending alone, and no browser knows them all. */
const textFileType = /^$|^text\/|json|^application\/(xml|yaml|x-yaml)$/;

/** What is to be said of a file that was given: it is being read, it cannot be, or it is none that is counted. */
export type FileNotice =
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'unreadable'; readonly name: string }
  | { readonly kind: 'uncounted'; readonly uncounted: UncountedCounts };

/** What is pasted or dropped. */
export type PastedContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly file: File; readonly uncounted: UncountedCounts }
  | (FileNotice & { readonly kind: 'uncounted' });

/** The text that is pasted or dropped, the first file that can hold one, and what else came. */
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

/** What comes of a text at the cursor of a field. `former` is the part's text, of which the field has other line ends. */
export function planPaste(text: string, field: TextField, former: string): PastePlan {
  const from = textOffset(former, field.selectionStart);
  const to = textOffset(former, field.selectionEnd);
  const plain = `${former.slice(0, from)}${text}${former.slice(to)}`;
  // What is written in blocks is taken in by them; a text area that holds the start of a text alone takes in nothing.
  const quick = !(field instanceof HTMLTextAreaElement) || !isSlowToLayOut(plain);
  const fits = isShowable(plain) && quick && !field.readOnly;
  return { request: readRequest(text), plain: { text: plain, fits, cursor: from + text.length } };
}

// PageUp and PageDown in a text that scrolls as a whole: its text area is as long as the text, so the browser has
// nothing to turn and leaves the cursor where it is. It moves cursors and knows no prompt.

/** Moves the cursor of a text by what is on screen, selecting with Shift; nothing for other keys and places. */
export function turnPage(event: KeyboardEvent): void {
  const forward = event.key === 'PageDown';
  const [target] = event.composedPath();
  if (!fieldOf(target ?? null) || (!forward && event.key !== 'PageUp')) return;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const root = (target as Element).closest<HTMLElement>('.editor');
  if (root && editorOf(root).turnPage(forward, event.shiftKey)) event.preventDefault();
}
