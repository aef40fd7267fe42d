/** Tests the npm modules in a page that a bundler makes, which has to find the chunks and the scripts of the workers. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPage, type Page } from '../harness/page.ts';

let folder: string;
let page: Page;

beforeAll(async () => {
  mkdirSync('.cache', { recursive: true });
  folder = mkdtempSync(join('.cache', 'bundled-'));
  writeFileSync(
    join(folder, 'main.js'),
    `import 'ft-breakeven/define.js';
     import { inspectFile } from 'ft-breakeven/files.js';
     globalThis.inspectFile = inspectFile;`,
  );
  writeFileSync(join(folder, 'index.html'), '<script type="module" src="./main.js"></script>');
  await build({
    configFile: false,
    logLevel: 'error',
    root: folder,
    base: './',
    build: { outDir: 'out', target: 'es2022', chunkSizeWarningLimit: 5000 },
  });
  page = await openPage();
});
afterAll(async () => {
  await page.close();
  rmSync(folder, { recursive: true, force: true });
});

it('a bundled page simulates in one worker, and counts a long text in another', async () => {
  const workers: string[] = [];
  page.page.on('worker', (worker) => workers.push(/[^/]*worker/.exec(worker.url())?.[0] ?? ''));
  await page.page.goto(`${page.address}${relative('.', folder)}/out/index.html`);
  await page.page.evaluate(() => document.body.append(document.createElement('ft-breakeven')));
  const drawCount = () =>
    page
      .locator('ft-breakeven ft-verdict')
      .evaluate(
        (verdict) => (verdict as never as { simulation: { draws: number } | null }).simulation?.draws,
      );
  await expect.poll(drawCount).toBe(10_000);
  expect(workers).toEqual(['model-worker']);
  await page.page.evaluate(() => {
    const value = 'A quick brown fox. '.repeat(20_000);
    document.body.append(Object.assign(document.createElement('ft-token-counter'), { value }));
  });
  await expect.poll(() => workers).toEqual(['model-worker', 'worker']);
  expect(page.errors).toEqual([]);
});

it('a bundled page starts the workers from the text of their scripts if the script files are missing', async () => {
  const otherPage = await openPage();
  try {
    const workers: string[] = [];
    // The file name of a worker script has two hashes: one from the build of the package, and one from the bundler.
    await otherPage.page.route(/worker-[\w-]{8}-[\w-]{8}\.js$/, (route) => route.fulfill({ status: 404 }));
    otherPage.page.on('worker', (worker) => workers.push(new URL(worker.url()).protocol));
    await otherPage.page.goto(`${otherPage.address}${relative('.', folder)}/out/index.html`);
    await otherPage.page.evaluate(() => document.body.append(document.createElement('ft-breakeven')));
    const blobWorkerCount = () => workers.filter((each) => each === 'blob:').length;
    await expect.poll(blobWorkerCount).toBe(1);
    const examples = await otherPage.page.evaluate(async () => {
      const { inspectFile } = globalThis as unknown as {
        inspectFile: (blob: Blob) => Promise<{ examples: number }>;
      };
      const messages = '[{"role":"user","content":"ask"},{"role":"assistant","content":"say"}]';
      return (await inspectFile(new Blob([`{"messages":${messages}}`]))).examples;
    });
    expect(examples).toBe(1);
    expect(blobWorkerCount()).toBe(2);
  } finally {
    await otherPage.close();
  }
});

it('a bundled page whose policy forbids workers does not load the text of a worker’s script after the script file is refused', async () => {
  const otherPage = await openPage();
  try {
    const path = `${relative('.', folder)}/out/`;
    const script = /src="\.\/([^"]+)"/.exec(readFileSync(join(folder, 'out/index.html'), 'utf8'))?.[1];
    const violations = `<script>violations = []; addEventListener('securitypolicyviolation', ({ effectiveDirective }) => violations.push(effectiveDirective))</script>`;
    await otherPage.show(
      `${violations}<script type="module" src="/${path}${script}"></script><ft-breakeven></ft-breakeven>`,
      { 'content-security-policy': "worker-src 'none'" },
    );
    const drawCount = () =>
      otherPage
        .locator('ft-breakeven ft-verdict')
        .evaluate(
          (verdict) => (verdict as never as { simulation: { draws: number } | null }).simulation?.draws,
        );
    await expect.poll(drawCount).toBe(10_000);
    expect(
      await otherPage.page.evaluate(() => (globalThis as never as { violations: string[] }).violations),
    ).toEqual(['worker-src']);
    // A chunk with `-text-` in its name contains the script of a worker as text.
    expect(
      otherPage.requests.filter((address) => /-text-[^/]*\.js$/.test(address) && /worker/.test(address)),
    ).toEqual([]);
  } finally {
    await otherPage.close();
  }
});

it('a bundled page inspects a training file in a separate worker', async () => {
  const workers: string[] = [];
  page.page.on('worker', (worker) => workers.push(/[^/]*worker/.exec(worker.url())?.[0] ?? ''));
  await page.page.goto(`${page.address}${relative('.', folder)}/out/index.html`);
  const messages = [
    { role: 'user', content: 'ask' },
    { role: 'assistant', content: 'say' },
  ];
  const exampleCount = await page.page.evaluate(async (line) => {
    const { inspectFile } = globalThis as unknown as {
      inspectFile: (blob: Blob) => Promise<{ examples: number }>;
    };
    return (await inspectFile(new Blob([`${line}\n${line}\n`]))).examples;
  }, JSON.stringify({ messages }));
  expect(exampleCount).toBe(2);
  expect(workers).toContain('inspection-worker');
});

it('a bundled page reads a table of results in a separate worker, with the library for tables', async () => {
  const workers: string[] = [];
  page.page.on('worker', (worker) => workers.push(/[^/]*worker/.exec(worker.url())?.[0] ?? ''));
  await page.page.goto(`${page.address}${relative('.', folder)}/out/index.html`);
  const comparisons = await page.page.evaluate(async () => {
    const element = document.createElement('ft-evaluation');
    document.body.append(element);
    const comparisonsOfEvent = new Promise<readonly { readonly accepted: number }[]>((resolve) => {
      element.addEventListener('ft-evaluate', (event) => resolve(event.comparisons), { once: true });
    });
    element.take([new File(['id,input,expected,actual\n1,"a, b",x,x\n2,c,y,z\n'], 'results.csv')]);
    return (await comparisonsOfEvent).map(({ accepted }) => accepted);
  });
  expect(comparisons).toEqual([1]);
  expect(workers).toContain('evaluation-worker');
  expect(page.errors).toEqual([]);
});
