/** The work of counting as tasks, which are run one after another in slices and can be cancelled. */
import { backgroundUnits } from '../../tokenizers/background.ts';
import { isEncodingId } from '../../tokenizers/built-in.ts';
import { isBuiltIn } from '../../tokenizers/load.ts';
import { cutRuleOf, resegmentText, type Segment } from '../../tokenizers/segments.ts';
import type { Counter, EncodingId } from '../../tokenizers/types.ts';
import { yieldToPage } from '../../tokenizers/yield-to-page.ts';
import type { BackgroundCount } from './background-count.ts';
import { idOf } from './counter-loader.ts';

/** One text with its segments, and the tokens of the whole text if it was counted as a whole. */
export interface Slot {
  readonly segments: readonly Segment[];
  readonly text: string;
  tokens: number | null;
}

/** One step of counting. It returns a promise if it does not finish at once. */
export type Task = (signal: AbortSignal, onProgress: (share: number) => void) => void | Promise<void>;

/** The work that is left. */
export interface Work {
  readonly tasks: readonly Task[];
  /** Whether the tasks begin after a pause in typing, because one of them may block the page for a while. */
  readonly afterPause: boolean;
}

/**
 * Maximum length, in UTF-16 units, of a text that is counted as a whole during typing. A longer text waits for a pause, because a counter
 * that the page gives may take 1 µs per unit.
 */
const pauseUnits = 5_000;

/** The slot of a text for a tokenizer, with the counts of the previous slot that still apply. */
export function nextSlot(previous: Slot | undefined, text: string, tokenizer: string): Slot {
  if (previous?.text === text) return previous;
  return { text, segments: resegmentText(previous?.segments ?? [], text, tokenizer), tokens: null };
}

/**
 * The work that is left:
 * - If the counts of segments do not add up to the count of their text, whole texts are counted.
 * - If the new segments are long in total and the encoding is built in, they are counted together in the background.
 * - Otherwise the new segments are counted one by one.
 *
 * `tokenizerId` is the id of the tokenizer for which the texts were cut. Throws a TypeError for a counter without `count`.
 */
export function workOf(
  slots: readonly Slot[],
  counter: Counter,
  tokenizerId: string,
  backgroundCount: (id: EncodingId) => BackgroundCount,
): Work {
  if (typeof counter.count !== 'function') throw new TypeError(`${nameOf(counter)} has no function “count”`);
  const uncountedSegments = slots.flatMap(({ segments }) => segments.filter(({ tokens }) => tokens === null));
  const rule = cutRuleOf(counter);
  // Whole texts are counted if the counter has no rule for cutting texts, or if the texts were cut for another encoding.
  if (rule === null || (isEncodingId(tokenizerId) && tokenizerId !== rule)) {
    return workWith(
      counter,
      slots.filter(({ text, tokens }) => text !== '' && tokens === null),
    );
  }
  // With `plain`, a counter of the page counts segments whose tokens add up to those of the text.
  if (rule === 'plain') return workWith(counter, uncountedSegments);
  const length = uncountedSegments.reduce((sum, { text }) => sum + text.length, 0);
  if (length < backgroundUnits || !isBuiltIn(rule))
    return { tasks: uncountedSegments.map(countTaskFor(counter)), afterPause: false };
  return {
    tasks: [(signal, onProgress) => backgroundCount(rule).count(uncountedSegments, signal, onProgress)],
    afterPause: false,
  };
}

function workWith(counter: Counter, parts: readonly (Slot | Segment)[]): Work {
  return {
    tasks: parts.map(countTaskFor(counter)),
    afterPause: parts.some(({ text }) => text.length > pauseUnits),
  };
}

/** Returns a function that makes the task of counting one text or segment. The task returns a promise if the counter does. */
function countTaskFor(counter: Counter): (part: { readonly text: string; tokens: number | null }) => Task {
  return (part) => (signal, onProgress) => {
    const keep = (tokens: unknown): void => {
      part.tokens = tokensFrom(counter, tokens);
    };
    const tokens: unknown = counter.count(part.text, { signal, onProgress });
    if (isThenable(tokens)) return Promise.resolve(tokens).then(keep);
    keep(tokens);
  };
}

