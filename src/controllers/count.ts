/**
 * Counts texts for an element: an estimate at once, the exact count as soon as the tokenizer is there, and again after
 * every edit, only where something changed. It owns the lifecycle (loading, slices, failure, cancelling) and knows
 * neither parts nor pixels.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  type AsyncTokenizer,
  type EstimateFamily,
  estimateFamilies,
  estimateTokens,
  loadTokenizer,
  type Tokenizer,
} from '../tokenizers/index.ts';
import { nextSlot, pause, type Slot, type Task, tokensOf, workOf } from './count-tasks.ts';
import type { Segment } from './segments.ts';

/** Where counting stands. Estimates carry why they are estimates. */
export type CountState =
  | { readonly kind: 'exact' }
  /** No exact tokenizer is asked for; `error` is the stated relative error, null where none is stated. */
  | { readonly kind: 'estimate'; readonly error: number | null }
  /** The tokenizer is on its way. */
  | { readonly kind: 'loading' }
  /** The tokenizer is at work; `share` of it done, 0–1, null where it does not say. */
  | { readonly kind: 'counting'; readonly share: number | null }
  /** The estimate stays. */
  | { readonly kind: 'failed'; readonly error: unknown };

/** What to count and with what. */
export interface CountRequest {
  readonly texts: readonly string[];
  /** Id of a tokenizer; null where only an estimate is possible. */
  readonly tokenizer: string | null;
  /** Whose estimate is shown until, or instead of, the exact count. */
  readonly family: EstimateFamily;
}

/** Replaceable for tests and for hosts with a loader of their own. */
export interface CountOptions {
  readonly load?: (id: string) => Promise<Tokenizer | AsyncTokenizer>;
  /** Called when a count arrives later than the update that asked for it, or when it fails. */
  readonly onArrival?: () => void;
}

/** Time a slice of counting takes before it lets the page breathe, in milliseconds. */
const sliceMs = 6;

export class CountController implements ReactiveController {
  /** Where counting stands. */
  state: CountState = { kind: 'exact' };
  /** Tokens of each text of the last request, exact or estimated as `state` says. */
  tokens: readonly number[] = [];

  readonly #host: ReactiveControllerHost;
  readonly #load: (id: string) => Promise<Tokenizer | AsyncTokenizer>;
  readonly #onArrival: () => void;
  #request: CountRequest = { texts: [], tokenizer: null, family: 'unknown' };
  #slots: Slot[] = [];
  #loaded: { readonly id: string; readonly tokenizer: Tokenizer | AsyncTokenizer } | null = null;
  #loading: string | null = null;
  #failed: { readonly id: string; readonly error: unknown } | null = null;
  #work = new AbortController();
  #connected = false;

  constructor(host: ReactiveControllerHost, options: CountOptions = {}) {
    this.#host = host;
    this.#load = options.load ?? loadTokenizer;
    this.#onArrival = options.onArrival ?? (() => {});
    host.addController(this);
  }

