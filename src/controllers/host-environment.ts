/**
 * What an element may learn of where it stands: how wide it is, and what the page's address says behind the "#".
 * It owns the listening; it knows no layout and no scenario.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class SurroundingsController implements ReactiveController {
  /** Width of the host's content in CSS pixels; 0 until it is laid out. */
  width = 0;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #onHash: (hash: string) => void;
  /** Widths that matter: an update is asked for only when one is crossed. */
  readonly #steps: readonly number[];
  #observer: ResizeObserver | null = null;

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    options: { readonly steps: readonly number[]; readonly onHash: (hash: string) => void },
  ) {
    this.#host = host;
    this.#steps = options.steps;
    this.#onHash = options.onHash;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#readHash);
    this.#readHash();
    this.#observer = new ResizeObserver(([entry]) => {
      const former = this.width;
      this.width = entry?.contentRect.width ?? 0;
      if (this.#steps.every((step) => former < step === this.width < step)) return;
      // Not at once: a change of size inside the observer's own round is reported as an error of the page.
      requestAnimationFrame(() => this.#host.requestUpdate());
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#readHash);
    this.#observer?.disconnect();
  }

  #readHash = (): void => this.#onHash(location.hash);
}
