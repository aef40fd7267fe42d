/** Finds the token under the pointer or at the cursor, outlines it, and reports it. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DrawnToken } from './backdrop.ts';
import { editorOf, type PartEditor } from './part-editor.ts';
import { fieldOf } from './text-field.ts';

/** The place to look for the token: under the pointer, at the cursor of the focused text, or nowhere. */
type Source =
  | { readonly kind: 'pointer'; readonly target: Element; readonly x: number; readonly y: number }
  | { readonly kind: 'cursor' }
  | { readonly kind: 'none' };

/** The element that contains the texts. */
export interface TokenHoverHost extends ReactiveControllerHost {
  readonly renderRoot: ParentNode;
}

/** Controller that finds the token under the pointer or at the cursor. */
export class TokenHover implements ReactiveController {
  readonly #host: TokenHoverHost;
  readonly #onToken: (token: DrawnToken | null) => void;
  #source: Source = { kind: 'none' };
  #markedEditor: PartEditor | null = null;
  #token: DrawnToken | null = null;
  /** The id of the requested animation frame in which the token is looked up again. 0 for none. */
  #frame = 0;

  /** `onToken` is called whenever the token changes, with null for none. */
  constructor(host: TokenHoverHost, onToken: (token: DrawnToken | null) => void) {
    this.#host = host;
    this.#onToken = onToken;
    host.addController(this);
  }

  hostConnected(): void {
    // Chromium fires `selectionchange` for a shadow root only on the document.
    globalThis.document?.addEventListener('selectionchange', this.followSelection);
  }

  hostDisconnected(): void {
    globalThis.document?.removeEventListener('selectionchange', this.followSelection);
  }

  /** Looks for the token under a mouse or pen. Touches are ignored: a finger hides the token, and a tap moves the cursor to it. */
  followPointer = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    this.#source = { kind: 'pointer', target: event.target as Element, x: event.clientX, y: event.clientY };
    this.#update();
  };

  /** Looks for the token at the cursor after an event that has moved the cursor. */
  followCursor = (event: Event): void => {
    if (!fieldOf(event.target)) return;
    this.#source = { kind: 'cursor' };
    this.#update();
  };

  /**
   * Looks for the token at the cursor after any other change of the selection: by a menu, a touch handle or a script.
   */
  followSelection = (): void => {
    if (!this.#focusedElement) return;
    this.#source = { kind: 'cursor' };
    this.refresh();
  };

  /** Looks for the token at the cursor, because the pointer has left. */
  leavePointer = (): void => {
    this.#source = { kind: 'cursor' };
    this.#update();
  };

  /**
   * Looks for the token again in the next frame, when a changed text has been drawn. An earlier request is replaced, because callbacks of
   * a frame run in the order of their requests, and the text must be drawn first.
   */
  refresh = (): void => {
    if (this.#source.kind === 'none') return;
    cancelAnimationFrame(this.#frame);
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

  /** The focused element if it is a text field, else null. */
  get #focusedElement(): Element | null {
    const { activeElement } = this.#host.renderRoot as ShadowRoot;
    return fieldOf(activeElement) && activeElement;
  }

  /** The editor at the source. `null` if it no longer exists or no text has focus. */
  #editor(): PartEditor | null {
    const source = this.#source;
    const element =
      source.kind === 'pointer' ? source.target : source.kind === 'cursor' ? this.#focusedElement : null;
    const root = element?.isConnected ? element.closest<HTMLElement>('.editor') : null;
    return root ? editorOf(root) : null;
  }

  #show(editor: PartEditor | null, token: DrawnToken | null): void {
    const previous = this.#token;
    if (editor !== this.#markedEditor || token?.elements[0] !== previous?.elements[0]) {
      this.#markedEditor?.mark(null);
      editor?.mark(token);
      this.#markedEditor = editor;
    }
    this.#token = token;
    const isSame =
      token?.start === previous?.start &&
      token?.text === previous?.text &&
      String(token?.ids) === String(previous?.ids);
    if (!isSame) this.#onToken(token);
  }
}
