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

/** Assumed mean number of bytes of a line. The measured mean is a little higher (1,414), so a file has at least the wanted size. */
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
 * Writes `count` shards of `lines` lines into the folder `target`, on all cores, and appends them to the file `whole`. Returns the
 * paths of the shards, and the planted lines by rule, numbered as in the whole file.
 */
export async function writeTrainingFile({ target, count, lines, seed, whole }) {
  await buildGenerator();
  const paths = Array.from({ length: count }, (_, shard) =>
    join(target, `${String(shard).padStart(3, '0')}.jsonl`),
  );
  const planted = new Map();
  const waiting = paths.map((path, shard) => ({ path, lines, seed: seed + shard, offset: shard * lines }));
  const writeWith = (worker) =>
    new Promise((resolve, reject) => {
      const next = () => {
        const shard = waiting.shift();
        if (shard) worker.postMessage(shard);
        else resolve(worker.terminate());
      };
      worker.on('error', reject);
      worker.on('message', (message) => {
        for (const [rule, places] of Object.entries(message))
          planted.set(rule, [...(planted.get(rule) ?? []), ...places]);
        next();
      });
      next();
    });
  const workers = Array.from(
    { length: Math.min(count, availableParallelism()) },
    () => new Worker(fileURLToPath(import.meta.url), { workerData: generatorFolder }),
  );
  await Promise.all(workers.map(writeWith));
  for (const places of planted.values()) places.sort((one, other) => one - other);
  await concatenate(paths, whole);
  return { paths, planted };
}

/** Writes the shards that the main thread sends. */
async function writeShards() {
  const { plantedFile } = await import(pathToFileURL(join(workerData, 'planted-defects.js')).href);
  parentPort.on('message', ({ path, lines, seed, offset }) => {
    const { lines: texts, planted } = plantedFile(lines, seed);
    const file = openSync(path, 'w');
    let chunk = '';
    for (const text of texts) {
      chunk += `${text}\n`;
      if (chunk.length < 1e6) continue;
      writeSync(file, chunk);
      chunk = '';
    }
    writeSync(file, chunk);
    closeSync(file);
    parentPort.postMessage(
      Object.fromEntries(
        Object.entries(planted).map(([rule, places]) => [rule, places.map((line) => line + offset)]),
      ),
    );
  });
}
