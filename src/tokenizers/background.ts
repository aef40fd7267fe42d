/**
 * Counts long texts in the background: in a worker, or in short slices on the page if workers are not allowed.
 */

import { abortable, countTokens } from './cancel.ts';
import { characterClasses } from './characters.ts';
import { isBuiltIn, loadBuiltIn, loadTokenizer, packedVocabulary } from './load.ts';
import { nextCut } from './safe-cut.ts';
import type { AsyncTokenizer, CountOptions, EncodingId } from './types.ts';
import { type CountAnswer, type CountQuestion, workerName } from './worker-messages.ts';
import { openQuestionWorker, type QuestionWorker } from './worker-questions.ts';
import { yieldToPage } from './yield-to-page.ts';

/** A worker that counts. */
type CountWorker = QuestionWorker<CountQuestion, CountAnswer>;

/** Texts of this length in UTF-16 units or more are counted in parts. A shorter text takes about 5 ms at most. */
export const backgroundUnits = 250_000;

/** UTF-16 units of a batch for the worker. The worker gets two batches at a time, so that it never waits for the page. */
const workerUnits = 1_000_000;

/** UTF-16 units that are counted on the page in one slice. Between slices, the page can paint. */
const sliceUnits = 100_000;

/**
 * Maximum length, in UTF-16 units, of a text that is counted on the page although it has no place to cut. A longer text would block the
 * page for more than a second.
 */
const maxStretchUnits = 4_000_000;

/** An asynchronous tokenizer that counts long texts in a worker. */
export interface BackgroundTokenizer extends AsyncTokenizer {
  /** The tokens of each text. The texts are counted in the background if they are long in total. */
  countEach(texts: readonly string[], options?: CountOptions): Promise<readonly number[]>;
  /** Ends the worker. Counts under way reject with an AbortError. The next long text starts a new worker. */
  close(): void;
}

/** With `worker: 'never'`, texts are counted in slices on the page: for tests, and for pages whose policy refuses workers. */
export interface BackgroundOptions {
  readonly worker?: 'auto' | 'never';
}

/** A part of one of the texts to count. */
interface Part {
  readonly text: string;
  /** Index of the text that the part belongs to. */
  readonly textIndex: number;
}

/**
 * A background tokenizer of a built-in encoding, even if the page has registered another tokenizer under its id. Counting rejects with the
 * signal's reason when aborted. Without a worker, it rejects with a RangeError for more than four million characters without a place to
 * cut, such as one endless word.
 */
