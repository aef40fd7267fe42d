/**
 * Which token a pointer or the cursor is on, outlined where it stands. It reads nothing out itself.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DrawnToken } from './backdrop.ts';
import { editorOf, type PartEditor } from './part-editor.ts';
import { fieldOf } from './text-field.ts';

/** Where the token is looked for: under a pointer, at the cursor of the text that has the focus, or nowhere. */
type Source =
  | { readonly kind: 'pointer'; readonly target: Element; readonly x: number; readonly y: number }
  | { readonly kind: 'cursor' }
  | { readonly kind: 'none' };

/** Whose texts are pointed at. */
export interface TokenHoverHost extends ReactiveControllerHost {
  readonly renderRoot: ParentNode;
}

export class TokenHover implements ReactiveController {
  readonly #host: TokenHoverHost;
  readonly #onToken: (token: DrawnToken | null) => void;
  #source: Source = { kind: 'none' };
  #marked: PartEditor | null = null;
  #token: DrawnToken | null = null;
  /** The frame in which it is looked again; 0 for none. */
  #frame = 0;

  /** `onToken` hears of every change. */
  constructor(host: TokenHoverHost, onToken: (token: DrawnToken | null) => void) {
    this.#host = host;
    this.#onToken = onToken;
    host.addController(this);
  }

  hostConnected(): void {
    // Chromium tells of selections inside a shadow root on the document alone.
    globalThis.document?.addEventListener('selectionchange', this.followSelection);
  }

  hostDisconnected(): void {
    globalThis.document?.removeEventListener('selectionchange', this.followSelection);
  }

  /** The token under a mouse or pen; a finger hides what it points at and sets the cursor anyway. */
  followPointer = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    this.#source = { kind: 'pointer', target: event.target as Element, x: event.clientX, y: event.clientY };
    this.#update();
  };

  /** The token at the cursor, which an event has moved. */
  followCursor = (event: Event): void => {
    if (!fieldOf(event.target)) return;
    this.#source = { kind: 'cursor' };
    this.#update();
  };

  /** The token at the cursor, wherever the selection has moved: by a menu, a handle under a finger, a script. */
  followSelection = (): void => {
    if (!this.#focusedElement) return;
    this.#source = { kind: 'cursor' };
    this.refresh();
  };

  /** The pointer has gone: the token at the cursor, if there is one. */
  leavePointer = (): void => {
    this.#source = { kind: 'cursor' };
    this.#update();
  };

  /** Looks again once the text that is on its way has been drawn: whatever changed it, no event needs to tell. */
  refresh = (): void => {
    if (this.#source.kind === 'none' || this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#update();
    });
  };

  #update(): void {
    const editor = this.#editor();
    const source = this.#source;
    if (!editor) this.#show(null, null);
    else if (source.kind === 'pointer') this.#show(editor, editor.tokenAt(source.x, source.y));
    else this.#show(editor, editor.tokenAtCursor());
  }

  /** The element of the text that has the focus. */
  get #focusedElement(): Element | null {
    const { activeElement } = this.#host.renderRoot as ShadowRoot;
    return fieldOf(activeElement) && activeElement;
  }

  /** The editor that is looked at; null where it is gone, or no text has the focus. */
  #editor(): PartEditor | null {
    const source = this.#source;
    const element =
      source.kind === 'pointer' ? source.target : source.kind === 'cursor' ? this.#focusedElement : null;
    const root = element?.isConnected ? element.closest<HTMLElement>('.editor') : null;
    return root ? editorOf(root) : null;
  }

  #show(editor: PartEditor | null, token: DrawnToken | null): void {
    const was = this.#token;
    if (editor !== this.#marked || token?.elements[0] !== was?.elements[0]) {
      this.#marked?.mark(null);
      editor?.mark(token);
      this.#marked = editor;
    }
    this.#token = token;
    const same =
      token?.start === was?.start && token?.text === was?.text && String(token?.ids) === String(was?.ids);
    if (!same) this.#onToken(token);
  }
}
