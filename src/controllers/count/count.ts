/**
 * Counts texts for an element: an estimate at once, the exact count as soon as the tokenizer is there, and again after
 * every edit, only where something changed. It owns the lifecycle (loading, slices, failure, cancelling) and knows
 * neither parts nor pixels.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { EstimateFamily } from '../../tokenizers/estimate.ts';
import { estimateFamilies, estimateTokens } from '../../tokenizers/estimate.ts';
import { loadTokenizer, onRegistration } from '../../tokenizers/load.ts';
import type { Segment } from '../../tokenizers/segments.ts';
import type { Counter, CounterSource, EncodingId, Tokenizer } from '../../tokenizers/types.ts';
import { LongCount } from './long.ts';
import { AtMost, nextSlot, runTasks, type Slot, tokensOf, workOf } from './run.ts';
import { CounterLoader, idOf, type LoadCounter } from './source.ts';

/** Replaceable for tests and for hosts with a loader of their own. */
export interface CountOptions {
  readonly load?: LoadCounter;
  /** Called when a count arrives later than the update that asked for it, or when it fails. */
  readonly onArrival?: () => void;
}

/** Typing has paused when nothing came for this long, in milliseconds. */
const pauseMs = 250;

/** Progress makes the host update no more often than this, in milliseconds. */
const progressMs = 100;

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, pauseMs));
}

export class CountController implements ReactiveController {
  /** Where counting stands. */
  state: CountState = { kind: 'exact' };
  /** Tokens of each text of the last request, exact or estimated as `state` says. */
  tokens: readonly number[] = [];

  readonly #host: ReactiveControllerHost;
  readonly #loader: CounterLoader;
  readonly #onArrival: () => void;
  #request: CountRequest = { texts: [], tokenizer: null, family: 'unknown' };
  #slots: Slot[] = [];
  #work = new AbortController();
  /** What the tokens of the slots are of. */
  #counter: Counter | null = null;
  /** Counts long texts; its worker lives as long as the host is connected and the encoding stays. */
  #long: LongCount | null = null;
  readonly #show = new AtMost(progressMs, () => this.#host.requestUpdate());
  #connected = false;
  #stopListening = (): void => {};

  constructor(host: ReactiveControllerHost, options: CountOptions = {}) {
    this.#host = host;
    this.#loader = new CounterLoader(options.load ?? loadTokenizer, (id) => this.#arrive(id));
    this.#onArrival = options.onArrival ?? (() => {});
    host.addController(this);
  }

