/** Functions with which tests wait for a state, the next task or the next frame, never for a length of time. */
import { vi } from 'vitest';

/** Maximum wait for a state on the slowest machine, in milliseconds. A passing test never waits that long. */
const maxWaitMs = 60_000;

/** Waits until `condition` returns a truthy value, and returns that value. */
export function until<Value>(condition: () => Value | Promise<Value>) {
  return vi.waitUntil(condition, { timeout: maxWaitMs, interval: 20 });
}

/** Waits until an element has rendered its last change, also if it renders in the next frame. */
export async function untilUpdated(element: {
  readonly isUpdatePending: boolean;
  readonly updateComplete: Promise<boolean>;
}): Promise<void> {
  await until(() => !element.isUpdatePending);
  await element.updateComplete;
}

/** Waits for the next task. By then every promise that waits for nothing else has settled, and its elements have updated. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Waits until the next frame is drawn. By then the observers of size and visibility have run. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) =>
    requestAnimationFrame(() => {
      // A new observer is called in the frame in which it is created, after all older ones.
      const lastObserver = new IntersectionObserver(() => {
        lastObserver.disconnect();
        setTimeout(resolve);
      });
      lastObserver.observe(document.documentElement);
    }),
  );
}
