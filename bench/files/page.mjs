/** Measures the memory and the longest task of a page in Chromium that inspects a large file with workers. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Memory of the browser's page processes in megabytes; `null` if the system does not state it. `profile`: see `measurePage`. */
function memoryOf(profile) {
  try {
    let kilobytes = 0;
    for (const line of execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' }).split('\n')) {
      const [pid, ...args] = line.trim().split(/\s+/);
      if (!args.includes('--type=renderer') || !args.join(' ').includes(profile)) continue;
      const [, size] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
      kilobytes += Number(size ?? 0);
    }
    return kilobytes === 0 ? null : kilobytes / 1024;
  } catch {
    return null;
  }
}

/**
 * Inspects the file at `/train.jsonl` of the page's server. `profile` is the folder of the browser's profile: it is among the arguments
 * of this browser's processes, so they are found by it. `workers` is the maximum number of workers, or `undefined` for the default.
 * Returns the number of workers that were started (`startedWorkers`), the speed (`megabytesPerSecond`), the peak memory minus the memory of
 * the empty page (`extraMegabytes`, `null` if unknown), the longest task of the page (`longestTaskMs`, 0 if no task is longer than 50 ms),
 * the number of progress reports, and the number of examples in the file.
 */
export async function measurePage(page, profile, workers) {
  const emptyPageMemory = memoryOf(profile);
  let peakMemory = emptyPageMemory;
  const timer = setInterval(() => {
    const now = memoryOf(profile);
    if (now !== null) peakMemory = Math.max(peakMemory, now);
  }, 200);
  // The page counts its workers, because their default number depends on the device.
  let startedWorkers = 0;
  page.on('worker', () => (startedWorkers += 1));
  const measured = await page.evaluate(async (workers) => {
    const { inspectFile } = await import('/entry.js');
    // The browser keeps the bytes of a blob outside the page.
    const file = await (await fetch('/train.jsonl')).blob();
    let longestTaskMs = 0;
    const note = (entries) => {
      for (const { duration } of entries) longestTaskMs = Math.max(longestTaskMs, duration);
    };
    const observer = new PerformanceObserver((list) => note(list.getEntries()));
    observer.observe({ type: 'longtask' });
    const from = performance.now();
    let progressReports = 0;
    const report = await inspectFile(file, {
      ...(workers !== undefined && { workers }),
      onProgress: () => (progressReports += 1),
    });
    const timeMs = performance.now() - from;
    note(observer.takeRecords());
    observer.disconnect();
    const megabytesPerSecond = file.size / 1e3 / timeMs;
    return { longestTaskMs, megabytesPerSecond, progressReports, examples: report.examples };
  }, workers);
  clearInterval(timer);
  return {
    ...measured,
    startedWorkers,
    extraMegabytes: emptyPageMemory === null ? null : peakMemory - emptyPageMemory,
  };
}