export function backgroundTokenizer(id: EncodingId, options: BackgroundOptions = {}): BackgroundTokenizer {
  const noWorker = Promise.resolve(null);
  // `undefined` before the first long text and after `close`. `noWorker` once the worker was refused or has failed.
  let worker: Promise<CountWorker | null> | undefined = options.worker === 'never' ? noWorker : undefined;
  let closing = new AbortController();

  /** The tokens of each text; null if the worker was refused or has failed. */
  async function countInWorker(
    texts: readonly string[],
    signal: AbortSignal,
    onShare: (share: number) => void,
  ) {
    worker ??= openCounter(id);
    const current = worker;
    const counter = await abortable(current, signal);
    const answer = counter?.ask({ texts }, signal, onShare).catch((reason: unknown) => {
      // While a worker counts one very long piece, it cannot receive the cancellation, and the next question would wait.
      if (worker === current && lengthOf(texts) > maxStretchUnits) endWorker();
      throw reason;
    });
    const counts = (await answer) ?? null;
    if (counts === null && worker === current) worker = noWorker;
    return counts;
  }

  /** The tokens of each text, counted on the page in slices. */
  async function countHere(texts: readonly string[], signal: AbortSignal, onShare: (share: number) => void) {
    const endless = texts.find((text) => text.length > maxStretchUnits);
    if (endless) throw new RangeError(`${endless.length} characters without a place to cut`);
    const tokenizer = await abortable(loadBuiltIn(id), signal);
    const total = lengthOf(texts);
    const counts: number[] = [];
    let doneUnits = 0;
    for (let unitsInSlice = 0; counts.length < texts.length; ) {
      const text = texts[counts.length] as string;
      counts.push(tokenizer.count(text));
      doneUnits += text.length;
      unitsInSlice += text.length;
      if (unitsInSlice < sliceUnits || doneUnits === total) continue;
      onShare(doneUnits / total);
      unitsInSlice = 0;
      await yieldToPage();
      signal.throwIfAborted();
    }
    return counts;
  }

  /** Counts in the worker, or on the page if the worker was refused or has failed. */
  async function countBatch(texts: readonly string[], signal: AbortSignal, onShare: (share: number) => void) {
    while (worker !== noWorker) {
      const counts = await countInWorker(texts, signal, onShare);
      if (counts) return counts;
      signal.throwIfAborted();
    }
    return countHere(texts, signal, onShare);
  }

  async function countEach(
    texts: readonly string[],
    { signal: callerSignal, onProgress }: CountOptions = {},
  ) {
    callerSignal?.throwIfAborted();
    const parts = texts.flatMap((text, textIndex) =>
      partsOf(text).map((part): Part => ({ text: part, textIndex })),
    );
    const tokens = texts.map(() => 0);
    const total = lengthOf(texts);
    const failing = new AbortController();
    const signal = AbortSignal.any([failing.signal, closing.signal, ...(callerSignal ? [callerSignal] : [])]);
    const count = total < backgroundUnits ? countHere : countBatch;
    let nextPart = 0;
    let doneUnits = 0;
    let reportedShare = 0;
    // Two batches are counted at the same time. For each of them, this is the number of its UTF-16 units that are counted already.
    const countedInBatch = [0, 0];
    const report = () => {
      const share = total ? (doneUnits + countedInBatch.reduce((sum, units) => sum + units)) / total : 1;
      // Progress never falls. If a worker fails, the page counts the batch again from its start, and is at first behind the share
      // that the worker reported.
      if (share <= reportedShare || signal.aborted) return;
      reportedShare = share;
      onProgress?.(share);
    };
    const countBatches = async (slot: number) => {
      while (nextPart < parts.length) {
        const batch = batchOf(parts, nextPart);
        const batchTexts = batch.map(({ text }) => text);
        const units = lengthOf(batchTexts);
        nextPart += batch.length;
        const counts = await count(batchTexts, signal, (share) => {
          countedInBatch[slot] = share * units;
          report();
        });
        signal.throwIfAborted();
        for (const [index, { textIndex }] of batch.entries())
          tokens[textIndex] = (tokens[textIndex] as number) + (counts[index] as number);
        countedInBatch[slot] = 0;
        doneUnits += units;
        report();
      }
    };
    try {
      await Promise.all(countedInBatch.map((_, slot) => countBatches(slot)));
    } catch (reason) {
      failing.abort(reason);
      throw reason;
    }
    callerSignal?.throwIfAborted();
    return tokens;
  }

  function endWorker(): void {
    if (worker === noWorker) return;
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

/** Starts the worker and sends it the vocabulary; null if workers are refused. */
async function openCounter(id: EncodingId): Promise<CountWorker | null> {
  try {
    const { default: address } = await import('./worker.ts?worker&url');
    const worker = await openQuestionWorker<CountQuestion, CountAnswer>(
      address,
      workerName,
      () => import('virtual:worker-text/worker'),
    );
    return (await worker?.ask({ encoding: id, packed: await packedVocabulary(id) })) ? worker : null;
  } catch {
    return null;
  }
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}

/** The next parts from index `from` on: at least one, together `workerUnits` or a little more. */
function batchOf(parts: readonly Part[], from: number): readonly Part[] {
  let to = from;
  for (let length = 0; to < parts.length && length < workerUnits; to++)
    length += (parts[to] as Part).text.length;
  return parts.slice(from, to);
}

/** A text cut into parts that together have the same tokens as the whole; a short text is not cut. */
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

/** The tokenizers that live as long as the page, one per encoding. */
const pageTokenizers = new Map<EncodingId, BackgroundTokenizer>();

/**
 * An asynchronous tokenizer for any id. Built-in encodings count in the background, with one worker per encoding that
 * lives as long as the page; use `backgroundTokenizer` for a worker that can be ended. Other ids count as registered.
 */
export async function loadAsyncTokenizer(id: string): Promise<AsyncTokenizer> {
  if (isBuiltIn(id)) {
    const background = pageTokenizers.get(id) ?? backgroundTokenizer(id);
    pageTokenizers.set(id, background);
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
