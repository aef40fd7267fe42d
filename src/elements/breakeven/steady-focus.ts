/**
 * Keeps the focused field of the calculator at its place in the window while the parts above it become higher or lower: an edit changes
 * the length of the verdict, and an emptied number replaces a chart by one sentence. Browsers keep the place themselves only in some cases.
 */
import type { LitElement, ReactiveController } from 'lit';
import type { FtVerdict } from '../verdict/verdict.ts';

/** The element inside all shadow roots that has the focus. */
function focusedIn(root: ShadowRoot | null): Element | null {
  const focused = root?.activeElement ?? null;
  return (focused && focusedIn(focused.shadowRoot)) ?? focused;
}

/** The nearest element around the calculator that can scroll, or the page. */
function scrollerOf(host: Element): Element {
  const root = host.ownerDocument.scrollingElement ?? host.ownerDocument.documentElement;
  let node: Node | null = host;
  while (node && node !== root) {
    if (node instanceof Element && node.scrollHeight > node.clientHeight) {
      if (/auto|scroll/.test(getComputedStyle(node).overflowY)) return node;
    }
    node = node instanceof Element && node.assignedSlot ? node.assignedSlot : node.parentNode;
    if (node instanceof ShadowRoot) node = node.host;
  }
  return root;
}

/** Scrolls after each change of the height of the calculator. */
export class SteadyFocus implements ReactiveController {
  readonly #host: LitElement;
  readonly #heights = new ResizeObserver(() => this.#keepPlace());
  /** The focused element, and the distance in CSS pixels from the top of the window to the top of this element. */
  #place: { readonly focused: Element; readonly top: number } | null = null;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
    this.#record();
  }

  hostConnected(): void {
    this.#heights.observe(this.#host);
    this.#host.addEventListener('focusin', this.#record);
    addEventListener('scroll', this.#record, { passive: true, capture: true });
  }

  hostDisconnected(): void {
    this.#heights.disconnect();
    this.#host.removeEventListener('focusin', this.#record);
    removeEventListener('scroll', this.#record, { capture: true });
    this.#place = null;
  }

  /** Keeps the place at once: if the field had left the window, the browser would scroll to it when the user types. */
  async hostUpdated(): Promise<void> {
    await this.#host.renderRoot.querySelector<FtVerdict>('ft-verdict')?.updateComplete.catch(() => {});
    this.#keepPlace();
  }

  #record = (): void => {
    const focused = focusedIn(this.#host.shadowRoot);
    this.#place = focused && { focused, top: focused.getBoundingClientRect().top };
  };

  #keepPlace(): void {
    const { focused, top } = this.#place ?? {};
    if (!focused || top === undefined || focused !== focusedIn(this.#host.shadowRoot)) return;
    const moved = focused.getBoundingClientRect().top - top;
    if (Math.abs(moved) >= 1) scrollerOf(this.#host).scrollBy({ top: moved, behavior: 'instant' });
  }
}
