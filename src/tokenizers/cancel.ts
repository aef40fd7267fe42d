/**
 * Cancellable counting with any tokenizer, including one that ignores its signal.
 */
import type { AsyncTokenizer, CountOptions, Tokenizer } from './types.ts';

/**
 * Counts with any tokenizer. A synchronous tokenizer counts before this function returns. Rejects with the signal's reason if the
 * signal aborts before the count has ended.
 */
export async function countTokens(
  tokenizer: Tokenizer | AsyncTokenizer,
  text: string,
  options: CountOptions = {},
): Promise<number> {
  options.signal?.throwIfAborted();
  // A synchronous tokenizer ignores the options.
  const count: (text: string, options: CountOptions) => number | Promise<number> = tokenizer.count;
  return abortable(Promise.resolve(count.call(tokenizer, text, options)), options.signal);
}

/** Wraps a tokenizer so that a new call cancels the call in progress. The cancelled call rejects with an AbortError. */
export function latestWins(tokenizer: Tokenizer | AsyncTokenizer): AsyncTokenizer {
  let current: AbortController | null = null;
  return {
    id: tokenizer.id,
    exact: tokenizer.exact,
    error: tokenizer.error,
    async count(text, options = {}) {
      current?.abort();
      const controller = new AbortController();
      current = controller;
      const signal = options.signal
        ? AbortSignal.any([options.signal, controller.signal])
        : controller.signal;
      try {
        return await countTokens(tokenizer, text, { ...options, signal });
      } finally {
        if (current === controller) current = null;
      }
    },
  };
}

/**
 * A promise that settles as `promise` does, but rejects if the signal aborts first. It is needed for counters that ignore the
 * signal.
 */
export function abortable<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
