/**
 * `npm run bench:files`: measures how fast one thread inspects a training file, in Node and in Chromium. The same run measures
 * `JSON.parse` alone, and in Node also plain loops with tiktoken and other tokenizers. It then measures the memory and the longest
 * task of a page that inspects a large file with workers. Not part of the tests.
 * Run: node bench/files/run.mjs [--mb 20] [--repeats 3] [--page-mb 100] [--workers 2] [--install]; a size of 0 leaves that part out.
 */
import { once } from 'node:events';
import { createReadStream, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { build } from 'vite';
import { ensureChromium, launchOptions } from '../../scripts/chromium.mjs';
import { installBenchPackages } from '../install.mjs';
import { measurePage } from './page.mjs';
import { linesOf, packagePasses, plainLoop, timesOf } from './passes.mjs';

const { values } = parseArgs({
  options: {
    mb: { type: 'string', default: '20' },
    repeats: { type: 'string', default: '3' },
    'page-mb': { type: 'string', default: '100' },
    workers: { type: 'string' },
    install: { type: 'boolean', default: false },
  },
});
const megabytes = Number(values.mb);
const repeats = Number(values.repeats);
const pageMegabytes = Number(values['page-mb']);
/** Maximum number of workers of the page; without it, the default of `inspectFile`. */
const workers = values.workers === undefined ? undefined : Number(values.workers);
const here = fileURLToPath(new URL('.', import.meta.url));
const buildFolder = fileURLToPath(
  new URL('../../node_modules/.cache/ft-breakeven/bench/files/', import.meta.url),
);

if (values.install) installBenchPackages();
await build({ configFile: `${here}vite.config.ts` });

/** The other tokenizers that are installed, each as a function that counts. */
async function otherCounters() {
  const counters = {};
  for (const name of ['tiktoken', 'gpt-tokenizer', 'ai-tokenizer', 'js-tiktoken']) {
    try {
      const { load } = await import(`../tokens/${name}.js`);
      const count = await load();
      count('Hello world');
      counters[name] = count;
    } catch (error) {
      if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
      console.log(`${name} is not installed; --install installs it.`);
    }
  }
  return counters;
}

/** A pass of gpt-tokens, which reads chat examples itself and knows only models of cl100k. `null` if gpt-tokens is not installed. */
async function gptTokensPass(lines) {
  const GPTTokens = await import('gpt-tokens').then(
    (module) => module.GPTTokens ?? module.default.GPTTokens,
    () => null,
  );
  return (
    GPTTokens &&
    (() => {
      const data = lines.map((line) => JSON.parse(line));
      return new GPTTokens({ model: 'gpt-3.5-turbo-1106', training: { data, epochs: 1 } }).usedTokens;
    })
  );
}

/** Measures all passes in Node. Returns the fastest time of each pass in milliseconds. */
async function measureInNode() {
  const entry = await import(`${buildFolder}entry.js`);
  const lines = linesOf(megabytes, entry);
  const tokenizer = await entry.loadTokenizer('o200k_base');
  const passes = packagePasses(lines, entry, (text) => tokenizer.count(text));
  for (const [name, count] of Object.entries(await otherCounters()))
    passes[`loop of ${name} (no check)`] = plainLoop(lines, count);
  const gptPass = await gptTokensPass(lines);
  if (gptPass) passes['gpt-tokens, cl100k (no check)'] = gptPass;
  return timesOf(passes, repeats);
}

/**
 * Opens a page of a server that has this benchmark, a training file of `pageMegabytes` MB and the text of a worker's script. Calls `use`
 * with the page and the folder of the browser's profile.
 */
async function withPage(use, workerScript = '') {
  const { chatExample, randomSource } = await import(`${buildFolder}entry.js`);
  const server = createServer(async ({ url = '/' }, response) => {
    const name = url.slice(1);
    if (name === '' || name === 'favicon.ico') {
      response.setHeader('content-type', 'text/html').end('<!doctype html><title>bench</title>');
      return;
    }
    if (name === 'train.jsonl') {
      const random = randomSource(11);
      for (let sent = 0; sent < pageMegabytes * 1e6; ) {
        let chunk = '';
        while (chunk.length < 1e6) chunk += `${JSON.stringify(chatExample(random))}\n`;
        sent += chunk.length;
        if (!response.write(chunk)) await once(response, 'drain');
      }
      response.end();
      return;
    }
    response.setHeader('content-type', 'text/javascript');
    if (name === 'worker.js') response.end(workerScript);
    else if (existsSync(`${buildFolder}${name}`)) createReadStream(`${buildFolder}${name}`).pipe(response);
    else createReadStream(`${here}${name}`).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const profile = mkdtempSync(join(tmpdir(), 'ft-bench-'));
  process.env.CHROMIUM = ensureChromium();
  const context = await chromium.launchPersistentContext(profile, launchOptions());
  try {
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    const agent = await page.evaluate(() => navigator.userAgent);
    const [, version] = /Chrome\/([\d.]+)/.exec(agent) ?? [];
    return { version, ...(await use(page, profile)) };
  } finally {
    await context.close();
    server.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/**
 * Measures the passes of this package in a worker of a page. Returns their `times`, as `measureInNode` does, and the `version` of Chromium.
 */
function measureInPage() {
  const workerScript = `
    import * as entry from '/entry.js';
    import { linesOf, packagePasses, timesOf } from '/passes.mjs';
    const lines = linesOf(${megabytes}, entry);
    const tokenizer = await entry.loadTokenizer('o200k_base');
    postMessage(await timesOf(packagePasses(lines, entry, (text) => tokenizer.count(text)), ${repeats}));`;
  return withPage(
    async (page) => ({
      times: await page.evaluate(
        () =>
          new Promise((resolve, reject) => {
            const worker = new Worker('/worker.js', { type: 'module' });
            worker.onmessage = ({ data }) => resolve(data);
            worker.onerror = ({ message }) => reject(new Error(message));
          }),
      ),
    }),
    workerScript,
  );
}

/** Prints the speed of each pass in MB/s, and as a multiple of the speed of `JSON.parse`. */
function print(where, times) {
  console.log(`\n${where}`);
  console.table(
    Object.fromEntries(
      Object.entries(times).map(([name, time]) => [
        name,
        {
          'MB/s': Number(((megabytes / time) * 1000).toFixed(1)),
          'of JSON.parse': Number((times['JSON.parse'] / time).toFixed(3)),
        },
      ]),
    ),
  );
}

console.log(
  `${cpus()[0]?.model} × ${cpus().length}, load ${loadavg()[0]?.toFixed(1)}; ${megabytes} MB of chat examples, one thread, o200k.`,
);
if (megabytes > 0) {
  print(`Node ${process.versions.node}`, await measureInNode());
  const { version, times } = await measureInPage();
  print(`Chromium ${version}, in a worker`, times);
}
if (pageMegabytes > 0) {
  const { version, megabytesPerSecond, extraMegabytes, longestTaskMs, examples, startedWorkers } =
    await withPage((page, profile) => measurePage(page, profile, workers));
  console.log(
    `\nChromium ${version}, a page that inspects ${pageMegabytes} MB (${examples} examples) with ${startedWorkers} workers and every check: ` +
      `${megabytesPerSecond.toFixed(1)} MB/s, memory ${extraMegabytes === null ? 'unknown' : `at most ${Math.round(extraMegabytes)} MB above the empty page`}, ` +
      `${longestTaskMs === 0 ? 'no task of the page over 50 ms' : `longest task of the page ${Math.round(longestTaskMs)} ms`}.`,
  );
}
