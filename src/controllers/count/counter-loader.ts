/**
 * Finds the counter of a source. A source is a counter that the page gives, or the id of a counter to load. Failures are remembered until a
 * retry.
 */
import type { Counter, CounterSource } from '../../tokenizers/types.ts';

/** Loads the counter with an id. */
export type LoadCounter = (id: string) => Promise<Counter>;

/** The state of loading a counter. */
export type LoadState =
  | { readonly kind: 'ready'; readonly counter: Counter }
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: unknown };

/** The id of a source. Empty for a counter without an id. */
export function idOf(source: CounterSource): string {
  const id: unknown = typeof source === 'string' ? source : source.id;
  return typeof id === 'string' ? id : '';
}

/** Loads counters by id and keeps the last one. Calls `onSettled` with an id when its counter has loaded or failed. */
export class CounterLoader {
  readonly #load: LoadCounter;
  readonly #onSettled: (id: string) => void;
  #id: string | null = null;
  #state: LoadState = { kind: 'loading' };
  /** Identifies the attempt that is in progress. `null` if there is none. */
  #attempt: object | null = null;

  constructor(load: LoadCounter, onSettled: (id: string) => void) {
    this.#load = load;
    this.#onSettled = onSettled;
  }

  /** The state of a source. Starts to load it if its id is not the one that was loaded last. */
  stateOf(source: CounterSource): LoadState {
    if (typeof source !== 'string') return { kind: 'ready', counter: source };
    if (this.#id !== source) {
      this.#state = { kind: 'loading' };
      this.#start(source);
    }
    return this.#state;
  }

  /** The counter of a source if it is loaded, and otherwise `null`. Does not start to load it. */
  readyOf(source: CounterSource): Counter | null {
    if (typeof source !== 'string') return source;
    return this.#id === source && this.#state.kind === 'ready' ? this.#state.counter : null;
  }

  /** If loading has failed, makes the next call of `stateOf` load again. */
  forgetFailure(): void {
    if (this.#state.kind === 'failed') this.#id = null;
  }

  /** Makes the next call of `stateOf` load this id again, because it now belongs to another counter. */
  forget(id: string): void {
    if (this.#id === id) this.#id = null;
  }

  /**
   * Loads the counter of an id again now, because the id may belong to another counter than before. Until this load has succeeded, the
   * present counter stays in use.
   */
  reload(source: CounterSource | null): void {
    if (typeof source === 'string' && this.#id === source) this.#start(source);
    else this.#id = null;
  }

  /** Loads a failed counter again now. The state stays `failed` until the load succeeds, so that a failure is reported only once. */
  tryAgain(): void {
    if (this.#state.kind === 'failed' && this.#id !== null && !this.#attempt) this.#start(this.#id);
  }

  #start(id: string): void {
    const attempt = {};
    this.#id = id;
    this.#attempt = attempt;
    const settle = (state: LoadState): void => {
      // A newer attempt has started.
      if (this.#attempt !== attempt) return;
      this.#attempt = null;
      const previous = this.#state;
      if (state.kind === 'failed' && previous.kind === 'failed') return;
      if (state.kind === 'ready' && previous.kind === 'ready' && state.counter === previous.counter) return;
      this.#state = state;
      this.#onSettled(id);
    };
    (async () => this.#load(id))().then(
      (counter) => settle({ kind: 'ready', counter }),
      (error: unknown) => settle({ kind: 'failed', error }),
    );
  }
}
