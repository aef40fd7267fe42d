/** The hash of the page's address, read when the host is connected and whenever it changes. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Passes the hash to a function of the host. */
export class LocationHashController implements ReactiveController {
  readonly #onHash: (hash: string) => void;

  /** `onHash` receives the hash with its "#", or an empty text if there is none. */
  constructor(host: ReactiveControllerHost, onHash: (hash: string) => void) {
    this.#onHash = onHash;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#read);
    this.#read();
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#read);
  }

  #read = (): void => this.#onHash(location.hash);
}