/** The number of tokens that a counter returned. An estimate is rounded. Throws a TypeError if it is not a whole number ≥ 0. */
function tokensFrom(counter: Counter, returned: unknown): number {
  const tokens = typeof returned === 'number' && !counter.exact ? Math.round(returned) : returned;
  if (Number.isSafeInteger(tokens) && (tokens as number) >= 0) return tokens as number;
  throw new TypeError(`${nameOf(counter)} gave ${String(returned)} for a number of tokens`);
}

function nameOf(counter: Counter): string {
  return idOf(counter) || 'The counter';
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as PromiseLike<unknown> | null | undefined)?.then === 'function';
}

/** The tokens of a slot. Segments that are not counted yet add nothing. */
export function tokensOf(slot: Slot): number {
  if (slot.tokens !== null) return slot.tokens;
  let tokens = 0;
  for (const segment of slot.segments) tokens += segment.tokens ?? 0;
  return tokens;
}

/** Length of a slice of counting, after which the page can paint, in milliseconds. */
const sliceMs = 6;

/**
 * Runs tasks one after another, in slices between which the page can paint. Returns nothing if all tasks were done in the first
 * slice, and otherwise a promise that resolves when all are done. Throws or rejects with the error of a task. After an abort it
 * rejects with the signal's reason when the current task or slice is done. `onShare` receives the share that is done, 0–1, which
 * never falls, even if a task reports a smaller share.
 */
export function runTasks(
  tasks: readonly Task[],
  signal: AbortSignal,
  onShare: (share: number) => void,
): Promise<void> | undefined {
  let doneCount = 0;
  let maxShare = -1;
  const report = (share: number): void => {
    // A task may report progress after its end, and a counter that the page gives may report any value.
    if (signal.aborted || doneCount === tasks.length || !Number.isFinite(share)) return;
    const totalShare = (doneCount + Math.min(Math.max(share, 0), 1)) / tasks.length;
    if (totalShare <= maxShare) return;
    maxShare = totalShare;
    onShare(totalShare);
  };
  /** Runs one slice. Returns a promise if the next slice has to wait for it. */
  const runSlice = (): Promise<void> | undefined => {
    const sliceEnd = performance.now() + sliceMs;
    while (doneCount < tasks.length) {
      const later = (tasks[doneCount] as Task)(signal, report);
      if (later) {
        return later.then(() => {
          doneCount += 1;
        });
      }
      doneCount += 1;
      if (doneCount < tasks.length && performance.now() > sliceEnd) return yieldToPage();
    }
    return undefined;
  };
  const runRest = async (first: Promise<void>): Promise<void> => {
    for (let later: Promise<void> | undefined = first; later; later = runSlice()) {
      await later;
      // A task that ignores the signal must not continue either.
      signal.throwIfAborted();
      report(0);
    }
  };
  const first = runSlice();
  return first && runRest(first);
}

/** Runs a function at most once per interval. */
export class Throttle {
  readonly #run: () => void;
  readonly #everyMs: number;
  /** When the function was last run, in milliseconds, by `performance.now()`. */
  #ranAt = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(everyMs: number, run: () => void) {
    this.#everyMs = everyMs;
    this.#run = run;
  }

  /** Runs the function now or at the end of the interval, so that it always runs after the last request. */
  request(): void {
    if (this.#timer !== undefined) return;
    const wait = this.#ranAt + this.#everyMs - performance.now();
    if (wait <= 0) this.#runNow();
    else this.#timer = setTimeout(this.#runNow, wait);
  }

  /** Drops a pending run. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #runNow = (): void => {
    this.#timer = undefined;
    this.#ranAt = performance.now();
    this.#run();
  };
}
