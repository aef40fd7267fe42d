/**
 * Counts many segments in the background, in batches. The wanted segments may change during the count, for example at every
 * key in a long text. The result of each batch is kept, and no segment is counted twice.
 */
import { type BackgroundTokenizer, backgroundTokenizer } from '../../tokenizers/background.ts';
import type { Segment } from '../../tokenizers/segments.ts';
import type { EncodingId } from '../../tokenizers/types.ts';

/**
 * A batch is full when it has this number of UTF-16 units; its last segment may exceed the number. Counting a batch usually takes some tens
 * of milliseconds.
 */
const batchUnits = 1_000_000;

/** The number of batches that are in progress at the same time, so that the worker need not wait for the page. */
const batchesAtOnce = 2;

/** Segments that are counted together. */
interface Batch {
  readonly segments: readonly Segment[];
  /** UTF-16 units of all its segments. */
  readonly units: number;
  /** Cancels the batch. */
  readonly cancellation: AbortController;
  /** Share of the batch that is done, 0–1. */
  share: number;
}

/** A call of `BackgroundCount.count` that waits for the wanted segments. */
interface WaitingCall {
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
  readonly onProgress: (share: number) => void;
}

/** One queue of segments that are counted with one built-in encoding. */
export class BackgroundCount {
  readonly #background: BackgroundTokenizer;
  readonly #inProgress = new Set<Batch>();
  /** The segments of the batches in progress. */
  readonly #requested = new Set<Segment>();
  #waiting: WaitingCall | null = null;
  #wanted: readonly Segment[] = [];
  /** Index in `#wanted`: all segments before it are counted. */
  #uncountedIndex = 0;
  /** Index in `#wanted`: all segments before it are counted or in progress. */
  #unstartedIndex = 0;
  /** UTF-16 units that were counted since the queue was last empty. */
  #doneUnits = 0;
  /** The value that `#doneUnits` will have when all wanted segments are counted. */
  #totalUnits = 0;

  constructor(id: EncodingId) {
    this.#background = backgroundTokenizer(id);
  }

  /**
   * Counts the segments that have no tokens yet and writes the tokens into them; resolves when all segments have tokens.
   * It replaces the previous call, which must have been aborted. Rejects with the signal's reason or the error of the
   * background tokenizer. Batches in progress are finished, except for a batch with a long segment that the new call does not contain.
   * `onProgress` receives the share that is done, 0–1.
   */
  count(
    segments: readonly Segment[],
    signal: AbortSignal,
    onProgress: (share: number) => void,
  ): Promise<void> {
    return new Promise((resolve, reject) => {
      const waiting = { resolve, reject, onProgress };
      signal.addEventListener('abort', () => {
        reject(signal.reason);
        if (this.#waiting !== waiting) return;
        this.#want([], null);
        // A new call may follow in the same task. Only after that is it known which segments are no longer needed.
        queueMicrotask(() => this.#dropUnwanted());
      });
      this.#want(segments, waiting);
      this.#totalUnits = this.#doneUnits + unitsOf(segments);
      this.#reportProgress();
      this.#continue();
    });
  }

  /** Ends the worker and drops the batches in progress. A later count starts a new worker. */
  close(): void {
    this.#background.close();
  }

  /** Replaces the wanted segments and the call that waits for them. */
  #want(segments: readonly Segment[], waiting: WaitingCall | null): void {
    this.#wanted = segments;
    this.#waiting = waiting;
    this.#uncountedIndex = 0;
    this.#unstartedIndex = 0;
  }

  #dropUnwanted(): void {
    if (!this.#waiting) this.#doneUnits = 0;
    for (const { segments, units, cancellation } of this.#inProgress) {
      // Without its last segment, a batch has fewer units than `batchUnits`. So a batch with more than twice as many has a long last segment.
      if (units > batchUnits * 2 && !this.#wanted.includes(segments.at(-1) as Segment)) cancellation.abort();
    }
  }

  #continue(): void {
    const wanted = this.#wanted;
    while (this.#uncountedIndex < wanted.length && wanted[this.#uncountedIndex]?.tokens !== null)
      this.#uncountedIndex += 1;
    if (this.#uncountedIndex === wanted.length) {
      this.#doneUnits = 0;
      this.#waiting?.resolve();
      this.#waiting = null;
    }
    while (this.#inProgress.size < batchesAtOnce) {
      const batch = this.#nextBatch();
      if (!batch) break;
      void this.#ask(batch);
    }
  }

  #nextBatch(): Batch | null {
    const segments: Segment[] = [];
    let units = 0;
    for (; this.#unstartedIndex < this.#wanted.length && units < batchUnits; this.#unstartedIndex++) {
      const segment = this.#wanted[this.#unstartedIndex] as Segment;
      if (segment.tokens !== null || this.#requested.has(segment)) continue;
      segments.push(segment);
      units += segment.text.length;
    }
    return segments.length ? { segments, units, cancellation: new AbortController(), share: 0 } : null;
  }

  async #ask(batch: Batch): Promise<void> {
    const { segments, units, cancellation } = batch;
    this.#inProgress.add(batch);
    for (const segment of segments) this.#requested.add(segment);
    try {
      const counts = await this.#background.countEach(
        segments.map(({ text }) => text),
        {
          signal: cancellation.signal,
          onProgress: (share) => {
            batch.share = share;
            this.#reportProgress();
          },
        },
      );
      for (const [index, segment] of segments.entries()) segment.tokens = counts[index] as number;
      this.#doneUnits += units;
    } catch (reason) {
      if (!cancellation.signal.aborted) {
        this.#waiting?.reject(reason);
        this.#want([], null);
      }
      // The segments of an aborted batch may be wanted again.
      this.#unstartedIndex = 0;
    }
    this.#inProgress.delete(batch);
    for (const segment of segments) this.#requested.delete(segment);
    this.#reportProgress();
    this.#continue();
  }

  #reportProgress(): void {
    let doneUnits = this.#doneUnits;
    for (const { units, share } of this.#inProgress) doneUnits += units * share;
    this.#waiting?.onProgress(Math.min(doneUnits / this.#totalUnits, 1));
  }
}

function unitsOf(segments: readonly Segment[]): number {
  return segments.reduce((sum, { text }) => sum + text.length, 0);
}
