/** Time limits that are for users: on a slow machine, a test that expects a worker must wait for it. */

/**
 * Lets no timer of ten seconds or more end on the page in which it is called, so that no worker counts as refused because
 * it starts slowly. It uses nothing of this file, so that it can be sent to a page.
 */
export function withoutTimeLimits(): void {
  const start = globalThis.setTimeout as (run: () => void, ms?: number, ...given: unknown[]) => number;
  const unlimited: typeof start = (run, ms = 0, ...given) => (ms < 10_000 ? start(run, ms, ...given) : 0);
  Object.assign(globalThis, { setTimeout: unlimited });
}
