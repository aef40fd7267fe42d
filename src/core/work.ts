/** Work that is done in steps, so that a page can paint and handle events between them. */

/** Work that pauses after each step and returns its result at the end. A step usually takes well under a millisecond. */
export type Steps<Result> = Generator<void, Result, void>;

/** Takes all steps in one go, and returns the result. */
export function runToEnd<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
