/** How tests wait: for a state or for the next task, never for a length of time. */
import { vi } from 'vitest';

/** As long as a state may take on the slowest machine, in milliseconds. A test that passes never waits for it to pass. */
const patienceMs = 20_000;

/** Waits until `condition` gives something truthy, and gives that. */
export function until<Value>(condition: () => Value | Promise<Value>) {
  return vi.waitUntil(condition, { timeout: patienceMs, interval: 20 });
}

/** Waits for the next task: every promise that could settle by itself has settled, and every element that it updates. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Waits until the next frame is drawn: observers of size and of visibility have run. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
