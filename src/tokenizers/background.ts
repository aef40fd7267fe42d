/**
 * Counts long texts without holding up the page: in a worker, or in short slices where workers are refused.
 * Knows how to start the worker from any origin; knows no encoding.
 */
import { characterClasses } from './characters.ts';
import { isBuiltIn, loadTokenizer } from './load.ts';
import { nextCut } from './safe-cut.ts';
import type { AsyncTokenizer, CountOptions, EncodingId, Tokenizer } from './types.ts';
import { openWorker, type WorkerCounter } from './worker-client.ts';

/** From this length in UTF-16 units on, a text is counted in parts; below, at once, in some 5 ms at most. */
export const backgroundUnits = 250_000;

/** Part of a text handed to the worker at once. */
const workerUnits = 1_000_000;

/** Part of a text counted in the page before it may paint again. */
const sliceUnits = 100_000;

/** A stretch that cannot be cut is refused in slices from here on: merging it would hold up the page for more than a second. */
const stretchLimit = 4_000_000;

/** An asynchronous tokenizer with a worker behind it. */
export interface BackgroundTokenizer extends AsyncTokenizer {
  /** Ends the worker; the next long text starts another. */
  close(): void;
}

/** `worker: 'never'` counts in slices, for tests and for pages that know that their policy refuses workers. */
export interface BackgroundOptions {
  readonly worker?: 'auto' | 'never';
}

/**
 * An exact encoding, counted in the background. Rejects with the signal's reason when aborted, and with a RangeError
 * where slices meet a stretch of more than four million characters that cannot be cut (one word without an end).
 */
export function backgroundTokenizer(id: EncodingId, options: BackgroundOptions = {}): BackgroundTokenizer {
  const classes = characterClasses();
  // `undefined` before the first long text, `null` once a worker was refused.
  let worker: Promise<WorkerCounter | null> | undefined =
    options.worker === 'never' ? Promise.resolve(null) : undefined;

  async function countParts(text: string, { signal, onProgress }: CountOptions): Promise<number> {
    worker ??= openWorker(id);
    let counter = await worker;
    let tokenizer: Tokenizer | null = null;
    let tokens = 0;
    for (let from = 0; from < text.length; ) {
      signal?.throwIfAborted();
      const to = nextCut(text, from, counter ? workerUnits : sliceUnits, classes);
      if (counter) {
        const count = await abortable(counter.count(text.slice(from, to)), signal);
        if (count === null) {
          counter = null;
          worker = Promise.resolve(null);
          continue;
        }
        tokens += count;
      } else {
        if (to - from > stretchLimit) throw new RangeError(`${to - from} characters without a place to cut`);
        tokenizer ??= await loadTokenizer(id);
        tokens += tokenizer.count(text.slice(from, to));
        await breathe();
      }
      from = to;
      onProgress?.(from / text.length);
    }
    signal?.throwIfAborted();
    return tokens;
  }

  return {
    id,
    exact: true,
    async count(text, countOptions = {}) {
      countOptions.signal?.throwIfAborted();
      if (text.length >= backgroundUnits) return countParts(text, countOptions);
      const tokenizer = await loadTokenizer(id);
      countOptions.signal?.throwIfAborted();
      const tokens = tokenizer.count(text);
      countOptions.onProgress?.(1);
      return tokens;
    },
    close() {
      if (options.worker === 'never') return;
      worker?.then((counter) => counter?.close());
      worker = undefined;
    },
  };
}

/** Counts with any tokenizer; those that count at once do so now. Rejects when aborted before the count is there. */
export async function countTokens(
  tokenizer: Tokenizer | AsyncTokenizer,
  text: string,
  options: CountOptions = {},
): Promise<number> {
  options.signal?.throwIfAborted();
  // A tokenizer that counts at once has no use for options, and does not mind them.
  const count: (text: string, options: CountOptions) => number | Promise<number> = tokenizer.count;
  return abortable(Promise.resolve(count.call(tokenizer, text, options)), options.signal);
}

/** A tokenizer of which only the latest call gives a count: an earlier one still under way rejects with an AbortError. */
export function latestWins(tokenizer: Tokenizer | AsyncTokenizer): AsyncTokenizer {
  let current: AbortController | null = null;
  return {
    id: tokenizer.id,
    exact: tokenizer.exact,
    error: tokenizer.error,
    async count(text, options = {}) {
      current?.abort();
      const own = new AbortController();
      current = own;
      const signal = options.signal ? AbortSignal.any([options.signal, own.signal]) : own.signal;
      try {
        return await countTokens(tokenizer, text, { ...options, signal });
      } finally {
        if (current === own) current = null;
      }
    },
  };
}

/** Settles with `promise`, unless the signal comes first: not every host's counter looks at it. */
function abortable<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

/** Lets the page paint and answer: a message is not held back as a timeout in a hidden or nested page is. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** The asynchronous face of any tokenizer id: built-in encodings in the background, others as they were registered. */
export async function loadAsyncTokenizer(id: string): Promise<AsyncTokenizer> {
  if (isBuiltIn(id)) return backgroundTokenizer(id);
  const tokenizer = await loadTokenizer(id);
  return {
    id,
    exact: tokenizer.exact,
    error: tokenizer.error,
    count: (text, options) => countTokens(tokenizer, text, options),
  };
}
