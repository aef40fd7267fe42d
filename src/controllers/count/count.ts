/**
 * Counts texts for a host element. It gives an estimate at once, and the exact count as soon as the tokenizer is loaded. After
 * an edit, only the changed segments are counted. It handles loading, slices, failures and cancelling.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { EstimateFamily } from '../../tokenizers/estimate.ts';
import { estimateFamilies, estimateTokens } from '../../tokenizers/estimate.ts';
import { loadTokenizer, onRegistration } from '../../tokenizers/load.ts';
import type { Segment } from '../../tokenizers/segments.ts';
import type { Counter, CounterSource, EncodingId, Tokenizer } from '../../tokenizers/types.ts';
import { BackgroundCount } from './background-count.ts';
import { CounterLoader, idOf, type LoadCounter } from './counter-loader.ts';
import { nextSlot, runTasks, type Slot, Throttle, tokensOf, workOf } from './tasks.ts';

/** The options of a `CountController`. */
export interface CountOptions {
  /** Loads a counter by its id. Default: `loadTokenizer`. Hosts and tests can pass another function. */
  readonly load?: LoadCounter;
  /** Called when a count arrives or fails after the update of the host that asked for it. */
  readonly onArrival?: () => void;
}

/** Typing has paused if there is no edit for this time, in milliseconds. */
const pauseMs = 250;

/** Minimum time between two updates of the host for progress, in milliseconds. */
const progressMs = 100;

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, pauseMs));
}

/** Counts the texts of one host element, and updates the host when counts arrive. */
export class CountController implements ReactiveController {
  /** The state of the last request. */
  state: CountState = { kind: 'exact' };
  /** Tokens of each text of the last request, exact or estimated as `state` says. */
  tokens: readonly number[] = [];

  readonly #host: ReactiveControllerHost;
  readonly #loader: CounterLoader;
  readonly #onArrival: () => void;
  #request: CountRequest = { texts: [], tokenizer: null, family: 'unknown' };
  /** One slot for each text of the last request, with its segments. */
  #slots: Slot[] = [];
  /** Cancels the count in progress. */
  #cancellation = new AbortController();
  /** The counter that gave the tokens of the slots. */
  #counter: Counter | null = null;
  /** Counts long texts. It is kept while the host is connected and the encoding stays the same. */
  #background: BackgroundCount | null = null;
  /** Updates the host for progress. */
  readonly #progressUpdate = new Throttle(progressMs, () => this.#host.requestUpdate());
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
    // Continues the work that was cancelled when the host left, and repeats a load that failed.
    this.#loader.forgetFailure();
    if (!this.#request.texts.length) return;
    this.#recount();
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#stopListening();
    this.#cancellation.abort();
    this.#closeBackground();
    this.#progressUpdate.stop();
  }

  /** Whether `tokens` are the counts that the model's own tokenizer gives. */
  get exact(): boolean {
    return this.state.kind === 'exact';
  }

  /** Whether a better count will follow without a further request. */
  get pending(): boolean {
    return this.state.kind === 'loading' || this.state.kind === 'counting';
  }

  /** Id of the counter that the last request names. Empty for a counter without an id, and for an estimate. */
  get askedTokenizer(): string {
    const { tokenizer } = this.#request;
    return tokenizer === null ? '' : idOf(tokenizer);
  }

  /** Id of the counter that gave `tokens` (`host` for one without an id), or `estimate:` and the family. */
  get usedTokenizer(): string {
    const { tokenizer, family } = this.#request;
    return this.pending || this.state.kind === 'failed' || tokenizer === null
      ? `estimate:${family}`
      : this.askedTokenizer || 'host';
  }

  /** The tokenizer, which gives token boundaries. `null` until it is loaded, for estimates, and for counters without boundaries. */
  get tokenizer(): Tokenizer | null {
    const { tokenizer } = this.#request;
    const counter = tokenizer === null ? null : this.#loader.readyOf(tokenizer);
    return (counter as Tokenizer | null)?.boundaries ? (counter as Tokenizer) : null;
  }

  /** The segments of a text of the last request. A segment stays the same object while its text stays the same. */
  segments(index: number): readonly Segment[] {
    return this.#slots[index]?.segments ?? [];
  }

