/** Measures one library in its own Node process: time until ready, first pass, warm. Prints JSON. */
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
  return { took: performance.now() - from, tokens };
};
const { took, tokens } = timed();
const warm = Array.from({ length: 5 }, () => timed().took).toSorted((a, b) => a - b);
console.log(
  JSON.stringify({ ready, first: (megabytes / took) * 1000, warm: (megabytes / warm[2]) * 1000, tokens }),
);
