/**
 * What the reader is at: which parts are shown whole, which text was used last, and what takes focus once it is there.
 * It knows no texts and no prompt.
 */

import { editorOf, type PartEditor } from './part-editor.ts';
import type { TextField } from './text-field.ts';

/** Who draws what this remembers. */
export interface FocusHost {
  readonly renderRoot: ParentNode;
  requestUpdate(): void;
}

export class FocusState {
  readonly #host: FocusHost;
  #opened: ReadonlySet<number> = new Set();
  #lastUsed = 0;
  #focusNext: { readonly selector: string; readonly cursor: number | null } | null = null;
  /** While focus is put somewhere: only a reader who goes to a text unfolds it. */
  #movingFocus = false;

  constructor(host: FocusHost) {
    this.#host = host;
  }

  /** Parts that are shown whole. */
  get opened(): ReadonlySet<number> {
    return this.#opened;
  }

  /** The text that was used last; null where it is gone. */
  get lastField(): TextField | null {
    return editorIn(this.#host.renderRoot.querySelector(`#text-${this.#lastUsed}`))?.field ?? null;
  }

  /** A part is used and shown whole from now on; with `focus` its text takes it. */
  open = (index: number, focus = false): void => {
    this.#lastUsed = index;
    if (this.#movingFocus) return;
    if (focus) this.focusAfterUpdate(`#text-${index}`);
    if (!this.#opened.has(index)) this.openOnly([...this.#opened, index]);
  };

  /** These parts are shown whole, all others by their first lines. */
  openOnly(parts: Iterable<number>): void {
    this.#opened = new Set(parts);
    this.#host.requestUpdate();
  }

  /** Another prompt stands there: of the parts shown whole stay those that `keeps` says, and the one that has the focus. */
  resetOpened(keeps: (index: number) => boolean): void {
    // There is no page to ask on a server, and nothing open.
    if (!this.#opened.size) return;
    const { activeElement } = this.#host.renderRoot as ShadowRoot;
    const written = activeElement?.closest<HTMLElement>('.editor')?.dataset.index;
    this.#opened = new Set([...this.#opened].filter((index) => keeps(index) || String(index) === written));
  }

  /** A part is shown by its first lines again, or by its summary; focus stays with what is left of it. */
  collapse(index: number, summarised: boolean): void {
    this.openOnly([...this.#opened].filter((each) => each !== index));
    this.focusAfterUpdate(summarised ? `#show-${index}` : `#text-${index}`);
  }

  /** What a selector finds takes focus after the next update; a text area with its cursor at `cursor`, if given. */
  focusAfterUpdate(selector: string, cursor: number | null = null): void {
    this.#focusNext = { selector, cursor };
    this.#host.requestUpdate();
  }

  /** Gives focus to what waits for it, without unfolding it; called after every update. */
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

/** The editor of a text area; null for anything else. */
function editorIn(area: Element | null): PartEditor | null {
  const root = area instanceof HTMLTextAreaElement ? area.closest<HTMLElement>('.editor') : null;
  return root && editorOf(root);
}
