/**
 * Setup of the tests in Node, whose files share a process (`isolate: false`): no test changes the timers, globals or functions of the tests
 * after it, and every property test without a seed of its own has the same seed, so that each run tries the same cases.
 */
import fc from 'fast-check';
import { afterEach, vi } from 'vitest';

fc.configureGlobal({ seed: 20_261_127 });

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});
