/**
 * `npm run bench:tokens`: compares this package with widely used tokenizers in one run, in Node and in Chromium.
 * Prints the tables of docs/tokenizers.md. Not part of the tests.
 */
import { spawnSync } from 'node:child_process';
import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { chromium } from 'playwright';
import { build } from 'vite';
import { ensureChromium, launchOptions } from '../../scripts/chromium.mjs';
import { installBenchPackages } from '../install.mjs';
import { markdown, markdownAndTypeScript } from './corpus.mjs';

installBenchPackages();

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));
const buildFolder = `${root}node_modules/.cache/ft-breakeven/bench/`;
const otherLibraries = ['gpt-tokenizer', 'ai-tokenizer', 'js-tiktoken', 'tiktoken'];
const repeats = Number(process.env.REPEATS ?? 3);

const version = (name) => {
  const benchManifest = `${root}bench/node_modules/${name}/package.json`;
  return JSON.parse(
    readFileSync(
      existsSync(benchManifest) ? benchManifest : `${root}node_modules/${name}/package.json`,
      'utf8',
    ),
  ).version;
};
const label = (name) => (name === 'ours' ? 'ft-breakeven' : `${name} ${version(name)}`);
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const roundedText = (value) => (value >= 20 ? value.toFixed(0) : value.toFixed(1));

/** The folder with the build of a library that the page loads. */
const folderOf = (name) => `${buildFolder}${name === 'tiktoken' ? 'tiktoken-page' : name}/`;

/** Bytes to download before the first count, with each file compressed by Brotli at the highest level. */
function downloadBytes(name) {
  // A page downloads neither encodings other than o200k_base nor the lazy adapter for Hugging Face vocabularies.
  const files = readdirSync(folderOf(name)).filter(
    (file) => !/cl100k|p50k|r50k|tokenizers-|worker/.test(file),
  );
  const highest = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 } };
  return files.reduce(
    (sum, file) => sum + brotliCompressSync(readFileSync(folderOf(name) + file), highest).length,
    0,
  );
}

/** Measures a library in a process of its own, see `node.mjs`. */
function measureInNode(name) {
  const module = name === 'ours' ? `${folderOf(name)}entry.js` : `${here}${name}.js`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--expose-gc', `${here}node.mjs`, module], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${name}: ${stderr}`);
  return JSON.parse(stdout.trim().split('\n').at(-1));
}

