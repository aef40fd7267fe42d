/**
 * Which token a pointer or the cursor is on, outlined where it stands. It reads nothing out itself.
 */
import type { DrawnToken } from './backdrop.ts';
import { editorOf, type PartEditor } from './editor.ts';

export class Pointing {
  readonly #onToken: (token: DrawnToken | null) => void;
  #marked: PartEditor | null = null;
  #token: DrawnToken | null = null;

  /** `onToken` hears of every change. */
  constructor(onToken: (token: DrawnToken | null) => void) {
    this.#onToken = onToken;
  }

  /** The token under a mouse or pen; a finger hides what it points at and sets the cursor anyway. */
  point = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    const editor = this.#editorAt(event);
    this.#show(editor, editor?.tokenAt(event.clientX, event.clientY) ?? null);
  };

  /** The token at the cursor of a text area. */
  followCursor = (event: Event): void => {
    if (!(event.target instanceof HTMLTextAreaElement)) return;
    const editor = this.#editorAt(event);
    this.#show(editor, editor?.tokenAtCursor() ?? null);
  };

  /** No token. */
  leave = (): void => this.#show(null, null);

  #editorAt(event: Event): PartEditor | null {
    const root = (event.target as Element).closest<HTMLElement>('.editor');
    return root && editorOf(root);
  }

  #show(editor: PartEditor | null, token: DrawnToken | null): void {
    const same =
      editor === this.#marked && token?.start === this.#token?.start && token?.text === this.#token?.text;
    if (same) return;
    this.#marked?.mark(null);
    editor?.mark(token);
    this.#marked = editor;
    this.#token = token;
    this.#onToken(token);
  }
}
