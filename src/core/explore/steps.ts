/** Long work as steps, so that a caller can pause between them. Knows neither the work nor any clock. */

/** Work that stops after each step, of well under a millisecond as a rule, and gives its result at the end. */
export type Steps<Result> = Generator<void, Result>;

/** The result of all steps in one go. */
export function finished<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
