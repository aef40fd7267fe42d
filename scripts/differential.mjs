/**
 * `npm run differential`: compares `evaluate` with the oracle of `test/oracle` on random scenarios with every feature at once.
 * Prints the seed and path of each scenario whose figures differ; the exit code is then 1. Options, with their defaults in
 * parentheses: `--count` (10000), `--minutes` (no limit; after this time, no further scenarios are started), `--seed` (1), `--workers` (one per
 * processor core). With `--path`, compares only the scenario of this seed and path (of fast-check), and prints the scenario if its figures
 * differ.
 */
import { availableParallelism } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { build } from 'vite';

/** Number of scenarios that are generated from one seed. A worker compares them as one batch. */
const scenariosPerBatch = 25;

if (isMainThread) await main();
else await work();

async function main() {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '10000' },
      minutes: { type: 'string', default: 'Infinity' },
      seed: { type: 'string', default: '1' },
      workers: { type: 'string', default: String(availableParallelism()) },
      path: { type: 'string' },
    },
  });
  const {
    count,
    minutes,
    seed,
    workers: maxWorkers,
  } = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Number(value)]));
  const root = fileURLToPath(new URL('..', import.meta.url));
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: { ssr: 'test/oracle/differential.ts', outDir: '.cache/differential' },
  });
  const bundle = pathToFileURL(`${root}.cache/differential/differential.js`).href;

  if (values.path !== undefined) {
    const { compareBatch } = await import(bundle);
    const differing = compareBatch(seed, 1, values.path);
    differing.forEach(print);
    console.log(differing.length === 0 ? 'No difference.' : JSON.stringify(differing[0].scenario, null, 2));
    process.exit(differing.length === 0 ? 0 : 1);
  }

  const start = performance.now();
  const batches = Array.from({ length: Math.ceil(count / scenariosPerBatch) }, (_, i) => ({
    seed: seed + i,
    count: Math.min(scenariosPerBatch, count - i * scenariosPerBatch),
  }));
  let [comparedCount, differentCount] = [0, 0];
  const run = (worker) =>
    new Promise((resolve, reject) => {
      const next = () => {
        const isInTime = performance.now() - start < minutes * 60_000;
        const batch = isInTime ? batches.shift() : undefined;
        if (batch) worker.postMessage(batch);
        else resolve(worker.terminate());
      };
      worker.on('error', reject);
      worker.on('message', (message) => {
        if (message !== 'ready') {
          comparedCount += message.count;
          differentCount += message.differing.length;
          message.differing.forEach(print);
        }
        next();
      });
    });
  const workers = Array.from(
    { length: Math.min(maxWorkers, batches.length) },
    () => new Worker(new URL(import.meta.url), { workerData: bundle }),
  );
  await Promise.all(workers.map(run));
  const seconds = Math.round((performance.now() - start) / 1000);
  console.log(`Compared ${comparedCount} of ${count} scenarios in ${seconds} s: ${differentCount} differ.`);
  process.exit(differentCount === 0 && comparedCount > 0 ? 0 : 1);
}

/** Runs in a worker: compares the batches that the main thread sends. */
async function work() {
  const { compareBatch } = await import(workerData);
  parentPort.on('message', ({ seed, count }) => {
    parentPort.postMessage({ count, differing: compareBatch(seed, count) });
  });
  parentPort.postMessage('ready');
}

function print({ seed, path, differences }) {
  console.log(`--seed ${seed} --path ${path}`);
  for (const { figure, actual, expected } of differences.slice(0, 5)) {
    console.log(`  ${figure}: ${JSON.stringify(actual)}, expected ${JSON.stringify(expected)}`);
  }
  if (differences.length > 5) console.log(`  and ${differences.length - 5} more`);
}
