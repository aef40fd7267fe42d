/**
 * Measures one library in its own Node process. Prints, as JSON, the time until it is ready (ms) and the speeds of the first
 * and of later passes over the text (MB/s).
 */
import { pathToFileURL } from 'node:url';
import { codeAndEnglish } from './corpus.mjs';

const text = codeAndEnglish();
const megabytes = Buffer.byteLength(text) / 1e6;
const start = performance.now();
const { load } = await import(pathToFileURL(process.argv[2]).href);
const count = await load();
count('Hello world');
const ready = performance.now() - start;
const timed = () => {
  const from = performance.now();
  const tokens = count(text);
  return { durationMs: performance.now() - from, tokens };
};
const { durationMs, tokens } = timed();
const warm = Array.from({ length: 5 }, () => timed().durationMs).toSorted((a, b) => a - b);
console.log(
  JSON.stringify({
    ready,
    first: (megabytes / durationMs) * 1000,
    warm: (megabytes / warm[2]) * 1000,
    tokens,
  }),
);