/** Serves the builds and the text, and lets the browser cache nothing. */
async function serve() {
  const server = createServer(({ url = '/' }, response) => {
    const path = buildFolder + url.slice(1);
    response.setHeader('cache-control', 'no-store');
    if (url === '/') {
      response.setHeader('content-type', 'text/html');
      response.end('<!doctype html><meta charset="utf-8"><title>bench</title>');
    } else if (url === '/text') {
      response.setHeader('content-type', 'text/plain; charset=utf-8');
      response.end(markdown());
    } else if (existsSync(path)) {
      response.setHeader('content-type', url.endsWith('.wasm') ? 'application/wasm' : 'text/javascript');
      createReadStream(path).pipe(response);
    } else response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, origin: `http://127.0.0.1:${server.address().port}` };
}

/** Measures a library in a new page. The result has the same properties as the output of `node.mjs`. */
async function measureInPage(browser, origin, name) {
  const page = await browser.newPage();
  await page.goto(origin);
  const result = await page.evaluate(`(async () => {
    const text = await (await fetch('/text')).text();
    const megabytes = new TextEncoder().encode(text).length / 1e6;
    const start = performance.now();
    const { load } = await import('/${folderOf(name).slice(buildFolder.length)}entry.js');
    const count = await load();
    count('Hello world');
    const ready = performance.now() - start;
    const timed = (input) => { const from = performance.now(); const tokens = count(input); return { durationMs: performance.now() - from, tokens }; };
    const { durationMs, tokens } = timed(text);
    const warm = [];
    for (let i = 0; i < 5; i++) warm.push(timed(text).durationMs);
    warm.sort((a, b) => a - b);
    return { ready, first: megabytes / durationMs * 1000, warm: megabytes / warm[2] * 1000, tokens };
  })()`);
  await page.close();
  return result;
}

/** Prints a table of the results, and how this package compares with the fastest other library. `bytes`: the download of each library. */
function table(title, rows, bytes) {
  console.log(`\n${title}\n`);
  console.log(`| | ready, ms | first pass, MB/s | warm, MB/s |${bytes ? ' Brotli, kB |' : ''}`);
  console.log(`|---|---:|---:|---:|${bytes ? '---:|' : ''}`);
  for (const { name, ready, first, warm } of rows) {
    const size = bytes ? ` ${(bytes[name] / 1000).toFixed(0)} |` : '';
    console.log(
      `| ${label(name)} | ${roundedText(ready)} | ${roundedText(first)} | ${roundedText(warm)} |${size}`,
    );
  }
  const [ours, ...others] = rows;
  const speedRatio = (key) => ours[key] / Math.max(...others.map((row) => row[key]));
  const ready = ours.ready / Math.min(...others.map((row) => row.ready));
  const size = bytes
    ? `; ${(bytes.ours / Math.min(...otherLibraries.map((name) => bytes[name]))).toFixed(2)} times the bytes of the smallest`
    : '';
  console.log(
    `\nCompared with the fastest other library in each column: ${ready.toFixed(2)} times as long until ready, first pass ${speedRatio('first').toFixed(1)} times as fast, warm ${speedRatio('warm').toFixed(1)} times as fast${size}.`,
  );
}

/** The medians of `repeats` runs. The libraries run in turn, so that other work on the machine slows all of them. */
async function measure(run) {
  const runsByName = new Map(['ours', ...otherLibraries].map((name) => [name, []]));
  for (let i = 0; i < repeats; i++) for (const [name, runs] of runsByName) runs.push(await run(name));
  return [...runsByName].map(([name, runs]) => {
    const medianOf = (key) => median(runs.map((result) => result[key]));
    return {
      name,
      ready: medianOf('ready'),
      first: medianOf('first'),
      warm: medianOf('warm'),
      tokens: runs[0].tokens,
    };
  });
}

for (const mode of ['ours', 'gpt-tokenizer', 'ai-tokenizer', 'js-tiktoken', 'tiktoken-page']) {
  await build({ configFile: `${here}vite.config.ts`, mode, logLevel: 'error' });
}
console.log(
  `${cpus()[0]?.model.trim()}, ${cpus().length} processors, Node ${process.versions.node}; medians of ${repeats} runs; o200k_base.`,
);

const nodeResults = await measure(measureInNode);
if (new Set(nodeResults.map(({ tokens }) => tokens)).size > 1) console.log('Counts differ:', nodeResults);
table(
  `Node, ${(Buffer.byteLength(markdownAndTypeScript()) / 1e6).toFixed(1)} MB of Markdown and TypeScript`,
  nodeResults,
);

process.env.CHROMIUM = ensureChromium();
const browser = await chromium.launch(launchOptions());
const { server, origin } = await serve();
const pageResults = await measure((name) => measureInPage(browser, origin, name));
if (new Set(pageResults.map(({ tokens }) => tokens)).size > 1) console.log('Counts differ:', pageResults);
const bytes = Object.fromEntries(['ours', ...otherLibraries].map((name) => [name, downloadBytes(name)]));
table(
  `Chromium ${browser.version()}, ${(Buffer.byteLength(markdown()) / 1e6).toFixed(1)} MB of Markdown`,
  pageResults,
  bytes,
);
await browser.close();
server.close();

const extras = spawnSync(
  process.execPath,
  ['--expose-gc', `${here}extras.mjs`, `${folderOf('ours')}entry.js`],
  { encoding: 'utf8' },
);
console.log(extras.stdout || extras.stderr);
