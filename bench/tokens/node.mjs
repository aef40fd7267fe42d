/**
 * Measures one library in its own Node process; the argument is the path of a module that loads it. Prints as JSON: the time until the
 * library is ready (`ready`, ms), the speed of the first count of the text (`first`, MB/s), the median speed of five more counts (`warm`,
 * MB/s), and the number of tokens (`tokens`).
 */
import { pathToFileURL } from 'node:url';
import { markdownAndTypeScript } from './corpus.mjs';

const text = markdownAndTypeScript();
const megabytes = Buffer.byteLength(text) / 1e6;
const start = performance.now();
const { load } = await import(pathToFileURL(process.argv[2]).href);
const count = await load();
count('Hello world');
const ready = performance.now() - start;
const timeCount = () => {
  const from = performance.now();
  const tokens = count(text);
  return { durationMs: performance.now() - from, tokens };
};
const { durationMs, tokens } = timeCount();
const warmTimes = Array.from({ length: 5 }, () => timeCount().durationMs).toSorted((a, b) => a - b);
console.log(
  JSON.stringify({
    ready,
    first: (megabytes / durationMs) * 1000,
    warm: (megabytes / warmTimes[2]) * 1000,
    tokens,
  }),
);
