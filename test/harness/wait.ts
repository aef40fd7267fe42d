/** How tests wait: for a state or for the next task, never for a length of time. */
import { vi } from 'vitest';

/** Maximum wait for a state on the slowest machine, in milliseconds. A passing test never waits that long. */
const patienceMs = 60_000;

/** Waits until `condition` returns a truthy value, and returns that value. */
export function until<Value>(condition: () => Value | Promise<Value>) {
  return vi.waitUntil(condition, { timeout: patienceMs, interval: 20 });
}

/** Waits for the next task: every promise that could settle by itself has settled, and every element that it updates. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Waits until the next frame is drawn: observers of size and of visibility have run, and elements show their findings. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) =>
    requestAnimationFrame(() => {
      // A new observer is called in the frame that it begins in, and after all others.
      const last = new IntersectionObserver(() => {
        last.disconnect();
        setTimeout(resolve);
      });
      last.observe(document.documentElement);
    }),
  );
}
