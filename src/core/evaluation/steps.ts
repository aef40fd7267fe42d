/** Work that is done in steps, so that a page can paint and handle events between them. */

/** Does the rest of the work at once. Returns its result. */
export function finished<Result>(work: Generator<void, Result, void>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
