/**
 * Counts long texts without holding up the page: in a worker, or in short slices where workers are refused.
 * Knows how to start the worker from any origin; knows no encoding.
 */
import { breathe } from './breathe.ts';
import { abortable, countTokens } from './cancel.ts';
import { characterClasses } from './characters.ts';
import { isBuiltIn, loadBuiltIn, loadTokenizer, packedVocabulary } from './load.ts';
import { nextCut } from './safe-cut.ts';
import type { AsyncTokenizer, CountOptions, EncodingId } from './types.ts';
import { openJobs, type WorkerJobs } from './worker-jobs.ts';
import { type CountAnswer, type CountJob, workerName } from './worker-messages.ts';

/** A worker that counts. */
type CountWorker = WorkerJobs<CountJob, CountAnswer>;

/** From this length in UTF-16 units on, a text is counted in parts; below, at once, in some 5 ms at most. */
export const backgroundUnits = 250_000;

/** As much text is handed to the worker at once; it has two of these, so that it need not wait for the page. */
const workerUnits = 1_000_000;

/** As much text is counted in the page before it may paint again. */
const sliceUnits = 100_000;

/** A stretch that cannot be cut is refused in slices from here on: merging it would hold up the page for more than a second. */
const stretchLimit = 4_000_000;

/** An asynchronous tokenizer with a worker behind it. */
export interface BackgroundTokenizer extends AsyncTokenizer {
  /** The tokens of each text, all of them in the background when they are long together. */
  countEach(texts: readonly string[], options?: CountOptions): Promise<readonly number[]>;
  /** Ends the worker; what is being counted rejects with an AbortError. The next long text starts another. */
  close(): void;
}

/** `worker: 'never'` counts in slices, for tests and for pages that know that their policy refuses workers. */
export interface BackgroundOptions {
  readonly worker?: 'auto' | 'never';
}

/** A stretch of one of the texts, by its index. */
interface Part {
  readonly text: string;
  readonly of: number;
}

/**
 * An exact encoding, counted in the background: the built-in one, also where a host has registered another tokenizer
 * under its id. Rejects with the signal's reason when aborted, and with a RangeError where slices meet a stretch of more
 * than four million characters that cannot be cut (one word without an end).
 */
