/** Does something no more often than every so many milliseconds. It does not know what. */

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
