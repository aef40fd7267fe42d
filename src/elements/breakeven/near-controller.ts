/**
 * Decides when a calculator loads the parts that its answer does not need. The parts below the answer are loaded when the calculator is
 * near the visible part of the page. The hidden parts are loaded when a reader begins to use the calculator or the page.
 */
import type { LitElement, ReactiveController } from 'lit';
import { type LateParts, loadPart } from '../../controllers/late-parts.ts';
import { isPrinting, watchPrinting } from '../../controllers/print-state.ts';
import type { FtVerdict } from '../verdict/verdict.ts';
import { views } from '../views.ts';

/** Updates the host once the host is near, and loads the parts that are needed next. */
export class NearController implements ReactiveController {
  /** Whether the host is near the visible part of the page, or was near before. */
  isNear = false;

  readonly #host: LitElement;
  readonly #late: LateParts;
  #observer: IntersectionObserver | null = null;
  /** Whether the parts for editing were requested. */
  #hasAskedForEditing = false;
  #listenersAbort: AbortController | null = null;

  constructor(host: LitElement, late: LateParts) {
    this.#host = host;
    this.#late = late;
    host.addController(this);
  }

  hostConnected(): void {
    this.#listenersAbort = new AbortController();
    const { signal } = this.#listenersAbort;
    const callOnce = { once: true, passive: true, signal };
    // The printed page is loaded before the reader can choose to print, because a browser does not wait for it.
    for (const type of ['pointermove', 'pointerdown', 'keydown'])
      addEventListener(type, () => this.#late.need('ft-paper'), callOnce);
    for (const type of ['pointerover', 'focusin'])
      this.#host.addEventListener(type, this.#loadHidden, callOnce);
    // With `capture`, because the `scroll` of an element inside the page does not bubble.
    addEventListener('scroll', this.#addEditingParts, { ...callOnce, capture: true });
    signal.addEventListener(
      'abort',
      watchPrinting(() => {
        if (isPrinting()) this.#setNear();
      }),
    );
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = null;
    this.#listenersAbort?.abort();
  }

  /**
   * Once there is an answer, loads the parts at once if the calculator is on screen, or if it is not displayed, because the page may show it
   * at any time. Otherwise they are loaded when the calculator comes near.
   */
  async hostUpdated(): Promise<void> {
    const verdict = this.#host.renderRoot.querySelector<FtVerdict>('ft-verdict');
    if (this.isNear || this.#observer || !verdict) return;
    // A margin as high as the window, so that a reader who scrolls finds the parts in their place.
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) this.#setNear();
      },
      { rootMargin: '100% 0px' },
    );
    // Before its calculators have their answers, a page is so short that all of them would be on screen. If an answer fails, there is no
    // reason to wait longer.
    await verdict.updateComplete.catch(() => {});
    // The host was removed in the meantime. Its position is then 0, so it would count as near.
    if (!this.#observer) return;
    const { top, bottom } = this.#host.getBoundingClientRect();
    if (top <= innerHeight && bottom >= 0) this.#setNear();
    else this.#observer.observe(this.#host);
  }

  /** Records that the host is near, and updates it. */
  #setNear = (): void => {
    this.#observer?.disconnect();
    if (this.isNear) return;
    this.isNear = true;
    this.#host.requestUpdate();
  };

  /** Loads the parts that a reader may open, so that they open at once, even if the network is lost. */
  #loadHidden = (): void => {
    for (const { tag } of views) this.#late.need(tag);
    this.#late.need('ft-comparison');
    this.#addEditingParts();
  };

  /** Adds the parts for editing. If their file cannot be loaded, the calculator works without them. */
  #addEditingParts = (): void => {
    if (this.#hasAskedForEditing) return;
    this.#hasAskedForEditing = true;
    loadPart(
      'editing-parts',
      () => import('./editing-parts.ts'),
      ({ addEditingParts }) => addEditingParts(this.#host),
    );
  };
}
