/** Does long work in slices, between which a page can paint and handle events. */
import type { Steps } from '../../core/work.ts';
import { yieldToPage } from '../../tokenizers/yield-to-page.ts';

/** Milliseconds of work after which the page gets a turn. */
const workMs = 12;

/** Does the steps of a work one after another, and returns its result. */
export async function inSlices<Result>(work: Steps<Result>): Promise<Result> {
  let until = performance.now() + workMs;
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    await yieldToPage();
    until = performance.now() + workMs;
  }
}
