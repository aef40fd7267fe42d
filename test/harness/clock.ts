/**
 * A stopped clock, so that no outcome depends on speed. All edits of one field belong to one burst of typing, and no slice
 * of work ends early: a short text is counted without a pause.
 */
import { afterEach, beforeEach, vi } from 'vitest';

/** Stops the page's clock and the time stamps of its events in each test of a file. */
export function stoppedClock(): void {
  beforeEach(() => {
    const now = performance.now();
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    vi.spyOn(Event.prototype, 'timeStamp', 'get').mockImplementation(() => now);
  });
  afterEach(() => void vi.restoreAllMocks());
}
