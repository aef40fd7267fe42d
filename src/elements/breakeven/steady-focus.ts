/**
 * Keeps the focused field of the calculator at its place in the window while the parts above it become higher or lower: an edit changes
 * the length of the verdict, and an emptied number replaces a chart by one sentence. Browsers keep the place themselves only in some cases.
 */
import type { LitElement, ReactiveController } from 'lit';
import { chainOf } from '../../controllers/tree.ts';
import type { FtVerdict } from '../verdict/verdict.ts';

/** The focused element of a root, or of the innermost shadow root in it. `null` if none has the focus. */
function focusedIn(root: ShadowRoot | null): Element | null {
  const focused = root?.activeElement ?? null;
  return (focused && focusedIn(focused.shadowRoot)) ?? focused;
}

/** The elements that scroll the calculator in the window, from the innermost on. A box with a fixed place, such as a dialog, ends the list. */
function* scrollersOf(host: Element): Generator<Element> {
  for (const element of chainOf(host)) {
    const { overflowY, position } = getComputedStyle(element);
    if (element === host.ownerDocument.scrollingElement || /auto|scroll/.test(overflowY)) yield element;
    if (position === 'fixed') return;
  }
}

/** The place of a focused element: how far its upper edge is below the upper edges of the window and of the calculator, in CSS pixels. */
interface Place {
  readonly focused: Element;
  readonly inWindow: number;
  readonly inCalculator: number;
}

/** Scrolls after each change of the height of the parts above the focused element. */
export class SteadyFocus implements ReactiveController {
  readonly #host: LitElement;
  readonly #heightObserver = new ResizeObserver(() => this.#keepPlace());
  #place: Place | null = null;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
    this.#record();
  }

  hostConnected(): void {
    this.#heightObserver.observe(this.#host);
    this.#host.addEventListener('focusin', this.#record);
    addEventListener('scroll', this.#keepPlace, { passive: true, capture: true });
  }

  hostDisconnected(): void {
    this.#heightObserver.disconnect();
    this.#host.removeEventListener('focusin', this.#record);
    removeEventListener('scroll', this.#keepPlace, { capture: true });
    this.#place = null;
  }

  /** Keeps the place at once: if a field has left the window, the browser scrolls to it as soon as the user types. */
  async hostUpdated(): Promise<void> {
    await this.#host.renderRoot.querySelector<FtVerdict>('ft-verdict')?.updateComplete.catch(() => {});
    this.#keepPlace();
  }

  get #currentPlace(): Place | null {
    const focused = focusedIn(this.#host.shadowRoot);
    if (!focused?.checkVisibility()) return null;
    const inWindow = focused.getBoundingClientRect().top;
    return { focused, inWindow, inCalculator: inWindow - this.#host.getBoundingClientRect().top };
  }

  #record = (): void => {
    this.#place = this.#currentPlace;
  };

  /**
   * Scrolls by as much as the element has moved in the window, but no further than it has moved in the calculator. The rest is a scroll by the
   * user or the page, which is kept.
   */
  #keepPlace = (): void => {
    const [before, now] = [this.#place, this.#currentPlace];
    if (before && now && before.focused === now.focused) {
      const [min, max] = [0, now.inCalculator - before.inCalculator].toSorted((a, b) => a - b) as [
        number,
        number,
      ];
      let remainingPx = Math.min(Math.max(now.inWindow - before.inWindow, min), max);
      for (const scroller of scrollersOf(this.#host)) {
        if (Math.abs(remainingPx) < 1) break;
        const { top } = now.focused.getBoundingClientRect();
        scroller.scrollBy({ top: remainingPx, behavior: 'instant' });
        remainingPx -= top - now.focused.getBoundingClientRect().top;
      }
    }
    this.#record();
  };
}
