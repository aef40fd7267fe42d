/** Work that is done in steps, so that a page can paint and handle events between them. */

/** Work that pauses after each step, usually of well under a millisecond, and returns its result at the end. */
export type Steps<Result> = Generator<void, Result, void>;

/** The result of all steps in one go. */
export function finished<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