  hostConnected(): void {
    this.#connected = true;
    this.#stopListening = onRegistration((id) => this.#adoptRegistered(id));
    // Work that disconnecting cancelled goes on, and what could not be loaded may be there by now.
    this.#loader.forgetFailure();
    if (!this.#request.texts.length) return;
    this.#recount();
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#stopListening();
    this.#work.abort();
    this.#closeLong();
    this.#show.stop();
  }

  /** True when `tokens` are the model's own. */
  get exact(): boolean {
    return this.state.kind === 'exact';
  }

  /** True while another count will follow without anyone asking. */
  get pending(): boolean {
    return this.state.kind === 'loading' || this.state.kind === 'counting';
  }

  /** Id of what is asked to count; empty for a counter without one, and for an estimate. */
  get askedTokenizer(): string {
    const { tokenizer } = this.#request;
    return tokenizer === null ? '' : idOf(tokenizer);
  }

  /** Id of what counted: the tokenizer (`host` for a counter without one), or `estimate:` and the family. */
  get usedTokenizer(): string {
    const { tokenizer, family } = this.#request;
    return this.pending || this.state.kind === 'failed' || tokenizer === null
      ? `estimate:${family}`
      : this.askedTokenizer || 'host';
  }

  /** The tokenizer that drew the boundaries, once loaded; null for estimates and asynchronous counters. */
  get tokenizer(): Tokenizer | null {
    const { tokenizer } = this.#request;
    const counter = tokenizer === null ? null : this.#loader.readyOf(tokenizer);
    return (counter as Tokenizer | null)?.boundaries ? (counter as Tokenizer) : null;
  }

  /** The segments of a text of the last request. They stay the same objects while their text stays. */
  segments(index: number): readonly Segment[] {
    return this.#slots[index]?.segments ?? [];
  }

  /**
   * Counts; called while the host updates. Sets `tokens` and `state` at once, and asks for an update when more arrives.
   * A host that is not connected gets an estimate; the count follows when it is.
   */
  count(request: CountRequest): void {
    const former = this.#request;
    const sameTexts =
      request.texts.length === former.texts.length &&
      request.texts.every((text, index) => text === former.texts[index]);
    const same =
      sameTexts &&
      request.tokenizer === former.tokenizer &&
      request.family === former.family &&
      request.assumed === former.assumed &&
      request.estimateAdded === former.estimateAdded;
    if (same) return;
    if (!sameTexts && this.#connected) this.#loader.tryAgain();
    if (request.tokenizer !== former.tokenizer) this.#dropCounts();
    this.#request = request;
    this.#recount();
  }

  /** Loads or counts again after a failure. */
  retry(): void {
    this.#loader.forgetFailure();
    this.#recount();
    this.#host.requestUpdate();
  }

  /** Asks for the counter again by its id, since another way to load may give another one. */
  reload(): void {
    if (this.#connected) this.#loader.reload(this.#request.tokenizer);
    else this.#loader.forget(this.askedTokenizer);
  }

  #recount(): void {
    this.#work.abort();
    this.#work = new AbortController();
    const { texts, tokenizer, family } = this.#request;
    const id = tokenizer === null ? '' : idOf(tokenizer);
    this.#slots = texts.map((text, index) => nextSlot(this.#slots[index], text, id));

    if (texts.every((text) => text === '')) this.#settle({ kind: 'exact' });
    else if (tokenizer === null) this.#settle({ kind: 'estimate', error: estimateFamilies[family].error });
    else if (!this.#connected) this.#settle({ kind: 'loading' });
    else {
      const loading = this.#loader.stateOf(tokenizer);
      if (loading.kind === 'ready') this.#countWith(loading.counter);
      else this.#settle(loading.kind === 'failed' ? { ...loading, stage: 'load' } : loading);
    }
  }

  /** What was waited for, or has counted so far, is another counter now. */
  #adoptRegistered(id: string): void {
    if (this.#request.tokenizer !== id) return;
    this.#loader.forget(id);
    this.#dropCounts();
    this.#recount();
    this.#host.requestUpdate();
  }

  /** A counter that was asked for is there or failed; one that is no longer wanted is kept, not shown. */
  #arrive(id: string): void {
    if (!this.#connected || this.#request.tokenizer !== id) return;
    this.#recount();
    this.#report();
  }

  #countWith(counter: Counter): void {
    if (this.#counter !== null && this.#counter !== counter) {
      const { askedTokenizer } = this;
      this.#dropCounts();
      this.#slots = this.#request.texts.map((text) => nextSlot(undefined, text, askedTokenizer));
    }
    this.#counter = counter;
    const { signal } = this.#work;
    let share: number | null = null;
    const onShare = (told: number): void => {
      share = told;
      this.#progress(signal, told);
    };
    let later: Promise<void> | undefined;
    try {
      const { tasks, afterPause } = workOf(this.#slots, counter, this.askedTokenizer, this.#longCount);
      const run = (): Promise<void> | undefined => {
        signal.throwIfAborted();
        return runTasks(tasks, signal, onShare);
      };
      later = afterPause ? pause().then(run) : run();
    } catch (error) {
      this.#settle({ kind: 'failed', stage: 'count', error });
      return;
    }
    if (!later) {
      this.#finish(counter);
      return;
    }
    this.#settle({ kind: 'counting', share });
    const finish = (): void => {
      if (signal.aborted) return;
      this.#finish(counter);
      this.#report();
    };
    later.then(finish).catch((error: unknown) => {
      if (signal.aborted) return;
      this.#settle({ kind: 'failed', stage: 'count', error });
      this.#report();
    });
  }

  #finish(counter: Counter): void {
    this.tokens = this.#slots.map(tokensOf);
    const { assumed, estimateAdded } = this.#request;
    if (!counter.exact) this.state = { kind: 'estimate', error: counter.error ?? null };
    else this.state = { kind: assumed ? 'assumed' : estimateAdded ? 'partly' : 'exact' };
  }

  /** The state, with estimates for tokens. */
  #settle(state: CountState): void {
    this.state = state;
    this.tokens = this.#request.texts.map((text) => estimateTokens(text, this.#request.family));
  }

  #progress(signal: AbortSignal, share: number): void {
    if (signal.aborted || this.state.kind !== 'counting') return;
    this.state = { kind: 'counting', share };
    this.#show.ask();
  }

  #report(): void {
    this.#show.stop();
    this.#onArrival();
    this.#host.requestUpdate();
  }

  #longCount = (id: EncodingId): LongCount => {
    this.#long ??= new LongCount(id);
    return this.#long;
  };

  #closeLong(): void {
    this.#long?.close();
    this.#long = null;
  }

  /** Counts all anew: another counter is asked. */
  #dropCounts(): void {
    this.#slots = [];
    this.#counter = null;
    this.#closeLong();
  }
}

// What is asked of a count, and where it stands. Types only.

/** Where counting stands. Estimates carry why they are estimates. */
export type CountState =
  | { readonly kind: 'exact' }
  /** Counted, by a tokenizer of which it is only assumed that it is the model's. */
  | { readonly kind: 'assumed' }
  /** Counted; what is added to the texts is an estimate, or something beside them is not counted. */
  | { readonly kind: 'partly' }
  /** No exact tokenizer is asked for; `error` is the stated relative error, null where none is stated. */
  | { readonly kind: 'estimate'; readonly error: number | null }
  /** The tokenizer is on its way. */
  | { readonly kind: 'loading' }
  /** The tokenizer is at work; `share` of it done, 0–1, null where it does not say. */
  | { readonly kind: 'counting'; readonly share: number | null }
  /** The estimate stays: the tokenizer did not load, or did not count these texts. */
  | { readonly kind: 'failed'; readonly stage: 'load' | 'count'; readonly error: unknown };

/** What to count and with what. */
export interface CountRequest {
  readonly texts: readonly string[];
  /** A counter, or the id of one; null where only an estimate is possible. */
  readonly tokenizer: CounterSource | null;
  /** The tokenizer is not known to be the model's. */
  readonly assumed?: boolean;
  /** What whoever asks adds to these texts is an estimate, or leaves something out: their sum is not exact, whatever counts them. */
  readonly estimateAdded?: boolean;
  /** Whose estimate is shown until, or instead of, the exact count. */
  readonly family: EstimateFamily;
}
