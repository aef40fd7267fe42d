/**
 * Where the user works in the token counter: which parts are shown whole, which text was used last, and which element
 * takes focus after the next update.
 */

import { editorOf, type PartEditor } from './part-editor.ts';
import type { TextField } from './text-field.ts';

/** The element that renders this state. */
export interface FocusHost {
  readonly renderRoot: ParentNode;
  requestUpdate(): void;
}

/** The state, and requests to change it; every change requests an update of the host. */
export class FocusState {
  readonly #host: FocusHost;
  #opened: ReadonlySet<number> = new Set();
  #lastUsed = 0;
  #focusNext: { readonly selector: string; readonly cursor: number | null } | null = null;
  /** True while a script moves focus: only a user who goes to a text opens it. */
  #movingFocus = false;

  constructor(host: FocusHost) {
    this.#host = host;
  }

  /** Indices of the parts that are shown whole. */
  get opened(): ReadonlySet<number> {
    return this.#opened;
  }

  /** The field of the text that was used last; null where it is gone. */
  get lastField(): TextField | null {
    return editorIn(this.#host.renderRoot.querySelector(`#text-${this.#lastUsed}`))?.field ?? null;
  }

  /** Marks a part as last used and shows it whole; with `focus` its text takes focus. */
  open = (index: number, focus = false): void => {
    this.#lastUsed = index;
    if (this.#movingFocus) return;
    if (focus) this.focusAfterUpdate(`#text-${index}`);
    if (!this.#opened.has(index)) this.openOnly([...this.#opened, index]);
  };

  /** Shows these parts whole, and of all others the first lines. */
  openOnly(parts: Iterable<number>): void {
    this.#opened = new Set(parts);
    this.#host.requestUpdate();
  }

  /** Closes the opened parts for another prompt, except those that `keeps` accepts and the one with focus. */
  resetOpened(keeps: (index: number) => boolean): void {
    // On a server there is no DOM to ask; nothing is open there either.
    if (!this.#opened.size) return;
    const { activeElement } = this.#host.renderRoot as ShadowRoot;
    const focused = activeElement?.closest<HTMLElement>('.editor')?.dataset.index;
    this.#opened = new Set([...this.#opened].filter((index) => keeps(index) || String(index) === focused));
  }

  /** Shows the first lines of a part again, or its summary. Focus goes to what remains of the part. */
  collapse(index: number, summarised: boolean): void {
    this.openOnly([...this.#opened].filter((each) => each !== index));
    this.focusAfterUpdate(summarised ? `#show-${index}` : `#text-${index}`);
  }

  /** Focuses the element that a selector finds after the next update; in a text area the cursor goes to `cursor`, if given. */
  focusAfterUpdate(selector: string, cursor: number | null = null): void {
    this.#focusNext = { selector, cursor };
    this.#host.requestUpdate();
  }

  /** Moves focus as requested, without opening the part. The host calls it after every update. */
  applyFocus(): void {
    if (!this.#focusNext) return;
    const { selector, cursor } = this.#focusNext;
    this.#focusNext = null;
    const next = this.#host.renderRoot.querySelector<HTMLElement>(selector);
    const editor = editorIn(next);
    if (cursor !== null) editor?.setCursor(cursor);
    this.#movingFocus = true;
    (editor?.field ?? next)?.focus();
    this.#movingFocus = false;
  }
}

/** The editor that contains a text area; null for any other element. */
function editorIn(area: Element | null): PartEditor | null {
  const root = area instanceof HTMLTextAreaElement ? area.closest<HTMLElement>('.editor') : null;
  return root && editorOf(root);
}
