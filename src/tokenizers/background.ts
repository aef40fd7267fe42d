/**
 * Counts long texts without holding up the page: in a worker, or in short slices where workers are refused.
 * Knows how to start the worker from any origin; knows no encoding.
 */
import { breathe } from './breathe.ts';
import { characterClasses } from './characters.ts';
import { isBuiltIn, loadTokenizer, packedVocabulary } from './load.ts';
import { nextCut } from './safe-cut.ts';
import type { AsyncTokenizer, CountOptions, EncodingId, Tokenizer } from './types.ts';
import { openJobs, type WorkerJobs } from './worker-jobs.ts';
import { type CountAnswer, type CountJob, workerName } from './worker-messages.ts';

/** A worker that counts. */
type CountWorker = WorkerJobs<CountJob, CountAnswer>;

/** From this length in UTF-16 units on, a text is counted in parts; below, at once, in some 5 ms at most. */
export const backgroundUnits = 250_000;

/** As much text is handed to the worker at once. */
const workerUnits = 1_000_000;

/** As much text is counted in the page before it may paint again. */
const sliceUnits = 100_000;

/** A stretch that cannot be cut is refused in slices from here on: merging it would hold up the page for more than a second. */
const stretchLimit = 4_000_000;

/** An asynchronous tokenizer with a worker behind it. */
export interface BackgroundTokenizer extends AsyncTokenizer {
  /** The tokens of each text, all of them in the background when they are long together. */
  countEach(texts: readonly string[], options?: CountOptions): Promise<readonly number[]>;
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
  const refused = Promise.resolve(null);
  // `undefined` before the first long text, `null` once a worker was refused.
  let worker: Promise<CountWorker | null> | undefined = options.worker === 'never' ? refused : undefined;

  async function countInWorker(
    batch: readonly string[],
    signal: AbortSignal | undefined,
    tell: (share: number) => void,
  ) {
    worker ??= openCounter(id);
    const own = worker;
    const counter = await abortable(own, signal);
    const asked = counter?.ask({ texts: batch }, signal, tell).catch((reason: unknown) => {
      // In the middle of an endless piece a worker does not hear that nobody waits, and what is asked next would wait.
      if (worker === own && lengthOf(batch) > stretchLimit) close();
      throw reason;
    });
    const counts = (await asked) ?? null;
    if (counts === null && worker === own) worker = refused;
    return counts;
  }

  function close(): void {
    if (worker === refused) return;
    worker?.then((counter) => counter?.close());
    worker = undefined;
  }

  async function countHere(batch: readonly string[], signal: AbortSignal | undefined) {
    const endless = batch.find((text) => text.length > stretchLimit);
    if (endless) throw new RangeError(`${endless.length} characters without a place to cut`);
    const tokenizer = await abortable(loadTokenizer(id), signal);
    return batch.map((text) => tokenizer.count(text));
  }

  async function countEach(texts: readonly string[], { signal, onProgress }: CountOptions = {}) {
    signal?.throwIfAborted();
    const total = lengthOf(texts);
    const tokens: number[] = [];
    let furthest = 0;
    const report = (share: number) => {
      // A worker that is lost has said more than what is done without it.
      furthest = Math.max(furthest, share);
      onProgress?.(furthest);
    };
    for (let done = 0; tokens.length < texts.length; ) {
      const long = total >= backgroundUnits;
      const inWorker = long && worker !== refused;
      const batch = batchOf(texts, tokens.length, inWorker ? workerUnits : sliceUnits);
      const units = lengthOf(batch);
      const tell = (share: number) => report((done + share * units) / total);
      const counts = inWorker ? await countInWorker(batch, signal, tell) : await countHere(batch, signal);
      if (counts === null) continue;
      tokens.push(...counts);
      done += units;
      report(total ? done / total : 1);
      if (long && !inWorker) await breathe();
      signal?.throwIfAborted();
    }
    return tokens;
  }

  return {
    id,
    exact: true,
    countEach,
    async count(text, countOptions) {
      const counts = await countEach(partsOf(text), countOptions);
      return counts.reduce((sum, tokens) => sum + tokens, 0);
    },
    close,
  };
}

/** Its script is fetched when there is something long to count; then it is handed the vocabulary. */
async function openCounter(id: EncodingId): Promise<CountWorker | null> {
  try {
    const { default: address } = await import('./worker.ts?worker&url');
    const worker = await openJobs<CountJob, CountAnswer>(address, workerName);
    return (await worker?.ask({ encoding: id, packed: await packedVocabulary(id) })) ? worker : null;
  } catch {
    return null;
  }
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}

/** Texts from index `from` on, at least one, of `units` together or a little more. */
function batchOf(texts: readonly string[], from: number, units: number): readonly string[] {
  let to = from;
  for (let length = 0; to < texts.length && length < units; to++) length += (texts[to] as string).length;
  return texts.slice(from, to);
}

/** A text cut into parts that tokenize apart as they do together. */
function partsOf(text: string): readonly string[] {
  const classes = characterClasses();
  const parts: string[] = [];
  for (let from = 0; from < text.length; ) {
    const to = text.length < backgroundUnits ? text.length : nextCut(text, from, sliceUnits, classes);
    parts.push(text.slice(from, to));
    from = to;
  }
  return parts;
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
