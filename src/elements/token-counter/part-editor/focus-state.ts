/**
 * The focus state of the token counter: the parts that are shown whole, the text that was used last, and the element
 * that takes focus after the next update.
 */

import { editorOf, type PartEditor } from './part-editor.ts';
import type { TextField } from './text-field.ts';

/** The element that renders this state. */
export interface FocusHost {
  readonly renderRoot: ParentNode;
  requestUpdate(): void;
}

/** The state, and functions that change it. Every change requests an update of the host. */
export class FocusState {
  readonly #host: FocusHost;
  #opened: ReadonlySet<number> = new Set();
  #lastUsed = 0;
  #nextFocus: { readonly selector: string; readonly cursor: number | null } | null = null;
  /** Whether a script is moving focus. Only focus by the user opens a text. */
  #isMovingFocus = false;

  constructor(host: FocusHost) {
    this.#host = host;
  }

  /** Indices of the parts that are shown whole. */
  get opened(): ReadonlySet<number> {
    return this.#opened;
  }

  /** The field of the text that was used last. `null` if it no longer exists. */
  get lastField(): TextField | null {
    return editorIn(this.#host.renderRoot.querySelector(`#text-${this.#lastUsed}`))?.field ?? null;
  }

  /** Marks a part as last used and shows it whole. With `focus`, its text takes the focus. */
  open = (index: number, focus = false): void => {
    this.#lastUsed = index;
    if (this.#isMovingFocus) return;
    if (focus) this.focusAfterUpdate(`#text-${index}`);
    if (!this.#opened.has(index)) this.openOnly([...this.#opened, index]);
  };

  /** Shows these parts whole, and the first lines of all others. */
  openOnly(parts: Iterable<number>): void {
    this.#opened = new Set(parts);
    this.#host.requestUpdate();
  }

  /** Closes the opened parts because another prompt is shown, except the part with focus and those that `staysOpen` accepts. */
  resetOpened(staysOpen: (index: number) => boolean): void {
    // A server has no DOM, and no open parts.
    if (!this.#opened.size) return;
    const { activeElement } = this.#host.renderRoot as ShadowRoot;
    const focusedIndex = activeElement?.closest<HTMLElement>('.editor')?.dataset.index;
    this.#opened = new Set(
      [...this.#opened].filter((index) => staysOpen(index) || String(index) === focusedIndex),
    );
  }

  /** Shows the first lines of a part again, or its summary. Focus moves there. */
  collapse(index: number, isSummarised: boolean): void {
    this.openOnly([...this.#opened].filter((each) => each !== index));
    this.focusAfterUpdate(isSummarised ? `#show-${index}` : `#text-${index}`);
  }

  /**
   * After the next update, focuses the element that a selector finds. In a text area, the cursor moves to `cursor`,
   * if given.
   */
  focusAfterUpdate(selector: string, cursor: number | null = null): void {
    this.#nextFocus = { selector, cursor };
    this.#host.requestUpdate();
  }

  /** Moves focus as requested, without opening the part. The host calls it after every update. */
  applyFocus(): void {
    if (!this.#nextFocus) return;
    const { selector, cursor } = this.#nextFocus;
    this.#nextFocus = null;
    const element = this.#host.renderRoot.querySelector<HTMLElement>(selector);
    const editor = editorIn(element);
    if (cursor !== null) editor?.setCursor(cursor);
    this.#isMovingFocus = true;
    (editor?.field ?? element)?.focus();
    this.#isMovingFocus = false;
  }
}

/** The editor that contains a text area. `null` for any other element. */
function editorIn(area: Element | null): PartEditor | null {
  const root = area instanceof HTMLTextAreaElement ? area.closest<HTMLElement>('.editor') : null;
  return root && editorOf(root);
}
