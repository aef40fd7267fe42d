/**
 * Measures this package alone: its time for hostile text (one long piece without a place to split it, which is slow to merge), its time
 * for an edit in a long prompt, and its memory use. The argument is the path of the module
 * that the benchmark has built from this package.
 */
import { pathToFileURL } from 'node:url';
import { markdown } from './corpus.mjs';

const { load, loadIncremental } = await import(pathToFileURL(process.argv[2]).href);
const memoryMb = () => {
  for (let i = 0; i < 3; i++) globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
};
const mbBefore = memoryMb();
const count = await load();
count('Hello world');
const mbLoaded = memoryMb();

// The fastest of several runs is the one that other work on the machine disturbs least.
const fastestMs = (text) =>
  Math.min(
    ...Array.from({ length: 7 }, () => {
      const from = performance.now();
      count(text);
      return performance.now() - from;
    }),
  );
console.log('Hostile text: one long piece\n');
console.log(
  '| | 500,000, ms | 1,000,000, ms | 2,000,000, ms | 1M / 0.5M | 2M / 1M |\n|---|---:|---:|---:|---:|---:|',
);
let state = 1;
const random = (limit) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state % limit;
};
/** For each kind of hostile text, a function that returns its next character. */
const kinds = {
  'the letter a': () => 'a',
  spaces: () => ' ',
  'combining marks': () => '\u0301',
  'one ideograph': () => '字',
  'random ideographs': () => String.fromCharCode(0x4e00 + random(3000)),
  'random letters': () => String.fromCharCode(97 + random(26)),
  symbols: () => '!-=*#~'[random(6)],
};
fastestMs(Array.from({ length: 100_000 }, kinds['random letters']).join(''));
for (const [name, nextCharacter] of Object.entries(kinds)) {
  const text = Array.from({ length: 2_000_000 }, nextCharacter).join('');
  const times = [text.slice(0, 500_000), text.slice(0, 1_000_000), text].map(fastestMs);
  const [halfMillion = 0, million = 0, twoMillion = 0] = times;
  console.log(
    `| ${name} | ${times.map((time) => time.toFixed(0)).join(' | ')} | ${(million / halfMillion).toFixed(2)} | ${(twoMillion / million).toFixed(2)} |`,
  );
}

for (let megabytes = 0; megabytes < 100; megabytes++) {
  const words = [];
  for (let length = 0; length < 1e6; ) {
    const word =
      random(2 ** 31)
        .toString(36)
        .slice(0, 1 + random(6)) + (random(9) ? '' : String.fromCodePoint(0x400 + random(0x9000)));
    length += Buffer.byteLength(word) + 1;
    words.push(word);
  }
  count(words.join(' '));
}
const mbAfter = memoryMb();
console.log(
  `\nMemory: ${(mbLoaded - mbBefore).toFixed(1)} MB after loading, ${(mbAfter - mbBefore).toFixed(1)} MB after 100 MB of varied text.`,
);

const counter = await loadIncremental();
let prompt = markdown().slice(0, 200_000);
counter.count(prompt);
const edits = Array.from({ length: 300 }, () => {
  const offset = random(prompt.length);
  prompt = `${prompt.slice(0, offset)}x${prompt.slice(offset + 1)}`;
  const from = performance.now();
  counter.count(prompt);
  return performance.now() - from;
}).toSorted((a, b) => a - b);
console.log(
  `One typed character in a prompt of 200,000: ${edits[150].toFixed(2)} ms (median of 300), ${edits[297].toFixed(2)} ms (99th percentile).`,
);
