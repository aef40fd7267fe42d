/** Announces a text to assistive technology once it has not changed for a while, so that typing is not interrupted. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long a text must stay the same before it is announced, in milliseconds. */
export const announceAfterMs = 800;

/** Holds the text to announce, and updates the host when a new text is due. */
export class AnnounceController implements ReactiveController {
  /** The text that the host renders into its `role="status"`. Empty until the first text has changed. */
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

  /**
   * Announces the text after a pause, if it differs from the last one. The first text is not announced: a screen reader
   * reads it with the page.
   */
  announce(text: string): void {
    if (text === this.#latest) return;
    const isFirst = this.#latest === null;
    this.#latest = text;
    clearTimeout(this.#timer);
    if (isFirst) return;
    this.#timer = setTimeout(() => {
      this.text = text;
      this.#host.requestUpdate();
    }, announceAfterMs);
  }
}
