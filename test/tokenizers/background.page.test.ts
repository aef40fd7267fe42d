/**
 * The built tokenizers in a real page under a strict content security policy. They count in a worker, whether the script has
 * the page's origin or another one. If the policy forbids workers, they count in slices on the page.
 */
import { createReadStream, existsSync, mkdtempSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { vocabulary } from '../../scripts/vite-plugin-vocabulary.ts';
import { workerText } from '../../scripts/vite-plugin-worker-text.ts';
import { backgroundUnits, loadTokenizer } from '../../src/tokenizers/index.ts';
import { launchBrowser, newPageOf } from '../harness/page.ts';
import { withoutTimeLimits } from '../harness/time-limits.ts';
import { languages } from './texts.ts';

const text = Object.values(languages).join('\n').repeat(600);
const strictPolicy = "default-src 'none'; script-src 'self'";
const folder = mkdtempSync(join(tmpdir(), 'tokenizers-'));
const servers: Server[] = [];
let browser: Browser;

/** Starts a server of the built files and of an empty page under `policy`, and returns its origin. */
async function serve(policy: string): Promise<string> {
  const server = createServer(({ url = '/' }, response) => {
    const file = join(folder, url);
    response.setHeader('access-control-allow-origin', '*');
    if (url === '/') {
      response.setHeader('content-security-policy', policy);
      response.setHeader('content-type', 'text/html');
      response.end('<!doctype html><title>page</title>');
    } else if (existsSync(file)) {
      response.setHeader('content-type', 'text/javascript');
      createReadStream(file).pipe(response);
    } else response.writeHead(404).end();
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Counts the text in a page at `origin` with the script from `scriptOrigin`. Also returns the addresses of the workers, the progress and the console's errors. */
async function countIn(origin: string, scriptOrigin: string) {
  const page = await newPageOf(browser);
  await page.addInitScript(withoutTimeLimits);
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  const consoleErrors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') consoleErrors.push(message.text());
  });
  await page.goto(origin);
  await page.evaluate((long) => Object.assign(globalThis, { long, shares: [] }), text);
  // The code is a string, because the compiler of the tests would rewrite `import()` in a function.
  const result = (await page.evaluate(`(async () => {
    const { backgroundTokenizer, loadTokenizer } = await import(${JSON.stringify(`${scriptOrigin}/tokenizers.js`)});
    const onProgress = (share) => shares.push(share);
    const tokens = await backgroundTokenizer('o200k_base').count(long, { onProgress });
    return { tokens, shares, short: (await loadTokenizer('cl100k_base')).encode('Hello world') };
  })()`)) as { tokens: number; shares: number[]; short: number[] };
  await page.close();
  return { ...result, workers, consoleErrors };
}

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    base: './',
    plugins: [vocabulary(), workerText()],
    build: {
      target: 'es2022',
      outDir: folder,
      emptyOutDir: false,
      minify: true,
      modulePreload: false,
      lib: { entry: { tokenizers: 'src/tokenizers/index.ts' }, formats: ['es'] },
    },
  });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  for (const server of servers) server.close();
});

async function expectedTokens() {
  expect(text.length).toBeGreaterThan(backgroundUnits * 4);
  return (await loadTokenizer('o200k_base')).count(text);
}

test('a long text is counted in a worker of the same origin if the policy allows it', async () => {
  const origin = await serve(`${strictPolicy}; worker-src 'self'`);
  const { tokens, workers, consoleErrors, shares, short } = await countIn(origin, origin);
  expect(tokens).toBe(await expectedTokens());
  expect(workers).toHaveLength(1);
  expect(workers[0]).toMatch(/^http:/);
  expect(consoleErrors).toEqual([]);
  expect(shares.at(-1)).toBe(1);
  expect(short).toEqual([9906, 1917]);
});

test('a word of millions of letters is counted in the worker with progress, and a cancelled count does not delay the next one', async () => {
  const origin = await serve(`${strictPolicy}; worker-src 'self'`);
  const page = await newPageOf(browser);
  await page.addInitScript(withoutTimeLimits);
  await page.goto(origin);
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  const { shares, tokens, next } = (await page.evaluate(`(async () => {
    const { backgroundTokenizer } = await import('/tokenizers.js');
    const tokenizer = backgroundTokenizer('o200k_base');
    const shares = [];
    const tokens = await tokenizer.count('a'.repeat(4_000_000), { onProgress: (share) => shares.push(share) });
    const controller = new AbortController();
    const longCount = tokenizer.count('a'.repeat(40_000_000), {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    await longCount.catch(() => {});
    return { shares, tokens, next: await tokenizer.count('some words '.repeat(30_000)) };
  })()`)) as { shares: number[]; tokens: number; next: number };
  await page.close();
  expect(tokens).toBe(500_000);
  expect(shares.length).toBeGreaterThan(3);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
  expect(next).toBe((await loadTokenizer('o200k_base')).count('some words '.repeat(30_000)));
  // The cancelled count ended the first worker, and a second worker counted the next text.
  expect(workers).toHaveLength(2);
});

test('a script from another origin counts in a worker that it starts from a blob', async () => {
  const cdn = await serve(strictPolicy);
  const origin = await serve(`default-src 'none'; script-src ${cdn}; worker-src blob:`);
  const { tokens, workers } = await countIn(origin, cdn);
  expect(tokens).toBe(await expectedTokens());
  expect(workers).toHaveLength(1);
  expect(workers[0]).toMatch(/^blob:/);
});

test('a long text is counted in slices if a policy forbids workers', async () => {
  const cdn = await serve(strictPolicy);
  for (const [origin, scripts] of [
    [await serve(`${strictPolicy}; worker-src 'none'`), null],
    [await serve(`default-src 'none'; script-src ${cdn}; worker-src 'self'`), cdn],
  ] as const) {
    const { tokens, workers, consoleErrors, shares } = await countIn(origin, scripts ?? origin);
    expect(tokens).toBe(await expectedTokens());
    expect(workers).toEqual([]);
    expect(consoleErrors.join()).toContain('worker-src');
    expect(shares.length).toBeGreaterThan(4);
  }
});
