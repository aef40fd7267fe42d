/**
 * Measures one library in its own Node process. Prints as JSON: the time until the library is ready (ms), the speed of the first count of
 * the text (MB/s), the median speed of five more counts (`warm`, MB/s), and the number of tokens.
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
