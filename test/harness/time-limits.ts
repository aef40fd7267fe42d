/** Removes the time limits of the page, which are for users: a test that expects a worker waits for it on any machine. */

/**
 * Prevents every timer of ten seconds or more on the page in which it is called, so that no worker counts as refused because
 * it starts slowly. It refers to nothing outside itself, so that Playwright can send it to a page.
 */
export function withoutTimeLimits(): void {
  const start = globalThis.setTimeout as (run: () => void, ms?: number, ...args: unknown[]) => number;
  const unlimited: typeof start = (run, ms = 0, ...args) => (ms < 10_000 ? start(run, ms, ...args) : 0);
  Object.assign(globalThis, { setTimeout: unlimited });
}