  /**
   * Counts the texts of a request. It is called while the host updates, sets `tokens` and `state` at once, and requests an update
   * when a better count arrives. A host that is not connected gets an estimate, and the count after it is connected.
   */
  count(request: CountRequest): void {
    const previous = this.#request;
    const hasSameTexts =
      request.texts.length === previous.texts.length &&
      request.texts.every((text, index) => text === previous.texts[index]);
    const isSame =
      hasSameTexts &&
      request.tokenizer === previous.tokenizer &&
      request.family === previous.family &&
      request.assumed === previous.assumed &&
      request.estimateAdded === previous.estimateAdded;
    if (isSame) return;
    if (!hasSameTexts && this.#connected) this.#loader.tryAgain();
    if (request.tokenizer !== previous.tokenizer) this.#dropCounts();
    this.#request = request;
    this.#recount();
  }

  /** Loads or counts again after a failure. */
  retry(): void {
    this.#loader.forgetFailure();
    this.#recount();
    this.#host.requestUpdate();
  }

  /** Loads the counter again by its id, after the host has changed how counters are loaded. */
  reload(): void {
    if (this.#connected) this.#loader.reload(this.#request.tokenizer);
    else this.#loader.forget(this.askedTokenizer);
  }

  #recount(): void {
    this.#cancellation.abort();
    this.#cancellation = new AbortController();
    const { texts, tokenizer, family } = this.#request;
    const id = tokenizer === null ? '' : idOf(tokenizer);
    this.#slots = texts.map((text, index) => nextSlot(this.#slots[index], text, id));

    if (texts.every((text) => text === '')) this.#showEstimate({ kind: 'exact' });
    else if (tokenizer === null)
      this.#showEstimate({ kind: 'estimate', error: estimateFamilies[family].error });
    else if (!this.#connected) this.#showEstimate({ kind: 'loading' });
    else {
      const loadState = this.#loader.stateOf(tokenizer);
      if (loadState.kind === 'ready') this.#countWith(loadState.counter);
      else this.#showEstimate(loadState.kind === 'failed' ? { ...loadState, stage: 'load' } : loadState);
    }
  }

  /** Counts again with a counter that was registered under the id of the last request. */
  #adoptRegistered(id: string): void {
    if (this.#request.tokenizer !== id) return;
    this.#loader.forget(id);
    this.#dropCounts();
    this.#recount();
    this.#host.requestUpdate();
  }

  /** Called when a counter has loaded or failed. Does nothing if the last request names another counter. */
  #arrive(id: string): void {
    if (!this.#connected || this.#request.tokenizer !== id) return;
    this.#recount();
    this.#reportArrival();
  }

  #countWith(counter: Counter): void {
    if (this.#counter !== null && this.#counter !== counter) {
      const { askedTokenizer } = this;
      this.#dropCounts();
      this.#slots = this.#request.texts.map((text) => nextSlot(undefined, text, askedTokenizer));
    }
    this.#counter = counter;
    const { signal } = this.#cancellation;
    let share: number | null = null;
    const onShare = (doneShare: number): void => {
      share = doneShare;
      this.#followProgress(signal, doneShare);
    };
    let later: Promise<void> | undefined;
    try {
      const { tasks, afterPause } = workOf(this.#slots, counter, this.askedTokenizer, this.#backgroundCount);
      const run = (): Promise<void> | undefined => {
        signal.throwIfAborted();
        return runTasks(tasks, signal, onShare);
      };
      later = afterPause ? pause().then(run) : run();
    } catch (error) {
      this.#showEstimate({ kind: 'failed', stage: 'count', error });
      return;
    }
    if (!later) {
      this.#finish(counter);
      return;
    }
    this.#showEstimate({ kind: 'counting', share });
    const finish = (): void => {
      if (signal.aborted) return;
      this.#finish(counter);
      this.#reportArrival();
    };
    later.then(finish).catch((error: unknown) => {
      if (signal.aborted) return;
      this.#showEstimate({ kind: 'failed', stage: 'count', error });
      this.#reportArrival();
    });
  }

  #finish(counter: Counter): void {
    this.tokens = this.#slots.map(tokensOf);
    const { assumed, estimateAdded } = this.#request;
    if (!counter.exact) this.state = { kind: 'estimate', error: counter.error ?? null };
    else this.state = { kind: assumed ? 'assumed' : estimateAdded ? 'partly' : 'exact' };
  }

  /** Sets the state, and sets the tokens to estimates. */
  #showEstimate(state: CountState): void {
    this.state = state;
    this.tokens = this.#request.texts.map((text) => estimateTokens(text, this.#request.family));
  }

  #followProgress(signal: AbortSignal, share: number): void {
    if (signal.aborted || this.state.kind !== 'counting') return;
    this.state = { kind: 'counting', share };
    this.#progressUpdate.request();
  }

  #reportArrival(): void {
    this.#progressUpdate.stop();
    this.#onArrival();
    this.#host.requestUpdate();
  }

  #backgroundCount = (id: EncodingId): BackgroundCount => {
    this.#background ??= new BackgroundCount(id);
    return this.#background;
  };

  #closeBackground(): void {
    this.#background?.close();
    this.#background = null;
  }

  /** Discards all counts, because the counter has changed. */
  #dropCounts(): void {
    this.#slots = [];
    this.#counter = null;
    this.#closeBackground();
  }
}

/** The state of a count. Estimates say why they are estimates. */
export type CountState =
  | { readonly kind: 'exact' }
  /** The count is exact for the tokenizer, but this tokenizer is only assumed to be the one of the model. */
  | { readonly kind: 'assumed' }
  /** The texts are counted exactly, but the caller adds an estimate to the counts, or leaves content out (`estimateAdded`). */
  | { readonly kind: 'partly' }
  /** No exact tokenizer was requested. `error` is the stated relative error, or `null` if none is stated. */
  | { readonly kind: 'estimate'; readonly error: number | null }
  /** The tokenizer is loading. */
  | { readonly kind: 'loading' }
  /** The tokenizer is counting. `share` is the share that is done, 0–1, or `null` if it reports no progress. */
  | { readonly kind: 'counting'; readonly share: number | null }
  /** The tokenizer could not be loaded, or could not count these texts, so the tokens stay an estimate. */
  | { readonly kind: 'failed'; readonly stage: 'load' | 'count'; readonly error: unknown };

/** The texts to count, and their tokenizer. */
export interface CountRequest {
  readonly texts: readonly string[];
  /** A counter or its id. `null` if only an estimate is possible. */
  readonly tokenizer: CounterSource | null;
  /** Whether the tokenizer is only assumed to be the one of the model. */
  readonly assumed?: boolean;
  /** Whether the caller adds an estimate to these counts, or leaves content out, so that the sum is not exact. */
  readonly estimateAdded?: boolean;
  /** The family whose estimate is shown until, or instead of, the exact count. */
  readonly family: EstimateFamily;
}
