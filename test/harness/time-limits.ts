/** Removes the time limits after which a page no longer waits for a worker, so that tests with workers also pass on a slow machine. */

/**
 * Prevents every timer of ten seconds or more on the current page. A worker that starts slowly then does not count as refused. This
 * function uses nothing from its module, so that Playwright can send its source text to a page.
 */
export function withoutTimeLimits(): void {
  const start = globalThis.setTimeout as (run: () => void, ms?: number, ...args: unknown[]) => number;
  const unlimited: typeof start = (run, ms = 0, ...args) => (ms < 10_000 ? start(run, ms, ...args) : 0);
  Object.assign(globalThis, { setTimeout: unlimited });
}
