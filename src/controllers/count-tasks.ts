/**
 * The work of counting, cut into tasks that can be done one after another, in slices, or cancelled.
 * It knows tokenizers by their interface; it starts nothing itself.
 */
import type { AsyncTokenizer, Tokenizer } from '../tokenizers/index.ts';
import { isAdditive, resegmentText, type Segment } from './segments.ts';

/** One text: its segments, and its tokens where they are known as a whole. */
export interface Slot {
  readonly segments: readonly Segment[];
  readonly text: string;
  tokens: number | null;
}

/** One step of counting; a promise where it takes time. */
export type Task = (signal: AbortSignal, onProgress: (share: number) => void) => void | Promise<void>;

/** The slot of a text, with the counts that are still true of it. */
export function nextSlot(former: Slot | undefined, text: string): Slot {
  if (former?.text === text) return former;
  return { text, segments: resegmentText(former?.segments ?? [], text), tokens: null };
}

/** What is left to count of a slot: its new segments one by one, or the whole where segments do not add up. */
export function workOf(slot: Slot, tokenizer: Tokenizer | AsyncTokenizer): readonly Task[] {
  if (!isAdditive(tokenizer.id)) {
    if (slot.tokens !== null) return [];
    return [
      taskOf(
        (signal, onProgress) => tokenizer.count(slot.text, { signal, onProgress }),
        (tokens) => (slot.tokens = tokens),
      ),
    ];
  }
  return slot.segments
    .filter((segment) => segment.tokens === null)
    .map((segment) =>
      taskOf(
        () => tokenizer.count(segment.text),
        (tokens) => (segment.tokens = tokens),
      ),
    );
}

/** A task over a counter that answers now or later. */
function taskOf(
  count: (signal: AbortSignal, onProgress: (share: number) => void) => number | Promise<number>,
  keep: (tokens: number) => void,
): Task {
  return (signal, onProgress) => {
    const tokens = count(signal, onProgress);
    if (tokens instanceof Promise) return tokens.then(keep);
    keep(tokens);
  };
}

/** Tokens of a slot; what is not counted yet counts as nothing. */
export function tokensOf(slot: Slot): number {
  if (slot.tokens !== null) return slot.tokens;
  let tokens = 0;
  for (const segment of slot.segments) tokens += segment.tokens ?? 0;
  return tokens;
}

/** Lets input and painting happen between slices. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => resolve();
    channel.port2.postMessage(null);
  });
}
