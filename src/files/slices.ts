/** Does long work in slices, between which a page can paint and handle events. */
import type { Steps } from '../core/work.ts';
import { yieldToPage } from '../tokenizers/yield-to-page.ts';

/** Milliseconds of work after which the page gets a turn. */
const workMs = 12;

/**
 * Returns a function to call between steps of long work. If the work since the last turn of the page has taken long enough, the function
 * resolves after the page has had a turn, or rejects with the signal's reason if the signal has aborted. Otherwise it returns `undefined`.
 */
export function turnsForPage(signal?: AbortSignal): () => Promise<void> | undefined {
  let until = performance.now() + workMs;
  const giveTurn = async (): Promise<void> => {
    await yieldToPage();
    signal?.throwIfAborted();
    until = performance.now() + workMs;
  };
  return () => (performance.now() < until ? undefined : giveTurn());
}

/** Does the steps of long work one after another, and returns the result. */
export async function inSlices<Result>(work: Steps<Result>): Promise<Result> {
  const nextTurn = turnsForPage();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    const turn = nextTurn();
    if (turn) await turn;
  }
}
