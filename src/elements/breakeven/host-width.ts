/** The width of a host element, for layouts whose markup depends on the width; a container query cannot change markup. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Measures the host, and updates it when its width crosses a breakpoint. */
export class HostWidthController implements ReactiveController {
  /** The width of the host's content in em of its text. 0 until it is laid out. */
  width = 0;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #breakpoints: readonly number[];
  #observer: ResizeObserver | null = null;

  /** The host updates only when its width crosses one of `breakpoints`, in em. */
  constructor(host: ReactiveControllerHost & HTMLElement, breakpoints: readonly number[]) {
    this.#host = host;
    this.#breakpoints = breakpoints;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver(([entry]) => {
      const lastWidth = this.width;
      this.width = (entry?.contentRect.width ?? 0) / parseFloat(getComputedStyle(this.#host).fontSize);
      if (this.#breakpoints.every((breakpoint) => lastWidth < breakpoint === this.width < breakpoint)) return;
      // The update waits for the next frame, because browsers report an error on the page if a size changes again while the
      // observer is being called.
      requestAnimationFrame(() => this.#host.requestUpdate());
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}
