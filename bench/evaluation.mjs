/**
 * `npm run bench:evaluation`: opens `<ft-evaluation>` of the browser build, gives it a results file of 100,000 cases with four approaches,
 * and prints the time until the approaches are compared and the longest task of the page (0 if no task is
 * longer than 50 ms). Not part of the tests.
 * Run: node bench/evaluation.mjs [--cases 100000] [--format csv|jsonl]; needs `npm run build`.
 */
import { existsSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { openTab } from './serve.mjs';

const { values } = parseArgs({
  options: { cases: { type: 'string', default: '100000' }, format: { type: 'string', default: 'csv' } },
});

const entry = 'dist/cdn/ft-breakeven.js';
if (!existsSync(entry)) throw new Error(`${entry} is missing. Run "npm run build" first.`);

/** Runs in the page: makes the file, gives it to the element of the page, and measures. */
async function measure({ cases, format }) {
  await customElements.whenDefined('ft-evaluation');
  const approaches = ['prompt', 'few-shot', 'tuned', 'large'];
  const lines = format === 'csv' ? ['id,approach,input,output,expected,correct,latency_ms'] : [];
  for (let id = 0; id < cases; id++) {
    approaches.forEach((approach, index) => {
      // A linear congruence spreads the correct answers over the cases, in another way for each approach.
      const correct = (id * 7919 + index * 104729) % 100 < 70 + 5 * index ? 1 : 0;
      const [input, output, expected] = [
        `Which bay for parcel ${id}?`,
        `Bay ${correct ? id % 9 : 'unknown'}`,
        `Bay ${id % 9}`,
      ];
      const row = { id, approach, input, output, expected, correct, latency_ms: 400 + (id % 300) };
      lines.push(format === 'csv' ? Object.values(row).join(',') : JSON.stringify(row));
    });
  }
  const file = new File([`${lines.join('\n')}\n`], `results.${format}`);
  lines.length = 0;
  const element = document.querySelector('ft-evaluation');
  await element.updateComplete;
  // The task that has made the file ends before the measurement begins.
  await new Promise((resolve) => setTimeout(resolve, 500));
  const tasks = [];
  const note = (entries) => tasks.push(...entries.map(({ duration }) => duration));
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: 'longtask' });
  const from = performance.now();
  const comparison = new Promise((resolve) =>
    element.addEventListener('ft-evaluate', resolve, { once: true }),
  );
  element.take([file]);
  const { comparisons } = await comparison;
  const timeMs = performance.now() - from;
  // The table and the list of cases are drawn after the event.
  await new Promise((resolve) => setTimeout(resolve, 2000));
  note(observer.takeRecords());
  observer.disconnect();
  return { timeMs, bytes: file.size, approaches: comparisons.length, answers: comparisons[0].answers, tasks };
}

const { tab, version, close } = await openTab(
  `<!doctype html><title>bench</title><script type="module" src="/${entry}"></script><ft-evaluation></ft-evaluation>`,
);
try {
  const { format } = values;
  const result = await tab.evaluate(measure, { cases: Number(values.cases), format });
  console.log(
    `${cpus()[0].model}, ${cpus().length} cores, load ${loadavg()[0].toFixed(1)}, Chromium ${version}`,
  );
  console.log(
    `${format}, ${(result.bytes / 1e6).toFixed(0)} MB: ${result.answers} answers of ${result.approaches} approaches in ${(result.timeMs / 1000).toFixed(1)} s; ` +
      `longest task of the page: ${Math.round(Math.max(0, ...result.tasks))} ms, ${result.tasks.length} over 50 ms`,
  );
} finally {
  await close();
}
