/** Writes the shards (parts) of a training file with every kind of defect at known lines. The same seed gives the same shards. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { build } from 'vite';
import { concatenate } from './processes.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const generatorFolder = join(root, '.cache/scale');

/** Assumed mean number of bytes of a line. The measured mean is a little higher (1,414), so a file is never smaller than requested. */
export const bytesPerLine = 1400;

if (!isMainThread) await writeShards();

/** Builds `test/core/training/planted-defects.ts`, which generates the lines, for this script. */
async function buildGenerator() {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: { ssr: 'test/core/training/planted-defects.ts', outDir: generatorFolder },
  });
}

/**
 * Writes `count` shards of `lineCount` lines each into the folder `target`, on all cores. Then it joins them into the file `whole`. Returns the
 * paths of the shards and, for each rule, the numbers of the lines of `whole` that break it on purpose (`planted`).
 */
export async function writeTrainingFile({ target, count, lineCount, seed, whole }) {
  await buildGenerator();
  const paths = Array.from({ length: count }, (_, shard) =>
    join(target, `${String(shard).padStart(3, '0')}.jsonl`),
  );
  const planted = new Map();
  const waiting = paths.map((path, shard) => ({
    path,
    lineCount,
    seed: seed + shard,
    offset: shard * lineCount,
  }));
  const writeWith = (worker) =>
    new Promise((resolve, reject) => {
      const next = () => {
        const shard = waiting.shift();
        if (shard) worker.postMessage(shard);
        else resolve(worker.terminate());
      };
      worker.on('error', reject);
      worker.on('message', (message) => {
        for (const [rule, lineNumbers] of Object.entries(message))
          planted.set(rule, [...(planted.get(rule) ?? []), ...lineNumbers]);
        next();
      });
      next();
    });
  const workers = Array.from(
    { length: Math.min(count, availableParallelism()) },
    () => new Worker(fileURLToPath(import.meta.url), { workerData: generatorFolder }),
  );
  await Promise.all(workers.map(writeWith));
  for (const lineNumbers of planted.values()) lineNumbers.sort((one, other) => one - other);
  await concatenate(paths, whole);
  return { paths, planted };
}

/** Runs in a worker: writes one shard for each message of the main thread. */
async function writeShards() {
  const { plantedFile } = await import(pathToFileURL(join(workerData, 'planted-defects.js')).href);
  parentPort.on('message', ({ path, lineCount, seed, offset }) => {
    const { lines, planted } = plantedFile(lineCount, seed);
    const file = openSync(path, 'w');
    let chunk = '';
    for (const line of lines) {
      chunk += `${line}\n`;
      if (chunk.length < 1e6) continue;
      writeSync(file, chunk);
      chunk = '';
    }
    writeSync(file, chunk);
    closeSync(file);
    parentPort.postMessage(
      Object.fromEntries(
        Object.entries(planted).map(([rule, lineNumbers]) => [
          rule,
          lineNumbers.map((number) => number + offset),
        ]),
      ),
    );
  });
}
