/**
 * Counts that can be given up, by any tokenizer: also by one that does not look at its signal.
 * Knows tokenizers by their interface.
 */
import type { AsyncTokenizer, CountOptions, Tokenizer } from './types.ts';

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
export function abortable<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