  hostConnected(): void {
    this.#connected = true;
    // Work that disconnecting cancelled goes on.
    if (this.#request.texts.length) this.#recount();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#work.abort();
  }

  /** True when `tokens` are the model's own. */
  get exact(): boolean {
    return this.state.kind === 'exact';
  }

  /** True while another count will follow without anyone asking. */
  get pending(): boolean {
    return this.state.kind === 'loading' || this.state.kind === 'counting';
  }

  /** Id of what counted: the tokenizer, or `estimate:` and the family. */
  get usedTokenizer(): string {
    const { tokenizer, family } = this.#request;
    return this.pending || this.state.kind === 'failed' || tokenizer === null
      ? `estimate:${family}`
      : tokenizer;
  }

  /** Counts a short text at once, with what counts the rest: exactly where that is possible without waiting. */
  countNow = (text: string): number => {
    const loaded = this.#current();
    const tokens = loaded && !this.pending ? loaded.count(text) : null;
    return typeof tokens === 'number' ? tokens : estimateTokens(text, this.#request.family);
  };

  /** The tokenizer that drew the boundaries, once loaded; null for estimates and asynchronous counters. */
  get tokenizer(): Tokenizer | null {
    const loaded = this.#current();
    return loaded && 'boundaries' in loaded ? loaded : null;
  }

  /** The segments of a text of the last request. They stay the same objects while their text stays. */
  segments(index: number): readonly Segment[] {
    return this.#slots[index]?.segments ?? [];
  }

  /** Counts; called while the host updates. Sets `tokens` and `state` at once, and asks for an update when more arrives. */
  count(request: CountRequest): void {
    const same =
      request.tokenizer === this.#request.tokenizer &&
      request.family === this.#request.family &&
      request.texts.length === this.#request.texts.length &&
      request.texts.every((text, index) => text === this.#request.texts[index]);
    if (same) return;
    if (request.tokenizer !== this.#request.tokenizer) this.#slots = [];
    this.#request = request;
    this.#recount();
  }

  /** Loads again after a failure. */
  retry(): void {
    this.#failed = null;
    this.#recount();
    this.#host.requestUpdate();
  }

  #current(): Tokenizer | AsyncTokenizer | null {
    return this.#loaded && this.#loaded.id === this.#request.tokenizer ? this.#loaded.tokenizer : null;
  }

  #recount(): void {
    this.#work.abort();
    this.#work = new AbortController();
    const { texts, tokenizer: id, family } = this.#request;
    this.#slots = texts.map((text, index) => nextSlot(this.#slots[index], text));

    if (texts.every((text) => text === '')) this.#settle({ kind: 'exact' });
    else if (id === null) this.#settle({ kind: 'estimate', error: estimateFamilies[family]?.error ?? null });
    else if (this.#failed?.id === id) this.#settle({ kind: 'failed', error: this.#failed.error });
    else if (!this.#current()) {
      this.#settle({ kind: 'loading' });
      this.#fetch(id);
    } else this.#countWith(this.#current() as Tokenizer | AsyncTokenizer);
  }

  /** Loads once per id however often the text changes meanwhile; a load that is no longer wanted is kept, not shown. */
  #fetch(id: string): void {
    if (this.#loading === id) return;
    this.#loading = id;
    this.#load(id).then(
      (tokenizer) => this.#arrive(id, () => (this.#loaded = { id, tokenizer })),
      (error: unknown) => this.#arrive(id, () => (this.#failed = { id, error })),
    );
  }

  #arrive(id: string, keep: () => void): void {
    if (this.#loading !== id) return;
    this.#loading = null;
    keep();
    if (!this.#connected || this.#request.tokenizer !== id) return;
    this.#recount();
    this.#report();
  }

  #countWith(tokenizer: Tokenizer | AsyncTokenizer): void {
    const { signal } = this.#work;
    const work = this.#slots.flatMap((slot) => workOf(slot, tokenizer));
    const total = work.length;
    const step = (): boolean => {
      const until = performance.now() + sliceMs;
      while (work.length) {
        const result = (work.shift() as Task)(signal, (share) => this.#progress(signal, share));
        if (result instanceof Promise) {
          this.#later(result, signal, next);
          return false;
        }
        if (work.length && performance.now() > until) {
          this.#later(pause(), signal, next);
          return false;
        }
      }
      return true;
    };
    const next = (): void => {
      if (step()) {
        this.#finish(tokenizer);
        this.#report();
      } else if (total > 1) this.#progress(signal, 1 - work.length / total);
    };
    try {
      if (step()) this.#finish(tokenizer);
      else this.#settle({ kind: 'counting', share: null });
    } catch (error) {
      this.#fail(error);
    }
  }

  #later(promise: Promise<unknown>, signal: AbortSignal, next: () => void): void {
    // A counter that ignores its signal must not be heard either.
    const unlessCancelled = (): void => {
      if (!signal.aborted) next();
    };
    promise.then(unlessCancelled).catch((error: unknown) => {
      if (signal.aborted) return;
      this.#fail(error);
      this.#report();
    });
  }

  #finish(tokenizer: Tokenizer | AsyncTokenizer): void {
    this.tokens = this.#slots.map(tokensOf);
    this.state = tokenizer.exact ? { kind: 'exact' } : { kind: 'estimate', error: tokenizer.error ?? null };
  }

  #fail(error: unknown): void {
    this.#failed = { id: this.#request.tokenizer ?? '', error };
    this.#settle({ kind: 'failed', error });
  }

  /** The state, with estimates for tokens. */
  #settle(state: CountState): void {
    this.state = state;
    this.tokens = this.#request.texts.map((text) => estimateTokens(text, this.#request.family));
  }

  #progress(signal: AbortSignal, share: number): void {
    if (signal.aborted || this.state.kind !== 'counting') return;
    this.state = { kind: 'counting', share };
    this.#host.requestUpdate();
  }

  #report(): void {
    this.#onArrival();
    this.#host.requestUpdate();
  }
}
