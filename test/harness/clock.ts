/** A clock that stands still, so that edits are one burst of typing or two as the test says, however slow the machine. */
import { afterEach, beforeEach, vi } from 'vitest';

/** Stops the page's clock and the times of its events in each test of a file; what comes back lets time pass. */
export function stoppedClock(): { readonly pass: (ms: number) => void } {
  let now = 0;
  beforeEach(() => {
    now = performance.now();
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    vi.spyOn(Event.prototype, 'timeStamp', 'get').mockImplementation(() => now);
  });
  afterEach(() => void vi.restoreAllMocks());
  return { pass: (ms) => void (now += ms) };
}