export function backgroundTokenizer(id: EncodingId, options: BackgroundOptions = {}): BackgroundTokenizer {
  const refused = Promise.resolve(null);
  // `undefined` before the first long text, `null` once a worker was refused.
  let worker: Promise<CountWorker | null> | undefined = options.worker === 'never' ? refused : undefined;
  let closing = new AbortController();

  /** The tokens of each text; null where the worker was lost. */
  async function countInWorker(texts: readonly string[], signal: AbortSignal, tell: (share: number) => void) {
    worker ??= openCounter(id);
    const own = worker;
    const counter = await abortable(own, signal);
    const asked = counter?.ask({ texts }, signal, tell).catch((reason: unknown) => {
      // In the middle of an endless piece a worker does not hear that nobody waits, and what is asked next would wait.
      if (worker === own && lengthOf(texts) > stretchLimit) endWorker();
      throw reason;
    });
    const counts = (await asked) ?? null;
    if (counts === null && worker === own) worker = refused;
    return counts;
  }

  async function countHere(texts: readonly string[], signal: AbortSignal, tell: (share: number) => void) {
    const endless = texts.find((text) => text.length > stretchLimit);
    if (endless) throw new RangeError(`${endless.length} characters without a place to cut`);
    const tokenizer = await abortable(loadBuiltIn(id), signal);
    const total = lengthOf(texts);
    const counts: number[] = [];
    let done = 0;
    for (let slice = 0; counts.length < texts.length; ) {
      const text = texts[counts.length] as string;
      counts.push(tokenizer.count(text));
      done += text.length;
      slice += text.length;
      if (slice < sliceUnits || done === total) continue;
      tell(done / total);
      slice = 0;
      await breathe();
      signal.throwIfAborted();
    }
    return counts;
  }

  async function countBatch(texts: readonly string[], signal: AbortSignal, tell: (share: number) => void) {
    while (worker !== refused) {
      const counts = await countInWorker(texts, signal, tell);
      if (counts) return counts;
      signal.throwIfAborted();
    }
    return countHere(texts, signal, tell);
  }

  async function countEach(texts: readonly string[], { signal: asked, onProgress }: CountOptions = {}) {
    asked?.throwIfAborted();
    const parts = texts.flatMap((text, of) => partsOf(text).map((part): Part => ({ text: part, of })));
    const tokens = texts.map(() => 0);
    const total = lengthOf(texts);
    const failing = new AbortController();
    const signal = AbortSignal.any([failing.signal, closing.signal, ...(asked ? [asked] : [])]);
    const count = total < backgroundUnits ? countHere : countBatch;
    let taken = 0;
    let done = 0;
    let furthest = 0;
    /** Units done of what each has in hand. */
    const inHand = [0, 0];
    const report = () => {
      const share = total ? (done + inHand.reduce((sum, units) => sum + units)) / total : 1;
      // A worker that is lost has said more than what is done without it.
      if (share <= furthest || signal.aborted) return;
      furthest = share;
      onProgress?.(share);
    };
    const takeBatches = async (hand: number) => {
      while (taken < parts.length) {
        const batch = batchOf(parts, taken);
        const own = batch.map(({ text }) => text);
        const units = lengthOf(own);
        taken += batch.length;
        const counts = await count(own, signal, (share) => {
          inHand[hand] = share * units;
          report();
        });
        signal.throwIfAborted();
        for (const [index, { of }] of batch.entries())
          tokens[of] = (tokens[of] as number) + (counts[index] as number);
        inHand[hand] = 0;
        done += units;
        report();
      }
    };
    try {
      await Promise.all(inHand.map((_, hand) => takeBatches(hand)));
    } catch (reason) {
      failing.abort(reason);
      throw reason;
    }
    asked?.throwIfAborted();
    return tokens;
  }

  function endWorker(): void {
    if (worker === refused) return;
    worker?.then((counter) => counter?.close());
    worker = undefined;
  }

  return {
    id,
    exact: true,
    countEach,
    count: async (text, countOptions) => (await countEach([text], countOptions))[0] as number,
    close() {
      closing.abort();
      closing = new AbortController();
      endWorker();
    },
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

/** Parts from index `from` on, at least one, of a worker's fill together or a little more. */
function batchOf(parts: readonly Part[], from: number): readonly Part[] {
  let to = from;
  for (let length = 0; to < parts.length && length < workerUnits; to++)
    length += (parts[to] as Part).text.length;
  return parts.slice(from, to);
}

/** A text cut into parts that tokenize apart as they do together; a short one stays whole. */
function partsOf(text: string): readonly string[] {
  if (text.length < backgroundUnits) return [text];
  const classes = characterClasses();
  const parts: string[] = [];
  for (let from = 0; from < text.length; ) {
    const to = nextCut(text, from, sliceUnits, classes);
    parts.push(text.slice(from, to));
    from = to;
  }
  return parts;
}

const shared = new Map<EncodingId, BackgroundTokenizer>();

/**
 * The asynchronous face of any tokenizer id: built-in encodings in the background, all by one worker per encoding that
 * lives as long as the page; others as they were registered. For a worker that can be ended, `backgroundTokenizer`.
 */
export async function loadAsyncTokenizer(id: string): Promise<AsyncTokenizer> {
  if (isBuiltIn(id)) {
    const background = shared.get(id) ?? backgroundTokenizer(id);
    shared.set(id, background);
    return { id, exact: true, count: background.count };
  }
  const tokenizer = await loadTokenizer(id);
  return {
    id,
    exact: tokenizer.exact,
    error: tokenizer.error,
    count: (text, options) => countTokens(tokenizer, text, options),
  };
}
