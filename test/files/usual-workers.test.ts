/** The number of workers that a page starts to inspect a training file. */
import { expect, it } from 'vitest';
import { usualWorkers } from '../../src/files/usual-workers.ts';

it.each([
  [{ hardwareConcurrency: 16, deviceMemory: 8 }, 4],
  [{ hardwareConcurrency: 16 }, 2],
  [{ hardwareConcurrency: 4, deviceMemory: 32 }, 3],
  [{ hardwareConcurrency: 8, deviceMemory: 1 }, 1],
  [{ hardwareConcurrency: 1 }, 1],
  [{}, 1],
])('a page with %o has %i workers', (device, workers) => {
  expect(usualWorkers(device)).toBe(workers);
});
