/**
 * Holds the position on the x axis whose figures a chart shows. The position follows the pointer, touches and arrow keys, and then
 * returns to a resting position that the host chooses. Positions are whole numbers from 0.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The positions that can be chosen. The functions are called at each event, so their results may change. */
export interface ReadingOptions {
  /** Number of positions. */
  readonly count: () => number;
  /** The resting position. */
  readonly rest: () => number;
  /** The position at a horizontal coordinate of the viewport in CSS pixels; `null` if there is none. */
  readonly at: (clientX: number) => number | null;
}

/** The number of positions that each key moves. */
const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };

/** Holds the position whose figures are shown, and updates the host when it changes. */
export class ReadingController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: ReadingOptions;
  #index: number | null = null;

  constructor(host: ReactiveControllerHost, options: ReadingOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#index = null;
  }

  /** Whether the user has chosen a position. If not, the position is the resting position. */
  get active(): boolean {
    return this.#index !== null;
  }

  /** The chosen position, or the resting position. It is always valid. */
  get index(): number {
    const last = Math.max(0, this.#options.count() - 1);
    return Math.min(Math.max(this.#index ?? this.#options.rest(), 0), last);
  }

  /** Chooses the position under the pointer. */
  readonly follow = (event: PointerEvent): void => {
    this.#move(this.#options.at(event.clientX));
  };

  /** Returns to the resting position, but not after a touch: a finger covers the figures, which are read after it is lifted. */
  readonly leave = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') this.rest();
  };

  /** Returns to the resting position. */
  readonly rest = (): void => {
    this.#move(null);
  };

  /** Moves the position with the arrow keys (with Shift, six positions at once), Home and End. Escape returns to the resting position. */
  readonly press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = steps[event.key];
    const last = this.#options.count() - 1;
    if (step !== undefined)
      this.#move(Math.min(Math.max(this.index + step * (event.shiftKey ? 6 : 1), 0), last));
    else if (event.key === 'Home') this.#move(0);
    else if (event.key === 'End') this.#move(last);
    else if (event.key === 'Escape' && this.active) this.rest();
    else return;
    event.preventDefault();
  };

  #move(index: number | null): void {
    if (index === this.#index) return;
    this.#index = index;
    this.#host.requestUpdate();
  }
}
