/**
 * Says the latest text to assistive technology once nothing has changed for a while, so that typing is not talked over.
 * It knows no element and no language; the host renders `text` into a `role="status"`.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Quiet time before a text is said, in milliseconds. */
export const announceAfterMs = 800;

export class AnnounceController implements ReactiveController {
  /** What the status region holds now; empty until the first change after the first text. */
  text = '';

  readonly #host: ReactiveControllerHost;
  #latest: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** Takes the text as it stands. The first one is not said: it is read with the page. */
  take(text: string): void {
    if (text === this.#latest) return;
    const first = this.#latest === null;
    this.#latest = text;
    clearTimeout(this.#timer);
    if (first) return;
    this.#timer = setTimeout(() => {
      this.text = text;
      this.#host.requestUpdate();
    }, announceAfterMs);
  }
}
