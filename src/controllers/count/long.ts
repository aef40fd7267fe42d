/**
 * Counts many segments in the background, batch by batch. What is wanted may change meanwhile, as it does with every key
 * typed into a long text: each batch that is done counts for good, and none is asked for twice.
 */
import { type BackgroundTokenizer, backgroundTokenizer } from '../../tokenizers/background.ts';
import type { Segment } from '../../tokenizers/segments.ts';
import type { EncodingId } from '../../tokenizers/types.ts';

/** UTF-16 units of a batch: a few dozen milliseconds. */
const batchUnits = 1_000_000;

/** Batches under way at once, so that the worker need not wait for the page. */
const batchesAtOnce = 2;

interface Batch {
  readonly segments: readonly Segment[];
  readonly units: number;
  readonly work: AbortController;
  /** Done of it, 0–1. */
  share: number;
}

/** Who waits for the segments that are wanted. */
interface Waiting {
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
  readonly onProgress: (share: number) => void;
}

export class LongCount {
  readonly #background: BackgroundTokenizer;
  readonly #underWay = new Set<Batch>();
  readonly #asked = new Set<Segment>();
  #waiting: Waiting | null = null;
  #wanted: readonly Segment[] = [];
  /** All before it are counted. */
  #counted = 0;
  /** All before it are counted or under way. */
  #taken = 0;
  /** Units counted since nothing was wanted, and those that will be then. */
  #doneUnits = 0;
  #totalUnits = 0;

  constructor(id: EncodingId) {
    this.#background = backgroundTokenizer(id);
  }

  /**
   * Writes the tokens of segments that have none yet into them as they are counted; resolves when all have theirs. It
   * takes the place of what was wanted before, which must have been aborted. Rejects with the signal's reason, and with
   * what the background does; what is under way is counted nevertheless, but for a long segment that nobody wants.
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
        // What takes its place comes at once.
        queueMicrotask(() => this.#dropUnwanted());
      });
      this.#want(segments, waiting);
      this.#totalUnits = this.#doneUnits + unitsOf(segments);
      this.#tell();
      this.#goOn();
    });
  }

  /** Ends the worker and what is under way; the next count starts anew. */
  close(): void {
    this.#background.close();
  }

  #want(segments: readonly Segment[], waiting: Waiting | null): void {
    this.#wanted = segments;
    this.#waiting = waiting;
    this.#counted = 0;
    this.#taken = 0;
  }

  #dropUnwanted(): void {
    if (!this.#waiting) this.#doneUnits = 0;
    for (const { segments, units, work } of this.#underWay) {
      // Only the last one of a batch can be longer than the batch was to be.
      if (units > batchUnits * 2 && !this.#wanted.includes(segments.at(-1) as Segment)) work.abort();
    }
  }

  #goOn(): void {
    const wanted = this.#wanted;
    while (this.#counted < wanted.length && wanted[this.#counted]?.tokens !== null) this.#counted += 1;
    if (this.#counted === wanted.length) {
      this.#doneUnits = 0;
      this.#waiting?.resolve();
      this.#waiting = null;
    }
    while (this.#underWay.size < batchesAtOnce) {
      const batch = this.#nextBatch();
      if (!batch) break;
      void this.#ask(batch);
    }
  }

  #nextBatch(): Batch | null {
    const segments: Segment[] = [];
    let units = 0;
    for (; this.#taken < this.#wanted.length && units < batchUnits; this.#taken++) {
      const segment = this.#wanted[this.#taken] as Segment;
      if (segment.tokens !== null || this.#asked.has(segment)) continue;
      segments.push(segment);
      units += segment.text.length;
    }
    return segments.length ? { segments, units, work: new AbortController(), share: 0 } : null;
  }

  async #ask(batch: Batch): Promise<void> {
    const { segments, units, work } = batch;
    this.#underWay.add(batch);
    for (const segment of segments) this.#asked.add(segment);
    try {
      const counts = await this.#background.countEach(
        segments.map(({ text }) => text),
        {
          signal: work.signal,
          onProgress: (share) => {
            batch.share = share;
            this.#tell();
          },
        },
      );
      for (const [index, segment] of segments.entries()) segment.tokens = counts[index] as number;
      this.#doneUnits += units;
    } catch (reason) {
      if (!work.signal.aborted) {
        this.#waiting?.reject(reason);
        this.#want([], null);
      }
      // What nobody wanted may be wanted again.
      this.#taken = 0;
    }
    this.#underWay.delete(batch);
    for (const segment of segments) this.#asked.delete(segment);
    this.#tell();
    this.#goOn();
  }

  #tell(): void {
    let done = this.#doneUnits;
    for (const { units, share } of this.#underWay) done += units * share;
    this.#waiting?.onProgress(Math.min(done / this.#totalUnits, 1));
  }
}

function unitsOf(segments: readonly Segment[]): number {
  return segments.reduce((sum, { text }) => sum + text.length, 0);
}
