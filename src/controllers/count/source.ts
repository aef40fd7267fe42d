/**
 * What counts: a counter of the host's own, or one that is loaded by its id, once, with its failure remembered until
 * somebody asks again.
 * It knows no text and no element.
 */

import type { Counter, CounterSource } from '../../tokenizers/types.ts';

/** Gives counters by id. */
export type LoadCounter = (id: string) => Promise<Counter>;

/** Where loading stands. */
export type LoadState =
  | { readonly kind: 'ready'; readonly counter: Counter }
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: unknown };

/** The id of a source; empty for a counter without one. */
export function idOf(source: CounterSource): string {
  const id: unknown = typeof source === 'string' ? source : source.id;
  return typeof id === 'string' ? id : '';
}

/** Remembers the counter that was loaded last. `onSettled` hears the id of one that arrived or failed later. */
export class CounterLoader {
  readonly #load: LoadCounter;
  readonly #onSettled: (id: string) => void;
  #id: string | null = null;
  #state: LoadState = { kind: 'loading' };
  /** The attempt under way; null when there is none. */
  #attempt: object | null = null;

  constructor(load: LoadCounter, onSettled: (id: string) => void) {
    this.#load = load;
    this.#onSettled = onSettled;
  }

  /** Where a source stands; asked for the first time, an id starts loading. */
  stateOf(source: CounterSource): LoadState {
    if (typeof source !== 'string') return { kind: 'ready', counter: source };
    if (this.#id !== source) {
      this.#state = { kind: 'loading' };
      this.#start(source);
    }
    return this.#state;
  }

  /** The counter of a source where it is there already; starts nothing. */
  readyOf(source: CounterSource): Counter | null {
    if (typeof source !== 'string') return source;
    return this.#id === source && this.#state.kind === 'ready' ? this.#state.counter : null;
  }

  /** Loads what failed again when it is asked for next. */
  forgetFailure(): void {
    if (this.#state.kind === 'failed') this.#id = null;
  }

  /** Loads an id again when it is asked for next: another counter bears it now. */
  forget(id: string): void {
    if (this.#id === id) this.#id = null;
  }

  /** Loads an id again now, since it may be another counter's; the one there stands until then. */
  reload(source: CounterSource | null): void {
    if (typeof source === 'string' && this.#id === source) this.#start(source);
    else this.#id = null;
  }

  /** Loads what failed again now. The failure stands until that succeeds: nobody hears of the same one twice. */
  tryAgain(): void {
    if (this.#state.kind === 'failed' && this.#id !== null && !this.#attempt) this.#start(this.#id);
  }

  #start(id: string): void {
    const attempt = {};
    this.#id = id;
    this.#attempt = attempt;
    const settle = (state: LoadState): void => {
      // Another one was asked for meanwhile.
      if (this.#attempt !== attempt) return;
      this.#attempt = null;
      const former = this.#state;
      if (state.kind === 'failed' && former.kind === 'failed') return;
      if (state.kind === 'ready' && former.kind === 'ready' && state.counter === former.counter) return;
      this.#state = state;
      this.#onSettled(id);
    };
    (async () => this.#load(id))().then(
      (counter) => settle({ kind: 'ready', counter }),
      (error: unknown) => settle({ kind: 'failed', error }),
    );
  }
}
