/**
 * The work of counting, cut into tasks that can be done one after another, in slices, or cancelled.
 * It knows tokenizers by their interface; it starts nothing itself.
 */
import { backgroundUnits } from '../../tokenizers/background.ts';
import { breathe } from '../../tokenizers/breathe.ts';
import { isEncodingId } from '../../tokenizers/built-in.ts';
import { isBuiltIn } from '../../tokenizers/load.ts';
import { cutsOf, resegmentText, type Segment } from '../../tokenizers/segments.ts';
import type { Counter, EncodingId } from '../../tokenizers/types.ts';
import type { LongCount } from './long.ts';
import { idOf } from './source.ts';

/** One text: its segments, and its tokens where they are known as a whole. */
export interface Slot {
  readonly segments: readonly Segment[];
  readonly text: string;
  tokens: number | null;
}

/** One step of counting; a promise where it takes time. */
export type Task = (signal: AbortSignal, onProgress: (share: number) => void) => void | Promise<void>;

/** What is left to count. */
export interface Work {
  readonly tasks: readonly Task[];
  /** A task among them may hold up the page: typing must have paused. */
  readonly afterPause: boolean;
}

/** A longer text waits for a pause of typing where it is counted in one go: a host's counter may take a microsecond a character. */
const pauseUnits = 5_000;

/** The slot of a text for a tokenizer, with the counts that are still true of it. */
export function nextSlot(former: Slot | undefined, text: string, tokenizer: string): Slot {
  if (former?.text === text) return former;
  return { text, segments: resegmentText(former?.segments ?? [], text, tokenizer), tokens: null };
}

/**
 * What is left to count: the new segments one by one, those of a built-in encoding all at once in the background where
 * they are long together, or whole texts where a tokenizer's segments do not add up. `asked` is the id by which texts
 * were cut. Throws a TypeError for a counter that cannot count.
 */
export function workOf(
  slots: readonly Slot[],
  counter: Counter,
  asked: string,
  long: (id: EncodingId) => LongCount,
): Work {
  if (typeof counter.count !== 'function') throw new TypeError(`${nameOf(counter)} has no function “count”`);
  const fresh = slots.flatMap(({ segments }) => segments.filter(({ tokens }) => tokens === null));
  const cuts = cutsOf(counter);
  // Texts must have been cut by this encoding's name, or by none.
  if (cuts === null || (isEncodingId(asked) && asked !== cuts)) {
    return workWith(
      counter,
      slots.filter(({ text, tokens }) => text !== '' && tokens === null),
    );
  }
  if (cuts === 'plain') return workWith(counter, fresh);
  const length = fresh.reduce((sum, { text }) => sum + text.length, 0);
  if (length < backgroundUnits || !isBuiltIn(cuts))
    return { tasks: fresh.map(countedBy(counter)), afterPause: false };
  return { tasks: [(signal, onProgress) => long(cuts).count(fresh, signal, onProgress)], afterPause: false };
}

function workWith(counter: Counter, parts: readonly (Slot | Segment)[]): Work {
  return {
    tasks: parts.map(countedBy(counter)),
    afterPause: parts.some(({ text }) => text.length > pauseUnits),
  };
}

/** A text counted in one go, now or later. */
function countedBy(counter: Counter): (part: { readonly text: string; tokens: number | null }) => Task {
  return (part) => (signal, onProgress) => {
    const keep = (tokens: unknown): void => {
      part.tokens = tokensFrom(counter, tokens);
    };
    const tokens: unknown = counter.count(part.text, { signal, onProgress });
    if (isThenable(tokens)) return Promise.resolve(tokens).then(keep);
    keep(tokens);
  };
}

/** What a counter gave, as a number of tokens: a whole one, unless it says itself that it estimates. */
function tokensFrom(counter: Counter, given: unknown): number {
  const tokens = typeof given === 'number' && !counter.exact ? Math.round(given) : given;
  if (Number.isSafeInteger(tokens) && (tokens as number) >= 0) return tokens as number;
  throw new TypeError(`${nameOf(counter)} gave ${String(given)} for a number of tokens`);
}

function nameOf(counter: Counter): string {
  return idOf(counter) || 'The counter';
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as PromiseLike<unknown> | null | undefined)?.then === 'function';
}

/** Tokens of a slot; what is not counted yet counts as nothing. */
export function tokensOf(slot: Slot): number {
  if (slot.tokens !== null) return slot.tokens;
  let tokens = 0;
  for (const segment of slot.segments) tokens += segment.tokens ?? 0;
  return tokens;
}

// Runs the tasks of a count one after another, in slices between which the page can paint.
// It knows nothing of what they count.

/** Time a slice of counting takes before it lets the page breathe, in milliseconds. */
const sliceMs = 6;

/**
 * Nothing where all was done at once, else a promise of the end; throws or rejects with what a task does, and rejects
 * with the signal's reason at the first step after it. `onShare` hears the share done, 0–1, only ever rising, whatever
 * the tasks say of theirs.
 */
export function runTasks(
  tasks: readonly Task[],
  signal: AbortSignal,
  onShare: (share: number) => void,
): Promise<void> | undefined {
  let done = 0;
  let furthest = -1;
  const tell = (share: number): void => {
    // A task that is over may still speak; a host's counter may say anything.
    if (signal.aborted || done === tasks.length || !Number.isFinite(share)) return;
    const all = (done + Math.min(Math.max(share, 0), 1)) / tasks.length;
    if (all <= furthest) return;
    furthest = all;
    onShare(all);
  };
  /** Does what can be done in one slice; what to wait for before the next. */
  const slice = (): Promise<void> | undefined => {
    const until = performance.now() + sliceMs;
    while (done < tasks.length) {
      const later = (tasks[done] as Task)(signal, tell);
      if (later) {
        return later.then(() => {
          done += 1;
        });
      }
      done += 1;
      if (done < tasks.length && performance.now() > until) return breathe();
    }
    return undefined;
  };
  const goOn = async (first: Promise<void>): Promise<void> => {
    for (let later: Promise<void> | undefined = first; later; later = slice()) {
      await later;
      // A task that ignores its signal must not be heard either.
      signal.throwIfAborted();
      tell(0);
    }
  };
  const first = slice();
  return first && goOn(first);
}

// Does something no more often than every so many milliseconds. It does not know what.

export class AtMost {
  readonly #run: () => void;
  readonly #everyMs: number;
  /** By `performance.now()`. */
  #ranAt = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(everyMs: number, run: () => void) {
    this.#everyMs = everyMs;
    this.#run = run;
  }

  /** Runs at once, or as soon as it may: after the last call it has always run. */
  ask(): void {
    if (this.#timer !== undefined) return;
    const wait = this.#ranAt + this.#everyMs - performance.now();
    if (wait <= 0) this.#now();
    else this.#timer = setTimeout(this.#now, wait);
  }

  /** What was asked for is not run any more. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #now = (): void => {
    this.#timer = undefined;
    this.#ranAt = performance.now();
    this.#run();
  };
}
