/** The number of workers that a page starts to inspect a training file. */

/** A page starts one worker for each 2 GB of the device's memory. The first takes at most about 300 MB, each further one about 100 MB. */
const deviceGbPerWorker = 2;
/** Memory of the device, in GB, that is assumed if the browser does not state it. */
const assumedDeviceGb = 4;

/**
 * The maximum number of workers of a page that sets none: one for each thread of the processor other than the page's, but at most one
 * for each 2 GB of memory of the device; at least one. `deviceMemory` is in GB (0.25 to 32); only Chromium states it.
 */
export function usualWorkers({
  hardwareConcurrency = 2,
  deviceMemory = assumedDeviceGb,
}: {
  readonly hardwareConcurrency?: number;
  readonly deviceMemory?: number;
}): number {
  return Math.max(1, Math.min(hardwareConcurrency - 1, Math.floor(deviceMemory / deviceGbPerWorker)));
}
